import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../app/client.js';
import { useWorkingWords } from '../design/index.js';
import { useFormat } from '../texts/format.js';
import type { Overage, TariffsCompared } from './types.js';

/** The published tariffs. */
export function useTariffs(): UseQueryResult<TariffsCompared> {
  const { i18n } = useTranslation('tariffs');
  return useQuery({
    queryKey: ['/tariffs', i18n.language],
    queryFn: () => api.request<TariffsCompared>('GET', '/tariffs'),
  });
}

/** Tariffs in words: quotas and their figures, prices above them, functions, terms. */
export function useTariffWords(): {
  quota: (quota: string) => string;
  /** Bytes are written as such, everything else is counted. */
  amount: (quota: string, value: number) => string;
  overage: (price: Overage) => string;
  fn: (name: string) => string;
  term: (value: string) => string;
} {
  const { t } = useTranslation('tariffs');
  const format = useFormat();
  const { label } = useWorkingWords();
  const amount = (quota: string, value: number): string =>
    quota === 'storage' ? format.bytes(value) : format.number(value);
  return {
    quota: (quota) => t(`quota.${quota as 'storage'}`, { defaultValue: quota }),
    amount,
    overage: ({ quota, unit, period, price }) =>
      t('overageFor', {
        price: format.money(price),
        amount: quota === 'storage' ? format.bytes(unit) : t(`unit.${quota as 'users'}`, { count: unit }),
        period: label(period),
      }),
    fn: (name) => t(`functions.${name as 'courses'}`, { defaultValue: name }),
    term: label,
  };
}
