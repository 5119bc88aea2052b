import { Matches } from 'class-validator';
import { MoneyDto } from './licence.dto.js';

/** On which day. */
export class LiabilityQuery {
  /** ISO date of the event that the claim is about. */
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  event!: string;
}

/** A line of the working. */
export class CapLineDto {
  /** In the caller's language. */
  label!: string;
  value!: string;
}

/** How much of a claim is borne at most. */
export class CapDto {
  /** `operator-to-seller`, `operator-to-buyer` or `seller-to-buyer` */
  side!: string;
  /** As the contract has it: `tariff`, `3-months-before-event-month`, `50%`, `none`. */
  rule!: string;
  clause!: string | null;
  pack!: string;
  /** One for each currency; null where the contract sets no cap. */
  amounts!: MoneyDto[] | null;
  working!: CapLineDto[];
}

/** Caps that concern a claim, the one that decides first. */
export class CapsDto {
  event!: string;
  items!: CapDto[];
}
