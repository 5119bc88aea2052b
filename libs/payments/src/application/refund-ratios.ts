import { Temporal, localDate, startOfDay, subtractDuration, type Clock, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { ratioOf, ratioSeries, windowOf, type RatioFigures, type RatioLimit } from '../domain/refund-ratio.js';
import { dayTotals, type DayTotals } from '../persistence/ratios.js';

/** The refund ratio of one seller in its window. */
export interface SellerRatio {
  tenantId: TenantId;
  limit: RatioLimit;
  zone: string;
  from: Temporal.Instant;
  to: Temporal.Instant;
  figures: RatioFigures;
}

const NOTHING: DayTotals = { sales: [], refunds: [] };

/** Refunds against sales (AT-6.5b), by the operator's policy and zone. It only shows: whether to terminate, a person decides. */
@Injectable()
export class RefundRatios {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
  ) {}

  /** One seller's. */
  async of(tx: Tx, tenantId: TenantId, window?: string): Promise<SellerRatio> {
    const { rule, zone, from, to } = this.frame(window);
    const totals = (await dayTotals(tx, { tenantId, from, to, zone })).get(tenantId) ?? NOTHING;
    return { tenantId, limit: rule, zone, from, to, figures: ratioOf(totals.sales, totals.refunds, rule) };
  }

  /** Everybody's who sold or refunded in the window; the ones over the limit first, then by number. */
  async all(tx: Tx, window?: string): Promise<SellerRatio[]> {
    const { rule, zone, from, to } = this.frame(window);
    const totals = await dayTotals(tx, { from, to, zone });
    const out = [...totals].map(([tenantId, t]) => ({
      tenantId,
      limit: rule,
      zone,
      from,
      to,
      figures: ratioOf(t.sales, t.refunds, rule),
    }));
    const rank = (r: SellerRatio) =>
      r.figures.exceeds ? 2 : r.figures.number.exceeds || r.figures.amounts.some((a) => a.exceeds) ? 1 : 0;
    return out.sort(
      (a, b) =>
        rank(b) - rank(a) ||
        Number(b.figures.number.refunds - a.figures.number.refunds) ||
        (a.tenantId < b.tenantId ? -1 : 1),
    );
  }

  /** Each day's own window, for so many days up to today. */
  async series(tx: Tx, tenantId: TenantId, days: number): Promise<{ day: string; figures: RatioFigures }[]> {
    const { rule, zone, to } = this.frame();
    const today = localDate(this.clock.now(), zone);
    const from = subtractDuration(startOfDay(today.subtract({ days }), zone), rule.window, zone);
    const totals = (await dayTotals(tx, { tenantId, from, to, zone })).get(tenantId) ?? NOTHING;
    return ratioSeries(totals.sales, totals.refunds, rule, days, today, zone);
  }

  private frame(window?: string): { rule: RatioLimit; zone: string; from: Temporal.Instant; to: Temporal.Instant } {
    const policy = this.legal.operatorPolicies().get('refund-ratio.limit');
    const extra = policy.extra as { window: string; metrics: string[]; 'must-exceed': string };
    const rule = {
      limit: policy.value,
      clause: policy.clauses[0] ?? null,
      window: window ?? extra.window,
      metrics: extra.metrics,
      mustExceed: extra['must-exceed'],
    };
    return { rule, zone: policy.zone, ...windowOf(rule.window, this.clock.now(), policy.zone) };
  }
}
