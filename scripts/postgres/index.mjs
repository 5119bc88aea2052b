/** The embedded Postgres and what Mediary keeps in it. */
export { BrokenCluster, clusterFolderOf, startPostgres, stopPostgres } from './cluster.mjs';
export { alone, connected, ensureDatabase, ensureRights, ensureRoles, withDatabase, withUser } from './roles.mjs';
export { ensureSecrets, secretsFile } from './secrets.mjs';
