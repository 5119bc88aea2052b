import { Inject, Injectable } from '@nestjs/common';
import { Temporal, type Clock, type TenantId } from '#kernel';
import { LegalFacade, type LegalPolicy } from '#legal';
import { CLOCK, Database, Deadlines, Jobs, Journal, isUniqueViolation, type Deadline, type Tx } from '#platform';
import type { Quota } from '../domain/tariffs.js';
import { dayClosedAt, nextNight } from '../domain/usage-night.js';
import { overageOf } from '../persistence/tariffs.js';
import {
  countedSellers,
  insertDays,
  insertDifference,
  lockCounters,
  writeTruth,
  type Counted,
} from '../persistence/usage-counts.js';
import { recountThen } from '../texts/usage-mails.js';
import { BillOverage } from './bill-overage.js';
import { QuotaCounters } from './quota-counters.js';
import { UsageMoved } from './usage-moved.js';

/** The nightly deadline. It belongs to no seller and is not shown among what is due. */
const RECOUNT = 'usage.recount';
/** Counts the next sellers of a night. */
const RECOUNT_BATCH = 'licensing.recount-batch';

/** One recount waits at a time: its subject is always the same. */
const SUBJECT = { type: 'usage', id: '00000000-0000-7000-8000-000000000001' };
/** Sellers in one transaction: their counters are locked while they are counted. */
const BATCH = 100;

/**
 * The nightly recount: every counter is compared with what is really there, corrected and its difference reported; the
 * day is closed for the history, and a month that is over is billed. Each batch commits together with the order for the
 * next, so a process that is killed leaves a recount that the next worker goes on with.
 */
@Injectable()
export class RecountUsage {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(QuotaCounters) private readonly counters: QuotaCounters,
    @Inject(UsageMoved) private readonly moved: UsageMoved,
    @Inject(BillOverage) private readonly billing: BillOverage,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Called once at start. */
  define(): void {
    this.deadlines.on(RECOUNT, (tx, d) => this.night(tx, d), { routine: true });
    this.jobs.define(RECOUNT_BATCH, async (tx, job) => {
      // Only the platform orders a recount: no seller's transaction has others counted.
      if (job.tenantId !== null) return;
      const { night, after } = job.payload as { night: string; after: string | null };
      await this.batch(tx, Temporal.Instant.from(night), after);
    });
  }

  /** Makes sure that a night is waited for. Several processes may start at once. */
  async arm(): Promise<void> {
    try {
      await this.db.system('licensing: the next recount', async (tx) => {
        const waiting = await this.deadlines.open(tx, { kind: RECOUNT, limit: 1 });
        if (waiting.length === 0) await this.set(tx, this.clock.now());
      });
    } catch (error) {
      // Another process was faster.
      if (!isUniqueViolation(error, 'deadline_open')) throw error;
    }
  }

  private async night(tx: Tx, deadline: Deadline): Promise<void> {
    // From now, not from what was due: after a halt of a week the nights that nobody saw are not made up for.
    await this.set(tx, this.clock.now());
    await this.jobs.enqueue(tx, RECOUNT_BATCH, { night: deadline.dueAt.toString(), after: null }, { tenantId: null });
  }

  private async batch(tx: Tx, night: Temporal.Instant, after: string | null): Promise<void> {
    const sellers = await countedSellers(tx, after, BATCH);
    if (sellers.length === 0) return;
    await this.close(tx, sellers, night);
    const last = sellers.at(-1);
    if (sellers.length === BATCH)
      await this.jobs.enqueue(tx, RECOUNT_BATCH, { night: night.toString(), after: last }, { tenantId: null });
  }

  private async close(tx: Tx, sellers: readonly TenantId[], night: Temporal.Instant): Promise<void> {
    const counters = await lockCounters(tx, sellers);
    const truth = await this.counters.truth(tx, sellers);
    const at = this.clock.now();
    const fresh = counters.map((c) => ({ ...c, truth: truthOf(truth, c) }));
    const touched = new Set<TenantId>();
    for (const c of fresh) {
      if (c.truth === c.used) continue;
      touched.add(c.tenantId);
      // A counter that has never been counted has nothing to differ from.
      if (c.countedAt) await this.report(tx, c, c.truth, at);
    }
    await writeTruth(
      tx,
      at,
      fresh.map((c) => ({ tenantId: c.tenantId, quota: c.quota, used: c.truth })),
    );
    await this.keepDay(tx, fresh, night);
    for (const tenantId of touched) await this.moved.lookAt(tx, tenantId);
    await this.billing.run(tx, sellers, night, this.policy().zone);
  }

  private async report(tx: Tx, c: Counted, truth: bigint, foundAt: Temporal.Instant): Promise<void> {
    const id = await insertDifference(tx, {
      tenantId: c.tenantId,
      quota: c.quota,
      counted: c.used,
      truth,
      foundAt,
    });
    await this.journal.append(tx, {
      kind: 'licensing.usage-differed',
      tenantId: c.tenantId,
      subject: { type: 'usage-difference', id },
      actor: 'system',
      payload: { quota: c.quota, counted: c.used.toString(), truth: truth.toString() },
    });
  }

  /** What stood above a quota is billed only under a licence that runs, where its tariff sells it. */
  private async keepDay(tx: Tx, counters: (Counted & { truth: bigint })[], night: Temporal.Instant): Promise<void> {
    const tariffs = [...new Set(counters.flatMap((c) => (c.tariffId ? [c.tariffId] : [])))];
    const sold = new Set((await overageOf(tx, tariffs)).map((o) => `${o.tariffId} ${o.quota}`));
    const above = (n: bigint, cap: bigint) => (n > cap ? n - cap : 0n);
    const rows = counters.map((c) => {
      const billed = c.active && c.overage && sold.has(`${c.tariffId} ${c.quota}`);
      const peak = c.peak > c.truth ? c.peak : c.truth;
      const excess = billed && c.cap !== null ? above(c.truth, c.cap) : 0n;
      const peakExcess = billed && c.cap !== null ? above(peak, c.cap) : 0n;
      return { ...c, used: c.truth, peak, excess, peakExcess };
    });
    await insertDays(tx, dayClosedAt(night, this.policy().zone), rows);
  }

  private policy(): LegalPolicy {
    return this.legal.operatorPolicies().get('quota.recount');
  }

  private async set(tx: Tx, from: Temporal.Instant): Promise<void> {
    const policy = this.policy();
    await this.deadlines.set(tx, {
      kind: RECOUNT,
      subject: SUBJECT,
      tenantId: null,
      due: { at: nextNight(from, policy.zone), skipped: [], provisional: false },
      policy,
      then: recountThen,
    });
  }
}

const truthOf = (truth: Map<Quota, ReadonlyMap<TenantId, bigint>>, c: Counted): bigint => {
  const counted = truth.get(c.quota);
  // What nobody counts is taken as it stands.
  return counted ? (counted.get(c.tenantId) ?? 0n) : c.used;
};
