import { Inject, Injectable } from '@nestjs/common';
import { Money, Temporal, localDate, startOfDay, type Clock, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, platformErrors, type Tx } from '#platform';
import { findLicence } from '../persistence/licences.js';
import { chargesBetween, ownBetween, postedBetween, type ChargeLine } from '../persistence/sms-charges.js';
import type { SmsSum } from '../domain/sms.js';
import { SellerAccount } from './account.js';

/** One day of a statement. */
export interface SmsDay extends SmsSum {
  date: Temporal.PlainDate;
  /** Messages charged on that day; corrections change sums alone. */
  messages: number;
  parts: number;
}

/** A month's messages and what was debited for them (AT-4.6a). */
export interface SmsStatement {
  /** `2026-10`. */
  month: string;
  /** IANA zone of the contract, in which the month is counted. */
  zone: string;
  from: Temporal.Instant;
  to: Temporal.Instant;
  /** The commission's rate as the policy writes it now; each message was charged by its own. */
  rate: string;
  lines: ChargeLine[];
  days: SmsDay[];
  total: SmsSum & { messages: number; parts: number };
  /** By the seller's own contract: not charged (AT-4.6b). */
  own: { messages: number; parts: number };
  /** What the account's postings say; equals the total. */
  posted: Money;
}

/** Makes the monthly statement from the charges and holds it against the account. */
@Injectable()
export class SmsStatements {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
  ) {}

  /** @param month `2026-10`, counted in the contract's zone; the present one where absent @throws Error where the postings differ from the charges */
  async of(tx: Tx, tenantId: TenantId, asked?: string): Promise<SmsStatement> {
    const licence = await findLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    const { zone } = licence;
    const month = asked ?? localDate(this.clock.now(), zone).toPlainYearMonth().toString();
    const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
    const from = startOfDay(first, zone);
    const to = startOfDay(first.add({ months: 1 }), zone);
    const currency = this.account.currency();
    const lines = await chargesBetween(tx, tenantId, from, to);
    const posted = Money.of(await postedBetween(tx, tenantId, currency, from, to), currency);
    const total = totalOf(lines, currency);
    // A statement that disagrees with the ledger must not be handed out.
    if (!posted.equals(total.total)) throw new Error(`SMS of ${month}: charges and postings differ`);
    return {
      month,
      zone,
      from,
      to,
      rate: this.legal.operatorPolicies().value('sms.commission'),
      lines,
      days: daysOf(lines, zone, currency),
      total,
      own: await ownBetween(tx, tenantId, from, to),
      posted,
    };
  }
}

function totalOf(lines: readonly ChargeLine[], currency: string): SmsStatement['total'] {
  const charged = lines.filter((l) => l.kind === 'charged');
  const cost = Money.of(
    lines.reduce((n, l) => n + l.cost, 0n),
    currency,
  );
  const commission = Money.of(
    lines.reduce((n, l) => n + l.commission, 0n),
    currency,
  );
  return {
    messages: charged.length,
    parts: charged.reduce((n, l) => n + l.parts, 0),
    cost,
    commission,
    total: cost.plus(commission),
  };
}

function daysOf(lines: readonly ChargeLine[], zone: string, currency: string): SmsDay[] {
  const byDay = new Map<string, ChargeLine[]>();
  for (const line of lines) {
    const date = localDate(line.at, zone).toString();
    const ofDay = byDay.get(date) ?? [];
    ofDay.push(line);
    byDay.set(date, ofDay);
  }
  return [...byDay].map(([date, ofDay]) => ({ date: Temporal.PlainDate.from(date), ...totalOf(ofDay, currency) }));
}
