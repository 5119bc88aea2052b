import { SetMetadata } from '@nestjs/common';
import type { SellerRole, StaffRole } from './caller.js';

/** Who may call a route. */
export type AccessRule =
  | { kind: 'public' }
  | { kind: 'signed-in'; sessionInSql?: boolean }
  | { kind: 'seller'; roles: SellerRole[] }
  | { kind: 'staff'; roles: StaffRole[] };

/** Metadata key of {@link AccessRule}. A route without it is refused at boot. */
export const ACCESS = 'mediary:access';

/** Anyone, signed in or not. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies AccessRule);

/** Any signed-in person. */
export const SignedIn = () => SetMetadata(ACCESS, { kind: 'signed-in' } satisfies AccessRule);

/**
 * Any signed-in person, on a hot route whose own SECURITY DEFINER function also checks that the session lives: the
 * guard then verifies the signature alone.
 */
export const SignedInBySql = () => SetMetadata(ACCESS, { kind: 'signed-in', sessionInSql: true } satisfies AccessRule);

/** Members of the seller named in the `Mediary-Seller` header (or the person's only seller) in one of these roles; the owner always. */
export const SellerRoles = (...roles: SellerRole[]) =>
  SetMetadata(ACCESS, { kind: 'seller', roles: ['owner', ...roles] } satisfies AccessRule);

/** The operator's staff in one of these roles; admins always. */
export const StaffRoles = (...roles: StaffRole[]) =>
  SetMetadata(ACCESS, { kind: 'staff', roles: ['admin', ...roles] } satisfies AccessRule);
