/** Roles, the database and its rights: docker/roles.sql and docker/database.sql, run by us. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from '../launcher/paths.mjs';
import { Refusal, sentence } from '../launcher/say.mjs';

const ROLES = readFileSync(join(ROOT, 'docker', 'roles.sql'), 'utf8');
const RIGHTS = readFileSync(join(ROOT, 'docker', 'database.sql'), 'utf8');

/** Any two launchers take turns in the work that touches the whole cluster. */
const ADVISORY = 7_241_001;

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function connected(url, work) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'mediary launcher',
  });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new Refusal(
      `The database ${pathname.slice(1)} at ${host} cannot be reached (${sentence(error)}); check that it runs and that DATABASE_URL is right.`,
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * @template T
 * @param {pg.Client} client
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(client, work) {
  await client.query('SELECT pg_advisory_lock($1)', [ADVISORY]);
  try {
    return await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY]).catch(() => {});
  }
}

/**
 * Makes or updates the four roles. Call it within `alone`: two at once would collide on the catalogue.
 * @param {pg.Client} client
 * @param {import('./secrets.mjs').Secrets['roles']} passwords
 */
export async function ensureRoles(client, passwords) {
  for (const [name, password] of Object.entries(passwords)) {
    await client.query('SELECT set_config($1, $2, false)', [`mediary.${name}_password`, password]);
  }
  await client.query(ROLES);
}

/**
 * @param {pg.Client} client
 * @param {string} name
 * @returns {Promise<boolean>} whether it was made now
 */
export async function ensureDatabase(client, name) {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return false;
  await client.query(
    `CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER mediary_migrator ENCODING 'UTF8'
       LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C' TEMPLATE template0`,
  );
  return true;
}

/** @param {string} url of the database itself, by an administrator */
export const ensureRights = (url) => connected(url, (client) => client.query(RIGHTS));

/** @param {string} url @param {string} database */
export function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** @param {string} url @param {string} user @param {string} password */
export function withUser(url, user, password) {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  return changed.href;
}
