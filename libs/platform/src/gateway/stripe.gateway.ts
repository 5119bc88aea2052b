import Stripe from 'stripe';
import { Money, isUuid, type Clock } from '#kernel';
import { gatewayErrors } from './gateway.errors.js';
import {
  GatewayRefused,
  type ChargeRequest,
  type Gateway,
  type GatewayEvent,
  type Outcome,
  type RefundRequest,
  type StartedCharge,
} from './gateway.js';
import { TOLERANCE } from './signature.js';

const idOf = (value: string | { id: string } | null | undefined): string =>
  typeof value === 'string' ? value : (value?.id ?? '');

/** Stripe through Checkout Sessions. The operator charges as the seller's agent, so there is no transfer to reverse with a refund. */
export class StripeGateway implements Gateway {
  readonly name = 'stripe';
  private readonly stripe: Stripe;

  constructor(
    private readonly keys: { secretKey: string; webhookSecret: string; apiUrl?: string; timeoutMs?: number },
    private readonly clock: Clock,
  ) {
    // Its own retries carry our idempotency key; what is still unclear after them is resolved by the reconciler.
    this.stripe = new Stripe(keys.secretKey, {
      maxNetworkRetries: 1,
      timeout: keys.timeoutMs ?? 15_000,
      telemetry: false,
      ...(keys.apiUrl ? addressOf(keys.apiUrl) : {}),
    });
  }

  async start(charge: ChargeRequest): Promise<StartedCharge> {
    const metadata = { payment: charge.id, order: charge.orderId };
    // Nothing here depends on the moment: the same key with other parameters is refused, and a call that timed out could
    // never be repeated. Hence no expires_at: a session lives 24 hours by itself, and the order's own deadline is ours.
    const session = await refusals(() =>
      this.stripe.checkout.sessions.create(
        {
          mode: 'payment',
          client_reference_id: charge.id,
          customer_email: charge.buyerEmail,
          line_items: [
            {
              quantity: 1,
              price_data: {
                currency: charge.amount.currency.toLowerCase(),
                unit_amount: Number(charge.amount.minor),
                product_data: { name: charge.title, description: charge.seller },
              },
            },
          ],
          metadata,
          payment_intent_data: { metadata },
          success_url: charge.returnUrl,
          cancel_url: charge.returnUrl,
        },
        { idempotencyKey: charge.id },
      ),
    );
    if (!session.url) throw new Error('Stripe answered a session without an address');
    return { externalId: session.id, redirectUrl: session.url };
  }

  async find(payment: { id: string; externalId: string | null }): Promise<Outcome> {
    if (!payment.externalId) return { state: 'absent' };
    if (payment.externalId.startsWith('pi_')) return this.findIntent(payment.externalId);
    const session = await this.stripe.checkout.sessions.retrieve(payment.externalId);
    if (session.payment_status === 'paid')
      return {
        state: 'succeeded',
        externalId: idOf(session.payment_intent),
        amount: money(session.amount_total, session.currency),
      };
    if (session.status === 'expired')
      return { state: 'failed', externalId: session.id, failure: 'expired', final: true };
    return { state: 'pending' };
  }

  async paymentOf(externalId: string): Promise<string | null> {
    const intent = await this.stripe.paymentIntents.retrieve(externalId);
    const ours = intent.metadata.payment ?? '';
    return isUuid(ours) ? ours : null;
  }

  async refund(request: RefundRequest): Promise<{ externalId: string }> {
    const { externalPaymentId } = request;
    if (!externalPaymentId) throw new GatewayRefused('the payment has no Stripe id');
    const made = await refusals(() =>
      this.stripe.refunds.create(
        {
          payment_intent: externalPaymentId,
          amount: Number(request.amount.minor),
          metadata: { refund: request.id, attempt: String(request.attempt) },
        },
        { idempotencyKey: `${request.id}:${request.attempt}` },
      ),
    );
    return { externalId: made.id };
  }

  async findRefund(refund: { id: string; externalId: string | null }): Promise<Outcome> {
    if (!refund.externalId) return { state: 'absent' };
    const found = await this.stripe.refunds.retrieve(refund.externalId);
    if (found.status === 'succeeded')
      return { state: 'succeeded', externalId: found.id, amount: money(found.amount, found.currency) };
    if (found.status === 'failed' || found.status === 'canceled')
      return { state: 'failed', externalId: found.id, failure: found.failure_reason ?? found.status };
    return { state: 'pending' };
  }

  read(raw: Buffer, headers: Record<string, string | string[] | undefined>): GatewayEvent {
    const signature = headers['stripe-signature'];
    if (typeof signature !== 'string') throw gatewayErrors.fail('webhook_forged');
    let event: Stripe.Event;
    try {
      event = this.stripe.webhooks.constructEvent(
        raw,
        signature,
        this.keys.webhookSecret,
        TOLERANCE,
        undefined,
        this.clock.realNow().epochMilliseconds,
      );
    } catch (cause) {
      throw gatewayErrors.fail('webhook_forged', {}, { cause });
    }
    return toEvent(event);
  }

  private async findIntent(id: string): Promise<Outcome> {
    const intent = await this.stripe.paymentIntents.retrieve(id);
    if (intent.status === 'succeeded')
      return { state: 'succeeded', externalId: id, amount: money(intent.amount_received, intent.currency) };
    if (intent.status === 'canceled') return { state: 'failed', externalId: id, failure: 'canceled', final: true };
    return { state: 'pending' };
  }
}

/** Where Stripe is asked, where that is not Stripe itself: a simulator or a proxy. */
function addressOf(url: string): { host: string; port?: string; protocol: 'http' | 'https' } {
  const { hostname, port, protocol } = new URL(url);
  return { host: hostname, ...(port ? { port } : {}), protocol: protocol === 'http:' ? 'http' : 'https' };
}

const money = (amount: number | null, currency: string | null): Money =>
  Money.of(BigInt(amount ?? 0), (currency ?? '').toUpperCase());

/** Stripe's own refusals are final; timeouts, overload and lost connections are not. */
async function refusals<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError || error instanceof Stripe.errors.StripeCardError)
      throw new GatewayRefused(error.message, { cause: error });
    throw error;
  }
}

/** Only what we need is kept of a notification: Stripe's objects hold the payer's name, address and card. */
function toEvent(event: Stripe.Event): GatewayEvent {
  const object = event.data.object as { id?: string; object?: string };
  const base = {
    eventId: event.id,
    raw: { id: event.id, type: event.type, created: event.created, object: { id: object.id, object: object.object } },
  };
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded': {
      const session = event.data.object;
      const paymentId = session.metadata?.payment ?? '';
      if (session.payment_status !== 'paid' || !isUuid(paymentId)) return { ...base, kind: 'other', type: event.type };
      return {
        ...base,
        kind: 'payment-succeeded',
        paymentId,
        externalId: idOf(session.payment_intent),
        amount: money(session.amount_total, session.currency),
      };
    }
    case 'checkout.session.expired':
    case 'checkout.session.async_payment_failed': {
      const paymentId = event.data.object.metadata?.payment ?? '';
      return isUuid(paymentId)
        ? { ...base, kind: 'payment-declined', paymentId, failure: event.type }
        : { ...base, kind: 'other', type: event.type };
    }
    case 'charge.dispute.created':
      return { ...base, kind: 'payment-disputed', paymentId: null, externalId: idOf(event.data.object.payment_intent) };
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return refundEvent(base, event.type, event.data.object);
    default:
      return { ...base, kind: 'other', type: event.type };
  }
}

function refundEvent(
  base: { eventId: string; raw: Record<string, unknown> },
  type: string,
  refund: Stripe.Refund,
): GatewayEvent {
  const refundId = refund.metadata?.refund ?? '';
  const attempt = Number(refund.metadata?.attempt ?? 1);
  if (!isUuid(refundId) || !Number.isSafeInteger(attempt)) return { ...base, kind: 'other', type };
  if (refund.status === 'succeeded')
    return { ...base, kind: 'refund-succeeded', refundId, attempt, externalId: refund.id };
  if (refund.status === 'failed' || refund.status === 'canceled')
    return {
      ...base,
      kind: 'refund-failed',
      refundId,
      attempt,
      externalId: refund.id,
      failure: refund.failure_reason ?? refund.status,
    };
  return { ...base, kind: 'other', type };
}
