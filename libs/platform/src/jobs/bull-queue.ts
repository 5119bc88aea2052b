import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from '../observability/logger.js';
import type { Turn } from '../outbox/delivery.js';
import { HANDS, TurnQueue, turnKey, type TurnHandler } from './turn-queue.js';

const QUEUE = 'mediary-turns';

/** Turns through Redis, with `REDIS_URL`. The server must run with `maxmemory-policy noeviction`. */
export class BullQueue extends TurnQueue {
  private connection: Redis | undefined;
  private queue: Queue<Turn> | undefined;
  private worker: Worker<Turn> | undefined;

  constructor(
    private readonly url: string,
    private readonly log: Logger,
  ) {
    super();
  }

  async start(handler: TurnHandler): Promise<void> {
    // A worker waits for Redis to come back, so its own connection (made by BullMQ) keeps the offline queue.
    this.worker = new Worker<Turn>(QUEUE, (job) => handler(job.data), {
      connection: { url: this.url, maxRetriesPerRequest: null } as never,
      concurrency: HANDS,
      // Ids are used again for the same attempt: a job that stays would silently swallow them.
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
      // A worker that dies in the middle leaves the turn to another, as often as it takes.
      maxStalledCount: 100,
      stalledInterval: 10_000,
      lockDuration: 30_000,
    });
    this.worker.on('error', (error) => this.log.warn({ err: error }, 'queue'));
    await this.worker.waitUntilReady();
  }

  async push(turns: Turn[]): Promise<void> {
    if (turns.length === 0) return;
    const queue = await this.open();
    const options = { removeOnComplete: true, removeOnFail: true };
    await queue.addBulk(
      turns.map((turn) => ({ name: 'turn', data: turn, opts: { ...options, jobId: turnKey(turn) } })),
    );
  }

  async ping(): Promise<void> {
    await this.open();
    await this.connection?.ping();
  }

  async stop(ms = 8000): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    if (worker) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
      await Promise.race([worker.close().catch(() => undefined), late]);
      clearTimeout(timer);
    }
    await this.queue?.close().catch(() => undefined);
    this.connection?.disconnect();
    this.queue = undefined;
    this.connection = undefined;
  }

  private async open(): Promise<Queue<Turn>> {
    if (!this.connection) {
      // Without this a push hangs for as long as Redis is away; so it fails, and the sweep pushes again.
      this.connection = new Redis(this.url, {
        enableOfflineQueue: false,
        maxRetriesPerRequest: 1,
        connectTimeout: 5000,
        lazyConnect: true,
      });
      this.connection.on('error', () => undefined);
      // Commands before the first connection would fail as well: this one waits for it, or fails in its stead.
      await this.connection.connect().catch((error: unknown) => this.log.warn({ err: error }, 'queue'));
    }
    if (this.connection.status !== 'ready') throw new Error('Redis is not reachable');
    if (!this.queue) {
      this.queue = new Queue<Turn>(QUEUE, { connection: this.connection as never });
      this.queue.on('error', () => undefined);
    }
    return this.queue;
  }
}
