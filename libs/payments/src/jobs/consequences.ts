import { localDate, type Clock, type Lang } from '#kernel';
import { IdentityFacade } from '#identity';
import {
  CLOCK,
  Database,
  Deadlines,
  Events,
  Jobs,
  Journal,
  Mail,
  concerns,
  moneyText,
  type Consequence,
  type Deadline,
  type MailTemplate,
  type Tx,
  SANDBOX_NOTICE,
  type SandboxNotice,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CloseOrder } from '../application/close-order.js';
import { RECONCILE_PAYMENT } from '../application/fail-payment.js';
import { OrderReceipt } from '../application/order-receipt.js';
import { ORDER_UNPAID } from '../application/place-order.js';
import { PLACE_DISPUTE, PlaceDispute, type EarlyDispute } from '../application/place-dispute.js';
import { ReconcilePayment } from '../application/reconcile-payment.js';
import { REFUND_DUE } from '../application/refund-due.js';
import { SandboxPayments } from '../application/sandbox-payments.js';
import { RECONCILE_REFUND, SendRefund } from '../application/send-refund.js';
import { SEND_REFUND } from '../application/settle-payment.js';
import { REFUND_UNPAID, UnpaidRefunds } from '../application/unpaid-refunds.js';
import { kept, numberOf } from '../domain/order.js';
import {
  ORDER_PAID,
  PAYMENT_DISPUTED,
  REFUND_REQUESTED,
  REFUND_SETTLED,
  type OrderPaid,
  type RefundFact,
} from '../events/events.js';
import { findOrder } from '../persistence/orders.js';
import { findPayment } from '../persistence/payments.js';
import { findRefund, type Refund } from '../persistence/refunds.js';
import * as mails from '../texts/mails.js';

/** What follows from payments: deadlines, letters, calls to gateways. Handler names are idempotency keys and never change. */
@Injectable()
export class Consequences implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Events) private readonly events: Events,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(CloseOrder) private readonly closing: CloseOrder,
    @Inject(SendRefund) private readonly refunds: SendRefund,
    @Inject(ReconcilePayment) private readonly reconciler: ReconcilePayment,
    @Inject(PlaceDispute) private readonly disputes: PlaceDispute,
    @Inject(UnpaidRefunds) private readonly unpaid: UnpaidRefunds,
    @Inject(OrderReceipt) private readonly receipts: OrderReceipt,
    @Inject(SandboxPayments) private readonly sandbox: SandboxPayments,
  ) {}

  onModuleInit(): void {
    this.deadlines.on(ORDER_UNPAID, (tx, d) => this.closing.expire(tx, d));
    this.deadlines.on(REFUND_DUE, (tx, d) => this.refundLate(tx, d));
    this.deadlines.on(REFUND_UNPAID, (tx, d) => this.unpaid.over(tx, d));
    this.jobs.defineIo(SEND_REFUND, (job) => this.aboutRefund(job, (id) => this.refunds.run(id)));
    this.jobs.defineIo(RECONCILE_REFUND, (job) =>
      this.aboutRefund(job, (id) => this.refunds.reconcile(id, Number(job.payload.attempt))),
    );
    this.jobs.defineIo(RECONCILE_PAYMENT, (job) => this.reconcile(job));
    this.jobs.defineIo(PLACE_DISPUTE, (job) => this.placeDispute(job));
    this.jobs.defineIo(SANDBOX_NOTICE, (job) => this.notice(job));
    this.events.on(ORDER_PAID, 'payments.order-paid-record', (tx, e: Consequence<OrderPaid>) => this.paidRecord(tx, e));
    this.events.onIo(ORDER_PAID, 'payments.order-paid-receipt', (e: Consequence<OrderPaid>) => this.sendReceipt(e));
    this.events.on(REFUND_REQUESTED, 'payments.refund-requested-mail', (tx, e: Consequence<RefundFact>) =>
      this.refundTaken(tx, e),
    );
    this.events.on(REFUND_SETTLED, 'payments.refund-settled-mail', (tx, e: Consequence<RefundFact>) =>
      this.refundPaid(tx, e),
    );
    this.events.on(PAYMENT_DISPUTED, 'payments.disputed-mail', (tx, e) => this.disputed(tx, e));
  }

  /** A job about a refund of the seller that asked for it. */
  private async aboutRefund(job: Consequence, run: (refundId: string) => Promise<void>): Promise<void> {
    const refund = await this.db.system('refund', (tx) => findRefund(tx, String(job.payload.refundId)));
    if (refund && concerns(job, refund.tenantId)) await run(refund.id);
  }

  private async reconcile(job: Consequence): Promise<void> {
    const payment = await this.db.system('payment', (tx) => findPayment(tx, String(job.payload.paymentId)));
    if (payment && concerns(job, payment.tenantId))
      await this.reconciler.run(payment.id, Number(job.payload.attempt), Number(job.payload.closed ?? 0));
  }

  /** Only the platform itself says what a gateway told it. */
  private async placeDispute({ tenantId, payload }: Consequence): Promise<void> {
    if (tenantId !== null) return;
    const { attempt, ...dispute } = payload as unknown as EarlyDispute & { attempt: number };
    await this.disputes.run(dispute, Number(attempt));
  }

  /** The pretended gateway speaks for itself: no seller's transaction puts words in its mouth. */
  private async notice(job: Consequence): Promise<void> {
    if (job.tenantId === null)
      await this.sandbox.deliver(job.payload.notice as SandboxNotice, Number(job.payload.times));
  }

  /** The deadline to pay is met, and the payment stands in the chain of evidence. */
  private async paidRecord(tx: Tx, e: Consequence<OrderPaid>): Promise<void> {
    const order = await findOrder(tx, e.payload.orderId);
    if (!order || !concerns(e, order.tenantId)) return;
    await this.deadlines.cancel(tx, ORDER_UNPAID, order.id);
    await this.journal.append(tx, {
      kind: 'payments.order-paid', tenantId: order.tenantId, subject: { type: 'order', id: order.id }, actor: `account:${order.buyerId}`,
      payload: { total: order.total.toString(), payment: order.payment?.id ?? null, paidAt: order.paidAt?.toString() ?? null, courses: order.items.map((i) => i.courseId), acceptances: order.acceptances.map((a) => a.acceptanceId) },
    }); // prettier-ignore
  }

  /** The receipt is made outside a transaction and queued once. */
  private async sendReceipt(e: Consequence<OrderPaid>): Promise<void> {
    const { orderId } = e.payload;
    const order = await this.db.system('receipt', (tx) => findOrder(tx, orderId));
    if (!order || !concerns(e, order.tenantId) || order.receiptAt) return;
    const free = order.total.isZero();
    const file = free ? undefined : await this.receipts.of(order, order.lang);
    await this.db.system('receipt', async (tx) => {
      const first = await tx.exec(`UPDATE payments.order SET receipt_at = $2 WHERE id = $1 AND receipt_at IS NULL`, [
        orderId,
        this.clock.now(),
      ]);
      if (first === 0) return;
      const template = mails.orderPaid(order.lang, {
        number: numberOf(orderId), orderId, total: moneyText(order.total, order.lang), seller: order.seller.legalName, courses: order.items.map((i) => `«${i.title}»`).join(', '), free,
      }); // prettier-ignore
      await this.mail.queue(tx, {
        to: order.payer.email, kind: free ? 'payments.order-free' : 'payments.receipt', lang: order.lang, template, tenantId: order.tenantId, about: { type: 'order', id: orderId },
        attachments: file ? [{ ...file, contentType: 'application/pdf' }] : [],
      }); // prettier-ignore
    });
  }

  private async refundTaken(tx: Tx, e: Consequence<RefundFact>): Promise<void> {
    const refund = await findRefund(tx, e.payload.refundId);
    const order = refund && (await findOrder(tx, refund.orderId));
    if (!order || !concerns(e, order.tenantId)) return;
    const number = numberOf(order.id);
    const due = refund.dueAt
      ? localDate(refund.dueAt.subtract({ milliseconds: 1 }), kept(order.policies, 'refund.pay').zone).toString()
      : '';
    await this.toBuyer(tx, refund, 'payments.refund-taken', (lang) =>
      mails.refundTaken(lang, {
        number,
        orderId: order.id,
        amount: moneyText(refund.amount, lang),
        dueAt: due,
        clause: refund.clause,
      }),
    );
    await this.toSeller(tx, order.tenantId, order.id, 'payments.refund-of-sale', (lang) =>
      mails.refundOfSale(lang, { number, amount: moneyText(refund.amount, lang), reason: refund.reason ?? '—' }),
    );
  }

  private async refundPaid(tx: Tx, e: Consequence<RefundFact>): Promise<void> {
    const refund = await findRefund(tx, e.payload.refundId);
    if (!refund || !concerns(e, refund.tenantId)) return;
    await this.toBuyer(tx, refund, 'payments.refund-paid', (lang) =>
      mails.refundPaid(lang, {
        number: numberOf(refund.orderId),
        orderId: refund.orderId,
        amount: moneyText(refund.amount, lang),
      }),
    );
  }

  /** The term to pay a refund is over: whoever can do something about it is told. */
  private async refundLate(tx: Tx, deadline: Deadline): Promise<void> {
    const refund = await findRefund(tx, deadline.subjectId);
    if (!refund || refund.status === 'settled') return;
    const clause = deadline.policy.clauses[0] ?? deadline.policy.key;
    const letter = (lang: Lang) =>
      mails.refundLate(lang, {
        number: numberOf(refund.orderId),
        amount: moneyText(refund.amount, lang),
        status: refund.status,
        clause,
      });
    await this.toSeller(tx, refund.tenantId, refund.orderId, 'payments.refund-late', letter);
    await this.toBilling(tx, refund.orderId, 'payments.refund-late', letter);
    await this.journal.append(tx, {
      kind: 'payments.refund-late',
      tenantId: refund.tenantId,
      subject: { type: 'refund', id: refund.id },
      actor: 'system',
      payload: { status: refund.status, clause },
    });
  }

  private async disputed(tx: Tx, e: Consequence): Promise<void> {
    const orderId = String(e.payload.orderId);
    const order = await findOrder(tx, orderId);
    if (!order || !concerns(e, order.tenantId)) return;
    const letter = (lang: Lang) =>
      mails.paymentDisputed(lang, { number: numberOf(orderId), amount: moneyText(order.total, lang) });
    await this.toSeller(tx, order.tenantId, orderId, 'payments.disputed', letter);
    await this.toBilling(tx, orderId, 'payments.disputed', letter);
  }

  /** To the buyer of the refund as it stands: a payload says nothing about whom to write to. */
  private async toBuyer(
    tx: Tx,
    { tenantId, buyerId, orderId }: Refund,
    kind: string,
    letter: (lang: Lang) => MailTemplate,
  ): Promise<void> {
    const contact = (await this.identity.contacts(tx, [buyerId])).get(buyerId);
    // A person who has left the platform cannot be written to.
    if (!contact) return;
    await this.mail.queue(tx, {
      to: contact.email,
      kind,
      lang: contact.lang,
      template: letter(contact.lang),
      tenantId,
      about: { type: 'order', id: orderId },
    });
  }

  private async toSeller(
    tx: Tx,
    tenantId: string,
    orderId: string,
    kind: string,
    letter: (lang: Lang) => MailTemplate,
  ): Promise<void> {
    const owners = await this.tenancy.ownerContacts(tx, tenantId as never);
    for (const { email, lang } of (await this.identity.contacts(tx, owners)).values()) {
      await this.mail.queue(tx, {
        to: email,
        kind,
        lang,
        template: letter(lang),
        tenantId,
        about: { type: 'order', id: orderId },
      });
    }
  }

  private async toBilling(tx: Tx, orderId: string, kind: string, letter: (lang: Lang) => MailTemplate): Promise<void> {
    for (const { email, lang } of await this.identity.staff(tx, 'billing'))
      await this.mail.queue(tx, {
        to: email,
        kind,
        lang,
        template: letter(lang),
        about: { type: 'order', id: orderId },
      });
  }
}
