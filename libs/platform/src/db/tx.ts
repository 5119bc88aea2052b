import { createHash } from 'node:crypto';
import type { TenantId } from '#kernel';
import { DomainError } from '#kernel';
import type { PoolClient, QueryResult } from 'pg';
import { encodeParams, type Param } from './types.js';

/** Whose rows a transaction may see. */
export type Scope =
  | { kind: 'tenant'; tenantId: TenantId }
  | { kind: 'actor'; actorId: string }
  | { kind: 'operator'; actor: string; reason: string }
  | { kind: 'system'; reason: string };

/** Writes gathered rows; sends its statement before it first waits. */
export type Write<R> = (tx: Tx, rows: readonly R[]) => Promise<unknown>;

const names = new Map<string, string>();

/** The statement name of a constant SQL text: the same text is planned once per connection. */
export function statementName(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = 'm' + createHash('sha1').update(text).digest('base64url').slice(0, 22);
    // A growing map means that somebody builds SQL by concatenation and leaks prepared plans on the server.
    if (names.size > 5000)
      throw new Error('More than 5,000 distinct SQL texts: variable SQL must go through tx.unnamed');
    names.set(text, name);
  }
  return name;
}

/**
 * One open transaction in one scope. Made by {@link Database} only; passed explicitly as the first argument of
 * everything that reads or writes.
 */
export class Tx {
  private readonly hooks: (() => void)[] = [];
  private readonly gathered = new Map<Write<never>, unknown[]>();
  private over = false;

  constructor(
    private readonly client: PoolClient,
    readonly scope: Scope,
    private readonly named: boolean,
  ) {}

  /** The tenant of a tenant scope; undefined elsewhere. */
  get tenantId(): TenantId | undefined {
    return this.scope.kind === 'tenant' ? this.scope.tenantId : undefined;
  }

  /** Rows of a constant SQL text. */
  async query<R = Record<string, unknown>>(text: string, params: readonly Param[] = []): Promise<R[]> {
    return (await this.send(text, params)).rows as R[];
  }

  /** Exactly one row. @throws Error when there is none or more than one (a bug, not a caller's fault). */
  async one<R = Record<string, unknown>>(text: string, params: readonly Param[] = []): Promise<R> {
    const rows = await this.query<R>(text, params);
    if (rows.length !== 1) throw new Error(`expected one row, got ${rows.length}: ${text.slice(0, 120)}`);
    return rows[0]!;
  }

  /** The first row, or undefined. */
  async maybe<R = Record<string, unknown>>(text: string, params: readonly Param[] = []): Promise<R | undefined> {
    return (await this.query<R>(text, params))[0];
  }

  /** Runs a statement and answers how many rows it touched. */
  async exec(text: string, params: readonly Param[] = []): Promise<number> {
    return (await this.send(text, params)).rowCount ?? 0;
  }

  /** For SQL text that varies (optional filters): not prepared under a name. */
  async unnamed<R = Record<string, unknown>>(text: string, params: readonly Param[] = []): Promise<R[]> {
    this.assertOpen();
    return (await this.client.query(text, encodeParams(params))).rows as R[];
  }

  /** Runs `fn` when, and only when, the transaction has committed. For nudges, never for work that must happen. */
  afterCommit(fn: () => void): void {
    this.hooks.push(fn);
  }

  /**
   * Keeps a row until the transaction is about to commit; then `write` gets all rows that were gathered for it, in
   * order, and writes them in one statement. For rows that nobody reads in the same transaction.
   */
  gather<R>(write: Write<R>, row: R): void {
    this.assertOpen();
    const rows = this.gathered.get(write as Write<never>);
    if (rows) rows.push(row);
    else this.gathered.set(write as Write<never>, [row]);
  }

  /** Sends what was gathered; the answer is that of the statements. @internal */
  async flush(): Promise<void> {
    if (this.gathered.size === 0) return;
    const all = [...this.gathered];
    this.gathered.clear();
    await Promise.all(all.map(([write, rows]) => (write as Write<unknown>)(this, rows)));
  }

  /** From here on the connection may be somebody else's, under another seller: nothing more goes over it. @internal */
  end(): void {
    this.over = true;
  }

  /** @internal */
  committed(): void {
    for (const hook of this.hooks) hook();
  }

  private assertOpen(): void {
    if (this.over)
      throw new Error('the transaction is over: something was not awaited, or ran on after a failure beside it');
  }

  private async send(text: string, params: readonly Param[]): Promise<QueryResult> {
    this.assertOpen();
    const values = encodeParams(params);
    together(this.client);
    return this.named
      ? this.client.query({ name: statementName(text), text, values })
      : this.client.query(text, values);
  }
}

/** What pg writes to; its type does not tell. */
interface Wire {
  connection?: { stream?: { cork?(): void; uncork?(): void } };
}

const held = new WeakSet<PoolClient>();

/**
 * Holds back what is written to the connection until everything that can be said now has been said, so that statements
 * which do not wait for each other travel in one packet: most of a small statement's cost is its own packet.
 */
export function together(client: PoolClient): void {
  const stream = (client as unknown as Wire).connection?.stream;
  if (!stream?.cork || held.has(client)) return;
  held.add(client);
  stream.cork();
  process.nextTick(() => {
    held.delete(client);
    stream.uncork?.();
  });
}

/** Postgres error codes that repositories translate. */
export const pgErrors = {
  unique: '23505',
  foreignKey: '23503',
  check: '23514',
  rls: '42501',
  serialization: '40001',
  deadlock: '40P01',
} as const;

/** Whether an error is Postgres's unique violation, optionally of one constraint. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const e = error as { code?: string; constraint?: string };
  return e?.code === pgErrors.unique && (!constraint || e.constraint === constraint);
}

/** Turns a unique violation of one constraint into a domain error; every other error passes through. */
export async function onConflict<T>(constraint: string, fail: () => DomainError, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (isUniqueViolation(error, constraint)) throw fail();
    throw error;
  }
}
