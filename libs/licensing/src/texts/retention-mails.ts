import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate } from '#platform';

/** What a letter counts of what will go, by table. */
export const COUNTED: Readonly<Record<string, Texts>> = {
  'content.course': { ru: 'курсы', kk: 'курстар', en: 'courses' },
  'content.lesson': { ru: 'уроки', kk: 'сабақтар', en: 'lessons' },
  'content.media': { ru: 'файлы', kk: 'файлдар', en: 'files' },
  'content.grant': { ru: 'доступы учеников', kk: 'оқушылардың қолжетімділіктері', en: 'learners’ access' },
  'payments.order': { ru: 'данные покупателей в заказах', kk: 'тапсырыстардағы сатып алушы деректері', en: 'buyers’ details in orders' },
  'tenancy.member': { ru: 'участники команды', kk: 'топ мүшелері', en: 'members of the team' },
}; // prettier-ignore

const fill = (lang: Lang, params: Record<string, unknown>, texts: Texts): string => localise(texts, lang, params);

/** What the letter before a deletion says. */
export interface PurgeAhead {
  seller: string;
  keptUntil: string;
  clause: string;
  /** Whole days that are left, rounded up. */
  days: number;
  /** Counts by table, as far as {@link COUNTED} names them. */
  counts: Readonly<Record<string, number>>;
  /** All records together. */
  records: number;
}

function whatGoes(lang: Lang, d: PurgeAhead): string {
  const list = Object.entries(COUNTED)
    .filter(([table]) => (d.counts[table] ?? 0) > 0)
    .map(([table, name]) => `${name[lang]} — ${d.counts[table]}`)
    .join(', ');
  return fill(
    lang,
    { list: list ? `${list}; ` : '', records: d.records },
    {
      ru: 'Будет удалено: {list}всего записей — {records}, и все файлы. Останется только то, что велит хранить закон, без имён.',
      kk: 'Жойылады: {list}барлығы {records} жазба және барлық файлдар. Тек заң сақтауды талап ететіні ғана аты-жөнсіз қалады.',
      en: 'What goes: {list}{records} records in all, and every file. Only what the law has us keep stays, without names.',
    },
  );
}

/** Before deletion: how long is left, what goes, and how to take it away or come back. */
export function purgeAheadMail(lang: Lang, d: PurgeAhead): MailTemplate {
  const p = { seller: d.seller, keptUntil: d.keptUntil, clause: d.clause, days: d.days };
  return {
    subject: fill(lang, p, {
      ru: 'Данные «{seller}» скоро будут удалены: осталось дней — {days}',
      kk: '«{seller}» деректері жақында жойылады: {days} күн қалды',
      en: 'The data of “{seller}” is about to be deleted: days left: {days}',
    }),
    lines: [
      fill(lang, p, {
        ru: 'Данные продавца «{seller}» будут удалены {keptUntil} без возможности восстановления (пункт {clause}). Осталось дней: {days}.',
        kk: '«{seller}» сатушысының деректері {keptUntil} қалпына келтірілмейтіндей жойылады ({clause}-тармақ). Қалған күн: {days}.',
        en: 'The data of the seller “{seller}” is deleted beyond recovery on {keptUntil} (clause {clause}). Days left: {days}.',
      }),
      whatGoes(lang, d),
      fill(lang, p, {
        ru: 'Чтобы забрать данные, откройте «Лицензию», нажмите «Выгрузить данные» и скачайте файлы или один архив: курсы, файлы, покупатели, заказы, возвраты. Выгрузка работает, пока не началось удаление.',
        kk: 'Деректерді алу үшін «Лицензияны» ашып, «Деректерді шығару» түймесін басыңыз да, файлдарды не бір мұрағатты жүктеп алыңыз: курстар, файлдар, сатып алушылар, тапсырыстар, қайтарулар. Шығару жою басталғанша жұмыс істейді.',
        en: 'To take the data out, open “Licence”, choose “Export data” and download the files or one archive: courses, files, buyers, orders, refunds. Export works until deletion begins.',
      }),
      fill(lang, p, {
        ru: 'Чтобы всё вернулось как было, продлите лицензию до этого времени.',
        kk: 'Бәрі бұрынғыдай болуы үшін лицензияны осы уақытқа дейін ұзартыңыз.',
        en: 'To have everything back as it was, renew the licence before then.',
      }),
    ],
    action: {
      label: fill(lang, p, { ru: 'Открыть «Лицензию»', kk: '«Лицензияны» ашу', en: 'Open “Licence”' }),
      url: '/seller/licence',
    },
  };
}

/** An export is ready to be taken. */
export function exportReadyMail(lang: Lang, d: { seller: string; files: number; until: string }): MailTemplate {
  return {
    subject: fill(lang, d, {
      ru: 'Выгрузка данных «{seller}» готова',
      kk: '«{seller}» деректерінің шығарылымы дайын',
      en: 'The export of “{seller}” is ready',
    }),
    lines: [
      fill(lang, d, {
        ru: 'Выгрузка готова, файлов: {files}. Скачайте её до {until}: потом она удаляется, и её можно заказать снова.',
        kk: 'Шығарылым дайын, файлдар саны: {files}. Оны {until} дейін жүктеп алыңыз: кейін ол жойылады, қайта сұратуға болады.',
        en: 'The export is ready, {files} files. Download it before {until}: after that it is deleted and can be asked for again.',
      }),
      fill(lang, d, {
        ru: 'К каждому файлу в manifest.json есть размер и SHA-256: по ним видно, что скачалось всё и без ошибок.',
        kk: 'manifest.json ішінде әр файлдың көлемі мен SHA-256 мәні бар: бәрі қатесіз жүктелгенін солар арқылы тексеруге болады.',
        en: 'manifest.json gives the size and SHA-256 of every file, so that you can see that all of it arrived whole.',
      }),
    ],
    action: {
      label: fill(lang, d, { ru: 'Открыть «Лицензию»', kk: '«Лицензияны» ашу', en: 'Open “Licence”' }),
      url: '/seller/licence',
    },
  };
}
