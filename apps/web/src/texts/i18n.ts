import i18next from 'i18next';
import type { BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, isLanguage, LANGUAGES, rememberLanguage } from './languages.js';
import type { Language } from './languages.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    returnNull: false;
  }
}

type TextFile = { default: Record<string, unknown> };

/** Every `texts/<language>/<namespace>.ts`, each a chunk of its own: a file put there is a namespace. */
const files = import.meta.glob<TextFile>('./*/*.ts');

const chunks: BackendModule = {
  type: 'backend',
  init: () => undefined,
  async read(language, namespace) {
    const load = files[`./${language}/${namespace}.ts`];
    if (!load) throw new Error(`no texts ${language}/${namespace}`);
    return (await load()).default as never;
  },
};

/** Starts texts in the language remembered or preferred by the browser. */
export async function startTexts(): Promise<void> {
  await i18next
    .use(chunks)
    .use(initReactI18next)
    .init({
      lng: currentLanguage(),
      fallbackLng: 'ru',
      supportedLngs: [...LANGUAGES],
      load: 'currentOnly',
      ns: ['frame', 'design', 'states'],
      defaultNS: 'frame',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  document.documentElement.lang = i18next.language;
}

export function language(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'ru';
}

export async function changeLanguage(next: Language): Promise<void> {
  rememberLanguage(next);
  await i18next.changeLanguage(next);
  document.documentElement.lang = next;
}
