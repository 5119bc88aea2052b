import { createHash } from 'node:crypto';
import { Temporal } from '#kernel';
import { openShop, startWorld, type Person, type SellerPerson, type Shop, type World } from '#testing';

let world: World;
let shop: Shop;
let seller: SellerPerson;
let other: SellerPerson;
let support: Person;

beforeAll(async () => {
  // A Thursday; 16 December is Kazakhstan's Independence Day, the weekends around it are days off.
  world = await startWorld({ at: '2026-12-10T09:00:00Z' });
  shop = await openShop(world, { displayName: 'Leaves', owner: { lang: 'ru' } });
  seller = shop.seller;
  other = await world.seller({ displayName: 'Stays' });
  support = await world.staff('support');
  const billing = await world.staff('billing');
  for (const s of [seller, other]) {
    await world.api.ok(
      billing.api.post(`/operator/sellers/${s.sellerId}/licence/extension`, { term: 'P6M', reason: 'a story' }),
    );
    await world.api.ok(s.api.post('/seller/licence/acceptance'));
  }
});
afterAll(() => world?.stop());

const as = async (who: SellerPerson) => who.api;
const record = async (who: SellerPerson) => (await who.api.get('/seller')).body;

describe('notice', () => {
  let due = '';

  it('[AT-6.3] of the seller ends the contract after seven working days by the country’s calendar, and says which days it passed over', async () => {
    const given = await world.api.ok(
      (await as(seller)).post('/seller/termination', { text: 'We are closing the school' }),
    );
    // Counted from Friday 11: 11, 14, 15, (16 off), 17, 18, 21, 22 — due at 24:00 of the seventh.
    expect(given).toMatchObject({
      status: 'given', giver: 'seller', kind: 'notice', channel: 'cabinet', clause: 'AT-6.3',
      term: { value: '7wd', calendar: 'KZ', zone: 'Asia/Almaty' },
      refund: { value: 'none', clause: 'AT-6.6' },
    }); // prettier-ignore
    due = given.dueAt;
    expect(due).toBe(Temporal.PlainDate.from('2026-12-23').toZonedDateTime('Asia/Almaty').toInstant().toString());
    expect(given.term.skipped.map((d: { date: string }) => d.date)).toEqual([
      '2026-12-12', '2026-12-13', '2026-12-16', '2026-12-19', '2026-12-20',
    ]); // prettier-ignore
    const board = await support.api.get('/operator/deadlines?kind=termination.notice');
    expect(board.body.items).toEqual([
      expect.objectContaining({
        sellerId: seller.sellerId,
        dueAt: due,
        clause: 'AT-6.3',
        policy: expect.objectContaining({ calendar: 'KZ' }),
      }),
    ]);
    expect((await (await as(seller)).post('/seller/termination', {})).body.code).toBe('licensing.termination_open');
  });

  it('[AT-6.3] stops sales alone until its day, and buyers read that the seller leaves', async () => {
    expect(await record(seller)).toMatchObject({
      status: 'suspended',
      suspensions: [{ reason: 'notice', clause: 'AT-6.3', stops: ['sell'] }],
    });
    const page = (await world.api.get(`/catalogue/sellers/${seller.slug}`)).body;
    expect(page).toMatchObject({ open: false, closure: { class: 'leaving' } });
    expect(JSON.stringify(page)).not.toContain('closing the school');
    const [letter] = await world.messages(seller.email, 'licensing.notice-given');
    expect(letter!.text).toMatch(/AT-6\.3[\s\S]*AT-6\.6/);
  });

  it('[AT-6.3] is withdrawn by its giver alone, before its day, and everything is as before', async () => {
    const path = `/operator/sellers/${seller.sellerId}/termination`;
    expect((await support.api.post(`${path}/withdrawal`)).body.code).toBe('licensing.termination_by_other');
    const gone = await world.api.ok((await as(seller)).post('/seller/termination/withdrawal'));
    expect(gone.status).toBe('withdrawn');
    expect(await record(seller)).toMatchObject({ status: 'active', suspensions: [] });
    expect((await (await as(seller)).post('/seller/termination/withdrawal')).body.code).toBe(
      'licensing.termination_none',
    );
    expect((await world.moveTo(due)).filter((f) => f.kind === 'termination.notice')).toEqual([]);
    expect((await record(seller)).status).toBe('active');
  });

  it('[AT-6.3] of the operator takes as long, is the operator’s to withdraw, and takes effect on its day and not a second before', async () => {
    const path = `/operator/sellers/${seller.sellerId}/termination`;
    expect((await seller.api.post(path, { kind: 'notice', text: 'I am the operator' })).status).toBe(403);
    const before = await world.api.ok((await as(seller)).get('/seller/licence'));
    const given = await world.api.ok(
      support.api.post(path, { kind: 'notice', text: 'The platform changes its profile' }),
    );
    expect(given).toMatchObject({ giver: 'operator', channel: 'operator', clause: 'AT-6.3' });
    expect((await (await as(seller)).post('/seller/termination/withdrawal')).body.code).toBe(
      'licensing.termination_by_other',
    );
    const early = await world.moveTo(Temporal.Instant.from(given.dueAt).subtract({ seconds: 1 }).toString());
    expect(early.filter((f) => f.kind === 'termination.notice')).toEqual([]);
    expect((await record(seller)).status).toBe('suspended');
    expect(await world.advance('PT1S')).toContainEqual(
      expect.objectContaining({ kind: 'termination.notice', clause: 'AT-6.3' }),
    );
    const after = await world.api.ok((await as(seller)).get('/seller/licence'));
    expect(after).toMatchObject({ status: 'lapsed', endsAt: given.dueAt });
    expect(Date.parse(before.endsAt)).toBeGreaterThan(Date.parse(given.dueAt));
    const until = Temporal.Instant.from(given.dueAt).toZonedDateTimeISO('Asia/Almaty').add({ months: 1 }).toInstant();
    expect(after.keptUntil).toBe(until.toString());
    expect((await record(seller)).suspensions).toEqual([expect.objectContaining({ reason: 'expiry' })]);
    expect(
      after.deadlines.filter(
        (d: { kind: string; state: string }) => d.kind === 'licence.expiry' && d.state === 'waiting',
      ),
    ).toEqual([]);
    const [letter] = await world.messages(seller.email, 'licensing.terminated');
    expect(letter!.text).toContain('AT-6.6');
    expect((await (await as(seller)).post('/seller/termination', {})).body.code).toBe('licensing.contract_over');
  });
});

describe('the operator’s termination on a ground', () => {
  let third: SellerPerson;
  const path = () => `/operator/sellers/${third.sellerId}/termination`;

  it('[AT-6.5a] needs a ground of the contract and its evidence', async () => {
    third = await world.seller({ displayName: 'Copies' });
    const text = 'Screens of 10 December: the cabinet’s design stands on copied-school.test';
    expect((await support.api.post(path(), { kind: 'ground', ground: 'dislike', text })).body).toMatchObject({
      code: 'licensing.termination_ground',
      clause: 'AT-6.5a',
      context: { grounds: 'breach, design-copying, insulting-staff, law-or-morals, refund-ratio' },
    });
    expect((await support.api.post(path(), { kind: 'ground', ground: 'breach' })).status).toBe(400);
    expect((await support.api.post(path(), { kind: 'ground', text })).status).toBe(400);
    const done = await world.api.ok(support.api.post(path(), { kind: 'ground', ground: 'design-copying', text }));
    expect(done).toMatchObject({ status: 'ended', ground: 'design-copying', clause: 'AT-6.5a', text, term: null });
  });

  it('[AT-6.5a] ends the contract at once, keeps the breach standing, and keeps the data as after any end', async () => {
    const now = await world.now();
    const licence = await world.api.ok((await as(third)).get('/seller/licence'));
    expect(licence).toMatchObject({ status: 'lapsed' });
    expect(Date.parse(licence.endsAt)).toBeLessThanOrEqual(Date.parse(now));
    expect((await record(third)).suspensions.map((s: { reason: string }) => s.reason).sort()).toEqual([
      'breach',
      'expiry',
    ]);
    expect((await record(third)).may).toEqual(['sign-in', 'refund', 'answer', 'pay', 'export']);
    const [letter] = await world.messages(third.email, 'licensing.terminated');
    expect(letter!.text).toContain('design-copying');
    const admin = await world.staff('admin');
    const audit = await admin.api.get(`/operator/audit?seller=${third.sellerId}&kind=licensing.termination`);
    expect(audit.body.items).toEqual([
      expect.objectContaining({
        kind: 'licensing.termination-ended',
        actor: `staff:${support.accountId}`,
        payload: expect.objectContaining({
          ground: 'design-copying',
          clause: 'AT-6.5a',
          refund: 'none',
          refundClause: 'AT-6.6',
        }),
      }),
    ]);
    const billing = await world.staff('billing');
    await world.api.ok(
      billing.api.post(`/operator/sellers/${third.sellerId}/licence/extension`, { term: 'P1M', reason: 'x y z' }),
    );
    expect((await record(third)).suspensions.map((s: { reason: string }) => s.reason)).toEqual(['breach']);
  });
});

describe('a term that was paid ahead', () => {
  it('[AT-6.6] ends with the contract: a seller that is let back in is credited nothing of it', async () => {
    const payer = await world.seller({ displayName: 'Paid ahead' });
    const licence = async () => world.api.ok((await as(payer)).get('/seller/licence'));
    for (let bought = 0; bought < 2; bought++) {
      const { id } = await payer.api.ok(
        payer.api.post('/seller/licence/orders', { tariff: 'start', term: 'P1M', method: 'card' }),
      );
      const { paymentId } = await payer.api.ok(payer.api.post(`/seller/licence/orders/${id}/pay`));
      await world.api.ok(world.api.post(`/api/sandbox/payments/${paymentId}`, { outcome: 'succeed' }));
      await world.settle();
    }
    const upgrade = async (): Promise<string[]> => {
      const quote = await payer.api.ok(payer.api.post('/seller/licence/orders/quote', { tariff: 'pro', term: 'P1M' }));
      return [quote.mode, ...quote.lines.map((l: { kind: string }) => l.kind)];
    };
    expect(await upgrade()).toEqual(['upgrade', 'term', 'credit', 'credit']);
    await world.api.ok(
      support.api.post(`/operator/sellers/${payer.sellerId}/termination`, {
        kind: 'ground',
        ground: 'design-copying',
        text: 'Pages of the platform were copied one by one',
      }),
    );
    expect((await licence()).status).toBe('lapsed');
    const billing = await world.staff('billing');
    await world.api.ok(
      billing.api.post(`/operator/sellers/${payer.sellerId}/licence/extension`, { term: 'P14D', reason: 'to settle' }),
    );
    expect((await licence()).status).toBe('active');
    expect(await upgrade()).toEqual(['upgrade', 'term']);
    const later = await world.rows(
      `SELECT 1 FROM platform.deadline WHERE tenant_id = $1 AND kind = 'licence.next-term' AND state = 'waiting'`,
      [payer.sellerId],
    );
    expect(later).toEqual([]);
  });
});

describe('a notice through support', () => {
  it('[RS-L88] is taken in by support as the seller’s own, ends the contract, and gives nothing of the paid access back', async () => {
    const user = await world.seller({ displayName: 'Writes to support' });
    const path = `/operator/sellers/${user.sellerId}/termination`;
    const given = await world.api.ok(
      support.api.post(path, { kind: 'seller-notice', text: 'Letter of today: please end our contract' }),
    );
    expect(given).toMatchObject({ giver: 'seller', channel: 'support', refund: { value: 'none' } });
    const board = await world.api.ok((await as(user)).get('/seller/termination'));
    expect(board.items).toEqual([expect.objectContaining({ id: given.id, status: 'given' })]);
    expect((await support.api.post(`${path}/withdrawal`)).body.code).toBe('licensing.termination_by_other');
    await world.moveTo(given.dueAt);
    expect((await world.api.ok((await as(user)).get('/seller/licence'))).status).toBe('lapsed');
    const money = await world.rows(
      `SELECT 1 FROM licensing.entry WHERE tenant_id = $1 AND kind IN ('returned', 'credited')`,
      [user.sellerId],
    );
    expect(money).toEqual([]);
  });
});

describe('the printed contract', () => {
  it('[AT-6.2] is given on written request: the accepted text, its evidence, both parties’ details, places to sign, and its hash is kept', async () => {
    const fresh = await world.seller({ displayName: 'Not yet', accept: false });
    const request = { request: 'Please send a printed copy of our contract' };
    expect((await fresh.api.post('/seller/contract-copies', request)).body.code).toBe(
      'licensing.contract_not_accepted',
    );
    const api = await as(other);
    const asked = await world.api.ok(api.post('/seller/contract-copies', request));
    expect(asked).toMatchObject({ status: 'asked', clause: 'AT-6.2', sha256: null });
    expect((await api.get(`/seller/contract-copies/${asked.id}/contract.pdf`)).status).toBe(404);
    const queue = await support.api.get('/operator/contract-copies?status=asked');
    expect(queue.body.items.map((c: { id: string }) => c.id)).toEqual([asked.id]);
    const decide = (id: string, body: unknown) => support.api.post(`/operator/contract-copies/${id}/decision`, body);
    const granted = await world.api.ok(decide(asked.id, { decision: 'grant' }));
    expect((await decide(asked.id, { decision: 'refuse', reason: 'too late' })).body.code).toBe(
      'licensing.contract_copy_decided',
    );
    const answer = await fetch(`${world.config.publicUrl}/api/v1/seller/contract-copies/${asked.id}/contract.pdf`, {
      headers: { authorization: `Bearer ${api.token}`, 'mediary-seller': other.sellerId },
    });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(granted.sha256);
    const { acceptanceId } = (await world.api.ok(api.get('/seller/licence'))).offer;
    expect(granted).toMatchObject({ status: 'granted', acceptanceId, bytes: bytes.length });
    const [entry] = await world.rows(
      `SELECT payload FROM platform.journal WHERE kind = 'licensing.contract-copy-granted' AND subject_id = $1`,
      [asked.id],
    );
    expect(entry.payload).toMatchObject({ sha256: granted.sha256, acceptance: acceptanceId });
    expect((await (await as(seller)).get(`/seller/contract-copies/${asked.id}/contract.pdf`)).status).toBe(404);
    const again = await world.api.ok(api.post('/seller/contract-copies', request));
    expect((await decide(again.id, { decision: 'refuse' })).body.code).toBe('licensing.contract_copy_reason');
    await world.api.ok(decide(again.id, { decision: 'refuse', reason: 'You have one of this month' }));
    expect((await world.messages(other.email, 'licensing.contract-copy')).map((m) => m.text).join()).toContain(
      'one of this month',
    );
  });

  it('leaves the other seller untouched', async () => {
    expect(await record(other)).toMatchObject({ status: 'active', suspensions: [] });
    expect((await world.verifyJournal()).ok).toBe(true);
  });
});
