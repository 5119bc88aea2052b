import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { LegalModule } from '#legal';
import { ErrorTable, Memberships, PurgeRegistry, addFieldTexts } from '#platform';
import { ChangeSeller } from './application/change-seller.js';
import { Closures } from './application/closures.js';
import { CreateSeller } from './application/create-seller.js';
import { MemberWatch } from './application/member-watch.js';
import { Members } from './application/members.js';
import { SuspendByDecision } from './application/suspend-by-decision.js';
import { SuspensionGrounds } from './application/suspension-grounds.js';
import { SuspendSeller } from './application/suspend-seller.js';
import { CatalogueSellersController } from './http/catalogue-sellers.controller.js';
import { MembersController } from './http/members.controller.js';
import { OperatorSellersController } from './http/operator-sellers.controller.js';
import { SuspensionController } from './http/suspension.controller.js';
import { SellerController } from './http/seller.controller.js';
import { tenancyErrors } from './tenancy.errors.js';
import { TenancyExport } from './tenancy.export.js';
import { TenancyFacade } from './tenancy.facade.js';
import { SellerMemberships } from './tenancy.memberships.js';
import { tenancyPurger } from './tenancy.purger.js';
import { fieldTexts } from './texts/fields.js';

/** Composes the library. Global because the access guard of every route asks for {@link Memberships}. */
@Global()
@Module({
  imports: [LegalModule, IdentityModule],
  controllers: [
    SellerController,
    MembersController,
    CatalogueSellersController,
    OperatorSellersController,
    SuspensionController,
  ],
  providers: [
    CreateSeller,
    ChangeSeller,
    SuspendSeller,
    SuspendByDecision,
    Closures,
    Members,
    MemberWatch,
    SuspensionGrounds,
    TenancyExport,
    TenancyFacade,
    { provide: Memberships, useClass: SellerMemberships },
  ],
  exports: [TenancyFacade, MemberWatch, SuspensionGrounds, Memberships],
})
export class TenancyModule implements OnModuleInit {
  constructor(
    @Inject(ErrorTable) private readonly errors: ErrorTable,
    @Inject(PurgeRegistry) private readonly purgers: PurgeRegistry,
  ) {}

  onModuleInit(): void {
    this.errors.add(tenancyErrors);
    addFieldTexts(fieldTexts);
    this.purgers.register(tenancyPurger);
  }
}
