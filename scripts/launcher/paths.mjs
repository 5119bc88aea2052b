/** Where things stand in the checkout and in the data folder. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What belongs to the checkout and survives `npm run reset`: runtimes, test server, locks. */
export const OWN = join(ROOT, '.mediary');

/** @returns {string} the folder of the embedded database and files */
export function dataFolder() {
  return resolve(ROOT, process.env['MEDIARY_DATA'] || '.mediary');
}
