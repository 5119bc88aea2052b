import { Inject, Injectable } from '@nestjs/common';
import { Money, uuidv7, type Clock, type Temporal } from '#kernel';
import { CLOCK, type Tx } from '#platform';
import { smsSum } from '../domain/sms.js';
import type { SmsBatch, SmsMessage } from '../persistence/sms.js';
import { chargedSoFar, insertCharge } from '../persistence/sms-charges.js';
import { SellerAccount } from './account.js';

/** By what the account's entries for messages are known. */
const CAUSE = 'sms';

/** Debits messages without acceptance (AT-4.6a). Those of a seller's own contract cost nothing here (AT-4.6b). */
@Injectable()
export class ChargeSms {
  constructor(
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The provider has taken the message, or says another price than before: what stands charged becomes its price with the
   * commission. `cost` is the provider's exact decimal. The message is locked by the caller; a price that stands changes
   * nothing.
   */
  async bring(tx: Tx, message: SmsMessage, batch: SmsBatch, cost: string): Promise<void> {
    if (batch.contract === 'own') return;
    const currency = this.account.currency();
    const sum = smsSum(cost, batch.policies['sms.commission'].value, currency);
    const before = await chargedSoFar(tx, message.tenantId, message.id);
    const costBefore = Money.of(before?.cost ?? 0n, currency);
    const commissionBefore = Money.of(before?.commission ?? 0n, currency);
    const due = sum.total.minus(costBefore).minus(commissionBefore);
    if (before && due.isZero() && sum.cost.equals(costBefore)) return;
    const id = uuidv7();
    const at = this.clock.now();
    await insertCharge(tx, {
      id,
      tenantId: message.tenantId,
      messageId: message.id,
      kind: before ? 'corrected' : 'charged',
      providerCost: cost,
      cost: sum.cost.minus(costBefore).minor,
      commission: sum.commission.minus(commissionBefore).minor,
      currency,
      parts: message.parts,
      entryId: due.isZero() ? null : await this.post(tx, message, before ? id : undefined, due, at),
      at,
    });
  }

  /** `at` is the charge's own moment: at a month's end a later one would put the two into different statements. */
  private async post(
    tx: Tx,
    message: SmsMessage,
    correction: string | undefined,
    due: Money,
    at: Temporal.Instant,
  ): Promise<string> {
    const { entryId } = await this.account.post(tx, {
      tenantId: message.tenantId,
      kind: correction ? 'corrected' : 'sms-charged',
      cause: { type: CAUSE, id: correction ?? message.id },
      amount: correction ? due.negate() : due,
      at,
      memo: `SMS ${message.recipientShown}`,
    });
    return entryId;
  }
}
