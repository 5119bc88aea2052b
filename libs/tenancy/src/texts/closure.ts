import { localise, type Lang, type Temporal, type Texts } from '#kernel';
import type { ClosureClass } from '../domain/capabilities.js';

const LOCALES: Readonly<Record<Lang, string>> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };

/** What a buyer reads; nothing of the seller's own affairs stands in it. */
const words: Readonly<Record<ClosureClass, Texts>> = {
  'licence-ended': {
    ru: 'С {since} продавец не пользуется платформой: курсы не продаются и не открываются. О купленном доступе напишите продавцу или в поддержку; вернуть деньги можно из раздела «Заказы».',
    kk: '{since} бастап сатушы платформаны пайдаланбайды: курстар сатылмайды және ашылмайды. Сатып алынған қолжетімділік туралы сатушыға не қолдауға жазыңыз; ақшаны «Тапсырыстар» бөлімінен қайтаруға болады.',
    en: 'Since {since} the seller has not been using the platform: courses are neither sold nor opened. About access you bought, write to the seller or to support; a refund can be asked for under “Orders”.',
  },
  paused: {
    ru: 'С {since} продажи этого продавца приостановлены. Купленные курсы открываются как прежде; вернуть деньги можно из раздела «Заказы».',
    kk: '{since} бастап бұл сатушының сатылымы тоқтатылған. Сатып алынған курстар бұрынғыдай ашылады; ақшаны «Тапсырыстар» бөлімінен қайтаруға болады.',
    en: 'Since {since} the sales of this seller have been paused. Courses you bought open as before; a refund can be asked for under “Orders”.',
  },
  leaving: {
    ru: 'С {since} продавец ничего не продаёт: он уходит с платформы. Купленные курсы пока открываются; о том, что будет дальше, напишите продавцу.',
    kk: '{since} бастап сатушы ештеңе сатпайды: ол платформадан кетуде. Сатып алынған курстар әзірге ашылады; әрі қарай не болатынын сатушыдан сұраңыз.',
    en: 'Since {since} the seller has stopped selling: it is leaving the platform. Courses you bought still open; ask the seller what comes next.',
  },
  maintenance: {
    ru: 'С {since} на платформе идут технические работы. Дни, потерянные из-за них, вернутся к сроку доступа.',
    kk: '{since} бастап платформада техникалық жұмыстар жүріп жатыр. Соның салдарынан жоғалған күндер қолжетімділік мерзіміне қайтарылады.',
    en: 'Maintenance has been under way since {since}. Days lost to it are added to your access.',
  },
};

/** An instant as people write it, in a zone that is named. */
const dateText = (at: Temporal.Instant, zone: string, lang: Lang): string =>
  `${new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, dateStyle: 'long', timeStyle: 'short' }).format(at.epochMilliseconds)} (${zone})`;

/** Why a seller is closed, for a buyer. */
export const closureText = (
  closure: { class: ClosureClass; since: Temporal.Instant },
  zone: string,
  lang: Lang,
): string => localise(words[closure.class], lang, { since: dateText(closure.since, zone, lang) });
