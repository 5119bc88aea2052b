import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate } from '#platform';

/** To a user whose contract was ended at their own request (RS-L88). */
export function userContractEnded(lang: Lang, d: { name: string; orders: number; clause: string }): MailTemplate {
  const t = (texts: Texts): string => localise(texts, lang, d);
  return {
    subject: t({
      ru: 'Договор прекращён по вашему обращению',
      kk: 'Шарт өтінішіңіз бойынша тоқтатылды',
      en: 'Your contract has ended, as you asked',
    }),
    lines: [
      t({
        ru: '{name}, договор с оператором прекращён по вашему обращению в поддержку (пункт {clause}). Заказов, доступ по которым закрыт: {orders}.',
        kk: '{name}, оператормен шарт қолдауға жіберген өтінішіңіз бойынша тоқтатылды ({clause}-тармақ). Қолжетімділігі жабылған тапсырыстар: {orders}.',
        en: '{name}, the contract with the operator has ended at your request to support (clause {clause}). Orders whose access was closed: {orders}.',
      }),
      t({
        ru: 'Оплата доступа к курсам не возвращается. Удалить свои данные можно отдельным запросом в разделе «Мои данные».',
        kk: 'Курстарға қолжетімділік үшін төлем қайтарылмайды. Деректеріңізді жоюды «Деректерім» бөлімінде бөлек сұрай аласыз.',
        en: 'What was paid for access to courses is not given back. To have your data erased, ask for it under “My data”.',
      }),
    ],
  };
}
