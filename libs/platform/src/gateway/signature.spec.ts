import { FakeClock, Money } from '#kernel';
import Stripe from 'stripe';
import { sign, verify } from './signature.js';
import { StripeGateway } from './stripe.gateway.js';

const body = Buffer.from('{"id":"evt_1"}');
const now = 1_790_000_000;
const code = (fn: () => unknown): string => {
  try {
    fn();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

it('takes its own signature within the window and nothing else', () => {
  expect(code(() => verify('secret', sign('secret', now, body), now, body))).toBe('none');
  expect(code(() => verify('secret', sign('other', now, body), now, body))).toBe('payments.webhook_forged');
  expect(code(() => verify('secret', sign('secret', now, body), now, Buffer.from('{"id":"evt_2"}')))).toBe(
    'payments.webhook_forged',
  );
  expect(code(() => verify('secret', sign('secret', now, body), now + 301, body))).toBe('payments.webhook_stale');
  for (const header of [undefined, '', 'v1=00', ['a'], `t=${now}`])
    expect(code(() => verify('secret', header, now, body))).toBe('payments.webhook_forged');
  expect(code(() => verify('', sign('', now, body), now, body))).toBe('payments.webhook_forged');
});

it('reads Stripe’s notifications once their signature over the raw bytes is right', () => {
  const clock = new FakeClock('2026-09-22T00:00:00Z');
  const gateway = new StripeGateway({ secretKey: 'sk_test_x', webhookSecret: 'whsec_x' }, clock);
  const payment = '01990000-0000-7000-8000-000000000001';
  const payload = JSON.stringify({
    id: 'evt_1', object: 'event', type: 'checkout.session.completed', created: 1,
    data: { object: { id: 'cs_1', object: 'checkout.session', payment_status: 'paid', payment_intent: 'pi_1', amount_total: 199000, currency: 'rub', metadata: { payment } } },
  }); // prettier-ignore
  const timestamp = Math.floor(clock.realNow().epochMilliseconds / 1000);
  const header = new Stripe('sk_test_x').webhooks.generateTestHeaderString({ payload, secret: 'whsec_x', timestamp });
  expect(gateway.read(Buffer.from(payload), { 'stripe-signature': header })).toMatchObject({
    kind: 'payment-succeeded',
    paymentId: payment,
    externalId: 'pi_1',
    amount: Money.of(199_000n, 'RUB'),
  });
  expect(code(() => gateway.read(Buffer.from(payload.replace('199000', '1')), { 'stripe-signature': header }))).toBe(
    'payments.webhook_forged',
  );
  clock.advance('PT10M');
  expect(code(() => gateway.read(Buffer.from(payload), { 'stripe-signature': header }))).toBe(
    'payments.webhook_forged',
  );
});

it('calls Stripe for a refund by a key of its own for every attempt, and reads of which attempt a notification speaks', async () => {
  const clock = new FakeClock('2026-09-22T00:00:00Z');
  const gateway = new StripeGateway({ secretKey: 'sk_test_x', webhookSecret: 'whsec_x' }, clock);
  const keys: (string | undefined)[] = [];
  const asked: unknown[] = [];
  const { stripe } = gateway as unknown as { stripe: { refunds: { create: unknown } } };
  stripe.refunds.create = (what: { metadata: unknown }, options: { idempotencyKey?: string }) => {
    keys.push(options.idempotencyKey);
    asked.push(what.metadata);
    return Promise.resolve({ id: `re_${keys.length}` });
  };
  const id = '01990000-0000-7000-8000-000000000002';
  const request = { id, paymentId: 'p', externalPaymentId: 'pi_1', amount: Money.of(100n, 'RUB') };
  expect(await gateway.refund({ ...request, attempt: 1 })).toEqual({ externalId: 're_1' });
  await gateway.refund({ ...request, attempt: 2 });
  expect(keys).toEqual([`${id}:1`, `${id}:2`]);
  const payload = JSON.stringify({
    id: 'evt_2',
    object: 'event',
    type: 'refund.failed',
    created: 1,
    data: {
      object: {
        id: 're_2',
        object: 'refund',
        status: 'failed',
        failure_reason: 'expired_or_canceled_card',
        metadata: asked[1],
      },
    },
  });
  const timestamp = Math.floor(clock.realNow().epochMilliseconds / 1000);
  const header = new Stripe('sk_test_x').webhooks.generateTestHeaderString({ payload, secret: 'whsec_x', timestamp });
  expect(gateway.read(Buffer.from(payload), { 'stripe-signature': header })).toMatchObject({
    kind: 'refund-failed',
    refundId: id,
    attempt: 2,
    externalId: 're_2',
    failure: 'expired_or_canceled_card',
  });
});
