/** Words to the person at the terminal. */

/** A failure a person can mend: shown as one sentence, without a stack. */
export class Refusal extends Error {}

let toStderr = false;

/** With `--json` standard output holds the JSON alone; everything else goes to standard error. */
export function keepStdoutClean() {
  toStderr = true;
}

/** One line of progress. @param {string} line */
export function say(line) {
  (toStderr ? process.stderr : process.stdout).write(`${line}\n`);
}

/** One line aside, on standard error. @param {string} line */
export function warn(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * One sentence for what the system answered.
 * @param {unknown} error
 * @returns {string}
 */
export function sentence(error) {
  const e = /** @type {NodeJS.ErrnoException} */ (error);
  if (e instanceof AggregateError && e.errors[0]) return sentence(e.errors[0]);
  return (e && e.message) || String(error);
}
