import type { TFunction } from 'i18next';

/** Until the settings say otherwise. */
export const PASSWORD_MIN = 12;

/** First checks, in the form's own words; the server's decide. */
export function emailRule(t: TFunction<'auth'>): (value: string) => string | null {
  return (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('errors.email'));
}

export function passwordRule(t: TFunction<'auth'>, least: number): (value: string) => string | null {
  return (value) => {
    const missing = least - [...value].length;
    return missing > 0 ? t('errors.short', { count: missing, least }) : null;
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
