import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { asTenantId } from '#kernel';
import {
  CallerOf,
  Database,
  Journal,
  PAGE,
  StaffRoles,
  actorOf,
  decodeTimeCursor,
  historyOf,
  toPage,
  type Caller,
} from '#platform';
import type { SuspensionReason } from '../domain/capabilities.js';
import { listSellers } from '../persistence/sellers.js';
import { TenancyFacade } from '../tenancy.facade.js';
import { OperatorSellerDto, OperatorSellersPage, OperatorSellersQuery } from './dto/seller.dto.js';
import { presentSeller } from './presenters.js';

/** Sellers for the operator's staff. */
@Controller('api/v1/operator/sellers')
export class OperatorSellersController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  /** All sellers, newest first. */
  @Get()
  @StaffRoles('complaints', 'billing', 'support')
  list(@CallerOf() caller: Caller, @Query() query: OperatorSellersQuery): Promise<OperatorSellersPage> {
    const limit = query.limit ?? PAGE;
    const after = decodeTimeCursor(query.cursor);
    return this.db.operator({ actor: actorOf(caller), reason: 'list of sellers' }, async (tx) => {
      const rows = await listSellers(tx, { q: query.q, status: query.status, after, limit: limit + 1 });
      return toPage(
        rows,
        limit,
        (r) => [r.createdAt.toString(), r.id],
        (r) => ({
          ...r,
          suspensions: r.suspensions as SuspensionReason[],
          createdAt: r.createdAt.toString(),
        }),
      );
    });
  }

  /** One seller with its profile, people and history. Reading it is journaled: the profile holds personal data. */
  @Get(':id')
  @StaffRoles('complaints', 'billing', 'support')
  read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<OperatorSellerDto> {
    const tenantId = asTenantId(id);
    const actor = actorOf(caller);
    return this.db.operator({ actor, reason: 'a seller is looked at' }, async (tx) => {
      const seller = await this.tenancy.seller(tx, tenantId);
      await this.journal.append(tx, {
        kind: 'tenancy.seller-viewed',
        tenantId,
        subject: { type: 'seller', id },
        actor,
        payload: {},
      });
      const members = await this.tenancy.members(tx, tenantId);
      const history = await historyOf(tx, id);
      return {
        ...presentSeller(seller, await this.tenancy.suspensions(tx, tenantId)),
        members: members.map((m) => ({ ...m, since: m.since.toString() })),
        history: history.map((h) => ({ ...h, at: h.at.toString() })),
      };
    });
  }
}
