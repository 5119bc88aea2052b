import { Money, Temporal, asTenantId, uuidv7 } from '#kernel';
import { Database, PurgeRegistry } from '#platform';
import { openShop, startWorld, type Person, type SellerPerson, type Shop, type World } from '#testing';
import { SellerAccount } from './application/account.js';
import type { SmsMessageDto, SmsStatementDto } from './http/dto/sms.dto.js';

const BEFORE_NEW_YEAR = '2026-12-31T18:59:00Z'; // one minute before the year ends in Almaty (UTC+5)
const number = (n: number | string): string => `+7701${String(n).padStart(7, '0')}`;
const kzt = (amount: string) => ({ amount, currency: 'KZT' });

let world: World;
let seller: SellerPerson;
let other: SellerPerson;
let billing: Person;

const post = (who: SellerPerson, body: Record<string, unknown>) =>
  who.api.post('/seller/sms/messages', { purpose: 'service', ...body });
const send = async (who: SellerPerson, recipients: string[], text: string) => {
  const made = await who.api.ok(post(who, { recipients, text }));
  await world.settle();
  return made;
};
const listed = async (who: SellerPerson, batch?: string): Promise<SmsMessageDto[]> =>
  (await who.api.ok(who.api.get(`/seller/sms/messages?limit=100${batch ? `&batch=${batch}` : ''}`))).items;
const statement = (who: SellerPerson, month: string): Promise<SmsStatementDto> =>
  who.api.ok(who.api.get(`/seller/sms/statement?month=${month}`));
const account = () => world.app.get(SellerAccount, { strict: false });
const inTenant = <T>(who: SellerPerson, fn: Parameters<Database['system']>[1]): Promise<T> =>
  world.app.get(Database).tenant(asTenantId(who.sellerId), fn) as Promise<T>;
const balance = async (who: SellerPerson): Promise<string> =>
  (await inTenant<Money>(who, (tx) => account().balance(tx, asTenantId(who.sellerId)))).toJSON().amount;
const payIn = (who: SellerPerson, amount: string): Promise<unknown> =>
  world.app.get(Database).system('test: money came', (tx) =>
    account().post(tx, {
      tenantId: asTenantId(who.sellerId),
      kind: 'payment-received',
      cause: { type: 'bank', id: uuidv7() },
      amount: Money.parse(kzt(amount) as never),
      at: Temporal.Instant.from('2026-12-31T12:00:00Z'),
    }),
  );
/** Lets questions to the provider come now that would come in a minute. */
const hurry = async (): Promise<void> => {
  await world.rows(`UPDATE platform.outbox SET run_at = NULL WHERE relayed_at IS NULL`);
  await world.settle();
};

async function lasting(who: SellerPerson): Promise<SellerPerson> {
  await world.api.ok(
    billing.api.post(`/operator/sellers/${who.sellerId}/licence/extension`, { term: 'P1Y', reason: 'a year of tests' }),
  );
  await world.api.ok(who.api.post('/seller/licence/acceptance'));
  return who;
}

beforeAll(async () => {
  world = await startWorld({ at: '2026-12-31T12:00:00Z' });
  billing = await world.staff('billing');
  seller = await lasting(await world.seller({ displayName: 'Школа' }));
  other = await lasting(await world.seller({ displayName: 'Other' }));
  await payIn(seller, '1000.00');
  await payIn(other, '1000.00');
});
afterAll(() => world?.stop());

describe('an estimate', () => {
  it('[AT-4.6a] counts parts as they really are, and prices each line at the provider’s tariff with 5% of it', async () => {
    const text = 'ж'.repeat(71);
    const estimate = await seller.api.ok(
      seller.api.post('/seller/sms/estimate', { text, purpose: 'service', recipients: [number(1), number('0000400')] }),
    );
    const sum = { cost: kzt('34.70'), commission: kzt('1.74'), total: kzt('36.44') };
    expect(estimate).toMatchObject({
      contract: 'operator', encoding: 'ucs2', parts: 2, units: 71, perPart: 67, rate: '5%', clause: 'AT-4.6a',
      lines: [{ recipient: '+7…01', parts: 2, ...sum }], total: sum, skipped: { noConsent: 0, badNumber: 1 },
    }); // prettier-ignore
    expect(await listed(seller)).toEqual([]);
    expect(await balance(seller)).toBe('1000.00');
  });
});

describe('a month’s end', () => {
  it('[AT-4.6a] debits what the provider has taken without acceptance, and nothing for what it refused', async () => {
    await world.moveTo(BEFORE_NEW_YEAR);
    const { batchId } = await send(seller, [number(1), number(2), number('0000404')], 'Lesson at 10');
    const [undelivered, second, first] = await listed(seller, batchId);
    const charged = { cost: kzt('17.35'), commission: kzt('0.87'), total: kzt('18.22') };
    expect(first).toMatchObject({ status: 'delivered', recipient: '+7…01', parts: 1, charged, text: 'Lesson at 10' });
    expect(second).toMatchObject({ status: 'delivered', charged });
    expect(undelivered).toMatchObject({ status: 'undelivered', failure: 'undelivered 20', charged });
    // 1000.00 less three times 18.22.
    expect(await balance(seller)).toBe('945.34');
    const box = await world.messages(number(1), 'sms');
    expect(box).toMatchObject([{ kind: 'sms', text: 'Lesson at 10', channel: 'sms', to: number(1) }]);
    expect(await listed(other)).toEqual([]);
    expect(await balance(other)).toBe('1000.00');
  });

  it('[AT-4.6a] states each month in the contract’s zone, equal to the postings to the tiyn', async () => {
    await world.advance('PT2M');
    await send(seller, [number(3)], 'ж'.repeat(71));
    await send(other, [number(3)], 'Hello');
    const december = await statement(seller, '2026-12');
    expect(december).toMatchObject({
      zone: 'Asia/Almaty', from: '2026-11-30T19:00:00Z', to: '2026-12-31T19:00:00Z', rate: '5%', clause: 'AT-4.6a',
      days: [{ date: '2026-12-31', messages: 3, parts: 3, total: kzt('54.66') }],
      total: { messages: 3, parts: 3, cost: kzt('52.05'), commission: kzt('2.61'), total: kzt('54.66') },
      posted: kzt('54.66'), own: { messages: 0, parts: 0 },
    }); // prettier-ignore
    const january = await statement(seller, '2027-01');
    expect(january).toMatchObject({
      days: [{ date: '2027-01-01' }],
      total: { messages: 1, parts: 2, total: kzt('36.44') },
      posted: kzt('36.44'),
    });
    const ledger = await inTenant<{ lines: { kind: string; amount: Money }[] }>(seller, (tx) =>
      account().statement(
        tx,
        asTenantId(seller.sellerId),
        Temporal.Instant.from(december.from),
        Temporal.Instant.from(january.to),
      ),
    );
    const debited = ledger.lines.filter((l) => l.kind === 'sms-charged').map((l) => l.amount.toJSON().amount);
    expect(debited).toEqual(['-18.22', '-18.22', '-18.22', '-36.44']);
    expect(await balance(seller)).toBe('908.90');
  });

  it('comes as CSV line by line and as a document', async () => {
    const csv = await seller.api.get('/seller/sms/statement?month=2026-12', { headers: { accept: 'text/csv' } });
    const rows = csv.body.trim().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toMatch(
      /^2026-12-31,2026-12-31T18:59:\d\d(\.\d+)?Z,[0-9a-f-]{36},'?\+7…\d\d,charged,1,17.35,17.35,0.87,18.22,KZT,/,
    );
    expect(rows[4]).toContain('total,3,,52.05,2.61,54.66,KZT');
    const pdf = await seller.api.get('/seller/sms/statement.pdf?month=2026-12', { lang: 'kk' });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.body.startsWith('%PDF-')).toBe(true);
    expect((await seller.api.get('/seller/sms/statement?month=2026-13')).status).toBe(400);
  });
});

describe('a call whose end is not known', () => {
  it('is found out by our id: what was taken is charged once, what was not is not', async () => {
    const before = await balance(seller);
    const { batchId } = await send(seller, [number('0000408'), number('0000409')], 'Are you there?');
    await hurry();
    const [dropped, lost] = await listed(seller, batchId);
    expect(lost).toMatchObject({ status: 'delivered', charged: { total: kzt('18.22') } });
    expect(dropped).toMatchObject({ status: 'failed', failure: 'not-taken', charged: null });
    expect(Number(before) - Number(await balance(seller))).toBeCloseTo(18.22, 2);
    expect(await world.messages(number('0000408'), 'sms')).toHaveLength(1);
    expect(await world.messages(number('0000409'), 'sms')).toHaveLength(0);
  });

  it('[AT-4.6a] is corrected to what the provider says afterwards, and returned where the message never left', async () => {
    const before = await balance(seller);
    const { batchId } = await send(seller, [number('0000402'), number('0000407')], 'Another price');
    const [withdrawn, repriced] = await listed(seller, batchId);
    // 21.40 and 5% of it.
    const now = { cost: kzt('21.40'), commission: kzt('1.07'), total: kzt('22.47') };
    expect(repriced).toMatchObject({ status: 'delivered', charged: now });
    expect(withdrawn).toMatchObject({ status: 'failed', failure: 'refused 23', charged: { total: kzt('0.00') } });
    expect(Number(before) - Number(await balance(seller))).toBeCloseTo(22.47, 2);
    const month = await statement(seller, '2027-01');
    expect(month.posted).toEqual(month.total.total);
  });
});

describe('debt and credit', () => {
  it('lets nobody order more than the account and the policy’s credit bear, what is under way included', async () => {
    const recipients = Array.from({ length: 290 }, (_, i) => number(10_000 + i));
    const refused = await post(other, { recipients, text: 'ж'.repeat(135) });
    // 290 messages of three parts: 52.05 and 5% are 54.65.
    expect(refused).toMatchObject({ status: 402, body: { code: 'licensing.sms_credit', clause: 'AT-4.6a' } });
    expect(refused.body.detail).toContain('15848.50 KZT');
    expect(await listed(other)).toHaveLength(1);
  });

  it('[AT-4.6b] stops the operator’s contract while something is owed, but not a seller’s own, which costs nothing', async () => {
    await inTenant(other, (tx) =>
      account().post(tx, {
        tenantId: asTenantId(other.sellerId),
        kind: 'extras-charged',
        cause: { type: 'test', id: uuidv7() },
        amount: Money.parse(kzt('2000.00') as never),
        at: Temporal.Instant.from('2027-01-01T00:00:00Z'),
      }),
    );
    const owed = await post(other, { recipients: [number(4)], text: 'Owed' });
    expect(owed).toMatchObject({ status: 402, body: { code: 'licensing.sms_debt', clause: 'AT-3.3.3' } });

    const wrong = await other.api.put('/seller/sms/credentials', { login: 'school', password: 'wrong' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'licensing.sms_credentials_refused' } });
    expect(await other.api.ok(other.api.get('/seller/sms/credentials'))).toMatchObject({ set: false, login: null });
    const password = 'CANARY-secret-of-the-school';
    const set = await other.api.put('/seller/sms/credentials', { login: 'school', password, sender: 'School' });
    expect(set.body).toMatchObject({ set: true, login: 'sc…', sender: 'School', clause: 'AT-4.6b' });
    expect(JSON.stringify([set.body, (await other.api.get('/seller/sms/credentials')).body])).not.toContain(password);
    for (const table of ['licensing.sms_credentials', 'platform.journal', 'platform.outbox', 'platform.idempotency'])
      expect(JSON.stringify(await world.rows(`SELECT t::text FROM ${table} t`))).not.toContain('CANARY-secret');

    const before = await balance(other);
    const sent = await send(other, [number(4), number(5)], 'By our own contract');
    expect(sent).toMatchObject({ contract: 'own', clause: 'AT-4.6b', total: { total: kzt('0.00') } });
    expect((await listed(other, sent.batchId)).map((m) => [m.status, m.charged])).toEqual([
      ['delivered', null],
      ['delivered', null],
    ]);
    expect(await balance(other)).toBe(before);
    expect(await statement(other, '2027-01')).toMatchObject({ own: { messages: 2, parts: 2 }, total: { messages: 1 } });

    expect((await other.api.delete('/seller/sms/credentials')).status).toBe(204);
    expect((await post(other, { recipients: [number(4)], text: 'Owed again' })).body.code).toBe('licensing.sms_debt');
    await payIn(other, '5000.00');
    await send(other, [number(4)], 'Paid');
  });
});

describe('floods', () => {
  const many = (n: number, from: number): string[] => Array.from({ length: n }, (_, i) => number(from + i));

  it('are held by limits per minute, hour and day that parallel orders do not pass together', async () => {
    const flood = await lasting(await world.seller({ displayName: 'Flood' }));
    await payIn(flood, '900000.00');
    const over = await post(flood, { recipients: many(301, 20_000), text: 'a' });
    expect(over).toMatchObject({ status: 429, body: { code: 'licensing.sms_limit' } });
    expect(over.body.detail).toContain('300');
    await send(flood, many(290, 20_000), 'b');
    const parallel = await Promise.all(
      [0, 1, 2, 3].map((i) => post(flood, { recipients: many(5, 30_000 + 10 * i), text: `c${i}` })),
    );
    expect(parallel.map((a) => a.status).sort()).toEqual([201, 201, 429, 429]);
    const past = (by: string) =>
      world.rows(`UPDATE licensing.sms_message SET accepted_at = accepted_at - $2::interval WHERE tenant_id = $1`, [flood.sellerId, by]); // prettier-ignore
    for (let i = 0; i < 2; i++) {
      await past('61 seconds');
      await send(flood, many(300, 40_000 + 1000 * i), `d${i}`);
    }
    await past('61 seconds');
    // 900 within the hour.
    expect((await post(flood, { recipients: many(101, 60_000), text: 'e' })).body.detail).toContain('1000');
    await past('1 hour');
    expect((await post(flood, { recipients: many(101, 60_000), text: 'e' })).status).toBe(201);
    await world.settle();
  });

  it('to one person are held too, and so is the same text twice', async () => {
    const text = 'Once is enough';
    await send(seller, [number(77)], text);
    const twice = await post(seller, { recipients: [number(78), number(77)], text });
    expect(twice).toMatchObject({ status: 409, body: { code: 'licensing.sms_duplicate' } });
    await send(seller, [number(78)], text);
    for (let i = 0; i < 9; i++) await send(seller, [number(77)], `Text ${i}`);
    const tenth = await post(seller, { recipients: [number(77)], text: 'One more' });
    expect(tenth).toMatchObject({ status: 429, body: { code: 'licensing.sms_recipient_limit' } });
    expect((await post(seller, { recipients: [number(77), ' '], text: 'x' })).status).toBe(400);
    expect((await post(seller, { recipients: [number(79)], courseId: uuidv7(), text: 'x' })).status).toBe(400);
  });

  it('by a repeated request send once', async () => {
    const body = { recipients: [number(80)], text: 'By one key', purpose: 'service' };
    const key = uuidv7();
    const [a, b] = [
      await seller.api.post('/seller/sms/messages', body, { key }),
      await seller.api.post('/seller/sms/messages', body, { key }),
    ];
    expect(b.body).toEqual(a.body);
    await world.settle();
    expect(await world.messages(number(80), 'sms')).toHaveLength(1);
    expect(JSON.stringify(await world.rows(`SELECT t::text FROM platform.idempotency t`))).not.toContain(number(80));
    expect((await seller.api.post('/seller/sms/messages', body, { key: null })).status).toBe(400);
  });
});

describe('consent', () => {
  let shop: Shop;
  let courseId: string;

  it('is asked for before advertising, and quiet hours are the recipient’s', async () => {
    // 10:00 in Almaty, 8:00 in Moscow.
    await world.moveTo('2027-01-02T05:00:00Z');
    const advertise = (recipients: string[], more = {}) =>
      post(seller, { recipients, text: `Sale ${recipients[0]}`, purpose: 'advertising', ...more });
    expect((await advertise([number(90)])).body.code).toBe('licensing.sms_consent_missing');
    expect((await advertise([number(90)], { consentGiven: true })).status).toBe(201);
    const early = await advertise([number(91), '+79160000001'], { consentGiven: true });
    expect(early).toMatchObject({ status: 422, body: { code: 'licensing.sms_quiet_hours' } });
    expect((await post(seller, { recipients: ['+79160000001'], text: 'Your code' })).status).toBe(201);
    await world.settle();
  });

  it('of a course’s buyers is kept: all hear of their course, of other things those alone who agreed', async () => {
    shop = await openShop(world, { displayName: 'With buyers' });
    await lasting(shop.seller);
    await payIn(shop.seller, '1000.00');
    const course = await shop.course({});
    courseId = course.id;
    const [agrees, refuses] = [await world.person(), await world.person()];
    for (const buyer of [agrees, refuses]) await shop.buy(buyer, [course.id]);
    await agrees.api.ok(agrees.api.put('/me/consents', { marketing: true }));
    const about = await shop.seller.api.ok(post(shop.seller, { courseId, text: 'New lesson' }));
    expect(about).toMatchObject({ skipped: { noConsent: 0 } });
    expect(about.lines).toHaveLength(2);
    const sale = await shop.seller.api.ok(post(shop.seller, { courseId, text: 'Sale', purpose: 'advertising' }));
    expect(sale).toMatchObject({ skipped: { noConsent: 1, badNumber: 0 } });
    await agrees.api.ok(agrees.api.put('/me/consents', { marketing: false }));
    const nobody = await post(shop.seller, { courseId, text: 'Sale again', purpose: 'advertising' });
    expect(nobody).toMatchObject({ status: 422, body: { code: 'licensing.sms_no_recipients' } });
    await world.settle();
  });

  it('of another seller’s buyers is nobody else’s affair', async () => {
    expect((await post(seller, { courseId, text: 'Hello' })).status).toBe(404);
    expect((await post(seller, { courseId: uuidv7(), text: 'Hello' })).status).toBe(404);
  });
});

describe('keeping', () => {
  const CANARY = '+77019998877';
  const hits = async (text: string): Promise<string[]> => {
    const tables = await world.rows<{ t: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS t FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { t } of tables) {
      const [{ hit }] = await world.rows(`SELECT EXISTS (SELECT 1 FROM ${t} x WHERE strpos(x::text, $1) > 0) AS hit`, [
        text,
      ]);
      if (hit) found.push(t);
    }
    return found.sort();
  };

  it('of a number and a text is in their own tables alone, and ends when the policy says; what it cost stays', async () => {
    await send(seller, [CANARY], 'CANARY-TEXT');
    // platform.message is the sandbox's mailbox: with a real provider nothing is kept there.
    expect(await hits(CANARY)).toEqual(['licensing.sms_message', 'platform.message']);
    expect(await hits('CANARY-TEXT')).toEqual(['licensing.sms_batch', 'platform.message']);
    const before = await statement(seller, '2027-01');
    await world.advance('P89D');
    expect(await hits(CANARY)).toContain('licensing.sms_message');
    const fired = await world.advance('P1D');
    expect(fired.map((f) => f.kind)).toContain('sms.erase');
    await world.rows(`DELETE FROM platform.message WHERE channel = 'sms'`);
    expect(await hits(CANARY)).toEqual([]);
    expect(await hits('CANARY-TEXT')).toEqual([]);
    expect(await statement(seller, '2027-01')).toEqual(before);
    const [last] = await listed(seller);
    expect(last).toMatchObject({ text: null, recipient: '+7…77', charged: { total: kzt('18.22') } });
  });
});

describe('a seller’s deletion', () => {
  it('takes messages, numbers and credentials with it; what was debited stays on the account, naming nobody', async () => {
    await world.api.ok(other.api.put('/seller/sms/credentials', { login: 'school', password: 'CANARY-password' }));
    const rows = async () => {
      const tables = ['sms_batch', 'sms_message', 'sms_charge', 'sms_credentials', 'entry_note'];
      const found = tables.map((t) =>
        world.rows(`SELECT count(*)::int AS n FROM licensing.${t} WHERE tenant_id = $1`, [other.sellerId]),
      );
      return (await Promise.all(found)).map(([{ n }]) => n as number);
    };
    const entries = () =>
      world.rows(`SELECT id, kind, cause_type FROM licensing.entry WHERE tenant_id = $1 ORDER BY id`, [other.sellerId]);
    for (const n of await rows()) expect(n).toBeGreaterThan(0);
    const before = await entries();
    const purger = world.app
      .get(PurgeRegistry)
      .all()
      .find((p) => p.library === 'licensing')!;
    await world.app.get(Database).system('test: deletion', async (tx) => {
      while (!(await purger.purge(tx, asTenantId(other.sellerId), 2)).done) continue;
    });
    expect(await rows()).toEqual([0, 0, 0, 0, 0]);
    expect(await entries()).toEqual(before);
    expect(before.map((e) => e.kind)).toContain('sms-charged');
  });
});

describe('roles', () => {
  it('let curators send, accountants read the statement, and owners alone connect a contract', async () => {
    const curator = await world.join(seller, await world.person(), 'curator');
    const accountant = await world.join(seller, await world.person(), 'accountant');
    const author = await world.join(seller, await world.person(), 'author');
    const status = async (who: Person, method: 'get' | 'put', path: string) =>
      (await who.api[method](path, { login: 'school', password: 'x' } as never)).status;
    expect(await status(curator, 'put', '/seller/sms/credentials')).toBe(403);
    expect(await status(curator, 'get', '/seller/sms/statement?month=2027-01')).toBe(403);
    expect(await status(accountant, 'get', '/seller/sms/statement?month=2027-01')).toBe(200);
    expect(await status(author, 'get', '/seller/sms/messages')).toBe(403);
    const [entry] = await world.rows(
      `SELECT actor, payload FROM platform.journal WHERE kind = 'licensing.sms-ordered' AND tenant_id = $1 ORDER BY at LIMIT 1`,
      [seller.sellerId],
    );
    expect(entry).toMatchObject({ actor: `account:${seller.accountId}`, payload: { messages: 3, parts: 1 } });
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
  });
});
