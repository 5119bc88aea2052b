import { startWorld, type Person, type World } from '#testing';
import { accused, complaintAbout, fieldsOf, linkOf, type Accused } from './ip-complaint.story.js';

/** 10:00 in Almaty. */
const MARCH_2 = '2027-03-02T05:00:00Z';

describe('an IP complaint, told by date', () => {
  let world: World;
  let seller: Accused;
  let other: Accused;
  let officer: Person;
  let id: string;
  let link: string;
  const email = 'author@example.test';

  beforeAll(async () => {
    world = await startWorld({ at: MARCH_2 });
    officer = await world.staff('complaints');
    seller = await accused(world, 'Copied course');
    other = await accused(world, 'Honest course');
  });
  afterAll(() => world?.stop());

  const asOfficer = (path = '') => `/operator/ip-complaints/${id}${path}`;
  const lessonAs = async (who: Pick<Person, 'api'>) => (await who.api.get(`/lessons/${seller.lessonId}`)).status;

  it('[AT-5.6.2] on 2 March an incomplete complaint is told exactly what is missing, all at once', async () => {
    const empty = await world.api.post('/ip-complaints', {});
    expect(empty.status).toBe(422);
    expect(empty.body).toMatchObject({ code: 'complaints.incomplete', clause: 'AT-5.6.2' });
    expect(fieldsOf(empty)).toEqual([
      'target', 'applicant.kind', 'applicant.name', 'applicant.email', 'applicant.address', 'applicant.city', 'applicant.region', 'applicant.country',
      'infringer.kind', 'infringer.name', 'description', 'registeredRight', 'evidence', 'contact.sellerKnown', 'consent',
    ]); // prettier-ignore
    const whole = complaintAbout({ courseSlug: seller.courseSlug });
    const organisation = await world.api.post('/ip-complaints', {
      ...whole,
      applicant: { ...whole.applicant, kind: 'organisation', city: ' ' },
      infringer: { kind: 'organisation', name: 'ООО «Школа»' },
      target: { courseSlug: 'no-such-course' },
    });
    expect(fieldsOf(organisation)).toEqual(['target', 'applicant.taxId', 'applicant.city', 'infringer.taxId']);
    expect(organisation.body.errors[0].detail).toBe(
      'There is no such course or lesson. Copy the address from the course’s page.',
    );
    expect(await world.messages(email)).toEqual([]);
  });

  it('[AT-5.6.1] a complainant who knows the seller has to prove that it was written to first', async () => {
    const refused = await world.api.post('/ip-complaints', {
      ...complaintAbout({ courseSlug: seller.courseSlug }),
      contact: { sellerKnown: true },
    });
    expect(refused.status).toBe(422);
    expect(refused.body.clause).toBe('AT-5.6.1');
    expect(fieldsOf(refused)).toEqual(['contact.proof']);
  });

  it('[AT-5.7] nothing is taken without consent to the processing of the applicant’s data', async () => {
    const refused = await world.api.post('/ip-complaints', {
      ...complaintAbout({ courseSlug: seller.courseSlug }),
      consent: false,
    });
    expect(refused.body.clause).toBe('AT-5.7');
    expect(fieldsOf(refused)).toEqual(['consent']);
    expect(await world.rows('SELECT 1 FROM complaints.complaint')).toEqual([]);
  });

  it('[AT-5.6.2] [AT-5.7] a complete one is filed without an account; opening the e-mailed link confirms it', async () => {
    const filed = await world.api.post(
      '/ip-complaints',
      complaintAbout({ url: `https://mediary.test/courses/${seller.courseSlug}`, lessonId: seller.lessonId }),
    );
    expect(filed.status).toBe(202);
    expect(filed.body).toEqual({ email, confirmBefore: expect.stringMatching(/^2027-03-03T05:0/), uploads: [] });
    // The officer does not see it yet.
    expect((await world.api.ok(officer.api.get('/operator/ip-complaints'))).items).toEqual([]);
    link = await linkOf(world, email);
    const opened = await world.api.ok(world.api.get(link));
    id = opened.id;
    expect(opened).toMatchObject({
      status: 'received',
      target: { courseId: seller.courseId, lessonId: seller.lessonId },
      disclosure: null,
    });
    const [consent] = await world.rows(
      `SELECT payload -> 'consent' AS c FROM platform.journal WHERE kind = 'complaints.filed' AND subject_id = $1`,
      [id],
    );
    expect(consent.c).toMatchObject({ clause: 'AT-5.7', pack: 'antitreningi-kz' });
    // Only hashes of links are kept.
    const token = link.split('/').pop()!;
    expect(JSON.stringify(await world.rows('SELECT row_to_json(l) AS l FROM complaints.case_link l'))).not.toContain(
      token,
    );
    expect((await world.api.get(`/ip-complaints/${'A'.repeat(43)}`)).status).toBe(404);
  });

  it('is in the officers’ queue with its next act, and not yet with the seller', async () => {
    const { items } = await world.api.ok(officer.api.get('/operator/ip-complaints?state=open'));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      id,
      status: 'received',
      sellerId: seller.sellerId,
      nextAct: 'forward',
      deadline: null,
    });
    expect((await world.api.ok(seller.api.get('/seller/complaints'))).items).toEqual([]);
    expect((await seller.api.get(`/seller/complaints/${id}`)).status).toBe(404);
    expect((await world.messages(officer.email, 'complaints.officer-received')).length).toBe(1);
    const csv = await officer.api.get('/operator/ip-complaints', { headers: { accept: 'text/csv' } });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.body).toContain(seller.sellerId);
  });

  it('[AT-5.6.5] refuses to block before the seller was even asked, naming the clause', async () => {
    const early = await officer.api.post(asOfficer('/block'), { reason: 'looks copied' });
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({ code: 'complaints.block_too_early', clause: 'AT-5.6.5' });
    expect((await officer.api.post(asOfficer('/decision'), { decision: 'uphold', text: 'x' })).status).toBe(409);
    expect(await lessonAs(world)).toBe(200);
  });

  it('takes files of evidence through a link of their own, once', async () => {
    const [place] = await world.api.ok(
      world.api.post(`${link}/evidence`, {
        evidence: [{ kind: 'file', title: 'Deposit', filename: 'свидетельство.pdf' }],
      }),
    );
    const bytes = new TextEncoder().encode('%PDF-1.7 deposit');
    const put = () =>
      world.api.call('PUT', place.path, bytes, { headers: { 'content-type': 'application/octet-stream' } });
    const stored = await put();
    expect(stored.status).toBe(200);
    expect(stored.body).toMatchObject({
      evidenceId: place.evidenceId,
      bytes: bytes.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await put()).status).toBe(410);
    const seen = await world.api.ok(officer.api.get(asOfficer()));
    const file = seen.evidence.find((e: { kind: string }) => e.kind === 'file');
    const got = await officer.api.get(file.url);
    expect(got.body).toBe('%PDF-1.7 deposit');
    expect(got.headers.get('content-disposition')).toContain('attachment');
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    const tooLarge = await world.api.ok(
      world.api.post(`${link}/evidence`, { evidence: [{ kind: 'file', filename: 'big.bin' }] }),
    );
    const refused = await world.api.call('PUT', tooLarge[0].path, new Uint8Array(20 * 1024 * 1024 + 1), {
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(refused.status).toBe(413);
  });

  it('[AT-5.6.3] still on 2 March the officer asks the seller, proposing voluntary removal; the answer is due on 7 March', async () => {
    const support = await world.staff('support', 'billing');
    expect((await support.api.post(asOfficer('/forward'), {})).status).toBe(403);
    expect((await support.api.get(asOfficer())).status).toBe(403);
    expect((await seller.api.post(asOfficer('/forward'), {})).status).toBe(403);
    const asked = await world.api.ok(officer.api.post(asOfficer('/forward'), { note: 'Please attach your licence' }));
    expect(asked.status).toBe('forwarded');
    expect(asked.ahead).toEqual([
      expect.objectContaining({
        kind: 'complaints.seller-answer',
        clause: 'AT-5.6.4',
        pack: 'antitreningi-kz',
        zone: 'Asia/Almaty',
        calendar: null,
      }),
    ]);
    expect(asked.ahead[0].dueAt).toMatch(/^2027-03-07T05:0/);
    const [query] = await world.messages(seller.email, 'complaints.query');
    expect(query!.text).toContain('Explain the situation, or remove of your own accord');
    expect(query!.text).toContain('Please attach your licence');
    expect(query!.text).not.toContain(email);
    expect(await world.messages(other.email, 'complaints.query')).toEqual([]);
  });

  it('shows the case to the accused seller alone, without the applicant’s addresses', async () => {
    const mine = await world.api.ok(seller.api.get(`/seller/complaints/${id}`));
    expect(mine).toMatchObject({ status: 'forwarded', applicantName: 'Айгуль Сатпаева', mayAnswer: true });
    expect(JSON.stringify(mine)).not.toContain(email);
    expect(JSON.stringify(mine)).not.toContain('ул. Примерная');
    expect((await world.api.ok(seller.api.get('/seller/complaints'))).items).toHaveLength(1);
    expect((await other.api.get(`/seller/complaints/${id}`)).status).toBe(404);
    expect((await other.api.post(`/seller/complaints/${id}/answer`, { kind: 'denial', text: 'not mine' })).status).toBe(
      404,
    );
    expect((await world.api.ok(other.api.get('/seller/complaints'))).items).toEqual([]);
  });

  it('[AT-5.6.5] a minute before the term ends on 7 March blocking is still refused', async () => {
    await world.moveTo('2027-03-07T04:59:00Z');
    const early = await officer.api.post(asOfficer('/block'), { reason: 'no answer so far' });
    expect(early.body).toMatchObject({
      code: 'complaints.block_too_early',
      clause: 'AT-5.6.5',
      context: { refusal: 'answer-awaited' },
    });
    const { acts, nextAct } = await world.api.ok(officer.api.get(asOfficer()));
    expect(nextAct).toBeNull();
    expect(acts.find((a: { act: string }) => a.act === 'block')).toMatchObject({
      allowed: false,
      reason: 'The seller’s term to answer is still running.',
      clause: 'AT-5.6.5',
    });
    expect(await lessonAs(world)).toBe(200);
  });

  it('[AT-5.6.4] on 7 March, without an answer, the operator’s own check starts by itself', async () => {
    const fired = await world.moveTo('2027-03-07T06:00:00Z');
    expect(fired).toContainEqual(expect.objectContaining({ kind: 'complaints.seller-answer', clause: 'AT-5.6.4' }));
    const seen = await world.api.ok(officer.api.get(asOfficer()));
    expect(seen).toMatchObject({ status: 'checking', checkGround: 'unanswered' });
    const states = seen.timeline.filter((t: { kind: string }) => t.kind === 'state');
    expect(states.map((t: { title: string; automatic: boolean }) => [t.title, t.automatic])).toEqual([
      ['Address confirmed, complaint received', false],
      ['The seller was asked', false],
      ['The seller did not answer in time', true],
      ['The operator’s check began', true],
    ]);
    expect((await world.messages(seller.email, 'complaints.checking')).length).toBe(1);
  });

  it('[AT-5.6.6a] the decision is due five working days after the answer’s term, passing over the weekend and 8 March', async () => {
    const { ahead } = await world.api.ok(officer.api.get(asOfficer()));
    expect(ahead).toEqual([
      expect.objectContaining({
        kind: 'complaints.review',
        clause: 'AT-5.6.6a',
        calendar: 'KZ',
        dueAt: '2027-03-15T19:00:00Z',
      }),
    ]);
    expect(ahead[0].skipped.map((d: { date: string }) => d.date)).toEqual(['2027-03-08', '2027-03-13', '2027-03-14']);
  });

  it('[AT-5.6.5] now the disputed lesson may be blocked, and the other seller’s stays open', async () => {
    const foreign = await officer.api.post(asOfficer('/block'), { reason: 'no answer', lessonIds: [other.lessonId] });
    expect(foreign.body.code).toBe('complaints.lesson_foreign');
    const blocked = await world.api.ok(officer.api.post(asOfficer('/block'), { reason: 'no answer' }));
    expect(blocked).toMatchObject({
      status: 'checking',
      blocked: true,
      restrictions: [expect.objectContaining({ lessonId: seller.lessonId, kind: 'check', liftedAt: null })],
    });
    expect(await lessonAs(world)).not.toBe(200);
    expect(await lessonAs(seller)).not.toBe(200);
    expect((await world.api.get(`/lessons/${other.lessonId}`)).status).toBe(200);
    expect((await officer.api.post(asOfficer('/block'), { reason: 'again' })).status).toBe(409);
  });

  it('takes a late answer, which stops nothing', async () => {
    const late = await world.api.ok(
      seller.api.post(`/seller/complaints/${id}/answer`, {
        kind: 'explanation',
        text: 'Secret: director Ivanov will send papers',
      }),
    );
    expect(late).toMatchObject({ status: 'checking', answers: [expect.objectContaining({ late: true })] });
    const complainants = await world.api.ok(world.api.get(link));
    expect(JSON.stringify(complainants)).not.toContain('Ivanov');
  });

  it('[AT-5.6.8b] nothing of the seller’s identity is given away before the outcome', async () => {
    const refused = await officer.api.post(asOfficer('/disclosure'), { reason: 'asked for' });
    expect(refused.body).toMatchObject({ code: 'complaints.disclosure_too_early', clause: 'AT-5.6.8b' });
    const [profile] = await world.rows('SELECT legal_name, tax_id FROM tenancy.profile WHERE tenant_id = $1', [
      seller.sellerId,
    ]);
    const seen = JSON.stringify(await world.api.ok(world.api.get(link)));
    expect(seen).not.toContain(profile.tax_id);
    expect(seen).not.toContain(profile.legal_name);
    expect(seen).not.toContain(seller.sellerId);
  });

  it('[AT-5.6.6b] on 8 March it is upheld: the lesson is closed to everyone, the seller included', async () => {
    await world.moveTo('2027-03-08T05:00:00Z');
    const support = await world.staff('support');
    expect((await support.api.post(asOfficer('/decision'), { decision: 'uphold', text: 'x' })).status).toBe(403);
    expect(
      (await seller.api.post(asOfficer('/decision'), { decision: 'reject', ground: 'unconfirmed', text: 'x' })).status,
    ).toBe(403);
    const decided = await world.api.ok(
      officer.api.post(asOfficer('/decision'), { decision: 'uphold', text: 'The texts are identical' }),
    );
    expect(decided).toMatchObject({
      status: 'decided-upheld',
      blocked: true,
      ahead: [],
      decision: { outcome: 'upheld', clause: 'AT-5.6.6b' },
    });
    expect(await lessonAs(world)).not.toBe(200);
    expect(await lessonAs(seller)).not.toBe(200);
    const [lesson] = await world.rows('SELECT status FROM content.lesson WHERE id = $1', [seller.lessonId]);
    expect(lesson.status).toBe('blocked-upheld');
    expect((await seller.api.post(`/seller/complaints/${id}/answer`, { kind: 'denial', text: 'no' })).body.code).toBe(
      'complaints.answer_closed',
    );
  });

  it('[AT-5.6.8a] both sides are told the outcome with its reasons', async () => {
    const [toApplicant] = await world.messages(email, 'complaints.decided');
    const [toSeller] = await world.messages(seller.email, 'complaints.seller-decided');
    expect(toApplicant!.text).toContain('The texts are identical');
    expect(toSeller!.text).toContain('The texts are identical');
    expect(await world.messages(other.email, 'complaints.seller-decided')).toEqual([]);
    // The letter's own link opens the case as the first one does.
    expect((await world.api.ok(world.api.get(await linkOf(world, email)))).decision.text).toBe(
      'The texts are identical',
    );
  });

  it('[AT-5.6.8b] the applicant is given what identifies the seller, for a court, and the journal says so', async () => {
    await world.api.ok(officer.api.post(asOfficer('/disclosure'), { reason: 'The applicant goes to court' }));
    const [profile] = await world.rows('SELECT legal_name, tax_id FROM tenancy.profile WHERE tenant_id = $1', [
      seller.sellerId,
    ]);
    const seen = await world.api.ok(world.api.get(link));
    expect(seen.disclosure.identity).toMatchObject({ legalName: profile.legal_name, taxId: profile.tax_id });
    expect((await world.messages(email, 'complaints.disclosed'))[0]!.text).toContain(profile.tax_id);
    const entries = await world.rows(
      `SELECT actor, payload FROM platform.journal WHERE kind = 'complaints.disclosed' AND subject_id = $1`,
      [id],
    );
    expect(entries).toEqual([
      {
        actor: `staff:${officer.accountId}`,
        payload: expect.objectContaining({ reason: 'The applicant goes to court' }),
      },
    ]);
    await world.settle();
    expect((await world.verifyJournal()).ok).toBe(true);
  });
});
