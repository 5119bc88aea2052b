import { isProblem } from '#api-client';
import { createContext, use, useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Upload as TusUpload } from 'tus-js-client';
import { api, chosenSeller } from '../app/client.js';
import { useSession } from '../session/session.js';
import { language } from '../texts/i18n.js';
import { drop, fingerprintOf, keep, unfinishedOf } from './unfinished.js';

const ENDPOINT = '/api/v1/uploads';
const CHUNK = 8 * 1024 * 1024;
const AT_ONCE = 2;
const RETRY_DELAYS = [0, 1000, 3000, 5000, 15_000, 30_000];
const SPEED_WINDOW_MS = 8000;
const PAINT_MS = 250;

export type UploadState = 'waiting' | 'running' | 'paused' | 'failed' | 'done' | 'unfinished';

/** One line of the tray. */
export interface UploadItem {
  id: string;
  name: string;
  size: number;
  sent: number;
  state: UploadState;
  /** Bytes a second, over the last seconds. */
  speed: number;
  problem: string | null;
  lessonId?: string | undefined;
  purpose?: string | undefined;
  /** The server's id of the upload, once it has one. */
  uploadId: string | null;
}

export interface UploadTarget {
  lessonId?: string;
  /** What the file is for: a lesson's `main` file or `material`; `evidence`, `application-document`, … */
  purpose?: string;
  /** Called once the server has every byte. Only while this page lives: after a reload read the state again. */
  onDone?: (uploadId: string) => void;
}

export interface Uploads {
  items: readonly UploadItem[];
  start(file: File, target?: UploadTarget): string;
  pause(id: string): void;
  resume(id: string): void;
  cancel(id: string): void;
  /** Goes on with an unfinished upload; false when it is another file. */
  continueWith(id: string, file: File): boolean;
}

interface Running {
  file: File | null;
  upload: TusUpload | null;
  target: UploadTarget;
  uploadUrl: string | null;
  samples: [at: number, sent: number][];
  paintedAt: number;
}

const UploadsContext = createContext<Uploads | null>(null);

function idOf(url: string | null): string | null {
  return url ? (new URL(url, window.location.href).pathname.split('/').pop() ?? null) : null;
}

/** Uploads live here, above the router, so that they go on while pages change. */
export function UploadsProvider({ children }: { children: ReactNode }): ReactNode {
  const { me } = useSession();
  const account = me?.id ?? null;
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const running = useRef(new Map<string, Running>());

  const change = useCallback((id: string, patch: Partial<UploadItem>) => {
    setItems((list) => list.map((item) => (item.id === id ? { ...item, ...patch } : item)));
  }, []);

  // What an earlier page left unfinished; and nobody else's uploads.
  useEffect(() => {
    for (const { upload } of running.current.values()) void upload?.abort();
    running.current.clear();
    setItems(
      account === null
        ? []
        : unfinishedOf(account).map((entry) => {
            const target = {
              ...(entry.lessonId ? { lessonId: entry.lessonId } : {}),
              ...(entry.purpose ? { purpose: entry.purpose } : {}),
            };
            running.current.set(entry.id, {
              file: null,
              upload: null,
              target,
              uploadUrl: entry.uploadUrl,
              samples: [],
              paintedAt: 0,
            });
            return { ...entry, state: 'unfinished' as const, speed: 0, problem: null, uploadId: idOf(entry.uploadUrl) };
          }),
    );
  }, [account]);

  const run = useCallback(
    async (id: string) => {
      const job = running.current.get(id);
      if (!job?.file || !account) return;
      const file = job.file;
      change(id, { state: 'running', problem: null });
      const { Upload } = await import('tus-js-client');
      const upload = new Upload(file, {
        endpoint: ENDPOINT,
        uploadUrl: job.uploadUrl,
        chunkSize: CHUNK,
        retryDelays: RETRY_DELAYS,
        storeFingerprintForResuming: false,
        metadata: {
          filename: file.name,
          filetype: file.type || 'application/octet-stream',
          ...(job.target.lessonId ? { lessonId: job.target.lessonId } : {}),
          ...(job.target.purpose ? { purpose: job.target.purpose } : {}),
          ...(job.target.purpose === 'material' ? { role: 'material' } : {}),
        },
        async onBeforeRequest(request) {
          const token = await api.token();
          if (token) request.setHeader('Authorization', `Bearer ${token}`);
          request.setHeader('Mediary-Client', 'web');
          request.setHeader('Accept-Language', language());
          if (chosenSeller.get()) request.setHeader('Mediary-Seller', chosenSeller.get());
        },
        onUploadUrlAvailable() {
          job.uploadUrl = upload.url;
          const { lessonId, purpose } = job.target;
          const name = file.name;
          keep({
            id,
            account,
            fingerprint: fingerprintOf(file),
            name,
            size: file.size,
            uploadUrl: upload.url ?? '',
            sent: unfinishedOf(account).find((entry) => entry.id === id)?.sent ?? 0,
            lessonId,
            purpose,
            at: new Date().toISOString(),
          });
          change(id, { uploadId: idOf(upload.url) });
        },
        onProgress(sent) {
          const now = performance.now();
          job.samples = [...job.samples.filter(([at]) => now - at < SPEED_WINDOW_MS), [now, sent]];
          if (now - job.paintedAt < PAINT_MS) return;
          job.paintedAt = now;
          const [at, before] = job.samples[0] ?? [now, sent];
          change(id, { sent, speed: now > at ? ((sent - before) * 1000) / (now - at) : 0 });
        },
        onChunkComplete(_size, accepted) {
          const kept = unfinishedOf(account).find((entry) => entry.id === id);
          if (kept) keep({ ...kept, sent: accepted });
        },
        onSuccess() {
          drop(id);
          change(id, { state: 'done', sent: file.size, speed: 0 });
          job.target.onDone?.(idOf(job.uploadUrl) ?? '');
        },
        onError(error) {
          change(id, { state: 'failed', speed: 0, problem: reasonOf(error) });
        },
      });
      job.upload = upload;
      job.samples = [];
      upload.start();
    },
    [account, change],
  );

  // Two at a time: more only make each slower.
  useEffect(() => {
    const busy = items.filter((item) => item.state === 'running').length;
    const next = items.find((item) => item.state === 'waiting');
    if (next && busy < AT_ONCE) void run(next.id);
  }, [items, run]);

  const active = items.some((item) => item.state === 'running' || item.state === 'waiting');
  useEffect(() => {
    if (!active) return;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [active]);

  function matches(id: string, file: File): boolean {
    const entry = account ? unfinishedOf(account).find((one) => one.id === id) : undefined;
    // The time of change may differ after a copy; name and size may not, and the server checks the bytes' count.
    return (
      entry !== undefined &&
      (entry.fingerprint === fingerprintOf(file) || (entry.name === file.name && entry.size === file.size))
    );
  }
  function go(id: string, file: File, target?: UploadTarget): void {
    const job = running.current.get(id);
    if (!job) return;
    job.file = file;
    if (target) job.target = target;
    change(id, { state: 'waiting', problem: null });
  }

  const uploads: Uploads = {
    items,
    start(file, target = {}) {
      const left = items.find(
        (item) =>
          item.state === 'unfinished' &&
          item.lessonId === target.lessonId &&
          item.purpose === target.purpose &&
          matches(item.id, file),
      );
      if (left) {
        go(left.id, file, target);
        return left.id;
      }
      const id = crypto.randomUUID();
      running.current.set(id, { file, upload: null, target, uploadUrl: null, samples: [], paintedAt: 0 });
      const { lessonId, purpose } = target;
      setItems((list) => [
        ...list,
        {
          id,
          name: file.name,
          size: file.size,
          sent: 0,
          state: 'waiting',
          speed: 0,
          problem: null,
          lessonId,
          purpose,
          uploadId: null,
        },
      ]);
      return id;
    },
    pause(id) {
      void running.current.get(id)?.upload?.abort();
      change(id, { state: 'paused', speed: 0 });
    },
    resume: (id) => change(id, { state: 'waiting', problem: null }),
    cancel(id) {
      const job = running.current.get(id);
      const done = items.find((item) => item.id === id)?.state === 'done';
      void job?.upload?.abort();
      // The server forgets unfinished uploads by itself; telling it at once is a courtesy that may fail.
      if (!done && job?.uploadUrl) void terminate(job.uploadUrl);
      running.current.delete(id);
      drop(id);
      setItems((list) => list.filter((item) => item.id !== id));
    },
    continueWith(id, file) {
      if (!matches(id, file)) return false;
      go(id, file);
      return true;
    },
  };

  return <UploadsContext value={uploads}>{children}</UploadsContext>;
}

async function terminate(uploadUrl: string): Promise<void> {
  try {
    await api.raw('DELETE', new URL(uploadUrl, window.location.href).pathname, {
      headers: { 'Tus-Resumable': '1.0.0' },
    });
  } catch {
    // See `cancel`.
  }
}

/** The server's sentence where it sent one. */
function reasonOf(error: unknown): string {
  if (isProblem(error)) return error.message;
  const response = (error as { originalResponse?: { getBody(): string; getStatus(): number } | null }).originalResponse;
  const body = response?.getBody() ?? '';
  try {
    const problem = JSON.parse(body) as { detail?: string; title?: string };
    return problem.detail ?? problem.title ?? '';
  } catch {
    return response ? String(response.getStatus()) : '';
  }
}

export function useUploads(): Uploads {
  const uploads = use(UploadsContext);
  if (!uploads) throw new Error('useUploads outside UploadsProvider');
  return uploads;
}
