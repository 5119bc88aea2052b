import { setTimeout as sleep } from 'node:timers/promises';
import { asTenantId, uuidv7, type TenantId } from '#kernel';
import { startPlatform, type PlatformKit } from '#testing';
import { Database } from './database.js';
import type { Tx } from './tx.js';

/** Who sees what: rows of platform.deadline, which an application's scope sees of its own seller alone. */
describe('scopes', () => {
  let kit: PlatformKit;
  let small: Database;
  const tenants: TenantId[] = Array.from({ length: 5 }, () => asTenantId(uuidv7()));

  const insert = (tx: Tx, tenant: string) =>
    tx.exec(
      `INSERT INTO platform.deadline (id, tenant_id, kind, subject_type, subject_id, due_at, set_at, policy, then_text) VALUES ($1, $2, 'test', 'x', $3, '2030-01-01Z', '2030-01-01Z', '{}', '{}')`,
      [uuidv7(), tenant, uuidv7()],
    );
  const seen = (tx: Tx) => tx.query<{ t: string }>('SELECT DISTINCT tenant_id AS t FROM platform.deadline');

  beforeAll(async () => {
    kit = await startPlatform();
    small = new Database({ ...kit.config.database, appPool: 2, operatorPool: 2 });
    for (const tenant of tenants) await small.tenant(tenant, (tx) => insert(tx, tenant));
  });
  afterAll(async () => {
    await small.close();
    await kit.stop();
  });

  it('never leak on two connections, through 10,000 interleaved requests with errors of every sort', async () => {
    let wrong = 0;
    let failed = 0;
    const one = async (i: number): Promise<void> => {
      const tenant = tenants[i % tenants.length]!;
      const look = async (tx: Tx): Promise<void> => {
        const rows = await seen(tx);
        if (rows.length !== 1 || rows[0]?.t !== tenant) wrong += 1;
      };
      const none = async (tx: Tx): Promise<void> => {
        if ((await seen(tx)).length !== 0) wrong += 1;
      };
      switch (i % 8) {
        case 0:
          return small.tenant(tenant, async (tx) => {
            await look(tx);
            throw new Error('on purpose');
          });
        case 1:
          return small.tenant(tenant, async (tx) => {
            await look(tx);
            await tx.query('SELECT 1 / 0');
          });
        case 2:
          // Somebody else's row: refused by row-level security.
          return small.tenant(tenant, async (tx) => void (await insert(tx, tenants[(i + 1) % tenants.length]!)));
        case 3:
          return small.actor(uuidv7(), none);
        case 4:
          if ((await small.hot('SELECT 1 FROM platform.deadline')).length > 0) wrong += 1;
          return;
        case 5:
          // Swallows a failure: the transaction is spoilt, and its COMMIT a rollback.
          return small.tenant(tenant, async (tx) => {
            await tx.query('SELECT no_such_column').catch(() => undefined);
          });
        default:
          return small.tenant(tenant, look);
      }
    };
    for (let round = 0; round < 100; round++) {
      await Promise.all(
        Array.from({ length: 100 }, (_, n) => one(round * 100 + n * 7).catch(() => void (failed += 1))),
      );
    }
    expect(wrong).toBe(0);
    expect(failed).toBeGreaterThan(3000);
    const count = await small.system('test', (tx) =>
      tx.one<{ n: bigint }>('SELECT count(*) AS n FROM platform.deadline'),
    );
    expect(count.n).toBe(BigInt(tenants.length));
  });

  it('refuse an empty tenant, an empty reason, and a second transaction inside the first', async () => {
    const nothing = async (): Promise<void> => undefined;
    expect(() => small.tenant('' as TenantId, nothing)).toThrow(/tenant id/);
    expect(() => small.tenant("x'; --" as TenantId, nothing)).toThrow(/tenant id/);
    expect(() => small.system('', nothing)).toThrow(/reason/);
    expect(() => small.operator({ actor: 'staff:1', reason: '' }, nothing)).toThrow(/reason/);
    await expect(small.tenant(tenants[0]!, () => small.system('inner', nothing))).rejects.toThrow(/already open/);
  });

  it('let staff see every row with a reason, whatever characters it has', async () => {
    const rows = await small.operator({ actor: "staff:'1", reason: "жалоба № 5'; DROP TABLE x; --" }, seen);
    expect(rows).toHaveLength(tenants.length);
  });

  it('never take for done what Postgres rolled back, nor go on over a connection that was given back', async () => {
    const mine = tenants[0]!;
    await expect(
      small.tenant(mine, async (tx) => void (await tx.query('SELECT no_such_column').catch(() => undefined))),
    ).rejects.toThrow(/nothing was committed/);
    let late: Tx | undefined;
    await small.tenant(mine, async (tx) => void (late = tx));
    await expect(late?.query('SELECT 1')).rejects.toThrow(/transaction is over/);
    // Two at once, of which one fails: the other must not go on as whoever borrows the connection next.
    let straggler: Promise<unknown> | undefined;
    await expect(
      small.tenant(mine, async (tx) => {
        straggler = sleep(50).then(() => insert(tx, mine));
        await tx.query('SELECT 1 / 0');
      }),
    ).rejects.toThrow(/division/);
    await expect(straggler).rejects.toThrow(/transaction is over/);
  });

  it('answer again after the server has dropped every connection', async () => {
    await kit.database.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename IN ('mediary_app', 'mediary_operator')`,
    );
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => small.ping()));
    expect(answers.length).toBe(4);
    await small.ping();
    expect(await small.tenant(tenants[1]!, seen)).toEqual([{ t: tenants[1] }]);
  });
});
