import { Inject, Injectable } from '@nestjs/common';
import { Money, can, type Clock } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Events, Journal, Transitions, type Deadline, type Tx } from '#platform';
import { invoiceMachine } from '../domain/invoice.js';
import { licenceOrderMachine, type LicenceOrder } from '../domain/licence-order.js';
import { givenUntil, spanOf, type BuyMode, type Credit } from '../domain/licence-time.js';
import { invoiceOfSubject, paidLate, receivedFor } from '../persistence/invoices.js';
import { findOrder, lockOrder, markFulfilled } from '../persistence/licence-orders.js';
import {
  findLicence,
  hasEnd,
  lockLicence,
  lockLicenceById,
  setAccepted,
  type EndingLicence,
  type Licence,
} from '../persistence/licences.js';
import { closeTerms, findOpenTerm, insertSoldTerm, moveEnd, openTerms, setInForce } from '../persistence/paid-terms.js';
import { tariffById } from '../persistence/tariffs.js';
import { OFFER } from './accept-offer.js';
import { SellerAccount } from './account.js';
import { BringBack } from './bring-back.js';
import { Invoices } from './invoices.js';
import { LicenceDeadlines } from './licence-deadlines.js';
import { LicenceOrderLetters } from './licence-order-letters.js';
import { QuoteLicence } from './quote-licence.js';

/** The licence was bought, renewed, upgraded or came back: `{ sellerId, licenceId, orderId, mode, tariff, startsAt, endsAt }`. */
export const LICENCE_RENEWED = 'licensing.licence-renewed.v1';

const SYSTEM = 'system';

/** What was paid begins: charged to the account, the term written, the licence in force, the payment kept as acceptance. */
@Injectable()
export class BeginTerm {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(Invoices) private readonly invoices: Invoices,
    @Inject(QuoteLicence) private readonly quoting: QuoteLicence,
    @Inject(LicenceDeadlines) private readonly due: LicenceDeadlines,
    @Inject(BringBack) private readonly returning: BringBack,
    @Inject(LicenceOrderLetters) private readonly letters: LicenceOrderLetters,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Fulfils an order whose money is there. Where it no longer suffices (the advance was spent meanwhile, or late money
   * finds less to credit than was quoted), the rest is invoiced and the order waits on. System or staff scope.
   */
  async run(tx: Tx, orderId: string): Promise<void> {
    const order = await lockOrder(tx, orderId);
    if (order?.status !== 'awaiting-payment') return;
    const licence = await lockLicence(tx, order.tenantId);
    if (!licence || licence.status === 'purging' || licence.status === 'purged') return this.cannotGive(tx, order);
    const { mode, credits } = await this.standing(tx, licence, order);
    const credited = Money.sum(
      credits.map((c) => c.amount),
      order.price.currency,
    );
    const paidFor = await receivedFor(tx, order);
    const free = await this.quoting.freeAdvance(tx, order.tenantId, order.price.currency, undefined, order.id);
    // What was paid for the order buys the order: an older debt stays a debt and eats none of it.
    const advance = free.minus(paidFor).max(Money.zero(order.price.currency));
    const short = order.price.minus(credited).minus(paidFor).minus(advance);
    if (short.isPositive()) return this.askForTheRest(tx, order, short);
    await this.settle(tx, order, credits);
    await this.begin(tx, order, licence, mode);
  }

  /** A renewal's own time has come: the licence stands under the version of the tariff that was bought. */
  async onNextTerm(tx: Tx, deadline: Deadline): Promise<void> {
    const before = await findOpenTerm(tx, deadline.subjectId);
    const licence = before && (await lockLicenceById(tx, before.licenceId));
    // Read again under the lock: it may just have been taken back, or have given way.
    const term = licence && (await findOpenTerm(tx, deadline.subjectId));
    if (!term?.orderId || licence?.status !== 'active') return;
    const order = await findOrder(tx, term.orderId);
    await setInForce(tx, licence.id, { kind: 'paid', tariffId: term.tariffId, policies: order?.policies });
    if (order) await this.announce(tx, order, licence, 'renewal');
  }

  /** What is credited: as quoted while the quote holds, else no more than is left by now. */
  private async standing(tx: Tx, licence: Licence, order: LicenceOrder): Promise<{ mode: BuyMode; credits: Credit[] }> {
    const now = await this.quoting.standing(tx, licence, order.tariffId);
    if (now.mode !== 'upgrade' || (await paidLate(tx, order))) return now;
    const open = new Set((await openTerms(tx, licence, order.placedAt)).map((t) => t.id));
    const quoted = order.quote.credits.filter((c) => open.has(c.termId));
    const more = now.credits.filter((c) => !quoted.some((q) => q.termId === c.termId));
    return { mode: now.mode, credits: [...quoted, ...more] };
  }

  private async settle(tx: Tx, order: LicenceOrder, credits: readonly Credit[]): Promise<void> {
    const at = this.clock.now();
    const { tenantId } = order;
    for (const c of credits)
      await this.account.post(tx, {
        tenantId,
        kind: 'credited',
        // A term that ran again after a mistaken payment may be credited again, for another order.
        cause: { type: 'licence-term', id: `${c.termId}:${order.id}` },
        amount: c.amount,
        at,
      });
    const cause = { type: 'licence-order', id: order.id };
    await this.account.post(tx, { tenantId, kind: 'licence-charged', cause, amount: order.price, at });
  }

  private async begin(tx: Tx, order: LicenceOrder, licence: Licence, mode: BuyMode): Promise<void> {
    const now = this.clock.now();
    const { tenantId, tariffId } = order;
    const open = mode === 'renewal' ? [] : await openTerms(tx, licence, now);
    const span = spanOf(mode, licence, order.term, now);
    const until = givenUntil(mode, open, now, span.endsAt);
    await closeTerms(
      tx,
      open.map((t) => t.id),
      now,
    );
    const base = { tariffId, orderId: order.id, at: now, actor: `account:${order.placedBy}` };
    const termId = await insertSoldTerm(tx, licence, { ...base, ...span, kind: 'paid', price: order.price });
    if (until)
      await insertSoldTerm(tx, licence, {
        ...base,
        kind: 'extension',
        startsAt: span.endsAt,
        endsAt: until,
        price: null,
      });
    await this.due.cancelAll(tx, licence.id);
    if (licence.status === 'lapsed') await this.returning.run(tx, licence, SYSTEM);
    const endsAt = until ?? span.endsAt;
    if (mode === 'renewal')
      await this.due.setNextTerm(tx, { tenantId, termId, at: span.startsAt }, order.policies['licence.terms']!);
    else await setInForce(tx, licence.id, { kind: 'paid', tariffId, policies: order.policies });
    await moveEnd(tx, licence.id, endsAt);
    await this.accept(tx, order, licence);
    await this.reckon(tx, licence);
    await markFulfilled(tx, order.id, termId, now);
    await this.move(tx, order, 'fulfil');
    await this.announce(tx, order, { ...licence, endsAt }, mode, span.startsAt);
    await this.letters.bought(tx, { order, mode, zone: licence.zone, startsAt: span.startsAt, endsAt });
  }

  /** Sets the deadlines of the end as it is now. */
  private async reckon(tx: Tx, licence: Licence): Promise<void> {
    const now = await findLicence(tx, licence.tenantId);
    if (hasEnd(now)) await this.due.setExpiry(tx, now as EndingLicence, now.policies['licence.expiry']);
  }

  /** For a seller who is registered already, paying is the acceptance (AT-1.2b), also after a lapse (AT-2.6). */
  private async accept(tx: Tx, order: LicenceOrder, licence: Licence): Promise<void> {
    const acceptanceId = await this.legal.accept(tx, {
      document: OFFER,
      lang: order.lang,
      accountId: order.placedBy,
      tenantId: order.tenantId,
      how: 'payment',
      caller: { ip: order.ip, device: order.device },
      context: {
        licence: licence.id,
        order: order.id,
        shown: order.termsVersionId,
        occasion: licence.status === 'lapsed' ? 'return' : 'payment',
        clause: 'AT-1.2b',
      },
    });
    await setAccepted(tx, licence.id, { acceptanceId, at: this.clock.now(), by: order.placedBy });
  }

  private async askForTheRest(tx: Tx, order: LicenceOrder, amount: Money): Promise<void> {
    // Asked for already: what it brings is judged when it has come.
    const last = await invoiceOfSubject(tx, 'licence', order.id);
    if (last && can(invoiceMachine, last.status, 'pay')) return;
    await this.invoices.issue(tx, {
      tenantId: order.tenantId,
      purpose: 'licence',
      subjectId: order.id,
      amount,
      method: order.method,
      text: {
        purpose: order.quote.lines[0]!.title,
        lines: [{ title: order.quote.lines[0]!.title, amount }],
      },
    });
  }

  private async cannotGive(tx: Tx, order: LicenceOrder): Promise<void> {
    await this.move(tx, order, 'cannot-give');
    await this.journal.append(tx, {
      kind: 'licensing.paid-after-deletion',
      tenantId: order.tenantId,
      subject: { type: 'licence-order', id: order.id },
      actor: SYSTEM,
      payload: { total: order.total.toString() },
    });
  }

  private async announce(
    tx: Tx,
    order: LicenceOrder,
    licence: Licence,
    mode: BuyMode,
    startsAt = this.clock.now(),
  ): Promise<void> {
    const tariff = await tariffById(tx, order.tariffId);
    const payload = {
      sellerId: order.tenantId,
      licenceId: licence.id,
      orderId: order.id,
      mode,
      tariff: tariff.code,
      version: tariff.version,
      startsAt: startsAt.toString(),
      endsAt: licence.endsAt?.toString() ?? null,
    };
    await this.events.publish(tx, { type: LICENCE_RENEWED, tenantId: order.tenantId, payload });
    await this.journal.append(tx, {
      kind: 'licensing.licence-renewed',
      tenantId: order.tenantId,
      subject: { type: 'licence', id: licence.id },
      actor: SYSTEM,
      payload: { ...payload, clause: order.policies['licence.terms']?.clauses[0] ?? null },
    });
  }

  private async move(tx: Tx, order: LicenceOrder, transition: 'fulfil' | 'cannot-give'): Promise<void> {
    await this.transitions.apply(tx, licenceOrderMachine, {
      table: 'licensing.licence_order',
      id: order.id,
      from: order.status,
      transition,
      actor: SYSTEM,
      tenantId: order.tenantId,
    });
  }
}
