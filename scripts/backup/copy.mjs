/** Copying trees while their owner writes: each file is hashed on the way, and one that vanishes is passed over. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** @typedef {{ path: string, bytes: number, sha256: string }} Copied path: below the backup, with slashes */

/** @param {unknown} error */
const gone = (error) => /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';

/**
 * @param {string} from @param {string} to @param {string} path as it is recorded
 * @returns {Promise<Copied | null>} null where the file is gone
 */
export async function copyFile(from, to, path) {
  const hash = createHash('sha256');
  let bytes = 0;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const seen = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(from), seen, createWriteStream(to, { mode: 0o600, flush: true }));
  } catch (error) {
    if (gone(error)) return null;
    throw error;
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

/**
 * Copies a folder with everything in it.
 * @param {string} from @param {string} to
 * @param {{ as: string, skip?: (path: string, folder: boolean) => 'all' | 'contents' | false }} options
 *   as: name in the record; skip: leaves a path out, or makes a folder and leaves out what is in it
 * @returns {Promise<Copied[]>}
 */
export async function copyTree(from, to, { as, skip = () => false }) {
  /** @type {Copied[]} */
  const copied = [];
  const walk = async (/** @type {string} */ below) => {
    let entries;
    try {
      entries = await readdir(join(from, below), { withFileTypes: true });
    } catch (error) {
      if (gone(error)) return;
      throw error;
    }
    await mkdir(join(to, below), { recursive: true, mode: 0o700 });
    for (const entry of entries) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      const left = skip(path, entry.isDirectory());
      if (left === 'all') continue;
      if (entry.isDirectory()) {
        if (left === 'contents') await mkdir(join(to, path), { recursive: true, mode: 0o700 });
        else await walk(path);
      } else if (entry.isFile()) {
        const done = await copyFile(join(from, path), join(to, path), `${as}/${path}`);
        if (done) copied.push(done);
      }
    }
  };
  await walk('');
  return copied;
}

/** @param {string} path */
export async function sha256Of(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** @param {string} path @returns {Promise<boolean>} */
export async function exists(path) {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (gone(error)) return false;
    throw error;
  }
}
