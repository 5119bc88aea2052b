import { Money, isUuid, uuidv7, type Clock, type MoneyJson } from '#kernel';
import type { Config } from '../config/config.js';
import type { Database } from '../db/database.js';
import type { Jobs } from '../outbox/outbox.js';
import { gatewayErrors } from './gateway.errors.js';
import type { ChargeRequest, Gateway, GatewayEvent, Outcome, RefundRequest, StartedCharge } from './gateway.js';
import { verify } from './signature.js';

/** Header that carries the sandbox's signature. */
export const SANDBOX_SIGNATURE = 'sandbox-signature';

/** Job that sends a sandbox notification. */
export const SANDBOX_NOTICE = 'payments.sandbox-notice';

/** Body of a sandbox notification. */
export interface SandboxNotice {
  id: string;
  type:
    | 'payment.succeeded'
    | 'payment.declined'
    | 'payment.processing'
    | 'payment.disputed'
    | 'refund.succeeded'
    | 'refund.failed';
  payment?: string;
  refund?: string;
  /** Which call for the refund; the first where it is absent. */
  attempt?: number;
  amount?: MoneyJson;
  failure?: string;
}

/** A pretended payment system. It keeps books of its own, as a real one would, and is asked through the same port. */
export class SandboxGateway implements Gateway {
  readonly name = 'sandbox';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly jobs: Jobs,
  ) {}

  async start(charge: ChargeRequest): Promise<StartedCharge> {
    await this.db.system('sandbox gateway: charge', (tx) =>
      tx.exec(
        `INSERT INTO platform.sandbox_charge (id, currency, amount, title, seller, return_url, status, made_at) VALUES ($1, $2, $3, $4, $5, $6, 'created', $7)
         ON CONFLICT (id) DO NOTHING`,
        [
          charge.id,
          charge.amount.currency,
          charge.amount.minor,
          charge.title,
          charge.seller,
          charge.returnUrl,
          this.clock.now(),
        ],
      ),
    );
    return { externalId: `sbx_${charge.id}`, redirectUrl: `${this.config.publicUrl}/sandbox/pay/${charge.id}` };
  }

  find(payment: { id: string }): Promise<Outcome> {
    return this.db.system('sandbox gateway: look up a charge', async (tx) => {
      const row = await tx.maybe<{ status: string; amount: bigint; currency: string }>(
        'SELECT status, amount, currency FROM platform.sandbox_charge WHERE id = $1',
        [payment.id],
      );
      if (!row) return { state: 'absent' };
      if (row.status === 'succeeded' || row.status === 'disputed')
        return { state: 'succeeded', externalId: `sbx_${payment.id}`, amount: Money.of(row.amount, row.currency) };
      if (row.status === 'declined') return { state: 'failed', externalId: `sbx_${payment.id}`, failure: 'declined' };
      return { state: 'pending' };
    });
  }

  /** Refunds succeed at once in its books, and a notification says so a moment later. */
  refund(request: RefundRequest): Promise<{ externalId: string }> {
    return this.db.system('sandbox gateway: refund', async (tx) => {
      const fresh = await tx.exec(
        `INSERT INTO platform.sandbox_refund (id, attempt, charge_id, currency, amount, status, made_at) VALUES ($1, $2, $3, $4, $5, 'succeeded', $6) ON CONFLICT (id, attempt) DO NOTHING`,
        [
          request.id,
          request.attempt,
          request.paymentId,
          request.amount.currency,
          request.amount.minor,
          this.clock.now(),
        ],
      );
      const notice: SandboxNotice = {
        id: noticeId(),
        type: 'refund.succeeded',
        refund: request.id,
        attempt: request.attempt,
        amount: request.amount.toJSON(),
      };
      if (fresh === 1) await this.jobs.enqueue(tx, SANDBOX_NOTICE, { notice, times: 1 });
      return { externalId: refundNo(request.id, request.attempt) };
    });
  }

  findRefund(refund: { id: string; attempt: number }): Promise<Outcome> {
    return this.db.system('sandbox gateway: look up a refund', async (tx) => {
      const row = await tx.maybe<{ amount: bigint; currency: string }>(
        'SELECT amount, currency FROM platform.sandbox_refund WHERE id = $1 AND attempt = $2',
        [refund.id, refund.attempt],
      );
      return row
        ? {
            state: 'succeeded',
            externalId: refundNo(refund.id, refund.attempt),
            amount: Money.of(row.amount, row.currency),
          }
        : { state: 'absent' };
    });
  }

  read(raw: Buffer, headers: Record<string, string | string[] | undefined>): GatewayEvent {
    const seconds = Math.floor(this.clock.realNow().epochMilliseconds / 1000);
    verify(this.config.secrets.sandboxWebhookSecret, headers[SANDBOX_SIGNATURE], seconds, raw);
    return toEvent(raw);
  }
}

const refundNo = (id: string, attempt: number): string => `sbx_${id}_${attempt}`;

/** A fresh notification id. */
export const noticeId = (): string => `evt_${uuidv7()}`;

function toEvent(raw: Buffer): GatewayEvent {
  const notice = parse(raw);
  const base = { eventId: notice.id, raw: notice as unknown as Record<string, unknown> };
  const paymentId = notice.payment ?? '';
  const refundId = notice.refund ?? '';
  const attempt = notice.attempt ?? 1;
  if (notice.type.startsWith('payment.') && !isUuid(paymentId)) throw gatewayErrors.fail('webhook_unreadable');
  if (notice.type.startsWith('refund.') && !isUuid(refundId)) throw gatewayErrors.fail('webhook_unreadable');
  switch (notice.type) {
    case 'payment.succeeded':
      return {
        ...base,
        kind: 'payment-succeeded',
        paymentId,
        externalId: `sbx_${paymentId}`,
        amount: amountOf(notice),
      };
    case 'payment.declined':
      return { ...base, kind: 'payment-declined', paymentId, failure: notice.failure ?? 'declined' };
    case 'payment.processing':
      return { ...base, kind: 'payment-unclear', paymentId };
    case 'payment.disputed':
      return { ...base, kind: 'payment-disputed', paymentId, externalId: null };
    case 'refund.succeeded':
      return { ...base, kind: 'refund-succeeded', refundId, attempt, externalId: refundNo(refundId, attempt) };
    case 'refund.failed':
      return {
        ...base,
        kind: 'refund-failed',
        refundId,
        attempt,
        externalId: refundNo(refundId, attempt),
        failure: notice.failure ?? 'failed',
      };
    default:
      return { ...base, kind: 'other', type: String((notice as { type: unknown }).type) };
  }
}

function amountOf(notice: SandboxNotice): Money {
  if (!notice.amount) throw gatewayErrors.fail('webhook_unreadable');
  return Money.parse(notice.amount);
}

function parse(raw: Buffer): SandboxNotice {
  try {
    const value = JSON.parse(raw.toString('utf8')) as SandboxNotice;
    if (typeof value.id === 'string' && value.id.length <= 200 && typeof value.type === 'string') return value;
  } catch {
    // Falls through to the same refusal.
  }
  throw gatewayErrors.fail('webhook_unreadable');
}
