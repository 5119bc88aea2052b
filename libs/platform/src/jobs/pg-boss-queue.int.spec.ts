import pg from 'pg';
import { startPlatform, turnQueueContract, type PlatformKit } from '#testing';
import { PgBossQueue, preparePgBoss } from './pg-boss-queue.js';

describe('turns through Postgres (pg-boss)', () => {
  let kit: PlatformKit;
  beforeAll(async () => void (kit = await startPlatform()));
  afterAll(() => kit.stop());

  turnQueueContract(() => new PgBossQueue(kit.database.operatorUrl, kit.log));

  it('is prepared by the migrator as often as one likes, and closed to the application', async () => {
    await preparePgBoss(kit.database.migratorUrl);
    const app = new pg.Client({ connectionString: kit.database.appUrl });
    await app.connect();
    await expect(app.query('SELECT * FROM pgboss.job')).rejects.toThrow(/permission denied/);
    await app.end();
    const operator = new pg.Client({ connectionString: kit.database.operatorUrl });
    await operator.connect();
    await expect(operator.query('CREATE TABLE pgboss.x (y int)')).rejects.toThrow(/permission denied/);
    await operator.end();
  });

  it('says so where it cannot be reached', async () => {
    const lost = new PgBossQueue('postgres://nobody:x@127.0.0.1:1/none', kit.log);
    await expect(lost.ping()).rejects.toThrow();
    await expect(lost.push([{ outboxId: 'x', handler: 'y', attempt: 0 }])).rejects.toThrow();
    await lost.stop();
  });
});
