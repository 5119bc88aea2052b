/** The door of identity: people, their sessions and consents. */
export { IdentityModule } from './identity.module.js';
export { IdentityFacade, type ConfirmedAccount } from './identity.facade.js';
export { identityErrors } from './identity.errors.js';
export { identityMigrations } from './migrations/index.js';
export { ACCOUNT_TERMS } from './application/newer-terms.js';
export { PASSWORD_MIN } from './domain/password.js';
export { ACCOUNT_LOCKED } from './application/report-compromise.js';
export type { Contact } from './persistence/accounts.repository.js';
export { CONSENTS, type ConsentHow, type ConsentKind } from './persistence/consents.repository.js';
