import { localise, type Lang, type Temporal, type Texts } from '#kernel';
import type { MailTemplate } from '#platform';

const LOCALES: Readonly<Record<Lang, string>> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };

/** An instant as people write it, in the contract's zone, which is named. */
export function when(at: Temporal.Instant, zone: string, lang: Lang): string {
  const text = new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, dateStyle: 'long', timeStyle: 'short' }).format(
    at.epochMilliseconds,
  );
  return `${text} (${zone})`;
}

const fill = (lang: Lang, params: Record<string, unknown>, texts: Texts): string => localise(texts, lang, params);

const open: Texts = { ru: 'Открыть «Лицензию»', kk: '«Лицензияны» ашу', en: 'Open “Licence”' };

/** Before the term ends. */
export function endingMail(lang: Lang, d: { seller: string; endsAt: string; clause: string }): MailTemplate {
  return {
    subject: fill(lang, d, {
      ru: 'Лицензия «{seller}» заканчивается',
      kk: '«{seller}» лицензиясы аяқталуда',
      en: 'The licence of “{seller}” is about to end',
    }),
    lines: [
      fill(lang, d, {
        ru: 'Лицензия продавца «{seller}» заканчивается {endsAt} (пункт {clause}).',
        kk: '«{seller}» сатушысының лицензиясы {endsAt} аяқталады ({clause}-тармақ).',
        en: 'The licence of the seller “{seller}” ends on {endsAt} (clause {clause}).',
      }),
      fill(lang, d, {
        ru: 'Чтобы продажи и доступ учеников не прервались, выберите тариф до этого времени.',
        kk: 'Сатылым мен оқушылардың қолжетімділігі үзілмеуі үшін осы уақытқа дейін тариф таңдаңыз.',
        en: 'Choose a tariff before then, so that sales and your learners’ access do not stop.',
      }),
    ],
    action: { label: open[lang], url: '/seller/licence' },
  };
}

/** What happened, by which clause, until when data is kept, what to do. */
export function lapsedMail(
  lang: Lang,
  d: { seller: string; endsAt: string; clause: string; keptUntil: string; keptClause: string },
): MailTemplate {
  const kept = fill(lang, d, {
    ru: 'Данные хранятся до {keptUntil} (пункт {keptClause}), потом они будут удалены без возможности восстановления.',
    kk: 'Деректер {keptUntil} дейін сақталады ({keptClause}-тармақ), содан кейін қалпына келтірілмейтіндей жойылады.',
    en: 'The data is kept until {keptUntil} (clause {keptClause}); after that it is deleted beyond recovery.',
  });
  return {
    subject: fill(lang, d, {
      ru: 'Лицензия «{seller}» закончилась',
      kk: '«{seller}» лицензиясы аяқталды',
      en: 'The licence of “{seller}” has ended',
    }),
    lines: [
      fill(lang, d, {
        ru: 'Срок лицензии продавца «{seller}» истёк {endsAt}. Использование платформы приостановлено (пункт {clause}): курсы не продаются и не открываются, новое загрузить нельзя.',
        kk: '«{seller}» сатушысының лицензия мерзімі {endsAt} өтті. Платформаны пайдалану тоқтатылды ({clause}-тармақ): курстар сатылмайды және ашылмайды, жаңасын жүктеуге болмайды.',
        en: 'The licence term of the seller “{seller}” ended on {endsAt}. Use of the platform is suspended (clause {clause}): courses are not sold or opened, nothing new can be uploaded.',
      }),
      kept,
      fill(lang, d, {
        ru: 'Что можно сделать: войти в кабинет, оплатить тариф, отвечать на жалобы и претензии, возвращать деньги, выгрузить свои данные.',
        kk: 'Не істеуге болады: кабинетке кіру, тарифті төлеу, шағымдар мен талаптарға жауап беру, ақша қайтару, деректеріңізді шығарып алу.',
        en: 'What you can do: sign in, pay for a tariff, answer complaints and claims, refund, take out your data.',
      }),
    ],
    action: { label: open[lang], url: '/seller/licence' },
  };
}

/** After deletion. Names nobody: what was deleted stays deleted in the letter too. */
export function purgedMail(lang: Lang, d: { at: string; clause: string; rows: number; files: number }): MailTemplate {
  return {
    subject: fill(lang, d, {
      ru: 'Данные вашего продавца удалены',
      kk: 'Сатушыңыздың деректері жойылды',
      en: 'Your seller’s data has been deleted',
    }),
    lines: [
      fill(lang, d, {
        ru: 'Срок хранения истёк, и данные вашего продавца удалены без возможности восстановления {at} (пункт {clause}): записей {rows}, файлов {files}.',
        kk: 'Сақтау мерзімі өтті, сатушыңыздың деректері {at} қалпына келтірілмейтіндей жойылды ({clause}-тармақ): жазбалар {rows}, файлдар {files}.',
        en: 'The time of keeping is over and your seller’s data was deleted beyond recovery on {at} (clause {clause}): {rows} records, {files} files.',
      }),
      fill(lang, d, {
        ru: 'Осталось только то, чего требует закон: бухгалтерские записи без имён и доказательства принятых условий. Ваша учётная запись остаётся; нового продавца можно открыть в любое время.',
        kk: 'Заң талап ететін нәрсе ғана қалды: аты-жөнсіз бухгалтерлік жазбалар және қабылданған шарттардың дәлелдері. Тіркелгіңіз қалады; жаңа сатушыны кез келген уақытта ашуға болады.',
        en: 'Only what the law asks for is left: accounting entries without names and evidence of accepted terms. Your account stays; you can open a new seller at any time.',
      }),
    ],
  };
}

/** After the operator gave more free time. */
export function extendedMail(lang: Lang, d: { seller: string; endsAt: string; clause: string }): MailTemplate {
  return {
    subject: fill(lang, d, {
      ru: 'Лицензия «{seller}» продлена',
      kk: '«{seller}» лицензиясы ұзартылды',
      en: 'The licence of “{seller}” was extended',
    }),
    lines: [
      fill(lang, d, {
        ru: 'Оператор продлил бесплатный доступ продавца «{seller}» до {endsAt}.',
        kk: 'Оператор «{seller}» сатушысының тегін қолжетімділігін {endsAt} дейін ұзартты.',
        en: 'The operator extended the free access of the seller “{seller}” until {endsAt}.',
      }),
      fill(lang, d, {
        ru: 'При следующем входе в кабинет примите лицензионную оферту ещё раз (пункт {clause}).',
        kk: 'Кабинетке келесі кіргенде лицензиялық офертаны қайта қабылдаңыз ({clause}-тармақ).',
        en: 'When you next enter the cabinet, accept the licence offer again (clause {clause}).',
      }),
    ],
    action: { label: open[lang], url: '/seller/licence' },
  };
}
