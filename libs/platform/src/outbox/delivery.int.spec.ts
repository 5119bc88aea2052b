import { Temporal, uuidv7 } from '#kernel';
import { startPlatform, type PlatformKit } from '#testing';
import { Deliveries, type Turn } from './delivery.js';

type Process = ReturnType<PlatformKit['another']>;

/** Effects are counted in a table, in the handlers' own transaction: what survives is what happened. */
describe('consequences', () => {
  let kit: PlatformKit;
  const processes: Process[] = [];
  const effects = async (): Promise<string[]> =>
    (await kit.database.admin.query('SELECT who FROM public.effect ORDER BY who')).rows.map(
      (r: { who: string }) => r.who,
    );
  const deliveries = async () =>
    (
      await kit.database.admin.query(
        'SELECT handler, state, attempts, last_error FROM platform.delivery ORDER BY handler',
      )
    ).rows;
  const soon = () =>
    kit.database.admin.query(
      `UPDATE platform.delivery SET next_at = now() - interval '1 second' WHERE state = 'waiting'`,
    );

  beforeAll(async () => {
    kit = await startPlatform();
    await kit.database.admin.query('CREATE TABLE public.effect (who text)');
    await kit.database.admin.query('GRANT INSERT ON public.effect TO mediary_operator');
  });
  afterAll(() => kit.stop());
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((p) => p.close()));
    await kit.database.admin.query('TRUNCATE public.effect, platform.outbox, platform.delivery');
  });

  const process = (register: (p: Process) => void): Process => {
    const made = kit.another();
    register(made);
    processes.push(made);
    return made;
  };
  const noting = (p: Process): void => {
    p.events.on(
      'test.happened.v1',
      'test.one',
      async (tx, e) => void (await tx.exec('INSERT INTO public.effect VALUES ($1)', [`one ${e.payload.n}`])),
    );
    p.events.on(
      'test.happened.v1',
      'test.two',
      async (tx, e) => void (await tx.exec('INSERT INTO public.effect VALUES ($1)', [`two ${e.payload.n}`])),
    );
  };
  const happen = (p: Process, n: number) =>
    p.db.system('test', (tx) => p.events.publish(tx, { type: 'test.happened.v1', payload: { n } }));

  it('follow a commit, never a rollback', async () => {
    const p = process(noting);
    await happen(p, 1);
    await expect(
      p.db.system('test', async (tx) => {
        await p.events.publish(tx, { type: 'test.happened.v1', payload: { n: 2 } });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await p.deliveries.drain()).toBe(2);
    expect(await p.deliveries.drain()).toBe(0);
    expect(await effects()).toEqual(['one 1', 'two 1']);
  });

  it('happen exactly once with two relays and two takers who all get every turn', async () => {
    const [a, b] = [process(noting), process(noting)];
    await Promise.all(Array.from({ length: 40 }, (_, n) => happen(n % 2 ? a : b, n)));
    const relayed = (
      await Promise.all([
        a.deliveries.relay(25),
        b.deliveries.relay(25),
        a.deliveries.relay(25),
        b.deliveries.relay(25),
      ])
    ).flat();
    expect(relayed).toHaveLength(80);
    await Promise.all([a, b].flatMap((p) => relayed.map((turn) => p.deliveries.take(turn))));
    await soon();
    await Promise.all([a.deliveries.drain(), b.deliveries.drain()]);
    const done = await effects();
    expect(done).toHaveLength(80);
    expect(new Set(done).size).toBe(80);
  });

  it('happen once although a taker is killed between its effect and its commit', async () => {
    let reached: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (reached = resolve));
    const doomed = process((p) =>
      p.events.on('test.happened.v1', 'test.one', async (tx) => {
        await tx.exec(`INSERT INTO public.effect VALUES ('doomed')`);
        reached();
        await tx.query('SELECT pg_sleep(30)');
      }),
    );
    const heir = process(noting);
    await happen(heir, 7);
    const turns = await heir.deliveries.relay();
    const dying = doomed.deliveries.take(turns.find((t) => t.handler === 'test.one')!).catch(() => 'dead');
    await inside;
    // Meanwhile nobody else gets it.
    expect(await heir.deliveries.take({ ...turns[0]!, handler: 'test.one' })).toBe('nothing');
    await kit.database.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()`,
    );
    await dying;
    await soon();
    await heir.deliveries.drain();
    expect(await effects()).toEqual(['one 7', 'two 7']);
  });

  it('are not lost by a relay that dies after its commit and before anybody heard of it', async () => {
    const dead = process(noting);
    await happen(dead, 1);
    await dead.deliveries.relay();
    const next = process(noting);
    expect(await next.deliveries.relay()).toEqual([]);
    const overdue = await next.deliveries.overdue();
    expect(overdue).toHaveLength(2);
    for (const turn of overdue) await next.deliveries.take(turn);
    expect(await effects()).toEqual(['one 1', 'two 1']);
  });

  it('call the outside under a lease, which time ends when the caller dies', async () => {
    const calls: string[] = [];
    const p = process((x) =>
      x.jobs.defineIo('test.call', async (job) => {
        calls.push(String(job.payload.n));
        if (calls.length === 1) throw new Error('connection reset');
      }),
    );
    await p.db.system('test', (tx) => p.jobs.enqueue(tx, 'test.call', { n: 1 }));
    const [turn] = await p.deliveries.relay();
    expect(await p.deliveries.take(turn!)).toBe('failed');
    expect(await deliveries()).toMatchObject([
      { state: 'waiting', attempts: 1, last_error: 'Error: connection reset' },
    ]);
    expect(await p.deliveries.take(turn!)).toBe('nothing');
    await soon();
    expect(await p.deliveries.take(turn!)).toBe('done');
    expect(await p.deliveries.take(turn!)).toBe('nothing');
    expect(calls).toEqual(['1', '1']);

    // A process that took the lease and died: nobody for a minute, then the next.
    await p.db.system('test', (tx) => p.jobs.enqueue(tx, 'test.call', { n: 2 }));
    const [second] = await p.deliveries.relay();
    await kit.database.admin.query(
      `UPDATE platform.delivery SET next_at = now() + interval '60 seconds' WHERE state = 'waiting'`,
    );
    expect(await p.deliveries.overdue()).toEqual([]);
    await soon();
    expect(await p.deliveries.take(second!)).toBe('done');
  });

  it('become dead after fifteen failures, with the reason, and hold up nobody', async () => {
    const p = process((x) => {
      x.events.on('test.happened.v1', 'test.bad', async () => Promise.reject(new Error('always')));
      noting(x);
    });
    await happen(p, 1);
    for (let i = 0; i < 16; i++) {
      await p.deliveries.drain();
      await soon();
    }
    expect(await effects()).toEqual(['one 1', 'two 1']);
    expect((await deliveries())[0]).toEqual({
      handler: 'test.bad',
      state: 'dead',
      attempts: 15,
      last_error: 'Error: always',
    });
  });

  it('wait for their real time', async () => {
    const p = process((x) =>
      x.jobs.define('test.later', async (tx) => void (await tx.exec(`INSERT INTO public.effect VALUES ('later')`))),
    );
    await p.db.system('test', (tx) =>
      p.jobs.enqueue(tx, 'test.later', {}, { runAt: Temporal.Now.instant().add({ hours: 1 }) }),
    );
    expect(await p.deliveries.drain()).toBe(0);
    // A moment ago: this process's clock counts whole milliseconds.
    await kit.database.admin.query(`UPDATE platform.outbox SET run_at = now() - interval '1 second'`);
    expect(await p.deliveries.drain()).toBe(1);
  });

  it('of a handler that this process does not know are left to another', async () => {
    const p = process(() => undefined);
    const turn: Turn = { outboxId: uuidv7(), handler: 'unknown', attempt: 0 };
    expect(await (p.deliveries as Deliveries).take(turn)).toBe('nothing');
  });
});
