import { SystemClock, Temporal, type Clock } from '#kernel';
import type { Database } from '../db/database.js';
import type { Tx } from '../db/tx.js';

/**
 * The clock of every process. In production it is the machine's. In sandbox mode an offset that lives in Postgres is
 * added, and every process follows it; it only moves forward.
 */
export class PlatformClock implements Clock {
  private readonly machine = new SystemClock();
  private offset = Temporal.Duration.from({ seconds: 0 });
  private offsetUs = 0n;

  constructor(readonly movable: boolean) {}

  now(): Temporal.Instant {
    return this.offsetUs === 0n ? this.realNow() : this.realNow().add(this.offset);
  }

  realNow(): Temporal.Instant {
    return this.machine.realNow();
  }

  /** Reads the offset again; a process that did not move the clock learns of it here. */
  async refresh(db: Database): Promise<void> {
    if (!this.movable) return;
    const [row] = await db.hot<{ offset: bigint }>('SELECT offset_us AS offset FROM platform.clock');
    if (row) this.adopt(row.offset);
  }

  /**
   * Moves the sandbox clock so that it now shows `target`. Refuses to go back.
   * @returns whether it moved
   */
  async moveTo(tx: Tx, target: Temporal.Instant): Promise<boolean> {
    if (!this.movable) throw new Error('the clock moves in sandbox mode only');
    const us = target.epochNanoseconds / 1000n - this.realNow().epochNanoseconds / 1000n;
    const row = await tx.one<{ offset: bigint }>(
      'UPDATE platform.clock SET offset_us = GREATEST(offset_us, $1) RETURNING offset_us AS offset',
      [us],
    );
    const moved = row.offset > this.offsetUs;
    tx.afterCommit(() => this.adopt(row.offset));
    return moved;
  }

  private adopt(us: bigint): void {
    if (us === this.offsetUs) return;
    this.offsetUs = us;
    this.offset = Temporal.Duration.from({ seconds: Number(us / 1_000_000n), microseconds: Number(us % 1_000_000n) });
  }
}
