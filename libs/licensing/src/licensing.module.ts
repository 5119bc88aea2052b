import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { LegalModule } from '#legal';
import { Deadlines, ErrorTable, PurgeRegistry } from '#platform';
import { TenancyModule } from '#tenancy';
import { BillOverage } from './application/bill-overage.js';
import { PublishTariff } from './application/publish-tariff.js';
import { QuotaCounters } from './application/quota-counters.js';
import { RecountUsage } from './application/recount-usage.js';
import { SuspendOverQuota } from './application/suspend-over-quota.js';
import { UsageCaps } from './application/usage-caps.js';
import { UsageHandlers } from './application/usage-handlers.js';
import { UsageMoved } from './application/usage-moved.js';
import { AcceptOffer } from './application/accept-offer.js';
import { ExtendLicence } from './application/extend-licence.js';
import { LapseLicence } from './application/lapse-licence.js';
import { DEADLINE_KINDS, LicenceDeadlines, licenceOfDeadline } from './application/licence-deadlines.js';
import { Functions } from './application/functions.js';
import { LicenceView } from './application/licence-view.js';
import { OpenSeller } from './application/open-seller.js';
import { OwnerMail } from './application/owner-mail.js';
import { Quotas } from './application/quotas.js';
import { LicenceController } from './http/licence.controller.js';
import { OperatorTariffsController } from './http/operator-tariffs.controller.js';
import { OperatorUsageController } from './http/operator-usage.controller.js';
import { TariffsController } from './http/tariffs.controller.js';
import { UsageController } from './http/usage.controller.js';
import { SmsController } from './http/sms.controller.js';
import { OperatorLicensingController } from './http/operator-licensing.controller.js';
import { billingControllers, billingProviders } from './billing.providers.js';
import { contractErrors } from './contract.errors.js';
import { contractControllers, contractProviders } from './contract.providers.js';
import { licensingErrors } from './licensing.errors.js';
import { LicensingFacade } from './licensing.facade.js';
import { licensingPurger } from './licensing.purger.js';
import { retentionControllers, retentionProviders } from './retention.providers.js';
import { bankControllers, bankProviders } from './bank.providers.js';
import { smsProviders } from './sms.providers.js';

/** Composes the library and says what its deadlines do. */
@Module({
  imports: [LegalModule, IdentityModule, TenancyModule],
  controllers: [
    SmsController,
    ...bankControllers,
    TariffsController,
    UsageController,
    OperatorTariffsController,
    OperatorUsageController,
    LicenceController,
    OperatorLicensingController,
    ...retentionControllers,
    ...contractControllers,
    ...billingControllers,
  ],
  providers: [
    ...contractProviders,
    ...retentionProviders,
    BillOverage,
    Functions,
    PublishTariff,
    QuotaCounters,
    RecountUsage,
    SuspendOverQuota,
    UsageCaps,
    UsageHandlers,
    UsageMoved,
    AcceptOffer,
    ...smsProviders,
    ...bankProviders,
    ExtendLicence,
    LapseLicence,
    LicenceDeadlines,
    LicenceView,
    LicensingFacade,
    OpenSeller,
    OwnerMail,
    ...billingProviders,
    Quotas,
  ],
  exports: [LicensingFacade],
})
export class LicensingModule implements OnModuleInit {
  constructor(
    @Inject(ErrorTable) private readonly errors: ErrorTable,
    @Inject(PurgeRegistry) private readonly purgers: PurgeRegistry,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(LapseLicence) private readonly lapsing: LapseLicence,
  ) {}

  onModuleInit(): void {
    this.errors.add(licensingErrors);
    this.errors.add(contractErrors);
    this.purgers.register(licensingPurger);
    this.deadlines.on(DEADLINE_KINDS.expiry, (tx, d) => this.lapsing.onExpiry(tx, d), { lock: licenceOfDeadline });
    this.deadlines.on(DEADLINE_KINDS.expiryReminder, (tx, d) => this.lapsing.onReminder(tx, d), { lock: licenceOfDeadline }); // prettier-ignore
  }
}
