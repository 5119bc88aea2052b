import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from '#kernel';
import type { Turn, TurnQueue } from '#platform';

const turn = (over: Partial<Turn> = {}): Turn => ({
  outboxId: uuidv7(),
  handler: 'test.on:something',
  attempt: 0,
  ...over,
});

async function until(what: () => boolean, ms = 15_000): Promise<void> {
  const end = performance.now() + ms;
  while (!what()) {
    if (performance.now() > end) throw new Error('waited in vain');
    await sleep(20);
  }
}

/** What every queue must do. Called within a `describe`; `make` answers queues that share one server. */
export function turnQueueContract(make: () => TurnQueue): void {
  const open: TurnQueue[] = [];
  const queue = (): TurnQueue => {
    const made = make();
    open.push(made);
    return made;
  };
  afterEach(async () => {
    for (const one of open.splice(0)) await one.stop(2000);
  });

  it('brings every turn to a worker, whichever process pushed it', async () => {
    const got: Turn[] = [];
    const worker = queue();
    await worker.start(async (t) => void got.push(t));
    const turns = Array.from({ length: 50 }, (_, attempt) => turn({ attempt }));
    await queue().push(turns.slice(0, 25));
    await worker.push(turns.slice(25));
    await until(() => got.length === 50);
    expect(new Set(got.map((t) => t.outboxId))).toEqual(new Set(turns.map((t) => t.outboxId)));
    expect(got.find((t) => t.outboxId === turns[7]?.outboxId)).toEqual(turns[7]);
  });

  it('does not let the same waiting turn pile up, and takes it again once it has been taken', async () => {
    const got: Turn[] = [];
    const one = turn();
    const pusher = queue();
    for (let i = 0; i < 5; i++) await pusher.push([one]);
    const worker = queue();
    await worker.start(async (t) => void got.push(t));
    await until(() => got.length >= 1);
    await sleep(1200);
    expect(got).toHaveLength(1);
    // The sweep brings a turn back whose worker died after the queue thought it done.
    await pusher.push([one]);
    await until(() => got.length === 2);
    await pusher.push([{ ...one, attempt: 1 }]);
    await until(() => got.length === 3);
  });

  it('goes on after a handler that throws', async () => {
    const got: string[] = [];
    const [bad, good] = [turn(), turn()];
    const worker = queue();
    await worker.start(async (t) => {
      if (t.outboxId === bad.outboxId) throw new Error('no');
      got.push(t.outboxId);
    });
    await worker.push([bad]);
    await worker.push([good]);
    await until(() => got.includes(good.outboxId));
  });

  it('shares turns between workers', async () => {
    const by = [0, 0];
    for (const n of [0, 1]) {
      await queue().start(async () => {
        by[n]! += 1;
        await sleep(100);
      });
    }
    await queue().push(Array.from({ length: 60 }, () => turn()));
    await until(() => by[0]! + by[1]! === 60);
    expect(Math.min(...by)).toBeGreaterThan(0);
  });

  it('finishes what is under way when it stops', async () => {
    let begun = 0;
    let ended = 0;
    const worker = queue();
    await worker.start(async () => {
      begun += 1;
      await sleep(700);
      ended += 1;
    });
    await worker.push([turn()]);
    await until(() => begun === 1);
    await worker.stop(5000);
    expect(ended).toBe(1);
  });

  it('answers whether it is there', async () => {
    await queue().ping();
  });
}
