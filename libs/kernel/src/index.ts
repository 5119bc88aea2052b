/**
 * The kernel's door: pure TypeScript, imports nothing of ours.
 * Everything here is a value, a pure function, or a clock.
 */
export { Temporal } from './temporal.js';
export { DomainError, isDomainError } from './errors/domain-error.js';
export type { DomainErrorOptions, ErrorContext, FieldError } from './errors/domain-error.js';
export { defineErrors, mergeErrors, explain } from './errors/catalogue.js';
export type { ErrorCatalogue, ErrorCode, ErrorDefinition, FailOptions } from './errors/catalogue.js';
export { kernelErrors } from './kernel.errors.js';
export { LANGS, isLang, isTexts, localise, plural } from './lang.js';
export type { Lang, PluralForms, Texts } from './lang.js';
export { Ratio } from './money/ratio.js';
export type { Rounding } from './money/rounding.js';
export { CURRENCIES, Money, asCurrency, currencyExponent, isCurrency } from './money/money.js';
export type { Currency, MoneyJson } from './money/money.js';
export { FakeClock, OffsetClock, SystemClock } from './time/clock.js';
export type { Clock } from './time/clock.js';
export { asZone, addDuration, endOfDay, startOfDay, localDate, subtractDuration } from './time/arithmetic.js';
export { formatTerm, parseTerm } from './time/term.js';
export type { Term } from './time/term.js';
export { addWorkingDays, dueAt, endOfTerm } from './time/due.js';
export type { Due, DueOptions, SkippedDay, TermRule } from './time/due.js';
export { WorkCalendar } from './time/work-calendar.js';
export type { DayKind, DayStatus } from './time/work-calendar.js';
export { parseWorkCalendar } from './time/work-calendar-file.js';
export type { WorkCalendarFile, WorkYearFile } from './time/work-calendar-file.js';
export { calendarsOf, shippedCalendars } from './time/shipped.js';
export type { Calendars } from './time/shipped.js';
export { dueAfter } from './policy.js';
export type { Clause, Policy } from './policy.js';
export { can, defineMachine, next, permitted, transition } from './machine.js';
export type {
  AnyMachine,
  CapabilityOf,
  Machine,
  StateOf,
  Transition,
  TransitionOf,
  TransitionRequest,
} from './machine.js';
export { asAccountId, asTenantId, isUuid, uuidv7 } from './ids.js';
export type { AccountId, Brand, TenantId } from './ids.js';
export { bin, iin, inn, innOrganisation, innPerson, ogrn, ogrnip, tinArmenia } from './tax-ids.js';
export type { TaxIdCheck, TaxIdKind } from './tax-ids.js';
