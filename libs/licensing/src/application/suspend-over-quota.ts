import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#kernel';
import type { Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { LegalFacade, type LegalPolicy } from '#legal';
import { amountText, isOver } from '../domain/usage-level.js';
import { findLicence, type Licence } from '../persistence/licences.js';
import { usageOf, type Usage } from '../persistence/usage.js';
import { usageErrors } from '../usage.errors.js';

/**
 * Suspension for use above the tariff (AT-3.2.3b). Staff decide it through tenancy; here stands what it needs as a
 * ground, and that it ends by itself when use is within the limits again.
 */
@Injectable()
export class SuspendOverQuota {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
  ) {}

  /** Whether staff may suspend now. @throws DomainError licensing.not_over_quota, licensing.over_quota_never */
  async assertGround(tx: Tx, tenantId: TenantId): Promise<void> {
    const licence = await findLicence(tx, tenantId);
    if (!licence) return;
    const policy = this.policyOf(licence);
    const clause = policy.clauses[0] ?? 'AT-3.2.3b';
    if (policy.value === 'never') throw usageErrors.fail('over_quota_never', {}, { clause });
    if (!(await usageOf(tx, tenantId)).some((u) => isOver(u.used, u.cap)))
      throw usageErrors.fail('not_over_quota', {}, { clause });
  }

  /** Follows what is used: lifts what has lost its ground, and suspends where the policy says that this is automatic. */
  async follow(tx: Tx, tenantId: TenantId, usage: readonly Usage[]): Promise<void> {
    const licence = await findLicence(tx, tenantId);
    if (!licence || licence.status === 'purging' || licence.status === 'purged') return;
    const over = usage.filter((u) => isOver(u.used, u.cap));
    const held = (await this.tenancy.suspensions(tx, tenantId)).some((s) => s.reason === 'over-quota');
    const decision = { tenantId, reason: 'over-quota' as const, actor: 'system', ground: groundOf(over, usage) };
    if (held && over.length === 0) await this.tenancy.liftByDecision(tx, decision);
    if (!held && over.length > 0 && licence.status === 'active' && this.policyOf(licence).value === 'automatic')
      await this.tenancy.suspendByDecision(tx, decision);
  }

  private policyOf(licence: Licence): LegalPolicy {
    const kept: Record<string, LegalPolicy | undefined> = licence.policies;
    return kept['suspension.over-quota'] ?? this.legal.operatorPolicies().get('suspension.over-quota');
  }
}

/** Figures alone: they read the same in every language. */
const groundOf = (over: readonly Usage[], all: readonly Usage[]): string =>
  (over.length > 0 ? over : all.filter((u) => u.cap !== null))
    .map((u) => `${u.quota}: ${amountText(u.quota, u.used)} / ${amountText(u.quota, u.cap ?? 0n)}`)
    .join(', ');
