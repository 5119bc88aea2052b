import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../observability/logger.js';

/** One thing a worker does again and again. */
export interface LoopTask {
  name: string;
  /** Pause after a round that found nothing. */
  idleMs: number;
  /** One round. @returns true where more is waiting, so that the next round follows at once */
  round(): Promise<boolean>;
}

const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 15_000;

/** Repeats a task until stopped; an error (a restarting database) is a pause that grows, never an end. */
export class Loop {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly task: LoopTask,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Ends after the round under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let failures = 0;
    while (!signal.aborted) {
      let busy = false;
      try {
        busy = await this.task.round();
        if (failures > 0) this.log.info({ loop: this.task.name }, 'loop recovered');
        failures = 0;
      } catch (error) {
        failures += 1;
        // The first says what happened; a database that is away for an hour need not fill the log.
        if (failures === 1 || failures % 20 === 0)
          this.log.error({ loop: this.task.name, failures, err: error }, 'loop failed');
      }
      const pause = failures > 0 ? Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** (failures - 1)) : this.task.idleMs;
      if (!busy || failures > 0) await sleep(pause, undefined, { signal }).catch(() => undefined);
      // A busy loop still lets the rest of the process breathe.
      else await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
