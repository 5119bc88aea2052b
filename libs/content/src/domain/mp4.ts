/** Reads a part of a file. */
export type ReadPart = (start: number, length: number) => Promise<Buffer>;

interface Box {
  name: string;
  body: number;
  end: number;
}

async function* boxes(read: ReadPart, from: number, to: number): AsyncGenerator<Box> {
  // A file of very many boxes is not worth the reading.
  for (let at = from, n = 0; at + 8 <= to && n < 200; n++) {
    const head = await read(at, 16);
    if (head.length < 8) return;
    let size = head.readUInt32BE(0);
    let body = at + 8;
    if (size === 1 && head.length >= 16) {
      size = Number(head.readBigUInt64BE(8));
      body = at + 16;
    } else if (size === 0) size = to - at;
    if (size < 8 || !Number.isSafeInteger(size)) return;
    yield { name: head.toString('latin1', 4, 8), body, end: Math.min(at + size, to) };
    at += size;
  }
}

async function find(read: ReadPart, from: number, to: number, name: string): Promise<Box | undefined> {
  for await (const box of boxes(read, from, to)) if (box.name === name) return box;
  return undefined;
}

/**
 * How long an MP4 or QuickTime file plays, in whole seconds, from its movie header; undefined where it says nothing.
 * Reads a few dozen bytes and changes none.
 */
export async function mp4Seconds(read: ReadPart, bytes: number): Promise<number | undefined> {
  const moov = await find(read, 0, bytes, 'moov');
  const mvhd = moov && (await find(read, moov.body, moov.end, 'mvhd'));
  if (!mvhd) return undefined;
  const b = await read(mvhd.body, 32);
  const long = b[0] === 1;
  if (b.length < (long ? 32 : 20)) return undefined;
  const scale = b.readUInt32BE(long ? 20 : 12);
  const duration = long ? Number(b.readBigUInt64BE(24)) : b.readUInt32BE(16);
  if (scale === 0 || duration === 0 || duration === 0xffffffff) return undefined;
  return Math.round(duration / scale);
}
