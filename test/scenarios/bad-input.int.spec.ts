import {
  companyBin,
  openShop,
  sellerRequest,
  startWorld,
  type Answer,
  type Api,
  type CourseOnSale,
  type Person,
  type Shop,
  type World,
} from '#testing';
import { smallFilm, upload } from '../architecture/victim.js';
import { Gateway } from './programs.js';

const LANGS = ['ru', 'kk', 'en'] as const;
const TUS = { 'tus-resumable': '1.0.0' };
const PASSWORD = 'тихий вечер у моста 9';
const b64 = (text: string): string => Buffer.from(text).toString('base64');

/** What a case does wrong, as a person reading one of the three languages. */
interface Case {
  what: string;
  status: number;
  code: string;
  clause?: string;
  /** A field that the problem document names, with its code. */
  field?: [string, string?];
  wrong: (as: (api: Api) => Api) => Promise<Answer>;
}

describe('bad input', () => {
  let world: World;
  let shop: Shop;
  let other: Shop;
  let course: CourseOnSale;
  let withdrawn: Record<string, unknown>;
  let buyer: Person;
  let plain: Person;
  let token: Record<'used' | 'expired' | 'open', string>;
  let lesson: string;
  let uploadPath: string;
  let paymentId: string;
  let gateway: Gateway;
  let paid: { id: string; notice: Record<string, unknown> };

  beforeAll(async () => {
    world = await startWorld({ env: { MEDIARY_THROTTLING: 'off' } });
    shop = await openShop(world, { pack: 'aser-ru' });
    other = await openShop(world, { pack: 'restudy-ru' });
    buyer = await world.person();
    plain = await world.person();
    course = await shop.course();
    lesson = course.lessonIds[0]!;
    const gone = await shop.course({ title: 'Withdrawn' });
    withdrawn = await shop.request(buyer.api, [gone.id]);
    await world.api.ok(shop.seller.api.post(`/seller/courses/${gone.id}/unpublish`));
    token = {
      used: await linkFor('used@example.test'),
      expired: await linkFor('expired@example.test'),
      open: await linkFor('open@example.test'),
    };
    await world.api.ok(world.api.post('/auth/confirm', { token: token.used, password: PASSWORD }));
    await world.rows(
      `UPDATE identity.link_token SET expires_at = now() - interval '1 second' WHERE account_id = (SELECT id FROM identity.account WHERE email = 'expired@example.test')`,
    );
    gateway = new Gateway(world.config.secrets.sandboxWebhookSecret);
    ({ paymentId } = await shop.atGateway(buyer, [course.id]));
    const bought = await shop.atGateway(plain, [course.id]);
    paid = {
      id: bought.order.id,
      notice: { id: 'evt_taken', type: 'payment.succeeded', payment: bought.paymentId, amount: course.price },
    };
    expect(await gateway.tell(world.config.publicUrl, paid.notice)).toBe(200);
    const filed = await world.api.ok(
      world.api.post('/ip-complaints', {
        target: { courseSlug: course.slug }, applicant: { kind: 'person', name: 'A', email: 'a@rights.test', address: 'a', city: 'a', region: 'a', country: 'KZ' },
        infringer: { kind: 'person', name: 'B' }, contact: { sellerKnown: true, proof: 'c' }, description: 'd', registeredRight: 'e', evidence: [{ kind: 'file', title: 'f', filename: 'f.pdf' }], consent: true,
      }),
    ); // prettier-ignore
    uploadPath = filed.uploads[0].path;
    await world.api.call('PUT', uploadPath, new Uint8Array([1]), {
      headers: { 'content-type': 'application/octet-stream' },
    });
    await world.settle();
  });
  afterAll(() => world?.stop());

  async function linkFor(email: string): Promise<string> {
    await world.api.ok(
      world.api.post('/auth/register', { name: 'Someone', email, phone: '+77011234567', acceptTerms: true }),
    );
    const [letter] = await world.messages(email, 'identity.confirm');
    return /token=([\w-]+)/.exec(letter!.text)![1]!;
  }

  /** How many rows every table has, and a hash of them. What counts attempts is not a change of anything. */
  async function contents(): Promise<Record<string, string>> {
    const tables = await world.rows<{ t: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS t FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'pgboss') AND tablename <> 'throttle'`,
    );
    const all = tables.map(
      ({ t }) =>
        `SELECT '${t.replaceAll("'", "''")}' AS t, count(*) || ' rows, ' || md5(coalesce(string_agg(x::text, chr(10) ORDER BY x::text), '')) AS hash FROM ${t} x`,
    );
    return Object.fromEntries((await world.rows(all.join(' UNION ALL '))).map((r) => [r.t, r.hash]));
  }

  const begin = (api: Api, length: number): Promise<Answer> =>
    api.call('POST', '/uploads', undefined, {
      headers: {
        ...TUS,
        'upload-length': String(length),
        'upload-metadata': `filename ${b64('a.mp4')},filetype ${b64('video/mp4')}`,
      },
    });
  const profile = (change: Record<string, unknown>) => {
    const good = sellerRequest(700, {});
    return { ...good, profile: { ...good.profile, ...change } };
  };

  /** A webhook with a signature of our choice. */
  const webhook = (api: Api, signature: string): Promise<Answer> =>
    api.call(
      'POST',
      '/webhooks/sandbox',
      JSON.stringify({ id: 'evt_x', type: 'payment.succeeded', payment: paymentId, amount: course.price }),
      {
        headers: { 'content-type': 'application/json', 'sandbox-signature': signature },
      },
    );

  // prettier-ignore
  const cases: Case[] = [
    { what: 'an empty tax id', status: 400, code: 'platform.invalid', field: ['profile.taxId'], wrong: (as) => as(plain.api).post('/sellers', profile({ taxId: '' })) },
    { what: 'a tax id of another country', status: 400, code: 'tenancy.profile_invalid', field: ['profile.taxId'], wrong: (as) => as(plain.api).post('/sellers', profile({ taxId: companyBin(7) })) },
    { what: 'a tax id of a person for a company', status: 400, code: 'tenancy.profile_invalid', field: ['profile.taxId', 'tax_id_foreign'], wrong: (as) => as(plain.api).post('/sellers', profile({ taxId: '500100732259' })) },
    { what: 'an e-mail that is taken', status: 409, code: 'identity.email_taken', wrong: (as) => as(world.api).post('/auth/register', { name: 'Another', email: buyer.email, phone: '+77011234568', acceptTerms: true }) },
    { what: 'a leaked password', status: 422, code: 'identity.password_weak', field: ['password', 'password_leaked'], wrong: (as) => as(world.api).post('/auth/confirm', { token: token.open, password: 'password12345' }) },
    { what: 'a link that was used', status: 410, code: 'identity.link_used', wrong: (as) => as(world.api).post('/auth/confirm', { token: token.used, password: PASSWORD }) },
    { what: 'a link that has expired', status: 410, code: 'identity.link_expired', wrong: (as) => as(world.api).post('/auth/confirm', { token: token.expired, password: PASSWORD }) },
    { what: 'a link that was made up', status: 410, code: 'identity.link_unknown', wrong: (as) => as(world.api).post('/auth/confirm', { token: 'A'.repeat(43), password: PASSWORD }) },
    { what: 'a link for evidence that was used', status: 410, code: 'complaints.upload_gone', wrong: (as) => as(world.api).call('PUT', uploadPath, new Uint8Array([2]), { headers: { 'content-type': 'application/octet-stream' } }) },
    { what: 'a link to a film that is dead', status: 410, code: 'content.link_dead', wrong: (as) => as(world.api).get('/media/made-up') },
    { what: 'an MP4 of no bytes', status: 422, code: 'content.upload_empty', wrong: (as) => begin(as(shop.seller.api), 0) },
    { what: 'an upload beyond the quota', status: 422, code: 'licensing.quota_exceeded', clause: 'AT-3.3.3', wrong: (as) => begin(as(shop.seller.api), 10 ** 14) },
    { what: 'a forged webhook', status: 401, code: 'payments.webhook_forged', wrong: (as) => webhook(as(world.api), `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}`) },
    { what: 'a webhook without a signature', status: 401, code: 'payments.webhook_forged', wrong: (as) => as(world.api).post('/webhooks/sandbox', { id: 'evt_x', type: 'payment.succeeded', payment: paymentId, amount: course.price }) },
    { what: 'an order for a course that was withdrawn', status: 409, code: 'payments.not_on_sale', wrong: (as) => as(buyer.api).post('/orders', withdrawn) },
    { what: 'an order for a draft', status: 404, code: 'platform.not_found', wrong: async (as) => as(buyer.api).post('/orders', { ...withdrawn, items: [{ courseId: await draft() }] }) },
    { what: 'paying what is paid', status: 409, code: 'payments.order_not_payable', wrong: (as) => as(plain.api).post(`/orders/${paid.id}/pay`) },
    { what: 'an order without an Idempotency-Key', status: 400, code: 'platform.idempotency_key_missing', wrong: (as) => as(buyer.api).post('/orders', withdrawn, { key: null }) },
    { what: 'a body with unknown fields', status: 400, code: 'platform.invalid', field: ['isAdmin'], wrong: (as) => as(buyer.api).patch('/me', { name: 'Somebody', isAdmin: true }) },
    { what: 'an unknown field within another', status: 400, code: 'platform.invalid', field: ['profile.verified'], wrong: (as) => as(plain.api).post('/sellers', profile({ verified: true })) },
    { what: 'a body that is no JSON', status: 400, code: 'platform.malformed', wrong: (as) => as(buyer.api).call('PATCH', '/me', '{"name":', { headers: { 'content-type': 'application/json' } }) },
    { what: 'another seller’s lesson', status: 404, code: 'platform.not_found', wrong: (as) => as(other.seller.api).patch(`/seller/lessons/${lesson}`, { title: 'Mine' }, { headers: { 'if-match': '"1"' } }) },
    { what: 'another buyer’s order', status: 404, code: 'platform.not_found', wrong: (as) => as(buyer.api).post('/refunds/quote', { orderId: paid.id }) },
  ];

  let drafted: Promise<string> | undefined;
  const draft = (): Promise<string> =>
    (drafted ??= shop.seller.api.ok(shop.seller.api.post('/seller/courses', { title: 'A draft' })).then((c) => c.id));

  it.each(cases)(
    'is answered by a problem that says what to do, in ru, kk and en, and changes nothing: $what',
    async ({ status, code, clause, field, wrong }) => {
      await draft();
      const before = await contents();
      const details: string[] = [];
      for (const lang of LANGS) {
        const answer = await wrong((api) => api.with({ 'accept-language': lang }));
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        expect([answer.status, answer.body.code]).toEqual([status, code]);
        expect(answer.body).toMatchObject({
          status,
          type: expect.any(String),
          title: expect.any(String),
          requestId: expect.any(String),
          ...(clause ? { clause } : {}),
        });
        if (field) {
          const named = answer.body.errors.find((e: { field: string }) => e.field === field[0]);
          expect(named).toMatchObject({
            field: field[0],
            ...(field[1] ? { code: field[1] } : {}),
            detail: expect.stringMatching(/.{8,}/),
          });
          details.push(`${answer.body.detail} ${named.detail}`);
        } else details.push(answer.body.detail);
      }
      const [ru, kk, en] = details as [string, string, string];
      expect(new Set(details).size).toBe(3);
      for (const text of [ru, kk]) expect(text).toMatch(/[а-яё]{4,}/i);
      expect(en).toMatch(/^[A-Z][a-z]/);
      expect(en).not.toMatch(/[а-яё]/i);
      expect(await contents()).toEqual(before);
    },
  );

  it('a lying MP4 is refused with its reason, takes no quota, and no lesson', async () => {
    const module = (await world.api.ok(shop.seller.api.get(`/seller/courses/${await draft()}`))).modules[0]?.id;
    const part =
      module ??
      (await world.api.ok(shop.seller.api.post(`/seller/courses/${await draft()}/modules`, { title: 'Part' }))).id;
    const place = await world.api.ok(
      shop.seller.api.post(`/seller/modules/${part}/lessons`, { title: 'Film', kind: 'video' }),
    );
    await world.settle();
    const used = await world.api.ok(shop.seller.api.get('/seller/usage'));
    const id = await upload(shop.seller.api, Buffer.from('<!doctype html><script>alert(1)</script>'), place.id);
    await world.settle();
    const details = new Set<string>();
    for (const lang of LANGS) {
      const file = await world.api.ok(shop.seller.api.get(`/seller/media/${id}`, { lang }));
      expect(file).toMatchObject({
        state: 'refused',
        refusal: { code: 'type_mismatch', detail: expect.stringMatching(/.{10,}/) },
      });
      details.add(file.refusal.detail);
    }
    expect(details.size).toBe(3);
    expect(await world.api.ok(shop.seller.api.get('/seller/usage'))).toEqual(used);
    expect((await world.rows('SELECT media_id FROM content.lesson WHERE id = $1', [place.id]))[0].media_id).toBeNull();
    // An honest one is taken.
    const good = await upload(shop.seller.api, smallFilm, place.id);
    await world.settle();
    expect(await world.api.ok(shop.seller.api.get(`/seller/media/${good}`))).toMatchObject({ state: 'ready' });
  });

  it('a replayed webhook is answered as the first was and changes nothing; an old signature is refused', async () => {
    const before = await contents();
    expect(await gateway.tell(world.config.publicUrl, paid.notice)).toBe(200);
    expect(await gateway.tell(world.config.publicUrl, { ...paid.notice })).toBe(200);
    expect(await contents()).toEqual(before);
    // Another event about the same success is kept, and does nothing else.
    expect(await gateway.tell(world.config.publicUrl, { ...paid.notice, id: 'evt_again' })).toBe(200);
    const after = await contents();
    expect(Object.keys(before).filter((table) => after[table] !== before[table])).toEqual(['payments.gateway_event']);
    expect(
      await gateway.tell(
        world.config.publicUrl,
        { ...paid.notice, id: 'evt_old' },
        Math.floor(Date.now() / 1000) - 3600,
      ),
    ).toBe(400);
    expect((await world.rows(`SELECT 1 FROM payments.gateway_event WHERE event_id = 'evt_old'`)).length).toBe(0);
  });

  it('a double click on pay opens one payment, whatever keys the clicks carry', async () => {
    const order = await shop.order(buyer, [course.id]);
    const pay = (key: string) => buyer.api.post(`/orders/${order.id}/pay`, {}, { key });
    const [key, another] = [crypto.randomUUID(), crypto.randomUUID()];
    const clicks = await Promise.all([pay(key), pay(another), pay(key), pay(another)]);
    for (const click of clicks) {
      if (click.status >= 400) expect([click.status, click.body.code]).toEqual([409, 'platform.in_progress']);
    }
    const ids = new Set(clicks.filter((c) => c.status < 300).map((c) => c.body.paymentId));
    expect(ids.size).toBe(1);
    expect(await world.rows('SELECT id FROM payments.payment WHERE order_id = $1', [order.id])).toEqual([
      { id: [...ids][0] },
    ]);
    expect((await pay(key)).body.paymentId).toBe([...ids][0]);
  });
});
