import type { PlannedWork, SellerRole } from '#platform';
import { CAPABILITIES, clauseOf, stoppedBy, stoppedByWork } from '../domain/capabilities.js';
import type { Seller } from '../persistence/sellers.js';
import type { Suspension } from '../persistence/suspensions.js';
import type { SellerDto } from './dto/seller.dto.js';

/** The version as an `ETag`. */
export const etagOf = (seller: { version: number }): string => `"${seller.version}"`;

/** A seller as its people, or staff, see it. */
export function presentSeller(
  seller: Seller,
  suspensions: Suspension[],
  role?: SellerRole,
  works: readonly PlannedWork[] = [],
): SellerDto {
  const halted = works.map((w) => ({ ...w, stops: stoppedByWork(w.parts) })).filter((w) => w.stops.length > 0);
  const stopped = [...stoppedBy(suspensions.map((s) => s.reason)), ...halted.flatMap((w) => w.stops)];
  const gone = seller.status === 'purging' || seller.status === 'purged';
  return {
    id: seller.id,
    slug: seller.slug,
    displayName: seller.displayName,
    about: seller.about,
    status: seller.status,
    suspensions: [
      ...suspensions.map((s) => ({
        reason: s.reason,
        since: s.since.toString(),
        clause: s.clause ?? clauseOf(s.reason),
        ground: s.ground,
        stops: stoppedBy([s.reason]),
      })),
      // The operator's own work is nobody's suspension, but stops the same things and is shown beside them.
      ...halted.map((w) => ({
        reason: 'maintenance' as const,
        since: w.startsAt.toString(),
        clause: clauseOf('maintenance'),
        ground: null,
        stops: w.stops,
      })),
    ],
    may: gone ? [] : CAPABILITIES.filter((c) => !stopped.includes(c)),
    profile: seller.profile,
    ...(role ? { role } : {}),
    etag: etagOf(seller),
    createdAt: seller.createdAt.toString(),
  };
}
