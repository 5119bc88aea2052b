import { Inject, Injectable } from '@nestjs/common';
import type { Clock, TenantId } from '#kernel';
import { LegalFacade, type LegalPolicy } from '#legal';
import { CLOCK, Jobs, type Tx } from '#platform';
import { QUOTAS } from '../domain/tariffs.js';
import { findLicence, type Licence } from '../persistence/licences.js';
import { overageOf, tariffById } from '../persistence/tariffs.js';
import { setCap } from '../persistence/usage.js';
import { USAGE_MOVED } from './usage-moved.js';

/** What a seller's tariff allows of each quota, kept beside the counters so that taking room is one statement. */
@Injectable()
export class UsageCaps {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A policy as it was copied into the licence; as it is now where the licence is older than the policy. */
  policyOf(licence: Pick<Licence, 'policies'>, key: string): LegalPolicy {
    const kept: Record<string, LegalPolicy | undefined> = licence.policies;
    return kept[key] ?? this.legal.operatorPolicies().get(key);
  }

  /** Limits of a licence just begun. */
  begin(tx: Tx, tenantId: TenantId): Promise<void> {
    return this.write(tx, tenantId);
  }

  /** Brings the limits to what the licence's version of the tariff says. Safe to call again. */
  async apply(tx: Tx, tenantId: TenantId): Promise<void> {
    await this.write(tx, tenantId);
    await this.jobs.enqueue(tx, USAGE_MOVED, {}, { tenantId });
  }

  private async write(tx: Tx, tenantId: TenantId): Promise<void> {
    const licence = await findLicence(tx, tenantId);
    if (!licence || licence.status === 'purging' || licence.status === 'purged') return;
    const tariff = await tariffById(tx, licence.tariffId);
    const sold = new Set((await overageOf(tx, [tariff.id])).map((o) => o.quota));
    const billed = this.policyOf(licence, 'quota.overage').value === 'debt-at-published-price';
    for (const quota of QUOTAS) {
      const cap = tariff.quotas[quota];
      await setCap(tx, {
        tenantId,
        quota,
        cap: cap === undefined ? null : BigInt(cap),
        overage: billed && sold.has(quota),
        at: this.clock.now(),
      });
    }
  }
}
