/** The door of platform: infrastructure that every library stands on. */
export { CONFIG, readConfig, type Config, type Mode, type OperatorBank, type Secrets } from './config/config.js';
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
export {
  actorTable,
  librarySchema,
  operatorTable,
  publicFunction,
  publicReads,
  publishedTable,
  tenantTable,
} from './db/migration-sql.js';
export { Deadlines, type Deadline, type DeadlineHandler, type Fired, type NewDeadline } from './deadlines/deadlines.js';
export {
  Events,
  HandlerRegistry,
  Jobs,
  type Consequence,
  type IoHandler,
  type NewEvent,
  type TxHandler,
  concerns,
} from './outbox/outbox.js';
export { Deliveries, type Turn } from './outbox/delivery.js';
export {
  Journal,
  canonical,
  entryHash,
  type JournalEntry,
  type NewEntry,
  type Verification,
} from './journal/journal.js';
export { LOGGER, makeLogger, type Logger } from './observability/logger.js';
export { ACCESS, Public, SellerRoles, SignedIn, SignedInBySql, StaffRoles, type AccessRule } from './http/access.js';
export { AccessGuard } from './http/access.guard.js';
export {
  Authenticator,
  CallerOf,
  IdempotencyKey,
  Memberships,
  SELLER_ROLES,
  STAFF_ROLES,
  actorOf,
  sellerOf,
  type CalledRequest,
  type Caller,
  type Identity,
  type SellerRole,
  type StaffRole,
} from './http/caller.js';
export { langOf } from './http/lang.js';
export {
  InPart,
  MAINTENANCE_PARTS,
  MaintenanceGate,
  type MaintenancePart,
  type PlannedWork,
} from './http/maintenance-gate.js';
export { MaintenanceGuard } from './http/maintenance.guard.js';
export { ErrorTable, ProblemFilter, type Problem } from './http/problem.js';
export { addFieldTexts, fieldText } from './http/field-texts.js';
export { makeValidationPipe } from './http/validation.js';
export { IsMoney, IsPhone, Trim, isPhone } from './http/validators.js';
export { PAGE, PageQuery, decodeCursor, encodeCursor, toPage, type Page } from './http/paging.js';
export { askedRange } from './http/range.js';
export { decodeTimeCursor } from './http/time-cursor.js';
export { Idempotent, bodyHash } from './http/idempotency.js';
export { PurgeRegistry, countRows, deleteRows, type Held, type Kept, type Purger } from './purge.js';
export {
  ExportRegistry,
  exportTable,
  type ExportPage,
  type ExportRow,
  type ExportSource,
  type ExportTable,
  type ExportedFile,
} from './export.js';
export { Mail, maskRecipient, type MailAttachment, type MessageLine, type NewMail } from './mail/mail.js';
export type { MailTemplate } from './mail/render.js';
export {
  SmsGateway,
  SmsRefused,
  type OutgoingSms,
  type SmsAccount,
  type SmsPrice,
  type SmsRefusal,
  type SmsStatus,
  type TakenSms,
} from './sms/gateway.js';
export { smsParts, type SmsEncoding, type SmsParts } from './sms/parts.js';
export { Throttle, ThrottleGuard, type ThrottleRule } from './http/throttle.js';
export {
  ObjectMissing,
  ObjectStore,
  safeKey,
  safePrefix,
  type ByteRange,
  type Measured,
  type ObjectStat,
} from './objects/object-store.js';
export { DiskObjectStore, readAll } from './objects/disk-object-store.js';
export { S3ObjectStore } from './objects/s3-object-store.js';
export { UploadStore } from './objects/upload-store.js';
export { digestObject } from './objects/digest.js';
export { TurnQueue } from './jobs/turn-queue.js';
export { WorkerLoops } from './worker/loops.js';
export { CleanUps, type Cleaning } from './worker/clean-up.js';
export { ClockGuard } from './worker/clock-guard.js';
export { FieldCipher } from './crypto/field-cipher.js';
export { Documents, type PdfContent, type PdfDefinition, type PdfNode } from './documents/documents.js';
export { moneyText } from './documents/money-text.js';
export { moneyWords } from './documents/money-words.js';
export { CSV, XLSX, csv, wantsCsv, xlsx, type Cell, type Sheet } from './documents/tables.js';
export { KnownMigrations } from './observability/known-migrations.js';
export { SandboxModule } from './sandbox/sandbox.module.js';
export { ChargeTakers, type ChargeTaker } from './gateway/charge-takers.js';
export { Gateways } from './gateway/gateways.js';
export { gatewayErrors } from './gateway/gateway.errors.js';
export {
  GatewayRefused,
  type ChargeRequest,
  type Gateway,
  type GatewayEvent,
  type Outcome,
  type RefundRequest,
  type StartedCharge,
} from './gateway/gateway.js';
export { SANDBOX_NOTICE, SANDBOX_SIGNATURE, noticeId, type SandboxNotice } from './gateway/sandbox.gateway.js';
export { sign } from './gateway/signature.js';
