import type { TariffBody } from './types.js';
import { GIB, QUOTAS } from './types.js';

/** A quota as the form has it: text fields, storage in gigabytes. */
interface QuotaField {
  quota: string;
  limited: boolean;
  limit: number | string;
  sold: boolean;
  unit: number | string;
  price: string;
}

/** What the editor holds. */
export interface DraftValues {
  code: string;
  title: TariffBody['title'];
  description: TariffBody['description'];
  rank: number | string;
  functions: string[];
  quotas: QuotaField[];
  prices: { term: string; price: string }[];
  [more: string]: unknown;
}

const scale = (quota: string): number => (quota === 'storage' ? GIB : 1);

/** A draft as the form shows it: every quota has its line. */
export function formOf(body: TariffBody, code: string): DraftValues {
  return {
    code,
    title: body.title,
    description: body.description,
    rank: body.rank,
    functions: body.functions,
    prices: body.prices.map(({ term, price }) => ({ term, price: price.amount })),
    quotas: QUOTAS.map((quota) => {
      const limit = body.quotas.find((one) => one.quota === quota)?.limit;
      const above = body.overage.find((one) => one.quota === quota);
      return {
        quota,
        limited: limit !== undefined,
        limit: limit === undefined ? '' : limit / scale(quota),
        sold: above !== undefined,
        unit: above ? above.unit / scale(quota) : 1,
        price: above?.price.amount ?? '',
      };
    }),
  };
}

/** `1990`, `1990,5` and `1990.50` are one amount. */
const amount = (text: string): string => {
  const [whole = '0', part = ''] = text.replace(/\s/g, '').replace(',', '.').split('.');
  return `${whole || '0'}.${part.padEnd(2, '0')}`;
};

/** The form as the server takes it. */
export function bodyOf(values: DraftValues, currency: string): TariffBody {
  const limited = values.quotas.filter((one) => one.limited);
  return {
    title: values.title,
    description: values.description,
    rank: Number(values.rank),
    functions: values.functions,
    quotas: limited.map(({ quota, limit }) => ({ quota, limit: Math.round(Number(limit) * scale(quota)) })),
    prices: values.prices.map(({ term, price }) => ({ term, price: { amount: amount(price), currency } })),
    overage: limited
      .filter((one) => one.sold)
      .map(({ quota, unit, price }) => ({
        quota,
        unit: Math.round(Number(unit) * scale(quota)),
        period: 'P1M' as const,
        price: { amount: amount(price), currency },
      })),
  };
}

/** Words for what is amiss before the server is asked; keys are of `staffTariffs`. */
export function amiss(values: DraftValues): Record<string, 'needed' | 'amount' | 'number' | 'twice' | 'code'> {
  const wrong: Record<string, 'needed' | 'amount' | 'number' | 'twice' | 'code'> = {};
  const money = (text: string): boolean => /^\d[\d\s]*([.,]\d{1,2})?$/.test(text.trim()) && Number(amount(text)) > 0;
  if (!/^[a-z][a-z0-9-]{1,29}$/.test(values.code)) wrong['code'] = 'code';
  if (String(values.rank ?? '') === '') wrong['rank'] = 'number';
  for (const lang of ['ru', 'kk', 'en'] as const) {
    if (values.title[lang].trim().length < 2) wrong[`title.${lang}`] = 'needed';
    if (values.description[lang].trim().length < 2) wrong[`description.${lang}`] = 'needed';
  }
  values.prices.forEach((one, at) => {
    if (!money(one.price)) wrong[`prices.${at}.price`] = 'amount';
    if (values.prices.findIndex(({ term }) => term === one.term) < at) wrong[`prices.${at}.term`] = 'twice';
  });
  values.quotas.forEach((one, at) => {
    if (!one.limited) return;
    if (one.limit === '' || Number(one.limit) < 0) wrong[`quotas.${at}.limit`] = 'number';
    if (one.sold && !(Number(one.unit) > 0)) wrong[`quotas.${at}.unit`] = 'number';
    if (one.sold && !money(one.price)) wrong[`quotas.${at}.price`] = 'amount';
  });
  return wrong;
}
