import { useTranslation } from 'react-i18next';
import { useNow } from '../../../clock/clock.js';
import { useFormat } from '../../../texts/format.js';

const DAY = 86_400_000;

/** The calendar day of an instant in a zone, `2026-11-22`. */
export function dayOf(at: string | number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(at),
  );
}

/** Lines under their days, in the order they came. */
export function byDay<T>(lines: readonly T[], day: (line: T) => string): Map<string, T[]> {
  const days = new Map<string, T[]>();
  for (const line of lines) days.set(day(line), [...(days.get(day(line)) ?? []), line]);
  return days;
}

/** A day as a heading: «Сегодня, 22 ноября 2026, воскресенье»; `past` is what is due and not done yet. */
export function useDayHeading(): (day: string, zone: string) => string {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const now = useNow();
  return (day, zone) => {
    if (day === 'past') return t('board.past');
    const words = format.date(day, { style: 'weekday' });
    if (day === dayOf(now, zone)) return `${t('board.today')}, ${words}`;
    if (day === dayOf(now + DAY, zone)) return `${t('board.tomorrow')}, ${words}`;
    return words;
  };
}
