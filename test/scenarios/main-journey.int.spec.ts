import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ObjectStore, PurgeRegistry } from '#platform';
import { legalProfile, openShop, startWorld, type Api, type Person, type Shop, type World } from '#testing';
import { smallFilm, upload } from '../architecture/victim.js';
import { complaintOf, film, order, register, rowsOf, type Someone } from './people.js';

const TUS = { 'tus-resumable': '1.0.0' };
const b64 = (text: string): string => Buffer.from(text).toString('base64');

/** 10:00 in Almaty, where the operator’s offer is in force. */
const MARCH_1 = '2027-03-01T05:00:00Z';
/** The author of a photograph, who has no account. */
const AUTHOR = 'author@rights.test';

describe('the journey of a seller, told by date', () => {
  let world: World;
  let billing: Person;
  let officer: Person;
  let other: Shop;
  let otherBuyer: Person;
  let otherCourse: string;
  let otherLesson: string;
  let otherMedia: string;
  let owner: Someone;
  let seller: Api;
  let sellerId: string;
  let video: Buffer;
  let sha256: string;
  let course: { id: string; slug: string; version: number };
  let lessonId: string;
  let mediaKey: string;
  let buyer: Someone;
  let orderId: string;
  let grantId: string;
  let refundId: string;
  let mediaUrl: string;
  let caseId: string;

  beforeAll(async () => {
    video = await readFile('apps/api/demo/lesson.mp4');
    sha256 = createHash('sha256').update(video).digest('hex');
    world = await startWorld({ at: MARCH_1 });
    billing = await world.staff('billing');
    officer = await world.staff('complaints');
    // The second seller: its licence outlives the story, and so must everything else of it.
    other = await openShop(world, { pack: 'aser-ru', displayName: 'Соседняя школа' });
    await world.api.ok(
      billing.api.post(`/operator/sellers/${other.seller.sellerId}/licence/extension`, {
        term: 'P1Y',
        reason: 'the story needs it',
      }),
    );
    await world.api.ok(other.seller.api.post('/seller/licence/acceptance'));
    const theirs = await other.course({ title: 'Соседний курс' });
    otherMedia = await upload(other.seller.api, smallFilm, theirs.lessonIds[0]!);
    otherCourse = theirs.slug;
    otherLesson = theirs.lessonIds[0]!;
    otherBuyer = await world.person();
    await other.buy(otherBuyer, [theirs.id]);
    await world.settle();
  });
  afterAll(() => world?.stop());

  const found = async (q: string): Promise<string[]> =>
    (await world.api.ok(world.api.get(`/catalogue/courses?q=${encodeURIComponent(q)}`))).items.map(
      (c: { slug: string }) => c.slug,
    );
  const tag = () => ({ headers: { 'if-match': `"${course.version}"` } });

  it('on 1 March a visitor registers, confirms the address, sets a password and signs in', async () => {
    owner = await register(world, 'Анна Пчёлкина', 'anna@school.test');
    expect(await owner.api.ok(owner.api.get('/me'))).toMatchObject({
      email: owner.email,
      status: 'active',
      sellers: [],
    });
  });

  it('[AT-2.5a] becomes a seller: the free licence of 7 days begins, with its countdown and clause', async () => {
    const made = await owner.api.ok(
      owner.api.post('/sellers', {
        displayName: 'Школа пчёл',
        profile: legalProfile(501),
        warranty: true,
        pack: 'aser-ru',
      }),
    );
    sellerId = made.sellerId;
    seller = owner.api.with({ 'mediary-seller': sellerId });
    const licence = await owner.api.ok(seller.get('/seller/licence'));
    expect(licence.endsAt).toMatch(/^2027-03-08T05:0/);
    expect(licence.deadlines).toContainEqual(
      expect.objectContaining({ kind: 'licence.expiry', clause: 'AT-2.5a', dueAt: licence.endsAt }),
    );
  });

  it('[AT-1.2a] accepts the licence offer on the first entry, kept as evidence; before it nothing is published', async () => {
    const early = await owner.api.ok(seller.post('/seller/courses', { title: 'Рано' }));
    const module = await owner.api.ok(seller.post(`/seller/courses/${early.id}/modules`, { title: 'Часть' }));
    await owner.api.ok(
      seller.post(`/seller/modules/${module.id}/lessons`, { title: 'Текст', kind: 'text', body: 'Текст' }),
    );
    expect(await seller.post(`/seller/courses/${early.id}/publish`)).toMatchObject({
      status: 403,
      body: { code: 'licensing.offer_not_accepted', clause: 'AT-1.2a' },
    });
    await owner.api.ok(seller.post('/seller/licence/acceptance'));
    const kept = await world.rows(
      `SELECT how, text_sha256, previous_id FROM legal.acceptance WHERE account_id = $1 AND tenant_id = $2 AND document LIKE '%licence%'`,
      [owner.accountId, sellerId],
    );
    expect(kept).toEqual([
      expect.objectContaining({ how: 'first-login', text_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    ]);
  });

  it('makes a course and uploads a real MP4 by tus, broken off half-way and resumed', async () => {
    course = await owner.api.ok(
      seller.post('/seller/courses', {
        title: 'Разведение пчёл', kind: 'lecture', topic: 'Природа', summary: 'Ульи, рой и мёд', description: 'Как держать пчёл. Beekeeping lectures for beginners.', language: 'ru',
        teachers: [{ name: 'Анна Пчёлкина' }], price: { amount: '1990.00', currency: 'RUB' },
      }),
    ); // prettier-ignore
    const module = await owner.api.ok(seller.post(`/seller/courses/${course.id}/modules`, { title: 'Начало' }, tag()));
    course = module.course;
    const lesson = await owner.api.ok(
      seller.post(`/seller/modules/${module.id}/lessons`, { title: 'Улей', kind: 'video' }, tag()),
    );
    lessonId = lesson.id;
    const metadata = Object.entries({ filename: 'урок.mp4', filetype: 'video/mp4', lessonId }).map(([k, v]) => `${k} ${b64(v)}`).join(','); // prettier-ignore
    const created = await seller.call('POST', '/uploads', undefined, {
      headers: { ...TUS, 'upload-length': String(video.length), 'upload-metadata': metadata },
    });
    expect(created.status).toBe(201);
    const place = created.headers.get('location')!;
    const send = (from: number, to: number) =>
      seller.call('PATCH', place, new Uint8Array(video.subarray(from, to)), {
        headers: { ...TUS, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
      });
    const half = Math.floor(video.length / 2);
    expect((await send(0, half)).status).toBe(204);
    const asked = await seller.call('HEAD', place, undefined, { headers: TUS });
    expect(asked.headers.get('upload-offset')).toBe(String(half));
    expect((await send(half, video.length)).status).toBe(204);
    await world.settle();
    const file = await owner.api.ok(seller.get(`/seller/media/${place.split('/').pop()}`));
    expect(file).toMatchObject({ state: 'ready', type: 'video/mp4', bytes: video.length, sha256 });
    [{ key: mediaKey }] = (await world.rows('SELECT object_key AS key FROM content.media WHERE id = $1', [
      file.id,
    ])) as [{ key: string }];
    course = await owner.api.ok(seller.get(`/seller/courses/${course.id}`));
    course = await owner.api.ok(seller.post(`/seller/courses/${course.id}/publish`, {}, tag()));
    expect(course).toMatchObject({ status: 'published' });
  });

  it('applies for the payment module; billing sees the application with the legal profile and approves; the seller activates it', async () => {
    const { id } = await owner.api.ok(seller.post('/seller/payment-module/application', { note: 'Готовы продавать' }));
    const { items } = await world.api.ok(billing.api.get('/operator/payment-module-applications'));
    expect(JSON.stringify(items.find((a: { id: string }) => a.id === id))).toContain(legalProfile(501).taxId);
    await world.api.ok(
      billing.api.post(`/operator/payment-module-applications/${id}/decision`, { decision: 'approve' }),
    );
    const { terms } = await owner.api.ok(seller.get('/seller/payment-module'));
    await owner.api.ok(seller.post('/seller/payment-module/activation', { versionId: terms.versionId }));
    expect(await owner.api.ok(seller.get('/seller/payment-module'))).toMatchObject({ status: 'activated' });
  });

  it('[RS-L22] [RS-L39] a visitor finds the course by a Russian and by an English word form, and sees whose it is', async () => {
    expect(await found('пчела')).toContain(course.slug);
    expect(await found('разведением')).toContain(course.slug);
    expect(await found('lecture')).toContain(course.slug);
    const card = await world.api.ok(world.api.get(`/catalogue/courses/${course.slug}`));
    expect(card.seller.legal).toMatchObject({ legalName: legalProfile(501).legalName, taxId: legalProfile(501).taxId });
    buyer = await register(world, 'Пётр Покупатель', 'petr@buyers.test');
    const preview = await buyer.api.ok(buyer.api.post('/orders/preview', { items: [{ courseId: course.id }] }));
    expect(preview.seller).toMatchObject({ legalName: legalProfile(501).legalName });
  });

  it('[AS-4.4a] orders, pays, and the signed webhook gives everything in one commit: money, access of 14 days, the receipt', async () => {
    const placed = await order(world, course.id, buyer);
    orderId = placed.id;
    expect(placed).toMatchObject({
      status: 'awaiting-payment',
      total: { amount: '1990.00', currency: 'RUB' },
      seller: { legalName: legalProfile(501).legalName },
    });
    expect(await buyer.api.ok(buyer.api.get(`/orders/${orderId}`))).toMatchObject({ status: 'paid', paid: true });
    const [mine] = (await buyer.api.ok(buyer.api.get('/me/courses'))).items;
    grantId = mine.grantId;
    expect(mine).toMatchObject({
      orderId,
      status: 'active',
      daysLeft: 14,
      window: { value: 'P14D', clauses: ['AS-4.4a'] },
    });
    expect(Date.parse(mine.endsAt) - Date.parse(mine.startsAt)).toBe(14 * 86_400_000);
    const [letter] = await world.messages(buyer.email, 'payments.receipt');
    expect(letter!.attachments).toHaveLength(1);
    const receipt = await fetch(world.config.publicUrl + letter!.attachments[0]!.url);
    expect(
      Buffer.from(await receipt.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await world.messages(buyer.email, 'content.access-opened')).toHaveLength(1);
  });

  it('[RS-L41] watches with seeking: a range is 206, the bytes are those that were uploaded; progress is kept', async () => {
    ({ url: mediaUrl } = await buyer.api.ok(buyer.api.get(`/lessons/${lessonId}/media`)));
    const part = await film(world, mediaUrl, { range: 'bytes=1000-1999' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 1000-1999/${video.length}`]);
    expect(part.bytes.equals(video.subarray(1000, 2000))).toBe(true);
    const whole = await film(world, mediaUrl);
    expect(createHash('sha256').update(whole.bytes).digest('hex')).toBe(sha256);
    expect((await buyer.api.put(`/lessons/${lessonId}/progress`, { positionSeconds: 7 })).status).toBe(204);
    expect((await buyer.api.ok(buyer.api.get(`/lessons/${lessonId}`))).progress).toMatchObject({ positionSeconds: 7 });
    expect((await otherBuyer.api.get(`/lessons/${lessonId}`)).status).toBe(403);
  });

  it('seller and billing see the sale, the commission and the balance', async () => {
    const { items } = await owner.api.ok(seller.get('/seller/orders'));
    expect(items).toEqual([
      expect.objectContaining({ id: orderId, commission: { amount: '199.00', currency: 'RUB' } }),
    ]);
    const balance = await owner.api.ok(seller.get('/seller/balance'));
    expect(balance.items).toEqual([
      expect.objectContaining({
        currency: 'RUB',
        payable: { amount: '1791.00', currency: 'RUB' },
        commission: { amount: '199.00', currency: 'RUB' },
      }),
    ]);
    const ledger = await world.api.ok(billing.api.get(`/billing/ledger?seller=${sellerId}`));
    expect(JSON.stringify(ledger.items)).toContain('operator-commission');
    expect((await world.api.ok(billing.api.get('/billing/balances'))).items.length).toBeGreaterThan(0);
  });

  it('[AS-9.1] on 2 March another buyer gives the course back before access counts as received: quote, refund, postings, access', async () => {
    const second = await register(world, 'Мария Передумала', 'maria@buyers.test');
    const { id: back } = await order(world, course.id, second);
    await world.moveTo('2027-03-02T05:00:00Z');
    const quote = await second.api.ok(second.api.post('/refunds/quote', { orderId: back }));
    expect(quote).toMatchObject({
      possible: true,
      method: 'full',
      clause: 'AS-9.1',
      amount: { amount: '1990.00', currency: 'RUB' },
    });
    refundId = (await second.api.ok(second.api.post('/refunds', { orderId: back, reason: 'Передумала' }))).id;
    await world.settle();
    expect(await second.api.ok(second.api.get(`/refunds/${refundId}`))).toMatchObject({
      status: 'settled',
      clause: 'AS-9.1',
    });
    const sums = await world.rows(
      `SELECT p.account, sum(p.amount)::text AS sum FROM payments.posting p JOIN payments.entry e ON e.id = p.entry_id WHERE e.order_id = $1 GROUP BY 1`,
      [back],
    );
    expect(sums.every((s) => s.sum === '0')).toBe(true);
    expect((await second.api.get(`/lessons/${lessonId}`)).body.code).toBe('content.access_ended');
    // The first sale is untouched.
    expect((await owner.api.ok(seller.get('/seller/balance'))).items[0].payable).toEqual({
      amount: '1791.00',
      currency: 'RUB',
    });
  });

  it('[AT-6.5b] billing is shown the seller’s refund ratio by number and amount', async () => {
    const over = await world.api.ok(billing.api.get('/billing/refund-ratios?window=30d&over=true'));
    expect(over.items).toEqual([
      expect.objectContaining({ sellerId, number: expect.objectContaining({ refunds: 1, sales: 2 }), exceeds: true }),
    ]);
    const detail = await world.api.ok(billing.api.get(`/billing/sellers/${sellerId}/refund-ratio`));
    expect(detail.refunds.map((r: { id?: string; refundId?: string }) => r.refundId ?? r.id)).toEqual([refundId]);
  });

  it('[AT-5.6.3] a rights-holder without an account complains of the lesson; the officer forwards it to the seller', async () => {
    await world.api.ok(world.api.post('/ip-complaints', complaintOf({ courseSlug: course.slug, lessonId }, AUTHOR)));
    const links = (await world.messages(AUTHOR)).flatMap((m) => m.links);
    const token = links
      .find((l) => l.includes('/ip-complaints/'))!
      .split('/ip-complaints/')[1]!
      .split(/[?#]/)[0]!;
    caseId = (await world.api.ok(world.api.get(`/ip-complaints/${token}`))).id;
    await world.settle();
    const asked = await world.api.ok(officer.api.post(`/operator/ip-complaints/${caseId}/forward`, {}));
    expect(asked).toMatchObject({
      status: 'forwarded',
      ahead: [expect.objectContaining({ kind: 'complaints.seller-answer', clause: 'AT-5.6.4' })],
    });
    expect(asked.ahead[0].dueAt).toMatch(/^2027-03-07T05:0/);
    expect((await world.messages(owner.email, 'complaints.query')).length).toBe(1);
  });

  it('[AT-5.6.4] [AT-5.6.5] on 7 March, after 5 days of silence, the officer blocks the lesson: an honest notice, the old media URL dead', async () => {
    ({ url: mediaUrl } = await buyer.api.ok(buyer.api.get(`/lessons/${lessonId}/media`)));
    expect((await film(world, mediaUrl, { range: 'bytes=0-9' })).status).toBe(206);
    expect((await officer.api.post(`/operator/ip-complaints/${caseId}/block`, { reason: 'тишина' })).body.code).toBe(
      'complaints.block_too_early',
    );
    const fired = await world.moveTo('2027-03-07T06:00:00Z');
    expect(fired).toContainEqual(expect.objectContaining({ kind: 'complaints.seller-answer', clause: 'AT-5.6.4' }));
    await world.api.ok(officer.api.post(`/operator/ip-complaints/${caseId}/block`, { reason: 'нет ответа' }));
    expect((await film(world, mediaUrl)).status).toBe(410);
    const shown = await buyer.api.get(`/lessons/${lessonId}`, { lang: 'ru' });
    expect(shown).toMatchObject({
      status: 423,
      body: { code: 'content.lesson_blocked', detail: expect.stringContaining('жалоб') },
    });
  });

  it('[AT-5.6.6b] [AT-5.6.8a] decides; both sides are told, and every step is in the journal', async () => {
    const decided = await world.api.ok(
      officer.api.post(`/operator/ip-complaints/${caseId}/decision`, { decision: 'uphold', text: 'Съёмки совпадают' }),
    );
    expect(decided).toMatchObject({ status: 'decided-upheld', blocked: true });
    for (const [to, kind] of [[AUTHOR, 'complaints.decided'], [owner.email, 'complaints.seller-decided']] as const) {
      expect((await world.messages(to, kind))[0]!.text).toContain('Съёмки совпадают');
    } // prettier-ignore
    expect((await buyer.api.get(`/lessons/${lessonId}`)).status).toBe(423);
    expect((await seller.get(`/seller/media/${mediaKey.split('/').pop()}/link`)).status).toBe(423);
    const kinds = (
      await world.rows(`SELECT kind FROM platform.journal WHERE subject_id = $1 ORDER BY arrived`, [caseId])
    ).map((r) => r.kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['complaints.filed', 'complaints.forwarded', 'complaints.blocked', 'complaints.decided']),
    );
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
  });

  it('[AT-2.5a] [AT-3.2.3a] on 8 March the free licence lapses: suspended, told by e-mail, the course no longer sold', async () => {
    expect(await found('пчела')).toContain(course.slug);
    const fired = await world.moveTo('2027-03-08T05:10:00Z');
    expect(fired).toContainEqual(expect.objectContaining({ kind: 'licence.expiry', clause: 'AT-2.5a' }));
    expect((await world.api.ok(seller.get('/seller'))).status).toBe('lapsed');
    expect((await world.messages(owner.email, 'licensing.lapsed')).length).toBe(1);
    expect(await found('пчела')).not.toContain(course.slug);
    const late = await otherBuyer.api.post('/orders/preview', { items: [{ courseId: course.id }] });
    expect(late).toMatchObject({ status: 409, body: { code: 'payments.seller_may_not_sell', clause: 'AT-3.2.3a' } });
    // The neighbour sells on.
    expect((await world.api.get(`/catalogue/courses/${otherCourse}`)).status).toBe(200);
  });

  it('[AS-4.4a] on 15 March, after 14 days, access that was bought of the neighbour is over', async () => {
    await world.moveTo('2027-03-15T04:50:00Z');
    expect((await otherBuyer.api.get(`/lessons/${otherLesson}`)).status).toBe(200);
    const fired = await world.moveTo('2027-03-15T05:30:00Z');
    expect(fired).toContainEqual(expect.objectContaining({ kind: 'access.window', clause: 'AS-4.4a' }));
    expect((await otherBuyer.api.get(`/lessons/${otherLesson}`)).body.code).toBe('content.access_ended');
    const [mine] = (await world.api.ok(otherBuyer.api.get('/me/courses'))).items;
    expect(mine).toMatchObject({ status: 'ended', endReason: 'window-over', daysLeft: 0 });
    // The blocked lesson’s access ended on the same day.
    expect((await world.rows('SELECT status FROM content.grant WHERE id = $1', [grantId]))[0].status).not.toBe(
      'active',
    );
  });

  it('[AT-2.7a] [AT-2.7b] on 8 April, a calendar month later, the data is deleted: nothing is left but what is kept for a reason', async () => {
    const registry = world.app.get(PurgeRegistry).all();
    const objects = world.app.get(ObjectStore);
    await world.moveTo('2027-04-08T04:55:00Z');
    expect((await world.rows('SELECT status FROM tenancy.seller WHERE id = $1', [sellerId]))[0].status).toBe('lapsed');
    expect((await objects.stat(mediaKey))?.bytes).toBe(video.length);
    const before = await rowsOf(world, other.seller.sellerId);
    const fired = await world.moveTo('2027-04-08T05:10:00Z');
    expect(fired).toContainEqual(expect.objectContaining({ kind: 'retention.purge' }));
    await world.settle();
    expect((await world.rows('SELECT status FROM tenancy.seller WHERE id = $1', [sellerId]))[0].status).toBe('purged');
    const kept = registry.flatMap((p) => p.keeps ?? []);
    const left = await rowsOf(world, sellerId);
    expect(Object.keys(left).filter((table) => !kept.some((k) => k.table === table))).toEqual([]);
    expect(left).not.toHaveProperty(['content.course']);
    expect(left).not.toHaveProperty(['tenancy.profile']);
    expect(await objects.stat(mediaKey)).toBeUndefined();
    expect((await world.api.get(`/catalogue/courses/${course.slug}`)).status).toBe(404);
    expect((await seller.get('/seller')).status).toBe(404);
    expect((await world.messages(owner.email, 'licensing.purged')).length).toBe(1);

    expect(await rowsOf(world, other.seller.sellerId)).toEqual(before);
    expect((await world.api.get(`/catalogue/courses/${otherCourse}`)).status).toBe(200);
    const [{ key: othersKey, state }] = (await world.rows(
      'SELECT object_key AS key, state FROM content.media WHERE id = $1',
      [otherMedia],
    )) as [{ key: string; state: string }];
    expect([state, (await objects.stat(othersKey))?.bytes]).toEqual(['ready', smallFilm.length]);
    // What the buyer paid is still accounted for, and the books still balance.
    expect(
      (await world.rows(`SELECT status, total::text FROM payments.order WHERE id = $1`, [orderId]))[0],
    ).toMatchObject({ status: 'paid' });
    expect(await world.rows(`SELECT currency FROM payments.posting GROUP BY currency HAVING sum(amount) <> 0`)).toEqual(
      [],
    );
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
  });
});
