import { Money, Temporal, asTenantId } from '#kernel';
import { Database, Gateways, PurgeRegistry, type Outcome } from '#platform';
import { startWorld, type Person, type SellerPerson, type World } from '#testing';
import { Invoices } from './application/invoices.js';
import { SendReturn } from './application/send-return.js';
import type { LicenceDto } from './http/dto/licence.dto.js';

type Told =
  | { kind: 'refund-succeeded'; refundId: string; attempt: number; externalId: string }
  | { kind: 'refund-failed'; refundId: string; attempt: number; externalId: string; failure: string };

/** What must never happen to money: given twice, used twice, asked for twice, or lost. */
let world: World;
let billing: Person;

beforeAll(async () => {
  world = await startWorld();
  billing = await world.staff('billing');
  await world.seller({ displayName: 'Other', country: 'KZ' });
});
afterAll(() => world?.stop());

const newSeller = (displayName: string): Promise<SellerPerson> => world.seller({ displayName, country: 'KZ' });
const licenceOf = (who: SellerPerson): Promise<LicenceDto> => who.api.ok(who.api.get<LicenceDto>('/seller/licence'));
const balanceOf = async (who: SellerPerson): Promise<string> =>
  (await who.api.ok(who.api.get('/seller/account'))).balance.amount;
const order = (who: SellerPerson, tariff: string, term = 'P1M', method: 'card' | 'invoice' = 'card') =>
  who.api.ok(who.api.post('/seller/licence/orders', { tariff, term, method }));
const orderSeen = (who: SellerPerson, id: string) => who.api.ok(who.api.get(`/seller/licence/orders/${id}`));
const atGateway = (paymentId: string, body: object) =>
  world.api.ok(world.api.post(`/api/sandbox/payments/${paymentId}`, body));

async function pay(who: SellerPerson, orderId: string): Promise<string> {
  const { paymentId } = await who.api.ok(who.api.post(`/seller/licence/orders/${orderId}/pay`));
  await atGateway(paymentId, { outcome: 'succeed' });
  await world.settle();
  return paymentId;
}
const buy = async (who: SellerPerson, tariff: string): Promise<string> =>
  pay(who, (await order(who, tariff, 'P1M')).id);
const ask = async (who: SellerPerson, paymentId: string): Promise<string> =>
  (
    await who.api.ok(
      who.api.post(`/seller/licence/payments/${paymentId}/return-application`, {
        cardholder: 'CARD HOLDER',
        explanation: 'by mistake',
        ownCard: true,
      }),
    )
  ).id;
const grant = (id: string) =>
  billing.api.post(`/billing/licence-returns/${id}/decision`, { decision: 'grant', ground: 'a mistake' });
let lines = 0;
const bank = async (invoiceId: string, amount: string): Promise<void> => {
  const paidAt = Temporal.Instant.from(await world.now());
  await world.app.get(Database).operator({ actor: 'account:billing', reason: 'test statement' }, (tx) =>
    world.app.get(Invoices, { strict: false }).receive(tx, {
      invoiceId,
      amount: Money.parse({ amount, currency: 'KZT' }),
      paidAt,
      source: { type: 'bank', id: `line-${++lines}` },
    }),
  );
  await world.settle();
};
/** What the sandbox's gateway says of a return. */
const tell = (said: Told): Promise<unknown> =>
  world.app
    .get(Database)
    .system('test: a notice', (tx) =>
      world.app
        .get(SendReturn, { strict: false })
        .take(tx, 'sandbox', { eventId: crypto.randomUUID(), raw: {}, ...said }),
    );
/** An upgrade whose credit shrank before it was paid, so that it waits for the rest. */
async function waiting(who: SellerPerson, method: 'card' | 'invoice'): Promise<{ id: string; paymentId?: string }> {
  await buy(who, 'start');
  const placed = await order(who, 'pro', 'P1M', method);
  await world.moveTo(Temporal.Instant.from(placed.invoice.dueAt).add({ hours: 1 }).toString());
  const paymentId = method === 'card' ? await pay(who, placed.id) : undefined;
  if (method === 'invoice') await bank(placed.invoice.id, placed.invoice.amount.amount);
  expect(await orderSeen(who, placed.id)).toMatchObject({ status: 'awaiting-payment' });
  return { id: placed.id, paymentId };
}
const invoicesOf = (orderId: string) =>
  world.rows(`SELECT id, status FROM licensing.invoice WHERE subject_id = $1`, [orderId]);

describe('a mistaken payment', () => {
  it('[AT-4.4] for a term that an upgrade has credited is not given back beside the credit', async () => {
    const who = await newSeller('Upgraded');
    const first = await buy(who, 'start');
    await buy(who, 'pro');
    const before = await licenceOf(who);
    const id = await ask(who, first);
    expect(await grant(id)).toMatchObject({ status: 409, body: { code: 'licensing.later_term' } });
    expect(await licenceOf(who)).toMatchObject({ endsAt: before.endsAt, tariff: { code: 'pro' } });
    expect(await balanceOf(who)).toBe('0.00');
    expect(await world.rows(`SELECT 1 FROM platform.sandbox_refund WHERE id = $1`, [id])).toEqual([]);
  });

  it('[AT-4.4] that the payer’s bank has taken back already is not paid out a second time', async () => {
    const who = await newSeller('Disputes');
    const payment = await buy(who, 'start');
    const id = await ask(who, payment);
    await atGateway(payment, { outcome: 'dispute' });
    await world.settle();
    expect(await balanceOf(who)).toBe('-14900.00');
    expect(await grant(id)).toMatchObject({ status: 409, body: { code: 'licensing.charge_disputed' } });
    await world.settle();
    expect(await world.rows(`SELECT 1 FROM platform.sandbox_refund WHERE id = $1`, [id])).toEqual([]);
    expect(await balanceOf(who)).toBe('-14900.00');
  });

  it('that is on its way back makes a deletion wait, for only the seller’s own rows know the card', async () => {
    const who = await newSeller('Owed');
    const payment = await buy(who, 'start');
    const id = await ask(who, payment);
    const blocks = () =>
      world.app
        .get(Database)
        .system('test: what is owed', (tx) => world.app.get(PurgeRegistry).blocks(tx, asTenantId(who.sellerId)));
    expect(await blocks()).toEqual([]);
    await world.rows(`UPDATE licensing.charge_return SET status = 'sent' WHERE id = $1`, [id]);
    expect(await blocks()).toEqual([expect.stringContaining('licensing: 1 mistaken')]);
  });

  it('that failed once and is tried again is asked about by the new call alone', async () => {
    const who = await newSeller('Tried again');
    const id = await ask(who, await buy(who, 'start'));
    const { sandbox } = world.app.get(Gateways, { strict: false });
    const [refund, findRefund] = [sandbox!.refund.bind(sandbox), sandbox!.findRefund.bind(sandbox)];
    const askedBy: (string | null)[] = [];
    const later = async () => {
      await world.rows(
        `UPDATE platform.outbox SET run_at = NULL WHERE relayed_at IS NULL AND type = 'job:licensing.reconcile-return'`,
      );
      await world.settle();
    };
    const [first, second] = [{ externalId: 'the first call' }, new Error('timed out')];
    try {
      sandbox!.refund = async () => first;
      sandbox!.findRefund = async (by): Promise<Outcome> => {
        const { externalId = null } = by as { externalId?: string | null };
        askedBy.push(externalId);
        return externalId ? { state: 'failed', externalId, failure: 'refused' } : { state: 'pending' };
      };
      await billing.api.ok(grant(id));
      await world.settle();
      await later();
      const read = async () => (await who.api.ok(who.api.get('/seller/licence/returns'))).items[0].status;
      expect(await read()).toBe('failed');
      sandbox!.refund = () => Promise.reject(second);
      await billing.api.ok(billing.api.post(`/billing/licence-returns/${id}/retry`));
      await world.settle();
      await later();
      // Whether the second call was taken is not known, so a third one must not be offered.
      expect(askedBy).toEqual(['the first call', null]);
      expect(await read()).toBe('granted');
      // The first call paid after all: it settles nothing, and is written down.
      await tell({ kind: 'refund-failed', refundId: id, attempt: 1, externalId: 'the first call', failure: 'again' });
      await tell({ kind: 'refund-succeeded', refundId: id, attempt: 1, externalId: 'the first call' });
      expect(await read()).toBe('granted');
      const noted = await world.rows(
        `SELECT payload FROM platform.journal WHERE kind = 'licensing.unmatched-money' AND subject_id = $1`,
        [id],
      );
      expect(noted).toMatchObject([{ payload: { said: 'refund-succeeded', call: 1, present: 2, status: 'granted' } }]);
    } finally {
      Object.assign(sandbox!, { refund, findRefund });
    }
  });

  it('for an order that still waits is no longer money for that order', async () => {
    const who = await newSeller('Takes back');
    const { id, paymentId } = await waiting(who, 'card');
    await billing.api.ok(grant(await ask(who, paymentId!)));
    await world.settle();
    expect(await balanceOf(who)).toBe('0.00');
    const rest = (await orderSeen(who, id)).invoice;
    await bank(rest.id, rest.amount.amount);
    expect(await orderSeen(who, id)).toMatchObject({ status: 'awaiting-payment' });
    expect((await licenceOf(who)).tariff.code).toBe('start');
    expect(await balanceOf(who)).toBe(rest.amount.amount);
  });
});

describe('money for an order that waits for the rest', () => {
  it('is no advance for another order, and the rest is asked for once', async () => {
    const who = await newSeller('Waits');
    const { id } = await waiting(who, 'invoice');
    const quote = await who.api.ok(who.api.post('/seller/licence/orders/quote', { tariff: 'start', term: 'P1M' }));
    expect(quote.lines.map((l: { kind: string }) => l.kind)).not.toContain('advance');
    expect((await invoicesOf(id)).map((i) => i.status).sort()).toEqual(['issued', 'paid']);
    // As an order that credit and advance covered, and whose advance was spent before it began.
    await world.rows(`UPDATE licensing.licence_order SET total = 0 WHERE id = $1`, [id]);
    for (let n = 0; n < 2; n++) await who.api.ok(who.api.post(`/seller/licence/orders/${id}/pay`));
    expect(await invoicesOf(id)).toHaveLength(2);
    await pay(who, id);
    expect((await licenceOf(who)).tariff.code).toBe('pro');
    expect(await balanceOf(who)).toBe('0.00');
  });

  it('[AT-4.6a] is not spent on short messages', async () => {
    const who = await newSeller('Writes');
    const { invoice } = await order(who, 'start', 'P1M', 'invoice');
    await bank(invoice.id, '14000.00');
    const recipients = Array.from({ length: 30 }, (_, n) => `+7701${String(n).padStart(7, '0')}`);
    const refused = await who.api.post('/seller/sms/messages', {
      purpose: 'service',
      recipients,
      text: 'ж'.repeat(670),
    });
    expect(refused.body).toMatchObject({ code: 'licensing.sms_credit' });
    await bank(invoice.id, '900.00');
    expect((await licenceOf(who)).kind).toBe('paid');
    expect(await balanceOf(who)).toBe('0.00');
  });
});

describe('the gateway', () => {
  it('is asked again in the same words, whoever presses: it refuses the same key with others', async () => {
    const who = await newSeller('Presses twice');
    const { invoice } = await order(who, 'start');
    const accountant = await world.join(who, await world.person(), 'accountant');
    const { sandbox } = world.app.get(Gateways, { strict: false });
    const start = sandbox!.start.bind(sandbox);
    const asked: unknown[] = [];
    sandbox!.start = async (charge) => {
      asked.push(charge);
      if (asked.length === 1) throw new Error('timed out');
      return start(charge);
    };
    try {
      const path = `/seller/invoices/${invoice.id}/pay`;
      expect((await who.api.post(path, {}, { lang: 'ru' })).body.code).toBe('licensing.payment_unclear');
      await accountant.api.ok(accountant.api.post(path, {}, { lang: 'kk' }));
    } finally {
      sandbox!.start = start;
    }
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
  });

  it('may tell of the payment before it answers where to pay: its id of the payment stays known', async () => {
    const who = await newSeller('Overtaken');
    const { id } = await order(who, 'start');
    const { sandbox } = world.app.get(Gateways, { strict: false });
    const start = sandbox!.start.bind(sandbox);
    sandbox!.start = async (charge) => {
      const { redirectUrl } = await start(charge);
      await atGateway(charge.id, { outcome: 'succeed' });
      return { redirectUrl, externalId: 'the id of its page' };
    };
    const paid = await who.api.ok(who.api.post(`/seller/licence/orders/${id}/pay`)).finally(() => {
      sandbox!.start = start;
    });
    await world.settle();
    expect(
      await world.rows(`SELECT status, external_id FROM licensing.charge WHERE id = $1`, [paid.paymentId]),
    ).toEqual([{ status: 'succeeded', external_id: `sbx_${paid.paymentId}` }]);
  });

  it('may tell of a dispute before it tells of the payment: the dispute is kept until the money is known', async () => {
    const who = await newSeller('Early dispute');
    const { id } = await order(who, 'start');
    const { paymentId } = await who.api.ok(who.api.post(`/seller/licence/orders/${id}/pay`));
    await atGateway(paymentId, { outcome: 'dispute', delivery: { order: 'reversed' } });
    for (let n = 0; n < 2; n++) {
      await world.rows(
        `UPDATE platform.outbox SET run_at = NULL WHERE relayed_at IS NULL AND type IN ('job:licensing.reconcile-charge', 'job:payments.place-dispute')`,
      );
      await world.settle();
    }
    expect(await world.rows(`SELECT status FROM licensing.charge WHERE id = $1`, [paymentId])).toEqual([
      { status: 'disputed' },
    ]);
    expect(await balanceOf(who)).toBe('-14900.00');
  });

  it('’s debt is billed once, however many press at once', async () => {
    const who = await newSeller('Owes');
    await atGateway(await buy(who, 'start'), { outcome: 'dispute' });
    await world.settle();
    const made = await Promise.all(
      Array.from({ length: 5 }, () => who.api.ok(who.api.post('/seller/account/invoice'))),
    );
    expect(new Set(made.map((i) => i.id)).size).toBe(1);
  });

  it('[AT-4.4] that was paid by card is not handed back, which would only make it anew', async () => {
    const who = await newSeller('Owed and paid');
    await atGateway(await buy(who, 'start'), { outcome: 'dispute' });
    await world.settle();
    const debt = await who.api.ok(who.api.post('/seller/account/invoice'));
    const { paymentId } = await who.api.ok(who.api.post(`/seller/invoices/${debt.id}/pay`));
    await atGateway(paymentId, { outcome: 'succeed' });
    await world.settle();
    expect(await balanceOf(who)).toBe('0.00');
    expect(await grant(await ask(who, paymentId))).toMatchObject({
      status: 409,
      body: { code: 'licensing.already_spent' },
    });
    expect(await balanceOf(who)).toBe('0.00');
  });
});
