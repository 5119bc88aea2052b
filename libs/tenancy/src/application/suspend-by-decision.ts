import { Inject, Injectable } from '@nestjs/common';
import { IdentityFacade } from '#identity';
import type { TenantId } from '#kernel';
import { Mail, type Tx } from '#platform';
import { CAPABILITIES, clauseOf, stoppedBy, type StaffReason } from '../domain/capabilities.js';
import { owners } from '../persistence/members.js';
import { findSeller } from '../persistence/sellers.js';
import { holding } from '../persistence/suspensions.js';
import { tenancyErrors } from '../tenancy.errors.js';
import { liftedMail, suspendedMail } from '../texts/suspension-mails.js';
import { SuspendSeller } from './suspend-seller.js';
import { SuspensionGrounds } from './suspension-grounds.js';

/** A decision of staff, or what follows from a debt. */
export interface Decision {
  tenantId: TenantId;
  reason: StaffReason;
  actor: string;
  /** For the owners and the journal. */
  ground: string;
  /** The clause it stands on; the reason's own where none is named. */
  clause?: string;
}

/** Suspends and lifts by decision (AT-3.2.3): with a ground, told to the owners, in the journal. */
@Injectable()
export class SuspendByDecision {
  constructor(
    @Inject(SuspendSeller) private readonly suspending: SuspendSeller,
    @Inject(SuspensionGrounds) private readonly grounds: SuspensionGrounds,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  /** @throws DomainError tenancy.suspended_already, platform.not_found */
  async suspend(tx: Tx, d: Decision): Promise<void> {
    await this.grounds.assert(tx, d.tenantId, d.reason);
    if (!(await this.suspending.suspend(tx, d))) throw tenancyErrors.fail('suspended_already', { reason: d.reason });
    await this.tell(tx, d, 'tenancy.suspended', suspendedMail);
  }

  /** @throws DomainError tenancy.not_suspended, platform.not_found */
  async lift(tx: Tx, d: Decision): Promise<void> {
    if (!(await this.suspending.lift(tx, d))) throw tenancyErrors.fail('not_suspended', { reason: d.reason });
    await this.tell(tx, d, 'tenancy.suspension-lifted', liftedMail);
  }

  private async tell(tx: Tx, d: Decision, kind: string, letter: typeof suspendedMail): Promise<void> {
    const seller = await findSeller(tx, d.tenantId);
    if (!seller) return;
    const left = stoppedBy((await holding(tx, d.tenantId)).map((s) => s.reason));
    for (const who of (await this.identity.contacts(tx, await owners(tx, d.tenantId))).values())
      await this.mail.queue(tx, {
        to: who.email,
        kind,
        lang: who.lang,
        template: letter(who.lang, {
          seller: seller.displayName,
          reason: d.reason,
          clause: d.clause ?? clauseOf(d.reason),
          ground: d.ground,
          stopped: left,
          open: CAPABILITIES.filter((c) => !left.includes(c)),
        }),
        tenantId: d.tenantId,
      });
  }
}
