/** The door of content. */
export { ContentModule } from './content.module.js';
export { contentMigrations } from './migrations/index.js';
