import type { MoneyValue } from '../texts/format.js';

/** What use above a quota costs. */
export interface Overage {
  quota: string;
  /** How much the price is for, in the quota's unit. */
  unit: number;
  /** ISO 8601. */
  period: string;
  price: MoneyValue;
}

/** A published version of a tariff. */
export interface Tariff {
  code: string;
  version: number;
  title: string;
  description: string;
  functions: string[];
  quotas: { quota: string; limit: number }[];
  unlimited: string[];
  overage: Overage[];
  /** Empty for the free tariff. */
  prices: { term: string; price: MoneyValue }[];
  effectiveAt: string;
}

/** `GET /tariffs`. */
export interface TariffsCompared {
  items: Tariff[];
  /** Published, in force later. */
  ahead: Tariff[];
  functions: string[];
  quotas: string[];
}
