import { Inject, Injectable, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CONFIG, type Config } from './config/config.js';
import { Database } from './db/database.js';
import { ThrottleGuard } from './http/throttle.js';
import { Mail } from './mail/mail.js';
import { MailTransport, makeTransport } from './mail/transport.js';
import { Jobs } from './outbox/outbox.js';
import { CLOCK } from './tokens.js';

/** Lets go of connections when the process ends. */
@Injectable()
class MailShutdown implements OnApplicationShutdown {
  constructor(@Inject(MailTransport) private readonly transport: MailTransport) {}

  onApplicationShutdown(): void {
    this.transport.close();
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
  ThrottleGuard,
  MailShutdown,
];
