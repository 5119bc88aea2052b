import type { Lang, Temporal } from '#kernel';
import type { MailTemplate } from '#platform';
import type { Complaint, SellerIdentity } from '../domain/complaint.js';
import { known } from '../domain/known.js';
import { about, moment, zoneOf } from './words.js';

interface Case {
  c: Complaint;
  url: string;
}

const open = { ru: 'Открыть дело', kk: 'Істі ашу', en: 'Open the case' };

const letter = (
  lang: Lang,
  subject: string,
  lines: string[],
  url: string,
  label: string = open[lang],
): MailTemplate => ({ subject, lines, action: { label, url } });

/** Letters to the complainant. */
export const applicantMails = {
  /** The link that proves the address. */
  confirm(lang: Lang, { c, url, dueAt }: Case & { dueAt: Temporal.Instant }): MailTemplate {
    const { number, work } = about(c);
    const by = moment(lang, dueAt, c.policies['confirmation.link.ttl'].zone);
    const [subject = '', ...lines] = {
      ru: [
        `Подтвердите жалобу ${number}`,
        `Вы подали жалобу на нарушение прав: ${work}. Откройте ссылку, чтобы подтвердить адрес: только после этого мы начнём рассмотрение.`,
        `Ссылка ждёт до ${by}. Неподтверждённая жалоба закрывается, её данные удаляются.`,
        'Не пересылайте это письмо: по ссылке открывается дело.',
        'Подтвердить и открыть дело',
      ],
      kk: [
        `${number} шағымын растаңыз`,
        `Сіз құқық бұзушылық туралы шағым бердіңіз: ${work}. Мекенжайды растау үшін сілтемені ашыңыз: қарау содан кейін ғана басталады.`,
        `Сілтеме ${by} дейін күтеді. Расталмаған шағым жабылады, деректері жойылады.`,
        'Бұл хатты басқаларға жібермеңіз: сілтеме істі ашады.',
        'Растау және істі ашу',
      ],
      en: [
        `Confirm complaint ${number}`,
        `You have filed a complaint about an infringement: ${work}. Open the link to confirm your address: we begin only then.`,
        `The link waits until ${by}. An unconfirmed complaint is closed and its contents are deleted.`,
        'Do not forward this message: the link opens the case.',
        'Confirm and open the case',
      ],
    }[lang];
    return letter(lang, subject, lines.slice(0, 3), url, lines[3]);
  },

  /** The complaint has reached the operator. */
  received(lang: Lang, { c, url }: Case): MailTemplate {
    const { number, work } = about(c);
    const [subject = '', ...lines] = {
      ru: [
        `Жалоба ${number} получена`,
        `Мы получили вашу жалобу: ${work}. Дальше мы запросим объяснения у продавца и предложим ему удалить спорный материал. О каждом шаге придёт письмо.`,
      ],
      kk: [
        `${number} шағымы қабылданды`,
        `Шағымыңызды алдық: ${work}. Енді сатушыдан түсініктеме сұраймыз және даулы материалды өз еркімен жоюды ұсынамыз. Әр қадам туралы хат келеді.`,
      ],
      en: [
        `Complaint ${number} received`,
        `We have received your complaint: ${work}. Next we ask the seller for an explanation and propose that it remove the material. You will hear of every step.`,
      ],
    }[lang];
    return letter(lang, subject, lines, url);
  },

  /** The seller was asked. */
  forwarded(lang: Lang, { c, url }: Case): MailTemplate {
    const { number } = about(c);
    const by = moment(lang, known(c.answerDueAt, 'term of the answer'), zoneOf(c));
    const [subject = '', ...lines] = {
      ru: [
        `Жалоба ${number}: продавцу отправлен запрос`,
        `Мы запросили у продавца объяснения и предложили удалить материал. Он может ответить до ${by}. Если обоснованного ответа не будет, мы начнём собственную проверку.`,
      ],
      kk: [
        `${number} шағымы: сатушыға сұрау жіберілді`,
        `Сатушыдан түсініктеме сұрап, материалды жоюды ұсындық. Ол ${by} дейін жауап бере алады. Дәлелді жауап болмаса, өз тексеруімізді бастаймыз.`,
      ],
      en: [
        `Complaint ${number}: the seller was asked`,
        `We have asked the seller for an explanation and proposed removal. It may answer until ${by}. Without a reasoned answer we start our own check.`,
      ],
    }[lang];
    return letter(lang, subject, lines, url);
  },

  /** The seller has answered, or the term for it is over. */
  reviewing(
    lang: Lang,
    { c, url, dueAt, answered }: Case & { dueAt: Temporal.Instant; answered: boolean },
  ): MailTemplate {
    const { number } = about(c);
    const by = moment(lang, dueAt, c.policies['complaints.review'].zone);
    const [subject = '', ...lines] = {
      ru: [
        `Жалоба ${number}: ${answered ? 'продавец ответил' : 'продавец не ответил'}`,
        `${answered ? 'Продавец ответил на запрос.' : 'Продавец не дал ответа в срок, началась проверка.'} Решение будет принято до ${by}.`,
      ],
      kk: [
        `${number} шағымы: ${answered ? 'сатушы жауап берді' : 'сатушы жауап бермеді'}`,
        `${answered ? 'Сатушы сұрауға жауап берді.' : 'Сатушы мерзімінде жауап бермеді, тексеру басталды.'} Шешім ${by} дейін қабылданады.`,
      ],
      en: [
        `Complaint ${number}: ${answered ? 'the seller has answered' : 'the seller has not answered'}`,
        `${answered ? 'The seller has answered the query.' : 'The seller gave no answer in time and the check has begun.'} The decision is due by ${by}.`,
      ],
    }[lang];
    return letter(lang, subject, lines, url);
  },

  /** The outcome (AT-5.6.8a). */
  decided(lang: Lang, { c, url }: Case): MailTemplate {
    const { number, work } = about(c);
    const { outcome, deleted, text } = known(c.decision, 'decision');
    const upheld = {
      ru: deleted
        ? 'Нарушение подтверждено, материал удалён.'
        : 'Нарушение подтверждено, материал закрыт для всех, включая продавца.',
      kk: deleted
        ? 'Бұзушылық расталды, материал жойылды.'
        : 'Бұзушылық расталды, материал барлығына, соның ішінде сатушыға да жабылды.',
      en: deleted
        ? 'The infringement is confirmed and the material is deleted.'
        : 'The infringement is confirmed and the material is closed to everyone, the seller included.',
    };
    const rejected = {
      ru: 'В удовлетворении жалобы отказано. Вы вправе обратиться в суд.',
      kk: 'Шағымды қанағаттандырудан бас тартылды. Сотқа жүгінуге құқығыңыз бар.',
      en: 'The complaint is refused. You may go to court.',
    };
    const [subject = '', ...lines] = {
      ru: [
        `Решение по жалобе ${number}`,
        `Жалоба: ${work}.`,
        (outcome === 'upheld' ? upheld : rejected).ru,
        `Обоснование: ${text}`,
      ],
      kk: [
        `${number} шағымы бойынша шешім`,
        `Шағым: ${work}.`,
        (outcome === 'upheld' ? upheld : rejected).kk,
        `Негіздеме: ${text}`,
      ],
      en: [
        `Decision on complaint ${number}`,
        `The complaint: ${work}.`,
        (outcome === 'upheld' ? upheld : rejected).en,
        `Reasons: ${text}`,
      ],
    }[lang];
    return letter(lang, subject, lines, url);
  },

  /** What identifies the seller, for a court (AT-5.6.8b). */
  disclosed(lang: Lang, { c, url, identity }: Case & { identity: SellerIdentity }): MailTemplate {
    const { number } = about(c);
    const facts = [
      identity.legalName,
      identity.taxId,
      identity.registrationNumber,
      `${identity.country}, ${identity.address}`,
      identity.email,
      identity.phone,
    ]
      .filter(Boolean)
      .join('\n');
    const [subject = '', ...lines] = {
      ru: [
        `Жалоба ${number}: сведения о продавце`,
        'Передаём сведения, которые позволяют определить продавца, для обращения в суд. Их передача записана в журнале.',
      ],
      kk: [
        `${number} шағымы: сатушы туралы мәлімет`,
        'Сотқа жүгіну үшін сатушыны анықтауға мүмкіндік беретін мәліметті береміз. Оның берілгені журналға жазылды.',
      ],
      en: [
        `Complaint ${number}: who the seller is`,
        'Here is what identifies the seller, for use in court. Its disclosure is recorded in the journal.',
      ],
    }[lang];
    return letter(lang, subject, [...lines, facts], url);
  },
};
