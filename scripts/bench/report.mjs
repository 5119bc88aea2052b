/** What a person sees at the end. */

/** @param {import('./measure.mjs').Result[]} results */
export function table(results) {
  const rows = results.map(({ name, ratio, bar, rounds }) => [
    name,
    ratio.toFixed(2),
    bar.toFixed(2),
    ratio >= bar ? 'met' : 'MISSED',
    rounds.map((one) => one.toFixed(2)).join(' '),
  ]);
  const all = [['', 'ratio', 'bar', '', 'rounds'], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()); // prettier-ignore
  return ['', ...lines, ''].join('\n');
}
