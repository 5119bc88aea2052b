import { PurgeRegistry } from '#platform';
import { startWorld, type World } from '#testing';
import { foreignSchemas, keysWithoutTenant, withoutTenant } from './tables.js';

interface TableFact {
  name: string;
  tenant: boolean;
  rls: boolean;
  forced: boolean;
  owner: string;
}

describe('tables', () => {
  let world: World;
  let tables: TableFact[];

  beforeAll(async () => {
    world = await startWorld();
    tables = await world.rows<TableFact>(
      `SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AS rls, c.relforcerowsecurity AS forced, pg_get_userbyid(c.relowner) AS owner,
         EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped) AS tenant
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND NOT n.nspname = ANY($1) ORDER BY 1`,
      [foreignSchemas],
    );
  });
  afterAll(() => world?.stop());

  it('carry a tenant or stand on the reasoned list', () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((t) => !t.tenant && !withoutTenant[t.name]).map((t) => t.name)).toEqual([]);
    const names = new Set(tables.map((t) => t.name));
    expect(Object.keys(withoutTenant).filter((name) => !names.has(name))).toEqual([]);
  });

  it('force row-level security, owned by nobody who runs the application', () => {
    const ours = tables.filter((t) => t.name !== 'public.migration');
    expect(ours.filter((t) => !t.rls || !t.forced).map((t) => t.name)).toEqual([]);
    expect(ours.filter((t) => t.owner !== 'mediary_migrator').map((t) => t.name)).toEqual([]);
  });

  it('show the application no row outside its scope', async () => {
    const policies = await world.rows<{ name: string; policy: string; expression: string }>(
      `SELECT schemaname || '.' || tablename AS name, policyname AS policy, coalesce(qual, with_check) AS expression
       FROM pg_policies WHERE 'mediary_app' = ANY(roles) OR 'public' = ANY(roles)`,
    );
    const open = policies.filter(
      (p) => !/tenant_id\(\)|actor_id\(\)/.test(p.expression) && p.policy !== 'everyone_reads',
    );
    expect(open).toEqual([]);
    // What everyone may read is published matter: none of it belongs to a seller or a person.
    const published = policies.filter((p) => p.policy === 'everyone_reads').map((p) => p.name);
    expect(published.filter((name) => tables.find((t) => t.name === name)?.tenant)).toEqual([]);
  });

  it('are passed over by no view and by no privileged function but the narrow public role’s', async () => {
    const views = await world.rows(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('v', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT n.nspname = ANY($1)
         AND NOT coalesce(c.reloptions::text LIKE '%security_invoker=true%', false)`,
      [foreignSchemas],
    );
    expect(views).toEqual([]);
    const functions = await world.rows<{ name: string }>(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND NOT n.nspname = ANY($1)
         AND (pg_get_userbyid(p.proowner) <> 'mediary_public' OR NOT coalesce(p.proconfig::text LIKE '%search_path=%', false))`,
      [foreignSchemas],
    );
    expect(functions).toEqual([]);
    const [role] = await world.rows(
      `SELECT bool_or(rolbypassrls OR rolsuper) AS strong FROM pg_roles WHERE rolname IN ('mediary_app', 'mediary_operator', 'mediary_public')`,
    );
    expect(role).toEqual({ strong: false });
  });

  it('refer to each other within one tenant only', async () => {
    const keys = await world.rows<{ name: string; columns: string[]; from: string; to: string }>(
      `SELECT k.conname AS name, k.conrelid::regclass::text AS "from", k.confrelid::regclass::text AS "to",
         (SELECT array_agg(a.attname::text) FROM unnest(k.conkey) c JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c) AS columns
       FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE k.contype = 'f' AND NOT n.nspname = ANY($1)`,
      [foreignSchemas],
    );
    const tenanted = new Set(tables.filter((t) => t.tenant).map((t) => t.name));
    const loose = keys.filter((k) => tenanted.has(k.from) && tenanted.has(k.to) && !k.columns.includes('tenant_id'));
    expect(loose.filter((k) => !keysWithoutTenant[k.name]).map((k) => `${k.from} → ${k.to} (${k.name})`)).toEqual([]);
    const names = new Set(loose.map((k) => k.name));
    expect(Object.keys(keysWithoutTenant).filter((name) => !names.has(name))).toEqual([]);
  });

  it('die with their seller: every tenant table has a purger or a reasoned exception', () => {
    const registry = world.app.get(PurgeRegistry).all();
    const covered = new Set(registry.flatMap((p) => [...p.tables, ...(p.keeps ?? []).map((k) => k.table)]));
    expect(tables.filter((t) => t.tenant && !covered.has(t.name)).map((t) => t.name)).toEqual([]);
    expect([...covered].filter((name) => !tables.some((t) => t.name === name))).toEqual([]);
    for (const kept of registry.flatMap((p) => p.keeps ?? [])) expect(kept.reason.length).toBeGreaterThan(10);
  });
});
