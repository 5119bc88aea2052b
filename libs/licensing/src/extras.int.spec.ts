import { Money, Temporal, asTenantId } from '#kernel';
import { Database } from '#platform';
import { startWorld, type Api, type Person, type SellerPerson, type World } from '#testing';
import { Invoices } from './application/invoices.js';

let world: World;
let seller: SellerPerson;
let other: SellerPerson;
let support: Person;

beforeAll(async () => {
  world = await startWorld({ at: '2026-12-07T05:00:00Z' });
  seller = await world.seller({ displayName: 'Asks', owner: { lang: 'ru' } });
  other = await world.seller({ displayName: 'Does not' });
  support = await world.staff('support');
});
afterAll(() => world?.stop());

const request = 'Move 14 courses and 900 customers from our old site';
const estimate = {
  text: 'Import by script, checked by hand',
  amount: { amount: '150000.00', currency: 'KZT' },
  days: 5,
};
const api = async (who: SellerPerson = seller): Promise<Api> => who.api;
const staff = async (): Promise<Api> => support.api;
const step = async (id: string, what: string, body: unknown = {}) =>
  (await api()).post(`/seller/extras/${id}/${what}`, body);
const work = async (id: string, what: string, body: unknown = {}) =>
  (await staff()).post(`/operator/extras/${id}/${what}`, body);
const ask = async () => world.api.ok((await api()).post('/seller/extras', { kind: 'migration', request }));
const read = async (id: string) => world.api.ok((await api()).get(`/seller/extras/${id}`));

/** As the bank does it. */
const money = (invoiceId: string, amount: string, id: string) =>
  world.app.get(Database).system('test: money came', async (tx) =>
    world.app.get(Invoices, { strict: false }).receive(tx, {
      invoiceId,
      amount: Money.parse({ amount, currency: 'KZT' }),
      paidAt: Temporal.Instant.from(await nowText()),
      source: { type: 'bank', id },
    }),
  );
let clock = '';
const nowText = async () => clock;
const balance = async () =>
  (
    await world.rows(`SELECT coalesce(sum(amount), 0)::text AS minor FROM licensing.balance WHERE tenant_id = $1`, [
      seller.sellerId,
    ])
  )[0].minor as string;

describe('an extra service', () => {
  let id = '';

  it('[AT-4.7] is asked for, estimated by staff in substance, price and days, and told to both', async () => {
    const asked = await ask();
    id = asked.id;
    expect(asked).toMatchObject({
      status: 'asked', amount: null, invoiceId: null, terms: { prepayment: 'full-prepayment', refund: 'none-for-lateness', clause: 'AT-4.7' },
    }); // prettier-ignore
    expect((await world.messages(support.email, 'licensing.extra-work'))[0]!.text).toContain(request);
    expect((await step(id, 'acceptance')).body).toMatchObject({
      code: 'licensing.extra_state',
      context: { status: 'asked' },
    });
    expect((await work(id, 'estimate', { ...estimate, amount: { amount: '10.00', currency: 'RUB' } })).status).toBe(
      400,
    );
    const estimated = await world.api.ok(work(id, 'estimate', estimate));
    expect(estimated).toMatchObject({ status: 'estimated', amount: estimate.amount, days: 5, estimate: estimate.text });
    const until = Temporal.Instant.from(estimated.estimatedAt).add({ hours: 14 * 24 });
    expect(estimated.offerUntil).toBe(until.toString());
    const [letter] = await world.messages(seller.email, 'licensing.extra');
    expect(letter!.text).toMatch(/150[\s\S]*AT-4\.7[\s\S]*не основание для возврата/);
    expect((await (await api(other)).get(`/seller/extras/${id}`)).status).toBe(404);
    expect((await (await api(other)).post(`/seller/extras/${id}/acceptance`)).status).toBe(404);
  });

  it('[AT-4.7] begins only when the whole price has come in advance, by an invoice of its own', async () => {
    const accepted = await world.api.ok(step(id, 'acceptance'));
    expect(accepted).toMatchObject({ status: 'awaiting-prepayment', paidAt: null });
    const [invoice] = await world.rows(
      `SELECT purpose, subject_id, amount::text, currency FROM licensing.invoice WHERE id = $1`,
      [accepted.invoiceId],
    );
    expect(invoice).toEqual({ purpose: 'extras', subject_id: id, amount: '15000000', currency: 'KZT' });
    const before = (await world.api.ok((await api()).get('/seller/licence'))).endsAt;
    clock = await world.now();
    await money(accepted.invoiceId, '100000.00', 'bank-1');
    expect((await read(id)).status).toBe('awaiting-prepayment');
    expect((await work(id, 'act', { text: 'Done already' })).body.code).toBe('licensing.extra_state');
    await money(accepted.invoiceId, '50000.00', 'bank-2');
    const begun = await read(id);
    // Five working days from Monday 7 December: due at 24:00 of Monday 14.
    expect(begun).toMatchObject({ status: 'in-work', late: false });
    expect(begun.workDueAt).toBe(
      Temporal.PlainDate.from('2026-12-15').toZonedDateTime('Asia/Almaty').toInstant().toString(),
    );
    expect(await balance()).toBe('0');
    const kinds = await world.rows(`SELECT kind FROM licensing.entry WHERE tenant_id = $1 ORDER BY at, id`, [
      seller.sellerId,
    ]);
    expect(kinds.map((k) => k.kind)).toEqual(['payment-received', 'payment-received', 'extras-charged']);
    expect((await world.api.ok((await api()).get('/seller/licence'))).endsAt).toBe(before);
  });

  it('[AT-4.7] that is late is told to be late, and is no ground for a refund', async () => {
    const { workDueAt } = await read(id);
    expect(await world.moveTo(workDueAt)).toContainEqual(
      expect.objectContaining({ kind: 'extras.work', dueAt: workDueAt, clause: 'AT-4.7' }),
    );
    expect((await read(id)).late).toBe(true);
    expect((await world.messages(seller.email, 'licensing.extra'))[0]!.subject).toContain('срок');
    expect((await step(id, 'cancellation')).body).toMatchObject({
      code: 'licensing.extra_no_refund',
      clause: 'AT-4.7',
    });
    expect(
      await world.rows(`SELECT 1 FROM licensing.entry WHERE tenant_id = $1 AND kind = 'returned'`, [seller.sellerId]),
    ).toEqual([]);
  });

  it('[AT-4.7] ends with an act: objected to, done again, and accepted by silence in its time', async () => {
    expect((await (await api()).get(`/seller/extras/${id}/act.pdf`)).status).toBe(404);
    const delivered = await world.api.ok(work(id, 'act', { text: '14 courses and 899 customers moved' }));
    expect(delivered).toMatchObject({ status: 'delivered', actNumber: expect.stringMatching(/^A-2026-\d{6}$/) });
    const objected = await world.api.ok(step(id, 'act-objection', { text: 'One customer is missing' }));
    expect(objected).toMatchObject({ status: 'in-work', objection: 'One customer is missing' });
    expect((await world.messages(support.email, 'licensing.extra-work'))[0]!.text).toContain('One customer is missing');
    await world.api.ok(work(id, 'act', { text: 'All 900 moved' }));
    const fired = await world.advance('P9D');
    expect(fired).toContainEqual(expect.objectContaining({ kind: 'extras.act', clause: 'AT-4.7' }));
    expect(await read(id)).toMatchObject({ status: 'closed', closedHow: 'silence', actText: 'All 900 moved' });
    const pdf = await fetch(`${world.config.publicUrl}/api/v1/seller/extras/${id}/act.pdf`, {
      headers: { authorization: `Bearer ${(await api()).token}`, 'mediary-seller': seller.sellerId },
    });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await work(id, 'act', { text: 'Once more' })).body.code).toBe('licensing.extra_state');
  });

  it('[AT-4.7] may be given up before it is paid, declined, or lapse; money that comes too late is an advance', async () => {
    const one = await ask();
    await world.api.ok(work(one.id, 'refusal', { text: 'We do not move from that system' }));
    expect(await read(one.id)).toMatchObject({ status: 'declined', closedReason: 'We do not move from that system' });
    const two = await ask();
    await world.api.ok(work(two.id, 'estimate', estimate));
    const [lapsing] = [await read(two.id)];
    await world.moveTo(lapsing.offerUntil);
    expect(await read(two.id)).toMatchObject({ status: 'expired' });
    const three = await ask();
    await world.api.ok(work(three.id, 'estimate', estimate));
    const { invoiceId } = await world.api.ok(step(three.id, 'acceptance'));
    expect(await world.api.ok(step(three.id, 'cancellation'))).toMatchObject({ status: 'cancelled' });
    clock = await world.now();
    await money(invoiceId, '150000.00', 'bank-3');
    expect(await read(three.id)).toMatchObject({ status: 'cancelled', paidAt: null });
    expect(await balance()).toBe('15000000');
    const list = await world.api.ok((await api()).get('/seller/extras?limit=3'));
    expect(list.items).toHaveLength(3);
    expect(list.next).not.toBeNull();
    expect((await world.api.ok((await staff()).get('/operator/extras?open=true'))).items).toEqual([]);
    expect((await world.api.ok((await api(other)).get('/seller/extras'))).items).toEqual([]);
    expect((await world.verifyJournal()).ok).toBe(true);
  });

  it('keeps another seller’s account as it was', async () => {
    expect(
      await world.rows(`SELECT 1 FROM licensing.entry WHERE tenant_id = $1`, [asTenantId(other.sellerId)]),
    ).toEqual([]);
  });
});
