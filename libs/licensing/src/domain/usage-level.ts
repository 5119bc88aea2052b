/** How much of a quota is used, in whole percent rounded down; undefined where it is not limited. Nothing of nothing is 100. */
export function percentOf(used: bigint, cap: bigint | null): number | undefined {
  if (cap === null) return undefined;
  return cap === 0n ? 100 : Number((used * 100n) / cap);
}

/** The highest of the thresholds (percent) that is reached; 0 where none is. */
export function levelOf(used: bigint, cap: bigint | null, thresholds: readonly number[]): number {
  const percent = percentOf(used, cap);
  // A quota of nothing is not full of anything before something is used.
  if (percent === undefined || used === 0n) return 0;
  return thresholds.reduce((most, t) => (percent >= t && t > most ? t : most), 0);
}

/** Whether use stands above the quota: exactly the limit is within it. */
export const isOver = (used: bigint, cap: bigint | null): boolean => cap !== null && used > cap;

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Bytes as people read them: `1.5 GiB`. */
export function sizeText(bytes: bigint): string {
  let value = Number(bytes);
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number(value.toFixed(value < 10 ? 1 : 0))} ${UNITS[unit]}`;
}

/** An amount of a quota as people read it: `1.5 GiB` of storage, `12` of anything counted. */
export const amountText = (quota: string, n: bigint): string => (quota === 'storage' ? sizeText(n) : n.toString());
