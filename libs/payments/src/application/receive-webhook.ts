import type { Clock } from '#kernel';
import { CLOCK, Database, type Tx, ChargeTakers, Gateways, type GatewayEvent } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { findPayment, paymentByExternal } from '../persistence/payments.js';
import { findRefund } from '../persistence/refunds.js';
import { concernsSeller, keepEvent } from '../persistence/settlement.js';
import { FailPayment } from './fail-payment.js';
import { PlaceDispute } from './place-dispute.js';
import { SettlePayment } from './settle-payment.js';
import { SettleRefund } from './settle-refund.js';

/**
 * Takes a gateway's notification: verified over its raw bytes before anything is loaded; kept in the inbox in the same
 * commit as its effects. A process that dies in between has taken nothing, and the gateway, which got no 200, sends again.
 */
@Injectable()
export class ReceiveWebhook {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Gateways) private readonly gateways: Gateways,
    @Inject(SettlePayment) private readonly settling: SettlePayment,
    @Inject(FailPayment) private readonly failing: FailPayment,
    @Inject(SettleRefund) private readonly refunding: SettleRefund,
    @Inject(PlaceDispute) private readonly disputes: PlaceDispute,
    @Inject(ChargeTakers) private readonly takers: ChargeTakers,
  ) {}

  /** @throws DomainError payments.webhook_forged, payments.webhook_stale, payments.webhook_unreadable, platform.not_found */
  async run(name: string, raw: Buffer, headers: Record<string, string | string[] | undefined>): Promise<void> {
    const event = this.gateways.named(name).read(raw, headers);
    await this.db.system(`webhook of ${name}`, (tx) =>
      event.kind === 'payment-succeeded' ? this.succeeded(tx, name, event) : this.other(tx, name, event),
    );
  }

  private async succeeded(tx: Tx, gateway: string, e: GatewayEvent & { kind: 'payment-succeeded' }): Promise<void> {
    const success = {
      gateway, event: { id: e.eventId, raw: e.raw }, paymentId: e.paymentId, externalId: e.externalId, currency: e.amount.currency, amount: e.amount.minor,
      at: this.clock.now(), receivedAt: this.clock.realNow(),
    }; // prettier-ignore
    const known = await this.settling.run(tx, success);
    // One statement settles a payment of an order; others are asked about what it did not find.
    if (!known && !(await this.taken(tx, gateway, e))) await this.settling.explain(tx, success);
  }

  /** Whether it is somebody else's who charges through the same gateways: the licence, for one. */
  private async taken(tx: Tx, gateway: string, e: GatewayEvent): Promise<boolean> {
    const tenantId = await this.takers.take(tx, gateway, e);
    if (tenantId) await concernsSeller(tx, gateway, e.eventId, tenantId);
    return tenantId !== null;
  }

  private async other(tx: Tx, gateway: string, e: GatewayEvent): Promise<void> {
    const subject = await this.subject(tx, gateway, e);
    const fresh = await keepEvent(tx, {
      gateway,
      eventId: e.eventId,
      type: e.kind,
      subjectId: subject?.id ?? null,
      tenantId: subject?.tenantId ?? null,
      raw: e.raw,
      at: this.clock.realNow(),
    });
    if (!fresh) return;
    if (!subject && (await this.taken(tx, gateway, e))) return;
    if (e.kind === 'payment-disputed') return this.disputed(tx, gateway, e, subject);
    if (!subject || subject.gateway !== gateway) return;
    const actor = `gateway:${gateway}`;
    switch (e.kind) {
      case 'payment-declined':
        return this.failing.decline(tx, subject.id, e.failure, actor);
      case 'payment-unclear':
        return this.failing.lose(tx, subject.id, actor);
      case 'refund-succeeded':
        return this.refunding.settle(tx, subject.id, e, actor);
      case 'refund-failed':
        return this.refunding.fail(tx, subject.id, e, e.failure, actor);
      default:
        return undefined;
    }
  }

  /** A dispute that comes before its payment is kept and looked after: no gateway sends for ever. */
  private async disputed(
    tx: Tx,
    gateway: string,
    e: GatewayEvent & { kind: 'payment-disputed' },
    subject: { id: string; gateway: string } | undefined,
  ): Promise<void> {
    if (subject && subject.gateway !== gateway) return;
    if (subject && (await this.failing.dispute(tx, subject.id, `gateway:${gateway}`))) return;
    const { eventId, externalId } = e;
    await this.disputes.begin(tx, { gateway, eventId, paymentId: subject?.id ?? e.paymentId, externalId });
  }

  private async subject(
    tx: Tx,
    gateway: string,
    e: GatewayEvent,
  ): Promise<{ id: string; tenantId: string; gateway: string } | undefined> {
    if (e.kind === 'refund-succeeded' || e.kind === 'refund-failed') {
      const refund = await findRefund(tx, e.refundId);
      const payment = refund && (await findPayment(tx, refund.paymentId));
      return refund && payment && { id: refund.id, tenantId: refund.tenantId, gateway: payment.gateway };
    }
    if (e.kind === 'other' || e.kind === 'payment-succeeded') return undefined;
    const id =
      e.paymentId ??
      (e.kind === 'payment-disputed' && e.externalId ? await paymentByExternal(tx, gateway, e.externalId) : undefined);
    return id ? findPayment(tx, id) : undefined;
  }
}
