import type { Lang, Temporal } from '#kernel';
import { caseNumber, type Complaint } from '../domain/complaint.js';

const LOCALES: Record<Lang, string> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };

/** A moment in the contract's zone, with the zone's name. */
export function moment(lang: Lang, at: Temporal.Instant, zone: string): string {
  return (
    new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(
      at.epochMilliseconds,
    ) + ` (${zone})`
  );
}

/** The case as it is named in a message: its number and what it is about. */
export function about(c: Complaint): { number: string; work: string } {
  return {
    number: caseNumber(c),
    work: c.lessonTitle ? `«${c.courseTitle}», «${c.lessonTitle}»` : `«${c.courseTitle}»`,
  };
}

/** Zone of the contract that governs the case. */
export const zoneOf = (c: Complaint): string => c.policies['complaints.seller-answer'].zone;
