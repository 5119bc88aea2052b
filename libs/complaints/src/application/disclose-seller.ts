import { Database } from '#platform';
import { TenancyFacade } from '#tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { complaintsErrors } from '../complaints.errors.js';
import { refusalOf } from '../domain/acts.js';
import type { SellerIdentity } from '../domain/complaint.js';
import { complaintEvents } from '../events/index.js';
import { insertDisclosure } from '../persistence/case-parts.js';
import { CaseSteps, type Actor } from './steps.js';

/** Hands the applicant what identifies the seller, for a court; the journal keeps what was handed over and by whom (AT-5.6.8b). */
@Injectable()
export class DiscloseSeller {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
  ) {}

  run(id: string, by: { accountId: string; actor: Actor }, reason: string): Promise<void> {
    return this.db.operator(
      { actor: by.accountId, reason: `IP complaint ${id}: disclosure to the applicant` },
      async (tx) => {
        const c = await this.steps.lockForOfficer(tx, id);
        const refusal = refusalOf('disclose', c, { now: this.steps.now(), evidence: 1 });
        if (refusal) throw complaintsErrors.fail('disclosure_too_early', { refusal }, { clause: 'AT-5.6.8b' });
        const { profile } = await this.tenancy.seller(tx, c.tenantId);
        const identity: SellerIdentity = {
          kind: profile.kind,
          legalName: profile.legalName,
          taxId: profile.taxId,
          registrationNumber: profile.registrationNumber ?? null,
          country: profile.country,
          address: profile.address,
          email: profile.email,
          phone: profile.phone,
        };
        const disclosureId = await insertDisclosure(tx, c, {
          identity,
          reason,
          disclosedBy: by.actor.name,
          at: this.steps.now(),
        });
        await this.steps.take(tx, c, by.actor, {
          journal: 'complaints.disclosed',
          payload: { disclosureId, reason, identity },
          event: { type: complaintEvents.disclosed, payload: { disclosureId } },
        });
      },
    );
  }
}
