import type { SellerRole } from '#platform';
import { CAPABILITIES, clauseOf, stoppedBy } from '../domain/capabilities.js';
import type { Seller } from '../persistence/sellers.js';
import type { Suspension } from '../persistence/suspensions.js';
import type { SellerDto } from './dto/seller.dto.js';

/** The version as an `ETag`. */
export const etagOf = (seller: { version: number }): string => `"${seller.version}"`;

/** A seller as its people, or staff, see it. */
export function presentSeller(seller: Seller, suspensions: Suspension[], role?: SellerRole): SellerDto {
  const stopped = stoppedBy(suspensions.map((s) => s.reason));
  const gone = seller.status === 'purging' || seller.status === 'purged';
  return {
    id: seller.id,
    slug: seller.slug,
    displayName: seller.displayName,
    about: seller.about,
    status: seller.status,
    suspensions: suspensions.map((s) => ({
      reason: s.reason,
      since: s.since.toString(),
      clause: clauseOf(s.reason),
      stops: stoppedBy([s.reason]),
    })),
    may: gone ? [] : CAPABILITIES.filter((c) => !stopped.includes(c)),
    profile: seller.profile,
    ...(role ? { role } : {}),
    etag: etagOf(seller),
    createdAt: seller.createdAt.toString(),
  };
}
