import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** What the test runner says about its Postgres. */
interface Given {
  host: string;
  port: number;
  adminUrl: string;
  roles: { migrator: string; app: string; operator: string };
  template: string | null;
  prefix: string;
}

/** A migrated database of one's own. */
export interface TestDatabase {
  name: string;
  migratorUrl: string;
  appUrl: string;
  operatorUrl: string;
  /** As superuser: sees every row, for assertions alone. */
  admin: pg.Pool;
  drop(): Promise<void>;
}

function given(): Given {
  const text = process.env.MEDIARY_TEST_PG;
  if (!text) throw new Error('Run integration tests with `npm test -- <file>`: it starts their Postgres.');
  return JSON.parse(text) as Given;
}

/** Makes a copy of the migrated template database. */
export async function freshDatabase(): Promise<TestDatabase> {
  const g = given();
  if (!g.template) throw new Error('The template database is missing: do the migrations run?');
  const name = `${g.prefix}${randomBytes(4).toString('hex')}`;
  const admin = new pg.Client({ connectionString: g.adminUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${g.template} OWNER mediary_migrator`);
  const url = (user: string, password: string) =>
    `postgres://${user}:${encodeURIComponent(password)}@${g.host}:${g.port}/${name}`;
  const own = new URL(g.adminUrl);
  own.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: own.toString(), max: 2 });
  pool.on('error', () => undefined);
  return {
    name,
    migratorUrl: url('mediary_migrator', g.roles.migrator),
    appUrl: url('mediary_app', g.roles.app),
    operatorUrl: url('mediary_operator', g.roles.operator),
    admin: pool,
    async drop() {
      await pool.end();
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
