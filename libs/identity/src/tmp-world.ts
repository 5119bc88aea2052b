import cookie from '@fastify/cookie';
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from '#kernel';
import {
  AccessGuard,
  Database,
  Deliveries,
  IdempotencyInterceptor,
  Memberships,
  PlatformModule,
  ProblemFilter,
  ThrottleGuard,
  TimeMachine,
  makeValidationPipe,
  readConfig,
  PlatformClock,
} from '#platform';
import { LegalModule } from '#legal';
import { IdentityFacade, IdentityModule } from '#identity';
import { freshDatabase } from '../../testing/src/database.js';
import { Api } from '../../testing/src/api.js';
export { Api };
export type World = any;
export type Person = any;
@Global()
@Module({
  providers: [{ provide: Memberships, useValue: { roleIn: async () => null, sellersOf: async () => [] } }],
  exports: [Memberships],
})
class Stub {}
@Module({})
class App {
  static make(c: any) {
    return {
      module: App,
      imports: [PlatformModule.forRoot(c), LegalModule, IdentityModule, Stub],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: ThrottleGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
export async function startWorld(o: any = {}): Promise<any> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'mediary-test-'));
  const port = 20000 + Math.floor(Math.random() * 20000);
  const config = readConfig({
    MEDIARY_SECRETS_FILE: process.env.MEDIARY_SECRETS_FILE,
    MEDIARY_MODE: 'sandbox',
    MEDIARY_DATA: dataDir,
    PORT: String(port),
    MEDIARY_PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_OPERATOR_URL: database.operatorUrl,
    ...o.env,
  });
  const app: any = await NestFactory.create(App.make(config) as any, new FastifyAdapter(), {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  await app.register(cookie);
  app.useGlobalPipes(makeValidationPipe());
  await app.listen({ port, host: '127.0.0.1' });
  let n = 0;
  const api = new Api(config.publicUrl);
  const w: any = {
    app,
    config,
    api,
    async person(o: any = {}) {
      const email = `person${++n}@example.test`;
      const password = 'correct-horse-battery-9';
      const accountId = await app.get(Database).system('t', (tx: any) =>
        app.get(IdentityFacade).createConfirmed(tx, {
          email,
          name: o.name ?? 'Person',
          phone: '+77010000000',
          password,
          staffRoles: o.staff ?? [],
          lang: 'en',
        }),
      );
      const login = await api.ok(api.post('/auth/login', { email, password }));
      return { accountId, email, password, api: api.with({ authorization: `Bearer ${login.accessToken}` }) };
    },
    staff: (...r: any[]) => w.person({ staff: r }),
    async messages(to: string, kind?: string) {
      await app.get(Deliveries).drain();
      return (
        await database.admin.query(
          'SELECT kind, subject, body_text AS text FROM platform.message WHERE recipient=$1 AND ($2::text IS NULL OR kind=$2) ORDER BY at DESC, id DESC',
          [to, kind ?? null],
        )
      ).rows;
    },
    async rows(s: string, p: any[] = []) {
      return (await database.admin.query(s, p)).rows;
    },
    async advance(d: string) {
      await app
        .get(TimeMachine)
        .travel(
          app.get(PlatformClock).now().toZonedDateTimeISO('UTC').add(Temporal.Duration.from(d)).toInstant(),
          'test',
        );
    },
    async stop() {
      await app.close();
      await app.get(Database).close();
      await database.drop();
    },
  };
  return w;
}
