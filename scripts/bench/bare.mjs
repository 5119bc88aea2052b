/**
 * The server that ours is measured against: Fastify and pg alone. Named statements, rows parsed in JS, response
 * schemas, a pool of ten; no authentication, no tenant scope, no framework. It answers the same bytes from the same
 * tables. Its own process: `BARE_DATABASE_URL=… PORT=… node scripts/bench/bare.mjs`.
 */
import fastify from 'fastify';
import pg from 'pg';
import { purchaseRoutes } from './bare-purchase.mjs';
import { readRoutes } from './bare-reads.mjs';

const POOL = 10;
const INT8 = 20;
// Sums in minor units and sizes of files are far below 2^53.
pg.types.setTypeParser(INT8, Number);

const pool = new pg.Pool({ connectionString: process.env['BARE_DATABASE_URL'], max: POOL });
pool.on('error', () => {});

/**
 * A named statement: planned once a connection.
 * @param {string} name @param {string} text @param {unknown[]} values
 */
const query = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const app = fastify({ logger: false });
app.get('/ready', async () => ({ ready: true }));
readRoutes(app, query);
await app.register(async (own) => purchaseRoutes(own, query));
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.('ready');

const end = async () => {
  await app.close();
  await pool.end();
  process.exit(0);
};
process.on('SIGTERM', end);
process.on('SIGINT', end);
if (process.connected) process.on('disconnect', end);
