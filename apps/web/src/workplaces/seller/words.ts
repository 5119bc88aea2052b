import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const PARTS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;

/** An ISO duration in words: «90 дней», «1 год». What is no duration stays as it is. */
function duration(value: string, t: TFunction<'seller'>): string {
  const found = DURATION.exec(value);
  const parts = PARTS.flatMap((part, index) => {
    const count = Number(found?.[index + 1] ?? 0);
    return count > 0 ? [t(`units.${part}`, { count })] : [];
  });
  return parts.length > 0 ? parts.join(' ') : value;
}

export function useDuration(): (value: string) => string {
  const { t } = useTranslation('seller');
  return (value) => duration(value, t);
}

/** `4.76%` as a share, for charts and bars. */
export const shareOf = (percent: string | null): number | null =>
  percent === null ? null : Number(percent.replace('%', '').replace(',', '.')) / 100;

const STREAM: readonly [seconds: number, part: 'hours' | 'minutes'][] = [
  [3600, 'hours'],
  [60, 'minutes'],
];

/** The length of a recording, in hours and minutes. */
function length(seconds: number, t: TFunction<'seller'>): string {
  let left = Math.round(seconds);
  const words: string[] = [];
  for (const [size, part] of STREAM) {
    const count = Math.floor(left / size);
    if (count > 0) words.push(t(`units.${part}`, { count }));
    left -= count * size;
  }
  return words.length > 0 ? words.join(' ') : t('units.seconds', { count: left });
}

/** {@link length} in the language shown. */
export function useLength(): (seconds: number) => string {
  const { t } = useTranslation('seller');
  return (seconds) => length(seconds, t);
}
