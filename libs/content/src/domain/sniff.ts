/** What a file's first bytes say it is. `type` is what it is served as. */
export interface Sniffed {
  type: string;
  family: 'video' | 'audio' | 'image' | 'pdf' | 'archive' | 'markup' | 'program' | 'text' | 'unknown';
}

const ascii = (b: Buffer, at: number, n: number): string => b.subarray(at, at + n).toString('latin1');
const starts = (b: Buffer, ...bytes: number[]): boolean => bytes.every((x, i) => b[i] === x);

const AUDIO_BRANDS = new Set(['M4A ', 'M4B ', 'F4A ']);
const IMAGE_BRANDS: Record<string, string> = {
  avif: 'image/avif',
  avis: 'image/avif',
  heic: 'image/heic',
  heix: 'image/heic',
  mif1: 'image/heif',
};

function boxes(b: Buffer): Sniffed | undefined {
  if (b.length < 12) return undefined;
  const box = ascii(b, 4, 4);
  if (box !== 'ftyp')
    return ['moov', 'mdat', 'wide', 'free', 'skip'].includes(box)
      ? { type: 'video/quicktime', family: 'video' }
      : undefined;
  const brand = ascii(b, 8, 4);
  if (IMAGE_BRANDS[brand]) return { type: IMAGE_BRANDS[brand], family: 'image' };
  if (AUDIO_BRANDS.has(brand)) return { type: 'audio/mp4', family: 'audio' };
  return { type: brand === 'qt  ' ? 'video/quicktime' : 'video/mp4', family: 'video' };
}

function riffOrOgg(b: Buffer): Sniffed | undefined {
  const riff = ascii(b, 0, 4) === 'RIFF' ? ascii(b, 8, 4) : '';
  if (riff === 'WAVE') return { type: 'audio/wav', family: 'audio' };
  if (riff === 'WEBP') return { type: 'image/webp', family: 'image' };
  if (riff === 'AVI ') return { type: 'video/x-msvideo', family: 'video' };
  if (ascii(b, 0, 4) !== 'OggS') return undefined;
  const head = ascii(b, 0, 200);
  return head.includes('theora') ? { type: 'video/ogg', family: 'video' } : { type: 'audio/ogg', family: 'audio' };
}

function picture(b: Buffer): Sniffed | undefined {
  if (starts(b, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { type: 'image/png', family: 'image' };
  if (starts(b, 0xff, 0xd8, 0xff)) return { type: 'image/jpeg', family: 'image' };
  if (/^GIF8[79]a/.test(ascii(b, 0, 6))) return { type: 'image/gif', family: 'image' };
  return undefined;
}

function sound(b: Buffer): Sniffed | undefined {
  if (ascii(b, 0, 3) === 'ID3') return { type: 'audio/mpeg', family: 'audio' };
  if (ascii(b, 0, 4) === 'fLaC') return { type: 'audio/flac', family: 'audio' };
  // An MPEG frame: 11 bits of sync, then a layer that exists and a bit rate that is not "bad".
  if (b.length > 3 && b[0] === 0xff && (b[1]! & 0xe0) === 0xe0 && (b[2]! & 0xf0) !== 0xf0) {
    return (b[1]! & 0x06) === 0 ? { type: 'audio/aac', family: 'audio' } : { type: 'audio/mpeg', family: 'audio' };
  }
  return undefined;
}

function document(b: Buffer): Sniffed | undefined {
  // Readers of PDF accept up to a kilobyte before the header.
  if (b.subarray(0, 1024).includes('%PDF-')) return { type: 'application/pdf', family: 'pdf' };
  if (starts(b, 0x50, 0x4b, 3, 4) || starts(b, 0x50, 0x4b, 5, 6)) return { type: 'application/zip', family: 'archive' };
  if (starts(b, 0xd0, 0xcf, 0x11, 0xe0)) return { type: 'application/x-ole-storage', family: 'archive' };
  if (starts(b, 0x37, 0x7a, 0xbc, 0xaf) || ascii(b, 0, 4) === 'Rar!' || starts(b, 0x1f, 0x8b))
    return { type: 'application/octet-stream', family: 'archive' };
  if (starts(b, 0x4d, 0x5a) || starts(b, 0x7f, 0x45, 0x4c, 0x46))
    return { type: 'application/octet-stream', family: 'program' };
  return undefined;
}

function text(b: Buffer): Sniffed {
  if (b.includes(0)) return { type: 'application/octet-stream', family: 'unknown' };
  const head = b
    .subarray(0, 1024)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<!doctype html|<html|<script|<svg|<\?xml|<body|<head|<iframe)/.test(head))
    return { type: 'text/plain', family: 'markup' };
  // A character cut in two at the end of the sample is no fault.
  const broken = new TextDecoder('utf-8').decode(b, { stream: true }).includes('\uFFFD');
  return broken ? { type: 'application/octet-stream', family: 'unknown' } : { type: 'text/plain', family: 'text' };
}

/** Says what the first bytes of a file are. Bytes alone decide; names and claims do not. */
export function sniff(head: Buffer): Sniffed {
  if (starts(head, 0x1a, 0x45, 0xdf, 0xa3)) {
    return ascii(head, 0, 64).includes('webm')
      ? { type: 'video/webm', family: 'video' }
      : { type: 'video/x-matroska', family: 'video' };
  }
  if (starts(head, 0, 0, 1, 0xba) || starts(head, 0, 0, 1, 0xb3)) return { type: 'video/mpeg', family: 'video' };
  return boxes(head) ?? riffOrOgg(head) ?? picture(head) ?? document(head) ?? sound(head) ?? text(head);
}

const family = (claimed: string): Sniffed['family'] | undefined => {
  const type = claimed.split(';')[0]!.trim().toLowerCase();
  if (type === 'image/svg+xml') return 'markup';
  if (/^(video|audio|image)\//.test(type)) return type.split('/')[0] as Sniffed['family'];
  if (type === 'application/pdf') return 'pdf';
  if (/zip|officedocument|opendocument|epub/.test(type)) return 'archive';
  return undefined;
};

/**
 * Whether a file is what its sender says, technically: a claim of video needs a video container, of PDF a PDF. Claims
 * that promise no form (a plain file, a text) are taken as they are. What the file shows or says is never looked at.
 */
export function matchesClaim(claimed: string, found: Sniffed): boolean {
  const promised = family(claimed);
  if (!promised || promised === found.family) return true;
  // One container holds sound alone or sound with pictures, and senders mix the two names up.
  if (promised === 'audio' && found.family === 'video')
    return /mp4|webm|ogg|matroska|quicktime|m4a/.test(claimed) || /mp4|webm|ogg/.test(found.type);
  if (promised === 'video' && found.family === 'audio') return /mp4|ogg/.test(claimed) && /mp4|ogg/.test(found.type);
  // Older office files call themselves by the newer names.
  return promised === 'archive' && found.type === 'application/x-ole-storage';
}

const INLINE = new Set([
  'video/mp4', 'video/webm', 'video/ogg', 'video/quicktime', 'audio/mp4', 'audio/mpeg', 'audio/ogg', 'audio/wav', 'audio/flac', 'audio/aac',
  'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'application/pdf',
]); // prettier-ignore

/** What a browser may show in place; everything else is handed over as an attachment. */
export const shownInline = (type: string): boolean => INLINE.has(type);
