import { Temporal, asTenantId } from '#kernel';
import { Database } from '#platform';
import { startWorld, type SellerPerson, type World } from '#testing';
import type { DeadlineDto, DeadlinesPage } from './http/dto/deadline.dto.js';
import type { LicenceDto, TariffsDto } from './http/dto/licence.dto.js';
import { LicensingFacade } from './licensing.facade.js';

let world: World;
let seller: SellerPerson;
let other: SellerPerson;
let facade: LicensingFacade;
let db: Database;

beforeAll(async () => {
  world = await startWorld();
  facade = world.app.get(LicensingFacade, { strict: false });
  db = world.app.get(Database);
  other = await world.seller({ displayName: 'Stays' });
  seller = await world.seller({ displayName: 'Lapses', accept: false, owner: { lang: 'ru' } });
});
afterAll(() => world?.stop());

const licenceOf = (who: SellerPerson): Promise<LicenceDto> => world.api.ok(who.api.get<LicenceDto>('/seller/licence'));
const may = (who: SellerPerson, what: 'publish' | 'sell' | 'upload') =>
  db.tenant(asTenantId(who.sellerId), (tx) => facade.assertMay(tx, asTenantId(who.sellerId), what));

describe('a new licence', () => {
  it('[AT-2.5a] is free, limited in functions, and ends 7 days after the seller was created, in the contract’s zone', async () => {
    const licence = await licenceOf(seller);
    expect(licence).toMatchObject({
      status: 'active',
      kind: 'free',
      zone: 'Asia/Almaty',
      tariff: { code: 'free', version: 2, prices: [] },
    });
    const created = (await seller.api.get('/seller')).body.createdAt;
    expect(Temporal.Instant.compare(licence.startsAt, created as string)).toBeGreaterThanOrEqual(0);
    const end = Temporal.Instant.from(licence.startsAt).toZonedDateTimeISO('Asia/Almaty').add({ days: 7 }).toInstant();
    expect(licence.endsAt).toBe(end.toString());
    const pro = (await world.api.get<TariffsDto>('/tariffs')).body.items.find((t) => t.code === 'pro')!;
    expect(pro.functions).toEqual(expect.arrayContaining(licence.tariff.functions));
    expect(pro.functions.length).toBeGreaterThan(licence.tariff.functions.length);
  });

  it('shows its deadlines as rows with policy, clause, zone and what happens then, in the caller’s language', async () => {
    const { deadlines, endsAt } = await licenceOf(seller);
    const expiry = deadlines.find((d) => d.kind === 'licence.expiry')!;
    expect(expiry).toMatchObject({
      dueAt: endsAt,
      state: 'waiting',
      clause: 'AT-2.5a',
      zone: 'Asia/Almaty',
      skipped: [],
      policy: { key: 'licence.free.term', value: 'P7D', pack: 'antitreningi-kz' },
    });
    expect(expiry.then).toContain('suspended');
    const russian = (await seller.api.get<LicenceDto>('/seller/licence', { lang: 'ru' })).body.deadlines.find(
      (d) => d.kind === 'licence.expiry',
    );
    expect(russian?.then).toContain('приостановлено');
    expect(deadlines.find((d) => d.kind === 'licence.reminder')).toMatchObject({ state: 'waiting' });
  });

  it('[AT-1.2a] lets nothing be uploaded or published until the first entry to the cabinet has accepted the offer, and keeps that as evidence', async () => {
    expect((await licenceOf(seller)).offer).toMatchObject({
      accepted: false,
      occasion: 'first-sign-in',
      clause: 'AT-1.2a',
      document: 'licence-offer',
    });
    await expect(may(seller, 'upload')).rejects.toMatchObject({
      code: 'licensing.offer_not_accepted',
      clause: 'AT-1.2a',
    });
    await expect(may(seller, 'publish')).rejects.toMatchObject({ code: 'licensing.offer_not_accepted' });
    const stale = await seller.api.post('/seller/licence/acceptance', { version: '1999-01-01' });
    expect(stale.body.code).toBe('legal.terms_changed');
    const answers = await Promise.all([1, 2].map(() => seller.api.post('/seller/licence/acceptance')));
    expect(answers.map((a) => a.status)).toEqual([200, 200]);
    const { offer } = answers[0]!.body;
    expect(offer).toMatchObject({ accepted: true, acceptedAt: expect.any(String) });
    expect(answers[1]!.body.offer).toEqual(offer);
    const kept = await world.rows(
      `SELECT id, account_id, document, text_sha256, how, ip, at FROM legal.acceptance WHERE tenant_id = $1`,
      [seller.sellerId],
    );
    expect(kept).toEqual([
      expect.objectContaining({
        id: offer.acceptanceId,
        account_id: seller.accountId,
        document: 'licence-offer',
        how: 'first-login',
        ip: '127.0.0.1',
        text_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
    const [entry] = await world.rows(
      `SELECT payload FROM platform.journal WHERE kind = 'legal.accepted' AND subject_id = $1`,
      [offer.acceptanceId],
    );
    expect(entry.payload).toMatchObject({ textSha256: kept[0].text_sha256, context: { clause: 'AT-1.2a' } });
    await may(seller, 'upload');
  });
});

describe('tariffs', () => {
  it('[AT-1.8] are public, with functions, quotas and prices per term, and answer 304', async () => {
    const answer = await world.api.get<TariffsDto>('/tariffs', { lang: 'kk' });
    expect(answer.body.items.map((t) => t.code)).toEqual(['free', 'start', 'pro']);
    expect(answer.body.items[0]!.title).toBe('Тегін');
    expect(answer.body.items[1]).toMatchObject({
      quotas: expect.arrayContaining([{ quota: 'storage', limit: 107374182400 }]),
      prices: [{ term: 'P1M', price: { amount: '14900.00', currency: 'KZT' } }, { term: 'P1Y' }],
    });
    const again = await world.api.get('/tariffs', {
      lang: 'kk',
      headers: { 'if-none-match': answer.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  });
});

describe('the storage quota', () => {
  it('is never passed by parallel takers, and names itself and its clause when it is full', async () => {
    const id = asTenantId(other.sellerId);
    const [{ limit }] = (await other.api.get('/seller/usage')).body.items;
    const part = BigInt(limit) / 10n;
    const taken = await Promise.allSettled(
      Array.from({ length: 20 }, () => db.tenant(id, (tx) => facade.reserveStorage(tx, id, part))),
    );
    expect(taken.filter((t) => t.status === 'fulfilled')).toHaveLength(10);
    const refused = taken.find((t) => t.status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({
      code: 'licensing.quota_exceeded',
      clause: 'AT-3.3.3',
      context: { quota: 'storage', limit: '5 GiB' },
    });
    expect((await other.api.get('/seller/usage')).body.items[0]).toMatchObject({
      quota: 'storage',
      used: Number(part * 10n),
      percent: 100,
    });
    await db.tenant(id, (tx) => facade.releaseStorage(tx, id, part * 10n));
    expect((await other.api.get('/seller/usage')).body.items[0].used).toBe(0);
    expect((await seller.api.get('/seller/usage')).body.items[0].used).toBe(0);
  });

  it('cannot be taken from in another seller’s scope', async () => {
    await expect(
      db.tenant(asTenantId(seller.sellerId), (tx) => facade.reserveStorage(tx, asTenantId(other.sellerId), 1)),
    ).rejects.toMatchObject({ code: 'licensing.quota_exceeded' });
    expect((await other.api.get('/seller/usage')).body.items[0].used).toBe(0);
  });
});

describe('the operator', () => {
  it('[AT-1.2c] extends free access; the end moves and the next entry to the cabinet accepts anew', async () => {
    const billing = await world.staff('billing');
    const before = await licenceOf(other);
    const path = `/operator/sellers/${other.sellerId}/licence`;
    expect((await other.api.post(`${path}/extension`, { term: 'P3M', reason: 'please' })).status).toBe(403);
    expect((await billing.api.post(`${path}/extension`, { term: 'P99M', reason: 'a slip' })).body.code).toBe(
      'licensing.term_too_long',
    );
    const answer = await billing.api.post<LicenceDto>(`${path}/extension`, { term: 'P6M', reason: 'pilot school' });
    const end = Temporal.Instant.from(before.endsAt!)
      .toZonedDateTimeISO('Asia/Almaty')
      .add({ months: 6 })
      .toInstant()
      .toString();
    expect(answer.body).toMatchObject({
      status: 'active',
      endsAt: end,
      offer: { accepted: false, occasion: 'sign-in-after-free-grant', clause: 'AT-1.2c' },
      terms: [{ kind: 'free' }, { kind: 'extension', endsAt: end }],
    });
    expect(
      answer.body.deadlines
        .filter((d) => d.kind === 'licence.expiry')
        .map((d) => d.state)
        .sort(),
    ).toEqual(['cancelled', 'waiting']);
    await expect(may(other, 'upload')).rejects.toMatchObject({
      code: 'licensing.offer_not_accepted',
      clause: 'AT-1.2c',
    });
    await world.api.ok(other.api.post('/seller/licence/acceptance'));
    await may(other, 'upload');
    expect((await billing.api.get(path)).body.offer.accepted).toBe(true);
    const letters = await world.messages(other.email, 'licensing.extended');
    expect(letters[0]!.text).toContain('AT-1.2c');
  });

  it('sees everything due, nearest first, by time and kind', async () => {
    const support = await world.staff('support');
    const all: DeadlineDto[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: DeadlinesPage = (
        await support.api.get<DeadlinesPage>(`/operator/deadlines?limit=2${next ? `&cursor=${next}` : ''}`)
      ).body;
      all.push(...page.items);
      next = page.next;
    }
    expect(all.map((d) => d.dueAt)).toEqual(all.map((d) => d.dueAt).toSorted());
    expect(new Set(all.map((d) => d.id)).size).toBe(all.length);
    const { endsAt } = await licenceOf(seller);
    const due = (await support.api.get(`/operator/deadlines?kind=licence.expiry&before=${endsAt}`)).body.items;
    expect(due).toEqual([
      expect.objectContaining({ kind: 'licence.expiry', sellerId: seller.sellerId, dueAt: endsAt, clause: 'AT-2.5a' }),
    ]);
    expect(due[0].sellerName).toBeTruthy();
    const done: DeadlineDto[] = (await support.api.get('/operator/deadlines?state=fired&limit=100')).body.items;
    expect(done.every((d) => d.state === 'fired')).toBe(true);
    expect(done.map((d) => d.endedAt)).toEqual(
      done
        .map((d) => d.endedAt)
        .toSorted()
        .toReversed(),
    );
    expect((await support.api.get('/operator/deadlines?state=gone')).status).toBe(400);
    expect((await support.api.get('/operator/deadlines?before=soon')).status).toBe(400);
    expect((await support.api.get('/operator/deadlines?cursor=WyJhIiwiYiJd')).body.code).toBe('platform.bad_cursor');
    expect((await seller.api.get('/operator/deadlines')).status).toBe(403);
  });
});

describe('the end of the term', () => {
  it('is announced before, in the owner’s language', async () => {
    const { endsAt } = await licenceOf(seller);
    await world.moveTo(Temporal.Instant.from(endsAt!).subtract({ hours: 1 }).toString());
    const letters = await world.messages(seller.email, 'licensing.ending');
    expect(letters).toHaveLength(2);
    expect(letters[0]!.subject).toBe('Лицензия «Lapses» заканчивается');
  });

  it('[AT-2.5a] comes to the second and not one second early', async () => {
    const { endsAt } = await licenceOf(seller);
    const early = await world.moveTo(Temporal.Instant.from(endsAt!).subtract({ seconds: 1 }).toString());
    expect(early.filter((f) => f.kind === 'licence.expiry')).toEqual([]);
    expect(
      (await world.rows(`SELECT status FROM licensing.licence WHERE tenant_id = $1`, [seller.sellerId]))[0].status,
    ).toBe('active');
    const fired = await world.advance('PT1S');
    expect(fired).toEqual([expect.objectContaining({ kind: 'licence.expiry', dueAt: endsAt, clause: 'AT-2.5a' })]);
    expect((await licenceOf(seller)).status).toBe('lapsed');
  });

  it('[AT-3.2.3a] suspends use: nothing is published, uploaded or sold, and the owner is told what, why and until when', async () => {
    const record = (await seller.api.get('/seller')).body;
    expect(record).toMatchObject({
      status: 'lapsed',
      suspensions: [{ reason: 'expiry', clause: 'AT-3.2.3a' }],
      may: ['sign-in', 'refund', 'answer', 'pay', 'export'],
    });
    for (const what of ['publish', 'sell', 'upload'] as const)
      await expect(may(seller, what)).rejects.toMatchObject({
        code: 'licensing.suspended',
        clause: 'AT-3.2.3a',
        context: { reason: 'expiry' },
      });
    expect(
      await world.rows(`SELECT tenancy.may_sell($1) AS mine, tenancy.may_sell($2) AS other`, [
        seller.sellerId,
        other.sellerId,
      ]),
    ).toEqual([{ mine: false, other: true }]);
    expect((await world.api.get(`/catalogue/sellers/${seller.slug}`)).body.open).toBe(false);
    const [letter] = await world.messages(seller.email, 'licensing.lapsed');
    expect(letter!.text).toMatch(/AT-3\.2\.3a[\s\S]*AT-2\.7a[\s\S]*Что можно сделать/);
    const [entry] = await world.rows(
      `SELECT payload FROM platform.journal WHERE kind = 'licensing.licence-lapsed' AND tenant_id = $1`,
      [seller.sellerId],
    );
    expect(entry.payload).toMatchObject({ clause: 'AT-3.2.3a', keptBy: 'AT-2.7a' });
  });

  it('[AT-2.6] ends the right to use while duties stay: the seller signs in, sees its licence, and its record can be read', async () => {
    const again = await world.signIn(seller);
    const api = again.api.with({ 'mediary-seller': seller.sellerId });
    expect((await api.get('/seller/licence')).status).toBe(200);
    expect((await api.get('/seller/members')).status).toBe(200);
  });

  it('[AT-2.7a] starts one calendar month of keeping from the day the term ended, shown as a countdown', async () => {
    const licence = await licenceOf(seller);
    const until = Temporal.Instant.from(licence.endsAt!)
      .toZonedDateTimeISO('Asia/Almaty')
      .add({ months: 1 })
      .toInstant()
      .toString();
    expect(licence.keptUntil).toBe(until);
    expect(licence.deadlines.find((d) => d.kind === 'retention.purge')).toMatchObject({
      dueAt: until,
      clause: 'AT-2.7a',
      state: 'waiting',
      policy: { value: 'P1M' },
    });
  });

  it('can be undone by the operator while the data is kept: everything is as before and nothing is deleted any more', async () => {
    const billing = await world.staff('billing');
    const answer = await billing.api.post(`/operator/sellers/${seller.sellerId}/licence/extension`, {
      term: 'P2M',
      reason: 'asked in time',
    });
    expect(answer.body).toMatchObject({ status: 'active', keptUntil: null });
    expect((await seller.api.get('/seller')).body).toMatchObject({ status: 'active', suspensions: [] });
    await expect(may(seller, 'publish')).rejects.toMatchObject({ code: 'licensing.offer_not_accepted' });
    await may(seller, 'sell');
    const fired = await world.advance('P40D');
    expect(fired.filter((f) => f.kind === 'retention.purge')).toEqual([]);
    expect((await seller.api.get('/seller')).body.status).toBe('active');
    expect((await world.verifyJournal()).ok).toBe(true);
  });
});
