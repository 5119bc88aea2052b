import { Temporal, uuidv7, type Clock, type Due, type Policy, type Texts } from '#kernel';
import type { Database } from '../db/database.js';
import type { Tx } from '../db/tx.js';
import { json } from '../db/types.js';
import type { Logger } from '../observability/logger.js';

/** A due time as it stands in the database. */
export interface Deadline {
  id: string;
  tenantId: string | null;
  kind: string;
  subjectType: string;
  subjectId: string;
  dueAt: Temporal.Instant;
  setAt: Temporal.Instant;
  state: 'waiting' | 'fired' | 'cancelled' | 'frozen';
  /** The policy it came from, as it was when the deadline was set. */
  policy: Policy;
  /** What happens by itself at that moment. */
  then: Texts;
  skipped: { date: string; reason: string }[];
  /** Reckoned with a year whose days off are not decreed yet. */
  provisional: boolean;
  endedAt: Temporal.Instant | null;
}

/** What to set. `due` comes from `dueAfter(policy, from)`, once, when the state begins. */
export interface NewDeadline {
  kind: string;
  subject: { type: string; id: string };
  tenantId?: string | null;
  due: Due;
  policy: Policy;
  then: Texts;
}

/** Acts when a deadline is due, in one system transaction with marking it fired. */
export type DeadlineHandler = (tx: Tx, deadline: Deadline) => Promise<void>;

/** Locks what a deadline's handler locks first, before the deadline itself is locked. */
export type DeadlineLock = (tx: Tx, deadline: Deadline) => Promise<unknown>;

/** What the clock did, for the sandbox's answer and the operator's morning. */
export interface Fired {
  kind: string;
  subject: string;
  dueAt: Temporal.Instant;
  clause: string | null;
  /** Housekeeping that concerns no seller: not told to people who move the clock. */
  routine?: true;
}

const COLUMNS = `id, tenant_id AS "tenantId", kind, subject_type AS "subjectType", subject_id AS "subjectId", due_at AS "dueAt", set_at AS "setAt",
  state, policy, then_text AS "then", skipped, provisional, ended_at AS "endedAt"`;

/** Due times as rows: set once, fired by the worker in order of their due time. */
export class Deadlines {
  private readonly handlers = new Map<string, DeadlineHandler>();
  private readonly routine = new Set<string>();
  private readonly locks = new Map<string, DeadlineLock>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /**
   * Says what happens when deadlines of a kind are due. Every process that fires registers the same handlers. `routine`
   * marks nightly housekeeping: it fires like any other, and is left out of what people are shown as coming or done.
   * `lock` takes the row under whose lock others cancel the deadline, so that firing locks in their order: row, deadline.
   */
  on(kind: string, handler: DeadlineHandler, options: { routine?: boolean; lock?: DeadlineLock } = {}): void {
    if (this.handlers.has(kind)) throw new Error(`two handlers for deadlines of kind ${kind}`);
    this.handlers.set(kind, handler);
    if (options.routine) this.routine.add(kind);
    if (options.lock) this.locks.set(kind, options.lock);
  }

  /** Sets a deadline. @throws Error where one of the same kind is open for the subject: cancel it first. */
  async set(tx: Tx, d: NewDeadline): Promise<string> {
    const [id] = await this.setAll(tx, [d]);
    return id!;
  }

  /** Sets several in one statement. @returns their ids, in the order given @throws Error as `set` */
  async setAll(tx: Tx, all: readonly NewDeadline[]): Promise<string[]> {
    const strange = all.find((d) => !this.handlers.has(d.kind));
    if (strange) throw new Error(`nothing handles deadlines of kind ${strange.kind}`);
    const ids = all.map(() => uuidv7());
    await tx.exec(
      `INSERT INTO platform.deadline (id, tenant_id, kind, subject_type, subject_id, due_at, set_at, policy, then_text, skipped, provisional)
       SELECT t.id, t.tenant_id, t.kind, t.subject_type, t.subject_id, t.due_at, $7, t.policy, t.then_text, t.skipped, t.provisional
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[], $8::jsonb[], $9::jsonb[], $10::jsonb[], $11::boolean[])
         AS t(id, tenant_id, kind, subject_type, subject_id, due_at, policy, then_text, skipped, provisional)`,
      [
        ids,
        all.map((d) => d.tenantId ?? tx.tenantId ?? null),
        all.map((d) => d.kind),
        all.map((d) => d.subject.type),
        all.map((d) => d.subject.id),
        all.map((d) => d.due.at),
        this.clock.now(),
        all.map((d) => json(d.policy)),
        all.map((d) => json(d.then)),
        all.map((d) => json(d.due.skipped)),
        all.map((d) => d.due.provisional),
      ],
    );
    return ids;
  }

  /** Ends an open deadline before its time. @returns whether there was one */
  async cancel(tx: Tx, kind: string, subjectId: string): Promise<boolean> {
    const n = await tx.exec(
      `UPDATE platform.deadline SET state = 'cancelled', ended_at = $3 WHERE kind = $1 AND subject_id = $2 AND state IN ('waiting', 'frozen')`,
      [kind, subjectId, this.clock.now()],
    );
    return n > 0;
  }

  /** Stops the time of a frozen case; what is left of it is kept. */
  async freeze(tx: Tx, subjectId: string): Promise<number> {
    return tx.exec(
      `UPDATE platform.deadline SET state = 'frozen', frozen_left_us = GREATEST(0, (extract(epoch FROM due_at - $2::timestamptz) * 1000000)::bigint)
       WHERE subject_id = $1 AND state = 'waiting'`,
      [subjectId, this.clock.now()],
    );
  }

  /** Lets the time of a frozen case run on from now. */
  async resume(tx: Tx, subjectId: string): Promise<number> {
    return tx.exec(
      `UPDATE platform.deadline SET state = 'waiting', due_at = $2::timestamptz + frozen_left_us * interval '1 microsecond', frozen_left_us = NULL
       WHERE subject_id = $1 AND state = 'frozen'`,
      [subjectId, this.clock.now()],
    );
  }

  /** Deadlines of a subject, ended ones included, by due time. */
  of(tx: Tx, subjectId: string): Promise<Deadline[]> {
    return tx.query<Deadline>(`SELECT ${COLUMNS} FROM platform.deadline WHERE subject_id = $1 ORDER BY due_at, id`, [
      subjectId,
    ]);
  }

  /** Waiting deadlines of several subjects, of the named kinds. */
  waitingOf(tx: Tx, subjectIds: readonly string[], kinds: readonly string[]): Promise<Deadline[]> {
    return tx.query<Deadline>(
      `SELECT ${COLUMNS} FROM platform.deadline WHERE subject_id = ANY($1::uuid[]) AND state = 'waiting' AND kind = ANY($2::text[]) ORDER BY due_at, id`,
      [subjectIds, kinds],
    );
  }

  /** Open deadlines that the scope may see, nearest first, after a keyset position. */
  open(
    tx: Tx,
    filter: { before?: Temporal.Instant; kind?: string; after?: { dueAt: string; id: string }; limit: number },
  ): Promise<Deadline[]> {
    return tx.query<Deadline>(
      `SELECT ${COLUMNS} FROM platform.deadline
       WHERE state = 'waiting' AND ($1::timestamptz IS NULL OR due_at <= $1) AND ($2::text IS NULL OR kind = $2)
         AND ($3::timestamptz IS NULL OR (due_at, id) > ($3, $4::uuid)) AND NOT kind = ANY($6::text[])
       ORDER BY due_at, id LIMIT $5`,
      [filter.before, filter.kind, filter.after?.dueAt, filter.after?.id, filter.limit, this.untold(filter.kind)],
    );
  }

  /** What the clock has done by itself, the latest first, after a keyset position. */
  fired(
    tx: Tx,
    filter: { kind?: string; after?: { endedAt: string; id: string }; limit: number },
  ): Promise<Deadline[]> {
    return tx.query<Deadline>(
      `SELECT ${COLUMNS} FROM platform.deadline
       WHERE state = 'fired' AND ($1::text IS NULL OR kind = $1) AND ($2::timestamptz IS NULL OR (ended_at, id) < ($2, $3::uuid))
         AND NOT kind = ANY($5::text[])
       ORDER BY ended_at DESC, id DESC LIMIT $4`,
      [filter.kind, filter.after?.endedAt, filter.after?.id, filter.limit, this.untold(filter.kind)],
    );
  }

  /**
   * When the next open deadline is due, if there is one; one that has failed and rests until its retry holds up nobody.
   * `told`: only what people are shown, without routine.
   */
  async next(told = false): Promise<Temporal.Instant | undefined> {
    const row = await this.db.system('next deadline', (tx) =>
      tx.maybe<{ dueAt: Temporal.Instant }>(
        `SELECT due_at AS "dueAt" FROM platform.deadline WHERE state = 'waiting' AND (retry_at IS NULL OR retry_at <= $1) AND NOT kind = ANY($2::text[]) ORDER BY due_at, id LIMIT 1`,
        [this.clock.realNow(), told ? [...this.routine] : []],
      ),
    );
    return row?.dueAt;
  }

  /**
   * Fires what is due, in order of due time, one transaction each. A handler that throws is tried again later and
   * does not hold up the others.
   */
  async fireDue(limit = 1000): Promise<Fired[]> {
    const fired: Fired[] = [];
    while (fired.length < limit) {
      const one = await this.fireOne();
      if (one === 'none') break;
      if (one !== 'failed' && one !== 'passed') fired.push(one);
    }
    return fired;
  }

  /** Routine kinds, unless one was asked for by name. */
  private untold(asked: string | undefined): string[] {
    return asked ? [] : [...this.routine];
  }

  private async fireOne(): Promise<Fired | 'none' | 'failed' | 'passed'> {
    let current: Deadline | undefined;
    try {
      return await this.db.system('deadline', async (tx) => {
        const now = this.clock.now();
        await tx.exec('SAVEPOINT chosen');
        current = await tx.maybe<Deadline>(
          `SELECT ${COLUMNS} FROM platform.deadline WHERE state = 'waiting' AND due_at <= $1 AND (retry_at IS NULL OR retry_at <= $2)
           ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
          [now, this.clock.realNow()],
        );
        if (!current) return 'none';
        if (!(await this.inOrder(tx, current, now))) return 'passed';
        // Marked first, so that a handler may set the next deadline of the same kind for the same subject.
        await tx.exec(`UPDATE platform.deadline SET state = 'fired', ended_at = $2, last_error = NULL WHERE id = $1`, [
          current.id,
          now,
        ]);
        await this.handlers.get(current.kind)!(tx, current);
        return {
          kind: current.kind,
          subject: `${current.subjectType}:${current.subjectId}`,
          dueAt: current.dueAt,
          clause: current.policy.clauses[0] ?? null,
          ...(this.routine.has(current.kind) ? { routine: true as const } : {}),
        };
      });
    } catch (error) {
      if (!current) throw error;
      await this.failed(current, error);
      return 'failed';
    }
  }

  /** Takes the row before the deadline, where its kind asks for it. @returns false where it was cancelled or moved meanwhile */
  private async inOrder(tx: Tx, chosen: Deadline, now: Temporal.Instant): Promise<boolean> {
    const lock = this.locks.get(chosen.kind);
    if (!lock) return true;
    // Lets go of the deadline: whoever holds the row may be about to cancel it.
    await tx.exec('ROLLBACK TO SAVEPOINT chosen');
    await lock(tx, chosen);
    const still = await tx.maybe(
      `SELECT 1 FROM platform.deadline WHERE id = $1 AND state = 'waiting' AND due_at <= $2 FOR UPDATE SKIP LOCKED`,
      [chosen.id, now],
    );
    return still !== undefined;
  }

  private async failed(deadline: Deadline, error: unknown): Promise<void> {
    this.log.error({ deadline: deadline.id, kind: deadline.kind, err: error }, 'deadline handler failed');
    const text = error instanceof Error ? error.message : String(error);
    await this.db.system('deadline failed', (tx) =>
      tx.exec(
        `UPDATE platform.deadline SET attempts = attempts + 1, last_error = $2, retry_at = $3::timestamptz + LEAST(3600, 2 ^ LEAST(attempts, 11)) * interval '1 second' WHERE id = $1`,
        [deadline.id, text.slice(0, 500), this.clock.realNow()],
      ),
    );
  }
}
