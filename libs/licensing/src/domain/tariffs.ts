import type { Texts } from '#kernel';

/** What may be counted against a tariff: stored bytes, buyers with open access, courses, people in the cabinet. */
export const QUOTAS = ['storage', 'users', 'courses', 'members'] as const;
export type Quota = (typeof QUOTAS)[number];

/** What a tariff may switch on. */
export const FUNCTIONS = [
  'courses',
  'uploads',
  'catalogue',
  'payment-module',
  'certificates',
  'promo-codes',
  'packages',
  'cohorts',
  'recurring',
  'webhooks',
  'api-keys',
] as const;
export type TariffFunction = (typeof FUNCTIONS)[number];

/** What use above a quota costs: so much for a unit and a period (AT-3.3.3, 4.5). */
export interface OveragePrice {
  quota: Quota;
  /** How much the price is for, in the quota's own unit: 2^30 bytes, one person. */
  unit: bigint;
  /** ISO 8601: `P1M`, a calendar month. */
  period: 'P1M';
  /** Minor units. */
  amount: bigint;
  currency: string;
}

/** A tariff as it is published. */
export interface ShippedTariff {
  code: string;
  title: Texts;
  description: Texts;
  functions: readonly TariffFunction[];
  /** A quota that is absent is not limited. */
  quotas: Readonly<Partial<Record<Quota, bigint>>>;
  /** Minor units by term; none for the free tariff. */
  prices: readonly { term: string; amount: bigint; currency: string }[];
  /** What is absent is not sold above its quota. */
  overage?: readonly OveragePrice[];
}

const GIB = 1024n ** 3n;
const BASIC: readonly TariffFunction[] = ['courses', 'uploads', 'catalogue', 'payment-module', 'certificates'];

/**
 * The first published set (AT-1.8). Data, read once by the migration that publishes it: a later version is another row,
 * never an edit of this one.
 */
export const SHIPPED_TARIFFS: readonly ShippedTariff[] = [
  {
    code: 'free',
    title: { ru: 'Бесплатный', kk: 'Тегін', en: 'Free' },
    description: {
      ru: 'Попробовать всё главное: курсы, загрузка, витрина, приём оплат.',
      kk: 'Негізгінің бәрін байқап көру: курстар, жүктеу, витрина, төлем қабылдау.',
      en: 'Try what matters: courses, uploads, the catalogue, taking payments.',
    },
    functions: BASIC,
    quotas: { storage: 5n * GIB },
    prices: [],
  },
  {
    code: 'start',
    title: { ru: 'Старт', kk: 'Старт', en: 'Start' },
    description: {
      ru: 'Для своей школы: больше места, промокоды, пакеты, потоки.',
      kk: 'Өз мектебіңізге: көбірек орын, промокодтар, пакеттер, ағындар.',
      en: 'For a school of your own: more space, promo codes, packages, cohorts.',
    },
    functions: [...BASIC, 'promo-codes', 'packages', 'cohorts'],
    quotas: { storage: 100n * GIB },
    prices: [
      { term: 'P1M', amount: 1_490_000n, currency: 'KZT' },
      { term: 'P1Y', amount: 14_900_000n, currency: 'KZT' },
    ],
  },
  {
    code: 'pro',
    title: { ru: 'Про', kk: 'Про', en: 'Pro' },
    description: {
      ru: 'Для большой школы: терабайт места, повторные платежи, вебхуки и ключи API.',
      kk: 'Үлкен мектепке: терабайт орын, қайталанатын төлемдер, вебхуктар мен API кілттері.',
      en: 'For a large school: a terabyte of space, recurring payments, webhooks and API keys.',
    },
    functions: [...BASIC, 'promo-codes', 'packages', 'cohorts', 'recurring', 'webhooks', 'api-keys'],
    quotas: { storage: 1024n * GIB },
    prices: [
      { term: 'P1M', amount: 3_990_000n, currency: 'KZT' },
      { term: 'P1Y', amount: 39_900_000n, currency: 'KZT' },
    ],
  },
];
