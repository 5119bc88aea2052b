import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, type Consequence, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { findWindow } from '../persistence/maintenance.js';
import { maintenanceMail, type Announced } from '../texts/maintenance-mails.js';
import { OwnerMail } from './owner-mail.js';

const JOB = 'licensing.announce-maintenance';

/** Sellers in one transaction. */
const BATCH = 100;

/** Tells every seller's owners of work on the platform, a batch of sellers at a time. */
@Injectable()
export class AnnounceMaintenance implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
  ) {}

  onModuleInit(): void {
    this.jobs.define(JOB, (tx, job) => this.batch(tx, job));
  }

  /** Begins telling, once the transaction commits. */
  async tell(tx: Tx, windowId: string, what: Announced): Promise<void> {
    await this.jobs.enqueue(tx, JOB, { windowId, what, after: null }, { tenantId: null });
  }

  private async batch(tx: Tx, job: Consequence<{ windowId: string; what: Announced; after: string | null }>) {
    // The platform alone announces: what comes from a seller's transaction is a forgery.
    if (job.tenantId !== null) return;
    const { windowId, what, after } = job.payload;
    const window = await findWindow(tx, windowId);
    // Cancelled since: that news has a letter of its own.
    if (!window || (window.status === 'cancelled' && what !== 'cancelled')) return;
    const sellers = await this.tenancy.livingSellers(tx, after, BATCH);
    for (const tenantId of sellers) {
      const { displayName } = await this.tenancy.seller(tx, tenantId);
      await this.letters.toAccounts(tx, await this.tenancy.ownerContacts(tx, tenantId), {
        tenantId,
        kind: 'licensing.maintenance',
        about: { type: 'maintenance', id: windowId },
        template: (lang) => maintenanceMail(lang, window, what, displayName),
      });
    }
    const last = sellers.at(-1);
    if (last && sellers.length === BATCH)
      await this.jobs.enqueue(tx, JOB, { windowId, what, after: last }, { tenantId: null });
  }
}
