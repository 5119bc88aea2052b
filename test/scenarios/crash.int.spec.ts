import { setTimeout as sleep } from 'node:timers/promises';
import { openShop, startWorld, type CourseOnSale, type Person, type Shop, type World } from '#testing';
import { Gateway, startApi, startWorker, type Program } from './programs.js';

/** What became of one order, counted where it would show if something were lost or doubled. */
interface Traces {
  status: string;
  captured: number;
  balance: string;
  grants: number;
  announced: number;
  recorded: number;
  receipts: number;
  openings: number;
}
const ONCE = { status: 'paid', captured: 1, balance: '0', grants: 1 };
const TOLD = { announced: 1, recorded: 1, receipts: 1, openings: 1 };

/** The built programs are killed with SIGKILL; the world in this process sets the stage and looks at the rows. */
describe('kill -9', () => {
  let world: World;
  let shop: Shop;
  let other: Shop;
  let course: CourseOnSale;
  let buyers: Person[];
  let gateway: Gateway;
  const running: Program[] = [];

  beforeAll(async () => {
    world = await startWorld();
    shop = await openShop(world, { pack: 'aser-ru' });
    other = await openShop(world, { pack: 'restudy-ru' });
    course = await shop.course({ price: '1990.00' });
    await other.buy(await world.person(), [(await other.course()).id]);
    buyers = [];
    for (let n = 0; n < 5; n++) buyers.push(await world.person());
    await world.settle();
    gateway = new Gateway(world.config.secrets.sandboxWebhookSecret);
  });
  afterAll(async () => {
    await Promise.all(running.map((p) => p.kill()));
    await world?.stop();
  });

  const traces = async (orderId: string): Promise<Traces> =>
    (
      await world.rows<Traces>(
        `SELECT o.status,
           (SELECT count(*)::int FROM payments.entry e WHERE e.order_id = o.id AND e.kind = 'captured') AS captured,
           (SELECT coalesce(sum(p.amount), 0)::text FROM payments.posting p JOIN payments.entry e ON e.id = p.entry_id WHERE e.order_id = o.id) AS balance,
           (SELECT count(*)::int FROM content.grant g WHERE g.order_id = o.id) AS grants,
           (SELECT count(*)::int FROM platform.outbox x WHERE x.type = 'payments.order-paid.v1' AND x.payload ->> 'orderId' = o.id::text) AS announced,
           (SELECT count(*)::int FROM platform.journal j WHERE j.kind = 'payments.order-paid' AND j.subject_id::text = o.id::text) AS recorded,
           (SELECT count(*)::int FROM platform.message m WHERE m.kind = 'payments.receipt' AND m.about_id::text = o.id::text) AS receipts,
           (SELECT count(*)::int FROM platform.message m WHERE m.kind = 'content.access-opened' AND m.about_id::text = o.id::text) AS openings
         FROM payments.order o WHERE o.id = $1`,
        [orderId],
      )
    )[0]!;

  interface Sale {
    orderId: string;
    notice: Record<string, unknown>;
  }
  async function atGateway(): Promise<Sale[]> {
    const sales: Sale[] = [];
    for (const buyer of buyers) {
      const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
      sales.push({
        orderId: order.id,
        notice: {
          id: `evt_${crypto.randomUUID()}`,
          type: 'payment.succeeded',
          payment: paymentId,
          amount: course.price,
        },
      });
    }
    return sales;
  }
  const tracesOf = (sales: Sale[]) => Promise.all(sales.map((s) => traces(s.orderId)));

  async function api(): Promise<Program & { base: string }> {
    const program = await startApi(world);
    running.push(program);
    return program;
  }
  async function worker(): Promise<Program> {
    const program = await startWorker(world);
    running.push(program);
    return program;
  }

  /** Waits for a lock that a killed or a living program's statement wants. */
  async function blocked(): Promise<void> {
    for (let n = 0; n < 100; n++) {
      const waiting = await world.rows(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()`,
      );
      if (waiting.length > 0) return;
      await sleep(100);
    }
    throw new Error('nobody came to the lock');
  }
  /** Holds a table, so that whoever writes into it stands still in the midst of its transaction. */
  async function holding(table: string, run: () => Promise<void>): Promise<void> {
    const holder = await world.database.admin.connect();
    holder.on('error', () => undefined);
    try {
      await holder.query('BEGIN');
      await holder.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
      await run();
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
  }

  it('of the API between webhook and grant loses and doubles nothing', async () => {
    // Several stand ready, as after a restart; starting one takes longer than all that is proven here.
    const servers = await Promise.all([api(), api(), api(), api()]);
    let server = servers.shift()!;
    // First in the very midst: the order's transaction stands at the grant when the process dies.
    const midst = await atGateway();
    await holding('content.grant', async () => {
      const unanswered = midst.map((s) => gateway.tell(server.base, s.notice));
      await blocked();
      await server.kill();
      expect(await Promise.all(unanswered)).toEqual(midst.map(() => 0));
      expect(await tracesOf(midst)).toEqual(
        midst.map(() => expect.objectContaining({ status: 'awaiting-payment', captured: 0, grants: 0, announced: 0 })),
      );
    });
    const all = [...midst];
    server = servers.shift()!;
    await Promise.all(midst.map((s) => gateway.insist(server.base, s.notice)));
    // Then at moments that nobody chose.
    for (let round = 0; round < 2; round++) {
      const sales = await atGateway();
      all.push(...sales);
      const first = sales.map((s) => gateway.tell(server.base, s.notice));
      await sleep(Math.random() * 120 * (round + 1));
      await server.kill();
      await Promise.all(first);
      server = servers.shift()!;
      // The gateway repeats what it thinks was not heard, and more than once.
      await Promise.all(
        sales.flatMap((s) => [gateway.insist(server.base, s.notice), gateway.insist(server.base, s.notice)]),
      );
      expect(await tracesOf(sales)).toEqual(sales.map(() => expect.objectContaining(ONCE)));
    }
    await server.kill();
    await world.settle();
    expect(await tracesOf(all)).toEqual(all.map(() => expect.objectContaining({ ...ONCE, ...TOLD })));
    const sums = await world.rows(`SELECT currency, sum(amount)::text AS sum FROM payments.posting GROUP BY currency`);
    expect(sums.every((s) => s.sum === '0')).toBe(true);
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
  }, 300_000);

  it('of the worker between an event and its letter loses and doubles nothing', async () => {
    const server = await api();
    const all: Sale[] = [];
    for (let round = 0; round < 2; round++) {
      const sales = await atGateway();
      all.push(...sales);
      if (round === 0) {
        // In the very midst: the receipt is made, its letter written, and its file stands at being attached.
        await Promise.all(sales.map((s) => gateway.insist(server.base, s.notice)));
        await holding('platform.message_attachment', async () => {
          const busy = await worker();
          await blocked();
          await busy.kill();
        });
        expect(await tracesOf(sales)).toEqual(
          sales.map(() => expect.objectContaining({ ...ONCE, announced: 1, receipts: 0 })),
        );
      } else {
        const busy = await worker();
        await Promise.all(sales.map((s) => gateway.insist(server.base, s.notice)));
        await sleep(Math.random() * 900);
        await busy.kill();
      }
      // The lease of a turn that was under way ends by time; the test does not wait for it.
      await world.rows(`UPDATE platform.delivery SET next_at = now() WHERE state = 'waiting'`);
    }
    const last = await worker();
    for (let n = 0; n < 300; n++) {
      const rest = await world.rows(
        `SELECT 1 FROM platform.outbox WHERE relayed_at IS NULL AND run_at IS NULL UNION ALL SELECT 1 FROM platform.delivery WHERE state <> 'done' UNION ALL SELECT 1 FROM platform.message WHERE state = 'queued' LIMIT 1`,
      );
      if (rest.length === 0) break;
      await sleep(200);
    }
    await last.kill();
    await server.kill();
    expect(await world.rows(`SELECT handler, state, last_error FROM platform.delivery WHERE state <> 'done'`)).toEqual(
      [],
    );
    expect(await tracesOf(all)).toEqual(all.map(() => ({ ...ONCE, ...TOLD })));
    expect(await world.rows(`SELECT 1 FROM platform.message WHERE state <> 'sent'`)).toEqual([]);
    await world.settle();
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
  }, 300_000);
});
