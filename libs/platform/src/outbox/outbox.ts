import { uuidv7, type Clock, type Temporal } from '#kernel';
import type { Tx } from '../db/tx.js';
import { json } from '../db/types.js';

/** A consequence as its handlers receive it. Ids and facts only: a handler reads the state again. */
export interface Consequence<P = Record<string, unknown>> {
  id: string;
  type: string;
  tenantId: string | null;
  payload: P;
  at: Temporal.Instant;
}

/**
 * Whether a consequence may act on a row of this seller. What was announced in one seller's transaction concerns that
 * seller alone, whatever ids its payload names; what the platform itself announced carries no seller or the right one.
 */
export const concerns = (event: Pick<Consequence, 'tenantId'>, tenantId: string): boolean =>
  event.tenantId === null || event.tenantId === tenantId;

/** What to announce. `type` is `<library>.<fact>.v<n>` in the past tense: `payments.order-paid.v1`. */
export interface NewEvent {
  type: string;
  tenantId?: string | null;
  payload: Record<string, unknown>;
}

/** What a handler's event carries: its own type, which the publisher promised. */
// oxlint-disable-next-line typescript/no-explicit-any -- each handler names the payload it was promised
type AnyConsequence = Consequence<any>;

/** Runs in one system transaction; running twice is prevented by the delivery row it commits with. */
export type TxHandler = (tx: Tx, event: AnyConsequence) => Promise<void>;
/** Calls the outside; opens its own transactions and must be re-runnable. */
export type IoHandler = (event: AnyConsequence) => Promise<void>;

/** A registered handler of an event type or a job. */
export interface Registered {
  name: string;
  type: string;
  tx?: TxHandler;
  io?: IoHandler;
}

/** Who handles what. Filled by the libraries' providers at start, in every process. */
export class HandlerRegistry {
  private readonly byType = new Map<string, Registered[]>();
  private readonly byName = new Map<string, Registered>();

  add(handler: Registered): void {
    if (this.byName.has(handler.name)) throw new Error(`two handlers are named ${handler.name}`);
    this.byName.set(handler.name, handler);
    this.byType.set(handler.type, [...(this.byType.get(handler.type) ?? []), handler]);
  }

  forType(type: string): Registered[] {
    return this.byType.get(type) ?? [];
  }

  named(name: string): Registered | undefined {
    return this.byName.get(name);
  }
}

/** A row of the outbox. */
interface Announced {
  id: string;
  kind: 'event' | 'job';
  type: string;
  tenantId: string | null;
  payload: Record<string, unknown>;
  at: Temporal.Instant;
  runAt: Temporal.Instant | null;
}

/** All that a transaction announces, in the order in which it was announced, in one statement just before it commits. */
const announce = (tx: Tx, rows: readonly Announced[]): Promise<unknown> =>
  tx.exec(
    `INSERT INTO platform.outbox (id, kind, type, tenant_id, payload, at, run_at)
     SELECT t.id, t.kind, t.type, t.tenant_id, t.payload, t.at, t.run_at
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::jsonb[], $6::timestamptz[], $7::timestamptz[])
       WITH ORDINALITY AS t(id, kind, type, tenant_id, payload, at, run_at, n) ORDER BY t.n`,
    [
      rows.map((r) => r.id),
      rows.map((r) => r.kind),
      rows.map((r) => r.type),
      rows.map((r) => r.tenantId),
      rows.map((r) => json(r.payload)),
      rows.map((r) => r.at),
      rows.map((r) => r.runAt),
    ],
  );

/** Events: facts announced in the transaction that makes them, handled once by each handler. */
export class Events {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly clock: Clock,
  ) {}

  /** Announces a fact; it is delivered when, and only when, `tx` commits. @returns the event's id */
  async publish(tx: Tx, event: NewEvent): Promise<string> {
    const id = uuidv7();
    tx.gather(announce, {
      id,
      kind: 'event',
      type: event.type,
      tenantId: event.tenantId ?? tx.tenantId ?? null,
      payload: event.payload,
      at: this.clock.now(),
      runAt: null,
    });
    return id;
  }

  /** Handles a fact in a system transaction, exactly once in effect. `name` must never change: it is the idempotency key. */
  on(type: string, name: string, run: TxHandler): void {
    this.registry.add({ type, name, tx: run });
  }

  /** Handles a fact by calling the outside: at least once, so the handler must be re-runnable. */
  onIo(type: string, name: string, run: IoHandler): void {
    this.registry.add({ type, name, io: run });
  }
}

/** Jobs: work to do after the transaction that asks for it commits. */
export class Jobs {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly clock: Clock,
  ) {}

  define(name: string, run: TxHandler): void {
    this.registry.add({ type: `job:${name}`, name, tx: run });
  }

  defineIo(name: string, run: IoHandler): void {
    this.registry.add({ type: `job:${name}`, name, io: run });
  }

  /**
   * Asks for work. `runAt` is real time and for technical delays alone (a retry, a late webhook): legal time is a
   * deadline.
   */
  async enqueue(
    tx: Tx,
    name: string,
    payload: Record<string, unknown>,
    options: { tenantId?: string | null; runAt?: Temporal.Instant } = {},
  ): Promise<string> {
    const id = uuidv7();
    tx.gather(announce, {
      id,
      kind: 'job',
      type: `job:${name}`,
      tenantId: options.tenantId ?? tx.tenantId ?? null,
      payload,
      at: this.clock.now(),
      runAt: options.runAt ?? null,
    });
    return id;
  }
}
