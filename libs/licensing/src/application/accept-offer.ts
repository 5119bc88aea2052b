import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Lang, TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, platformErrors, type Tx } from '#platform';
import { lockLicence, setAccepted, type AcceptanceDue } from '../persistence/licences.js';
import { licensingErrors } from '../licensing.errors.js';

/** The terms document between operator and seller. */
export const OFFER = 'licence-offer';

/** The clause by which entering the cabinet accepts. */
export const clauseOfAcceptance = (due: AcceptanceDue): string =>
  due === 'sign-in-after-free-grant' ? 'AT-1.2c' : 'AT-1.2a';

/** Who accepts, from where. */
export interface OfferAcceptance {
  tenantId: TenantId;
  accountId: string;
  lang: Lang;
  /** The version shown; refused when another is in force by now. */
  version?: string;
  ip: string;
  device: string;
}

/** Entering the cabinet accepts the licence offer (AT-1.2); accepting twice changes nothing. */
@Injectable()
export class AcceptOffer {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError legal.terms_changed, licensing.licence_over */
  async run(tx: Tx, a: OfferAcceptance): Promise<void> {
    const licence = await lockLicence(tx, a.tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    if (licence.status === 'purging' || licence.status === 'purged') throw licensingErrors.fail('licence_over');
    if (!licence.acceptanceDue) return;
    const acceptanceId = await this.legal.accept(tx, {
      document: OFFER,
      version: a.version,
      lang: a.lang,
      accountId: a.accountId,
      tenantId: a.tenantId,
      how: 'first-login',
      caller: { ip: a.ip, device: a.device },
      context: {
        licence: licence.id,
        occasion: licence.acceptanceDue,
        clause: clauseOfAcceptance(licence.acceptanceDue),
      },
    });
    await setAccepted(tx, licence.id, { acceptanceId, at: this.clock.now(), by: a.accountId });
  }
}
