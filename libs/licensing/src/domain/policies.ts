import type { LegalPolicy, PolicySet } from '#legal';

/** Policies that govern a licence, copied into it when it begins. */
const LICENCE_POLICIES = [
  'licence.acceptance', 'licence.expiry', 'licence.free.perpetual', 'licence.free.term', 'licence.paid-to-free', 'licence.refund', 'licence.reminders',
  'quota.overage', 'quota.overage.measure', 'retention.after-free', 'retention.after-lapse', 'retention.purge', 'retention.reminders', 'suspension.expiry', 'suspension.over-quota', 'tariffs', 'tariffs.currency',
] as const; // prettier-ignore

/** The copied policies of one licence. */
export type LicencePolicies = Record<(typeof LICENCE_POLICIES)[number], LegalPolicy>;

/** The copy that a new licence keeps. */
export const snapshotOf = (policies: PolicySet): LicencePolicies =>
  policies.snapshot(LICENCE_POLICIES) as LicencePolicies;

/** Whether the free licence runs without end (AT-2.5b). */
export const isPerpetual = (p: LicencePolicies): boolean => p['licence.free.perpetual'].value === 'true';

/**
 * How long data is kept after a term of that kind (`P0D`: not at all). A retention after a free term is the operator’s
 * reading of the clause on retention, so it carries that clause unless it names one.
 */
export function retentionPolicy(p: LicencePolicies, kind: 'free' | 'paid'): LegalPolicy {
  const lapse = p['retention.after-lapse'];
  const policy = kind === 'paid' ? lapse : p['retention.after-free'];
  return policy.clauses.length > 0 ? policy : { ...policy, clauses: lapse.clauses, text: lapse.text };
}

/** The items of a policy that is a list. */
export const itemsOf = (policy: LegalPolicy): readonly string[] => policy.list ?? [policy.value];
