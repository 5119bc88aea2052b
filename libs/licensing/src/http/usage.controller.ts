import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Temporal, type Clock, type TenantId } from '#kernel';
import {
  CLOCK,
  CSV,
  CallerOf,
  Database,
  SellerRoles,
  csv,
  platformErrors,
  sellerOf,
  wantsCsv,
  type Caller,
  type Tx,
} from '#platform';
import { UsageCaps } from '../application/usage-caps.js';
import { findLicence } from '../persistence/licences.js';
import { overagesOf, type Overage } from '../persistence/overages.js';
import { overageOf } from '../persistence/tariffs.js';
import { daysOf, type UsageDay } from '../persistence/usage-counts.js';
import { usageOf } from '../persistence/usage.js';
import { OverageChargeDto, UsageDayDto, UsageQuery, UsagesDto } from './dto/usage.dto.js';
import { presentUsages } from './presenters.js';

/** Days shown unless told, and the most that are shown at once. */
const DAYS = 30;
const MOST = 400;
/** Charges shown: four quotas of two years. */
const CHARGES = 96;

/** What is used of the tariff's quotas. */
@Controller('api/v1/seller/usage')
export class UsageController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(UsageCaps) private readonly caps: UsageCaps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Each quota with its price above the limit, its history by day and what was billed; with `Accept: text/csv` the days as a table. */
  @Get()
  @SellerRoles('author', 'curator', 'accountant')
  async usage(
    @CallerOf() caller: Caller,
    @Query() query: UsageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UsagesDto | string> {
    const seen = await this.db.tenant(sellerOf(caller), (tx) => this.read(tx, sellerOf(caller), query));
    if (!wantsCsv(request)) return seen;
    void reply.header('content-type', CSV).header('content-disposition', 'attachment; filename="usage.csv"');
    return csv([
      ['day', 'quota', 'used', 'peak', 'limit', 'above the limit'],
      ...seen.days.map((d) => [d.day, d.quota, d.used, d.peak, d.limit, d.excess]),
    ]);
  }

  private async read(tx: Tx, tenantId: TenantId, query: UsageQuery): Promise<UsagesDto> {
    const licence = await findLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    const usage = await usageOf(tx, tenantId);
    const overage = await overageOf(tx, [licence.tariffId]);
    const { from, to } = span(query, this.clock.now(), licence.zone);
    const measure = this.caps.policyOf(licence, 'quota.overage.measure').value;
    return {
      items: presentUsages(usage, overage),
      unlimited: usage.filter((u) => u.cap === null).map((u) => ({ quota: u.quota, used: Number(u.used) })),
      measure: measure === 'peak' ? 'peak' : 'daily-average',
      days: (await daysOf(tx, tenantId, from, to)).map(presentDay),
      charges: (await overagesOf(tx, tenantId, CHARGES)).map(presentCharge),
    };
  }
}

/** The days asked for. @throws DomainError platform.invalid */
function span(
  query: UsageQuery,
  now: Temporal.Instant,
  zone: string,
): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const to = query.to ? dateOf('to', query.to) : now.toZonedDateTimeISO(zone).toPlainDate();
  const from = query.from ? dateOf('from', query.from) : to.subtract({ days: DAYS });
  const days = from.until(to).days;
  if (days < 0 || days > MOST) throw platformErrors.fail('invalid', {}, { fields: [{ field: 'from', code: 'date' }] });
  return { from, to };
}

function dateOf(field: string, text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text);
  } catch (cause) {
    throw platformErrors.fail('invalid', {}, { fields: [{ field, code: 'date' }], cause });
  }
}

const presentDay = (d: UsageDay): UsageDayDto => ({
  day: d.day.toString(),
  quota: d.quota,
  used: Number(d.used),
  peak: Number(d.peak),
  limit: d.cap === null ? null : Number(d.cap),
  excess: Number(d.excess),
});

const presentCharge = (o: Overage): OverageChargeDto => ({
  id: o.id,
  quota: o.quota,
  month: o.month.toString(),
  days: o.days,
  excess: o.excess,
  measure: o.measure === 'peak' ? 'peak' : 'daily-average',
  unit: Number(o.unit),
  price: o.price.toJSON(),
  amount: o.charge.toJSON(),
  clause: o.clause,
  chargedAt: o.chargedAt.toString(),
});
