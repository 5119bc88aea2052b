/** `npm run backup -- <folder>`: the embedded database and the files, whether Mediary runs or not. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { copyRunning, copyStopped } from '../backup/cluster-copy.mjs';
import { copyFile, copyTree } from '../backup/copy.mjs';
import { mergeTombstones, rememberCopy, tombstonesOf } from '../backup/tombstones.mjs';
import { writePrivate } from '../launcher/files.mjs';
import { withLock } from '../launcher/lock.mjs';
import { dataFolder, ROOT } from '../launcher/paths.mjs';
import { Refusal, say } from '../launcher/say.mjs';
import { clusterFolderOf, runningPostgres } from '../postgres/index.mjs';
import { isOurs, lockOf } from '../run/data-folder.mjs';

/** What of the data folder goes with the database. Logs do not: they say nothing a restore needs. */
const FILES = ['secrets.json', 'postgres.json', 'mediary-data', 'tombstones.ndjson'];
const TREES = ['objects', 'uploads'];

/** @param {string[]} args */
export default async function backup(args) {
  const [given, ...rest] = args;
  if (!given || given.startsWith('-') || rest.length > 0)
    throw new Refusal('Say where: npm run backup -- <folder>. Each backup becomes a folder of its own in it.');
  if (process.env['DATABASE_URL'])
    throw new Refusal(
      'DATABASE_URL names a server of your own: back it up with its own tools (pg_basebackup, pg_dump); docs/operations.md says what to keep beside it.',
    );
  const data = dataFolder();
  const cluster = clusterFolderOf(data);
  if (!isOurs(data) || !cluster || !existsSync(join(cluster, 'PG_VERSION')))
    throw new Refusal(`There is no data of Mediary in ${data}.`);
  const target = resolve(ROOT, given);
  if (!relative(data, target).startsWith('..'))
    throw new Refusal(`${target} lies in the data folder itself; choose a folder elsewhere, best on another disk.`);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  const name = `mediary-${new Date().toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')}`;
  const building = join(target, `${name}.partial`);
  try {
    const made = await take(data, cluster, building);
    renameSync(building, join(target, name));
    rememberCopy(data, target);
    mergeTombstones(tombstonesOf(target), [tombstonesOf(data)]);
    const size = made.files.reduce((sum, f) => sum + f.bytes, 0);
    say(`Backed up ${made.files.length} files, ${(size / 1e6).toFixed(1)} MB, to ${join(target, name)}.`);
    return 0;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** @param {string} data @param {string} cluster @param {string} to */
async function take(data, cluster, to) {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const database = await copyDatabase(data, cluster, join(to, 'postgres'));
  const files = [...database.files];
  // After the database: whatever file a row of it names had been stored by then.
  for (const tree of TREES) files.push(...(await copyTree(join(data, tree), join(to, tree), { as: tree })));
  for (const file of FILES) {
    const copied = existsSync(join(data, file)) && (await copyFile(join(data, file), join(to, file), file));
    if (copied) files.push(copied);
  }
  const record = {
    format: 'mediary-backup',
    version: 1,
    takenAt: new Date().toISOString(),
    how: database.how,
    ...database.log,
    files,
  };
  writePrivate(join(to, 'backup.json'), `${JSON.stringify(record, null, 1)}\n`);
  return record;
}

/** @param {string} data @param {string} cluster @param {string} to */
async function copyDatabase(data, cluster, to) {
  const running = runningPostgres(data);
  if (running) {
    say('Mediary runs: copying the database between pg_backup_start and pg_backup_stop.');
    const { files, from, until } = await copyRunning(running.adminUrl, cluster, to);
    return { files, how: 'running', log: { from, until } };
  }
  say('Mediary is stopped: copying the database as it is.');
  // Nobody may start it meanwhile.
  return withLock(lockOf(data), async () => {
    if (runningPostgres(data)) throw new Refusal('Mediary was started just now; run the backup again.');
    return { files: await copyStopped(cluster, to), how: 'stopped', log: {} };
  });
}
