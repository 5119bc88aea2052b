import { Inject, Injectable } from '@nestjs/common';
import { uuidv7, type Clock, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Database, Journal, Transitions, platformErrors, type Caller, type Tx } from '#platform';
import type { Invoice, PayMethod } from '../domain/invoice.js';
import { licenceOrderMachine, type LicenceOrder } from '../domain/licence-order.js';
import { licenceOrderErrors } from '../licence-order.errors.js';
import { invoiceOfSubject } from '../persistence/invoices.js';
import { findOrder, insertOrder, lockOrder } from '../persistence/licence-orders.js';
import { lockLicence } from '../persistence/licences.js';
import { OFFER } from './accept-offer.js';
import { BeginTerm } from './begin-term.js';
import { Invoices } from './invoices.js';
import { QuoteLicence, type LicenceChoice } from './quote-licence.js';

/** An order with what is to be paid for it. */
export interface OrderSeen {
  order: LicenceOrder;
  /** The last one issued; none where nothing was to be paid. */
  invoice: Invoice | undefined;
}

/** Places and withdraws orders of a licence. The price is the quote's and stays. */
@Injectable()
export class PlaceLicenceOrder {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(QuoteLicence) private readonly quoting: QuoteLicence,
    @Inject(Invoices) private readonly invoices: Invoices,
    @Inject(BeginTerm) private readonly beginning: BeginTerm,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError as {@link QuoteLicence.run} */
  async run(caller: Caller, tenantId: TenantId, choice: LicenceChoice & { method: PayMethod }): Promise<OrderSeen> {
    const id = uuidv7();
    const total = await this.db.tenant(tenantId, (tx) => this.place(tx, id, caller, tenantId, choice));
    // Where credit and advance cover the price, there is no payment to wait for.
    if (total.isZero()) await this.db.system('licence order covered', (tx) => this.beginning.run(tx, id));
    return this.seen(tenantId, id);
  }

  /** An order of the seller's. @throws DomainError platform.not_found */
  seen(tenantId: TenantId, id: string): Promise<OrderSeen> {
    return this.db.tenant(tenantId, async (tx) => {
      const order = await findOrder(tx, id);
      if (!order) throw platformErrors.fail('not_found');
      return { order, invoice: await invoiceOfSubject(tx, 'licence', id) };
    });
  }

  /** Withdraws an order that is not paid; what came for it in part stays on the account. @throws DomainError licensing.not_payable */
  async cancel(tenantId: TenantId, id: string, actor: string): Promise<OrderSeen> {
    await this.db.tenant(tenantId, async (tx) => {
      const invoice = await invoiceOfSubject(tx, 'licence', id);
      if (invoice) await this.invoices.cancel(tx, invoice.id, actor);
      const order = await lockOrder(tx, id);
      if (!order) throw platformErrors.fail('not_found');
      if (order.status !== 'awaiting-payment') throw licenceOrderErrors.fail('not_payable');
      await this.transitions.apply(tx, licenceOrderMachine, {
        table: 'licensing.licence_order',
        id,
        from: order.status,
        transition: 'cancel',
        actor,
        tenantId,
      });
    });
    return this.seen(tenantId, id);
  }

  /** A paid licence is not refunded, whoever asks (AT-6.6). @throws DomainError licensing.not_refunded */
  async refuseRefund(tenantId: TenantId, id: string, actor: string): Promise<never> {
    const clause = await this.db.tenant(tenantId, async (tx) => {
      const order = await findOrder(tx, id);
      if (!order) throw platformErrors.fail('not_found');
      const policy = order.policies['licence.refund'];
      await this.journal.append(tx, {
        kind: 'licensing.refund-refused',
        tenantId,
        subject: { type: 'licence-order', id },
        actor,
        payload: { clause: policy?.clauses[0] ?? 'AT-6.6', status: order.status },
      });
      return policy?.clauses[0];
    });
    throw licenceOrderErrors.fail('not_refunded', {}, { clause: clause ?? 'AT-6.6' });
  }

  /** A licence is not passed on to third parties (AT-2.3). @throws DomainError licensing.no_sublicence */
  async refuseTransfer(tenantId: TenantId, actor: string): Promise<never> {
    const policy = this.legal.operatorPolicies().get('licence');
    await this.db.tenant(tenantId, async (tx) => {
      const licence = await lockLicence(tx, tenantId);
      if (!licence) throw platformErrors.fail('not_found');
      await this.journal.append(tx, {
        kind: 'licensing.sublicence-refused',
        tenantId,
        subject: { type: 'licence', id: licence.id },
        actor,
        payload: { clause: policy.clauses[0] ?? policy.key },
      });
    });
    throw licenceOrderErrors.fail('no_sublicence', {}, { clause: policy.clauses[0] ?? 'AT-2.3' });
  }

  private async place(
    tx: Tx,
    id: string,
    caller: Caller,
    tenantId: TenantId,
    choice: LicenceChoice & { method: PayMethod },
  ): Promise<LicenceOrder['total']> {
    const q = await this.quoting.run(tx, tenantId, choice);
    const offer = await this.legal.terms.current(tx, OFFER, caller.lang, this.clock.now());
    await insertOrder(tx, {
      id,
      tenantId,
      licenceId: q.licence.id,
      tariffId: q.tariff.id,
      term: choice.term,
      method: choice.method,
      price: q.price,
      advance: q.advance,
      total: q.total,
      quote: { mode: q.mode, lines: q.lines, credits: q.credits },
      policies: q.policies,
      termsVersionId: offer.id,
      placedBy: caller.accountId,
      lang: caller.lang,
      ip: caller.ip,
      device: caller.device,
      placedAt: this.clock.now(),
    });
    await this.journal.append(tx, {
      kind: 'licensing.licence-ordered',
      tenantId,
      subject: { type: 'licence-order', id },
      actor: `account:${caller.accountId}`,
      payload: {
        tariff: q.tariff.code,
        version: q.tariff.version,
        term: choice.term,
        mode: q.mode,
        price: q.price.toString(),
        total: q.total.toString(),
      },
    });
    if (q.total.isPositive())
      await this.invoices.issue(tx, {
        tenantId,
        purpose: 'licence',
        subjectId: id,
        amount: q.total,
        method: choice.method,
        text: { lines: q.lines, purpose: q.lines[0]!.title },
      });
    return q.total;
  }
}
