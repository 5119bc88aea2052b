import type { TFunction } from 'i18next';

/** Kinds of due times that the board can be narrowed to; the server may know more, which are shown by their own name. */
export const DEADLINE_KINDS = [
  'complaints.confirmation',
  'complaints.seller-answer',
  'complaints.review',
  'licence.expiry',
  'licence.reminder',
  'licence.next-term',
  'licensing.debt',
  'invoice.due',
  'termination.notice',
  'extras.estimate',
  'extras.offer',
  'extras.work',
  'maintenance.begin',
  'maintenance.end',
  'maintenance.reminder',
  'extras.act',
  'export.expiry',
  'usage.recount',
  'sms.erase',
  'retention.purge',
  'retention.reminder',
  'access.window',
  'access.deemed-received',
  'payments.order-unpaid',
  'payments.refund-due',
] as const;

/** A key of a text from a name with dots and hyphens. */
export const textKey = (name: string): string => name.replace(/[.\-:]/g, '_');

/** What a due time is of, in words. */
export function deadlineName(kind: string, t: TFunction<'staff'>): string {
  return t(`deadline.${textKey(kind)}` as 'deadline.licence_expiry', { defaultValue: kind });
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;

/** A policy's value in words: `P7D` is «7 дней», `5wd` «5 рабочих дней»; anything else stays as the pack writes it. */
export function valueWords(value: string, t: TFunction<'staff'>): string {
  const working = /^(\d+)wd$/.exec(value);
  if (working) return t('units.workingDays', { count: Number(working[1]) });
  const hours = /^(\d+)wh$/.exec(value);
  if (hours) return t('units.workingHours', { count: Number(hours[1]) });
  const found = DURATION.exec(value);
  const parts = UNITS.flatMap((unit, index) => {
    const count = Number(found?.[index + 1] ?? 0);
    return count > 0 ? [t(`units.${unit}`, { count })] : [];
  });
  return parts.length > 0 ? parts.join(' ') : value;
}

/** `4.76%` as a share. */
export const shareOf = (percent: string | null): number | null =>
  percent === null ? null : Number(percent.replace('%', '').replace(',', '.')) / 100;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who acted, in words: the journal writes `staff:<id>`. */
export function actorWords(actor: string, t: TFunction<'staff'>): string {
  const [side = '', id] = UUID.test(actor) ? ['staff', actor] : actor.split(':');
  const word = t(`actor.${side}` as 'actor.system', { defaultValue: side });
  return id ? `${word} ${id.slice(-8)}` : word;
}
