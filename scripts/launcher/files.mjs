/** Files that only their owner reads, written whole or not at all. */
import { renameSync, writeFileSync } from 'node:fs';

/**
 * @param {string} path
 * @param {string} text
 */
export function writePrivate(path, text) {
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, text, { mode: 0o600 });
  renameSync(aside, path);
}
