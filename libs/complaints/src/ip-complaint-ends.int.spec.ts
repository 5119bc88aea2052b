import { asTenantId } from '#kernel';
import { Database, PurgeRegistry } from '#platform';
import { startWorld, type Person, type World } from '#testing';
import { ComplaintsFacade } from './complaints.facade.js';
import { accused, complaintAbout, confirmed, linkOf, type Accused } from './ip-complaint.story.js';

/** 10:00 in Almaty. */
const MARCH_2 = '2027-03-02T05:00:00Z';

describe('other ends of an IP complaint', () => {
  let world: World;
  let seller: Accused;
  let officer: Person;

  beforeAll(async () => {
    world = await startWorld({ at: MARCH_2 });
    officer = await world.staff('complaints');
    seller = await accused(world, 'Disputed course');
    await accused(world, 'Another course');
  });
  afterAll(() => world?.stop());

  const act = (id: string, verb: string, body: Record<string, unknown> = {}) =>
    officer.api.post(`/operator/ip-complaints/${id}/${verb}`, body);
  const ok = (id: string, verb: string, body: Record<string, unknown> = {}) => world.api.ok(act(id, verb, body));
  const seen = async () => (await world.api.get(`/lessons/${seller.lessonId}`)).status;

  it('[AT-5.6.4] [AT-5.6.7a] a denial starts the check at once; unconfirmed, the complaint is refused and the lesson opens again', async () => {
    const { id } = await confirmed(world, { lessonId: seller.lessonId }, 'second@example.test');
    await ok(id, 'forward');
    const answered = await world.api.ok(
      seller.api.post(`/seller/complaints/${id}/answer`, { kind: 'denial', text: 'We wrote it ourselves' }),
    );
    expect(answered.status).toBe('checking');
    await ok(id, 'block', { reason: 'denied' });
    expect(await seen()).not.toBe(200);
    const groundless = await act(id, 'decision', { decision: 'reject', text: 'Not the same text' });
    expect(groundless.body).toMatchObject({ code: 'complaints.ground_needed', clause: 'AT-5.6.7a' });
    const decided = await ok(id, 'decision', { decision: 'reject', ground: 'unconfirmed', text: 'Not the same text' });
    expect(decided).toMatchObject({ status: 'decided-rejected', blocked: false, decision: { clause: 'AT-5.6.7a' } });
    expect(await seen()).toBe(200);
  });

  it('[AT-5.6.7b] abuse is a number of complaints that checks did not confirm, not an impression', async () => {
    const again = async () => {
      const { id } = await confirmed(world, { lessonId: seller.lessonId }, 'second@example.test');
      await ok(id, 'forward');
      await world.api.ok(
        seller.api.post(`/seller/complaints/${id}/answer`, { kind: 'explanation', text: 'As before' }),
      );
      return id;
    };
    const second = await again();
    expect((await act(second, 'decision', { decision: 'reject', ground: 'abuse', text: 'again' })).body).toMatchObject({
      code: 'complaints.abuse_unproven',
      context: { found: 1, needed: 3 },
    });
    await ok(second, 'decision', { decision: 'reject', ground: 'unconfirmed', text: 'no' });
    await ok(await again(), 'decision', { decision: 'reject', ground: 'unconfirmed', text: 'no' });
    const fourth = await ok(await again(), 'decision', {
      decision: 'reject',
      ground: 'abuse',
      text: 'The fourth of a kind',
    });
    expect(fourth).toMatchObject({
      status: 'decided-rejected',
      decision: { clause: 'AT-5.6.7b' },
      unconfirmedBefore: 3,
    });
  });

  it('[AT-5.6.5] [AT-5.6.6a] a reasoned answer bars blocking; the decision counts from the answer', async () => {
    const { id } = await confirmed(world, { lessonId: seller.lessonId }, 'third@example.test');
    await ok(id, 'forward');
    await world.advance('P1D');
    const answered = await world.api.ok(
      seller.api.post(`/seller/complaints/${id}/answer`, { kind: 'explanation', text: 'Licence 77 attached' }),
    );
    expect(answered.status).toBe('answered');
    // Answered on Wednesday 3 March: 4, 5, 9, 10, 11 March are the five working days.
    expect(answered.ahead).toEqual([
      expect.objectContaining({ kind: 'complaints.review', dueAt: '2027-03-11T19:00:00Z' }),
    ]);
    expect((await act(id, 'block', { reason: 'x' })).body).toMatchObject({
      clause: 'AT-5.6.5',
      context: { refusal: 'answered-with-reasons' },
    });
    await ok(id, 'check', { reason: 'The licence is not attached' });
    expect((await act(id, 'block', { reason: 'x' })).body).toMatchObject({
      clause: 'AT-5.6.5',
      context: { refusal: 'answer-awaited' },
    });
    await ok(id, 'freeze', { reason: 'The parties negotiate' });
    expect((await act(id, 'decision', { decision: 'uphold', text: 'x' })).body.code).toBe('complaints.frozen');
    await world.advance('P2D');
    const resumed = await ok(id, 'unfreeze', { reason: 'No agreement' });
    expect(resumed.ahead[0].dueAt).toMatch(/^2027-03-13T19:0/);
    expect(
      (await world.api.ok(officer.api.get('/operator/ip-complaints?state=open'))).items.map(
        (c: { id: string }) => c.id,
      ),
    ).toEqual([id]);
  });

  it('[AT-5.6.6a] a decision that is late shows as overdue and officers are written to; a suspended seller still answers', async () => {
    const fired = await world.advance('P10D');
    expect(fired).toContainEqual(expect.objectContaining({ kind: 'complaints.review', clause: 'AT-5.6.6a' }));
    const { items } = await world.api.ok(officer.api.get('/operator/ip-complaints?state=overdue'));
    expect(items).toEqual([expect.objectContaining({ overdue: true, nextAct: 'decide' })]);
    expect(await world.messages(officer.email, 'complaints.overdue')).toHaveLength(1);
    // The free licence has ended meanwhile.
    const [row] = await world.rows('SELECT status FROM tenancy.seller WHERE id = $1', [seller.sellerId]);
    expect(row.status).not.toBe('active');
    const added = await seller.api.post(`/seller/complaints/${items[0].id}/answer`, {
      kind: 'removal',
      text: 'We take it down',
    });
    expect(added.status).toBe(200);
  });

  it('[AT-5.6.6c] the operator may delete what infringes', async () => {
    const [{ id }] = (await world.api.ok(officer.api.get('/operator/ip-complaints?state=overdue'))).items;
    const decided = await ok(id, 'decision', { decision: 'uphold', text: 'Copied', delete: true });
    expect(decided).toMatchObject({
      status: 'decided-upheld',
      overdue: false,
      decision: { deleted: true, clause: 'AT-5.6.6c' },
    });
    const [lesson] = await world.rows('SELECT status, body FROM content.lesson WHERE id = $1', [seller.lessonId]);
    expect(lesson).toEqual({ status: 'deleted', body: '' });
    expect(await seen()).toBe(404);
  });
});

describe('several cases and the end of a seller', () => {
  let world: World;
  let seller: Accused;
  let officer: Person;

  beforeAll(async () => {
    world = await startWorld({ at: MARCH_2 });
    officer = await world.staff('complaints');
    seller = await accused(world, 'Disputed course');
    await accused(world, 'Another course');
  });
  afterAll(() => world?.stop());

  const ok = (id: string, verb: string, body: Record<string, unknown> = {}) =>
    world.api.ok(officer.api.post(`/operator/ip-complaints/${id}/${verb}`, body));
  const seen = async () => (await world.api.get(`/lessons/${seller.lessonId}`)).status;

  it('a lesson held by two cases opens when the last lets go, whichever that is', async () => {
    const blocked = async (email: string) => {
      const { id } = await confirmed(world, { lessonId: seller.lessonId }, email);
      await ok(id, 'forward');
      await world.api.ok(seller.api.post(`/seller/complaints/${id}/answer`, { kind: 'denial', text: 'no' }));
      await ok(id, 'block', { reason: 'denied' });
      return id;
    };
    const [one, two] = [await blocked('one@example.test'), await blocked('two@example.test')];
    await ok(one, 'decision', { decision: 'reject', ground: 'unconfirmed', text: 'no' });
    expect(await seen()).not.toBe(200);
    await ok(two, 'unblock', { reason: 'mistaken' });
    expect(await seen()).toBe(200);
    await ok(two, 'block', { reason: 'not mistaken after all' });
    const { restrictions } = await ok(two, 'decision', { decision: 'uphold', text: 'yes' });
    expect(restrictions.map((r: { kind: string; liftedAt: string | null }) => [r.kind, r.liftedAt === null])).toEqual([
      ['check', false],
      ['check', false],
      ['upheld', true],
    ]);
  });

  it('evidence is held through the purge of its seller for its term, and no longer', async () => {
    const db = world.app.get(Database);
    const facade = world.app.get(ComplaintsFacade, { strict: false });
    const purger = world.app
      .get(PurgeRegistry)
      .all()
      .find((p) => p.library === 'complaints')!;
    const tenantId = asTenantId(seller.sellerId);
    await world.api.ok(
      world.api.post('/ip-complaints', complaintAbout({ courseId: seller.courseId }, 'never@example.test')),
    );
    const holds = () => db.system('test', (tx) => facade.holds(tx, tenantId));
    expect((await holds()).map((h) => h.reason)).toEqual(['evidence-term', 'evidence-term']);
    await db.system('test', (tx) => purger.purge(tx, tenantId, 100));
    const left = () =>
      world.rows('SELECT status FROM complaints.complaint WHERE tenant_id = $1 ORDER BY 1', [seller.sellerId]);
    expect(await left()).toEqual([{ status: 'decided-rejected' }, { status: 'decided-upheld' }]);
    expect((await world.rows('SELECT 1 FROM complaints.evidence')).length).toBe(2);
    await world.advance('P3Y1D');
    expect(await holds()).toEqual([]);
    expect(await db.system('test', (tx) => purger.count(tx, tenantId))).toEqual({ 'complaints.complaint': 2 });
    expect(await db.system('test', (tx) => purger.purge(tx, tenantId, 100))).toMatchObject({
      done: true,
      deleted: { 'complaints.complaint': 2 },
    });
    expect(await left()).toEqual([]);
    for (const table of purger.tables)
      expect(await world.rows(`SELECT 1 FROM ${table} WHERE tenant_id = $1`, [seller.sellerId])).toEqual([]);
  });
});

describe('complaints that end before they begin', () => {
  let world: World;
  let seller: Accused;
  let officer: Person;

  beforeAll(async () => {
    world = await startWorld({ at: MARCH_2 });
    officer = await world.staff('complaints');
    seller = await accused(world, 'Disputed course');
  });
  afterAll(() => world?.stop());

  it('an unconfirmed complaint expires, and nothing personal is kept of it', async () => {
    await world.api.ok(
      world.api.post('/ip-complaints', complaintAbout({ courseId: seller.courseId }, 'nobody@example.test')),
    );
    const link = await linkOf(world, 'nobody@example.test');
    // Nothing is deleted by a clock that is not to be believed.
    await world.rows(`UPDATE platform.clock SET halted_reason = 'test'`);
    await world.advance('PT25H');
    expect(await world.rows('SELECT status FROM complaints.complaint')).toEqual([{ status: 'awaiting-confirmation' }]);
    await world.rows(`UPDATE platform.clock SET halted_reason = NULL`);
    await world.rows(`UPDATE platform.deadline SET retry_at = NULL`);
    await world.advance('PT1S');
    const opened = await world.api.get(link);
    expect(opened.status).toBe(410);
    expect(opened.body.code).toBe('complaints.link_expired');
    const [row] = await world.rows('SELECT status, applicant, description, contact FROM complaints.complaint');
    expect(row).toEqual({ status: 'expired', applicant: {}, description: '', contact: {} });
    expect(await world.rows('SELECT 1 FROM complaints.evidence')).toEqual([]);
    expect((await world.api.ok(officer.api.get('/operator/ip-complaints'))).items).toEqual([]);
  });

  it('a withdrawn complaint opens what was blocked, and both are told', async () => {
    const { id, link } = await confirmed(world, { courseId: seller.courseId }, 'fourth@example.test');
    await world.api.ok(officer.api.post(`/operator/ip-complaints/${id}/forward`, {}));
    await world.api.ok(seller.api.post(`/seller/complaints/${id}/answer`, { kind: 'denial', text: 'no' }));
    // The complaint names a whole course: the lessons have to be named.
    expect((await officer.api.post(`/operator/ip-complaints/${id}/block`, { reason: 'x' })).body.code).toBe(
      'complaints.lesson_needed',
    );
    await world.api.ok(
      officer.api.post(`/operator/ip-complaints/${id}/block`, { reason: 'x', lessonIds: [seller.lessonId] }),
    );
    expect((await world.api.get(`/lessons/${seller.lessonId}`)).status).not.toBe(200);
    const withdrawn = await world.api.ok(world.api.post(`${link}/withdraw`, { reason: 'Settled' }));
    expect(withdrawn).toMatchObject({ status: 'withdrawn', blocked: false, ahead: [], mayWithdraw: false });
    expect((await world.api.get(`/lessons/${seller.lessonId}`)).status).toBe(200);
    expect(await world.messages(seller.email, 'complaints.seller-withdrawn')).toHaveLength(1);
    expect((await world.api.post(`${link}/withdraw`, {})).status).toBe(409);
  });
});
