import { permitted, type Clock } from '#kernel';
import { ChargeTakers, CLOCK, Database, Jobs, Journal, LOGGER, type Logger, type Tx, Gateways } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { paymentMachine } from '../domain/machines.js';
import { findPayment, paymentByExternal } from '../persistence/payments.js';
import { FailPayment } from './fail-payment.js';
import { ReconcilePayment } from './reconcile-payment.js';

/** Job that finds the payment of a dispute that came before it. */
export const PLACE_DISPUTE = 'payments.place-dispute';

/** A dispute as it was told: our id of the payment, or the gateway's. */
export interface EarlyDispute {
  gateway: string;
  eventId: string;
  paymentId: string | null;
  externalId: string | null;
}

const FIRST_TRY = 5;
/** From seconds to hourly, about three days. */
const TRIES = 82;

/**
 * A dispute that comes before the money it disputes was heard of: the money must be there, so the gateway is asked for
 * it, and then the dispute is taken in. What is found nowhere ends in the journal, never in silence.
 */
@Injectable()
export class PlaceDispute {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Gateways) private readonly gateways: Gateways,
    @Inject(FailPayment) private readonly failing: FailPayment,
    @Inject(ReconcilePayment) private readonly reconciler: ReconcilePayment,
    @Inject(ChargeTakers) private readonly takers: ChargeTakers,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Asks for the first try; in the transaction that keeps the notification. */
  async begin(tx: Tx, dispute: EarlyDispute): Promise<void> {
    await this.jobs.enqueue(tx, PLACE_DISPUTE, { ...dispute, attempt: 0 });
  }

  /** The job; safe to repeat. */
  async run(dispute: EarlyDispute, attempt: number): Promise<void> {
    const paymentId = await this.paymentOf(dispute);
    if (paymentId && (await this.placed(paymentId, dispute))) return;
    await this.db.system('dispute: look again', (tx) =>
      attempt < TRIES ? this.again(tx, dispute, attempt) : this.giveUp(tx, dispute, paymentId),
    );
  }

  private async paymentOf({ gateway, paymentId, externalId }: EarlyDispute): Promise<string | null> {
    if (paymentId || !externalId) return paymentId;
    const known = await this.db.system('dispute', (tx) => paymentByExternal(tx, gateway, externalId));
    if (known) return known;
    // A gateway that does not answer is asked again by the next try.
    const told = await this.gateways
      .named(gateway)
      .paymentOf?.(externalId)
      .catch(() => null);
    return told ?? null;
  }

  private async placed(paymentId: string, { gateway, eventId, externalId }: EarlyDispute): Promise<boolean> {
    const payment = await this.db.system('dispute', (tx) => findPayment(tx, paymentId));
    // Somebody else may charge through the same gateway: the licence, for one.
    if (!payment) {
      const event = { kind: 'payment-disputed' as const, eventId, raw: {}, paymentId, externalId };
      return this.db.system('early dispute', async (tx) => (await this.takers.take(tx, gateway, event)) !== null);
    }
    // A notification speaks of its own gateway's payments alone.
    if (payment.gateway !== gateway) return false;
    if (permitted(paymentMachine, payment.status).includes('succeed')) await this.reconciler.found(payment);
    return this.db.system('early dispute', (tx) => this.failing.dispute(tx, paymentId, `gateway:${gateway}`));
  }

  private async again(tx: Tx, dispute: EarlyDispute, attempt: number): Promise<void> {
    const seconds = Math.min(FIRST_TRY * 2 ** attempt, 3600);
    await this.jobs.enqueue(
      tx,
      PLACE_DISPUTE,
      { ...dispute, attempt: attempt + 1 },
      { runAt: this.clock.realNow().add({ seconds }) },
    );
  }

  private async giveUp(tx: Tx, dispute: EarlyDispute, paymentId: string | null): Promise<void> {
    this.log.error({ ...dispute }, 'a gateway disputes money that we never heard of');
    await this.journal.append(tx, {
      kind: 'payments.unmatched-dispute',
      subject: { type: 'payment', id: paymentId ?? dispute.externalId ?? dispute.eventId },
      actor: `gateway:${dispute.gateway}`,
      payload: { ...dispute },
    });
  }
}
