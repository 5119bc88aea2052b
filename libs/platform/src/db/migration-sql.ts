import type { QueryRunner } from 'typeorm';

const SAFE = /^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/;

async function force(q: QueryRunner, table: string): Promise<void> {
  if (!SAFE.test(table)) throw new Error(`not a schema-qualified table: ${table}`);
  await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await q.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await q.query(
    `CREATE POLICY operator_all ON ${table} TO mediary_operator USING (platform.reason() IS NOT NULL) WITH CHECK (platform.reason() IS NOT NULL)`,
  );
  await q.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO mediary_operator`);
}

/**
 * Forces row-level security on a seller's table: the application sees and writes only the rows of `app.tenant_id`.
 * `actor` names a column whose person may read their own rows across sellers. `grants` defaults to all four verbs.
 */
export async function tenantTable(
  q: QueryRunner,
  table: string,
  options: { actor?: string; column?: string; grants?: string } = {},
): Promise<void> {
  await force(q, table);
  const column = options.column ?? 'tenant_id';
  await q.query(
    `CREATE POLICY tenant_rows ON ${table} TO mediary_app USING (${column} = platform.tenant_id()) WITH CHECK (${column} = platform.tenant_id())`,
  );
  if (options.actor)
    await q.query(
      `CREATE POLICY actor_rows ON ${table} FOR SELECT TO mediary_app USING (${options.actor} = platform.actor_id())`,
    );
  await q.query(`GRANT ${options.grants ?? 'SELECT, INSERT, UPDATE, DELETE'} ON ${table} TO mediary_app`);
}

/** Forces row-level security on a person's own table: the application sees and writes only the rows of `app.actor_id`. */
export async function actorTable(
  q: QueryRunner,
  table: string,
  column: string,
  grants = 'SELECT, INSERT, UPDATE, DELETE',
): Promise<void> {
  await force(q, table);
  await q.query(
    `CREATE POLICY actor_rows ON ${table} TO mediary_app USING (${column} = platform.actor_id()) WITH CHECK (${column} = platform.actor_id())`,
  );
  await q.query(`GRANT ${grants} ON ${table} TO mediary_app`);
}

/** A table for staff and jobs only. */
export async function operatorTable(q: QueryRunner, table: string): Promise<void> {
  await force(q, table);
}

/** A table that everyone may read and only staff and jobs may write (published tariffs, terms versions). */
export async function publishedTable(q: QueryRunner, table: string): Promise<void> {
  await force(q, table);
  await q.query(`CREATE POLICY everyone_reads ON ${table} FOR SELECT TO mediary_app USING (true)`);
  await q.query(`GRANT SELECT ON ${table} TO mediary_app`);
}

/** Lets the narrow public role read a table (its rows limited by `condition`), for the SECURITY DEFINER functions it owns. */
export async function publicReads(q: QueryRunner, table: string, condition: string, columns?: string): Promise<void> {
  await q.query(`CREATE POLICY public_reads ON ${table} FOR SELECT TO mediary_public USING (${condition})`);
  await q.query(`GRANT SELECT${columns ? ` (${columns})` : ''} ON ${table} TO mediary_public`);
}

/**
 * Hands a SECURITY DEFINER function to the narrow public role and lets the application call it.
 * The schema must grant mediary_public USAGE, and CREATE for the moment of the hand-over (taken back at once).
 */
export async function publicFunction(q: QueryRunner, signature: string): Promise<void> {
  const schema = signature.split('.')[0]!;
  await q.query(`GRANT USAGE, CREATE ON SCHEMA ${schema} TO mediary_public`);
  await q.query(`ALTER FUNCTION ${signature} SECURITY DEFINER SET search_path = pg_catalog, pg_temp`);
  await q.query(`ALTER FUNCTION ${signature} OWNER TO mediary_public`);
  await q.query(`REVOKE CREATE ON SCHEMA ${schema} FROM mediary_public`);
  await q.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
  await q.query(`GRANT EXECUTE ON FUNCTION ${signature} TO mediary_app, mediary_operator`);
}

/** A library's schema: the application and staff may use it, and create nothing in it. */
export async function librarySchema(q: QueryRunner, schema: string): Promise<void> {
  await q.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  await q.query(`REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC`);
  await q.query(`GRANT USAGE ON SCHEMA ${schema} TO mediary_app, mediary_operator, mediary_public`);
}
