import { Inject, Injectable } from '@nestjs/common';
import { Money, Temporal, can, dueAfter, localDate, uuidv7, type Calendars, type Clock, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import {
  CALENDARS,
  CLOCK,
  CONFIG,
  Deadlines,
  Events,
  Journal,
  Transitions,
  platformErrors,
  type Config,
  type Deadline,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import {
  invoiceMachine,
  judge,
  type Invoice,
  type InvoicePurpose,
  type InvoiceText,
  type Payee,
  type Payer,
  type PayMethod,
  type Received,
} from '../domain/invoice.js';
import {
  addReceived,
  findInvoice,
  insertInvoice,
  insertReceipt,
  lockInvoice,
  markPaid,
  nextNumber,
} from '../persistence/invoices.js';
import { then } from '../texts/then.js';
import { SellerAccount } from './account.js';
import { InvoiceLetters } from './invoice-letters.js';

/** Deadline: an invoice is to be paid by then. */
export const INVOICE_DUE = 'invoice.due';
/** An invoice was paid in whole: `{ sellerId, invoiceId, purpose, subjectId }`. */
const INVOICE_PAID = 'licensing.invoice-paid.v1';

/** What an invoice is issued from. */
export interface NewInvoice {
  tenantId: TenantId;
  purpose: InvoicePurpose;
  subjectId: string;
  amount: Money;
  text: InvoiceText;
  /** By bank transfer unless told. */
  method?: PayMethod;
}

/** Money that came for an invoice. `id` names this very money: receiving it twice changes nothing. */
export interface InvoiceMoney {
  invoiceId: string;
  amount: Money;
  /** When the bank or the gateway took it. */
  paidAt: Temporal.Instant;
  source: { type: 'bank' | 'card'; id: string };
}

type PaidHandler = (tx: Tx, invoice: Invoice) => Promise<void>;

/** Invoices to sellers: issued, paid, overdue. All money goes over the seller's account. */
@Injectable()
export class Invoices {
  private readonly handlers = new Map<InvoicePurpose, PaidHandler>();

  constructor(
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(InvoiceLetters) private readonly letters: InvoiceLetters,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Says what payment in whole of invoices of a purpose does, in the transaction that receives the money. */
  onPaid(purpose: InvoicePurpose, handler: PaidHandler): void {
    if (this.handlers.has(purpose)) throw new Error(`two handlers for paid invoices of ${purpose}`);
    this.handlers.set(purpose, handler);
  }

  /** Issues an invoice with its due date; by bank transfer the owners get a letter. */
  async issue(tx: Tx, n: NewInvoice): Promise<Invoice> {
    const policies = this.legal.operatorPolicies();
    const term = policies.get('licence.invoice.term');
    const issuedAt = this.clock.now();
    const due = dueAfter(term, issuedAt, this.calendars);
    const id = uuidv7();
    await insertInvoice(tx, {
      id,
      tenantId: n.tenantId,
      number: await nextNumber(tx, localDate(issuedAt, term.zone).year),
      purpose: n.purpose,
      subjectId: n.subjectId,
      method: n.method ?? 'invoice',
      amount: n.amount,
      issuedAt,
      dueAt: due.at,
      payer: await this.payer(tx, n.tenantId),
      payee: this.payee(),
      text: n.text,
      policies: { term, vat: policies.get('licence.invoice.vat'), paymentCode: policies.get('licence.invoice.code') },
    });
    await this.deadlines.set(tx, {
      kind: INVOICE_DUE,
      subject: { type: 'invoice', id },
      tenantId: n.tenantId,
      due,
      policy: term,
      then: then.invoiceDue,
    });
    const invoice = await this.get(tx, id);
    await this.record(tx, 'licensing.invoice-issued', invoice, { dueAt: due.at.toString() });
    if (invoice.method === 'invoice') await this.letters.issued(tx, invoice);
    return invoice;
  }

  /** An invoice that the scope may see. @throws DomainError platform.not_found */
  async get(tx: Tx, id: string): Promise<Invoice> {
    const found = await findInvoice(tx, id);
    if (!found) throw platformErrors.fail('not_found');
    return found;
  }

  /**
   * Takes in money for an invoice: it is posted to the account, and where the invoice is paid by it, what was bought
   * begins. Late money still pays; what is too much stays on the account as an advance. System or staff scope, or the
   * seller's own. @throws DomainError platform.not_found, kernel.currency_mismatch
   */
  async receive(tx: Tx, m: InvoiceMoney): Promise<Received> {
    const invoice = await lockInvoice(tx, m.invoiceId);
    if (!invoice) throw platformErrors.fail('not_found');
    const at = this.clock.now();
    const outcome = judge(invoice, m.amount, m.paidAt);
    if (!(await insertReceipt(tx, { id: uuidv7(), invoice, source: m.source, amount: m.amount, paidAt: m.paidAt, at })))
      return judge(invoice, Money.zero(invoice.amount.currency), m.paidAt);
    await this.account.post(tx, {
      tenantId: invoice.tenantId,
      kind: 'payment-received',
      cause: m.source,
      amount: m.amount,
      at,
      memo: `№ ${invoice.number}`,
    });
    await addReceived(tx, invoice.id, m.amount);
    await this.record(tx, 'licensing.invoice-money', invoice, {
      amount: m.amount.toString(),
      paidAt: m.paidAt.toString(),
      source: m.source.type,
      state: outcome.state,
      remainder: outcome.remainder.toString(),
      surplus: outcome.surplus.toString(),
    });
    if (can(invoiceMachine, invoice.status, 'pay')) await this.settle(tx, invoice, outcome, at);
    return outcome;
  }

  /** Withdraws an invoice that is not paid; money that comes for it all the same stays on the account. */
  async cancel(tx: Tx, id: string, actor: string, reason?: string): Promise<void> {
    const invoice = await lockInvoice(tx, id);
    if (!invoice || !can(invoiceMachine, invoice.status, 'pay')) return;
    await this.move(tx, invoice, 'cancel', actor, reason);
    await this.deadlines.cancel(tx, INVOICE_DUE, id);
  }

  /** The due date has passed: shown as overdue, and still payable. */
  async onDue(tx: Tx, deadline: Deadline): Promise<void> {
    const invoice = await lockInvoice(tx, deadline.subjectId);
    if (invoice?.status !== 'issued') return;
    await this.move(tx, invoice, 'expire', 'system');
    await this.letters.overdue(tx, invoice);
  }

  private async settle(tx: Tx, invoice: Invoice, outcome: Received, at: Temporal.Instant): Promise<void> {
    if (outcome.remainder.isPositive()) return this.letters.partPaid(tx, invoice, outcome.remainder);
    await this.move(tx, invoice, 'pay', 'system');
    await markPaid(tx, invoice.id, at);
    await this.deadlines.cancel(tx, INVOICE_DUE, invoice.id);
    const { tenantId, purpose, subjectId } = invoice;
    await this.events.publish(tx, {
      type: INVOICE_PAID,
      tenantId,
      payload: { sellerId: tenantId, invoiceId: invoice.id, purpose, subjectId },
    });
    await this.handlers.get(purpose)?.(tx, await this.get(tx, invoice.id));
  }

  private async move(
    tx: Tx,
    invoice: Invoice,
    transition: 'pay' | 'expire' | 'cancel',
    actor: string,
    reason?: string,
  ): Promise<void> {
    await this.transitions.apply(tx, invoiceMachine, {
      table: 'licensing.invoice',
      id: invoice.id,
      from: invoice.status,
      transition,
      actor,
      reason,
      tenantId: invoice.tenantId,
    });
  }

  private async payer(tx: Tx, tenantId: TenantId): Promise<Payer> {
    const { profile } = await this.tenancy.seller(tx, tenantId);
    const { kind, country, legalName, taxId, registrationNumber, address, email, phone } = profile;
    return { kind, country, legalName, taxId, registrationNumber: registrationNumber ?? null, address, email, phone };
  }

  private payee(): Payee {
    const { name, taxId, address, email, phone } = this.config.operator;
    return { name, taxId, address, email, phone, bank: this.config.operatorBank ?? null };
  }

  private async record(tx: Tx, kind: string, i: Invoice, payload: Record<string, unknown>): Promise<void> {
    await this.journal.append(tx, {
      kind,
      tenantId: i.tenantId,
      subject: { type: 'invoice', id: i.id },
      actor: 'system',
      payload: { number: i.number, purpose: i.purpose, total: i.amount.toString(), ...payload },
    });
  }
}
