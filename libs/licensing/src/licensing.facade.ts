import { Inject, Injectable } from '@nestjs/common';
import { asTenantId, uuidv7, type TenantId, type Temporal } from '#kernel';
import { Database, type MaintenancePart, type Tx } from '#platform';
import type { NewSeller } from '#tenancy';
import { AcceptOffer, type OfferAcceptance } from './application/accept-offer.js';
import { Functions } from './application/functions.js';
import { LicenceView, type LicenceSeen } from './application/licence-view.js';
import { OpenSeller } from './application/open-seller.js';
import { PurgeSeller } from './application/purge-seller.js';
import { QuotaCounters, type QuotaCounter } from './application/quota-counters.js';
import { Quotas, type Asked } from './application/quotas.js';
import { SmsAudiences, type FindAudience } from './application/sms-audiences.js';
import type { Quota, TariffFunction } from './domain/tariffs.js';
import { takenFrom, underWay, type PurgeTaken } from './persistence/purges.js';
import { findWindow, windowsBetween, type MaintenanceWindow } from './persistence/maintenance.js';

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
    @Inject(Functions) private readonly functions: Functions,
    @Inject(QuotaCounters) private readonly counters: QuotaCounters,
    @Inject(SmsAudiences) private readonly audiences: SmsAudiences,
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
  includes(tx: Tx, tenantId: TenantId, fn: TariffFunction): Promise<boolean> {
    return this.functions.included(tx, tenantId, fn);
  }

  /** The one place where a function that the tariff does not switch on is refused. @throws DomainError licensing.function_not_included */
  assertIncludes(tx: Tx, tenantId: TenantId, fn: TariffFunction): Promise<void> {
    return this.functions.assertIncluded(tx, tenantId, fn);
  }

  /** Takes room of a quota, or refuses and takes nothing. @throws DomainError licensing.quota_exceeded */
  reserve(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint | number): Promise<void> {
    return this.quotas.reserve(tx, tenantId, quota, BigInt(n));
  }

  /** Counts what has happened already and cannot be refused: above the limit too. */
  count(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint | number): Promise<void> {
    return this.quotas.count(tx, tenantId, quota, BigInt(n));
  }

  /** Whether so much more of a quota would be taken now. */
  hasRoom(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint | number): Promise<boolean> {
    return this.quotas.hasRoom(tx, tenantId, quota, BigInt(n));
  }

  /** Says how the truth of a quota is counted; called once at start by the library that owns the rows. */
  counts(quota: Quota, counter: QuotaCounter): void {
    this.counters.register(quota, counter);
  }

  /** Says who a course's buyers are, for messages to them; called once at start by the library that knows. */
  smsBuyersFrom(find: FindAudience): void {
    this.audiences.buyersFrom(find);
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

  /** Deletions that have begun and not ended. Opens a transaction of its own. */
  deletionsUnderWay(): Promise<{ sellerId: string; kind: string }[]> {
    return this.db.system('licensing: deletions under way', (tx) => underWay(tx));
  }

  /** What the latest deletion of each of these sellers took. Opens a transaction of its own. */
  deletionsOf(sellerIds: readonly string[]): Promise<PurgeTaken[]> {
    return this.db.system('licensing: what deletions took', (tx) => takenFrom(tx, sellerIds));
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

  /** A window of maintenance. Staff's or system scope. */
  maintenanceWindow(tx: Tx, id: string): Promise<MaintenanceWindow | undefined> {
    return findWindow(tx, id);
  }

  /** Maintenance of a part (or of all) that had begun before `until` and ended at `since` or later, or runs still. Staff's or system scope. */
  maintenanceBetween(
    tx: Tx,
    since: Temporal.Instant,
    until: Temporal.Instant,
    part: Exclude<MaintenancePart, 'all'>,
  ): Promise<MaintenanceWindow[]> {
    return windowsBetween(tx, since, until, [part, 'all']);
  }
}
