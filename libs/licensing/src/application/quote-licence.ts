import { Inject, Injectable } from '@nestjs/common';
import { Money, type Clock, type TenantId } from '#kernel';
import { LegalFacade, termInWords, type LegalPolicy } from '#legal';
import { CLOCK, platformErrors, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { PAY_METHODS, type PayMethod } from '../domain/invoice.js';
import { priceLines, type LicenceQuote } from '../domain/licence-order.js';
import { buyMode, creditOf, givenUntil, spanOf, type BuyMode, type Credit } from '../domain/licence-time.js';
import { snapshotOf } from '../domain/policies.js';
import { licenceOrderErrors } from '../licence-order.errors.js';
import { licensingErrors } from '../licensing.errors.js';
import { heldByInvoices } from '../persistence/invoices.js';
import { reservedByOrders } from '../persistence/licence-orders.js';
import { lockLicence, type Licence } from '../persistence/licences.js';
import { openTerms, rankOf } from '../persistence/paid-terms.js';
import { tariffForOrder, tariffsInForce, type Tariff } from '../persistence/tariffs.js';
import { SellerAccount } from './account.js';

/** Policies that an order of a licence keeps, beside those of the licence itself. */
const ORDER_POLICIES = [
  'licence.terms', 'licence.upgrade', 'licence.advance', 'licence.invoice', 'licence.invoice.term', 'licence.mistaken-payment', 'licence.mistaken-payment.costs', 'tariffs.change',
] as const; // prettier-ignore

/** What a seller asks the price of. */
export interface LicenceChoice {
  tariff: string;
  /** ISO 8601, as the tariff sells it: `P1M`. */
  term: string;
  method?: PayMethod;
}

/** A price with what it stands on. */
export interface QuotedLicence extends LicenceQuote {
  licence: Licence;
  tariff: Tariff;
  policies: Record<string, LegalPolicy>;
  methods: PayMethod[];
}

/** Works out what a licence costs a seller now, line by line, before anyone commits. */
@Injectable()
export class QuoteLicence {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Holds the licence until the transaction ends. In the seller's scope.
   * @throws DomainError licensing.licence_over, licensing.paid_to_free (AT-2.5c), licensing.tariff_unknown,
   *   licensing.method_refused (AT-4.2)
   */
  async run(tx: Tx, tenantId: TenantId, choice: LicenceChoice): Promise<QuotedLicence> {
    const licence = await lockLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    if (licence.status === 'purging' || licence.status === 'purged') throw licensingErrors.fail('licence_over');
    const now = this.clock.now();
    const { tariff, price } = await this.sold(tx, licence, choice);
    const methods = await this.methods(tx, tenantId, choice.method);
    const set = this.legal.operatorPolicies();
    const policies: Record<string, LegalPolicy> = { ...snapshotOf(set), ...set.snapshot(ORDER_POLICIES) };
    const { mode, credits } = await this.standing(tx, licence, tariff.id);
    const span = spanOf(mode, licence, choice.term, now);
    const given = givenUntil(mode, await openTerms(tx, licence, now), now, span.endsAt);
    const priced = priceLines({
      price,
      tariff: tariff.title,
      term: termInWords(choice.term),
      credits,
      free: await this.freeAdvance(tx, tenantId, price.currency, policies['licence.advance']),
      policies: policies as never,
    });
    return {
      mode,
      price,
      credits,
      ...priced,
      startsAt: span.startsAt,
      endsAt: given ?? span.endsAt,
      licence,
      tariff,
      policies,
      methods,
    };
  }

  /** How a term of that tariff would begin now, and what is credited for what gives way. */
  async standing(tx: Tx, licence: Licence, tariffId: string): Promise<{ mode: BuyMode; credits: Credit[] }> {
    const [present, asked] = [await rankOf(tx, licence.tariffId), await rankOf(tx, tariffId)];
    const mode = buyMode({ ...licence, rank: present }, asked);
    const credit = this.legal.operatorPolicies().value('licence.upgrade') === 'credit-by-day';
    if (mode !== 'upgrade' || !credit) return { mode, credits: [] };
    const now = this.clock.now();
    const open = await openTerms(tx, licence, now);
    return { mode, credits: open.flatMap((t) => creditOf(t, now, licence.zone) ?? []) };
  }

  /** The advance that nothing else counts on. */
  async freeAdvance(tx: Tx, tenantId: TenantId, currency: string, policy?: LegalPolicy, but?: string): Promise<Money> {
    if (policy?.value === 'kept') return Money.zero(currency);
    const balance = await this.account.balance(tx, tenantId, currency);
    const held = await heldByInvoices(tx, tenantId, currency, but);
    return balance.minus(held).minus(await reservedByOrders(tx, tenantId, currency, but));
  }

  private async sold(
    tx: Tx,
    licence: Licence,
    { tariff, term }: LicenceChoice,
  ): Promise<{ tariff: Tariff; price: Money }> {
    const at = this.clock.now();
    const found = await tariffForOrder(tx, { code: tariff, term, currency: this.account.currency(), at });
    if (found) return found;
    const free = (await tariffsInForce(tx, at)).find((t) => t.code === tariff && t.code === 'free');
    const policy = licence.policies['licence.paid-to-free'];
    if (free && licence.kind === 'paid' && policy.value === 'forbidden')
      throw licenceOrderErrors.fail('paid_to_free', {}, { clause: policy.clauses[0] ?? 'AT-2.5c' });
    throw licenceOrderErrors.fail('tariff_unknown', { tariff, term });
  }

  /** A card for everyone; an invoice for those whom the policy names. */
  private async methods(tx: Tx, tenantId: TenantId, asked?: PayMethod): Promise<PayMethod[]> {
    const policy = this.legal.operatorPolicies().get('licence.invoice');
    const { profile } = await this.tenancy.seller(tx, tenantId);
    const entity = profile.kind !== 'self-employed';
    const methods = PAY_METHODS.filter((m) => m === 'card' || policy.value === 'everyone' || entity);
    if (asked && !methods.includes(asked))
      throw licenceOrderErrors.fail('method_refused', {}, { clause: policy.clauses[0] });
    return methods;
  }
}
