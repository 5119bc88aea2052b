import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CallerOf, Database, PAGE, StaffRoles, actorOf, decodeCursor, toPage, type Caller, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { DecideModule } from '../application/decide-module.js';
import { shown } from '../application/seller-shown.js';
import { applications, type PaymentModule } from '../persistence/modules.js';
import {
  ModuleApplicationDto,
  ModuleApplicationPageDto,
  ModuleApplicationQuery,
  ModuleDecisionRequestDto,
} from './dto/module.dto.js';
import { afterOf, uuid } from './params.js';
import { presentModule } from './presenters.js';

/** The operator's work list of applications for the payment module. */
@Controller('api/v1/operator/payment-module-applications')
export class ModuleApplicationsController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(DecideModule) private readonly deciding: DecideModule,
  ) {}

  /** Applications, the oldest first, beside the legal profile that is checked. */
  @Get()
  @StaffRoles('billing', 'support')
  list(@CallerOf() caller: Caller, @Query() query: ModuleApplicationQuery): Promise<ModuleApplicationPageDto> {
    const limit = query.limit ?? PAGE;
    const after = afterOf(decodeCursor(query.cursor, 2));
    return this.db.operator({ actor: actorOf(caller), reason: 'payment module applications' }, async (tx) => {
      const rows = await applications(tx, query.status, after, limit + 1);
      const page = toPage(
        rows,
        limit,
        (m) => [m.appliedText, m.id],
        (m) => m,
      );
      const items: ModuleApplicationDto[] = [];
      for (const module of page.items) items.push(await this.present(tx, module));
      return { items, next: page.next };
    });
  }

  /** Approves, or refuses with reasons; both are mailed to the seller. */
  @Post(':id/decision')
  @HttpCode(200)
  @StaffRoles('billing')
  async decide(
    @CallerOf() caller: Caller,
    @Param('id', uuid) id: string,
    @Body() body: ModuleDecisionRequestDto,
  ): Promise<ModuleApplicationDto> {
    const module = await this.deciding.run(id, body.decision, body.reason || null, caller.accountId);
    return this.db.operator({ actor: actorOf(caller), reason: 'payment module application decided' }, (tx) =>
      this.present(tx, module),
    );
  }

  private async present(tx: Tx, module: PaymentModule): Promise<ModuleApplicationDto> {
    return {
      ...presentModule(module),
      actions: module.status === 'applied' ? ['approve', 'refuse'] : [],
      seller: shown(await this.tenancy.seller(tx, module.tenantId)),
    };
  }
}
