import { Temporal } from '#kernel';
import type { PlatformClock } from '../clock/platform-clock.js';
import type { Database } from '../db/database.js';
import type { Deadlines } from '../deadlines/deadlines.js';
import type { TurnQueue } from '../jobs/turn-queue.js';
import type { Journal } from '../journal/journal.js';
import type { Logger } from '../observability/logger.js';
import type { Tracing } from '../observability/tracing.js';
import type { Deliveries, Turn } from '../outbox/delivery.js';
import type { CleanUps } from './clean-up.js';
import type { ClockGuard } from './clock-guard.js';
import { Loop, type LoopTask } from './loop.js';

const DRAIN_MS = 10_000;
const BATCH = 200;

/** What the loops work with. */
export interface LoopParts {
  db: Database;
  clock: PlatformClock;
  deliveries: Deliveries;
  deadlines: Deadlines;
  journal: Journal;
  queue: TurnQueue;
  guard: ClockGuard;
  cleanUps: CleanUps;
  log: Logger;
  tracing?: Tracing;
}

/**
 * Everything that happens by itself: consequences are relayed and carried out, deadlines fire, the journal is sealed.
 * Started by `apps/worker` alone; several workers may run, Postgres keeps them out of each other's way.
 */
export class WorkerLoops {
  private loops: Loop[] = [];
  private stopped = false;

  constructor(private readonly parts: LoopParts) {}

  /** Begins. Waits for nothing but the queue, and not even for that: it is tried again until it is there. */
  async start(): Promise<void> {
    this.stopped = false;
    const { log } = this.parts;
    this.loops = this.tasks().map((task) => new Loop(task, log));
    for (const loop of this.loops) loop.start();
  }

  /** Takes nothing new, finishes what is under way within ten seconds. What remains, the next worker finds in Postgres. */
  async stop(): Promise<void> {
    this.stopped = true;
    const end = Promise.all([this.parts.queue.stop(DRAIN_MS - 1500), ...this.loops.map((loop) => loop.stop())]);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, DRAIN_MS)));
    await Promise.race([end, late]);
    clearTimeout(timer);
    this.loops = [];
  }

  private tasks(): LoopTask[] {
    const { deadlines, journal, guard, cleanUps } = this.parts;
    let queueStarted = false;
    return [
      {
        name: 'queue',
        idleMs: 60_000,
        round: async () => {
          if (!queueStarted && !this.stopped) await this.parts.queue.start((turn) => this.take(turn));
          queueStarted = true;
          return false;
        },
      },
      { name: 'relay', idleMs: 250, round: () => this.unlessHeld(() => this.relay()) },
      { name: 'overdue', idleMs: 5000, round: () => this.unlessHeld(() => this.sweep()) },
      {
        name: 'deadlines',
        idleMs: 1000,
        round: () => this.unlessHeld(async () => (await deadlines.fireDue(100)).length === 100),
      },
      { name: 'sealer', idleMs: 1000, round: async () => (await journal.seal(500)) === 500 },
      { name: 'clock', idleMs: 10_000, round: () => guard.watch().then(() => false) },
      { name: 'clean-up', idleMs: 3_600_000, round: () => this.unlessHeld(() => cleanUps.run().then(() => false)) },
    ];
  }

  private async relay(): Promise<boolean> {
    const turns = await this.parts.deliveries.relay(BATCH);
    await this.parts.queue.push(turns);
    return turns.length >= BATCH;
  }

  private async sweep(): Promise<boolean> {
    await this.parts.queue.push(await this.parts.deliveries.overdue(BATCH));
    return false;
  }

  private async take(turn: Turn): Promise<void> {
    // Left alone while the sandbox clock is moved: its mover carries everything out, in order. The sweep brings it back.
    if (await this.held()) return;
    const { deliveries, tracing } = this.parts;
    if (!tracing?.on) return void (await deliveries.take(turn));
    await tracing.work(turn.handler, { 'mediary.outbox_id': turn.outboxId, 'mediary.attempt': turn.attempt }, () =>
      deliveries.take(turn),
    );
  }

  private async unlessHeld(round: () => Promise<boolean>): Promise<boolean> {
    return (await this.held()) ? false : round();
  }

  /** Reads the sandbox clock anew, and whether somebody is moving it. Production has no such clock and asks nothing. */
  private async held(): Promise<boolean> {
    const { clock, db } = this.parts;
    if (!clock.movable) return false;
    await clock.refresh(db);
    const [row] = await db.hot<{ until: Temporal.Instant | null }>('SELECT moving_until AS until FROM platform.clock');
    return row?.until != null && Temporal.Instant.compare(row.until, clock.realNow()) > 0;
  }
}
