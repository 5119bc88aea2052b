import { Inject, Injectable, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CONFIG, type Config } from './config/config.js';
import { ClockTicker } from './clock/clock-ticker.js';
import { PlatformClock } from './clock/platform-clock.js';
import { FieldCipher } from './crypto/field-cipher.js';
import { Database } from './db/database.js';
import { Deadlines } from './deadlines/deadlines.js';
import { Documents } from './documents/documents.js';
import { ChargeTakers } from './gateway/charge-takers.js';
import { Gateways } from './gateway/gateways.js';
import { MaintenanceGate } from './http/maintenance-gate.js';
import { ThrottleGuard } from './http/throttle.js';
import { makeTurnQueue } from './jobs/make-turn-queue.js';
import { TurnQueue } from './jobs/turn-queue.js';
import { Journal } from './journal/journal.js';
import { Mail } from './mail/mail.js';
import { MailTransport, makeTransport } from './mail/transport.js';
import { ObjectStore } from './objects/object-store.js';
import { KnownMigrations } from './observability/known-migrations.js';
import { LOGGER, type Logger } from './observability/logger.js';
import { Metrics } from './observability/metrics.js';
import { Readiness } from './observability/readiness.js';
import { RequestWatch } from './observability/request-watch.js';
import { Tracing } from './observability/tracing.js';
import { Deliveries } from './outbox/delivery.js';
import { Jobs } from './outbox/outbox.js';
import { SmsGateway } from './sms/gateway.js';
import { makeSmsGateway } from './sms/make-gateway.js';
import { CLOCK } from './tokens.js';
import { CleanUps } from './worker/clean-up.js';
import { ClockGuard } from './worker/clock-guard.js';
import { WorkerLoops } from './worker/loops.js';

/** Lets go of connections when the process ends. */
@Injectable()
class Shutdown implements OnApplicationShutdown {
  constructor(
    @Inject(MailTransport) private readonly transport: MailTransport,
    @Inject(TurnQueue) private readonly queue: TurnQueue,
    @Inject(Tracing) private readonly tracing: Tracing,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.transport.close();
    await this.queue.stop(1000);
    await this.tracing.stop();
  }
}

/** Mail, throttling, queues, documents, observability. */
export const infrastructure: Provider[] = [
  { provide: MailTransport, inject: [CONFIG], useFactory: (c: Config) => makeTransport(c) },
  {
    provide: Mail,
    inject: [Database, Jobs, CLOCK, MailTransport, CONFIG],
    useFactory: (d: Database, j: Jobs, c: Clock, t: MailTransport, config: Config) => new Mail(d, j, c, t, config),
  },
  {
    provide: SmsGateway,
    inject: [CONFIG, Database, CLOCK],
    useFactory: (c: Config, d: Database, clock: Clock) => makeSmsGateway(c, d, clock),
  },
  { provide: Tracing, inject: [CONFIG], useFactory: (c: Config) => Tracing.make(c) },
  { provide: TurnQueue, inject: [CONFIG, LOGGER], useFactory: (c: Config, l: Logger) => makeTurnQueue(c, l) },
  {
    provide: ClockGuard,
    inject: [Database, CLOCK, Journal, CONFIG, LOGGER],
    useFactory: (d: Database, c: Clock, j: Journal, config: Config, l: Logger) => new ClockGuard(d, c, j, config, l),
  },
  {
    provide: CleanUps,
    inject: [Database, CLOCK, Journal, ClockGuard, CONFIG],
    useFactory: (db: Database, clock: Clock, journal: Journal, guard: ClockGuard, config: Config) =>
      new CleanUps({ db, clock, journal, guard, keep: config.keep }),
  },
  {
    provide: WorkerLoops,
    inject: [Database, PlatformClock, Deliveries, Deadlines, Journal, TurnQueue, ClockGuard, CleanUps, LOGGER, Tracing],
    useFactory: (
      db: Database,
      clock: PlatformClock,
      deliveries: Deliveries,
      deadlines: Deadlines,
      journal: Journal,
      queue: TurnQueue,
      guard: ClockGuard,
      cleanUps: CleanUps,
      log: Logger,
      tracing: Tracing,
    ) => new WorkerLoops({ db, clock, deliveries, deadlines, journal, queue, guard, cleanUps, log, tracing }),
  },
  { provide: Documents, inject: [CONFIG], useFactory: (c: Config) => new Documents(c) },
  { provide: FieldCipher, inject: [CONFIG], useFactory: (c: Config) => new FieldCipher(c.secrets.fieldKey) },
  {
    provide: Gateways,
    inject: [CONFIG, Database, CLOCK, Jobs],
    useFactory: (config: Config, db: Database, clock: Clock, jobs: Jobs) => new Gateways(config, db, clock, jobs),
  },
  { provide: ChargeTakers, useFactory: () => new ChargeTakers() },
  { provide: MaintenanceGate, useFactory: () => new MaintenanceGate() },
  { provide: KnownMigrations, useFactory: () => new KnownMigrations() },
  {
    provide: Readiness,
    inject: [Database, TurnQueue, ObjectStore, KnownMigrations, CLOCK, LOGGER],
    useFactory: (
      db: Database,
      queue: TurnQueue,
      store: ObjectStore,
      known: KnownMigrations,
      clock: Clock,
      log: Logger,
    ) => new Readiness({ db, queue, objects: store, known, clock, log }),
  },
  {
    provide: Metrics,
    inject: [Database, CLOCK, LOGGER],
    useFactory: (d: Database, c: Clock, l: Logger) => new Metrics(d, c, l),
  },
  RequestWatch,
  ClockTicker,
  ThrottleGuard,
  Shutdown,
];
