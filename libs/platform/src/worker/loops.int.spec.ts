import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal, uuidv7 } from '#kernel';
import { startPlatform, type PlatformKit } from '#testing';
import { TimeMachine } from '../clock/time-machine.js';
import { PgBossQueue } from '../jobs/pg-boss-queue.js';
import { TurnQueue } from '../jobs/turn-queue.js';
import { CleanUps } from './clean-up.js';
import { ClockGuard } from './clock-guard.js';
import { WorkerLoops } from './loops.js';

const then = { ru: 'т', kk: 'т', en: 't' };

/** Forgets everything it is told, as a Redis that was flushed. */
class ForgetfulQueue extends TurnQueue {
  forgotten = 0;
  private left = 1;
  constructor(private readonly inner: TurnQueue) {
    super();
  }
  start = (handler: Parameters<TurnQueue['start']>[0]) => this.inner.start(handler);
  async push(turns: Parameters<TurnQueue['push']>[0]): Promise<void> {
    if (turns.length > 0 && this.left-- > 0) {
      this.forgotten += turns.length;
      return;
    }
    await this.inner.push(turns);
  }
  ping = () => this.inner.ping();
  stop = (ms?: number) => this.inner.stop(ms);
}

describe('worker', () => {
  let kit: PlatformKit;
  const running: WorkerLoops[] = [];
  const done: string[] = [];

  beforeAll(async () => void (kit = await startPlatform()));
  afterAll(() => kit.stop());
  afterEach(async () => {
    await Promise.all(running.splice(0).map((loops) => loops.stop()));
    done.length = 0;
    await kit.database.admin.query('TRUNCATE platform.outbox, platform.delivery, platform.deadline');
  });

  const worker = (queue: (url: string) => TurnQueue = (url) => new PgBossQueue(url, kit.log)) => {
    const parts = kit.another();
    parts.events.on('test.happened.v1', 'test.note', async (_tx, e) => void done.push(String(e.payload.n)));
    parts.jobs.defineIo('test.slow', async (job) => {
      await sleep(1500);
      done.push(String(job.payload.n));
    });
    parts.deadlines.on('test.step', async (_tx, d) => void done.push(d.subjectId));
    const guard = new ClockGuard(parts.db, parts.clock, parts.journal, parts.config, parts.log);
    const cleanUps = new CleanUps({ ...parts, guard, keep: parts.config.keep });
    const loops = new WorkerLoops({ ...parts, queue: queue(kit.database.operatorUrl), guard, cleanUps });
    running.push(loops);
    return { ...parts, loops };
  };
  const until = async (what: () => boolean, ms = 20_000): Promise<void> => {
    for (const end = performance.now() + ms; !what();) {
      if (performance.now() > end) throw new Error(`waited in vain: ${JSON.stringify(done)}`);
      await sleep(25);
    }
  };
  const announce = (w: { db: PlatformKit['db']; events: PlatformKit['events'] }, n: number) =>
    w.db.system('test', (tx) => w.events.publish(tx, { type: 'test.happened.v1', payload: { n } }));

  it('carries out what is announced, fires deadlines and seals the journal', async () => {
    const w = worker();
    await w.loops.start();
    for (let n = 0; n < 20; n++) await announce(w, n);
    const id = uuidv7();
    await w.db.system('test', async (tx) => {
      await w.deadlines.set(tx, {
        kind: 'test.step',
        subject: { type: 'x', id },
        due: { at: w.clock.now(), skipped: [], provisional: false } as never,
        policy: { key: 'k', value: 'P1D', clauses: [], source: '' } as never,
        then,
      });
      await w.journal.append(tx, { kind: 'test.x', subject: { type: 'x', id }, actor: 'system', payload: {} });
    });
    await until(() => done.length === 21);
    expect(new Set(done).size).toBe(21);
    await sleep(1500);
    expect((await kit.database.admin.query('SELECT 1 FROM platform.journal WHERE seq IS NULL')).rowCount).toBe(0);
    expect((await kit.database.admin.query('SELECT last_seen FROM platform.clock')).rows[0].last_seen).not.toBeNull();
  });

  it('finds again what the queue has lost', async () => {
    let queue: ForgetfulQueue | undefined;
    const w = worker((url) => (queue = new ForgetfulQueue(new PgBossQueue(url, kit.log))));
    await announce(w, 1);
    await w.loops.start();
    await until(() => done.includes('1'));
    expect(queue?.forgotten).toBe(1);
  });

  it('goes on after the database dropped every connection', async () => {
    const w = worker();
    await w.loops.start();
    await announce(w, 1);
    await until(() => done.includes('1'));
    await kit.database.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE 'mediary%'`,
    );
    for (let i = 0; ; i++) {
      try {
        await announce(w, 2);
        break;
      } catch (error) {
        if (i > 20) throw error;
        await sleep(100);
      }
    }
    await until(() => done.includes('2'), 30_000);
  });

  it('finishes what is under way when it stops, and takes nothing new', async () => {
    const w = worker();
    await w.loops.start();
    await w.db.system('test', (tx) => w.jobs.enqueue(tx, 'test.slow', { n: 'slow' }));
    for (let i = 0; i < 100; i++) {
      const { rowCount } = await kit.database.admin.query(
        `SELECT 1 FROM platform.delivery WHERE next_at > now() + interval '30 seconds'`,
      );
      if (rowCount) break;
      await sleep(50);
    }
    await w.loops.stop();
    expect(done).toEqual(['slow']);
    await announce(w, 3);
    await sleep(800);
    expect(done).toEqual(['slow']);
  });

  it('stops within ten seconds although a handler hangs', async () => {
    const w = worker();
    w.jobs.defineIo('test.hang', () => sleep(60_000, undefined, { ref: false }).then(() => undefined));
    await w.loops.start();
    await w.db.system('test', (tx) => w.jobs.enqueue(tx, 'test.hang', {}));
    await sleep(1500);
    const began = performance.now();
    await w.loops.stop();
    expect(performance.now() - began).toBeLessThan(11_000);
  });

  it('leaves everything alone while the sandbox clock is moved, and then knows the new time', async () => {
    const w = worker();
    const id = uuidv7();
    const due = { at: kit.clock.now().add({ hours: 48 }), skipped: [], provisional: false } as never;
    await w.db.system('test', (tx) =>
      w.deadlines.set(tx, {
        kind: 'test.step',
        subject: { type: 'x', id },
        due,
        policy: { key: 'k', value: 'P1D', clauses: ['C-1'], source: '' } as never,
        then,
      }),
    );
    await w.loops.start();
    const mover = kit.another();
    mover.deadlines.on('test.step', async (_tx, d) => void done.push(`mover ${d.subjectId}`));
    const machine = new TimeMachine(mover.db, mover.clock, mover.deadlines, mover.deliveries, mover.journal);
    await machine.travel(kit.clock.now().add({ hours: 72 }), 'test');
    expect(done).toEqual([`mover ${id}`]);
    await sleep(1500);
    expect(Math.abs(w.clock.now().until(mover.clock.now()).total('seconds'))).toBeLessThan(2);
  });

  it('forgets idempotency records and throttle counters whose time is over', async () => {
    const admin = kit.database.admin;
    await admin.query(
      `INSERT INTO platform.idempotency (caller, key, route, body_hash, started_at, expires_at) SELECT 'c', i::text, 'r', 'h', now(), now() + CASE WHEN i % 2 = 0 THEN interval '-1 hour' ELSE interval '1 hour' END FROM generate_series(1, 10) i`,
    );
    await admin.query(
      `INSERT INTO platform.throttle (key, hits, window_ends) SELECT i::text, 1, now() + CASE WHEN i % 2 = 0 THEN interval '-1 hour' ELSE interval '1 hour' END FROM generate_series(1, 10) i`,
    );
    const guard = new ClockGuard(kit.db, kit.clock, kit.journal, kit.config, kit.log);
    const cleanUps = new CleanUps({ ...kit, guard, keep: kit.config.keep });
    const idle = { 'platform.outbox': 0, 'platform.message': 0 };
    expect(await cleanUps.run(2)).toEqual({ ...idle, 'platform.idempotency': 5, 'platform.throttle': 5 });
    expect(await cleanUps.run()).toEqual({ ...idle, 'platform.idempotency': 0, 'platform.throttle': 0 });
  });
});

describe('clock guard', () => {
  let kit: PlatformKit;
  beforeAll(async () => void (kit = await startPlatform({ MEDIARY_MODE: 'production' })));
  afterAll(() => kit.stop());

  const guardOf = (mode: 'sandbox' | 'production') => {
    let now = Temporal.Instant.from('2027-01-10T00:00:00Z');
    const clock = { now: () => now, realNow: () => now };
    const errors: unknown[] = [];
    const log = { ...kit.log, error: (line: unknown) => void errors.push(line) } as never;
    return {
      guard: new ClockGuard(kit.db, clock, kit.journal, { mode }, log),
      errors,
      set: (text: string) => (now = Temporal.Instant.from(text)),
    };
  };
  const plausible = (guard: ClockGuard) => kit.db.system('test', (tx) => guard.assertPlausible(tx));

  it('halts deletions when the clock jumps by more than 26 hours, until an operator confirms the time', async () => {
    const { guard, errors, set } = guardOf('production');
    await plausible(guard);
    await guard.watch();
    set('2027-01-11T01:00:00Z');
    await plausible(guard);
    await guard.watch();
    set('2027-01-12T04:00:00Z');
    // Already before the watch has noticed.
    await expect(plausible(guard)).rejects.toMatchObject({ code: 'platform.clock_halted' });
    expect(await guard.watch()).toBe(true);
    expect(await guard.watch()).toBe(true);
    expect(errors).toHaveLength(1);
    await expect(plausible(guard)).rejects.toMatchObject({ code: 'platform.clock_halted' });
    await kit.db.system('test', (tx) => guard.confirm(tx, 'staff:1'));
    await plausible(guard);
    expect(await guard.watch()).toBe(false);
    const { rows } = await kit.database.admin.query(`SELECT kind FROM platform.journal ORDER BY arrived`);
    expect(rows.map((r: { kind: string }) => r.kind)).toEqual(['platform.clock-halted', 'platform.clock-confirmed']);
  });

  it('stops every clean-up while it does not believe the clock', async () => {
    const { guard, set } = guardOf('production');
    await guard.watch();
    await kit.database.admin.query(
      `INSERT INTO platform.idempotency (caller, key, route, body_hash, started_at, expires_at) VALUES ('c', 'k', 'r', 'h', '2020-01-01', '2020-01-02')`,
    );
    const cleanUps = new CleanUps({ ...kit, guard, keep: kit.config.keep });
    set('2027-02-12T04:00:00Z');
    expect(await cleanUps.run()).toEqual({});
    await kit.db.system('test', (tx) => guard.confirm(tx, 'staff:1'));
    expect(await cleanUps.run()).toMatchObject({ 'platform.idempotency': 1 });
  });

  it('lets the sandbox clock jump', async () => {
    const { guard, set } = guardOf('sandbox');
    await guard.watch();
    set('2029-01-01T00:00:00Z');
    await plausible(guard);
    expect(await guard.watch()).toBe(false);
  });
});
