import { randomUUID } from 'node:crypto';
import { asTenantId } from '#kernel';
import { Database, type Tx } from '#platform';
import { startWorld, type Person, type SellerPerson, type World } from '#testing';
import { ContentFacade } from './content.facade.js';

let world: World;
let seller: SellerPerson;
let termed: SellerPerson;
let buyer: Person;

beforeAll(async () => {
  world = await startWorld({ at: '2026-12-01T09:00:00Z' });
  seller = await world.seller({ pack: 'aser-ru' });
  termed = await world.seller({ pack: 'prism-ru' });
  buyer = await world.person();
  // A licence that outlives the story: the free one would lapse within it.
  await world.rows(`UPDATE platform.deadline SET state = 'cancelled' WHERE kind LIKE 'licen%'`);
});
afterAll(() => world?.stop());

const inSeller = <T>(who: SellerPerson, fn: (content: ContentFacade, tx: Tx) => Promise<T>): Promise<T> =>
  world.app
    .get(Database)
    .tenant(asTenantId(who.sellerId), (tx) => fn(world.app.get(ContentFacade, { strict: false }), tx));

async function course(kind: 'lecture' | 'programme', who = seller) {
  const c = await world.api.ok(
    who.api.post('/seller/courses', {
      title: `Курс ${randomUUID().slice(0, 6)}`,
      kind,
      description: 'x',
      topic: 'x',
      teachers: [{ name: 'x' }],
      price: { amount: '100.00', currency: 'RUB' },
    }),
  );
  const m = await world.api.ok(who.api.post(`/seller/courses/${c.id}/modules`, { title: 'M' }));
  const [a, b] = [
    await who.api.post(`/seller/modules/${m.id}/lessons`, { title: 'A', kind: 'text', body: 'aaa' }),
    await who.api.post(`/seller/modules/${m.id}/lessons`, { title: 'B', kind: 'text', body: 'bbb' }),
  ];
  await world.api.ok(who.api.post(`/seller/courses/${c.id}/publish`));
  return { courseId: c.id as string, a: a.body.id as string, b: b.body.id as string };
}

const grant = (courseId: string, who = seller, orderId = randomUUID() as string) =>
  inSeller(who, async (content, tx) => ({
    orderId,
    ...(await content.grant(tx, {
      tenantId: asTenantId(who.sellerId),
      buyerId: buyer.accountId,
      courseId,
      orderId,
      policies: (await content.offer(tx, courseId)).policies,
    })),
  }));

/** Signs in again: sessions run on real time, tokens may not outlive a story. */
const mine = async (grantId: string) =>
  (await world.api.ok(buyer.api.get('/me/courses'))).items.find((g: { grantId: string }) => g.grantId === grantId);

describe('a window of access', () => {
  it.each([['AS-4.4a', 'lecture', 'P14D', 14], ['AS-5.9', 'programme', 'P60D', 60]] as const)('[%s] of a %s lasts %s from the grant and its e-mail, to the minute, and is over then', async (clause, kind, term, days) => {
    const c = await course(kind);
    const { grantId } = await grant(c.courseId);
    expect(await mine(grantId)).toMatchObject({ status: 'active', daysLeft: days, window: { value: term, clauses: [clause] } });
    const [mail] = await world.messages(buyer.email, 'content.access-opened');
    expect(mail!.text).toContain(clause);
    await world.advance(`P${days - 1}DT23H58M`);
    expect((await buyer.api.get(`/lessons/${c.a}`)).status).toBe(200);
    const fired = await world.advance('PT2M');
    expect(fired).toContainEqual(expect.objectContaining({ kind: 'access.window', subject: `grant:${grantId}`, clause }));
    const closed = await buyer.api.get(`/lessons/${c.a}`);
    expect([closed.status, closed.body.code]).toEqual([403, 'content.access_ended']);
    expect(await mine(grantId)).toMatchObject({ status: 'ended', daysLeft: 0, endReason: 'window-over' });
    expect((await world.rows(`SELECT count(*)::int AS n FROM platform.outbox WHERE type = 'content.grant-ended.v1' AND payload ->> 'grantId' = $1`, [grantId]))[0].n).toBe(1);
  }); // prettier-ignore

  it('keeps the terms of its beginning when the seller changes them, and is opened once for one order', async () => {
    const c = await course('lecture');
    const one = await grant(c.courseId);
    const view = await world.api.ok(seller.api.get(`/seller/courses/${c.courseId}`));
    await world.api.ok(
      seller.api.patch(
        `/seller/courses/${c.courseId}`,
        { window: 'P90D' },
        { headers: { 'if-match': `"${view.version}"` } },
      ),
    );
    expect(await grant(c.courseId, seller, one.orderId)).toMatchObject({ grantId: one.grantId });
    expect(await mine(one.grantId)).toMatchObject({ daysLeft: 14 });
    const again = await grant(c.courseId);
    expect(await mine(one.grantId)).toMatchObject({ status: 'ended', endReason: 'bought-again' });
    // Added to the days that were left.
    expect(await mine(again.grantId)).toMatchObject({ status: 'active', daysLeft: 104 });
  });
});

describe('receipt of access', () => {
  it('[AS-4.4b] [AS-4.5] counts as received after two silent days', async () => {
    const { grantId, startsAt } = await grant((await course('lecture')).courseId);
    await world.advance('P1DT23H');
    expect(await mine(grantId)).toMatchObject({ receipt: 'awaited', receivedAt: null });
    await world.advance('PT1H');
    const got = await mine(grantId);
    expect(got.receipt).toBe('received');
    expect(Date.parse(got.receivedAt) - startsAt.epochMilliseconds).toBe(2 * 86_400_000);
  });

  it('[RS-L43] [AS-4.4b] a reported problem stops the count; support solves it, and it begins anew', async () => {
    const { grantId } = await grant((await course('lecture')).courseId);
    await world.advance('P1D');
    const problem = await world.api.ok(buyer.api.post('/access-problems', { grantId, description: 'Не открывается' }));
    expect((await buyer.api.post('/access-problems', { grantId, description: 'Ещё раз' })).body.code).toBe(
      'content.problem_open',
    );
    await world.advance('P3D');
    expect(await mine(grantId)).toMatchObject({ receipt: 'disputed', receivedAt: null });
    const support = await world.staff('support');
    const list = await world.api.ok(support.api.get('/operator/access-problems'));
    expect(list.items.map((p: { id: string }) => p.id)).toContain(problem.id);
    await world.api.ok(
      support.api.post(`/operator/access-problems/${problem.id}/resolution`, { resolution: 'Открыли заново.' }),
    );
    expect(
      (await support.api.post(`/operator/access-problems/${problem.id}/resolution`, { resolution: 'x' })).status,
    ).toBe(409);
    expect((await seller.api.get('/operator/access-problems')).status).toBe(403);
    expect((await world.messages(buyer.email, 'content.problem-solved'))[0]!.text).toContain('Открыли заново.');
    await world.advance('P2D');
    expect(await mine(grantId)).toMatchObject({ receipt: 'received' });
  });
});

describe('the end of access', () => {
  it('[PA-6.12] after termination what was delivered stays open for two months, and nothing else', async () => {
    const c = await course('programme', termed);
    const { grantId, orderId } = await grant(c.courseId, termed);
    expect((await buyer.api.put(`/lessons/${c.a}/progress`, { positionSeconds: 5 })).status).toBe(204);
    await inSeller(termed, (content, tx) => content.endGrants(tx, { orderId, reason: 'termination', actor: 'system' }));
    expect((await buyer.api.get(`/lessons/${c.a}`)).status).toBe(200);
    expect((await buyer.api.get(`/lessons/${c.b}`)).status).toBe(403);
    expect(await mine(grantId)).toMatchObject({ status: 'limited' });
    await world.advance('P2M');
    expect((await buyer.api.get(`/lessons/${c.a}`)).status).toBe(403);
    expect(await mine(grantId)).toMatchObject({ status: 'ended', endReason: 'termination' });
  });

  it('is suspended and resumed with the instalments, while the window runs on', async () => {
    const c = await course('lecture');
    const { grantId, orderId } = await grant(c.courseId);
    await inSeller(seller, (content, tx) =>
      content.suspendGrants(tx, { orderId, reason: 'instalment-late', actor: 'system' }),
    );
    expect((await buyer.api.get(`/lessons/${c.a}`)).status).toBe(403);
    await inSeller(seller, (content, tx) =>
      content.resumeGrants(tx, { orderId, reason: 'instalment-paid', actor: 'system' }),
    );
    expect((await buyer.api.get(`/lessons/${c.a}`)).status).toBe(200);
    expect(await mine(grantId)).toMatchObject({ status: 'active', daysLeft: 14 });
  });

  it('keeps progress and shows what has changed since [AS-3.3]', async () => {
    const c = await course('lecture');
    const { grantId } = await grant(c.courseId);
    await buyer.api.put(`/lessons/${c.a}/progress`, { positionSeconds: 30, completed: true });
    await buyer.api.put(`/lessons/${c.a}/progress`, { positionSeconds: 10 });
    expect((await mine(grantId)).progress).toEqual({ lessons: 2, completed: 1, lastLessonId: c.a });
    const view = await world.api.ok(seller.api.get(`/seller/courses/${c.courseId}`));
    await world.advance('PT1M');
    await world.api.ok(
      seller.api.patch(`/seller/lessons/${c.b}`, { body: 'ccc' }, { headers: { 'if-match': `"${view.version}"` } }),
    );
    const one = await world.api.ok(buyer.api.get(`/me/courses/${grantId}`));
    expect(one.modules[0].lessons[0]).toMatchObject({ positionSeconds: 10, completed: true });
    expect(one.changes).toEqual([expect.objectContaining({ change: 'lesson-edited', lessonId: c.b })]);
    expect(await inSeller(seller, (content, tx) => content.progress(tx, grantId))).toEqual({
      lessons: 2,
      opened: 1,
      completed: 1,
    });
  });
});
