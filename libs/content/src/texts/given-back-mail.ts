import type { Lang, Temporal } from '#kernel';
import type { MailTemplate } from '#platform';

const LOCALES: Readonly<Record<Lang, string>> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };

const until = (lang: Lang, at: Temporal.Instant, zone: string): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { timeZone: zone, dateStyle: 'long', timeStyle: 'short' }).format(
    at.epochMilliseconds,
  );

/** Time lost to the platform's own maintenance was added to a buyer's access. */
export function accessGivenBackMail(
  lang: Lang,
  courses: readonly { title: string; until: Temporal.Instant; zone: string }[],
): MailTemplate {
  const lines = courses.map((c) => {
    const end = `${until(lang, c.until, c.zone)} (${c.zone})`;
    return { ru: `«${c.title}»: доступ до ${end}.`, kk: `«${c.title}»: ${end} дейін.`, en: `“${c.title}”: until ${end}.` }[lang]; // prettier-ignore
  });
  return {
    subject: {
      ru: 'Срок доступа продлён',
      kk: 'Қолжетімділік мерзімі ұзартылды',
      en: 'Your access lasts longer',
    }[lang],
    lines: [
      {
        ru: 'На платформе шли технические работы. Время, которое вы из-за них потеряли, добавлено к доступу:',
        kk: 'Платформада техникалық жұмыстар жүрді. Соның салдарынан жоғалтқан уақытыңыз қолжетімділікке қосылды:',
        en: 'There was maintenance on the platform. The time you lost to it has been added to your access:',
      }[lang],
      ...lines,
    ],
    action: { label: { ru: 'Мои курсы', kk: 'Менің курстарым', en: 'My courses' }[lang], url: '/learn' },
  };
}
