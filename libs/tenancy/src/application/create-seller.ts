import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { asTenantId, uuidv7, type Clock, type Lang, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, CONFIG, Journal, type Config, type Tx } from '#platform';
import { problemsOf, tidy, type LegalProfile } from '../domain/profile.js';
import { slugOf } from '../domain/slug.js';
import { addMember } from '../persistence/members.js';
import { insertSeller, writeProfile } from '../persistence/sellers.js';
import { tenancyErrors } from '../tenancy.errors.js';
import { warranty } from '../texts/warranty.js';

/** What a new seller needs. */
export interface NewSeller {
  /** Made beforehand where the transaction is already in this seller's scope; a new one otherwise. */
  sellerId?: TenantId;
  /** Who opens it and becomes its owner. */
  accountId: string;
  displayName: string;
  about?: string;
  profile: LegalProfile;
  /** The policy pack it sells under; the operator's choice for new sellers where it names none. */
  pack?: string;
  /** The tick that the rights are the seller's own (RS-L16). */
  warranty: boolean;
  lang: Lang;
  ip: string;
  device: string;
}

/** Opens a seller: profile checked, owner added, pack assigned, warranty kept as evidence. */
@Injectable()
export class CreateSeller {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(tx: Tx, input: NewSeller): Promise<{ sellerId: TenantId; slug: string }> {
    if (!input.warranty)
      throw tenancyErrors.fail(
        'warranty_missing',
        {},
        { clause: 'RS-L16', fields: [{ field: 'warranty', code: 'must_accept' }] },
      );
    const profile = checkedProfile(input.profile);
    await this.refuseSecond(tx, input.accountId, profile);
    const at = this.clock.now();
    const sellerId = input.sellerId ?? asTenantId(uuidv7());
    const slug = await insertSeller(tx, {
      id: sellerId,
      slug: slugOf(input.displayName),
      displayName: input.displayName,
      about: input.about ?? '',
      at,
    });
    await writeProfile(tx, sellerId, profile, at);
    await addMember(tx, { tenantId: sellerId, accountId: input.accountId, role: 'owner', at, by: null });
    await this.legal.assignPack(tx, sellerId, input.pack ?? this.config.sellerPack);
    await this.keepWarranty(tx, sellerId, input);
    await this.journal.append(tx, {
      kind: 'tenancy.seller-created',
      tenantId: sellerId,
      subject: { type: 'seller', id: sellerId },
      actor: `account:${input.accountId}`,
      payload: { slug, displayName: input.displayName, profile },
    });
    return { sellerId, slug };
  }

  /** A double click, or a second free term under the same tax id, opens nothing. */
  private async refuseSecond(tx: Tx, accountId: string, profile: LegalProfile): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('tenancy.open:' || $1, 0))`, [accountId]);
    const { owns } = await tx.one<{ owns: boolean }>(`SELECT tenancy.owns_with_tax_id($1, $2, $3) AS owns`, [
      accountId,
      profile.country,
      profile.taxId,
    ]);
    // Two people who open under one tax id at once take turns: the second finds the first.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('tenancy.tax-id:' || $1 || ':' || $2, 0))`, [
      profile.country,
      profile.taxId,
    ]);
    if (owns) throw tenancyErrors.fail('already_seller', {}, { fields: [{ field: 'profile.taxId', code: 'taken' }] });
  }

  private async keepWarranty(tx: Tx, sellerId: TenantId, input: NewSeller): Promise<void> {
    const sha256 = createHash('sha256').update(warranty.text[input.lang]).digest('hex');
    const id = uuidv7();
    await tx.exec(
      `INSERT INTO tenancy.warranty (id, tenant_id, account_id, version, lang, text_sha256, ip, device, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, sellerId, input.accountId, warranty.version, input.lang, sha256, input.ip, input.device, this.clock.now()],
    );
    await this.journal.append(tx, {
      kind: 'tenancy.rights-warranted',
      tenantId: sellerId,
      subject: { type: 'warranty', id },
      actor: `account:${input.accountId}`,
      payload: {
        clause: 'RS-L16',
        version: warranty.version,
        lang: input.lang,
        sha256,
        ip: input.ip,
        device: input.device,
      },
    });
  }
}

/** The profile as it is kept. @throws DomainError tenancy.profile_invalid that names every field */
export function checkedProfile(profile: LegalProfile): LegalProfile {
  const kept = tidy(profile);
  const fields = problemsOf(kept);
  if (fields.length > 0) throw tenancyErrors.fail('profile_invalid', {}, { fields });
  return kept;
}
