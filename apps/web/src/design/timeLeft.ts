import type { TFunction } from 'i18next';
import type { Tone } from '../app/theme.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A stretch of time in its two largest parts: «3 дня 4 ч», «5 ч 20 мин», «12 мин». */
export function stretch(ms: number, t: TFunction<'design'>): string {
  const size = Math.abs(ms);
  const days = Math.floor(size / DAY);
  const hours = Math.floor((size % DAY) / HOUR);
  const minutes = Math.floor((size % HOUR) / MINUTE);
  if (days > 0) {
    const text = t('deadline.days', { count: days });
    return hours > 0 && days < 30 ? `${text} ${t('deadline.hours', { count: hours })}` : text;
  }
  if (hours > 0) {
    const text = t('deadline.hours', { count: hours });
    return minutes > 0 ? `${text} ${t('deadline.minutes', { count: minutes })}` : text;
  }
  return minutes > 0 ? t('deadline.minutes', { count: minutes }) : t('deadline.minute');
}

/** Short stretches with seconds, for work in progress. */
export function shortStretch(ms: number, t: TFunction<'design'>): string {
  return ms < MINUTE ? t('deadline.seconds', { count: Math.max(1, Math.round(ms / 1000)) }) : stretch(ms, t);
}

/** How near a deadline is. */
export function nearness(leftMs: number): Tone {
  if (leftMs <= DAY) return 'bad';
  return leftMs <= 3 * DAY ? 'warn' : 'info';
}
