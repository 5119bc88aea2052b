import { Inject, Injectable } from '@nestjs/common';
import { Money, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { Database, SmsGateway, SmsRefused, smsParts, type SmsAccount, type SmsParts } from '#platform';
import { smsPolicies, smsSum, type SmsContract, type SmsPolicies, type SmsSum } from '../domain/sms.js';
import { smsErrors } from '../sms.errors.js';
import { SellerAccount } from './account.js';
import { SmsAudiences, type SmsAddressees } from './sms-audiences.js';
import { SmsContracts } from './sms-contracts.js';

/** What a seller wants to send. */
export interface SmsRequest extends SmsAddressees {
  text: string;
}

/** What one message will cost. */
export interface SmsLine {
  /** E.164. */
  to: string;
  parts: number;
  /** The provider's own decimal; null by the seller's own contract, whose price is its own affair. */
  exact: string | null;
  sum: SmsSum;
}

/** What a mailing will be. */
export interface SmsEstimate {
  contract: SmsContract;
  cut: SmsParts;
  policies: SmsPolicies;
  lines: SmsLine[];
  skipped: { noConsent: number; badNumber: number };
  total: SmsSum;
}

/** Reckons what a mailing costs before it is sent: the provider is asked for its tariff to each number (AT-4.6a). */
@Injectable()
export class EstimateSms {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(SmsGateway) private readonly gateway: SmsGateway,
    @Inject(SmsAudiences) private readonly audiences: SmsAudiences,
    @Inject(SmsContracts) private readonly contracts: SmsContracts,
    @Inject(SellerAccount) private readonly account: SellerAccount,
  ) {}

  /**
   * `admit` is asked after the recipients are known and before the provider is: what is refused anyway costs no call.
   * @throws DomainError licensing.sms_unavailable, sms_gateway_silent, sms_gateway_refused, sms_no_recipients
   */
  async run(
    tenantId: TenantId,
    request: SmsRequest,
    admit?: (draft: Omit<SmsEstimate, 'lines' | 'total'>, numbers: string[]) => Promise<void>,
  ): Promise<SmsEstimate> {
    const { numbers, skipped } = await this.audiences.of(tenantId, request);
    const policies = smsPolicies(this.legal.operatorPolicies());
    const { contract, account } = await this.db.tenant(tenantId, async (tx) => {
      const inForce = await this.contracts.inForce(tx, tenantId);
      return { contract: inForce, account: await this.contracts.accountOf(tx, tenantId, inForce) };
    });
    if (!account) throw smsErrors.fail('sms_unavailable');
    const draft = { contract, policies, skipped, cut: smsParts(request.text) };
    await admit?.(draft, numbers);
    const lines =
      contract === 'own'
        ? numbers.map((to) => this.free(to, draft.cut))
        : await this.priced(account, numbers, request.text, policies);
    if (lines.length === 0)
      throw smsErrors.fail('sms_no_recipients', { ...skipped, badNumber: skipped.badNumber + numbers.length });
    return {
      ...draft,
      lines,
      skipped: { ...skipped, badNumber: skipped.badNumber + numbers.length - lines.length },
      total: this.total(lines),
    };
  }

  private async priced(
    account: SmsAccount,
    numbers: string[],
    text: string,
    policies: SmsPolicies,
  ): Promise<SmsLine[]> {
    const currency = this.account.currency();
    const rate = policies['sms.commission'].value;
    const prices = await this.gateway.price(account, numbers, text).catch((error: unknown) => {
      throw translated(error);
    });
    return prices.map(({ to, parts, cost }) => ({ to, parts, exact: cost, sum: smsSum(cost, rate, currency) }));
  }

  private free(to: string, cut: SmsParts): SmsLine {
    const zero = Money.zero(this.account.currency());
    return { to, parts: cut.texts.length, exact: null, sum: { cost: zero, commission: zero, total: zero } };
  }

  private total(lines: readonly SmsLine[]): SmsSum {
    const sumOf = (pick: (s: SmsSum) => Money): Money =>
      Money.sum(
        lines.map((l) => pick(l.sum)),
        this.account.currency(),
      );
    return { cost: sumOf((s) => s.cost), commission: sumOf((s) => s.commission), total: sumOf((s) => s.total) };
  }
}

/** What the provider's answer means to a seller: the operator's own troubles with it are the operator's. */
function translated(error: unknown): Error {
  if (!(error instanceof SmsRefused) || error.reason === 'too-often') return smsErrors.fail('sms_gateway_silent');
  if (error.reason === 'parameters' || error.reason === 'forbidden') return smsErrors.fail('sms_gateway_refused');
  return smsErrors.fail('sms_unavailable');
}
