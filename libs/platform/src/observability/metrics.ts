import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Clock, Temporal } from '#kernel';
import type { Database } from '../db/database.js';
import type { Logger } from './logger.js';

interface Backlog {
  waiting: bigint;
  oldest: Temporal.Instant | null;
  deliveriesWaiting: bigint;
  deliveriesDead: bigint;
  overdue: bigint;
  firing: bigint;
  failing: bigint;
  messagesQueued: bigint;
  messagesFailed: bigint;
  unsealed: bigint;
  lastSeen: Temporal.Instant | null;
  halted: boolean;
}

/** Figures of this process and of the platform's backlog, for Prometheus. Labels are routes and states, never ids. */
export class Metrics {
  readonly registry = new Registry();
  private readonly http: Histogram<'method' | 'route' | 'status'>;
  private readonly failures: Counter;
  private readonly pool: Gauge<'state'>;
  private readonly outbox: Gauge<'what'>;
  private readonly deliveries: Gauge<'state'>;
  private readonly deadlines: Gauge<'state'>;
  private readonly messages: Gauge<'state'>;
  private readonly journal: Gauge;
  private readonly worker: Gauge;
  private readonly halted: Gauge;
  private begun = false;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {
    const registers = [this.registry];
    const gauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
      new Gauge<L>({ name: `mediary_${name}`, help, labelNames, registers });
    this.http = new Histogram({
      name: 'mediary_http_seconds',
      help: 'Duration of requests by route pattern',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    });
    this.failures = new Counter({
      name: 'mediary_metrics_failures_total',
      help: 'Times the backlog could not be read',
      registers,
    });
    this.pool = gauge('db_pool', "Connections of the application's pool", ['state']);
    this.outbox = gauge('outbox', 'Consequences not relayed yet: how many, and the age of the oldest in seconds', [
      'what',
    ]);
    this.deliveries = gauge('deliveries', "Handlers' turns by state; dead ones need a person", ['state']);
    this.deadlines = gauge(
      'deadlines',
      'Deadlines that are overdue (late by more than a minute), due now, or failing',
      ['state'],
    );
    this.messages = gauge('messages', 'Messages by state', ['state']);
    this.journal = gauge('journal_unsealed', 'Journal entries not linked yet');
    this.worker = gauge('worker_silence_seconds', 'Time since a worker last looked at the clock');
    this.halted = gauge('clock_halted', '1 where deletions are halted because of an implausible clock');
  }

  /** Counts one answered request. */
  answered(method: string, route: string, status: number, ms: number): void {
    this.http.observe({ method, route, status }, ms / 1000);
  }

  /** Everything in Prometheus' text format. */
  async text(): Promise<string> {
    if (!this.begun) collectDefaultMetrics({ register: this.registry });
    this.begun = true;
    for (const [state, n] of Object.entries(this.db.load)) this.pool.set({ state }, n);
    try {
      this.show(await this.backlog());
    } catch (error) {
      // Figures of the process are wanted all the more when the database is away.
      this.failures.inc();
      this.log.warn({ err: error }, 'metrics without the database');
    }
    return this.registry.metrics();
  }

  private show(b: Backlog): void {
    const now = this.clock.realNow();
    const since = (at: Temporal.Instant | null): number => (at ? Math.max(0, at.until(now).total('seconds')) : 0);
    this.outbox.set({ what: 'waiting' }, Number(b.waiting));
    this.outbox.set({ what: 'age_seconds' }, since(b.oldest));
    this.deliveries.set({ state: 'waiting' }, Number(b.deliveriesWaiting));
    this.deliveries.set({ state: 'dead' }, Number(b.deliveriesDead));
    this.deadlines.set({ state: 'overdue' }, Number(b.overdue));
    this.deadlines.set({ state: 'due' }, Number(b.firing));
    this.deadlines.set({ state: 'failing' }, Number(b.failing));
    this.messages.set({ state: 'queued' }, Number(b.messagesQueued));
    this.messages.set({ state: 'failed' }, Number(b.messagesFailed));
    this.journal.set(Number(b.unsealed));
    this.worker.set(b.lastSeen ? Math.max(0, b.lastSeen.until(this.clock.now()).total('seconds')) : -1);
    this.halted.set(b.halted ? 1 : 0);
  }

  private backlog(): Promise<Backlog> {
    const now = this.clock.now();
    return this.db.system('metrics', (tx) =>
      tx.one<Backlog>(
        `SELECT
           (SELECT count(*) FROM platform.outbox WHERE relayed_at IS NULL AND (run_at IS NULL OR run_at <= $3)) AS waiting,
           (SELECT min(next_at) FROM platform.delivery WHERE state = 'waiting' AND next_at <= $3) AS oldest,
           (SELECT count(*) FROM platform.delivery WHERE state = 'waiting') AS "deliveriesWaiting",
           (SELECT count(*) FROM platform.delivery WHERE state = 'dead') AS "deliveriesDead",
           (SELECT count(*) FROM platform.deadline WHERE state = 'waiting' AND due_at <= $2) AS overdue,
           (SELECT count(*) FROM platform.deadline WHERE state = 'waiting' AND due_at <= $1) AS firing,
           (SELECT count(*) FROM platform.deadline WHERE state = 'waiting' AND due_at <= $1 AND attempts > 0) AS failing,
           (SELECT count(*) FROM platform.message WHERE state = 'queued') AS "messagesQueued",
           (SELECT count(*) FROM platform.message WHERE state = 'failed') AS "messagesFailed",
           (SELECT count(*) FROM platform.journal WHERE seq IS NULL) AS unsealed,
           (SELECT last_seen FROM platform.clock) AS "lastSeen",
           (SELECT halted_reason IS NOT NULL FROM platform.clock) AS halted`,
        [now, now.subtract({ seconds: 60 }), this.clock.realNow()],
      ),
    );
  }
}
