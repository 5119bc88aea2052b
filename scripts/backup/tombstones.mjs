/** Tombstones of deleted sellers: lines of JSON in files that no restore rolls back. See docs/operations.md. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivate } from '../launcher/files.mjs';

/** @param {string} folder */
export const tombstonesOf = (folder) => join(folder, 'tombstones.ndjson');

/** @param {string} path @returns {string[]} lines; one cut short by a crash is none */
function readTombstones(path) {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => {
      try {
        return typeof JSON.parse(line).tenantId === 'string';
      } catch {
        return false;
      }
    });
}

/** Adds to a file what it lacks of others. @param {string} path @param {string[]} others @returns {number} how many lines came */
export function mergeTombstones(path, others) {
  const known = new Set(readTombstones(path));
  const fresh = [...new Set(others.flatMap(readTombstones))].filter((line) => !known.has(line));
  if (fresh.length > 0) appendFileSync(path, `\n${fresh.join('\n')}\n`, { mode: 0o600 });
  return fresh.length;
}

/** Tells the application to write later stones beside the backups as well. @param {string} data @param {string} target */
export function rememberCopy(data, target) {
  const list = join(data, 'tombstone-copies');
  const known = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
  const path = tombstonesOf(target);
  if (!known.includes(path)) writePrivate(list, `${[...known, path].join('\n')}\n`);
}
