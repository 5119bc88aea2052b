/** The door of legal. */
export { LegalModule } from './legal.module.js';
export { legalMigrations } from './migrations/index.js';
