import type { Texts } from '#kernel';

/** What happens by itself when a window is over. */
export const WINDOW_THEN: Texts = {
  ru: 'Доступ к курсу закроется сам.',
  kk: 'Курсқа қолжетімділік өздігінен жабылады.',
  en: 'Access to the course closes by itself.',
};
