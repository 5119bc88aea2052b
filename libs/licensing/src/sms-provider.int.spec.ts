import { Temporal, asTenantId, uuidv7, Money } from '#kernel';
import { Database, Jobs } from '#platform';
import { SmscServer, startWorld, type SellerPerson, type World } from '#testing';
import { SellerAccount } from './application/account.js';
import { SEND_SMS } from './application/sms-submit.js';
import type { SmsMessageDto } from './http/dto/sms.dto.js';

const TO = '+77010000001';

describe('messages over SMSC', () => {
  let smsc: SmscServer;
  let world: World;
  let seller: SellerPerson;
  let other: SellerPerson;

  beforeAll(async () => {
    smsc = await SmscServer.start();
    world = await startWorld({
      env: { SMSC_URL: smsc.url, SMSC_LOGIN: 'operator', SMSC_PASSWORD: 'operator-secret' },
    });
    seller = await world.seller();
    other = await world.seller();
    await world.app.get(Database).system('test: money came', (tx) =>
      world.app.get(SellerAccount, { strict: false }).post(tx, {
        tenantId: asTenantId(seller.sellerId),
        kind: 'payment-received',
        cause: { type: 'bank', id: uuidv7() },
        amount: Money.of(100_000n, 'KZT'),
        at: Temporal.Instant.from('2026-01-01T00:00:00Z'),
      }),
    );
  });
  afterAll(async () => {
    await world?.stop();
    await smsc?.stop();
  });
  beforeEach(async () => {
    // Questions about the messages of other tests are not to come between.
    await world.rows(`UPDATE platform.outbox SET relayed_at = now() WHERE relayed_at IS NULL`);
    smsc.calls.length = 0;
  });

  const send = async (text: string, who = seller): Promise<string> => {
    const made = await who.api.ok(who.api.post('/seller/sms/messages', { recipients: [TO], text, purpose: 'service' }));
    await world.settle();
    return made.messageIds[0];
  };
  const see = async (id: string, who = seller): Promise<SmsMessageDto> =>
    (await who.api.ok(who.api.get('/seller/sms/messages'))).items.find((m: { id: string }) => m.id === id);
  const minuteLater = async (): Promise<void> => {
    await world.rows(`UPDATE platform.outbox SET run_at = NULL WHERE relayed_at IS NULL`);
    await world.settle();
  };
  const entries = (id: string): Promise<{ kind: string; amount: bigint }[]> =>
    world.rows(
      `SELECT e.kind, p.amount::int AS amount FROM licensing.entry e JOIN licensing.posting p ON p.entry_id = e.id AND p.account = 'seller'
       WHERE e.cause_id = $1 OR e.cause_id IN (SELECT id::text FROM licensing.sms_charge WHERE message_id = $1::uuid) ORDER BY e.at, e.id`,
      [id],
    );
  const sent = (): number => smsc.called('send.php', false);

  it('[AT-4.6a] go out under our id, are debited when taken, and followed until they arrive', async () => {
    const id = await send('Сабақ басталды');
    expect(smsc.messages).toMatchObject([{ id, phone: TO, text: 'Сабақ басталды', login: 'operator', sender: null }]);
    expect(await see(id)).toMatchObject({ status: 'sent', charged: { total: { amount: '18.22' } } });
    smsc.messages[0]!.status = 1;
    await minuteLater();
    expect(await see(id)).toMatchObject({ status: 'delivered' });
    expect(await entries(id)).toEqual([{ kind: 'sms-charged', amount: 1822 }]);
  });

  it('[AT-4.6a] are debited at the price that the provider says last', async () => {
    const id = await send('Price to come');
    const message = smsc.messages.at(-1)!;
    message.cost = '10.00';
    await minuteLater();
    expect(await see(id)).toMatchObject({
      status: 'sent',
      charged: { cost: { amount: '10.00' }, total: { amount: '10.50' } },
    });
    Object.assign(message, { cost: '30.00', status: 2 });
    await minuteLater();
    expect(await see(id)).toMatchObject({ status: 'delivered', charged: { total: { amount: '31.50' } } });
    expect(await entries(id)).toEqual([
      { kind: 'sms-charged', amount: 1822 },
      { kind: 'corrected', amount: -772 },
      { kind: 'corrected', amount: 2100 },
    ]);
  });

  it('are not charged where the provider refuses them', async () => {
    for (const [code, failure] of [
      [3, 'funds'],
      [6, 'forbidden'],
      [8, 'unreachable'],
    ] as const) {
      smsc.next('send.php', { kind: 'error', code });
      const id = await send(`Refused with ${code}`);
      expect(await see(id)).toMatchObject({ status: 'failed', failure, charged: null });
      expect(await entries(id)).toEqual([]);
    }
  });

  it('are tried again later where the provider is asked too often', async () => {
    smsc.next('send.php', { kind: 'error', code: 9 });
    const id = await send('Too often');
    expect(await see(id)).toMatchObject({ status: 'queued', charged: null });
    await minuteLater();
    expect(await see(id)).toMatchObject({ status: 'sent' });
    expect(sent()).toBe(2);
  });

  it('whose answer was lost are asked about, never sent again, and charged once', async () => {
    smsc.next('send.php', { kind: 'cut', works: true });
    const id = await send('Lost on the way back');
    expect(await see(id)).toMatchObject({ status: 'unknown', charged: null });
    smsc.next('status.php', { kind: 'http', status: 502 });
    await minuteLater();
    expect(await see(id)).toMatchObject({ status: 'unknown', charged: null });
    await minuteLater();
    expect(await see(id)).toMatchObject({ status: 'sent', charged: { total: { amount: '18.22' } } });
    expect(sent()).toBe(1);
    expect(smsc.messages.filter((m) => m.id === id)).toHaveLength(1);
  });

  it('that never arrived at the provider are sent again after it has said so', async () => {
    smsc.next('send.php', { kind: 'cut', works: false });
    const id = await send('Lost on the way there');
    expect(await see(id)).toMatchObject({ status: 'unknown' });
    await minuteLater();
    expect(await see(id)).toMatchObject({ status: 'queued' });
    await minuteLater();
    expect(await see(id)).toMatchObject({ status: 'sent' });
    expect(sent()).toBe(2);
    expect(await entries(id)).toEqual([{ kind: 'sms-charged', amount: 1822 }]);
  });

  it('that were in the provider’s hands when the process died are asked about, not sent twice', async () => {
    const id = await send('Died in the midst');
    // As a process leaves it that ends after the provider took the message and before that was written down.
    await world.rows(`DELETE FROM licensing.sms_charge WHERE message_id = $1`, [id]);
    await world.rows(`UPDATE licensing.sms_message SET status = 'sending', sent_at = NULL WHERE id = $1`, [id]);
    await world.rows(`UPDATE platform.outbox SET relayed_at = now() WHERE relayed_at IS NULL`);
    await world.app
      .get(Database)
      .tenant(asTenantId(seller.sellerId), (tx) => world.app.get(Jobs).enqueue(tx, SEND_SMS, { messageId: id }));
    await world.settle();
    expect(await see(id)).toMatchObject({ status: 'unknown' });
    await minuteLater();
    expect(await see(id)).toMatchObject({ status: 'sent' });
    expect(sent()).toBe(1);
    expect(await entries(id)).toEqual([{ kind: 'sms-charged', amount: 1822 }]);
  });

  it('cannot be ordered while the provider is silent about the price', async () => {
    smsc.priceMood = { kind: 'cut', works: false };
    const answer = await seller.api.post('/seller/sms/messages', {
      recipients: [TO],
      text: 'No price',
      purpose: 'service',
    });
    smsc.priceMood = undefined;
    expect(answer).toMatchObject({ status: 503, body: { code: 'licensing.sms_gateway_silent' } });
    expect(sent()).toBe(0);
  });

  it('[AT-4.6b] by a seller’s own contract go under its own login, tested when it was entered, and are not charged', async () => {
    smsc.accounts.set('school', 'school-secret');
    const wrong = await other.api.put('/seller/sms/credentials', { login: 'school', password: 'guess' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'licensing.sms_credentials_refused' } });
    smsc.next('balance.php', { kind: 'cut', works: false });
    const silent = await other.api.put('/seller/sms/credentials', { login: 'school', password: 'school-secret' });
    expect(silent).toMatchObject({ status: 503, body: { code: 'licensing.sms_gateway_silent' } });
    await other.api.ok(
      other.api.put('/seller/sms/credentials', { login: 'school', password: 'school-secret', sender: 'School' }),
    );
    const id = await send('By our own', other);
    expect(smsc.messages.at(-1)).toMatchObject({ id, login: 'school', sender: 'School' });
    expect(smsc.called('send.php', true)).toBe(0);
    Object.assign(smsc.messages.at(-1)!, { status: 1 });
    await minuteLater();
    expect(await see(id, other)).toMatchObject({ status: 'delivered', contract: 'own', charged: null });
    expect(await world.rows(`SELECT 1 FROM licensing.entry WHERE tenant_id = $1`, [other.sellerId])).toEqual([]);
    // A contract whose password has changed at the provider sends nothing, and nothing falls back on the operator's.
    smsc.accounts.set('school', 'changed');
    const refused = await send('After a change', other);
    expect(await see(refused, other)).toMatchObject({ status: 'failed', failure: 'credentials', charged: null });
  });
});
