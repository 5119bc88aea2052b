import { Inject, Injectable } from '@nestjs/common';
import { startOfDay, type Clock } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Journal, platformErrors, type Tx } from '#platform';
import { bankErrors } from '../bank.errors.js';
import { lockPayment, markDismissed, markMatched, type BankPayment } from '../persistence/bank-statements.js';
import { Invoices } from './invoices.js';

/** Decides what a payment on the operator's bank account was for. Staff scope. */
@Injectable()
export class SettleBankPayment {
  constructor(
    @Inject(Invoices) private readonly invoices: Invoices,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By a person: the money is the invoice's, whatever is left over stays on its seller's account. @throws DomainError platform.not_found, licensing.bank_payment_settled */
  async match(tx: Tx, paymentId: string, invoiceId: string, actor: string): Promise<BankPayment> {
    return this.receive(tx, await this.open(tx, paymentId), invoiceId, actor);
  }

  /** By a person: it is for no invoice. Nothing is posted. @throws DomainError platform.not_found, licensing.bank_payment_settled */
  async dismiss(tx: Tx, paymentId: string, reason: string, actor: string): Promise<BankPayment> {
    const payment = await this.open(tx, paymentId);
    const at = this.clock.now();
    await markDismissed(tx, payment.id, { reason, by: actor, at });
    await this.journal.append(tx, {
      kind: 'licensing.bank-payment-dismissed',
      subject: { type: 'bank-payment', id: payment.id },
      actor,
      payload: { amount: payment.amount.toString(), bookedOn: payment.bookedOn.toString(), reason },
    });
    return { ...payment, status: 'dismissed', reason, settledBy: actor, settledAt: at };
  }

  /** Hands the money to the invoice in the same transaction; the payment's id makes receiving it twice impossible. */
  async receive(tx: Tx, payment: BankPayment, invoiceId: string, actor: string): Promise<BankPayment> {
    const invoice = await this.invoices.get(tx, invoiceId);
    const { state } = await this.invoices.receive(tx, {
      invoiceId,
      amount: payment.amount,
      // Banks give the day alone: whatever came on the last day came in time.
      paidAt: startOfDay(payment.bookedOn, this.legal.operatorPolicies().get('licence.invoice.term').zone),
      source: { type: 'bank', id: payment.id },
    });
    const at = this.clock.now();
    const { tenantId } = invoice;
    // Once the seller's data is deleted, nothing that names its people may come back to it.
    const nameless = !invoice.payer.taxId;
    await markMatched(tx, payment.id, { tenantId, invoiceId, outcome: state, by: actor, at, nameless });
    await this.journal.append(tx, {
      kind: 'licensing.bank-payment-matched',
      tenantId,
      subject: { type: 'bank-payment', id: payment.id },
      actor,
      payload: { invoice: invoice.number, amount: payment.amount.toString(), bookedOn: payment.bookedOn.toString(), outcome: state }, // prettier-ignore
    });
    const shown = nameless ? { ...payment, payerName: '', payerTaxId: '', payerAccount: '', purpose: '' } : payment;
    return { ...shown, status: 'matched', tenantId, invoiceId, outcome: state, settledBy: actor, settledAt: at };
  }

  private async open(tx: Tx, paymentId: string): Promise<BankPayment> {
    const payment = await lockPayment(tx, paymentId);
    if (!payment) throw platformErrors.fail('not_found');
    if (payment.status !== 'unmatched') throw bankErrors.fail('bank_payment_settled');
    return payment;
  }
}
