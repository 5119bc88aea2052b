import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { LegalFacade } from '#legal';
import { CallerOf, Database, SellerRoles, type Caller } from '#platform';
import { ActivateModule, PAYMENT_TERMS } from '../application/activate-module.js';
import { ApplyForModule } from '../application/apply-for-module.js';
import { moduleOfSeller } from '../persistence/modules.js';
import {
  ModuleActivationRequestDto,
  ModuleApplicationRequestDto,
  OwnPaymentModuleDto,
  PaymentModuleDto,
} from './dto/module.dto.js';
import { presentModule, presentRule } from './presenters.js';
import { sellerOf } from './params.js';

/** The seller's payment module. */
@Controller('api/v1/seller/payment-module')
export class PaymentModuleController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(ApplyForModule) private readonly applying: ApplyForModule,
    @Inject(ActivateModule) private readonly activating: ActivateModule,
  ) {}

  /** State, what can be done now, the terms that an activation accepts, commission and fee. */
  @Get()
  @SellerRoles('author', 'curator', 'accountant')
  read(@CallerOf() caller: Caller): Promise<OwnPaymentModuleDto> {
    return this.db.tenant(sellerOf(caller), async (tx) => {
      const { document, version, id, title } = await this.legal.terms.current(tx, PAYMENT_TERMS, caller.lang);
      const policies = await this.legal.sellerPolicies(tx, sellerOf(caller));
      return {
        ...presentModule(await moduleOfSeller(tx, sellerOf(caller))),
        terms: { document, version, versionId: id, title },
        commission: presentRule(policies.get('commission.rate')),
        fee: presentRule(policies.get('payments.module.fee')),
      };
    });
  }

  /** Applies to take payments through the platform. */
  @Post('application')
  @SellerRoles()
  async apply(@CallerOf() caller: Caller, @Body() body: ModuleApplicationRequestDto): Promise<PaymentModuleDto> {
    return presentModule(await this.applying.run(sellerOf(caller), caller.accountId, body.note ?? null));
  }

  /** Switches the approved module on, which accepts the payment terms. */
  @Post('activation')
  @HttpCode(200)
  @SellerRoles()
  async activate(@CallerOf() caller: Caller, @Body() body: ModuleActivationRequestDto): Promise<PaymentModuleDto> {
    return presentModule(await this.activating.run(sellerOf(caller), caller, body.versionId));
  }
}
