import pg from 'pg';
import { PgBoss, type ConstructorOptions } from 'pg-boss';
import type { Logger } from '../observability/logger.js';
import type { Turn } from '../outbox/delivery.js';
import { HANDS, inHands, TurnQueue, turnKey, type TurnHandler } from './turn-queue.js';

const SCHEMA = 'pgboss';
const QUEUE = 'turns';

/** Nothing of pg-boss that needs the owner's rights, and nothing of it that we do not use. */
const quiet = { schema: SCHEMA, schedule: false, reindex: false, monitorVacuum: false } satisfies ConstructorOptions;

/**
 * Makes or updates pg-boss's tables and our queue, as the migrator, and lets the operator's role use them. Part of
 * {@link migrate}.
 */
export async function preparePgBoss(url: string): Promise<void> {
  const boss = new PgBoss({
    ...quiet,
    connectionString: url,
    max: 2,
    supervise: false,
    migrate: true,
    createSchema: true,
    application_name: 'mediary migrate',
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    // One waiting turn a key: a sweep over a long backlog does not make it longer. Retries are ours, in Postgres.
    const options = { retryLimit: 0, expireInSeconds: 300, retentionSeconds: 86_400, deleteAfterSeconds: 600 };
    if (await boss.getQueue(QUEUE)) await boss.updateQueue(QUEUE, options);
    else await boss.createQueue(QUEUE, { ...options, policy: 'short' });
  } finally {
    await boss.stop({ graceful: false });
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`GRANT USAGE ON SCHEMA ${SCHEMA} TO mediary_operator`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO mediary_operator`);
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO mediary_operator`);
    await client.query(`REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} FROM PUBLIC`);
    await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO mediary_operator`);
  } finally {
    await client.end();
  }
}

/** Turns through Postgres, which is there anyway: the default. */
export class PgBossQueue extends TurnQueue {
  private boss: PgBoss | undefined;
  private starting: Promise<PgBoss> | undefined;
  private worker: string | undefined;

  constructor(
    private readonly url: string,
    private readonly log: Logger,
  ) {
    super();
  }

  async start(handler: TurnHandler): Promise<void> {
    const boss = await this.open();
    this.worker = await boss.work<Turn>(
      QUEUE,
      { batchSize: HANDS * 4, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true },
      (jobs) => inHands(jobs, HANDS, (job) => handler(job.data)),
    );
  }

  async push(turns: Turn[]): Promise<void> {
    if (turns.length === 0) return;
    const boss = await this.open();
    await boss.insert(
      QUEUE,
      turns.map((turn) => ({ data: turn, singletonKey: turnKey(turn) })),
    );
    if (this.worker) boss.notifyWorker(this.worker);
  }

  async ping(): Promise<void> {
    const sql = `SELECT version FROM ${SCHEMA}.version`;
    if (this.boss) return void (await this.boss.getDb().executeSql(sql));
    // Asked by a process that has no part in the queue: a look through the door, not a connection to keep.
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: 3000,
      application_name: 'mediary queue',
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(sql);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async stop(ms = 8000): Promise<void> {
    await this.starting?.catch(() => undefined);
    await this.boss?.stop({ graceful: true, timeout: ms });
    this.boss = undefined;
    this.starting = undefined;
    this.worker = undefined;
  }

  /** Opened at first use, so that a process which neither pushes nor takes holds no connection. */
  private open(): Promise<PgBoss> {
    this.starting ??= this.connect().catch((error: unknown) => {
      this.starting = undefined;
      throw error;
    });
    return this.starting;
  }

  private async connect(): Promise<PgBoss> {
    const boss = new PgBoss({
      ...quiet,
      connectionString: this.url,
      max: 3,
      migrate: false,
      createSchema: false,
      application_name: 'mediary queue',
    });
    boss.on('error', (error) => this.log.warn({ err: error }, 'queue'));
    boss.on('warning', (warning) => this.log.debug({ warning: warning.message }, 'queue'));
    await boss.start();
    this.boss = boss;
    return boss;
  }
}
