import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { TenantId } from '#kernel';
import {
  CallerOf,
  Database,
  PAGE,
  StaffRoles,
  actorOf,
  decodeTimeCursor,
  toPage,
  type Caller,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { differences, type Difference } from '../persistence/usage-counts.js';
import { UsageDifferencesPage, UsageDifferencesQuery } from './dto/usage.dto.js';

/** What the nightly recount found. */
@Controller('api/v1/operator/usage-differences')
export class OperatorUsageController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
  ) {}

  /** Counters that differed from what was really there, newest first; each was set right when it was found. */
  @Get()
  @StaffRoles('billing', 'support')
  list(@CallerOf() caller: Caller, @Query() query: UsageDifferencesQuery): Promise<UsageDifferencesPage> {
    const limit = query.limit ?? PAGE;
    const after = decodeTimeCursor(query.cursor);
    return this.db.operator({ actor: actorOf(caller), reason: 'differences of usage are looked at' }, async (tx) => {
      const rows = await differences(tx, after, limit + 1);
      const names = await this.namesOf(tx, rows);
      return toPage(
        rows,
        limit,
        (d) => [d.foundAt.toString(), d.id],
        (d) => ({
          id: d.id,
          sellerId: d.tenantId,
          sellerName: names.get(d.tenantId) ?? null,
          quota: d.quota,
          counted: Number(d.counted),
          truth: Number(d.truth),
          foundAt: d.foundAt.toString(),
        }),
      );
    });
  }

  /** A seller whose data is deleted has no name. */
  private async namesOf(tx: Tx, rows: readonly Difference[]): Promise<Map<TenantId, string>> {
    const names = new Map<TenantId, string>();
    for (const id of new Set(rows.map((d) => d.tenantId)))
      await this.tenancy.seller(tx, id).then(
        (s) => names.set(id, s.displayName),
        () => undefined,
      );
    return names;
  }
}
