import { Inject, Injectable } from '@nestjs/common';
import { Temporal, type Clock } from '#kernel';
import { CLOCK, Deadlines, Events, Journal, Transitions, type Tx } from '#platform';
import { licenceOrderMachine, type LicenceOrder } from '../domain/licence-order.js';
import { licenceOrderErrors } from '../licence-order.errors.js';
import { lockOrder } from '../persistence/licence-orders.js';
import { findLicence, hasEnd, lockLicence, type Licence } from '../persistence/licences.js';
import {
  closeTerms,
  gaveWay,
  moveEnd,
  openTerms,
  paidHasBegun,
  setInForce,
  termsClosedAt,
  type SoldTerm,
} from '../persistence/paid-terms.js';
import { SellerAccount } from './account.js';
import { LICENCE_RENEWED } from './begin-term.js';
import { LicenceDeadlines, NEXT_TERM } from './licence-deadlines.js';

/**
 * Takes back a term that was bought by mistake, as if it had not been bought: what it was charged and credited is undone,
 * terms that gave way run again, and where none is left the licence ends now and lapses by its deadline.
 */
@Injectable()
export class TakeBack {
  constructor(
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(LicenceDeadlines) private readonly due: LicenceDeadlines,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An order that never became a term needs nothing. @throws DomainError licensing.later_term */
  async run(tx: Tx, orderId: string, actor: string): Promise<void> {
    const order = await lockOrder(tx, orderId);
    if (order?.status !== 'fulfilled' || !order.fulfilledAt) return;
    const licence = await lockLicence(tx, order.tenantId);
    if (!licence) return;
    const now = this.clock.now();
    const open = await openTerms(tx, licence, now);
    const own = open.filter((t) => t.orderId === order.id);
    if (open.some((t) => t.orderId !== order.id && isAfter(t, own)) || (await gaveWay(tx, order)))
      throw licenceOrderErrors.fail('later_term');
    const back = await termsClosedAt(tx, licence, order.fulfilledAt, now);
    await closeTerms(tx, own.map((t) => t.id), now);
    await closeTerms(tx, back.map((t) => t.id), null);
    for (const t of own) await this.deadlines.cancel(tx, NEXT_TERM, t.id);
    await this.undo(tx, order, now);
    await this.transitions.apply(tx, licenceOrderMachine, {
      table: 'licensing.licence_order', id: order.id, from: order.status, transition: 'take-back', actor, tenantId: order.tenantId,
    });
    if (licence.status === 'active') await this.restate(tx, order, licence, now, actor);
  } // prettier-ignore

  private async undo(tx: Tx, order: LicenceOrder, at: Temporal.Instant): Promise<void> {
    const { tenantId } = order;
    const cause = { type: 'licence-order', id: order.id };
    await this.account.post(tx, { tenantId, kind: 'credited', cause, amount: order.price, at });
    for (const c of await this.credited(tx, order))
      await this.account.post(tx, {
        tenantId,
        kind: 'licence-charged',
        cause: { type: 'licence-term', id: c.causeId },
        amount: c.amount,
        at,
      });
  }

  private async credited(tx: Tx, order: LicenceOrder) {
    const until = this.clock.now().add({ microseconds: 1 });
    const { lines } = await this.account.statement(tx, order.tenantId, order.placedAt, until, order.price.currency);
    return lines.filter((l) => l.kind === 'credited' && l.causeId.endsWith(`:${order.id}`));
  } // prettier-ignore

  /** The licence as the terms that are left say. */
  private async restate(tx: Tx, order: LicenceOrder, before: Licence, now: Temporal.Instant, actor: string): Promise<void> {
    const left = await openTerms(tx, before, now);
    const present = left.find((t) => Temporal.Instant.compare(t.startsAt, now) <= 0);
    const kind = (await paidHasBegun(tx, before)) ? 'paid' : 'free';
    await setInForce(tx, before.id, { kind, tariffId: present?.tariffId ?? before.tariffId });
    await moveEnd(tx, before.id, endOf(left, now));
    await this.due.cancelAll(tx, before.id);
    const licence = await findLicence(tx, before.tenantId);
    if (hasEnd(licence)) await this.due.setExpiry(tx, licence, licence.policies['licence.expiry']);
    const payload = { sellerId: order.tenantId, licenceId: before.id, orderId: order.id, mode: 'taken-back', endsAt: licence?.endsAt?.toString() ?? null };
    await this.events.publish(tx, { type: LICENCE_RENEWED, tenantId: order.tenantId, payload });
    await this.journal.append(tx, { kind: 'licensing.term-taken-back', tenantId: order.tenantId, subject: { type: 'licence', id: before.id }, actor, payload: { ...payload, clause: 'AT-4.4' } });
  } // prettier-ignore
}

/** Whether a term follows those of the order. */
const isAfter = (t: SoldTerm, own: readonly SoldTerm[]): boolean =>
  own.some((o) => o.endsAt !== null && Temporal.Instant.compare(t.startsAt, o.endsAt) >= 0);

/** The end of the last term; now where none is left; null where one has no end. */
function endOf(left: readonly SoldTerm[], now: Temporal.Instant): Temporal.Instant | null {
  if (left.some((t) => t.endsAt === null)) return null;
  return left.reduce((end, t) => (Temporal.Instant.compare(t.endsAt!, end) > 0 ? t.endsAt! : end), now);
}
