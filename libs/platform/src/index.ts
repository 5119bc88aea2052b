/** The door of platform: infrastructure that every library stands on. */
export { CONFIG, readConfig, type Config, type Mode, type Secrets } from './config/config.js';
export { CALENDARS, CLOCK } from './tokens.js';
export { PlatformModule } from './platform.module.js';
export { platformErrors } from './platform.errors.js';
export { platformMigrations } from './migrations/index.js';
export { PlatformClock } from './clock/platform-clock.js';
export { TimeMachine } from './clock/time-machine.js';
export { Database } from './db/database.js';
export { Tx, isUniqueViolation, onConflict, pgErrors, type Scope } from './db/tx.js';
export { json, Json, type Param } from './db/types.js';
export { Transitions, historyOf, type HistoryLine, type TransitionRequest } from './db/transitions.js';
export { migrate, pendingMigrations, type Migrations } from './db/migrate.js';
export { actorTable, librarySchema, operatorTable, publicFunction, publicReads, publishedTable, tenantTable } from './db/migration-sql.js';
export { Deadlines, type Deadline, type DeadlineHandler, type Fired, type NewDeadline } from './deadlines/deadlines.js';
export { Events, HandlerRegistry, Jobs, type Consequence, type IoHandler, type NewEvent, type TxHandler } from './outbox/outbox.js';
export { Deliveries, type Turn } from './outbox/delivery.js';
export { Journal, canonical, entryHash, type JournalEntry, type NewEntry, type Verification } from './journal/journal.js';
export { LOGGER, makeLogger, type Logger } from './observability/logger.js';
export { ACCESS, Public, SellerRoles, SignedIn, SignedInBySql, StaffRoles, type AccessRule } from './http/access.js';
export { AccessGuard } from './http/access.guard.js';
export {
  Authenticator, CallerOf, IdempotencyKey, Memberships, SELLER_ROLES, STAFF_ROLES, actorOf,
  type CalledRequest, type Caller, type Identity, type SellerRole, type StaffRole,
} from './http/caller.js';
export { langOf } from './http/lang.js';
export { ErrorTable, ProblemFilter, type Problem } from './http/problem.js';
export { addFieldTexts, fieldText } from './http/field-texts.js';
export { makeValidationPipe } from './http/validation.js';
export { IsMoney, IsPhone, Trim, isPhone } from './http/validators.js';
export { PAGE, PageQuery, decodeCursor, encodeCursor, toPage, type Page } from './http/paging.js';
export { Idempotent, IdempotencyInterceptor, bodyHash } from './http/idempotency.js';
export { PurgeRegistry, deleteRows, type Purger } from './purge.js';
export { Mail, maskRecipient, type MailAttachment, type MessageLine, type NewMail } from './mail/mail.js';
export type { MailTemplate } from './mail/render.js';
export { Throttle, ThrottleGuard, type ThrottleRule } from './http/throttle.js';
