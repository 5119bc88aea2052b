/** The database the programs run on, and the environment they get. */
import { join } from 'node:path';
import { ROOT } from '../launcher/paths.mjs';
import { Refusal, say, warn } from '../launcher/say.mjs';
import {
  alone, connected, ensureDatabase, ensureRights, ensureRoles, ensureSecrets, secretsFile, startPostgres, withDatabase, withUser,
} from '../postgres/index.mjs'; // prettier-ignore

/**
 * @typedef {object} Addresses
 * @property {string} DATABASE_URL the migrator's; only for migrations and the seed
 * @property {string} DATABASE_APP_URL
 * @property {string} DATABASE_OPERATOR_URL
 */

/**
 * Starts or finds the database and makes its roles.
 * @param {string} dataDir
 * @returns {Promise<{ postgres: import('../postgres/cluster.mjs').Postgres | null, addresses: Addresses }>}
 */
export async function openDatabase(dataDir) {
  if (process.env['DATABASE_URL'])
    return { postgres: null, addresses: await ownServer(dataDir, process.env['DATABASE_URL']) };
  const postgres = await startPostgres({ dataDir, purpose: 'serve' });
  say(`Postgres ${postgres.adopted ? 'was running and is used' : 'started'} on port ${postgres.port}.`);
  const { roles } = ensureSecrets(dataDir);
  await connected(postgres.adminUrl, (client) =>
    alone(client, async () => {
      await ensureRoles(client, roles);
      await ensureDatabase(client, 'mediary');
      await ensureRights(withDatabase(postgres.adminUrl, 'mediary'));
    }),
  );
  return { postgres, addresses: addressesOf(postgres, roles) };
}

/**
 * @param {import('../postgres/cluster.mjs').Postgres} postgres
 * @param {import('../postgres/secrets.mjs').Secrets['roles']} roles
 * @returns {Addresses}
 */
export function addressesOf(postgres, roles, database = 'mediary') {
  return {
    DATABASE_URL: postgres.url('mediary_migrator', roles.migrator, database),
    DATABASE_APP_URL: postgres.url('mediary_app', roles.app, database),
    DATABASE_OPERATOR_URL: postgres.url('mediary_operator', roles.operator, database),
  };
}

/** @param {string} dataDir @param {string} url @returns {Promise<Addresses>} */
async function ownServer(dataDir, url) {
  const app = process.env['DATABASE_APP_URL'];
  const operator = process.env['DATABASE_OPERATOR_URL'];
  if (app && operator) {
    await connected(url, (client) => client.query('SELECT 1'));
    say(`Using the database at ${new URL(url).host}.`);
    return { DATABASE_URL: url, DATABASE_APP_URL: app, DATABASE_OPERATOR_URL: operator };
  }
  const { roles } = ensureSecrets(dataDir);
  try {
    await connected(url, (client) =>
      alone(client, async () => {
        await ensureRoles(client, roles);
        await ensureRights(url);
      }),
    );
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== '42501') throw error;
    throw new Refusal(
      'The user of DATABASE_URL may not create roles; run docker/roles.sql and docker/database.sql as one that may, and give DATABASE_APP_URL and DATABASE_OPERATOR_URL too.',
    );
  }
  warn(
    'DATABASE_URL alone was given: the roles mediary_migrator, mediary_app and mediary_operator were made or given our passwords.',
  );
  return {
    DATABASE_URL: withUser(url, 'mediary_migrator', roles.migrator),
    DATABASE_APP_URL: app ?? withUser(url, 'mediary_app', roles.app),
    DATABASE_OPERATOR_URL: operator ?? withUser(url, 'mediary_operator', roles.operator),
  };
}

/**
 * What every program of ours gets; the migrator's address only those that change the schema.
 * @param {string} dataDir
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(dataDir, extra = {}) {
  const { DATABASE_URL: _, NODE_OPTIONS: __, ...env } = process.env;
  return {
    ...env,
    // The programs refuse a sandbox with NODE_ENV=production, so that nobody switches it on by mistake.
    NODE_ENV: env['NODE_ENV'] ?? (env['MEDIARY_MODE'] === 'production' ? 'production' : 'development'),
    MEDIARY_MODE: env['MEDIARY_MODE'] ?? 'sandbox',
    MEDIARY_ROOT: ROOT,
    MEDIARY_DATA: dataDir,
    MEDIARY_SECRETS_FILE: env['MEDIARY_SECRETS_FILE'] ?? secretsFile(dataDir),
    ...extra,
  };
}

/** The programs, from dist; a test of the launcher itself names another folder. */
export const programs = () => join(process.env['MEDIARY_TEST_PROGRAMS'] ?? join(ROOT, 'dist'), 'apps');
