/** The door of tenancy. */
export { TenancyModule } from './tenancy.module.js';
export { TenancyFacade } from './tenancy.facade.js';
export { tenancyErrors } from './tenancy.errors.js';
export { tenancyMigrations } from './migrations/index.js';
export {
  CAPABILITIES,
  SUSPENSION_REASONS,
  clauseOf,
  stoppedByWork,
  type Capability,
  type ClosureClass,
  type StaffReason,
  type SuspensionReason,
} from './domain/capabilities.js';
export {
  SELLER_COUNTRIES,
  SELLER_KINDS,
  type BankDetails,
  type LegalProfile,
  type SellerCountry,
  type SellerKind,
} from './domain/profile.js';
export { sellerMachine, type SellerStatus } from './domain/seller.machine.js';
export type { Closure } from './application/closures.js';
export type { Decision } from './application/suspend-by-decision.js';
export type { NewSeller } from './application/create-seller.js';
export { MemberWatch } from './application/member-watch.js';
export { SuspensionGrounds } from './application/suspension-grounds.js';
export type { Member } from './persistence/members.js';
export type { Seller, SellerLine } from './persistence/sellers.js';
export type { Suspension } from './persistence/suspensions.js';
export { LegalProfileDto } from './http/dto/profile.dto.js';

/** Event types of tenancy; each carries `sellerId`, the first two also `reason`. */
export const TENANCY_EVENTS = {
  suspended: 'tenancy.seller-suspended.v1',
  lifted: 'tenancy.suspension-lifted.v1',
  changed: 'tenancy.seller-changed.v1',
} as const;
