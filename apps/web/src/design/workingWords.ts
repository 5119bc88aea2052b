import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../texts/format.js';
import type { MoneyValue } from '../texts/format.js';

const MONEY = /^(-?\d+\.\d{2}) ([A-Z]{3})$/;
/** A moment as the server's workings write it: the contract's own clock, its zone behind. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?( \(.+\))?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DURATION = /\bP(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?\b/g;
const WORKING = /\b(\d+)wd\b/g;
const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

/** Terms as the packs write them (`P1M`, `5wd`) inside a sentence, in words. */
function durations(text: string, t: TFunction<'design'>): string {
  const working = text.replace(WORKING, (_, count: string) => t('deadline.workingDays', { count: Number(count) }));
  return working.replace(DURATION, (whole, ...parts: (string | undefined)[]) => {
    const words = UNITS.flatMap((unit, at) => {
      const count = Number(parts[at] ?? 0);
      return count > 0 ? [t(`deadline.${unit}`, { count })] : [];
    });
    return words.length > 0 ? words.join(' ') : whole;
  });
}

/** What the server's workings write plainly (`1990.00 RUB`, `2026-11-24T17:33`, `P1M`), as people read it. */
export function useWorkingWords(): { label: (text: string) => string; value: (text: string) => string | MoneyValue } {
  const { t } = useTranslation('design');
  const format = useFormat();
  return useMemo(
    () => ({
      label: (text) => durations(text, t),
      value(text) {
        const money = MONEY.exec(text);
        if (money) return { amount: money[1] ?? '', currency: money[2] ?? '' };
        const [, day, time, zone] = MOMENT.exec(text) ?? [];
        if (day) return `${format.date(day, { style: 'long' })}, ${time}${zone ?? ''}`;
        return DAY.test(text) ? format.date(text, { style: 'long' }) : durations(text, t);
      },
    }),
    [t, format],
  );
}
