import { Money, Temporal, asTenantId } from '#kernel';
import { Database } from '#platform';
import { startWorld, type Api, type SellerPerson, type World } from '#testing';
import { SellerAccount } from './application/account.js';
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
/** Something charged beyond the advance. */
const owe = (who: SellerPerson, minor: bigint) =>
  world.app.get(Database).system('test charge', async (tx) =>
    world.app.get(SellerAccount, { strict: false }).post(tx, {
      tenantId: asTenantId(who.sellerId),
      kind: 'overage-charged',
      cause: { type: 'test', id: who.sellerId },
      amount: Money.of(minor, 'KZT'),
      at: Temporal.Instant.from(await world.now()),
    }),
  );
/** The local time in the contract's zone so many calendar units later. */
const later = (from: string, add: object): string =>
  Temporal.Instant.from(from).toZonedDateTimeISO(ZONE).add(add).toInstant().toString();

describe('buying by card', () => {
  let seller: SellerPerson;
  beforeAll(async () => {
    seller = await world.seller({ displayName: 'Buys', country: 'KZ', owner: { lang: 'ru' } });
  });

  it('[AT-4.1] is priced in the operator’s currency, line by line, before anyone commits', async () => {
    const quote = await seller.api.ok(
      seller.api.post('/seller/licence/orders/quote', { tariff: 'start', term: 'P1M' }),
    );
    expect(quote).toMatchObject({
      mode: 'new',
      total: { amount: '14900.00', currency: 'KZT' },
      lines: [
        { kind: 'term', amount: { amount: '14900.00', currency: 'KZT' }, clause: 'AT-2.5d', policy: 'licence.terms' },
      ],
      accepts: 'licence-offer',
      methods: ['invoice', 'card'],
    });
    expect(quote.policies).toContainEqual({ key: 'tariffs.currency', value: 'KZT', clauses: ['AT-4.1'] });
    expect((await licenceOf(seller)).kind).toBe('free');
    const unsold = await seller.api.post('/seller/licence/orders/quote', { tariff: 'start', term: 'P2M' });
    expect(unsold.body.code).toBe('licensing.tariff_unknown');
  });

  it('[AT-2.5d] [AT-1.2b] begins a term of the length that was chosen and paid, and paying is a new acceptance', async () => {
    const before = await licenceOf(seller);
    const { id } = await order(seller, 'start', 'P1M');
    expect((await licenceOf(seller)).kind).toBe('free');
    await pay(seller.api, id);
    const after = await licenceOf(seller);
    expect(after).toMatchObject({ status: 'active', kind: 'paid', tariff: { code: 'start' } });
    const paid = after.terms.find((t) => t.kind === 'paid')!;
    expect(paid.endsAt).toBe(later(paid.startsAt, { months: 1 }));
    expect(after.endsAt).toBe(paid.endsAt);
    expect(after.deadlines.find((d) => d.kind === 'licence.expiry' && d.state === 'waiting')).toMatchObject({
      dueAt: paid.endsAt,
      clause: 'AT-2.6',
    });
    expect(after.offer.acceptanceId).not.toBe(before.offer.acceptanceId);
    const [kept] = await world.rows(
      `SELECT how, account_id, text_sha256, ip, context FROM legal.acceptance WHERE id = $1`,
      [after.offer.acceptanceId],
    );
    expect(kept).toMatchObject({
      how: 'payment',
      account_id: seller.accountId,
      context: { clause: 'AT-1.2b', order: id },
    });
    const [letter] = await world.messages(seller.email, 'licensing.bought');
    expect(letter!.text).toMatch(/«Старт»[\s\S]*AT-2\.5d[\s\S]*AT-1\.2b/);
    expect(await balanceOf(seller)).toBe('0.00');
    expect((await licenceOf(other)).kind).toBe('free');
  });

  it('is charged once however often it is pressed or notified, and a repeat of the order answers the first one', async () => {
    const key = 'one-key-for-one-order';
    const body = { tariff: 'start', term: 'P1M', method: 'card' };
    const [a, b] = [
      await seller.api.post('/seller/licence/orders', body, { key }),
      await seller.api.post('/seller/licence/orders', body, { key }),
    ];
    expect(b.body.id).toBe(a.body.id);
    expect((await seller.api.post('/seller/licence/orders', body, { key: null })).status).toBe(400);
    const first = await seller.api.ok(seller.api.post(`/seller/licence/orders/${a.body.id}/pay`));
    const second = await seller.api.ok(seller.api.post(`/seller/licence/orders/${a.body.id}/pay`));
    expect(second.paymentId).toBe(first.paymentId);
    const path = `/api/sandbox/payments/${first.paymentId}`;
    await world.api.ok(world.api.post(path, { outcome: 'decline' }));
    expect((await seller.api.get(`/seller/licence/orders/${a.body.id}`)).body.status).toBe('awaiting-payment');
    const again = await seller.api.ok(seller.api.post(`/seller/licence/orders/${a.body.id}/pay`));
    expect(again.paymentId).not.toBe(first.paymentId);
    const delivery = { times: 3, order: 'reversed' };
    await world.api.ok(world.api.post(`/api/sandbox/payments/${again.paymentId}`, { outcome: 'succeed', delivery }));
    await world.settle();
    const charged = await world.rows(`SELECT 1 FROM licensing.entry WHERE kind = 'licence-charged' AND cause_id = $1`, [
      a.body.id,
    ]);
    expect(charged).toHaveLength(1);
    expect((await seller.api.get(`/seller/licence/orders/${a.body.id}`)).body.status).toBe('fulfilled');
    expect((await seller.api.post(`/seller/licence/orders/${a.body.id}/pay`)).body.code).toBe('licensing.not_payable');
    expect((await other.api.get(`/seller/licence/orders/${a.body.id}`)).status).toBe(404);
    expect((await other.api.post(`/seller/licence/orders/${a.body.id}/pay`)).status).toBe(404);
  });

  it('is found out by asking the gateway where no notification comes', async () => {
    const person = await world.seller({ displayName: 'Silent', country: 'KZ' });
    const { id } = await order(person, 'start', 'P1M');
    const { paymentId } = await person.api.ok(person.api.post(`/seller/licence/orders/${id}/pay`));
    await world.rows(`UPDATE platform.sandbox_charge SET status = 'succeeded' WHERE id = $1`, [paymentId]);
    await world.rows(`UPDATE platform.outbox SET run_at = NULL WHERE type = 'job:licensing.reconcile-charge'`);
    await world.settle();
    expect((await licenceOf(person)).kind).toBe('paid');
  });

  it('[AT-2.5c] never leads back to the free tariff once a paid one has begun', async () => {
    for (const path of ['/seller/licence/orders/quote', '/seller/licence/orders']) {
      const refused = await seller.api.post(path, { tariff: 'free', term: 'P7D', method: 'card' });
      expect(refused).toMatchObject({ status: 409, body: { code: 'licensing.paid_to_free', clause: 'AT-2.5c' } });
      expect(refused.body.detail).toBeTruthy();
    }
    expect((await other.api.post('/seller/licence/orders/quote', { tariff: 'free', term: 'P7D' })).body.code).toBe(
      'licensing.tariff_unknown',
    );
  });

  it('[AT-6.6] is not refunded, whoever asks', async () => {
    const { items } = await seller.api.ok(seller.api.get('/seller/licence/orders'));
    const refused = await seller.api.post(`/seller/licence/orders/${items[0].id}/refund`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'licensing.not_refunded', clause: 'AT-6.6' } });
    const end = (await licenceOf(seller)).endsAt;
    await seller.api.post(`/seller/licence/orders/${items[0].id}/cancel`);
    expect((await licenceOf(seller)).endsAt).toBe(end);
    expect(await balanceOf(seller)).toBe('0.00');
    const [entry] = await world.rows(
      `SELECT payload FROM platform.journal WHERE kind = 'licensing.refund-refused' AND subject_id = $1`,
      [items[0].id],
    );
    expect(entry.payload.clause).toBe('AT-6.6');
  });

  it('[AT-2.3] gives no right to pass the licence on: not by asking, not by lending the cabinet, not by becoming another person', async () => {
    const refused = await seller.api.post('/seller/licence/transfer', { to: 'ТОО «Другая школа»' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'licensing.no_sublicence', clause: 'AT-2.3' } });
    const stranger = await world.person();
    const lent = stranger.api.with({ 'mediary-seller': seller.sellerId });
    for (const path of ['/seller/licence', '/seller/usage', '/seller/invoices'])
      expect((await lent.get(path)).status).toBe(404);
    const { body, headers } = await seller.api.get('/seller');
    const third = { ...other, profile: (await other.api.get('/seller')).body.profile };
    const became = await seller.api.patch(
      '/seller',
      { profile: { taxId: third.profile.taxId, legalName: third.profile.legalName } },
      { headers: { 'if-match': headers.get('etag')! } },
    );
    expect(became).toMatchObject({ status: 409, body: { code: 'tenancy.licensee_fixed', clause: 'AT-2.3' } });
    expect((await seller.api.get('/seller')).body.profile.taxId).toBe(body.profile.taxId);
    const [paid] = [(await licenceOf(seller)).tariff.code, (await licenceOf(other)).tariff.code];
    expect(paid).toBe('start');
    // A second seller of the same person does not sit on the first one's licence.
    expect((await licenceOf(other)).kind).toBe('free');
  });
});

describe('renewal and upgrade', () => {
  let seller: SellerPerson;
  beforeAll(async () => {
    seller = await world.seller({ displayName: 'Grows', country: 'KZ' });
    await buy(seller, 'start', 'P1M');
  });

  it('adds a renewal before expiry to the end and never shortens', async () => {
    const before = await licenceOf(seller);
    await world.advance('P10D');
    const quote = await seller.api.ok(
      seller.api.post('/seller/licence/orders/quote', { tariff: 'start', term: 'P1M' }),
    );
    expect(quote).toMatchObject({
      mode: 'renewal',
      startsAt: before.endsAt,
      endsAt: later(before.endsAt!, { months: 1 }),
    });
    await buy(seller, 'start', 'P1M');
    const after = await licenceOf(seller);
    expect(after.endsAt).toBe(later(before.endsAt!, { months: 1 }));
    expect((await world.messages(seller.email, 'licensing.renewed'))[0]!.subject).toContain('renewed');
    const fired = await world.moveTo(Temporal.Instant.from(before.endsAt!).toString());
    expect(fired.map((f) => f.kind)).toContain('licence.next-term');
    expect(fired.filter((f) => f.kind === 'licence.expiry' && f.subject.includes(before.id))).toEqual([]);
    expect((await licenceOf(seller)).status).toBe('active');
  });

  it('starts an upgrade now and credits the unused part by the day, to the tiyn', async () => {
    await world.advance('P10D');
    const before = await licenceOf(seller);
    const term = before.terms.filter((t) => t.kind === 'paid').at(-1)!;
    const zoned = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(ZONE);
    const days = zoned(term.startsAt).until(zoned(term.endsAt!), { largestUnit: 'days' }).days;
    const quote = await seller.api.ok(seller.api.post('/seller/licence/orders/quote', { tariff: 'pro', term: 'P1M' }));
    const credit = quote.lines.find((l: { kind: string }) => l.kind === 'credit');
    // Ten days have passed and the eleventh has begun.
    expect(credit).toMatchObject({ days, unused: days - 11, policy: 'licence.upgrade' });
    const [unused] = Money.of(1_490_000n, 'KZT').allocate([BigInt(days - 11), 11n]);
    expect(credit.amount).toEqual(unused!.negate().toJSON());
    expect(quote.total).toEqual(Money.of(3_990_000n, 'KZT').minus(unused!).toJSON());
    await buy(seller, 'pro', 'P1M');
    const after = await licenceOf(seller);
    expect(after.tariff.code).toBe('pro');
    const bought = after.terms.at(-1)!;
    expect(after.endsAt).toBe(later(bought.startsAt, { months: 1 }));
    expect(await balanceOf(seller)).toBe('0.00');
    const kinds = (await seller.api.ok(seller.api.get('/seller/account'))).entries.map((e: { kind: string }) => e.kind);
    expect(kinds.slice(-3)).toEqual(['payment-received', 'credited', 'licence-charged']);
  });

  it('keeps what is credited beyond the price as an advance, and uses an advance before asking for money', async () => {
    const rich = await world.seller({ displayName: 'Rich', country: 'KZ' });
    await buy(rich, 'start', 'P1Y');
    const quote = await rich.api.ok(rich.api.post('/seller/licence/orders/quote', { tariff: 'pro', term: 'P1M' }));
    expect(quote.total.amount).toBe('0.00');
    expect(quote.surplus.amount).toBe('108691.79');
    const placed = await order(rich, 'pro', 'P1M');
    expect(placed).toMatchObject({ status: 'fulfilled', invoice: null });
    expect(await balanceOf(rich)).toBe('108691.79');
    const next = await rich.api.ok(rich.api.post('/seller/licence/orders/quote', { tariff: 'pro', term: 'P1M' }));
    expect(next.lines).toEqual([
      expect.objectContaining({ kind: 'term' }),
      expect.objectContaining({ kind: 'advance', amount: { amount: '-39900.00', currency: 'KZT' } }),
    ]);
    expect(next.total.amount).toBe('0.00');
  });

  it('keeps price and term of what was paid when a new version of the tariff is published', async () => {
    const loyal = await world.seller({ displayName: 'Loyal', country: 'KZ' });
    await buy(loyal, 'start', 'P1M');
    const before = await licenceOf(loyal);
    const { id } = await order(loyal, 'start', 'P1M');
    await world.rows(
      `INSERT INTO licensing.tariff (id, code, version, rank, title, description, functions, quotas, published_at, effective_at)
       SELECT gen_random_uuid(), code, version + 1, rank, title, description, functions, '{"storage": "1"}', now(), $1 FROM licensing.tariff WHERE code = 'start' ORDER BY version DESC LIMIT 1`,
      [await world.now()],
    );
    await world.rows(
      `INSERT INTO licensing.tariff_price (tariff_id, term, amount, currency) SELECT id, 'P1M', 9900000, 'KZT' FROM licensing.tariff WHERE code = 'start' ORDER BY version DESC LIMIT 1`,
    );
    await world.advance('PT1M');
    const now = await licenceOf(loyal);
    expect(now).toMatchObject({ endsAt: before.endsAt, tariff: { version: before.tariff.version } });
    expect(now.usage.find((u) => u.quota === 'storage')!.limit).toBe(
      before.usage.find((u) => u.quota === 'storage')!.limit,
    );
    const quote = await loyal.api.ok(loyal.api.post('/seller/licence/orders/quote', { tariff: 'start', term: 'P1M' }));
    expect(quote.total.amount).toBe('99000.00');
    // The order placed before keeps the price it was quoted.
    await pay(loyal.api, id);
    expect(
      (
        await world.rows(
          `SELECT amount FROM licensing.posting p JOIN licensing.entry e ON e.id = p.entry_id WHERE e.cause_id = $1 AND account = 'seller'`,
          [id],
        )
      ).map((r) => String(r.amount)),
    ).toEqual(['1490000']);
    await world.rows(`DELETE FROM licensing.tariff_price WHERE amount = 9900000`);
    await world.rows(`UPDATE licensing.tariff SET effective_at = '2999-01-01' WHERE quotas = '{"storage": "1"}'`);
  });

  it('[AT-2.6] ends duties at expiry but money debts; coming back is a new acceptance by payment and restores everything as it was', async () => {
    const back = await world.seller({ displayName: 'Back', country: 'KZ' });
    const course = await back.api.ok(back.api.post('/seller/courses', { title: 'Kept' }));
    await buy(back, 'start', 'P1M');
    await owe(back, 10_000n);
    const { endsAt, offer } = await licenceOf(back);
    await world.moveTo(endsAt!);
    await world.settle();
    expect(await licenceOf(back)).toMatchObject({ status: 'lapsed', keptUntil: later(endsAt!, { months: 1 }) });
    expect((await back.api.get('/seller')).body.may).toEqual(['sign-in', 'refund', 'answer', 'pay', 'export']);
    expect(await balanceOf(back)).toBe('-100.00');
    await world.advance('P20D');
    const quote = await back.api.ok(back.api.post('/seller/licence/orders/quote', { tariff: 'start', term: 'P1M' }));
    expect(quote.mode).toBe('return');
    await buy(back, 'start', 'P1M');
    const after = await licenceOf(back);
    expect(after).toMatchObject({ status: 'active', keptUntil: null });
    expect(after.offer.acceptanceId).not.toBe(offer.acceptanceId);
    // What was paid buys the licence; the debt of before is a debt still, and can be paid by itself.
    expect(await balanceOf(back)).toBe('-100.00');
    const debt = await back.api.ok(back.api.post('/seller/account/invoice'));
    expect(debt).toMatchObject({ purpose: 'debt', amount: { amount: '100.00' } });
    const { paymentId } = await back.api.ok(back.api.post(`/seller/invoices/${debt.id}/pay`));
    await world.api.ok(world.api.post(`/api/sandbox/payments/${paymentId}`, { outcome: 'succeed' }));
    await world.settle();
    expect(await balanceOf(back)).toBe('0.00');
    const [kept] = await world.rows(`SELECT context FROM legal.acceptance WHERE id = $1`, [after.offer.acceptanceId]);
    expect(kept.context).toMatchObject({ occasion: 'return' });
    const bought = after.terms.at(-1)!;
    expect(after.endsAt).toBe(later(bought.startsAt, { months: 1 }));
    expect(Temporal.Instant.compare(bought.startsAt, endsAt!)).toBe(1);
    expect((await back.api.get(`/seller/courses/${course.id}`)).body.title).toBe('Kept');
    expect((await back.api.get('/seller')).body).toMatchObject({ status: 'active', suspensions: [] });
    expect((await back.api.get('/seller')).body.may).toEqual(
      expect.arrayContaining(['publish', 'sell', 'upload', 'play']),
    );
    const fired = await world.advance('P25D');
    expect(fired.filter((f) => f.kind === 'retention.purge' && f.subject.includes(after.id))).toEqual([]);
  });

  it('[AT-1.2c] asks for an acceptance at the next authorisation after the operator extended access for nothing', async () => {
    const given = await world.seller({ displayName: 'Given', country: 'KZ' });
    const billing = await world.staff('billing');
    await world.api.ok(
      billing.api.post(`/operator/sellers/${given.sellerId}/licence/extension`, { term: 'P14D', reason: 'pilot' }),
    );
    const again = (await world.signIn(given)).api.with({ 'mediary-seller': given.sellerId });
    expect((await again.get<LicenceDto>('/seller/licence')).body.offer).toMatchObject({
      accepted: false,
      clause: 'AT-1.2c',
    });
    await again.ok(again.post('/seller/licence/acceptance'));
    const { offer } = await licenceOf(given);
    const [kept] = await world.rows(`SELECT context FROM legal.acceptance WHERE id = $1`, [offer.acceptanceId]);
    expect(kept.context).toMatchObject({ clause: 'AT-1.2c', occasion: 'sign-in-after-free-grant' });
  });
});
