/** The door of content. */
export { ContentModule } from './content.module.js';
export { ContentFacade, type LessonRef } from './content.facade.js';
export { contentErrors } from './content.errors.js';
export { contentEvents } from './events/index.js';
export { contentMigrations } from './migrations/index.js';
export type { Offer } from './application/offer.js';
export type { NewGrant } from './application/give-access.js';
export type { EndReason, EndRequest } from './application/end-access.js';
export type { LessonCase } from './application/block-lesson.js';
export type { PageHead } from './application/catalogue.js';
export type { GrantRow, ProgressSum } from './persistence/grants.js';
