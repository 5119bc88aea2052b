/**
 * `npm run restore -- <backup> [--replace] [--tombstones <file>]`: brings a backup back, and deletes again every seller
 * that was deleted after it, before anything is served. With DATABASE_URL only the second: `-- --tombstones <file>`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { copyFile, copyTree, exists, sha256Of } from '../backup/copy.mjs';
import { mergeTombstones, tombstonesOf } from '../backup/tombstones.mjs';
import { unlock } from '../launcher/lock.mjs';
import { dataFolder, ROOT } from '../launcher/paths.mjs';
import { Refusal, say } from '../launcher/say.mjs';
import { clusterFolderFor, ensureSecrets, giveToPostgres, stopPostgres } from '../postgres/index.mjs';
import { build } from '../run/build.mjs';
import { endLeftovers, lockOf, openFolder, takeFolder } from '../run/data-folder.mjs';
import { runOnce } from '../run/program.mjs';
import { environmentOf, openDatabase, programs } from '../run/servers.mjs';

/** What a restore puts in place, and takes out of it before. Tombstones are not among it: they are never rolled back. */
const PLACES = ['postgres', 'objects', 'uploads', 'secrets.json', 'postgres.json'];

/** @typedef {{ from: string | null, replace: boolean, tombstones: string[] }} Asked */

/** @param {string[]} args @returns {Asked} */
function read(args) {
  /** @type {Asked} */
  const asked = { from: null, replace: false, tombstones: [] };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--replace') asked.replace = true;
    else if (arg === '--tombstones' && args[i + 1]) asked.tombstones.push(resolve(ROOT, args[++i] ?? ''));
    else if (!arg.startsWith('-') && !asked.from) asked.from = resolve(ROOT, arg);
    else
      throw new Refusal(
        `npm run restore does not know "${arg}"; it takes <backup>, --replace and --tombstones <file>.`,
      );
  }
  return asked;
}

/** @param {string[]} args */
export default async function restore(args) {
  const asked = read(args);
  for (const file of asked.tombstones) if (!existsSync(file)) throw new Refusal(`There is no ${file}.`);
  const own = Boolean(process.env['DATABASE_URL']);
  if (own && asked.from)
    throw new Refusal(
      'DATABASE_URL names a server of your own: restore it with its own tools, then run npm run restore -- --tombstones <file>.',
    );
  if (!own && !asked.from && asked.tombstones.length === 0)
    throw new Refusal('Say which backup: npm run restore -- <folder of one backup>.');
  const data = dataFolder();
  openFolder(data);
  takeFolder(data);
  try {
    await endLeftovers(data);
    if (asked.from) await bringBack(data, asked.from, asked.replace);
    mergeTombstones(tombstonesOf(data), stonesOf(asked));
    await applyTombstones(data);
    say('Restored. The next start serves it.');
    return 0;
  } finally {
    if (!own) await stopPostgres({ dataDir: data });
    unlock(lockOf(data));
  }
}

/** The backup's own, those written beside it later, and those that were named. @param {Asked} asked */
const stonesOf = ({ from, tombstones }) => [
  ...(from ? [tombstonesOf(from), tombstonesOf(dirname(from))] : []),
  ...tombstones,
];

/** @param {string} data @param {string} from @param {boolean} replace */
async function bringBack(data, from, replace) {
  const record = await verified(from);
  const cluster = await clusterFolderFor(data);
  const there = (await exists(join(cluster, 'PG_VERSION'))) || (await exists(join(data, 'objects')));
  if (there && !replace)
    throw new Refusal(
      `${data} holds data already; restore into another folder with MEDIARY_DATA=<folder>, or replace it for good with --replace.`,
    );
  await stopPostgres({ dataDir: data });
  say(`Restoring the state of ${record.takenAt}.`);
  const aside = join(data, 'replaced');
  const place = (/** @type {string} */ name) => (name === 'postgres' ? cluster : join(data, name));
  const old = (/** @type {string} */ name) => (name === 'postgres' ? `${cluster}.replaced` : join(aside, name));
  await putBack(PLACES, place, old);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const name of PLACES) if (existsSync(place(name))) renameSync(place(name), old(name));
  try {
    for (const name of ['postgres', 'objects', 'uploads'])
      if (existsSync(join(from, name))) await copyTree(join(from, name), place(name), { as: name });
    for (const name of ['secrets.json', 'postgres.json'])
      if (existsSync(join(from, name))) await copyFile(join(from, name), join(data, name), name);
    await giveToPostgres(cluster);
  } catch (error) {
    await putBack(PLACES, place, old);
    throw error;
  }
  // What was replaced may hold what somebody had the right to see deleted.
  for (const name of PLACES) rmSync(old(name), { recursive: true, force: true });
  rmSync(aside, { recursive: true, force: true });
}

/** Undoes a restore that was cut short. @param {string[]} names @param {(name: string) => string} place @param {(name: string) => string} old */
async function putBack(names, place, old) {
  for (const name of names) {
    if (!existsSync(old(name))) continue;
    rmSync(place(name), { recursive: true, force: true });
    renameSync(old(name), place(name));
  }
}

/** @param {string} from @returns {Promise<{ takenAt: string }>} */
async function verified(from) {
  const file = join(from, 'backup.json');
  if (!existsSync(file)) throw new Refusal(`${from} is no backup of Mediary: there is no backup.json in it.`);
  const record = JSON.parse(readFileSync(file, 'utf8'));
  if (record.format !== 'mediary-backup') throw new Refusal(`${from} is no backup of Mediary.`);
  for (const { path, sha256 } of record.files) {
    if (!existsSync(join(from, path)) || (await sha256Of(join(from, path))) !== sha256)
      throw new Refusal(`${basename(from)} is damaged: ${path} is not as it was copied. Nothing was changed.`);
  }
  return record;
}

/** Sellers that were deleted after the backup are deleted again, before anything is served. @param {string} data */
async function applyTombstones(data) {
  const [{ addresses }] = await Promise.all([
    openDatabase(data),
    process.env['MEDIARY_TEST_PROGRAMS'] ? undefined : build(),
  ]);
  ensureSecrets(data);
  const env = environmentOf(data, { ...addresses });
  for (const [name, script, trouble] of /** @type {const} */ ([
    ['migrate', 'api/src/migrate.js', 'The database could not be brought up to date'],
    ['reapply', 'worker/src/reapply.js', 'The deletions could not be applied again'],
  ])) {
    const { code, told } = await runOnce({ name, script: join(programs(), ...script.split('/')), folder: data, env });
    if (code !== 0) throw new Refusal(`${trouble}: ${told}`);
  }
  const lines = readFileSync(join(data, 'reapply.log'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"reapplied"'));
  const { reapplied } = JSON.parse(lines.at(-1) ?? '{"reapplied":[]}');
  if (reapplied.length === 0) say('No seller was deleted after this backup.');
  else say(`${reapplied.length} sellers were deleted after this backup and are deleted again:`);
  for (const { sellerId, deletedAt, rows, files } of reapplied)
    say(`  ${sellerId}, first deleted ${deletedAt}: ${rows} rows, ${files} files`);
}
