/** The door of licensing. */
export { LicensingModule } from './licensing.module.js';
export { LicensingFacade } from './licensing.facade.js';
export { licensingErrors } from './licensing.errors.js';
export { licensingMigrations } from './migrations/index.js';
export { DEADLINE_KINDS } from './application/licence-deadlines.js';
export type { Asked } from './application/quotas.js';
export type { LicenceSeen } from './application/licence-view.js';
export type { OfferAcceptance } from './application/accept-offer.js';
export { licenceMachine, type LicenceStatus } from './domain/licence.machine.js';
export { FUNCTIONS, QUOTAS, type Quota, type TariffFunction } from './domain/tariffs.js';
export { lostTo, merged, type Stretch } from './domain/lost-time.js';
export type { MaintenanceWindow } from './persistence/maintenance.js';
export { capOf, monthsBefore, monthsOf, type Cap } from './domain/liability.js';
export { eventOf, presentCaps } from './http/liability.controller.js';
export { CapsDto, LiabilityQuery } from './http/dto/liability.dto.js';
export { presentForStaff, presentDeadline } from './http/presenters.js';
export { DeadlineDto } from './http/dto/deadline.dto.js';

/** Event types of licensing; each carries `sellerId`. */
export const LICENSING_EVENTS = {
  started: 'licensing.licence-started.v1',
  lapsed: 'licensing.licence-lapsed.v1',
  reinstated: 'licensing.licence-reinstated.v1',
  renewed: 'licensing.licence-renewed.v1',
  invoicePaid: 'licensing.invoice-paid.v1',
  debtArose: 'licensing.debt-arose.v1',
  debtSettled: 'licensing.debt-settled.v1',
  purgeBegun: 'licensing.purge-begun.v1',
  purged: 'licensing.seller-purged.v1',
  /** Carries `windowId`, and no seller: it concerns all. */
  maintenanceEnded: 'licensing.maintenance-ended.v1',
} as const;
