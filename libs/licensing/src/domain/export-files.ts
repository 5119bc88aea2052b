import { csv, type Cell } from '#platform';

/** Where an export's own objects lie; the purger knows the prefix. */
export const exportFolder = (tenantId: string, exportId: string): string => `exports/${tenantId}/${exportId}`;

// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const UNSAFE = /[\u0000-\u001f\u007f<>:"\\|?*]/g;

/** A path in an archive that every system can unpack: no folder is left, no name is a device or empty. */
export function safePath(path: string): string {
  return path
    .split('/')
    .map(
      (part) =>
        part
          .replaceAll(UNSAFE, '_')
          .replace(/^\.+$/, '_')
          .replace(/[. ]+$/, '_')
          .slice(0, 150) || '_',
    )
    .join('/');
}

/** Rows as lines of JSON, page by page. */
export async function* ndjson(pages: AsyncIterable<readonly Record<string, unknown>[]>): AsyncIterable<Buffer> {
  for await (const rows of pages)
    if (rows.length > 0) yield Buffer.from(rows.map((row) => `${JSON.stringify(row, plain)}\n`).join(''));
}

const plain = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

/** Lines of a stream of UTF-8. Pulled, so nothing is read before somebody asks. */
export async function* linesOf(stream: AsyncIterable<unknown>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

/** Lines of JSON as a table for spreadsheets: what is nested stays JSON. The columns are those of the first row. */
export async function* csvOf(lines: AsyncIterable<string>): AsyncIterable<Buffer> {
  let columns: string[] | undefined;
  let batch: Cell[][] = [];
  const flush = (): Buffer => {
    // Only the first piece carries the mark of the encoding.
    const text = csv(batch);
    batch = [];
    return Buffer.from(text);
  };
  let first = true;
  for await (const line of lines) {
    if (!line) continue;
    const row = JSON.parse(line) as Record<string, unknown>;
    if (!columns) batch.push((columns = Object.keys(row)));
    batch.push(columns.map((name) => cellOf(row[name])));
    if (batch.length < 500) continue;
    const piece = flush();
    yield first ? piece : piece.subarray(3);
    first = false;
  }
  const rest = flush();
  if (first || rest.length > 3) yield first ? rest : rest.subarray(3);
}

const cellOf = (value: unknown): Cell =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
