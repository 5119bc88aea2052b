/**
 * The calendar a term was really counted by: working days and hours (`5wd`, `4wh`) have one, everything else runs
 * through calendar days in the contract's zone, whatever calendar its pack names.
 */
export function countedBy(value: string, calendar: string | null | undefined): string | null {
  return /w[dh]$/.test(value) ? (calendar ?? null) : null;
}

/** A deadline as the API shows it and the chip explains it. */
export interface Deadline {
  kind: string;
  dueAt: string;
  /** The contract's time zone. */
  zone: string;
  clause?: string | null;
  clauseText?: string | null;
  pack?: string | null;
  termsVersion?: string | null;
  /** `KZ`, `RU`, `AM` for working days; null: calendar days; absent: not known, and so not said. */
  calendar?: string | null;
  /** Days the count passed over: ISO dates, with the reason where there is one. */
  skipped?: readonly (string | { date: string; why?: string | null })[];
  /** What happens by itself at that moment, as a sentence. */
  then?: string | null;
  /** A case on hold freezes its deadlines. */
  frozen?: boolean;
}
