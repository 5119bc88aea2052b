/** A stretch of time, in milliseconds since the epoch; the end does not belong to it. */
export interface Stretch {
  from: number;
  until: number;
}

/** What two stretches share; undefined where nothing. */
function shared(a: Stretch, b: Stretch): Stretch | undefined {
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  return until > from ? { from, until } : undefined;
}

/** Parts of `whole` that none of `covered` holds, in order. */
export function without(whole: Stretch, covered: readonly Stretch[]): Stretch[] {
  let left: Stretch[] = [whole];
  for (const c of covered)
    left = left.flatMap((s) => {
      const hit = shared(s, c);
      if (!hit) return [s];
      return [
        { from: s.from, until: hit.from },
        { from: hit.until, until: s.until },
      ].filter((part) => part.until > part.from);
    });
  return left;
}

const length = (parts: readonly Stretch[]): number => parts.reduce((sum, p) => sum + p.until - p.from, 0);

/**
 * How much of `owned` each of the works took, in milliseconds. Works that ran at the same time took that time once: the
 * first of them counts it. `counted` are stretches that were given back before.
 */
export function lostTo<W extends Stretch>(
  works: readonly W[],
  owned: readonly Stretch[],
  counted: readonly Stretch[] = [],
): { work: W; lostMs: number }[] {
  const covered = [...counted];
  return works.map((work) => {
    const lost = owned.flatMap((o) => {
      const hit = shared(work, o);
      return hit ? without(hit, covered) : [];
    });
    covered.push({ from: work.from, until: work.until });
    return { work, lostMs: length(lost) };
  });
}

/** The same time as stretches that neither touch nor overlap, in order. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const s of [...stretches].filter((x) => x.until > x.from).sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && s.from <= last.until) last.until = Math.max(last.until, s.until);
    else out.push({ ...s });
  }
  return out;
}
