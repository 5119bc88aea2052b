import { Inject, Injectable } from '@nestjs/common';
import { asTenantId, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { Jobs, Journal, type Consequence, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { isOver, levelOf } from '../domain/usage-level.js';
import { QUOTAS, type Quota } from '../domain/tariffs.js';
import { findLicence } from '../persistence/licences.js';
import { lockUsage, setWarned, type Moved, type Usage } from '../persistence/usage.js';
import { usageMail } from '../texts/usage-mails.js';
import { OwnerMail } from './owner-mail.js';
import { SuspendOverQuota } from './suspend-over-quota.js';

/** The job that looks at a quota whose use has passed a threshold. Belongs to the seller in whose transaction it moved. */
export const USAGE_MOVED = 'licensing.usage-moved';

/** Warnings at the thresholds, once for each time one is passed, and the end of a suspension that has lost its ground. */
@Injectable()
export class UsageMoved {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(SuspendOverQuota) private readonly suspending: SuspendOverQuota,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
  ) {}

  /** Called once at start. */
  define(): void {
    this.jobs.define(USAGE_MOVED, (tx, job) => this.look(tx, job));
  }

  /** Orders a look where a threshold or the limit lies between then and now; most moves order nothing. */
  async noted(tx: Tx, m: { tenantId: TenantId; quota: Quota; now: Moved; before: bigint }): Promise<void> {
    const { used, cap } = m.now;
    const same =
      levelOf(used, cap, this.thresholds()) === levelOf(m.before, cap, this.thresholds()) &&
      isOver(used, cap) === isOver(m.before, cap);
    if (!same) await this.jobs.enqueue(tx, USAGE_MOVED, { quota: m.quota }, { tenantId: m.tenantId });
  }

  /** Looks at every quota of a seller. Called by the recount too. */
  async lookAt(tx: Tx, tenantId: TenantId, quotas: readonly Quota[] = QUOTAS): Promise<void> {
    const usage = await lockUsage(tx, tenantId);
    for (const u of usage.filter((one) => quotas.includes(one.quota))) await this.warn(tx, tenantId, u);
    await this.suspending.follow(tx, tenantId, usage);
  }

  private async look(tx: Tx, job: Consequence): Promise<void> {
    // The seller is the one in whose transaction it was ordered; the payload names no other.
    if (!job.tenantId) return;
    const named = QUOTAS.filter((q) => q === job.payload.quota);
    await this.lookAt(tx, asTenantId(job.tenantId), named.length > 0 ? named : QUOTAS);
  }

  private async warn(tx: Tx, tenantId: TenantId, u: Usage): Promise<void> {
    const level = levelOf(u.used, u.cap, this.thresholds());
    if (level === u.warned) return;
    // Falling below a threshold makes the next crossing a new one.
    await setWarned(tx, tenantId, u.quota, level);
    if (level < u.warned || u.cap === null) return;
    const licence = await findLicence(tx, tenantId);
    if (licence?.status !== 'active') return;
    const { cap } = u;
    await this.journal.append(tx, {
      kind: 'licensing.quota-warned',
      tenantId,
      subject: { type: 'licence', id: licence.id },
      actor: 'system',
      payload: { quota: u.quota, percent: level, used: u.used.toString(), limit: cap.toString() },
    });
    const { displayName } = await this.tenancy.seller(tx, tenantId);
    const clause = licence.policies['quota.overage'].clauses[0] ?? 'AT-3.3.3';
    await this.letters.toOwners(tx, {
      tenantId,
      licenceId: licence.id,
      kind: 'licensing.quota-warned',
      template: (lang) =>
        usageMail(lang, { seller: displayName, quota: u.quota, used: u.used, cap, level, billed: u.overage, clause }),
    });
  }

  /** Whole percents, by the operator's policy. */
  private thresholds(): number[] {
    return this.legal
      .operatorPolicies()
      .list('quota.warn')
      .map((text) => Number.parseFloat(text));
  }
}
