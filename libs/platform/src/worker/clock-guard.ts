import { Temporal, type Clock } from '#kernel';
import type { Config } from '../config/config.js';
import type { Database } from '../db/database.js';
import type { Tx } from '../db/tx.js';
import type { Journal } from '../journal/journal.js';
import type { Logger } from '../observability/logger.js';
import { platformErrors } from '../platform.errors.js';

/** A day and a bit: a worker that rested over one night is no reason for alarm. */
const IMPLAUSIBLE = Temporal.Duration.from({ hours: 26 });

interface Seen {
  lastSeen: Temporal.Instant | null;
  halted: string | null;
}

/**
 * Keeps a clock that has jumped from deleting what is not due. The sandbox's clock jumps on purpose and is left alone.
 */
export class ClockGuard {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly journal: Journal,
    private readonly config: Pick<Config, 'mode'>,
    private readonly log: Logger,
  ) {}

  /** Notes the time. Called every few seconds by the worker. @returns whether deletions are halted */
  watch(): Promise<boolean> {
    return this.db.system('clock watch', async (tx) => {
      const { lastSeen, halted } = await this.seen(tx, true);
      const now = this.clock.now();
      const jumped = this.jumped(lastSeen, now);
      if (jumped && !halted) {
        const reason = `the clock went from ${lastSeen?.toString()} to ${now.toString()}`;
        this.log.error(
          { from: lastSeen?.toString(), to: now.toString() },
          'implausible clock: deletions are halted until an operator confirms the time',
        );
        await tx.exec('UPDATE platform.clock SET halted_reason = $1', [reason]);
        await this.journal.append(tx, {
          kind: 'platform.clock-halted',
          subject: { type: 'clock', id: 'platform' },
          actor: 'system',
          payload: { from: lastSeen?.toString(), to: now.toString() },
        });
      }
      await tx.exec('UPDATE platform.clock SET last_seen = $1', [now]);
      return jumped || halted !== null;
    });
  }

  /**
   * To be called by everything that deletes because time has passed.
   * @throws DomainError platform.clock_halted where the time is not to be believed
   */
  async assertPlausible(tx: Tx): Promise<void> {
    const { lastSeen, halted } = await this.seen(tx, false);
    if (halted || this.jumped(lastSeen, this.clock.now()))
      throw platformErrors.fail('clock_halted', { reason: halted ?? 'jump' });
  }

  /** Why deletions are halted, if they are. */
  async halted(tx: Tx): Promise<string | null> {
    const { lastSeen, halted } = await this.seen(tx, false);
    return halted ?? (this.jumped(lastSeen, this.clock.now()) ? 'jump' : null);
  }

  /** An operator has looked: the time is right, deletions go on. */
  async confirm(tx: Tx, actor: string): Promise<void> {
    const { halted } = await this.seen(tx, true);
    await tx.exec('UPDATE platform.clock SET halted_reason = NULL, last_seen = $1', [this.clock.now()]);
    await this.journal.append(tx, {
      kind: 'platform.clock-confirmed',
      subject: { type: 'clock', id: 'platform' },
      actor,
      payload: { halted },
    });
  }

  private jumped(lastSeen: Temporal.Instant | null, now: Temporal.Instant): boolean {
    if (this.config.mode === 'sandbox' || !lastSeen) return false;
    return Temporal.Duration.compare(lastSeen.until(now), IMPLAUSIBLE) > 0;
  }

  private seen(tx: Tx, lock: boolean): Promise<Seen> {
    return lock
      ? tx.one<Seen>('SELECT last_seen AS "lastSeen", halted_reason AS halted FROM platform.clock FOR UPDATE')
      : tx.one<Seen>('SELECT last_seen AS "lastSeen", halted_reason AS halted FROM platform.clock');
  }
}
