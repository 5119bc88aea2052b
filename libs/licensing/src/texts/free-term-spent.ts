import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate } from '#platform';

/** Why a new seller starts without a free term, and what to do. */
export const FREE_TERM_SPENT: Texts = {
  ru: 'Бесплатный срок по этому налоговому номеру уже предоставлен другому продавцу. Чтобы начать работу, оплатите лицензию в разделе «Лицензия» или попросите владельца того продавца пригласить вас.',
  kk: 'Бұл салық нөмірі бойынша тегін мерзім басқа сатушыға берілген. Жұмысты бастау үшін «Лицензия» бөлімінде лицензияны төлеңіз немесе сол сатушының иесінен сізді шақыруын сұраңыз.',
  en: 'The free term for this tax id was given to another seller already. To begin, pay for a licence under “Licence”, or ask the owner of that seller to invite you.',
};

const SUBJECT: Texts = {
  ru: 'Для работы нужна платная лицензия',
  kk: 'Жұмыс істеу үшін ақылы лицензия қажет',
  en: 'A paid licence is needed to begin',
};

/** Tells the owner of a seller that starts without a free term. */
export const freeTermSpentMail = (lang: Lang, seller: string): MailTemplate => ({
  subject: `${localise(SUBJECT, lang)}: ${seller}`,
  lines: [localise(FREE_TERM_SPENT, lang)],
});
