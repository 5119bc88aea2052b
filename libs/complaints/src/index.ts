/** The door of complaints. */
export { ComplaintsModule } from './complaints.module.js';
export { ComplaintsFacade, type LegalHold } from './complaints.facade.js';
export { complaintsErrors } from './complaints.errors.js';
export { complaintsMigrations } from './migrations/index.js';
export { complaintEvents, type ComplaintDecided, type ComplaintEvent } from './events/index.js';
