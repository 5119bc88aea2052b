/** The door of tenancy. */
export { TenancyModule } from './tenancy.module.js';
export { tenancyMigrations } from './migrations/index.js';
