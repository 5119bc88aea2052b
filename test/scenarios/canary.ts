import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from '#testing';

/** One lexeme in every search configuration, so that it is found in search columns too. */
export const CANARY = 'zqcanary7x';

/** Columns that hold no words: codes, hashes, keys and zones that the program reads. */
const NO_WORDS =
  /(^|_)(id|key|zone|currency|lang|language|hash|sha256|status|state|kind|type|code|gateway|method|policies|version|term|pack|quota|account|reason_code|channel|handler|machine|transition|actor|from_state|to_state|slug|how|role|country)$/;

interface Column {
  table: string;
  column: string;
  type: string;
}

async function columns(world: World, where: string): Promise<Column[]> {
  return world.rows<Column>(
    `SELECT n.nspname || '.' || quote_ident(c.relname) AS table, quote_ident(a.attname) AS column, format_type(a.atttypid, NULL) AS type
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND ${where} ORDER BY 1, 2`,
  );
}

/** Where words are: `schema.table.column`, in every schema, the queue's included. */
export async function scan(world: World, word = CANARY): Promise<string[]> {
  const found: string[] = [];
  const hex = Buffer.from(word).toString('hex');
  for (const { table, column } of await columns(
    world,
    `format_type(a.atttypid, NULL) NOT IN ('uuid', 'bigint', 'integer', 'smallint', 'boolean', 'timestamp with time zone', 'date')`,
  )) {
    const [{ hit }] = await world.rows(
      `SELECT EXISTS (SELECT 1 FROM ${table} WHERE strpos(lower(${column}::text), $1) > 0 OR strpos(${column}::text, $2) > 0) AS hit`,
      [word, hex],
    );
    if (hit) found.push(`${table.replaceAll('"', '')}.${column}`);
  }
  return found;
}

/** Files below a folder that hold a word, or carry it in their name. */
export async function scanFiles(folder: string, word = CANARY): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (path.includes(word) || (await readFile(path)).includes(word)) found.push(path.slice(folder.length + 1));
  }
  return found.sort();
}

/**
 * Writes the canary into every column of a seller's rows that can hold words, past triggers and without breaking keys.
 * @returns where it stands now
 */
export async function plant(world: World, sellerId: string): Promise<string[]> {
  const planted: string[] = [];
  const client = await world.database.admin.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    const tenanted = `EXISTS (SELECT 1 FROM pg_attribute t WHERE t.attrelid = c.oid AND t.attname = 'tenant_id' AND NOT t.attisdropped)
      AND a.attgenerated = '' AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f') AND a.attnum = ANY (k.conkey))
      AND format_type(a.atttypid, NULL) IN ('text', 'jsonb', 'json')`;
    for (const { table, column, type } of await columns(world, tenanted)) {
      if (NO_WORDS.test(column.replaceAll('"', '')) || table === 'platform.journal') continue;
      const value =
        type === 'text' ? `${column} || ' ${CANARY}'` : `(${column}::jsonb || '{"note":"${CANARY}"}')::${type}`;
      const only = type === 'text' ? `${column} IS NOT NULL` : `jsonb_typeof(${column}::jsonb) = 'object'`;
      try {
        const { rowCount } = await client.query(
          `UPDATE ${table} SET ${column} = ${value} WHERE tenant_id = $1 AND ${only}`,
          [sellerId],
        );
        if (rowCount) planted.push(`${table.replaceAll('"', '')}.${column}`);
      } catch (error) {
        // A column that a rule holds to a few values, or to a form, holds no words.
        if (!['23514', '22001', '22P02', '428C9'].includes((error as { code?: string }).code ?? '')) throw error;
      }
    }
  } finally {
    await client.query(`SET session_replication_role = DEFAULT`);
    client.release();
  }
  return planted;
}

/** One hash over a seller's rows of every table that names its seller. */
export async function checksums(world: World, sellerId: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const { table } of await columns(world, `a.attname = 'tenant_id'`)) {
    const [{ n, sum }] = await world.rows(
      `SELECT count(*)::int AS n, md5(coalesce(string_agg(x::text, chr(10) ORDER BY x::text), '')) AS sum FROM ${table} x WHERE tenant_id = $1`,
      [sellerId],
    );
    if (n > 0) sums[table.replaceAll('"', '')] = `${n} ${sum}`;
  }
  return sums;
}
