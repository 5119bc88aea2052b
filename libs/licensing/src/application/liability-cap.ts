import { Inject, Injectable } from '@nestjs/common';
import { Money, Temporal, addDuration, type TenantId, type Texts } from '#kernel';
import { LegalFacade, type LegalPolicy } from '#legal';
import { platformErrors, type Tx } from '#platform';
import { capOf, monthsBefore, monthsOf, type Cap } from '../domain/liability.js';
import { findLicence, termsOf, type Licence } from '../persistence/licences.js';
import { pricesOf, tariffById } from '../persistence/tariffs.js';
import { SellerAccount } from './account.js';

/**
 * What the operator answers for to a seller at most (AT-6.9), under each of the operator's packs: the licence offer
 * decides, the marketplace's rules stand beside it.
 */
@Injectable()
export class LiabilityCap {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(SellerAccount) private readonly account: SellerAccount,
  ) {}

  /** Caps for an event on a day. @throws DomainError platform.not_found */
  async of(tx: Tx, tenantId: TenantId, event: Temporal.PlainDate): Promise<Cap[]> {
    const licence = await findLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    const caps: Cap[] = [];
    for (const set of this.legal.operatorPacks()) {
      const policy = set.get('liability.cap');
      const months = monthsOf(policy.value);
      caps.push(
        capOf('operator-to-seller', policy, event, {
          tariff: policy.value === 'tariff' ? await this.tariff(tx, licence, event, policy) : undefined,
          paid: months === undefined ? undefined : [await this.paid(tx, tenantId, event, policy, months)],
          payment: await this.lastPayment(tx, licence, event, policy),
        }),
      );
    }
    return caps;
  }

  /** The tariff of the term that ran on that day, at the price of that term; the free one costs nothing. */
  private async tariff(
    tx: Tx,
    licence: Licence,
    event: Temporal.PlainDate,
    policy: LegalPolicy,
  ): Promise<{ title: Texts; price: Money }> {
    const end = event.add({ days: 1 }).toZonedDateTime(policy.zone).toInstant();
    const terms = (await termsOf(tx, licence)).filter((t) => Temporal.Instant.compare(t.startsAt, end) < 0);
    const term = terms.at(-1);
    const tariff = await tariffById(tx, term?.tariffId ?? licence.tariffId);
    const prices = (await pricesOf(tx, [tariff.id])).filter((p) => p.price.currency === this.account.currency());
    const own = term?.endsAt
      ? prices.find((p) => addDuration(term.startsAt, p.term, licence.zone).equals(term.endsAt!))
      : undefined;
    const zero = Money.zero(this.account.currency());
    return {
      title: {
        ru: `${tariff.title.ru}, v${tariff.version}`,
        kk: `${tariff.title.kk}, v${tariff.version}`,
        en: `${tariff.title.en}, v${tariff.version}`,
      },
      price: term && term.kind !== 'paid' && prices.length === 0 ? zero : ((own ?? prices[0])?.price ?? zero),
    };
  }

  /** What came from the seller in the months before the month of the event, less what was returned. */
  private async paid(
    tx: Tx,
    tenantId: TenantId,
    event: Temporal.PlainDate,
    policy: LegalPolicy,
    months: number,
  ): Promise<Money> {
    const { from, until } = monthsBefore(event, policy.zone, months);
    const { lines } = await this.account.statement(tx, tenantId, from, until);
    const paid = lines
      .filter((l) => l.kind === 'payment-received' || l.kind === 'returned')
      .reduce((sum, l) => sum.plus(l.amount), Money.zero(this.account.currency()));
    return paid.isNegative() ? Money.zero(this.account.currency()) : paid;
  }

  /** The price of the term that ran on that day stands for the payment of the contract. */
  private async lastPayment(
    tx: Tx,
    licence: Licence,
    event: Temporal.PlainDate,
    policy: LegalPolicy,
  ): Promise<Money | undefined> {
    return policy.value.endsWith('%') ? (await this.tariff(tx, licence, event, policy)).price : undefined;
  }
}
