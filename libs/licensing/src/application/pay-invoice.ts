import { Inject, Injectable } from '@nestjs/common';
import { can, permitted, uuidv7, type Clock, type TenantId } from '#kernel';
import { IdentityFacade } from '#identity';
import {
  CLOCK,
  CONFIG,
  Database,
  GatewayRefused,
  Gateways,
  Jobs,
  Transitions,
  platformErrors,
  type Caller,
  type Config,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { chargeMachine, type Charge, type ChargeStatus } from '../domain/charge.js';
import { invoiceMachine, remainderOf, type Invoice } from '../domain/invoice.js';
import { licenceOrderErrors } from '../licence-order.errors.js';
import { findCharge, insertCharge, lockCharge, openCharge, recordCharge } from '../persistence/charges.js';
import { lockInvoice } from '../persistence/invoices.js';

/** Job that asks the gateway what became of a card payment. */
export const RECONCILE_CHARGE = 'licensing.reconcile-charge';
const FIRST_ASK = 60;

/** Where the payer is to go. */
export interface Redirect {
  paymentId: string;
  redirectUrl: string;
}

/** Starts paying an invoice by card. The attempt is committed before the gateway hears of it: a double click pays once. */
@Injectable()
export class PayInvoice {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Gateways) private readonly gateways: Gateways,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError platform.not_found, licensing.not_payable, licensing.payment_unclear, payments.gateway_missing */
  async run(caller: Caller, tenantId: TenantId, invoiceId: string): Promise<Redirect> {
    const { invoice, charge, title, email } = await this.intend(caller, tenantId, invoiceId);
    if (charge.redirectUrl && charge.status === 'pending')
      return { paymentId: charge.id, redirectUrl: charge.redirectUrl };
    return this.start(invoice, charge, title, email);
  }

  /** Moves an attempt where its state permits. @returns whether it did */
  async move(
    tx: Tx,
    charge: Charge,
    transition: keyof typeof chargeMachine.transitions,
    actor: string,
  ): Promise<boolean> {
    if (!permitted(chargeMachine, charge.status).includes(transition)) return false;
    await this.transitions.apply(tx, chargeMachine, {
      table: 'licensing.charge',
      id: charge.id,
      from: charge.status,
      transition,
      actor,
      tenantId: charge.tenantId,
    });
    return true;
  }

  /** Asks again later, less and less often. Real time: a technical delay. */
  async askLater(tx: Tx, charge: Charge, attempt: number): Promise<void> {
    const seconds = Math.min(FIRST_ASK * 2 ** Math.min(attempt, 10), 3600);
    await this.jobs.enqueue(
      tx,
      RECONCILE_CHARGE,
      { chargeId: charge.id, attempt: attempt + 1 },
      { tenantId: charge.tenantId, runAt: this.clock.realNow().add({ seconds }) },
    );
  }

  private intend(
    caller: Caller,
    tenantId: TenantId,
    invoiceId: string,
  ): Promise<{ invoice: Invoice; charge: Charge; title: string; email: string }> {
    return this.db.tenant(tenantId, async (tx) => {
      // The payment first, as taking one in does: the same order of locks cannot deadlock.
      const before = await openCharge(tx, invoiceId);
      const invoice = await lockInvoice(tx, invoiceId);
      if (!invoice) throw platformErrors.fail('not_found');
      if (!can(invoiceMachine, invoice.status, 'pay')) throw licenceOrderErrors.fail('not_payable');
      const charge = before ?? (await openCharge(tx, invoiceId)) ?? (await this.insert(tx, caller, invoice));
      // Of whoever began it, not of whoever presses now: a gateway refuses the same key with other words.
      const contact = (await this.identity.contacts(tx, [charge.payerId])).get(charge.payerId);
      const title = `№ ${invoice.number}: ${invoice.text.purpose[contact?.lang ?? caller.lang]}`.slice(0, 200);
      return { invoice, charge, title, email: contact?.email ?? '' };
    });
  }

  private async insert(tx: Tx, caller: Caller, invoice: Invoice): Promise<Charge> {
    const id = uuidv7();
    await insertCharge(tx, {
      id,
      tenantId: invoice.tenantId,
      invoiceId: invoice.id,
      payerId: caller.accountId,
      gateway: this.gateways.current.name,
      amount: remainderOf(invoice),
      createdAt: this.clock.now(),
    });
    const charge = await findCharge(tx, id);
    if (!charge) throw new Error('the payment just written is not there');
    return charge;
  }

  private async start(invoice: Invoice, charge: Charge, title: string, email: string): Promise<Redirect> {
    const actor = `gateway:${charge.gateway}`;
    try {
      const { externalId, redirectUrl } = await this.gateways.named(charge.gateway).start({
        id: charge.id,
        amount: charge.amount,
        title,
        seller: this.config.operator.name,
        buyerEmail: email,
        returnUrl: `${this.config.publicUrl}/seller/licence`,
        orderId: invoice.id,
        expiresAt: null,
      });
      await this.record(charge, 'start', actor, { externalId, redirectUrl });
      return { paymentId: charge.id, redirectUrl };
    } catch (error) {
      const refused = error instanceof GatewayRefused;
      await this.record(charge, refused ? 'decline' : 'lose', actor, refused ? { failure: error.message } : {});
      throw licenceOrderErrors.fail('payment_unclear', {}, { cause: error });
    }
  }

  private record(
    { id, tenantId }: Charge,
    transition: 'start' | 'decline' | 'lose',
    actor: string,
    said: { externalId?: string; redirectUrl?: string; failure?: string },
  ): Promise<void> {
    return this.db.tenant(tenantId, async (tx) => {
      const charge = await lockCharge(tx, id);
      if (!charge) return;
      // A notification may overtake the answer: what it said of the payment stays, the page's own id does not replace it.
      if (await this.move(tx, charge, transition, actor)) await recordCharge(tx, id, said);
      if (transition !== 'decline') await this.askLater(tx, charge, 0);
    });
  }
}

/** Whether nothing is known yet of how an attempt ended. */
export const isOpen = (status: ChargeStatus): boolean => can(chargeMachine, status, 'open');
