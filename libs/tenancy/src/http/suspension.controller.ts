import { Body, Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { asTenantId } from '#kernel';
import { CallerOf, Database, StaffRoles, actorOf, type Caller, type Tx } from '#platform';
import { SuspendByDecision, type Decision } from '../application/suspend-by-decision.js';
import { TenancyFacade } from '../tenancy.facade.js';
import { LiftDto, SuspendDto } from './dto/suspension.dto.js';
import { SellerDto } from './dto/seller.dto.js';
import { presentSeller } from './presenters.js';

/** Staff suspend and lift (AT-3.2.3). Expiry, maintenance and notices follow by themselves and are not theirs to decide. */
@Controller('api/v1/operator/sellers/:id/suspension')
export class SuspensionController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(SuspendByDecision) private readonly deciding: SuspendByDecision,
  ) {}

  /** Suspends use for a reason, with the ground; the owners are told, the journal keeps it. */
  @Post()
  @HttpCode(200)
  @StaffRoles('complaints', 'billing')
  suspend(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SuspendDto,
  ): Promise<SellerDto> {
    return this.act(caller, id, body, (tx, d) => this.deciding.suspend(tx, d));
  }

  /** Lifts one reason; others keep the seller suspended. */
  @Post('lift')
  @HttpCode(200)
  @StaffRoles('complaints', 'billing')
  lift(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() body: LiftDto): Promise<SellerDto> {
    return this.act(caller, id, body, (tx, d) => this.deciding.lift(tx, d));
  }

  private act(
    caller: Caller,
    id: string,
    body: SuspendDto | LiftDto,
    what: (tx: Tx, d: Decision) => Promise<void>,
  ): Promise<SellerDto> {
    const actor = actorOf(caller);
    const tenantId = asTenantId(id);
    return this.db.operator({ actor, reason: 'a decision on suspension' }, async (tx) => {
      const seller = await this.tenancy.seller(tx, tenantId);
      await what(tx, { ...body, tenantId, actor });
      const { status } = await this.tenancy.seller(tx, tenantId);
      return presentSeller({ ...seller, status }, await this.tenancy.suspensions(tx, tenantId));
    });
  }
}
