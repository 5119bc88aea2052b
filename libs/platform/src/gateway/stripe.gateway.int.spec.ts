import { FakeClock, Money, uuidv7 } from '#kernel';
import { FakeStripe } from '#testing';
import { GatewayRefused } from './gateway.js';
import { StripeGateway } from './stripe.gateway.js';

describe('the Stripe adapter against Stripe’s API', () => {
  let stripe: FakeStripe;
  let gateway: StripeGateway;
  beforeAll(async () => {
    stripe = await new FakeStripe().start();
    const keys = { secretKey: 'sk_test_x', webhookSecret: 'whsec_test', apiUrl: stripe.url, timeoutMs: 300 };
    gateway = new StripeGateway(keys, new FakeClock('2026-09-22T00:00:00Z'));
  });
  afterAll(() => stripe.stop());

  const charge = (id = uuidv7()) => ({
    id, amount: Money.of(199_000n, 'RUB'), title: 'Order', seller: 'School', buyerEmail: 'b@example.test', returnUrl: 'https://x.test/orders/1', orderId: uuidv7(), expiresAt: null,
  }); // prettier-ignore

  it('makes one session for a payment however often it is asked, by the payment’s id', async () => {
    const c = charge();
    const first = await gateway.start(c);
    expect(await gateway.start(c)).toEqual(first);
    expect(stripe.calls.at(-1)).toMatchObject({
      method: 'POST',
      path: '/v1/checkout/sessions',
      key: c.id,
      form: {
        mode: 'payment',
        customer_email: 'b@example.test',
        'line_items[0][price_data][unit_amount]': '199000',
        'line_items[0][price_data][currency]': 'rub',
        'metadata[payment]': c.id,
        'payment_intent_data[metadata][payment]': c.id,
      },
    });
    expect(stripe.all('checkout.session')).toHaveLength(1);
  });

  it('finds a session open, paid and expired', async () => {
    const c = charge();
    const { externalId } = await gateway.start(c);
    const find = () => gateway.find({ id: c.id, externalId });
    expect(await find()).toEqual({ state: 'pending' });
    Object.assign(stripe.session(c.id), { status: 'expired' });
    expect(await find()).toEqual({ state: 'failed', externalId, failure: 'expired', final: true });
    const intent = stripe.pay(c.id);
    expect(await find()).toEqual({ state: 'succeeded', externalId: intent, amount: c.amount });
    expect(await gateway.find({ id: c.id, externalId: intent })).toMatchObject({
      state: 'succeeded',
      amount: c.amount,
    });
    expect(await gateway.find({ id: c.id, externalId: null })).toEqual({ state: 'absent' });
    expect(await gateway.paymentOf(intent)).toBe(c.id);
    await expect(gateway.paymentOf('pi_of_somebody')).rejects.toThrow('No such');
  });

  it('refunds by the intent, under a key of each attempt, and finds the refund', async () => {
    const c = charge();
    await gateway.start(c);
    const intent = stripe.pay(c.id);
    const request = {
      id: uuidv7(),
      attempt: 1,
      paymentId: c.id,
      externalPaymentId: intent,
      amount: Money.of(500n, 'RUB'),
    };
    const { externalId } = await gateway.refund(request);
    expect(await gateway.refund(request)).toEqual({ externalId });
    expect((await gateway.refund({ ...request, attempt: 2 })).externalId).not.toBe(externalId);
    expect(await gateway.findRefund({ id: request.id, externalId })).toEqual({
      state: 'succeeded',
      externalId,
      amount: request.amount,
    });
    Object.assign(stripe.all('refund')[0]!, { status: 'failed', failure_reason: 'lost_or_stolen_card' });
    expect(await gateway.findRefund({ id: request.id, externalId })).toMatchObject({
      state: 'failed',
      failure: 'lost_or_stolen_card',
    });
    await expect(gateway.refund({ ...request, externalPaymentId: null })).rejects.toBeInstanceOf(GatewayRefused);
  });

  it('takes Stripe’s refusals for final, and an overload, a broken line or silence for unclear', async () => {
    stripe.failNext(400, { type: 'invalid_request_error', message: 'Amount too small' });
    const refused = await gateway.start(charge()).catch((e: unknown) => e);
    expect(refused).toBeInstanceOf(GatewayRefused);
    expect((refused as Error).message).toBe('Amount too small');
    stripe.failNext(402, { type: 'card_error', code: 'card_declined', message: 'Declined' });
    await expect(gateway.start(charge())).rejects.toBeInstanceOf(GatewayRefused);
    const unclear = async (plan: () => void) => {
      plan();
      const error = await gateway.start(charge()).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(GatewayRefused);
    };
    // Twice where the SDK tries a second time by itself.
    await unclear(() => stripe.failNext(500, { type: 'api_error', message: 'Oops' }, 2));
    await unclear(() => stripe.failNext(429, { type: 'rate_limit_error', message: 'Slow down' }));
    await unclear(() => stripe.silenceNext('break', 2));
    await unclear(() => stripe.silenceNext('hang', 2));
    // Once is mended by that second try, under the same key.
    stripe.silenceNext('break');
    const c = charge();
    const calls = stripe.calls.length;
    await gateway.start(c);
    expect(stripe.calls.slice(calls).map((call) => call.key)).toEqual([c.id, c.id]);
  });
});
