import type { TFunction } from 'i18next';

/** The server's own least length; it also knows leaked and personal ones. */
export const PASSWORD_MIN = 10;

/** First checks, in the form's own words; the server's decide. */
export function emailRule(t: TFunction<'auth'>): (value: string) => string | null {
  return (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('errors.email'));
}

export function passwordRule(t: TFunction<'auth'>): (value: string) => string | null {
  return (value) => {
    const missing = PASSWORD_MIN - [...value].length;
    return missing > 0 ? t('errors.short', { count: missing, least: PASSWORD_MIN }) : null;
  };
}

export function phoneRule(t: TFunction<'auth'>): (value: string) => string | null {
  return (value) => (/^\+\d{8,15}$/.test(plainPhone(value)) ? null : t('errors.phone'));
}

/** Spaces, brackets and dashes are for the eye. */
export function plainPhone(value: string): string {
  return value.replace(/[\s()\-.]/g, '');
}

/** Only a place of ours: another site in `next` would make sign-in a springboard for fraud. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
