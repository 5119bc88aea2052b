import { Inject, Injectable } from '@nestjs/common';
import { permitted, type Clock } from '#kernel';
import {
  CLOCK,
  Database,
  GatewayRefused,
  Gateways,
  Jobs,
  Journal,
  Transitions,
  type GatewayEvent,
  type Outcome,
  type Tx,
} from '#platform';
import { backOf, chargeReturnMachine, type Charge, type ChargeReturn } from '../domain/charge.js';
import { findCharge, findReturn, lockReturn, recordReturn } from '../persistence/charges.js';
import { LicenceOrderLetters } from './licence-order-letters.js';

/** Job that asks the gateway to return a payment. */
export const SEND_RETURN = 'licensing.send-return';
/** Job that asks the gateway what became of that. */
export const RECONCILE_RETURN = 'licensing.reconcile-return';
const FIRST_ASK = 120;

type RefundNotice = GatewayEvent & { kind: 'refund-succeeded' | 'refund-failed' };

/** Returns a mistaken payment to the card it came from. The application's id and attempt are the idempotency key. */
@Injectable()
export class SendReturn {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Gateways) private readonly gateways: Gateways,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(LicenceOrderLetters) private readonly letters: LicenceOrderLetters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The job; safe to repeat. */
  async run(id: string): Promise<void> {
    const found = await this.load(id);
    if (found?.asked.status !== 'granted') return;
    const { asked, charge } = found;
    try {
      const { externalId } = await this.gateways.named(charge.gateway).refund({
        id,
        attempt: asked.attempt,
        paymentId: charge.id,
        externalPaymentId: charge.externalId,
        amount: backOf(asked),
      });
      await this.db.system('licence payment return sent', async (tx) => {
        if (await this.move(tx, id, asked.attempt, 'send')) await recordReturn(tx, id, { externalId });
        await this.askLater(tx, asked, 0);
      });
    } catch (error) {
      await this.db.system('licence payment return unclear', async (tx) => {
        if (error instanceof GatewayRefused) await this.fail(tx, id, asked.attempt, error.message);
        else await this.askLater(tx, asked, 0);
      });
    }
  }

  /** The job: what is not heard of is asked about; what the gateway does not know is asked for again, by the same key. */
  async reconcile(id: string, attempt: number): Promise<void> {
    const found = await this.load(id);
    if (!found || !['granted', 'sent'].includes(found.asked.status)) return;
    const { asked, charge } = found;
    const outcome = await this.gateways
      .named(charge.gateway)
      .findRefund({ id, attempt: asked.attempt, externalId: asked.externalId })
      .catch((): Outcome => ({ state: 'pending' }));
    if (outcome.state === 'absent' && asked.status === 'granted') return this.run(id);
    await this.db.system('licence payment return reconciled', async (tx) => {
      if (outcome.state === 'succeeded') await this.settle(tx, id, asked.attempt, outcome.externalId);
      else if (outcome.state === 'failed') await this.fail(tx, id, asked.attempt, outcome.failure);
      else await this.askLater(tx, asked, attempt);
    });
  }

  /** A gateway's notification. @returns the seller concerned; null where it is no return of ours */
  async take(tx: Tx, gateway: string, e: RefundNotice): Promise<string | null> {
    const asked = await findReturn(tx, e.refundId);
    const charge = asked && (await findCharge(tx, asked.chargeId));
    if (!asked || charge?.gateway !== gateway) return null;
    const paid = e.kind === 'refund-succeeded';
    const moved = paid
      ? await this.settle(tx, asked.id, e.attempt, e.externalId)
      : await this.fail(tx, asked.id, e.attempt, e.failure);
    if (!moved) await this.unmatched(tx, asked, e);
    return asked.tenantId;
  }

  /** Money that moved otherwise than the books say (an earlier call paid after all, a return that bounced) is never passed over in silence. */
  private async unmatched(tx: Tx, asked: ChargeReturn, e: RefundNotice): Promise<void> {
    // As it stands under the lock that moving took: the same may have been told by two notifications at once.
    const now = (await findReturn(tx, asked.id)) ?? asked;
    const present = e.attempt === now.attempt;
    const returned = now.status === 'returned';
    // Told again, or of an earlier call that failed as is known: nothing moved.
    if (e.kind === 'refund-succeeded' ? present && returned : !(present && returned)) return;
    await this.journal.append(tx, {
      kind: 'licensing.unmatched-money',
      tenantId: asked.tenantId,
      subject: { type: 'charge-return', id: asked.id },
      actor: 'system:returns',
      payload: {
        said: e.kind,
        call: e.attempt,
        present: now.attempt,
        status: now.status,
        externalId: e.externalId,
      },
    });
  }

  private async settle(tx: Tx, id: string, attempt: number, externalId: string): Promise<boolean> {
    if (!(await this.move(tx, id, attempt, 'settle'))) return false;
    await recordReturn(tx, id, { externalId, returnedAt: this.clock.now() });
    const asked = await findReturn(tx, id);
    if (asked) await this.letters.returned(tx, asked, backOf(asked));
    return true;
  }

  private async fail(tx: Tx, id: string, attempt: number, failure: string): Promise<boolean> {
    if (!(await this.move(tx, id, attempt, 'fail'))) return false;
    await recordReturn(tx, id, { failure });
    return true;
  }

  private load(id: string): Promise<{ asked: ChargeReturn; charge: Charge } | undefined> {
    return this.db.system('licence payment return', async (tx) => {
      const asked = await findReturn(tx, id);
      const charge = asked && (await findCharge(tx, asked.chargeId));
      return asked && charge && { asked, charge };
    });
  }

  /** Moves it where what is said concerns the present call and fits the state. */
  private async move(tx: Tx, id: string, attempt: number, transition: 'send' | 'fail' | 'settle'): Promise<boolean> {
    const asked = await lockReturn(tx, id);
    if (!asked || asked.attempt !== attempt || !permitted(chargeReturnMachine, asked.status).includes(transition))
      return false;
    await this.transitions.apply(tx, chargeReturnMachine, {
      table: 'licensing.charge_return',
      id,
      from: asked.status,
      transition,
      actor: 'system:returns',
      tenantId: asked.tenantId,
    });
    return true;
  }

  private async askLater(tx: Tx, asked: ChargeReturn, attempt: number): Promise<void> {
    const seconds = Math.min(FIRST_ASK * 2 ** Math.min(attempt, 10), 3600);
    await this.jobs.enqueue(
      tx,
      RECONCILE_RETURN,
      { returnId: asked.id, attempt: attempt + 1 },
      { tenantId: asked.tenantId, runAt: this.clock.realNow().add({ seconds }) },
    );
  }
}
