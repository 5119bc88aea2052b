import { Inject, Injectable } from '@nestjs/common';
import { asTenantId, uuidv7, type TenantId } from '#kernel';
import { Database, platformErrors, type Tx } from '#platform';
import type { NewSeller } from '#tenancy';
import { AcceptOffer, type OfferAcceptance } from './application/accept-offer.js';
import { LicenceView, type LicenceSeen } from './application/licence-view.js';
import { OpenSeller } from './application/open-seller.js';
import { PurgeSeller } from './application/purge-seller.js';
import { Quotas, type Asked } from './application/quotas.js';
import type { Quota, TariffFunction } from './domain/tariffs.js';
import { findLicence } from './persistence/licences.js';
import { tariffById } from './persistence/tariffs.js';

/** Licences for the libraries above. Every call but `openSellerNow` takes the caller's transaction. */
@Injectable()
export class LicensingFacade {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(OpenSeller) private readonly opening: OpenSeller,
    @Inject(AcceptOffer) private readonly accepting: AcceptOffer,
    @Inject(LicenceView) private readonly view: LicenceView,
    @Inject(Quotas) private readonly quotas: Quotas,
    @Inject(PurgeSeller) private readonly purging: PurgeSeller,
  ) {}

  /** Opens a seller with its free licence. In a tenant scope the new seller's id is that tenant's. */
  openSeller(tx: Tx, input: NewSeller): Promise<{ sellerId: TenantId; slug: string }> {
    return this.opening.run(tx, { ...input, sellerId: input.sellerId ?? tx.tenantId });
  }

  /** As {@link openSeller}, in a transaction of its own. */
  openSellerNow(input: NewSeller): Promise<{ sellerId: TenantId; slug: string }> {
    const sellerId = asTenantId(uuidv7());
    return this.db.tenant(sellerId, (tx) => this.opening.run(tx, { ...input, sellerId }));
  }

  /** Accepts the licence offer for the seller; accepting twice changes nothing. */
  acceptOffer(tx: Tx, acceptance: OfferAcceptance): Promise<void> {
    return this.accepting.run(tx, acceptance);
  }

  /** The seller's licence with tariff, terms and deadlines. @throws DomainError platform.not_found */
  licence(tx: Tx, tenantId: TenantId): Promise<LicenceSeen> {
    return this.view.of(tx, tenantId);
  }

  /** @throws DomainError licensing.suspended or licensing.offer_not_accepted, with the clause */
  assertMay(tx: Tx, tenantId: TenantId, what: Asked): Promise<void> {
    return this.quotas.assertMay(tx, tenantId, what);
  }

  /** Whether the seller's tariff includes a function. */
  async includes(tx: Tx, tenantId: TenantId, fn: TariffFunction): Promise<boolean> {
    const licence = await findLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    return (await tariffById(tx, licence.tariffId)).functions.includes(fn);
  }

  /** Takes room of a quota, or refuses and takes nothing. @throws DomainError licensing.quota_exceeded */
  reserve(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint | number): Promise<void> {
    return this.quotas.reserve(tx, tenantId, quota, BigInt(n));
  }

  /** Gives room of a quota back. */
  release(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint | number): Promise<void> {
    return this.quotas.release(tx, tenantId, quota, BigInt(n));
  }

  /** Takes bytes of the storage quota; parallel takers never pass the limit together. @throws DomainError licensing.quota_exceeded */
  reserveStorage(tx: Tx, tenantId: TenantId, bytes: bigint | number): Promise<void> {
    return this.reserve(tx, tenantId, 'storage', bytes);
  }

  /** Gives bytes of the storage quota back. */
  releaseStorage(tx: Tx, tenantId: TenantId, bytes: bigint | number): Promise<void> {
    return this.release(tx, tenantId, 'storage', bytes);
  }

  /** Keeps a seller's data from deletion while a case needs it. Staff's or system scope. */
  hold(
    tx: Tx,
    hold: { tenantId: TenantId; subject: { type: string; id: string }; reason: string; by: string },
  ): Promise<void> {
    return this.purging.hold(tx, hold);
  }

  /** Ends a hold; a deletion that waited for the last one begins. Staff's or system scope. */
  releaseHold(tx: Tx, hold: { tenantId: TenantId; subjectId: string; by: string }): Promise<void> {
    return this.purging.release(tx, hold);
  }
}
