import { AsyncLocalStorage } from 'node:async_hooks';
import { isUuid, type TenantId } from '#kernel';
import pg, { type Pool, type PoolClient } from 'pg';
import type { Config } from '../config/config.js';
import { Tx, statementName, together, type Scope } from './tx.js';
import { columnTypes, encodeParams, type Param } from './types.js';

/** Marks that a transaction is open in this call chain: a second one would take a second connection and can deadlock a small pool. */
const open = new AsyncLocalStorage<Scope>();

const literal = (value: string): string => pg.escapeLiteral(value);

/**
 * The only way to the database. Opens transactions in one of four scopes; the scope's settings are transaction-local,
 * so nothing of it survives on a pooled connection.
 */
export class Database {
  private readonly app: Pool;
  private readonly staff: Pool;
  private readonly named: boolean;

  constructor(config: Config['database'], name = 'mediary') {
    const make = (connectionString: string, max: number) =>
      new pg.Pool({
        connectionString,
        max,
        types: columnTypes,
        application_name: name,
        connectionTimeoutMillis: 10_000,
        idleTimeoutMillis: 30_000,
        // Statements that are not waited for one by one travel together; they are still carried out in order.
        pipeline: true,
      } as pg.PoolConfig);
    this.app = make(config.appUrl, config.appPool);
    this.staff = make(config.operatorUrl, config.operatorPool);
    this.named = config.named;
    for (const pool of [this.app, this.staff]) {
      // An idle client that loses its server must not bring the process down; the pool replaces it.
      pool.on('error', () => undefined);
      // Nor one in use: its query fails, and that is news enough. While it is lent the pool does not listen.
      pool.on('connect', (client) => void client.on('error', () => undefined));
    }
  }

  /** Rows of one seller. @throws Error on an empty or malformed id: a missing tenant is never "all tenants". */
  tenant<T>(tenantId: TenantId, fn: (tx: Tx) => Promise<T>): Promise<T> {
    if (!isUuid(tenantId)) throw new Error('tenant scope needs a tenant id');
    return this.run(
      this.app,
      { kind: 'tenant', tenantId },
      [`set_config('app.tenant_id', ${literal(tenantId)}, true)`],
      fn,
    );
  }

  /** A person's own rows, across sellers. */
  actor<T>(actorId: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
    if (!isUuid(actorId)) throw new Error('actor scope needs an account id');
    return this.run(
      this.app,
      { kind: 'actor', actorId },
      [`set_config('app.actor_id', ${literal(actorId)}, true)`],
      fn,
    );
  }

  /**
   * Staff: rows of every seller. The reason is visible to row-level security, which refuses an empty one, and who looked
   * for which reason goes on record in the same round trip (RS-L97).
   */
  operator<T>(by: { actor: string; reason: string }, fn: (tx: Tx) => Promise<T>): Promise<T> {
    if (!by.reason) throw new Error('operator scope needs a reason');
    return this.run(
      this.staff,
      { kind: 'operator', ...by },
      [`set_config('app.reason', ${literal(by.reason)}, true)`, `set_config('app.staff', ${literal(by.actor)}, true)`],
      fn,
      `INSERT INTO platform.staff_access (actor, reason) VALUES (${literal(by.actor)}, ${literal(by.reason)})`,
    );
  }

  /** The platform itself: jobs, sweeps, sign-in, webhooks. */
  system<T>(reason: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
    if (!reason) throw new Error('system scope needs a reason');
    return this.run(this.staff, { kind: 'system', reason }, [`set_config('app.reason', ${literal(reason)}, true)`], fn);
  }

  /** One statement without a scope: row-level security shows it nothing, so only SECURITY DEFINER functions answer. */
  async hot<R = Record<string, unknown>>(text: string, params: readonly Param[] = []): Promise<R[]> {
    const values = encodeParams(params);
    const result = await this.app.query(this.named ? { name: statementName(text), text, values } : { text, values });
    return result.rows as R[];
  }

  /** Whether both roles answer. */
  async ping(): Promise<void> {
    await Promise.all([this.app.query('SELECT 1'), this.staff.query('SELECT 1')]);
  }

  /** Connections of the application's pool: for metrics. */
  get load(): { total: number; idle: number; waiting: number } {
    return { total: this.app.totalCount, idle: this.app.idleCount, waiting: this.app.waitingCount };
  }

  /** Closes the pools once what is under way has ended. */
  async close(): Promise<void> {
    await Promise.all([this.app.end(), this.staff.end()]);
  }

  private async run<T>(
    pool: Pool,
    scope: Scope,
    settings: string[],
    fn: (tx: Tx) => Promise<T>,
    first = '',
  ): Promise<T> {
    const outer = open.getStore();
    if (outer)
      throw new Error(
        `a transaction (${outer.kind}) is already open here: pass its tx instead of opening ${scope.kind}`,
      );
    const client = await pool.connect();
    const tx = new Tx(client, scope, this.named);
    let result: T;
    try {
      // Not waited for: what follows travels with it, and is refused by Postgres where this is.
      together(client);
      const begun = client.query(`BEGIN; SELECT ${settings.join(', ')}; ${first}`);
      begun.catch(() => undefined);
      result = await open.run(scope, () => fn(tx));
      await begun;
      together(client);
      const written = tx.flush();
      tx.end();
      // Where a failed statement was swallowed, Postgres answers COMMIT with ROLLBACK and no error: nobody may take that for done.
      const [, { command }] = await Promise.all([written, client.query('COMMIT')]);
      if (command !== 'COMMIT')
        throw new Error('nothing was committed: a statement failed and its error was swallowed');
    } catch (error) {
      tx.end();
      await rollback(client);
      throw error;
    }
    client.release();
    tx.committed();
    return result;
  }
}

/** A client whose ROLLBACK failed may still be inside its transaction: it is destroyed, never lent again. */
async function rollback(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}
