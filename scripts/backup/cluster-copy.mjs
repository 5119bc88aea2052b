/**
 * A copy of the embedded cluster: of a stopped one as it lies there, of a running one between pg_backup_start and
 * pg_backup_stop with the log written meanwhile. The binaries have neither pg_dump nor pg_basebackup.
 */
import { readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../launcher/say.mjs';
import { connected } from '../postgres/index.mjs';
import { copyFile, copyTree } from './copy.mjs';

/** Folders whose contents a starting server makes anew, and that must not be taken from a running one. */
const EMPTIED = /^(pg_dynshmem|pg_notify|pg_replslot|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)$/;
const LEFT_OUT =
  /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init(\.\d+)?|pgsql_tmp[^/]*|backup_label(\.old)?|tablespace_map(\.old)?|standby\.signal|recovery\.signal)$/;
const SEGMENT = /^[0-9A-F]{24}$/;

/** @param {boolean} running @returns {(path: string, folder: boolean) => 'all' | 'contents' | false} */
const skipping = (running) => (path, folder) => {
  if (LEFT_OUT.test(path)) return 'all';
  if (folder && running && (EMPTIED.test(path) || path === 'pg_wal')) return 'contents';
  return false;
};

/**
 * @param {string} cluster @param {string} to
 * @returns {Promise<import('./copy.mjs').Copied[]>}
 */
export const copyStopped = (cluster, to) => copyTree(cluster, to, { as: 'postgres', skip: skipping(false) });

/**
 * @param {string} adminUrl @param {string} cluster @param {string} to
 * @returns {Promise<{ files: import('./copy.mjs').Copied[], from: string, until: string }>} from, until: positions in the log
 */
export async function copyRunning(adminUrl, cluster, to) {
  return connected(adminUrl, async (client) => {
    // While this session lives, no log that the copy needs is recycled.
    await client.query(`SELECT pg_create_physical_replication_slot('mediary_backup_' || pg_backend_pid(), true, true)`);
    const { rows: [began] } = await client.query(`SELECT lsn::text, pg_walfile_name(lsn) AS file FROM pg_backup_start('mediary', true) AS lsn`); // prettier-ignore
    const files = await copyTree(cluster, to, { as: 'postgres', skip: skipping(true) });
    const { rows: [ended] } = await client.query(
      `SELECT lsn::text, labelfile, spcmapfile, pg_walfile_name(lsn) AS file FROM pg_backup_stop(false)`,
    ); // prettier-ignore
    // The label tells the server where to begin: without it the copy is a damaged cluster.
    files.push(await written(to, 'backup_label', ended.labelfile));
    if (ended.spcmapfile.trim()) files.push(await written(to, 'tablespace_map', ended.spcmapfile));
    files.push(...(await copyLog(cluster, to, began.file, ended.file)));
    return { files, from: began.lsn, until: ended.lsn };
  });
}

/** @param {string} to @param {string} name @param {string} text */
async function written(to, name, text) {
  const aside = join(to, `${name}.made`);
  await writeFile(aside, text, { mode: 0o600 });
  const copied = await copyFile(aside, join(to, name), `postgres/${name}`);
  await rm(aside);
  if (!copied) throw new Refusal(`${name} could not be written to ${to}.`);
  return copied;
}

/**
 * The log between both positions, without gaps.
 * @param {string} cluster @param {string} to @param {string} first @param {string} last
 */
async function copyLog(cluster, to, first, last) {
  const folder = join(cluster, 'pg_wal');
  const wanted = readdirSync(folder).filter((name) => SEGMENT.test(name) && name >= first && name <= last);
  if (!wanted.includes(first) || !wanted.includes(last))
    throw new Refusal(`The database log from ${first} to ${last} is not whole; try the backup again.`);
  const files = [];
  for (const name of wanted) {
    const copied = await copyFile(join(folder, name), join(to, 'pg_wal', name), `postgres/pg_wal/${name}`);
    if (!copied) throw new Refusal(`The database log ${name} went away during the backup; try again.`);
    files.push(copied);
  }
  return files;
}
