import { Money, Temporal, asTenantId } from '#kernel';
import { Database } from '#platform';
import { startWorld, type Api, type SellerPerson, type World } from '#testing';
import { Invoices } from './application/invoices.js';
import type { LicenceDto } from './http/dto/licence.dto.js';

let world: World;
let other: SellerPerson;

beforeAll(async () => {
  world = await startWorld();
  other = await world.seller({ displayName: 'Other', country: 'KZ' });
});
afterAll(() => world?.stop());

const ZONE = 'Asia/Almaty';
const licenceOf = (who: SellerPerson): Promise<LicenceDto> => world.api.ok(who.api.get<LicenceDto>('/seller/licence'));
const balanceOf = async (who: SellerPerson): Promise<string> =>
  (await world.api.ok(who.api.get('/seller/account'))).balance.amount;
const order = (who: SellerPerson, tariff: string, term: string, method: 'card' | 'invoice' = 'card') =>
  who.api.ok(who.api.post('/seller/licence/orders', { tariff, term, method }));

/** Pays an order by card on the sandbox's page. @returns the payment's id */
async function pay(api: Api, orderId: string, outcome = 'succeed'): Promise<string> {
  const { paymentId, redirectUrl } = await api.ok(api.post(`/seller/licence/orders/${orderId}/pay`));
  expect(redirectUrl).toContain(`/sandbox/pay/${paymentId}`);
  await world.api.ok(world.api.post(`/api/sandbox/payments/${paymentId}`, { outcome }));
  await world.settle();
  return paymentId;
}
const buy = async (who: SellerPerson, tariff: string, term: string): Promise<string> => {
  const { id } = await order(who, tariff, term);
  await pay(who.api, id);
  return id;
};
/** Money on the operator's bank account for an invoice, as a matched statement line brings it. */
let lines = 0;
const bank = async (invoiceId: string, amount: string, paidAt?: string) => {
  const answer = await world.app.get(Database).operator({ actor: 'account:billing', reason: 'test statement' }, async (tx) =>
    world.app.get(Invoices, { strict: false }).receive(tx, {
      invoiceId,
      amount: Money.parse({ amount, currency: 'KZT' }),
      paidAt: Temporal.Instant.from(paidAt ?? (await world.now())),
      source: { type: 'bank', id: `line-${++lines}` },
    }),
  ); // prettier-ignore
  await world.settle();
  return answer;
};
/** The local time in the contract's zone so many calendar units later. */
const later = (from: string, add: object): string =>
  Temporal.Instant.from(from).toZonedDateTimeISO(ZONE).add(add).toInstant().toString();

describe('paying by invoice', () => {
  let seller: SellerPerson;
  let invoice: { id: string; number: string; dueAt: string };

  it('[AT-4.2] legal entities get an invoice as PDF with its number, sums in words and purpose; individuals pay by card', async () => {
    seller = await world.seller({ displayName: 'Entity', country: 'KZ', owner: { lang: 'ru' } });
    const placed = await order(seller, 'start', 'P1Y', 'invoice');
    ({ invoice } = placed);
    expect(placed).toMatchObject({
      status: 'awaiting-payment',
      invoice: { status: 'issued', method: 'invoice', pdf: true },
    });
    for (const [lang, words] of [
      ['ru', 'Сто сорок девять тысяч тенге 00 тиын'],
      ['kk', 'Жүз қырық тоғыз мың теңге 00 тиын'],
    ] as const) {
      const read = await seller.api.ok(seller.api.get(`/seller/invoices/${invoice.id}`, { lang }));
      expect(read.inWords).toBe(words);
      const pdf = await seller.api.call('GET', `/seller/invoices/${invoice.id}.pdf`, undefined, { lang });
      expect(pdf.status).toBe(200);
      expect(pdf.headers.get('content-type')).toContain('application/pdf');
    }
    expect((await other.api.call('GET', `/seller/invoices/${invoice.id}.pdf`)).status).toBe(404);
    const [letter] = await world.messages(seller.email, 'licensing.invoice-issued');
    expect(letter!.subject).toContain(invoice.number);

    const person = await world.seller({ displayName: 'Person', country: 'KZ' });
    await world.rows(`UPDATE tenancy.profile SET kind = 'self-employed' WHERE tenant_id = $1`, [person.sellerId]);
    const refused = await person.api.post('/seller/licence/orders', {
      tariff: 'start',
      term: 'P1M',
      method: 'invoice',
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'licensing.method_refused', clause: 'AT-4.2' } });
    await buy(person, 'start', 'P1M');
    expect((await licenceOf(person)).kind).toBe('paid');
  });

  it('takes less as a part, shows the rest, and begins when the rest has come', async () => {
    expect(await bank(invoice.id, '100000.00')).toMatchObject({ state: 'part-paid', late: false });
    expect((await licenceOf(seller)).kind).toBe('free');
    const read = await seller.api.ok(seller.api.get(`/seller/invoices/${invoice.id}`));
    expect(read).toMatchObject({
      status: 'issued',
      received: { amount: '100000.00' },
      remainder: { amount: '49000.00' },
    });
    const [letter] = await world.messages(seller.email, 'licensing.invoice-part-paid');
    expect(letter!.subject.replaceAll('\u00a0', ' ')).toContain('49 000,00 ₸');
    // What came for an open invoice is not an advance for something else.
    const quote = await seller.api.ok(
      seller.api.post('/seller/licence/orders/quote', { tariff: 'start', term: 'P1M' }),
    );
    expect(quote.lines).toHaveLength(1);
    expect(await bank(invoice.id, '49000.00')).toMatchObject({ state: 'paid' });
    const licence = await licenceOf(seller);
    expect(licence.kind).toBe('paid');
    expect(licence.endsAt).toBe(later(licence.terms.at(-1)!.startsAt, { years: 1 }));
  });

  it('keeps what is too much as an advance for the next order, and the same money twice changes nothing', async () => {
    const rich = await world.seller({ displayName: 'Overpays', country: 'KZ' });
    const placed = await order(rich, 'start', 'P1M', 'invoice');
    expect(await bank(placed.invoice.id, '20000.00')).toMatchObject({ state: 'overpaid' });
    expect(await balanceOf(rich)).toBe('5100.00');
    lines--;
    await bank(placed.invoice.id, '20000.00');
    expect(await balanceOf(rich)).toBe('5100.00');
    expect(await bank(placed.invoice.id, '100.00')).toMatchObject({ state: 'overpaid' });
    const quote = await rich.api.ok(rich.api.post('/seller/licence/orders/quote', { tariff: 'start', term: 'P1M' }));
    expect(quote.total.amount).toBe('9700.00');
  });

  it('takes late money: the invoice is overdue by its deadline, and the term begins when the money comes', async () => {
    const late = await world.seller({ displayName: 'Late', country: 'KZ' });
    const placed = await order(late, 'start', 'P1M', 'invoice');
    const early = await world.moveTo(Temporal.Instant.from(placed.invoice.dueAt).subtract({ seconds: 1 }).toString());
    expect(early.filter((f) => f.kind === 'invoice.due' && f.subject.includes(placed.invoice.id))).toEqual([]);
    await world.advance('PT1S');
    expect((await late.api.get(`/seller/invoices/${placed.invoice.id}`)).body.status).toBe('expired');
    await world.advance('P3D');
    const before = await world.now();
    expect(await bank(placed.invoice.id, '14900.00')).toMatchObject({ state: 'late', late: true });
    const licence = await licenceOf(late);
    const term = licence.terms.at(-1)!;
    expect(term.kind).toBe('paid');
    expect(Temporal.Instant.compare(term.startsAt, before)).toBeGreaterThanOrEqual(0);
    expect(licence.endsAt).toBe(later(term.startsAt, { months: 1 }));
    expect(
      (await world.rows(`SELECT total FROM licensing.licence_order WHERE id = $1`, [placed.id]))[0].total.toString(),
    ).toBe('1490000');
  });

  it('credits no more than is left when an upgrade is paid late, and asks for the rest', async () => {
    const slow = await world.seller({ displayName: 'Slow', country: 'KZ' });
    await buy(slow, 'start', 'P1M');
    const placed = await order(slow, 'pro', 'P1M', 'invoice');
    const quoted = placed.invoice.amount.amount;
    expect(Number(quoted)).toBeLessThan(39_900 - 14_000);
    await world.moveTo(Temporal.Instant.from(placed.invoice.dueAt).add({ hours: 1 }).toString());
    await bank(placed.invoice.id, quoted);
    const waiting = (await slow.api.get(`/seller/licence/orders/${placed.id}`)).body;
    expect(waiting.status).toBe('awaiting-payment');
    expect(waiting.invoice.id).not.toBe(placed.invoice.id);
    expect(Number(waiting.invoice.amount.amount)).toBeGreaterThan(0);
    await bank(waiting.invoice.id, waiting.invoice.amount.amount);
    expect((await licenceOf(slow)).tariff.code).toBe('pro');
    expect(await balanceOf(slow)).toBe('0.00');
  });
});

describe('a mistaken card payment', () => {
  it('[AT-4.4] goes back to the same card on the cardholder’s own application, less the costs, and what it bought is taken back', async () => {
    const seller = await world.seller({ displayName: 'Mistaken', country: 'KZ', owner: { lang: 'ru' } });
    const billing = await world.staff('billing');
    await buy(seller, 'start', 'P1M');
    const before = await licenceOf(seller);
    const { id } = await order(seller, 'pro', 'P1M');
    const payment = await pay(seller.api, id);
    expect((await licenceOf(seller)).tariff.code).toBe('pro');
    const body = { cardholder: 'CARD HOLDER', explanation: 'paid the wrong tariff', ownCard: true };
    const path = `/seller/licence/payments/${payment}/return-application`;
    const accountant = await world.join(seller, await world.person(), 'accountant');
    expect((await accountant.api.post(path, body)).body).toMatchObject({
      code: 'licensing.not_cardholder',
      clause: 'AT-4.4',
    });
    expect((await other.api.post(path, body)).status).toBe(404);
    const asked = await seller.api.ok(seller.api.post(path, body));
    expect((await seller.api.post(path, body)).body.code).toBe('licensing.return_asked');
    const [{ amount }] = await world.rows(`SELECT amount FROM licensing.charge WHERE id = $1`, [payment]);
    const paid = Money.of(BigInt(amount), 'KZT');
    const decide = (costs: string) =>
      billing.api.post(`/billing/licence-returns/${asked.id}/decision`, {
        decision: 'grant', ground: 'Комиссия банка за возврат', costs: { amount: costs, currency: 'KZT' },
      }); // prettier-ignore
    expect((await decide(paid.toJSON().amount)).body).toMatchObject({
      code: 'licensing.costs_too_high',
      clause: 'AT-4.4',
    });
    const decided = await billing.api.ok(decide('250.00'));
    expect(decided).toMatchObject({ status: 'granted', clause: 'AT-4.4', costs: { amount: '250.00' } });
    await world.settle();
    const back = paid.minus(Money.of(25_000n, 'KZT'));
    const [refund] = await world.rows(`SELECT charge_id, amount FROM platform.sandbox_refund WHERE id = $1`, [
      asked.id,
    ]);
    expect({ ...refund, amount: String(refund.amount) }).toEqual({ charge_id: payment, amount: back.minor.toString() });
    expect((await seller.api.get('/seller/licence/returns')).body.items[0]).toMatchObject({
      status: 'returned',
      back: back.toJSON(),
    });
    const after = await licenceOf(seller);
    expect(after).toMatchObject({ tariff: { code: 'start' }, endsAt: before.endsAt, kind: 'paid' });
    expect(await balanceOf(seller)).toBe('0.00');
    expect((await world.messages(seller.email, 'licensing.returned'))[0]!.text).toContain('карту');
    expect((await decide('1.00')).body.code).toBe('licensing.return_decided');
  });

  it('that bought the first term leaves the seller as it was before, without making up a debt', async () => {
    const seller = await world.seller({ displayName: 'First', country: 'KZ' });
    const billing = await world.staff('billing');
    const before = await licenceOf(seller);
    const { id } = await order(seller, 'start', 'P1M');
    const payment = await pay(seller.api, id);
    const asked = await seller.api.ok(
      seller.api.post(`/seller/licence/payments/${payment}/return-application`, {
        cardholder: 'A B',
        explanation: 'mistake',
        ownCard: true,
      }),
    );
    await billing.api.ok(
      billing.api.post(`/billing/licence-returns/${asked.id}/decision`, { decision: 'grant', ground: 'wrong card' }),
    );
    await world.settle();
    expect(await licenceOf(seller)).toMatchObject({
      kind: 'free',
      endsAt: before.endsAt,
      status: 'active',
      tariff: { code: 'free' },
    });
    expect(await balanceOf(seller)).toBe('0.00');
  });
});

describe('the account', () => {
  it('balances, never changes what was written, and its balance is the sum of its postings', async () => {
    const bad = await world.rows(
      `SELECT entry_id FROM licensing.posting GROUP BY entry_id, currency HAVING sum(amount) <> 0`,
    );
    expect(bad).toEqual([]);
    const off = await world.rows(
      `SELECT b.tenant_id FROM licensing.balance b WHERE b.amount <> (SELECT coalesce(-sum(amount), 0) FROM licensing.posting p WHERE p.tenant_id = b.tenant_id AND p.currency = b.currency AND account = 'seller')`,
    );
    expect(off).toEqual([]);
    await expect(world.rows(`UPDATE licensing.posting SET amount = 1`)).rejects.toThrow('append-only');
    await expect(world.rows(`DELETE FROM licensing.entry`)).rejects.toThrow('append-only');
    const db = world.app.get(Database);
    await expect(
      db.tenant(asTenantId(other.sellerId), (tx) => tx.exec(
        `WITH e AS (INSERT INTO licensing.entry (id, tenant_id, kind, cause_type, cause_id, at) VALUES (gen_random_uuid(), $1, 'corrected', 't', 'c', now()) RETURNING id)
         INSERT INTO licensing.posting (entry_id, line, tenant_id, account, currency, amount) SELECT id, 1, $1, 'seller', 'KZT', 5 FROM e`,
        [other.sellerId],
      )),
    ).rejects.toThrow('do not balance');
    expect((await world.verifyJournal()).ok).toBe(true);
  }); // prettier-ignore
});
