import { startWorld, type Person, type SellerPerson, type World } from '#testing';
import type { BankPaymentDto, BankStatementTakenDto } from './http/dto/bank-statement.dto.js';

const OURS = 'KZ000000000000000000';
const THEIRS = 'KZ119261501000123456';

interface Line {
  number: string;
  day: string;
  amount: string;
  taxId: string;
  purpose: string;
  name?: string;
  out?: boolean;
}

const section = (l: Line): string[] => [
  'СекцияДокумент=Платежное поручение', `Номер=${l.number}`, `Дата=${l.day}`, `Сумма=${l.amount}`,
  `ПлательщикСчет=${l.out ? OURS : THEIRS}`, `Плательщик=${l.name ?? 'ТОО «Мектеп»'}`, `ПлательщикИНН=${l.taxId}`,
  `ПолучательСчет=${l.out ? THEIRS : OURS}`, l.out ? 'ДатаПоступило=' : `ДатаПоступило=${l.day}`, `НазначениеПлатежа=${l.purpose}`, 'КонецДокумента',
]; // prettier-ignore
const fileOf = (lines: Line[], encoding = 'Windows', account = OURS): string =>
  ['1CClientBankExchange', 'ВерсияФормата=1.03', `Кодировка=${encoding}`, `РасчСчет=${account}`, 'СекцияРасчСчет', `РасчСчет=${account}`, 'КонецРасчСчет', ...lines.flatMap(section), 'КонецФайла', ''].join('\r\n'); // prettier-ignore

const LETTERS = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
const windows = (text: string): Uint8Array => Uint8Array.from(text, (c) => LETTERS.indexOf(c));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('bank statements', () => {
  let world: World;
  let billing: Person;
  let seller: SellerPerson;
  let other: SellerPerson;
  let taxId: string;
  let otherTaxId: string;

  beforeAll(async () => {
    world = await startWorld();
    billing = await world.staff('billing');
    seller = await world.seller({ displayName: 'Мектеп', country: 'KZ' });
    other = await world.seller({ displayName: 'Other', country: 'KZ' });
    [taxId, otherTaxId] = [await taxIdOf(seller), await taxIdOf(other)];
  });
  afterAll(() => world?.stop());

  const taxIdOf = async (who: SellerPerson): Promise<string> =>
    (await who.api.ok(who.api.get('/seller'))).profile.taxId;
  const upload = (bytes: Uint8Array, who = billing) =>
    who.api.call<BankStatementTakenDto>('POST', '/billing/bank-statements', bytes, {
      headers: { 'content-type': 'application/octet-stream', 'idempotency-key': crypto.randomUUID() },
    });
  const take = async (bytes: Uint8Array): Promise<BankStatementTakenDto> => {
    const taken = await world.api.ok(upload(bytes));
    await world.settle();
    return taken;
  };
  const order = async (who: SellerPerson, term = 'P1M'): Promise<{ id: string; number: string; amount: string }> => {
    const made = await who.api.ok(who.api.post('/seller/licence/orders', { tariff: 'start', term, method: 'invoice' }));
    return { id: made.invoice.id, number: made.invoice.number, amount: made.invoice.amount.amount };
  };
  const invoice = async (who: SellerPerson, id: string) => who.api.ok(who.api.get(`/seller/invoices/${id}`));
  const payments = async (status?: string): Promise<BankPaymentDto[]> =>
    (await billing.api.ok(billing.api.get(`/billing/payments?limit=100${status ? `&status=${status}` : ''}`))).items;
  const balance = async (who: SellerPerson): Promise<string> =>
    (await who.api.ok(who.api.get('/seller/account'))).balance.amount;
  const today = async (): Promise<string> => {
    const [y, m, d] = (await world.now()).slice(0, 10).split('-');
    return `${d}.${m}.${y}`;
  };
  const paying = async (i: { number: string; amount: string }, over: Partial<Line> = {}): Promise<Line> => ({
    number: String(Math.floor(Math.random() * 1e6)),
    day: await today(),
    amount: i.amount,
    taxId,
    purpose: `Оплата по счёту № ${i.number}. НДС не облагается`,
    ...over,
  });

  it('pay the invoice that they name, once, whatever the letters and however often the file comes', async () => {
    const due = await order(seller);
    const line = await paying(due);
    const fee = await paying(due, { out: true, purpose: 'Комиссия банка', amount: '300.00' });
    const bytes = windows(fileOf([line, fee]));
    const taken = await take(bytes);
    expect(taken).toMatchObject({
      before: false, format: '1c', account: OURS, incoming: 1, outgoing: 1, known: 0, payments: { matched: 1, unmatched: 0, dismissed: 0 },
    }); // prettier-ignore
    expect(await invoice(seller, due.id)).toMatchObject({ status: 'paid', received: { amount: due.amount } });
    expect(await seller.api.ok(seller.api.get('/seller/licence'))).toMatchObject({
      kind: 'paid',
      tariff: { code: 'start' },
    });
    const after = await balance(seller);

    const again = await take(bytes);
    expect(again).toMatchObject({ id: taken.id, before: true });
    // The same payments in another file: other letters, one more document before them.
    const more = await paying(due, { purpose: 'Пополнение', taxId: '000000000000', number: '777' });
    const overlapping = await take(utf8(fileOf([more, line, fee], 'UTF-8')));
    expect(overlapping).toMatchObject({ before: false, incoming: 2, known: 1, payments: { unmatched: 1, matched: 0 } });
    expect(await balance(seller)).toBe(after);
    expect((await payments('matched')).map((p) => p.invoiceId)).toEqual([due.id]);
    const kinds = await world.rows(`SELECT count(*)::int AS n FROM licensing.entry WHERE kind = 'payment-received'`);
    expect(kinds).toEqual([{ n: 1 }]);
  });

  it('that come twice at once are taken once', async () => {
    const due = await order(other);
    const bytes = windows(fileOf([await paying(due, { taxId: otherTaxId })]));
    const answers = await Promise.all([upload(bytes), upload(bytes), upload(bytes)]);
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((a) => a.body.id)).size).toBe(1);
    expect(answers.filter((a) => !a.body.before)).toHaveLength(1);
    await world.settle();
    expect(await invoice(other, due.id)).toMatchObject({ status: 'paid', received: { amount: due.amount } });
  });

  it('leave to a person what is not sure, and do what the person says', async () => {
    const due = await order(other, 'P1Y');
    const half = (Number(due.amount) / 2).toFixed(2);
    const lines = [
      await paying(due, { number: '1', taxId: otherTaxId, amount: half }),
      await paying(due, { number: '2', taxId }),
      await paying(due, { number: '3', taxId: otherTaxId, purpose: 'Оплата за лицензию' }),
      await paying({ ...due, number: '2026-999999' }, { number: '4', taxId: otherTaxId }),
    ];
    const taken = await take(windows(fileOf(lines)));
    expect(taken.payments).toEqual({ matched: 0, unmatched: 4, dismissed: 0 });
    const waiting = (await payments('unmatched')).filter((p) => p.statementId === taken.id);
    const byNumber = (n: string): BankPaymentDto => waiting.find((p) => p.number === n)!;
    expect(['1', '2', '3', '4'].map((n) => [byNumber(n).doubt, byNumber(n).likelyInvoiceId])).toEqual([
      ['other-amount', due.id],
      ['other-payer', due.id],
      ['no-number', null],
      ['unknown-number', null],
    ]);
    expect(await invoice(other, due.id)).toMatchObject({ status: 'issued', received: { amount: '0.00' } });

    const match = (n: string) => billing.api.post(`/billing/payments/${byNumber(n).id}/match`, { invoiceId: due.id });
    expect((await match('1')).body).toMatchObject({
      status: 'matched',
      outcome: 'part-paid',
      sellerId: other.sellerId,
    });
    expect((await match('1')).body.code).toBe('licensing.bank_payment_settled');
    expect((await match('3')).body).toMatchObject({ status: 'matched', outcome: 'overpaid' });
    await world.settle();
    expect(await invoice(other, due.id)).toMatchObject({ status: 'paid' });
    // A year and a half were paid: the half stays on the account.
    expect(await balance(other)).toBe(half);

    const dismiss = (n: string) =>
      billing.api.post(`/billing/payments/${byNumber(n).id}/dismiss`, { reason: 'not ours, sent back' });
    expect((await dismiss('4')).body).toMatchObject({ status: 'dismissed', reason: 'not ours, sent back' });
    expect((await dismiss('4')).body.code).toBe('licensing.bank_payment_settled');
    expect((await dismiss('1')).body.code).toBe('licensing.bank_payment_settled');
    const nowhere = await billing.api.post(`/billing/payments/${byNumber('2').id}/match`, {
      invoiceId: crypto.randomUUID(),
    });
    expect(nowhere.status).toBe(404);
    expect((await payments('unmatched')).some((p) => p.number === '2')).toBe(true);
    const entries = await world.rows(
      `SELECT kind, payload::text AS payload FROM platform.journal WHERE kind LIKE 'licensing.bank-%' ORDER BY at, seq`,
    );
    expect(entries.map((e) => e.kind)).toContain('licensing.bank-payment-dismissed');
    for (const e of entries) expect(e.payload).not.toMatch(/Мектеп|KZ119261501000123456/);
  });

  it('count a payment by the bank’s day: the last day is in time, the next is late', async () => {
    const [inTime, late] = [
      await world.seller({ displayName: 'In time', country: 'KZ' }),
      await world.seller({ displayName: 'Late', country: 'KZ' }),
    ];
    const dayAfter = (iso: string, days: number): string => {
      const [y, m, d] = new Date(Date.parse(iso) + (days * 24 + 5) * 3_600_000).toISOString().slice(0, 10).split('-');
      return `${d}.${m}.${y}`;
    };
    for (const [who, days, outcome] of [
      [inTime, 0, 'paid'],
      [late, 1, 'late'],
    ] as const) {
      const due = await order(who);
      const { dueAt } = await invoice(who, due.id);
      // The due time is the end of its day or within it; a minute before is that day in Almaty.
      const day = dayAfter(new Date(Date.parse(dueAt) - 60_000).toISOString(), days);
      await take(windows(fileOf([await paying(due, { taxId: await taxIdOf(who), day })])));
      const [matched] = (await payments('matched')).filter((p) => p.invoiceId === due.id);
      expect(matched).toMatchObject({ outcome });
      expect(await invoice(who, due.id)).toMatchObject({ status: 'paid' });
    }
  });

  it('that are broken, or of another account, are refused whole', async () => {
    const due = await order(seller, 'P1Y');
    const good = await paying(due, { number: '50' });
    const bad = await paying(due, { number: '51', amount: '1x' });
    const before = (await payments()).length;
    const broken = await upload(windows(fileOf([good, bad])));
    expect(broken).toMatchObject({ status: 422, body: { code: 'licensing.bank_file_broken' } });
    expect((broken.body as unknown as { detail: string }).detail).toContain('line 22');
    const foreign = await upload(windows(fileOf([good], 'Windows', 'KZ55')));
    expect(foreign).toMatchObject({ status: 422, body: { code: 'licensing.bank_wrong_account' } });
    const cut = await upload(windows(fileOf([good]).slice(0, -30)));
    expect(cut).toMatchObject({ status: 422, body: { code: 'licensing.bank_file_cut' } });
    expect((await upload(new Uint8Array([0, 1, 2]))).body).toMatchObject({ code: 'licensing.bank_file_unreadable' });
    expect((await upload(new Uint8Array())).body).toMatchObject({ code: 'licensing.bank_file_empty' });
    expect(await payments()).toHaveLength(before);
    expect(await invoice(seller, due.id)).toMatchObject({ status: 'issued' });
    // Mended, the same statement is taken.
    expect((await take(windows(fileOf([good])))).payments.matched).toBe(1);
  });

  it('come as a table too', async () => {
    const who = await world.seller({ displayName: 'Table', country: 'KZ' });
    const due = await order(who);
    const table = [
      'Дата;Номер;Сумма;Плательщик;БИН/ИИН;Назначение платежа;Счет получателя',
      `${await today()};9001;"${due.amount.replace('.', ',')}";"ТОО ""Кесте""";${await taxIdOf(who)};"Счёт № ${due.number}";${OURS}`,
    ].join('\r\n');
    expect(await take(windows(table))).toMatchObject({ format: 'csv', payments: { matched: 1 } });
    expect(await invoice(who, due.id)).toMatchObject({ status: 'paid' });
  });

  it('that name an invoice of a seller whose data is deleted wait for a person, and bring no name back', async () => {
    const gone = await world.seller({ displayName: 'Gone', country: 'KZ' });
    const due = await order(gone);
    const line = await paying(due, { number: '7001', taxId: await taxIdOf(gone) });
    await world.rows(`UPDATE licensing.invoice SET payer = '{}', text = '{}' WHERE id = $1`, [due.id]);
    const anonymous = await paying(due, { number: '7002', taxId: '', purpose: `${line.purpose}.` });
    expect((await take(windows(fileOf([line, anonymous])))).payments).toMatchObject({ matched: 0, unmatched: 2 });
    const [payment] = (await payments('unmatched')).filter((p) => p.number === '7001');
    expect(payment).toMatchObject({ doubt: 'other-payer', likelyInvoiceId: due.id });
    const matched = await billing.api.ok(
      billing.api.post(`/billing/payments/${payment!.id}/match`, { invoiceId: due.id }),
    );
    expect(matched).toMatchObject({ status: 'matched', payerName: '', payerTaxId: '', purpose: '' });
    expect(
      await world.rows(`SELECT payer_name, payer_tax_id, payer_account, purpose FROM licensing.bank_payment WHERE id = $1`, [payment!.id]),
    ).toEqual([{ payer_name: '', payer_tax_id: '', payer_account: '', purpose: '' }]); // prettier-ignore
  });

  it('are billing’s alone, and page through', async () => {
    const support = await world.staff('support');
    expect((await upload(windows(fileOf([])), support)).status).toBe(403);
    expect((await seller.api.get('/billing/payments')).status).toBe(403);
    const first = await billing.api.ok(billing.api.get('/billing/payments?limit=3'));
    const second = await billing.api.ok(billing.api.get(`/billing/payments?limit=100&cursor=${first.next}`));
    const all = await payments();
    expect([...first.items, ...second.items].map((p: BankPaymentDto) => p.id)).toEqual(all.map((p) => p.id));
    const statements = await billing.api.ok(billing.api.get('/billing/bank-statements?limit=2'));
    expect(statements.items).toHaveLength(2);
    expect(statements.next).not.toBeNull();
  });
});
