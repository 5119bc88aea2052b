import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../../app/client.js';
import type { Tariff, TariffsCompared } from '../../../tariffs/types.js';
import type { MoneyValue } from '../../../texts/format.js';
import { LANGUAGES } from '../../../texts/languages.js';
import type { Language } from '../../../texts/languages.js';

type Texts = Record<Language, string>;

/** What a draft says. */
export interface TariffBody {
  title: Texts;
  description: Texts;
  rank: number;
  functions: string[];
  quotas: { quota: string; limit: number }[];
  prices: { term: string; price: MoneyValue }[];
  overage: { quota: string; unit: number; period: 'P1M'; price: MoneyValue }[];
}

/** A version in the making. */
export interface TariffDraft extends TariffBody {
  id: string;
  code: string;
  madeBy: string;
  changedAt: string;
}

/** A version that was published. */
export interface PublishedTariff extends Tariff {
  id: string;
  /** Place in the list. */
  rank: number;
  publishedAt: string;
  publishedBy: string;
  state: 'in-force' | 'ahead' | 'past';
  licences: number;
}

/** All versions and drafts. */
export interface TariffsBoard {
  versions: PublishedTariff[];
  drafts: TariffDraft[];
}

export const QUOTAS = ['storage', 'users', 'courses', 'members'] as const;
export const TERMS = ['P1M', 'P3M', 'P6M', 'P1Y'] as const;
export const GIB = 1024 ** 3;

/** What a version and a draft have in common: what can be compared. */
export type Comparable = Pick<TariffBody, 'functions' | 'quotas' | 'prices'> & {
  overage: readonly { quota: string; unit: number; period: string; price: MoneyValue }[];
};

export function useBoard(): UseQueryResult<TariffsBoard> {
  return useQuery({
    queryKey: ['/operator/tariffs'],
    queryFn: () => api.request<TariffsBoard>('GET', '/operator/tariffs'),
  });
}

/** Names of a tariff in force in every language: staff's board has only the reader's. */
export async function namesOf(code: string): Promise<{ title: Texts; description: Texts }> {
  const title: Texts = { ru: '', kk: '', en: '' };
  const description: Texts = { ru: '', kk: '', en: '' };
  await Promise.all(
    LANGUAGES.map(async (lang) => {
      const answer = await fetch('/api/v1/tariffs', { headers: { 'Accept-Language': lang } });
      const one = ((await answer.json()) as TariffsCompared).items.find((item) => item.code === code);
      title[lang] = one?.title ?? '';
      description[lang] = one?.description ?? '';
    }),
  );
  return { title, description };
}

/** The version of a tariff that is sold now, or the newest there is. */
export function soldNow(board: TariffsBoard, code: string): PublishedTariff | undefined {
  const of = board.versions.filter((one) => one.code === code);
  return of.find((one) => one.state === 'in-force') ?? of.sort((a, b) => b.version - a.version)[0];
}
