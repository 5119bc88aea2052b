import { Money, defineMachine, type StateOf, type Temporal, type TenantId, type Texts } from '#kernel';
import type { LegalPolicy } from '#legal';
import type { PayMethod } from './invoice.js';
import type { BuyMode, Credit } from './licence-time.js';

/** An order's lifecycle. `void`: the money came when there was no licence left to give; it stays on the account. */
export const licenceOrderMachine = defineMachine({
  name: 'licensing-order',
  initial: 'awaiting-payment',
  states: { 'awaiting-payment': { pay: true }, fulfilled: {}, cancelled: {}, void: {}, returned: {} },
  transitions: {
    fulfil: { from: ['awaiting-payment'], to: 'fulfilled' },
    cancel: { from: ['awaiting-payment'], to: 'cancelled' },
    'cannot-give': { from: ['awaiting-payment'], to: 'void', by: ['system'] },
    'take-back': { from: ['fulfilled'], to: 'returned' },
  },
  final: ['cancelled', 'void', 'returned'],
});

/** An order's state. */
export type LicenceOrderStatus = StateOf<typeof licenceOrderMachine>;

/** One line of the price, with what decides it. */
export interface QuoteLine {
  kind: 'term' | 'credit' | 'advance';
  title: Texts;
  /** Negative where it takes from the price. */
  amount: Money;
  policy: string;
  clause: string | null;
  /** How it was worked out: days and price. */
  working: Record<string, string | number> | null;
}

/** What a licence costs this seller now. */
export interface LicenceQuote {
  mode: BuyMode;
  price: Money;
  credits: Credit[];
  advance: Money;
  /** To be paid. */
  total: Money;
  /** Credit beyond the price; stays on the account. */
  surplus: Money;
  lines: QuoteLine[];
  /** If it were paid now. */
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

const T = {
  term: {
    ru: 'Лицензия, тариф «{tariff}», {term}',
    kk: 'Лицензия, «{tariff}» тарифі, {term}',
    en: 'Licence, tariff “{tariff}”, {term}',
  },
  credit: {
    ru: 'Зачёт неиспользованных дней: {unused} из {days}',
    kk: 'Пайдаланылмаған күндер есебі: {days} күннің {unused}',
    en: 'Credit of unused days: {unused} of {days}',
  },
  advance: { ru: 'Зачёт аванса', kk: 'Аванс есебі', en: 'Advance used' },
} as const satisfies Record<string, Texts>;

const put = (texts: Texts, facts: (lang: keyof Texts) => Record<string, string | number>): Texts => {
  const one = (lang: keyof Texts) =>
    texts[lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(facts(lang)[name] ?? whole));
  return { ru: one('ru'), kk: one('kk'), en: one('en') };
};

/** Works the price out, line by line: the term, the credit of what is unused, the advance. */
export function priceLines(p: {
  price: Money;
  tariff: Texts;
  term: Texts;
  credits: readonly Credit[];
  free: Money;
  policies: Record<'licence.terms' | 'licence.upgrade' | 'licence.advance', LegalPolicy>;
}): Pick<LicenceQuote, 'advance' | 'total' | 'surplus' | 'lines'> {
  const zero = Money.zero(p.price.currency);
  const credited = Money.sum(
    p.credits.map((c) => c.amount),
    p.price.currency,
  );
  const left = p.price.minus(credited).max(zero);
  const advance = left.min(p.free.max(zero));
  const by = (key: keyof typeof p.policies) => ({ policy: key, clause: p.policies[key].clauses[0] ?? null });
  const lines: QuoteLine[] = [
    {
      kind: 'term',
      title: put(T.term, (lang) => ({ tariff: p.tariff[lang], term: p.term[lang] })),
      amount: p.price,
      ...by('licence.terms'),
      working: null,
    },
    ...p.credits.map(({ amount, unused, days, price, termId }): QuoteLine => ({
      kind: 'credit',
      title: put(T.credit, () => ({ unused, days })),
      amount: amount.negate(),
      ...by('licence.upgrade'),
      working: { term: termId, price: price.toString(), unused, days },
    })),
  ];
  if (advance.isPositive())
    lines.push({
      kind: 'advance',
      title: T.advance,
      amount: advance.negate(),
      ...by('licence.advance'),
      working: { balance: p.free.toString() },
    });
  return { advance, total: left.minus(advance), surplus: credited.minus(p.price).max(zero), lines };
}

/** A seller's order of a term. */
export interface LicenceOrder {
  id: string;
  tenantId: TenantId;
  licenceId: string;
  status: LicenceOrderStatus;
  tariffId: string;
  term: string;
  method: PayMethod;
  price: Money;
  advance: Money;
  total: Money;
  quote: { mode: BuyMode; lines: QuoteLine[]; credits: Credit[] };
  /** What holds for the order, and for the licence from the term's beginning. */
  policies: Record<string, LegalPolicy>;
  termsVersionId: string;
  placedBy: string;
  lang: 'ru' | 'kk' | 'en';
  ip: string;
  device: string;
  placedAt: Temporal.Instant;
  fulfilledAt: Temporal.Instant | null;
  termId: string | null;
}
