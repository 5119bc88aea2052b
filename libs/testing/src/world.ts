import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as listen } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Lang } from '#kernel';
import { IdentityFacade } from '#identity';
import { Database, Deliveries, Journal, readConfig, type Config, type StaffRole } from '#platform';
import { createServer } from '../../../apps/api/src/server.js';
import { Api } from './api.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { sellerRequest, type SellerOptions } from './facts.js';

/** A signed-in person. */
export interface Person {
  accountId: string;
  email: string;
  password: string;
  name: string;
  /** Calls as this person. */
  api: Api;
}

/** A person with a seller of their own. */
export interface SellerPerson extends Person {
  sellerId: string;
  slug: string;
}

/** Options of {@link startWorld}. */
export interface WorldOptions {
  /** Moves the clock here first (it must lie ahead), so that a story has dates. */
  at?: string;
  env?: Record<string, string>;
}

const PASSWORD = 'correct-horse-battery-9';

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = listen().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** The whole application in sandbox mode on a database of its own, driven through its public API. */
export class World {
  private count = 0;

  constructor(
    readonly app: NestFastifyApplication,
    readonly config: Config,
    readonly database: TestDatabase,
    private readonly dataDir: string,
  ) {
    this.api = new Api(config.publicUrl);
  }

  /** Calls as a visitor. */
  readonly api: Api;

  /** A registered, confirmed and signed-in person. */
  async person(options: { name?: string; email?: string; lang?: Lang; staff?: StaffRole[] } = {}): Promise<Person> {
    const n = ++this.count;
    const email = options.email ?? `person${n}@example.test`;
    const name = options.name ?? `Person Number ${n}`;
    const identity = this.app.get(IdentityFacade, { strict: false });
    const db = this.app.get(Database);
    const accountId = await db.system('test person', (tx) =>
      identity.createConfirmed(tx, {
        email,
        name,
        phone: `+7701${String(1000000 + n)}`,
        password: PASSWORD,
        staffRoles: options.staff ?? [],
        lang: options.lang ?? 'en',
      }),
    );
    return this.signIn({ accountId, email, password: PASSWORD, name });
  }

  /** Signs a person in (again). */
  async signIn(who: Omit<Person, 'api'>): Promise<Person> {
    const login = await this.api.ok(this.api.post('/auth/login', { email: who.email, password: who.password }));
    return { ...who, api: this.api.with({ authorization: `Bearer ${login.accessToken}` }) };
  }

  /** Someone of the operator's staff. */
  staff(...roles: StaffRole[]): Promise<Person> {
    return this.person({ staff: roles });
  }

  /** A person who has become a seller, entered the cabinet and accepted the licence offer. */
  async seller(options: SellerOptions = {}): Promise<SellerPerson> {
    const owner = await this.person(options.owner);
    const made = await this.api.ok(owner.api.post('/sellers', sellerRequest(++this.count, options)));
    const sellerId = (made.id ?? made.sellerId) as string;
    const api = owner.api.with({ 'mediary-seller': sellerId });
    if (options.accept !== false) await this.api.ok(api.post('/seller/licence/acceptance', {}));
    return { ...owner, api, sellerId, slug: made.slug as string };
  }

  /** Makes a person a member of a seller as people do it: an invitation, its letter, its link. @returns the person acting for the seller */
  async join(seller: SellerPerson, who: Person, role: string): Promise<Person> {
    await this.api.ok(seller.api.post('/seller/members', { email: who.email, role }));
    const [letter] = await this.messages(who.email, 'tenancy.invited');
    const token = JSON.stringify(letter).match(/invitations\/([A-Za-z0-9_-]{40,})/)?.[1];
    await this.api.ok(who.api.post('/invitations/acceptance', { token }));
    return { ...who, api: who.api.with({ 'mediary-seller': seller.sellerId }) };
  }

  /** Lets everything that was announced happen: mails, handlers, seals. */
  async settle(): Promise<void> {
    await this.app.get(Deliveries).drain();
    await this.app.get(Journal).seal();
  }

  /** Moves the clock by an ISO duration and lets everything due happen. @returns what fired */
  async advance(duration: string): Promise<{ kind: string; subject: string; dueAt: string; clause: string | null }[]> {
    return (await this.api.ok(this.api.post('/api/sandbox/clock', { advance: duration }))).fired;
  }

  /** Moves the clock to an instant. @returns what fired */
  async moveTo(instant: string): Promise<{ kind: string; subject: string; dueAt: string; clause: string | null }[]> {
    return (await this.api.ok(this.api.post('/api/sandbox/clock', { set: instant }))).fired;
  }

  /** Legal time. */
  async now(): Promise<string> {
    return (await this.api.ok(this.api.get('/api/sandbox/clock'))).now;
  }

  /** Messages sent to somebody, newest first. */
  async messages(
    to: string,
    kind?: string,
  ): Promise<
    { kind: string; subject: string; text: string; links: string[]; attachments: { name: string; url: string }[] }[]
  > {
    await this.settle();
    const query = new URLSearchParams({ to, ...(kind ? { kind } : {}) });
    return (await this.api.ok(this.api.get(`/api/sandbox/messages?${query}`))).items;
  }

  /** Rows as the superuser sees them: for assertions about what the API cannot show. */
  async rows<T = any>(sql: string, params: unknown[] = []): Promise<T[]> {
    return (await this.database.admin.query(sql, params)).rows as T[];
  }

  /** Whether the journal's chain is whole. */
  verifyJournal() {
    return this.app.get(Journal).verify();
  }

  /** Ends the application and drops its database. */
  async stop(): Promise<void> {
    await this.app.close();
    await this.app
      .get(Database)
      .close()
      .catch(() => undefined);
    await this.database.drop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** A server that does not start must not leave its database and connections behind: the run would never end. */
async function started(config: Config, database: TestDatabase): Promise<NestFastifyApplication> {
  let app: NestFastifyApplication | undefined;
  try {
    app = await createServer(config);
    await app.listen({ port: config.port, host: config.host });
    return app;
  } catch (error) {
    await app
      ?.get(Database)
      .close()
      .catch(() => undefined);
    await database.drop();
    throw error;
  }
}

/** Boots the whole application on a fresh copy of the migrated database. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'mediary-test-'));
  const port = await freePort();
  const config = readConfig({
    MEDIARY_SECRETS_FILE: process.env.MEDIARY_SECRETS_FILE,
    MEDIARY_MODE: 'sandbox',
    MEDIARY_DATA: dataDir,
    MEDIARY_WEB_DIR: join(dataDir, 'no-web'),
    PORT: String(port),
    MEDIARY_PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_OPERATOR_URL: database.operatorUrl,
    DATABASE_URL: database.migratorUrl,
    MEDIARY_APP_POOL: '6',
    MEDIARY_OPERATOR_POOL: '4',
    LOG_LEVEL: 'error',
    ...options.env,
  });
  const app = await started(config, database);
  const world = new World(app, config, database, dataDir);
  if (options.at) await world.moveTo(options.at);
  return world;
}
