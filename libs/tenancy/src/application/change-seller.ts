import { Inject, Injectable } from '@nestjs/common';
import type { Clock, TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Events, Journal, platformErrors, type Tx } from '#platform';
import type { LegalProfile } from '../domain/profile.js';
import { findSeller, updateSeller, writeProfile, type Seller } from '../persistence/sellers.js';
import { tenancyErrors } from '../tenancy.errors.js';
import { checkedProfile } from './create-seller.js';

/** What a seller may change about itself; what is absent stays. */
export interface SellerChange {
  displayName?: string;
  about?: string;
  profile?: Partial<LegalProfile>;
}

/** Changes name, description and legal profile, unless somebody was faster. */
@Injectable()
export class ChangeSeller {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    input: { tenantId: TenantId; version: number; change: SellerChange; actor: string },
  ): Promise<Seller> {
    const before = await findSeller(tx, input.tenantId);
    if (!before) throw platformErrors.fail('not_found');
    const profile = checkedProfile(merged(before.profile, input.change.profile));
    this.assertSamePerson(before.profile, profile);
    const names = {
      displayName: input.change.displayName ?? before.displayName,
      about: input.change.about ?? before.about,
    };
    const version = await updateSeller(tx, input.tenantId, input.version, names);
    if (version === undefined) throw platformErrors.fail('edited_meanwhile');
    await writeProfile(tx, input.tenantId, profile, this.clock.now());
    await this.journal.append(tx, {
      kind: 'tenancy.seller-changed',
      tenantId: input.tenantId,
      subject: { type: 'seller', id: input.tenantId },
      actor: input.actor,
      payload: {
        before: { displayName: before.displayName, about: before.about, profile: before.profile },
        after: { ...names, profile },
      },
    });
    await this.events.publish(tx, {
      type: 'tenancy.seller-changed.v1',
      tenantId: input.tenantId,
      payload: { sellerId: input.tenantId },
    });
    return { ...before, ...names, profile, version };
  }

  /** Another taxpayer is another person: changing into one would hand the licence to a third party (AT-2.3). */
  private assertSamePerson(before: LegalProfile, after: LegalProfile): void {
    if (before.taxId === after.taxId && before.country === after.country) return;
    const policy = this.legal.operatorPolicies().get('licence');
    throw tenancyErrors.fail('licensee_fixed', {}, { clause: policy.clauses[0] });
  }
}

/** Texts for which nothing (null) is an answer; for every other field it means: as before. */
const CLEARABLE = new Set(['registrationNumber', 'bank']);

function merged(before: LegalProfile, change: Partial<LegalProfile> = {}): LegalProfile {
  const said = Object.entries(change).filter(
    ([field, value]) => value !== undefined && (value !== null || CLEARABLE.has(field)),
  );
  return { ...before, ...Object.fromEntries(said) };
}
