/** An upload the server has begun to hold; enough to go on with it after a reload, once the file is chosen again. */
export interface Unfinished {
  id: string;
  /** Whose: another person on this device neither sees nor continues it. */
  account: string;
  fingerprint: string;
  name: string;
  size: number;
  uploadUrl: string;
  sent: number;
  lessonId?: string | undefined;
  purpose?: string | undefined;
  at: string;
}

const KEY = 'mediary.uploads';
const KEPT_MS = 7 * 24 * 3600_000;

function all(): Unfinished[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Unfinished[];
  } catch {
    return [];
  }
}

function write(list: Unfinished[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Without storage an upload still runs; it only cannot be resumed after a reload.
  }
}

export function unfinishedOf(account: string): Unfinished[] {
  const now = Date.now();
  return all().filter((entry) => entry.account === account && now - Date.parse(entry.at) < KEPT_MS);
}

export function keep(entry: Unfinished): void {
  write([...all().filter((other) => other.id !== entry.id), entry]);
}

export function drop(id: string): void {
  write(all().filter((entry) => entry.id !== id));
}

/** A file is taken for the same one by name, kind, size and time of change. */
export function fingerprintOf(file: File): string {
  return [file.name, file.type, file.size, file.lastModified].join('|');
}
