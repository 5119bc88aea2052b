import { diffLines, diffWordsWithSpace } from 'diff';

/** A stretch of a changed line. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** One line of a comparison of two versions. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed' | 'changed';
  parts: DiffPart[];
}

const kindOf = (c: { added?: boolean; removed?: boolean }): DiffPart['kind'] =>
  c.added ? 'added' : c.removed ? 'removed' : 'same';

const lines = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/** Compares two texts by lines, and lines that were replaced by words. */
export function diffTerms(before: string, after: string): DiffLine[] {
  const changes = diffLines(before, after);
  const out: DiffLine[] = [];
  for (const [i, change] of changes.entries()) {
    const [last, next] = [changes[i - 1], changes[i + 1]];
    if (change.removed && next?.added) {
      out.push(...pairs(lines(change.value), lines(next.value)));
    } else if (!(change.added && last?.removed)) {
      const kind = kindOf(change);
      out.push(...lines(change.value).map((text) => ({ kind, parts: [{ kind, text }] })));
    }
  }
  return out;
}

function pairs(removed: string[], added: string[]): DiffLine[] {
  const out: DiffLine[] = [];
  for (let i = 0; i < Math.max(removed.length, added.length); i += 1) {
    const [from, to] = [removed[i], added[i]];
    if (from !== undefined && to !== undefined)
      out.push({
        kind: 'changed',
        parts: diffWordsWithSpace(from, to).map((c) => ({ kind: kindOf(c), text: c.value })),
      });
    else if (from !== undefined) out.push({ kind: 'removed', parts: [{ kind: 'removed', text: from }] });
    else if (to !== undefined) out.push({ kind: 'added', parts: [{ kind: 'added', text: to }] });
  }
  return out;
}
