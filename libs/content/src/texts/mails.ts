import type { Lang, Temporal } from '#kernel';
import type { MailTemplate } from '#platform';

/** Making a formatter takes longer than all the rest of a letter. */
const formats = new Map<string, Intl.DateTimeFormat>();

function until(lang: Lang, at: Temporal.Instant, zone: string): string {
  let format = formats.get(`${lang} ${zone}`);
  if (!format) {
    const locale = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' }[lang];
    format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
    formats.set(`${lang} ${zone}`, format);
  }
  return format.format(at.epochMilliseconds);
}

/** Access to a course is open. */
export function accessOpenedMail(
  lang: Lang,
  d: { name: string; title: string; until: Temporal.Instant; zone: string; clause?: string },
): MailTemplate {
  const end = until(lang, d.until, d.zone);
  const clause = d.clause ? ` (${d.clause})` : '';
  return {
    ru: {
      subject: `Доступ открыт: ${d.title}`,
      lines: [
        `Здравствуйте, ${d.name}!`,
        `Вам открыт доступ к курсу «${d.title}» до ${end}${clause}.`,
        'Если курс не открывается, сообщите об этом в личном кабинете.',
      ],
      action: { label: 'Начать заниматься', url: '/learn' },
    },
    kk: {
      subject: `Қолжетімділік ашылды: ${d.title}`,
      lines: [
        `Сәлеметсіз бе, ${d.name}!`,
        `Сізге «${d.title}» курсына ${end} дейін қолжетімділік ашылды${clause}.`,
        'Курс ашылмаса, жеке кабинетте хабарлаңыз.',
      ],
      action: { label: 'Оқуды бастау', url: '/learn' },
    },
    en: {
      subject: `Access is open: ${d.title}`,
      lines: [
        `Hello ${d.name},`,
        `You have access to “${d.title}” until ${end}${clause}.`,
        'If the course does not open, tell us in your cabinet.',
      ],
      action: { label: 'Start learning', url: '/learn' },
    },
  }[lang];
}

/** A reported access problem is solved. */
export function problemSolvedMail(lang: Lang, d: { name: string; title: string; resolution: string }): MailTemplate {
  return {
    ru: {
      subject: `Доступ восстановлен: ${d.title}`,
      lines: [`Здравствуйте, ${d.name}!`, `Проблема с доступом к курсу «${d.title}» решена.`, d.resolution],
      action: { label: 'Открыть курс', url: '/learn' },
    },
    kk: {
      subject: `Қолжетімділік қалпына келтірілді: ${d.title}`,
      lines: [`Сәлеметсіз бе, ${d.name}!`, `«${d.title}» курсына қолжетімділік мәселесі шешілді.`, d.resolution],
      action: { label: 'Курсты ашу', url: '/learn' },
    },
    en: {
      subject: `Access restored: ${d.title}`,
      lines: [`Hello ${d.name},`, `The problem with access to “${d.title}” is solved.`, d.resolution],
      action: { label: 'Open the course', url: '/learn' },
    },
  }[lang];
}
