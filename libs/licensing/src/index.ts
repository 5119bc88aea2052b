/** The door of licensing. */
export { LicensingModule } from './licensing.module.js';
export { licensingMigrations } from './migrations/index.js';
