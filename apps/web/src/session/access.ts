import type { Membership, Me } from './session.js';

/** Who may open a page or see a nav entry. Nothing set: anyone. The server decides again at every call. */
export interface Access {
  signedIn?: boolean;
  /** Member of the chosen seller with one of these roles; empty: any role. */
  sellerRoles?: readonly string[];
  /** Operator's staff with one of these roles; empty: any. */
  staffRoles?: readonly string[];
}

export type Verdict = 'yes' | 'sign-in' | 'no-seller' | 'no-role';

export function judge(access: Access | undefined, me: Me | null, seller: Membership | null): Verdict {
  if (!access || (!access.signedIn && !access.sellerRoles && !access.staffRoles)) return 'yes';
  if (!me) return 'sign-in';
  if (access.sellerRoles) {
    if (!seller) return 'no-seller';
    if (access.sellerRoles.length > 0 && !access.sellerRoles.includes(seller.role)) return 'no-role';
  }
  if (access.staffRoles) {
    const roles = me.staffRoles;
    const enough =
      access.staffRoles.length === 0 ? roles.length > 0 : access.staffRoles.some((role) => roles.includes(role));
    if (!enough) return 'no-role';
  }
  return 'yes';
}
