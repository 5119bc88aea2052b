import { Inject, Injectable } from '@nestjs/common';
import { Money, type Clock, type TenantId, type Temporal } from '#kernel';
import { CLOCK, Journal, type Tx } from '#platform';
import { overageOf, type OverageMeasure } from '../domain/overage.js';
import { dayClosedAt, monthOf } from '../domain/usage-night.js';
import { findLicence } from '../persistence/licences.js';
import { dueOverages, insertOverage, type OverageDue } from '../persistence/overages.js';
import { overageMemo } from '../texts/usage-mails.js';
import { SellerAccount } from './account.js';
import { UsageCaps } from './usage-caps.js';

/**
 * Bills use above the quotas (AT-3.3.3): once a calendar month is over, each quota becomes a debt at the price that the
 * licence's own version of the tariff publishes. The agreement (3.3.3, 4.5) says that the price is on the tariffs page
 * and is silent on how a month is measured; policy `quota.overage.measure` chooses: the mean of the month's days.
 */
@Injectable()
export class BillOverage {
  constructor(
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(UsageCaps) private readonly caps: UsageCaps,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Bills every month that was over before the night's day. A month billed once is never billed again. */
  async run(tx: Tx, sellers: readonly TenantId[], night: Temporal.Instant, zone: string): Promise<void> {
    const current = monthOf(dayClosedAt(night, zone).add({ days: 1 }));
    for (const due of await dueOverages(tx, sellers, current)) await this.bill(tx, due);
  }

  private async bill(tx: Tx, due: OverageDue): Promise<void> {
    const { tenantId, quota, month, tariffId, unit } = due;
    const licence = await findLicence(tx, tenantId);
    if (!licence) return;
    const policy = this.caps.policyOf(licence, 'quota.overage.measure');
    const measure: OverageMeasure = policy.value === 'peak' ? 'peak' : 'daily-average';
    const excess = measure === 'peak' ? due.peakExcess : due.excess;
    const price = Money.of(due.amount, due.currency);
    const charge = overageOf({ excess, days: month.daysInMonth, unit, price }, measure);
    const clause = this.caps.policyOf(licence, 'quota.overage').clauses[0] ?? 'AT-3.3.3';
    const at = this.clock.now();
    const id = await insertOverage(tx, {
      tenantId,
      quota,
      month,
      tariffId,
      days: excess.filter((e) => e > 0n).length,
      excess: excess.reduce((sum, e) => (measure === 'peak' ? (e > sum ? e : sum) : sum + e), 0n).toString(),
      measure,
      unit,
      price,
      charge,
      clause,
      chargedAt: at,
    });
    if (!charge.isPositive()) return;
    const memo = overageMemo(quota, month.toPlainYearMonth().toString());
    await this.account.post(tx, {
      tenantId,
      kind: 'overage-charged',
      cause: { type: 'overage', id },
      amount: charge,
      at,
      memo,
    });
    await this.journal.append(tx, {
      kind: 'licensing.overage-charged',
      tenantId,
      subject: { type: 'overage', id },
      actor: 'system',
      payload: { quota, month: month.toString(), measure, unit: unit.toString(), price: price.toJSON(), amount: charge.toJSON(), clause },
    }); // prettier-ignore
  }
}
