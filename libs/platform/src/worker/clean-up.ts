import { isDomainError, type Clock } from '#kernel';
import type { Config } from '../config/config.js';
import type { Database } from '../db/database.js';
import type { Tx } from '../db/tx.js';
import type { Journal } from '../journal/journal.js';
import type { ClockGuard } from './clock-guard.js';

/** Rows whose time is over by their age alone, whoever they belong to. */
export interface Cleaning {
  /** `<schema>.<what>`: in the journal. */
  name: string;
  /** Whether personal data goes with them: then the journal says how many went. */
  personal?: boolean;
  /** Forgets at most `limit` of them. @returns how many */
  run(tx: Tx, limit: number): Promise<number>;
}

/** What cleanings work with. */
export interface CleanUpParts {
  db: Database;
  clock: Clock;
  journal: Journal;
  guard: Pick<ClockGuard, 'assertPlausible'>;
  keep: Config['keep'];
}

const BATCH = 2000;

/**
 * Forgets what has grown old, a little at a time. Each library's module registers its own at start; the worker runs
 * them. A clock that is not believed stops them all.
 */
export class CleanUps {
  private readonly cleanings: Cleaning[];

  constructor(private readonly parts: CleanUpParts) {
    this.cleanings = platformCleanings(parts);
  }

  register(cleaning: Cleaning): void {
    if (this.cleanings.some((c) => c.name === cleaning.name))
      throw new Error(`two cleanings are named ${cleaning.name}`);
    this.cleanings.push(cleaning);
  }

  /** Runs every cleaning to its end. @returns how many rows each forgot; nothing where the clock is halted */
  async run(limit = BATCH): Promise<Record<string, number>> {
    const gone: Record<string, number> = {};
    try {
      for (const cleaning of this.cleanings) gone[cleaning.name] = await this.whole(cleaning, limit);
    } catch (error) {
      if (!isDomainError(error) || error.code !== 'platform.clock_halted') throw error;
    }
    return gone;
  }

  /** Batch by batch, each in a transaction of its own, so that nobody waits for long. */
  private async whole(cleaning: Cleaning, limit: number): Promise<number> {
    const { db, guard, journal } = this.parts;
    let gone = 0;
    for (;;) {
      const n = await db.system(`clean-up ${cleaning.name}`, async (tx) => {
        await guard.assertPlausible(tx);
        const rows = await cleaning.run(tx, limit);
        if (rows > 0 && cleaning.personal)
          await journal.append(tx, {
            kind: 'platform.cleaned-up',
            subject: { type: 'cleaning', id: cleaning.name },
            actor: 'system',
            payload: { rows },
          });
        return rows;
      });
      gone += n;
      if (n < limit) return gone;
    }
  }
}

/** The platform's own: technical rows by real time, letters by legal time. */
function platformCleanings({ clock, keep }: CleanUpParts): Cleaning[] {
  const real = (name: string, sql: string): Cleaning => ({
    name,
    run: (tx, limit) => tx.exec(sql, [clock.realNow(), limit]),
  });
  return [
    real(
      'platform.idempotency',
      `DELETE FROM platform.idempotency WHERE ctid IN (SELECT ctid FROM platform.idempotency WHERE expires_at <= $1 LIMIT $2)`,
    ),
    real(
      'platform.throttle',
      `DELETE FROM platform.throttle WHERE ctid IN (SELECT ctid FROM platform.throttle WHERE window_ends <= $1 AND (blocked_until IS NULL OR blocked_until <= $1) LIMIT $2)`,
    ),
    {
      name: 'platform.outbox',
      // A row stays as long as one of its deliveries is waiting or dead: staff may still revive it.
      run: (tx, limit) =>
        tx.exec(
          `DELETE FROM platform.outbox WHERE id IN (
             SELECT o.id FROM platform.outbox o
             WHERE o.relayed_at <= $1 AND NOT EXISTS (SELECT 1 FROM platform.delivery d WHERE d.outbox_id = o.id AND d.state <> 'done')
             ORDER BY o.relayed_at LIMIT $2)`,
          [clock.realNow().subtract({ hours: keep.deliveryDays * 24 }), limit],
        ),
    },
    {
      name: 'platform.message',
      personal: true,
      // A letter about a case is a line of its timeline: its words go, the line stays with the case.
      run: async (tx, limit) => {
        const { n } = await tx.one<{ n: number }>(
          `WITH old AS MATERIALIZED (
             SELECT id, about_id FROM platform.message
             WHERE at <= $1 AND state <> 'queued' AND (body_text IS NOT NULL OR body_html IS NOT NULL OR about_id IS NULL) ORDER BY at LIMIT $2),
           files AS (DELETE FROM platform.message_attachment WHERE message_id IN (SELECT id FROM old)),
           words AS (UPDATE platform.message SET body_text = NULL, body_html = NULL, links = '[]', attachments = '[]', unsubscribe_url = NULL
             WHERE id IN (SELECT id FROM old WHERE about_id IS NOT NULL)),
           gone AS (DELETE FROM platform.message WHERE id IN (SELECT id FROM old WHERE about_id IS NULL))
           SELECT count(*)::int AS n FROM old`,
          [clock.now().subtract({ hours: keep.messageDays * 24 }), limit],
        );
        return n;
      },
    },
  ];
}
