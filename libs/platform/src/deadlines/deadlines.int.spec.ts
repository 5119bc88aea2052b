import { Temporal, asTenantId, uuidv7 } from '#kernel';
import { startPlatform, type PlatformKit } from '#testing';
import type { Tx } from '../db/tx.js';
import type { Deadline } from './deadlines.js';

const then = { ru: 'т', kk: 'т', en: 't' };
const policy = { key: 'test.step', value: 'P1D', clauses: ['AT-9.9'], source: 'test' } as never;

const lock = (tx: Tx, id: string) => tx.exec('SELECT pg_advisory_xact_lock(hashtext($1))', [id]);

describe('deadlines', () => {
  let kit: PlatformKit;
  const fired: string[] = [];
  let during: ((d: Deadline) => Promise<void>) | undefined;

  beforeAll(async () => {
    kit = await startPlatform();
    kit.deadlines.on('test.step', async (_tx, d) => {
      await during?.(d);
      fired.push(d.subjectId);
    });
    kit.deadlines.on('test.other', async (_tx, d) => void fired.push(d.subjectId));
    kit.deadlines.on('test.night', async (_tx, d) => void fired.push(d.subjectId), { routine: true });
    kit.deadlines.on(
      'test.locked',
      async (tx, d) => {
        await lock(tx, d.subjectId);
        fired.push(d.subjectId);
      },
      { lock: (tx, d) => lock(tx, d.subjectId) },
    );
    kit.deadlines.on('test.chain', async (tx, d) => {
      fired.push(d.subjectId);
      const at = d.dueAt.add({ hours: 24 });
      if (fired.length < 3)
        await kit.deadlines.set(tx, {
          kind: 'test.chain',
          subject: { type: 'x', id: d.subjectId },
          due: due(at),
          policy,
          then,
        });
    });
  });
  afterAll(() => kit.stop());
  beforeEach(async () => {
    fired.length = 0;
    during = undefined;
    await kit.database.admin.query('TRUNCATE platform.deadline');
  });

  const due = (at: Temporal.Instant) => ({ at, skipped: [], provisional: false }) as never;
  const set = async (hours: number, kind = 'test.step', id = uuidv7()) => {
    await kit.db.system('test', (tx) =>
      kit.deadlines.set(tx, {
        kind,
        subject: { type: 'x', id },
        due: due(kit.clock.now().add({ minutes: Math.round(hours * 60) })),
        policy,
        then,
      }),
    );
    return id;
  };

  it('fire in the order of their due times, each once, also with several workers', async () => {
    const ids: string[] = [];
    for (const hours of [-1, -5, -3, -4, -2]) ids.push(await set(hours));
    await set(1);
    const answer = await kit.deadlines.fireDue();
    const expected = [ids[1], ids[3], ids[2], ids[4], ids[0]];
    expect(fired).toEqual(expected);
    expect(answer.map((f) => f.subject)).toEqual(expected.map((id) => `x:${id}`));
    expect(answer[0]).toMatchObject({ kind: 'test.step', clause: 'AT-9.9' });

    fired.length = 0;
    for (let i = 0; i < 20; i++) await set(-1 - i);
    await Promise.all([kit.deadlines.fireDue(), kit.deadlines.fireDue(), kit.deadlines.fireDue()]);
    expect(fired).toHaveLength(20);
    expect(new Set(fired).size).toBe(20);
  });

  it('that fail leave nothing behind, are tried again later and hold up nobody', async () => {
    const bad = await set(-3);
    const good = await set(-2);
    during = async (d) => {
      if (d.subjectId === bad) throw new Error('no');
    };
    await kit.deadlines.fireDue();
    expect(fired).toEqual([good]);
    const row = (
      await kit.database.admin.query(
        'SELECT state, attempts, last_error, retry_at > now() AS later FROM platform.deadline WHERE subject_id = $1',
        [bad],
      )
    ).rows[0];
    expect(row).toEqual({ state: 'waiting', attempts: 1, last_error: 'no', later: true });
    during = undefined;
    await kit.database.admin.query('UPDATE platform.deadline SET retry_at = now()');
    await kit.deadlines.fireDue();
    expect(fired).toEqual([good, bad]);
  });

  it('may set the next of their kind, which fires in its turn', async () => {
    const id = await set(-72, 'test.chain');
    await kit.deadlines.fireDue();
    expect(fired).toEqual([id, id, id]);
  });

  it('stand still while frozen and keep what was left', async () => {
    const id = await set(2);
    await kit.db.system('test', (tx) => kit.deadlines.freeze(tx, id));
    await kit.database.admin.query(`UPDATE platform.deadline SET due_at = due_at - interval '10 days'`);
    expect(await kit.deadlines.fireDue()).toEqual([]);
    expect(await kit.deadlines.next()).toBeUndefined();
    await kit.db.system('test', (tx) => kit.deadlines.resume(tx, id));
    const next = await kit.deadlines.next();
    expect(kit.clock.now().until(next!).total('hours')).toBeCloseTo(2, 1);
  });

  it('are one of a kind for a subject; a cancelled one does not fire', async () => {
    const id = await set(-1);
    await expect(set(5, 'test.step', id)).rejects.toThrow(/deadline_open/);
    await set(-1, 'test.other', id);
    expect(await kit.db.system('test', (tx) => kit.deadlines.cancel(tx, 'test.step', id))).toBe(true);
    expect(await kit.db.system('test', (tx) => kit.deadlines.cancel(tx, 'test.step', id))).toBe(false);
    expect((await kit.deadlines.fireDue()).map((f) => f.kind)).toEqual(['test.other']);
    await expect(set(1, 'test.unknown')).rejects.toThrow(/nothing handles/);
  });

  it('that lock a row first do not cross whoever holds it and cancels them', async () => {
    const [id, later] = [await set(-2, 'test.locked'), await set(-1)];
    let begin!: () => void;
    const firing = new Promise<void>((resolve) => (begin = resolve)).then(() => kit.deadlines.fireDue());
    const cancelled = await kit.db.system('test', async (tx) => {
      await lock(tx, id);
      begin();
      const waits = `SELECT 1 FROM pg_locks WHERE NOT granted`;
      while ((await kit.database.admin.query(waits)).rows.length === 0);
      return kit.deadlines.cancel(tx, 'test.locked', id);
    });
    expect(cancelled).toBe(true);
    expect((await firing).map((f) => f.subject)).toEqual([`x:${later}`]);
    expect(fired).toEqual([later]);
    const { rows } = await kit.database.admin.query(
      'SELECT state, attempts FROM platform.deadline WHERE subject_id = $1',
      [id],
    );
    expect(rows).toEqual([{ state: 'cancelled', attempts: 0 }]);
    const again = await set(-1, 'test.locked');
    expect(await kit.deadlines.fireDue()).toHaveLength(1);
    expect(fired).toEqual([later, again]);
  });

  it('of routine fire like the others, and are told to nobody who does not ask for them', async () => {
    const [night, step] = [await set(-1, 'test.night'), await set(5)];
    expect((await kit.deadlines.next())!.epochMilliseconds).toBeLessThan(kit.clock.now().epochMilliseconds);
    expect((await kit.deadlines.next(true))!.epochMilliseconds).toBeGreaterThan(kit.clock.now().epochMilliseconds);
    const open = (kind?: string) => kit.db.system('test', (tx) => kit.deadlines.open(tx, { kind, limit: 9 }));
    expect((await open()).map((d) => d.subjectId)).toEqual([step]);
    expect((await open('test.night')).map((d) => d.subjectId)).toEqual([night]);
    expect(await kit.deadlines.fireDue()).toEqual([expect.objectContaining({ kind: 'test.night', routine: true })]);
    expect(fired).toEqual([night]);
    expect(await kit.db.system('test', (tx) => kit.deadlines.fired(tx, { limit: 9 }))).toEqual([]);
  });

  it('of one seller are hidden from another', async () => {
    const [mine, other] = [asTenantId(uuidv7()), asTenantId(uuidv7())];
    const id = uuidv7();
    await kit.db.tenant(mine, (tx) =>
      kit.deadlines.set(tx, { kind: 'test.step', subject: { type: 'x', id }, due: due(kit.clock.now()), policy, then }),
    );
    expect(await kit.db.tenant(other, (tx) => kit.deadlines.of(tx, id))).toEqual([]);
    expect(await kit.db.tenant(other, (tx) => kit.deadlines.cancel(tx, 'test.step', id))).toBe(false);
    expect(await kit.db.tenant(mine, (tx) => kit.deadlines.of(tx, id))).toHaveLength(1);
  });
});
