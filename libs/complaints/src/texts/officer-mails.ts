import type { Lang, Temporal } from '#kernel';
import type { MailTemplate } from '#platform';
import type { Complaint } from '../domain/complaint.js';
import { about, moment, zoneOf } from './words.js';

const open = { ru: 'Открыть дело', kk: 'Істі ашу', en: 'Open the case' };

const letter = (lang: Lang, c: Complaint, [subject = '', ...lines]: string[]): MailTemplate => ({
  subject,
  lines,
  action: { label: open[lang], url: `/operator/complaints/${c.id}` },
});

/** Letters to the operator's complaints officers. */
export const officerMails = {
  /** A confirmed complaint waits for the query to the seller. */
  received(lang: Lang, { c }: { c: Complaint }): MailTemplate {
    const { number, work } = about(c);
    return letter(
      lang,
      c,
      {
        ru: [`Новая жалоба ${number}`, `Подтверждена жалоба: ${work}. Запросите объяснения у продавца.`],
        kk: [`Жаңа шағым ${number}`, `Шағым расталды: ${work}. Сатушыдан түсініктеме сұраңыз.`],
        en: [`New complaint ${number}`, `A complaint is confirmed: ${work}. Ask the seller for an explanation.`],
      }[lang],
    );
  },

  /** The seller has answered, or has not: the decision is due. */
  reviewing(
    lang: Lang,
    { c, dueAt, answered }: { c: Complaint; dueAt: Temporal.Instant; answered: boolean },
  ): MailTemplate {
    const { number, work } = about(c);
    const by = moment(lang, dueAt, zoneOf(c));
    return letter(
      lang,
      c,
      {
        ru: [
          `Жалоба ${number}: решение до ${by}`,
          answered
            ? `Продавец ответил по жалобе: ${work}.`
            : `Продавец не ответил в срок: ${work}. Началась проверка, спорный урок можно заблокировать.`,
        ],
        kk: [
          `${number} шағымы: шешім ${by} дейін`,
          answered
            ? `Сатушы шағымға жауап берді: ${work}.`
            : `Сатушы мерзімінде жауап бермеді: ${work}. Тексеру басталды, даулы сабақты бұғаттауға болады.`,
        ],
        en: [
          `Complaint ${number}: decide by ${by}`,
          answered
            ? `The seller has answered: ${work}.`
            : `The seller has not answered in time: ${work}. The check has begun; the disputed lesson may be blocked.`,
        ],
      }[lang],
    );
  },

  /** The term of AT-5.6.6a has passed without a decision. */
  overdue(lang: Lang, { c, since }: { c: Complaint; since: Temporal.Instant }): MailTemplate {
    const { number, work } = about(c);
    const by = moment(lang, since, zoneOf(c));
    return letter(
      lang,
      c,
      {
        ru: [
          `Просрочено решение по жалобе ${number}`,
          `Решение по жалобе ${work} нужно было принять до ${by}. Примите его сегодня.`,
        ],
        kk: [
          `${number} шағымы бойынша шешім мерзімі өтті`,
          `${work} шағымы бойынша шешім ${by} дейін қабылдануы керек еді. Бүгін қабылдаңыз.`,
        ],
        en: [`Overdue: decision on complaint ${number}`, `The decision on ${work} was due by ${by}. Take it today.`],
      }[lang],
    );
  },

  /** Nothing more is to be done. */
  withdrawn(lang: Lang, { c }: { c: Complaint }): MailTemplate {
    const { number, work } = about(c);
    return letter(
      lang,
      c,
      {
        ru: [`Жалоба ${number} отозвана`, `Заявитель отозвал жалобу: ${work}. Дело закрыто.`],
        kk: [`${number} шағымы кері қайтарылды`, `Өтініш беруші шағымын қайтарып алды: ${work}. Іс жабылды.`],
        en: [
          `Complaint ${number} withdrawn`,
          `The applicant has withdrawn the complaint: ${work}. The case is closed.`,
        ],
      }[lang],
    );
  },
};
