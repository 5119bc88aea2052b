import type { Texts } from '#kernel';

/** An amount of money: a decimal string and its currency. */
export class AmountDto {
  /** `1990.00` */
  amount!: string;
  /** ISO 4217: `RUB` */
  currency!: string;
}

/** A text in every language. */
export class TextsDto implements Texts {
  ru!: string;
  kk!: string;
  en!: string;
}

/** A policy that governs something, as it was when that began. */
export class RuleDto {
  /** `refund.method` */
  key!: string;
  /** `none-after-access` */
  value!: string;
  clauses!: string[];
  /** The contract's own words. */
  text!: string;
  /** The pack that says so. */
  pack!: string;
  /** Version of the pack. */
  version!: string;
  /** Time zone of the contract. */
  zone!: string;
  /** Calendar of its working days. */
  calendar!: string;
}
