import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate, MaintenancePart } from '#platform';
import type { MaintenanceWindow } from '../persistence/maintenance.js';
import { when } from './mails.js';

/** What there is to tell of a window. */
export type Announced = 'planned' | 'begun' | 'reminder' | 'extended' | 'over' | 'cancelled';

/** What happens by itself when a deadline of a window is due. */
export const maintenanceThen = {
  'maintenance.begin': {
    ru: 'Начнутся технические работы: названные части платформы закроются.',
    kk: 'Техникалық жұмыстар басталады: аталған бөліктер жабылады.',
    en: 'The work begins: the parts named close.',
  },
  'maintenance.end': {
    ru: 'Работы закончатся, всё откроется; покупателям вернутся потерянные дни доступа.',
    kk: 'Жұмыстар аяқталып, бәрі ашылады; сатып алушыларға жоғалған қолжетімділік күндері қайтарылады.',
    en: 'The work ends and everything opens; buyers get back the days of access they lost.',
  },
  'maintenance.reminder': {
    ru: 'Владельцам продавцов уйдёт напоминание о работах.',
    kk: 'Сатушы иелеріне жұмыстар туралы еске салу жіберіледі.',
    en: 'Owners of sellers are reminded of the work.',
  },
} as const satisfies Record<string, Texts>;

/** Parts of the platform, as people call them. */
const partNames: Readonly<Record<MaintenancePart, Texts>> = {
  catalogue: { ru: 'каталог', kk: 'каталог', en: 'the catalogue' },
  checkout: { ru: 'оформление заказов', kk: 'тапсырыс рәсімдеу', en: 'checkout' },
  player: { ru: 'просмотр уроков', kk: 'сабақтарды көру', en: 'lessons' },
  uploads: { ru: 'загрузка файлов', kk: 'файл жүктеу', en: 'uploads' },
  cabinet: { ru: 'кабинет продавца', kk: 'сатушы кабинеті', en: 'the seller’s cabinet' },
  all: { ru: 'вся платформа, кроме входа', kk: 'кіруден басқа бүкіл платформа', en: 'everything but signing in' },
};

const news: Readonly<Record<Announced, { subject: Texts; line: Texts }>> = {
  planned: {
    subject: {
      ru: 'Запланированы технические работы: {start}',
      kk: 'Техникалық жұмыстар жоспарланған: {start}',
      en: 'Maintenance is planned: {start}',
    },
    line: {
      ru: 'С {start} до {end} пройдут технические работы.',
      kk: '{start} бастап {end} дейін техникалық жұмыстар жүргізіледі.',
      en: 'There will be maintenance from {start} until {end}.',
    },
  },
  begun: {
    subject: { ru: 'Идут технические работы', kk: 'Техникалық жұмыстар жүріп жатыр', en: 'Maintenance is under way' },
    line: {
      ru: 'С {start} идут технические работы, предположительно до {end}.',
      kk: '{start} бастап техникалық жұмыстар жүріп жатыр, болжам бойынша {end} дейін.',
      en: 'Maintenance has been under way since {start} and is expected to last until {end}.',
    },
  },
  reminder: {
    subject: {
      ru: 'Скоро технические работы: {start}',
      kk: 'Жақында техникалық жұмыстар: {start}',
      en: 'Maintenance is near: {start}',
    },
    line: {
      ru: 'Напоминаем: с {start} до {end} пройдут технические работы.',
      kk: 'Еске саламыз: {start} бастап {end} дейін техникалық жұмыстар жүргізіледі.',
      en: 'A reminder: there will be maintenance from {start} until {end}.',
    },
  },
  extended: {
    subject: {
      ru: 'Технические работы продлены до {end}',
      kk: 'Техникалық жұмыстар {end} дейін ұзартылды',
      en: 'Maintenance lasts longer: until {end}',
    },
    line: {
      ru: 'Технические работы, начало которых {start}, продлены до {end}.',
      kk: '{start} басталатын техникалық жұмыстар {end} дейін ұзартылды.',
      en: 'The maintenance that begins on {start} was extended until {end}.',
    },
  },
  over: {
    subject: {
      ru: 'Технические работы закончены',
      kk: 'Техникалық жұмыстар аяқталды',
      en: 'Maintenance is over',
    },
    line: {
      ru: 'Технические работы закончены раньше срока, {end}. Всё снова открыто.',
      kk: 'Техникалық жұмыстар мерзімінен бұрын, {end} аяқталды. Бәрі қайта ашық.',
      en: 'The maintenance ended before its time, on {end}. Everything is open again.',
    },
  },
  cancelled: {
    subject: {
      ru: 'Технические работы отменены',
      kk: 'Техникалық жұмыстар болдырылмады',
      en: 'Maintenance is cancelled',
    },
    line: {
      ru: 'Технические работы, запланированные на {start}, отменены.',
      kk: '{start} жоспарланған техникалық жұмыстар болдырылмады.',
      en: 'The maintenance planned for {start} is cancelled.',
    },
  },
};

/** News of a window to a seller's owners. */
export function maintenanceMail(lang: Lang, w: MaintenanceWindow, what: Announced, seller: string): MailTemplate {
  const p = {
    seller,
    start: when(w.startsAt, w.policy.zone, lang),
    end: when(w.endsAt, w.policy.zone, lang),
    parts: w.parts.map((part) => partNames[part][lang]).join(', '),
    clause: w.policy.clauses[0] ?? w.policy.key,
  };
  const t = (texts: Texts): string => localise(texts, lang, p);
  const gone = what === 'cancelled';
  return {
    subject: t(news[what].subject),
    lines: [
      t(news[what].line),
      ...(w.note ? [w.note[lang]] : []),
      ...(gone
        ? []
        : [
            t({
              ru: 'Закрыто на это время: {parts} (пункт {clause}). Продавец: «{seller}».',
              kk: 'Осы уақытта жабық: {parts} ({clause}-тармақ). Сатушы: «{seller}».',
              en: 'Closed meanwhile: {parts} (clause {clause}). Seller: “{seller}”.',
            }),
            t({
              ru: 'Потерянное время возвращается: сроки доступа покупателей продлятся сами, свою лицензию вы можете продлить в разделе «Лицензия» после окончания работ.',
              kk: 'Жоғалған уақыт қайтарылады: сатып алушылардың мерзімі өзі ұзарады, лицензияңызды жұмыс аяқталғаннан кейін «Лицензия» бөлімінде ұзарта аласыз.',
              en: 'Lost time is given back: your buyers’ access is extended by itself, and you can extend your licence under “Licence” once the work is over.',
            }),
          ]),
    ],
    action: {
      label: { ru: 'Открыть «Лицензию»', kk: '«Лицензияны» ашу', en: 'Open “Licence”' }[lang],
      url: '/seller/licence',
    },
  };
}
