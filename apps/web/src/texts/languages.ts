import { stored } from '../app/stored.js';

/** The languages of the house, first the one shown when nothing else is known. */
export const LANGUAGES = ['ru', 'kk', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language is called by its own name. */
export const LANGUAGE_NAMES: Record<Language, string> = { ru: 'Русский', kk: 'Қазақша', en: 'English' };

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}

function preferred(): Language {
  for (const tag of navigator.languages) {
    const primary = tag.slice(0, 2).toLowerCase();
    if (isLanguage(primary)) return primary;
  }
  return 'ru';
}

const choice = stored<string>('mediary.language', '');

export function currentLanguage(): Language {
  const chosen = choice.get();
  return isLanguage(chosen) ? chosen : preferred();
}

export function rememberLanguage(language: Language): void {
  choice.set(language);
}
