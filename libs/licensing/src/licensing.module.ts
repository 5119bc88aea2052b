import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { LegalModule } from '#legal';
import { Deadlines, ErrorTable, PurgeRegistry } from '#platform';
import { TenancyModule } from '#tenancy';
import { AcceptOffer } from './application/accept-offer.js';
import { ExtendLicence } from './application/extend-licence.js';
import { LapseLicence } from './application/lapse-licence.js';
import { DEADLINE_KINDS, LicenceDeadlines } from './application/licence-deadlines.js';
import { LicenceView } from './application/licence-view.js';
import { OpenSeller } from './application/open-seller.js';
import { OwnerMail } from './application/owner-mail.js';
import { PurgeSeller } from './application/purge-seller.js';
import { Quotas } from './application/quotas.js';
import { LicenceController } from './http/licence.controller.js';
import { OperatorLicensingController } from './http/operator-licensing.controller.js';
import { PurgeJobs } from './jobs/purge-batch.job.js';
import { licensingErrors } from './licensing.errors.js';
import { LicensingFacade } from './licensing.facade.js';
import { licensingPurger } from './licensing.purger.js';

/** Composes the library and says what its deadlines do. */
@Module({
  imports: [LegalModule, IdentityModule, TenancyModule],
  controllers: [LicenceController, OperatorLicensingController],
  providers: [
    AcceptOffer,
    ExtendLicence,
    LapseLicence,
    LicenceDeadlines,
    LicenceView,
    LicensingFacade,
    OpenSeller,
    OwnerMail,
    PurgeJobs,
    PurgeSeller,
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
    @Inject(PurgeSeller) private readonly purging: PurgeSeller,
    @Inject(PurgeJobs) private readonly purgeJobs: PurgeJobs,
  ) {}

  onModuleInit(): void {
    this.errors.add(licensingErrors);
    this.purgers.register(licensingPurger);
    this.deadlines.on(DEADLINE_KINDS.expiry, (tx, d) => this.lapsing.onExpiry(tx, d));
    this.deadlines.on(DEADLINE_KINDS.expiryReminder, (tx, d) => this.lapsing.onReminder(tx, d));
    this.deadlines.on(DEADLINE_KINDS.purge, (tx, d) => this.purging.onDue(tx, d));
    this.deadlines.on(DEADLINE_KINDS.purgeReminder, (tx, d) => this.purging.onReminder(tx, d));
    this.purgeJobs.define();
  }
}
