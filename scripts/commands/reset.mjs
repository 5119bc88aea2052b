/** `npm run reset`: stops what runs from the data folder and deletes the data. Runtimes and builds stay. */
import { existsSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { holderOf } from '../launcher/lock.mjs';
import { dataFolder } from '../launcher/paths.mjs';
import { end } from '../launcher/process.mjs';
import { Refusal, say } from '../launcher/say.mjs';
import { clusterFolderOf, stopPostgres } from '../postgres/index.mjs';
import { empty, endLeftovers, isOurs, lockOf } from '../run/data-folder.mjs';

export default async function reset() {
  const folder = dataFolder();
  if (!existsSync(folder)) {
    say(`There is no data in ${folder}.`);
    return 0;
  }
  if (!isOurs(folder)) {
    if (existsSync(`${folder}/postgres`))
      throw new Refusal(`${folder} does not say that it is Mediary's; delete it by hand if it is.`);
    say(`There is no data of Mediary in ${folder}.`);
    return 0;
  }
  const launcher = holderOf(lockOf(folder));
  if (launcher) {
    say(`Stopping the Mediary that runs from ${folder} (process ${launcher.pid}).`);
    await end(launcher, 25_000);
  }
  await endLeftovers(folder);
  await stopPostgres({ dataDir: folder });
  const cluster = clusterFolderOf(folder);
  // A cluster kept for a system user stands outside the data folder, under a name made only by us.
  if (cluster && dirname(cluster) === '/var/lib/mediary' && basename(cluster).startsWith('data-')) {
    rmSync(cluster, { recursive: true, force: true });
    rmSync(`${cluster}.log`, { force: true });
  }
  empty(folder);
  say(`The data in ${folder} is deleted; the next start begins anew.`);
  if (process.env['DATABASE_URL']) say('The database of DATABASE_URL was left as it is.');
  return 0;
}
