import { SmscServer, startPlatform, type PlatformKit } from '#testing';
import { SmsRefused, type SmsRefusal } from './gateway.js';
import { makeSmsGateway } from './make-gateway.js';
import { SANDBOX_NUMBERS, SandboxSmsGateway } from './sandbox.gateway.js';
import { SmscGateway } from './smsc.gateway.js';

const TO = '+77010000001';
const account = { login: 'operator', password: 'operator-secret' };
const message = (id: string, text = 'Сабақ ертең сағат 10-да') => ({ id, to: TO, text, tenantId: null });

describe('SMSC over HTTP', () => {
  let smsc: SmscServer;
  let gateway: SmscGateway;

  beforeEach(async () => {
    smsc = await SmscServer.start();
    gateway = new SmscGateway({ url: smsc.url, operator: account, currency: 'KZT', timeout: 300 });
  });
  afterEach(() => smsc.stop());

  const refusal = async (act: Promise<unknown>): Promise<SmsRefusal | unknown> =>
    act.then(
      () => 'taken',
      (error: unknown) => (error instanceof SmsRefused ? error.reason : error),
    );

  it('hands a message over in UTF-8 under our id, and reads parts and cost', async () => {
    const id = '0198c0de-0000-7000-8000-000000000001';
    const taken = await gateway.send({ ...account, sender: 'School' }, message(id, 'Сәлем, 😀!'));
    expect(taken).toEqual({ parts: 1, cost: '17.35' });
    expect(smsc.messages).toEqual([
      { id, phone: TO, text: 'Сәлем, 😀!', sender: 'School', login: 'operator', status: 0, cost: '17.35' },
    ]);
    expect(smsc.calls[0]!.fields).toMatchObject({ fmt: '3', charset: 'utf-8', cost: '3', id });
    expect(await gateway.status(account, { id, to: TO })).toEqual({ state: 'taken', code: '0', cost: '17.35' });
  });

  it('tells what a text costs to each number, in one question where the answer names them', async () => {
    smsc.prices.set('79', 512);
    const numbers = [TO, '+79160000001'];
    const priced = [
      { to: TO, parts: 2, cost: '34.70' },
      { to: '+79160000001', parts: 2, cost: '10.24' },
    ];
    expect(await gateway.price(account, numbers, 'ж'.repeat(71))).toEqual(priced);
    expect(smsc.calls).toHaveLength(1);
    smsc.byNumber = false;
    expect(await gateway.price(account, numbers, 'ж'.repeat(71))).toEqual(priced);
    expect(smsc.calls).toHaveLength(4);
    expect(smsc.messages).toEqual([]);
  });

  it('leaves numbers out of the prices that the provider refuses', async () => {
    expect(await gateway.price(account, ['+7', TO], 'a').catch((e: unknown) => e)).toMatchObject({
      reason: 'parameters',
    });
    expect(await gateway.price(account, ['+7'], 'a')).toEqual([]);
  });

  it('proves login and password by the balance', async () => {
    expect(await gateway.balance(account)).toEqual({ amount: '1234.56', currency: 'KZT' });
    expect(await refusal(gateway.balance({ ...account, password: 'guess' }))).toBe('credentials');
  });

  it.each<[number, SmsRefusal]>([
    [1, 'parameters'],
    [2, 'credentials'],
    [3, 'funds'],
    [4, 'blocked'],
    [5, 'parameters'],
    [6, 'forbidden'],
    [7, 'number'],
    [8, 'unreachable'],
    [9, 'too-often'],
    [77, 'other'],
  ])('knows error %i as a refusal: %s', async (code, reason) => {
    smsc.next('send.php', { kind: 'error', code });
    expect(await refusal(gateway.send(account, message('m1')))).toBe(reason);
    expect(smsc.messages).toEqual([]);
  });

  it.each<[number, string]>([
    [-2, 'refused'],
    [-1, 'taken'],
    [0, 'taken'],
    [1, 'delivered'],
    [2, 'delivered'],
    [3, 'undelivered'],
    [4, 'delivered'],
    [20, 'undelivered'],
    [22, 'refused'],
    [23, 'refused'],
    [24, 'refused'],
    [25, 'undelivered'],
  ])('reads status %i as %s', async (status, state) => {
    await gateway.send(account, message('m1'));
    smsc.messages[0]!.status = status;
    expect(await gateway.status(account, { id: 'm1', to: TO })).toEqual({ state, code: String(status), cost: '17.35' });
  });

  it('does not take a status it does not know for an answer', async () => {
    await gateway.send(account, message('m1'));
    smsc.messages[0]!.status = 199;
    await expect(gateway.status(account, { id: 'm1', to: TO })).rejects.toThrow('not known here');
  });

  it('leaves open what became of a message when the answer is lost, and finds it by our id', async () => {
    smsc.next('send.php', { kind: 'silent' });
    const lost = await refusal(gateway.send(account, message('m1')));
    expect(lost).not.toBeInstanceOf(SmsRefused);
    expect(String(lost)).toContain('did not answer in time');
    expect(await gateway.status(account, { id: 'm1', to: TO })).toMatchObject({ state: 'taken' });
    smsc.next('send.php', { kind: 'deaf' });
    await refusal(gateway.send(account, message('m2', 'another')));
    expect(await gateway.status(account, { id: 'm2', to: TO })).toEqual({ state: 'absent' });
  });

  it.each([
    ['no JSON', { kind: 'garbage' } as const],
    ['a bad gateway', { kind: 'http', status: 502 } as const],
  ])('takes %s for no answer at all, and repeats nothing of the request', async (_what, mood) => {
    smsc.next('send.php', mood);
    const error = await refusal(gateway.send(account, message('m1')));
    expect(error).not.toBeInstanceOf(SmsRefused);
    for (const secret of [account.password, TO, TO.slice(1), 'Сабақ']) expect(String(error)).not.toContain(secret);
  });

  it('says which page could not be reached and nothing else', async () => {
    await smsc.stop();
    await expect(gateway.send(account, message('m1'))).rejects.toThrow(
      /^the SMS provider was not reached \(send\.php\)$/,
    );
    smsc = await SmscServer.start();
  });
});

describe('the choice of a provider', () => {
  const sms = { url: 'https://smsc.kz', currency: 'KZT' };
  const made = (config: Parameters<typeof makeSmsGateway>[0]) => makeSmsGateway(config, null as never, null as never);

  it('is the sandbox’s own unless a contract is configured, and SMSC in production even without one', () => {
    expect(made({ mode: 'sandbox', sms }).name).toBe('sandbox');
    expect(made({ mode: 'sandbox', sms: { ...sms, account } }).name).toBe('smsc');
    expect(made({ mode: 'production', sms }).name).toBe('smsc');
    expect(made({ mode: 'production', sms }).operator).toBeUndefined();
  });
});

describe('the sandbox’s provider', () => {
  let kit: PlatformKit;
  let gateway: SandboxSmsGateway;

  beforeAll(async () => {
    kit = await startPlatform();
    gateway = new SandboxSmsGateway(kit.db, kit.clock, 'KZT');
  });
  afterAll(() => kit?.stop());

  const id = (n: number): string => `0198c0de-0000-7000-8000-00000000000${n}`;
  const number = (end: string): string => `+7701000${end}`;
  const { operator } = { operator: { login: 'sandbox', password: 'sandbox' } };

  it('keeps each message once under its id, with a price for each part', async () => {
    const sms = { id: id(1), to: TO, text: 'ж'.repeat(71), tenantId: null };
    expect(await gateway.send(operator, sms)).toEqual({ parts: 2, cost: '34.70' });
    await gateway.send(operator, sms);
    const rows = await kit.database.admin.query(`SELECT channel, kind, recipient, state FROM platform.message`);
    expect(rows.rows).toEqual([{ channel: 'sms', kind: 'sms', recipient: TO, state: 'sent' }]);
    expect(await gateway.status(operator, sms)).toEqual({ state: 'delivered', code: '1', cost: '34.70' });
    expect(await gateway.status(operator, { id: id(9), to: TO })).toEqual({ state: 'absent' });
  });

  it('goes wrong by the end of the number', async () => {
    const send = (n: number, end: string) => gateway.send(operator, { ...message(id(n)), to: number(end) });
    const ask = (n: number, end: string) => gateway.status(operator, { id: id(n), to: number(end) });
    await expect(send(2, SANDBOX_NUMBERS.refused)).rejects.toMatchObject({ reason: 'number' });
    await expect(send(3, SANDBOX_NUMBERS.lost)).rejects.toThrow('in time');
    expect(await ask(3, SANDBOX_NUMBERS.lost)).toMatchObject({ state: 'delivered' });
    await expect(send(4, SANDBOX_NUMBERS.dropped)).rejects.toThrow('in time');
    expect(await ask(4, SANDBOX_NUMBERS.dropped)).toEqual({ state: 'absent' });
    await send(5, SANDBOX_NUMBERS.undelivered);
    expect(await ask(5, SANDBOX_NUMBERS.undelivered)).toEqual({ state: 'undelivered', code: '20', cost: '17.35' });
    await send(6, SANDBOX_NUMBERS.repriced);
    expect(await ask(6, SANDBOX_NUMBERS.repriced)).toMatchObject({ cost: '21.40' });
    await send(7, SANDBOX_NUMBERS.withdrawn);
    expect(await ask(7, SANDBOX_NUMBERS.withdrawn)).toMatchObject({ state: 'refused', cost: '0' });
    expect(await gateway.price(operator, [TO, number(SANDBOX_NUMBERS.refused)], 'a')).toHaveLength(1);
    await expect(gateway.balance({ login: 'a', password: 'wrong' })).rejects.toMatchObject({ reason: 'credentials' });
  });
});
