import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from '#kernel';
import type { Database } from '../db/database.js';
import type { Deadlines, Fired } from '../deadlines/deadlines.js';
import type { Journal } from '../journal/journal.js';
import type { Deliveries } from '../outbox/delivery.js';
import type { PlatformClock } from './platform-clock.js';

const HOLD = 'UPDATE platform.clock SET moving_until = $1';
const HELD = Temporal.Duration.from({ seconds: 120 });
/** How often a deadline that is due and does not fire is waited for. */
const PATIENCE = 200;

/**
 * Moves the sandbox clock and lets everything due happen in order: to each deadline in turn, with all its
 * consequences, then to the target.
 */
export class TimeMachine {
  constructor(
    private readonly db: Database,
    private readonly clock: PlatformClock,
    private readonly deadlines: Deadlines,
    private readonly deliveries: Deliveries,
    private readonly journal: Journal,
  ) {}

  /** Moves to `target` (never back). @returns what fired, oldest first */
  async travel(target: Temporal.Instant, by: string): Promise<Fired[]> {
    await this.clock.refresh(this.db);
    const from = this.clock.now();
    await this.holdWorker(true);
    try {
      const fired = (await this.stops(target)).filter((f) => !f.routine);
      await this.db.system('sandbox clock', (tx) =>
        this.journal.append(tx, {
          kind: 'platform.sandbox-clock-moved',
          subject: { type: 'clock', id: 'sandbox' },
          actor: by,
          payload: { from: from.toString(), to: target.toString(), fired: fired.length },
        }),
      );
      await this.journal.seal();
      return fired;
    } finally {
      await this.holdWorker(false);
    }
  }

  private async stops(target: Temporal.Instant): Promise<Fired[]> {
    const fired: Fired[] = [];
    await this.deliveries.drain();
    for (let patience = PATIENCE; ;) {
      const next = await this.deadlines.next();
      const due = next && Temporal.Instant.compare(next, target) <= 0;
      await this.moveTo(due ? next : target);
      const now = await this.deadlines.fireDue(500);
      fired.push(...now);
      await this.deliveries.drain();
      if (!due) return fired;
      // One that failed waits for its retry and is passed over; one that another process has in hand needs a moment.
      if (now.length === 0 && patience-- > 0) await sleep(25);
      else if (now.length === 0) {
        await this.moveTo(target);
        fired.push(...(await this.deadlines.fireDue(500)));
        await this.deliveries.drain();
        return fired;
      }
    }
  }

  private async moveTo(instant: Temporal.Instant): Promise<void> {
    await this.db.system('sandbox clock', async (tx) => {
      await this.clock.moveTo(tx, instant);
      // A long way has many stops: the hold is renewed at each.
      await tx.exec(HOLD, [this.clock.realNow().add(HELD)]);
    });
  }

  /** The worker leaves deadlines alone while they are fired here in order; the hold ends by itself if this process dies. */
  private async holdWorker(on: boolean): Promise<void> {
    await this.db.system('sandbox clock', (tx) => tx.exec(HOLD, [on ? this.clock.realNow().add(HELD) : null]));
  }
}
