import {
  Global,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type InjectionToken,
  type Provider,
} from '@nestjs/common';
import type { Clock } from '#kernel';
import { CONFIG, type Config } from './config/config.js';
import { ClockController } from './clock/http/clock.controller.js';
import { readCalendars } from './clock/calendars.js';
import { PlatformClock } from './clock/platform-clock.js';
import { TimeMachine } from './clock/time-machine.js';
import { Database } from './db/database.js';
import { Transitions } from './db/transitions.js';
import { Deadlines } from './deadlines/deadlines.js';
import { ErrorTable } from './http/problem.js';
import { infrastructure } from './infrastructure.providers.js';
import { DeliveriesController } from './outbox/http/deliveries.controller.js';
import { AuditController } from './journal/http/audit.controller.js';
import { Journal } from './journal/journal.js';
import { HealthController } from './observability/health.controller.js';
import { MetricsController } from './observability/metrics.controller.js';
import { LOGGER, makeLogger, type Logger } from './observability/logger.js';
import { Deliveries } from './outbox/delivery.js';
import { objects } from './objects/objects.providers.js';
import { Events, HandlerRegistry, Jobs } from './outbox/outbox.js';
import { platformPurger } from './platform-purger.js';
import { ExportRegistry } from './export.js';
import { PurgeRegistry } from './purge.js';
import { CALENDARS, CLOCK } from './tokens.js';

const provide = <T>(
  token: InjectionToken,
  inject: InjectionToken[],
  useFactory: (...args: never[]) => T,
): FactoryProvider => ({
  provide: token,
  inject,
  useFactory: useFactory as FactoryProvider['useFactory'],
});

const core: Provider[] = [
  provide(LOGGER, [], () => makeLogger('mediary')),
  provide(Database, [CONFIG], (c: Config) => new Database(c.database)),
  provide(PlatformClock, [CONFIG, Database], async (c: Config, db: Database) => {
    const clock = new PlatformClock(c.mode === 'sandbox');
    await clock.refresh(db);
    return clock;
  }),
  { provide: CLOCK, useExisting: PlatformClock },
  provide(CALENDARS, [CONFIG], (c: Config) => readCalendars(c.calendarsDir)),
  provide(HandlerRegistry, [], () => new HandlerRegistry()),
  provide(Events, [HandlerRegistry, CLOCK], (r: HandlerRegistry, c: Clock) => new Events(r, c)),
  provide(Jobs, [HandlerRegistry, CLOCK], (r: HandlerRegistry, c: Clock) => new Jobs(r, c)),
  provide(
    Deliveries,
    [Database, HandlerRegistry, CLOCK, LOGGER],
    (d: Database, r: HandlerRegistry, c: Clock, l: Logger) => new Deliveries(d, r, c, l),
  ),
  provide(Deadlines, [Database, CLOCK, LOGGER], (d: Database, c: Clock, l: Logger) => new Deadlines(d, c, l)),
  provide(Journal, [Database, CLOCK], (d: Database, c: Clock) => new Journal(d, c)),
  provide(Transitions, [CLOCK, Events], (c: Clock, e: Events) => new Transitions(c, e)),
  provide(
    TimeMachine,
    [Database, PlatformClock, Deadlines, Deliveries, Journal],
    (d: Database, c: PlatformClock, dl: Deadlines, de: Deliveries, j: Journal) => new TimeMachine(d, c, dl, de, j),
  ),
  provide(ErrorTable, [], () => new ErrorTable()),
  provide(ExportRegistry, [], () => new ExportRegistry()),
  provide(PurgeRegistry, [], () => {
    const registry = new PurgeRegistry();
    registry.register(platformPurger);
    return registry;
  }),
];

/** Infrastructure for every library; global, so that libraries inject what they need without importing it again. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config): DynamicModule {
    const providers: Provider[] = [{ provide: CONFIG, useValue: config }, ...core, ...infrastructure, ...objects];
    return {
      module: PlatformModule,
      controllers: [HealthController, MetricsController, AuditController, ClockController, DeliveriesController],
      providers,
      exports: providers.map((p) => (typeof p === 'function' ? p : (p as FactoryProvider).provide)),
    };
  }
}
