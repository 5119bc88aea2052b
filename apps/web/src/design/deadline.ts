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
  /** `KZ`, `RU`, `AM` for working days; absent or null: calendar days. */
  calendar?: string | null;
  /** Days the count passed over: ISO dates, with the reason where there is one. */
  skipped?: readonly (string | { date: string; why?: string | null })[];
  /** What happens by itself at that moment, as a sentence. */
  then?: string | null;
  /** A case on hold freezes its deadlines. */
  frozen?: boolean;
}
