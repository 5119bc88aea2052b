import { Inject, Injectable } from '@nestjs/common';
import { asTenantId, type Clock, type Money } from '#kernel';
import {
  CLOCK,
  ChargeTakers,
  Database,
  Gateways,
  Journal,
  type ChargeTaker,
  type GatewayEvent,
  type Outcome,
  type Tx,
} from '#platform';
import { chargeByExternal, findCharge, lockCharge, recordCharge } from '../persistence/charges.js';
import type { Charge } from '../domain/charge.js';
import { SellerAccount } from './account.js';
import { Invoices } from './invoices.js';
import { PayInvoice, isOpen } from './pay-invoice.js';
import { SendReturn } from './send-return.js';

/** States in which the money of an attempt is, or was, there. */
const TAKEN: ReadonlySet<string> = new Set<Charge['status']>(['succeeded', 'disputed']);

/** Takes in what gateways say of card payments of invoices. What no longer fits the state changes nothing. */
@Injectable()
export class TakeCharge implements ChargeTaker {
  readonly library = 'licensing';

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Gateways) private readonly gateways: Gateways,
    @Inject(ChargeTakers) takers: ChargeTakers,
    @Inject(PayInvoice) private readonly paying: PayInvoice,
    @Inject(Invoices) private readonly invoices: Invoices,
    @Inject(SendReturn) private readonly returns: SendReturn,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    takers.register(this);
  }

  async take(tx: Tx, gateway: string, e: GatewayEvent): Promise<string | null> {
    if (e.kind === 'refund-succeeded' || e.kind === 'refund-failed') return this.returns.take(tx, gateway, e);
    if (e.kind === 'other') return null;
    const id =
      e.paymentId ??
      (e.kind === 'payment-disputed' && e.externalId ? await chargeByExternal(tx, gateway, e.externalId) : undefined);
    const charge = id ? await lockCharge(tx, id) : undefined;
    if (charge?.gateway !== gateway) return null;
    // A dispute of money that we have not heard of yet is told again when we have: whoever asked keeps it.
    if (e.kind === 'payment-disputed' && !TAKEN.has(charge.status)) return null;
    const actor = `gateway:${gateway}`;
    if (e.kind === 'payment-succeeded') await this.succeed(tx, charge, e.externalId, e.amount, actor);
    if (e.kind === 'payment-declined') await this.decline(tx, charge, e.failure, actor);
    if (e.kind === 'payment-unclear') await this.paying.move(tx, charge, 'lose', actor);
    if (e.kind === 'payment-disputed') await this.dispute(tx, charge, actor);
    return charge.tenantId;
  }

  /** The job: asks the gateway about an attempt of which nothing was heard. */
  async reconcile(chargeId: string, attempt: number): Promise<void> {
    const charge = await this.db.system('licence payment', (tx) => findCharge(tx, chargeId));
    if (!charge || !isOpen(charge.status)) return;
    const outcome = await this.gateways
      .named(charge.gateway)
      .find({ id: charge.id, externalId: charge.externalId })
      .catch((): Outcome => ({ state: 'pending' }));
    await this.db.system('licence payment reconciled', async (tx) => {
      const now = await lockCharge(tx, chargeId);
      if (!now || !isOpen(now.status)) return;
      if (outcome.state === 'succeeded')
        return this.succeed(tx, now, outcome.externalId, outcome.amount, 'system:reconciler');
      if (outcome.state === 'failed') return this.decline(tx, now, outcome.failure, 'system:reconciler');
      await this.paying.askLater(tx, now, attempt);
    });
  }

  private async succeed(tx: Tx, charge: Charge, externalId: string, amount: Money, actor: string): Promise<void> {
    if (!amount.equals(charge.amount)) return this.unmatched(tx, charge, amount, actor);
    if (!(await this.paying.move(tx, charge, 'succeed', actor))) return;
    const at = this.clock.now();
    await recordCharge(tx, charge.id, { externalId, settledAt: at });
    await this.invoices.receive(tx, {
      invoiceId: charge.invoiceId,
      amount,
      paidAt: at,
      source: { type: 'card', id: charge.id },
    });
  }

  private async decline(tx: Tx, charge: Charge, failure: string, actor: string): Promise<void> {
    if (await this.paying.move(tx, charge, 'decline', actor)) await recordCharge(tx, charge.id, { failure });
  }

  /** The payer's bank took the money back: the seller owes it again. */
  private async dispute(tx: Tx, charge: Charge, actor: string): Promise<void> {
    if (!(await this.paying.move(tx, charge, 'dispute', actor))) return;
    await this.account.post(tx, {
      tenantId: asTenantId(charge.tenantId),
      kind: 'returned',
      cause: { type: 'dispute', id: charge.id },
      amount: charge.amount,
      at: this.clock.now(),
    });
  }

  private async unmatched(tx: Tx, charge: Charge, said: Money, actor: string): Promise<void> {
    await this.journal.append(tx, {
      kind: 'licensing.unmatched-money',
      tenantId: charge.tenantId,
      subject: { type: 'charge', id: charge.id },
      actor,
      payload: { asked: charge.amount.toString(), said: said.toString() },
    });
  }
}
