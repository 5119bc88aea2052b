/** What of a file is asked for: all of it, one part, or something that is not there. */
export type Asked = { kind: 'all' } | { kind: 'part'; start: number; end: number } | { kind: 'unsatisfiable' };

/**
 * Reads a Range header against a file's size (RFC 9110, 14.2). One range of bytes is served; several, other units and
 * malformed headers are ignored, as the RFC allows. A file is never empty here.
 */
export function askedRange(header: string | undefined, bytes: number): Asked {
  const match = header === undefined ? null : /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (!match || (match[1] === '' && match[2] === '')) return { kind: 'all' };
  if (match[1] === '') {
    const last = Number(match[2]);
    return last === 0 ? { kind: 'unsatisfiable' } : { kind: 'part', start: Math.max(0, bytes - last), end: bytes - 1 };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? bytes - 1 : Math.min(Number(match[2]), bytes - 1);
  if (match[2] !== '' && Number(match[2]) < start) return { kind: 'all' };
  return start >= bytes ? { kind: 'unsatisfiable' } : { kind: 'part', start, end };
}
