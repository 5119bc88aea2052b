/** The door of complaints. */
export { ComplaintsModule } from './complaints.module.js';
export { complaintsMigrations } from './migrations/index.js';
