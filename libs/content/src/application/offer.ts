import { Inject, Injectable } from '@nestjs/common';
import { Money, can, type Policy, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { platformErrors, type Tx } from '#platform';
import { courseMachine } from '../domain/machines.js';
import { GRANT_POLICIES, windowKey, windowOf } from '../domain/window.js';

interface OfferRow {
  courseId: string;
  tenantId: TenantId;
  title: string;
  slug: string;
  kind: 'lecture' | 'programme';
  priceMinor: bigint;
  currency: string;
  status: 'draft' | 'published' | 'unpublished' | 'removed';
  windowOverride: string | null;
  version: number;
}

/** A course as payments asks about it. */
export interface Offer {
  courseId: string;
  tenantId: TenantId;
  title: string;
  slug: string;
  kind: 'lecture' | 'programme';
  /** Null for a course that is free of charge. */
  price: Money | null;
  currency: string;
  status: OfferRow['status'];
  /** Published, and its seller may sell now. */
  sellable: boolean;
  /** How long access lasts if it is bought now. */
  window: Policy;
  /** To be kept in the order's snapshot and given back to `grant()`: `access.window`, `access.deemed-received`, `access.after-termination`. */
  policies: Record<string, Policy>;
  version: number;
  /** The pack that its seller is under. */
  pack: string;
}

/** The course's row in any scope and state: what was bought is opened though the seller removed it since. @throws DomainError platform.not_found */
export async function courseRow(tx: Tx, courseId: string): Promise<OfferRow> {
  const row = await tx.maybe<OfferRow>('SELECT * FROM content.offer_of($1)', [courseId]);
  if (!row) throw platformErrors.fail('not_found');
  return row;
}

/** Answers what may be bought now, at what price and on which terms. */
@Injectable()
export class Offers {
  constructor(@Inject(LegalFacade) private readonly legal: LegalFacade) {}

  /** The offer, in any scope. @throws DomainError platform.not_found */
  async of(tx: Tx, courseId: string): Promise<Offer> {
    // Tenancy's and legal's own functions: their tables show nothing in an actor's scope.
    const row = await tx.maybe<OfferRow & { may: boolean; pack: string | null }>(
      `SELECT o.*, tenancy.may(o."tenantId", 'sell') AS may, legal.pack_of(o."tenantId") AS pack FROM content.offer_of($1) o`,
      [courseId],
    );
    if (!row || row.status === 'removed') throw platformErrors.fail('not_found');
    const { priceMinor, windowOverride, may, pack: own, ...rest } = row;
    const pack = own ?? (await this.legal.packOf(tx, row.tenantId));
    const set = this.legal.policiesUnder(pack);
    const window = windowOf(set.get(windowKey(row.kind)), windowOverride);
    return {
      ...rest,
      pack,
      price: priceMinor > 0n ? Money.of(priceMinor, row.currency) : null,
      sellable: may && can(courseMachine, row.status, 'sell'),
      window,
      policies: { 'access.window': window, ...set.snapshot(GRANT_POLICIES) },
    };
  }
}
