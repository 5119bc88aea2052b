import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal, type Clock } from '#kernel';
import type { Database } from '../db/database.js';
import type { Tx } from '../db/tx.js';
import type { Logger } from '../observability/logger.js';
import type { Consequence, HandlerRegistry, Registered } from './outbox.js';

/** One handler's turn with one consequence: all that travels through a queue. */
export interface Turn {
  outboxId: string;
  handler: string;
  attempt: number;
}

const MAX_ATTEMPTS = 15;
const LEASE = Temporal.Duration.from({ seconds: 60 });
const RENEW_MS = 20_000;
/** An hour: what takes longer has hung, and another worker shall try. */
const RENEWALS = 180;

/** Seconds until the next try: 2, 4, 8 … at most an hour. */
const backoff = (attempts: number): number => Math.min(2 ** attempts, 3600);

/**
 * Turns outbox rows into deliveries and carries deliveries out. The truth is in Postgres: a queue only says "now", so
 * losing all of Redis loses nothing, and a turn that comes twice does nothing the second time.
 */
export class Deliveries {
  constructor(
    private readonly db: Database,
    private readonly registry: HandlerRegistry,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** Relays waiting outbox rows, at most `limit`. @returns the turns that are now to be taken */
  relay(limit = 200): Promise<Turn[]> {
    return this.db.system('outbox relay', async (tx) => {
      const rows = await tx.query<{ id: string; type: string }>(
        `SELECT id, type FROM platform.outbox WHERE relayed_at IS NULL AND (run_at IS NULL OR run_at <= $2)
         ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [limit, this.clock.realNow()],
      );
      if (rows.length === 0) return [];
      const turns = rows.flatMap((r) =>
        this.registry.forType(r.type).map((h) => ({ outboxId: r.id, handler: h.name, attempt: 0 })),
      );
      const now = this.clock.realNow();
      await tx.exec(
        `INSERT INTO platform.delivery (outbox_id, handler, next_at) SELECT o, h, $3 FROM unnest($1::uuid[], $2::text[]) AS t(o, h) ON CONFLICT DO NOTHING`,
        [turns.map((t) => t.outboxId), turns.map((t) => t.handler), now],
      );
      await tx.exec('UPDATE platform.outbox SET relayed_at = $2 WHERE id = ANY($1::uuid[])', [
        rows.map((r) => r.id),
        now,
      ]);
      return turns;
    });
  }

  /** Turns that should have been taken and were not: a lost job, a retry that is due. */
  overdue(limit = 200): Promise<Turn[]> {
    return this.db.system('delivery sweep', (tx) =>
      tx.query<Turn>(
        `SELECT outbox_id AS "outboxId", handler, attempts AS attempt FROM platform.delivery
         WHERE state = 'waiting' AND next_at <= $1 ORDER BY next_at LIMIT $2`,
        [this.clock.realNow(), limit],
      ),
    );
  }

  /** Takes one turn. Does nothing when it was taken already or somebody is at it. */
  async take(turn: Turn): Promise<'done' | 'nothing' | 'failed'> {
    const handler = this.registry.named(turn.handler);
    if (!handler) return 'nothing';
    try {
      return handler.tx ? await this.takeInTransaction(turn, handler) : await this.takeOutside(turn, handler);
    } catch (error) {
      await this.failed(turn, error);
      return 'failed';
    }
  }

  /** Takes everything there is to take, here and now, until nothing is left. @returns how many turns were taken */
  async drain(): Promise<number> {
    let taken = 0;
    for (let round = 0; round < 1000; round++) {
      const fresh = await this.relay();
      const turns =
        fresh.length > 0 ? fresh : (await this.overdue()).filter((turn) => this.registry.named(turn.handler));
      if (turns.length === 0) return taken;
      let idle = true;
      for (const turn of turns) {
        const end = await this.take(turn);
        if (end === 'done') taken++;
        if (end !== 'nothing') idle = false;
      }
      // Another process is at them: it needs a moment.
      if (idle) await sleep(25);
    }
    throw new Error('consequences do not come to an end: two handlers answer each other');
  }

  private takeInTransaction(turn: Turn, handler: Registered): Promise<'done' | 'nothing'> {
    return this.db.system(`handler ${handler.name}`, async (tx) => {
      const event = await this.lock(tx, turn);
      if (!event) return 'nothing';
      await handler.tx!(tx, event);
      await this.finish(tx, turn);
      return 'done';
    });
  }

  private async takeOutside(turn: Turn, handler: Registered): Promise<'done' | 'nothing'> {
    // The lease keeps a second worker away while the outside is called; a crash ends it by time.
    const event = await this.db.system(`handler ${handler.name}`, async (tx) => {
      const found = await this.lock(tx, turn);
      if (found) {
        await tx.exec(`UPDATE platform.delivery SET next_at = $3 WHERE outbox_id = $1 AND handler = $2`, [
          turn.outboxId,
          turn.handler,
          this.clock.realNow().add(LEASE),
        ]);
      }
      return found;
    });
    if (!event) return 'nothing';
    const release = this.keepLease(turn);
    try {
      await handler.io!(event);
    } finally {
      release();
    }
    await this.db.system(`handler ${handler.name}`, (tx) => this.finish(tx, turn));
    return 'done';
  }

  /** Renews the lease while the handler works: a long file must not be taken up by a second worker beside the first. */
  private keepLease(turn: Turn): () => void {
    let left = RENEWALS;
    const timer = setInterval(() => {
      if (left-- <= 0) return clearInterval(timer);
      const until = this.clock.realNow().add(LEASE);
      // A renewal that fails is one missed: the next comes before the lease is over.
      this.db
        .system('lease', (tx) =>
          tx.exec(
            `UPDATE platform.delivery SET next_at = $3 WHERE outbox_id = $1 AND handler = $2 AND state = 'waiting' AND next_at < $3`,
            [turn.outboxId, turn.handler, until],
          ),
        )
        .catch(() => undefined);
    }, RENEW_MS);
    timer.unref();
    return () => clearInterval(timer);
  }

  private async lock(tx: Tx, turn: Turn): Promise<Consequence | undefined> {
    const mine = await tx.maybe(
      `SELECT 1 FROM platform.delivery WHERE outbox_id = $1 AND handler = $2 AND state = 'waiting' AND next_at <= $3 FOR UPDATE SKIP LOCKED`,
      [turn.outboxId, turn.handler, this.clock.realNow()],
    );
    if (!mine) return undefined;
    return tx.one<Consequence>(
      `SELECT id, type, tenant_id AS "tenantId", payload, at FROM platform.outbox WHERE id = $1`,
      [turn.outboxId],
    );
  }

  private finish(tx: Tx, turn: Turn): Promise<number> {
    return tx.exec(
      `UPDATE platform.delivery SET state = 'done', attempts = attempts + 1, done_at = $3, last_error = NULL WHERE outbox_id = $1 AND handler = $2`,
      [turn.outboxId, turn.handler, this.clock.realNow()],
    );
  }

  private async failed(turn: Turn, error: unknown): Promise<void> {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    this.log.error({ handler: turn.handler, outboxId: turn.outboxId, err: error }, 'handler failed');
    await this.db.system('handler failed', async (tx) => {
      const row = await tx.maybe<{ attempts: number }>(
        `UPDATE platform.delivery SET attempts = attempts + 1, last_error = $3,
           state = CASE WHEN attempts + 1 >= $4 THEN 'dead' ELSE 'waiting' END
         WHERE outbox_id = $1 AND handler = $2 AND state = 'waiting' RETURNING attempts`,
        [turn.outboxId, turn.handler, text.slice(0, 500), MAX_ATTEMPTS],
      );
      if (!row) return;
      const next = this.clock.realNow().add(Temporal.Duration.from({ seconds: backoff(row.attempts) }));
      await tx.exec(`UPDATE platform.delivery SET next_at = $3 WHERE outbox_id = $1 AND handler = $2`, [
        turn.outboxId,
        turn.handler,
        next,
      ]);
    });
  }
}
