/** The embedded Postgres and what Mediary keeps in it. */
export {
  BrokenCluster, clusterFolderFor, clusterFolderOf, giveToPostgres, runningPostgres, startPostgres, stopPostgres,
} from './cluster.mjs'; // prettier-ignore
export { alone, connected, ensureDatabase, ensureRights, ensureRoles, withDatabase, withUser } from './roles.mjs';
export { ensureSecrets, secretsFile } from './secrets.mjs';
