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
export { presentForStaff, presentDeadline } from './http/presenters.js';
export { DeadlineDto } from './http/dto/deadline.dto.js';

/** Event types of licensing; each carries `sellerId`. */
export const LICENSING_EVENTS = {
  started: 'licensing.licence-started.v1',
  lapsed: 'licensing.licence-lapsed.v1',
  reinstated: 'licensing.licence-reinstated.v1',
  purgeBegun: 'licensing.purge-begun.v1',
  purged: 'licensing.seller-purged.v1',
} as const;
