import { uuidv7 } from '#kernel';
import { csvOf, linesOf, ndjson, safePath } from './export-files.js';
import { openExportClaim, sealExportClaim, type ExportClaim } from './export-token.js';

async function all(chunks: AsyncIterable<Buffer | string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk.toString();
  return text;
}
async function* of<T>(...items: T[]): AsyncIterable<T> {
  yield* items;
}

describe('files of an export', () => {
  it('are lines of JSON that come back whole however the stream is cut', async () => {
    const rows = [
      { title: 'Курс\nс переводом', n: 12n },
      { title: 'Қ', n: 1n },
    ];
    const text = await all(ndjson(of(rows, [])));
    const bytes = Buffer.from(text);
    for (let cut = 1; cut < bytes.length; cut++) {
      const lines: string[] = [];
      for await (const line of linesOf(of(bytes.subarray(0, cut), bytes.subarray(cut)))) lines.push(line);
      expect(lines.map((line) => JSON.parse(line))).toEqual([{ title: 'Курс\nс переводом', n: '12' }, { title: 'Қ', n: '1' }]); // prettier-ignore
    }
  });

  it('are tables for spreadsheets with one header, however many rows there are', async () => {
    const lines = Array.from({ length: 1203 }, (_, n) => JSON.stringify({ id: n, note: n === 3 ? { a: 1 } : null }));
    const table = (await all(csvOf(of(...lines)))).split('\r\n');
    expect(table[0]).toBe('\ufeffid,note');
    expect(table).toHaveLength(1205);
    expect(table[4]).toBe('3,"{""a"":1}"');
    expect(table.filter((row) => row.includes('\ufeff'))).toHaveLength(1);
    expect(await all(csvOf(of()))).toBe('\ufeff');
  });

  it.each([
    ['files/content/1/Урок 1: начало?.mp4', 'files/content/1/Урок 1_ начало_.mp4'],
    ['files/content/1/../x', 'files/content/1/_/x'],
    ['a/\u0000b/..', 'a/_b/_'],
    ['a/name. ', 'a/name_'],
    ['a//b', 'a/_/b'],
  ])('%j is unpacked as %j', (path, safe) => expect(safePath(path)).toBe(safe));
});

describe('links of an export', () => {
  const claim: ExportClaim = { exportId: uuidv7(), sellerId: uuidv7(), accountId: uuidv7(), what: 7, expires: 1000 };
  it('say what they were made for, and nothing once they are old, changed or somebody else’s', () => {
    for (const what of [7, 0, 'manifest', 'archive'] as const)
      expect(openExportClaim(sealExportClaim({ ...claim, what }, 'secret'), 'secret', 999)).toEqual({ ...claim, what });
    const token = sealExportClaim(claim, 'secret');
    expect(openExportClaim(token, 'secret', 1000)).toBeUndefined();
    expect(openExportClaim(token, 'other', 1)).toBeUndefined();
    expect(openExportClaim(token.replace(/^./, 'Z'), 'secret', 1)).toBeUndefined();
    for (const text of ['', '.', 'a.b', token.split('.')[0]!])
      expect(openExportClaim(text, 'secret', 1)).toBeUndefined();
  });
});
