import type { Lang } from '#kernel';
import type { MailTemplate } from '#platform';
import type { Complaint } from '../domain/complaint.js';
import { known } from '../domain/known.js';
import { about, moment, zoneOf } from './words.js';

const page = (c: Complaint): string => `/seller/complaints/${c.id}`;
const open = { ru: 'Открыть дело', kk: 'Істі ашу', en: 'Open the case' };

/** Letters to the owners of the accused seller. */
export const sellerMails = {
  /** The operator's query: an explanation is asked for and voluntary removal proposed (AT-5.6.3). */
  query(lang: Lang, { c, note }: { c: Complaint; note?: string }): MailTemplate {
    const { number, work } = about(c);
    const by = moment(lang, known(c.answerDueAt, 'term of the answer'), zoneOf(c));
    const [subject = '', ...lines] = {
      ru: [
        `Запрос по жалобе ${number}: ответьте до ${by}`,
        `Поступила жалоба на нарушение прав: ${work}. Заявитель: ${c.applicant.name}.`,
        `Право: ${c.registeredRight}`,
        'Объясните ситуацию или добровольно удалите материал, который может нарушать права заявителя.',
        `Если обоснованного ответа не будет до ${by}, мы начнём собственную проверку и сможем заблокировать спорный материал.`,
        'Ответить',
      ],
      kk: [
        `${number} шағымы бойынша сұрау: ${by} дейін жауап беріңіз`,
        `Құқық бұзушылық туралы шағым түсті: ${work}. Өтініш беруші: ${c.applicant.name}.`,
        `Құқық: ${c.registeredRight}`,
        'Жағдайды түсіндіріңіз немесе өтініш берушінің құқығын бұзуы мүмкін материалды өз еркіңізбен жойыңыз.',
        `${by} дейін дәлелді жауап болмаса, өз тексеруімізді бастаймыз және даулы материалды бұғаттай аламыз.`,
        'Жауап беру',
      ],
      en: [
        `Query on complaint ${number}: answer by ${by}`,
        `A complaint about an infringement has come: ${work}. Applicant: ${c.applicant.name}.`,
        `The right: ${c.registeredRight}`,
        'Explain the situation, or remove of your own accord the material that may infringe the applicant’s rights.',
        `Without a reasoned answer by ${by} we start our own check and may block the disputed material.`,
        'Answer',
      ],
    }[lang];
    return {
      subject,
      lines: [...lines.slice(0, 3), ...(note ? [note] : []), ...lines.slice(3, 4)],
      action: { label: lines[4] ?? open[lang], url: page(c) },
    };
  },

  /** The term for the answer is over, or the answer was a denial: the check has begun (AT-5.6.4). */
  checking(lang: Lang, { c }: { c: Complaint }): MailTemplate {
    const { number, work } = about(c);
    const [subject = '', ...lines] = {
      ru: [
        `Жалоба ${number}: началась проверка`,
        `Мы проверяем жалобу на ${work}. На время проверки спорный материал может быть заблокирован. Вы ещё можете дополнить свои объяснения.`,
      ],
      kk: [
        `${number} шағымы: тексеру басталды`,
        `${work} туралы шағымды тексеріп жатырмыз. Тексеру кезінде даулы материал бұғатталуы мүмкін. Түсініктемеңізді әлі толықтыра аласыз.`,
      ],
      en: [
        `Complaint ${number}: the check has begun`,
        `We are checking the complaint about ${work}. The disputed material may be blocked meanwhile. You may still add to your explanation.`,
      ],
    }[lang];
    return { subject, lines, action: { label: open[lang], url: page(c) } };
  },

  /** The disputed content was blocked for the check (AT-5.6.5), or opened again. */
  blocking(lang: Lang, { c, blocked }: { c: Complaint; blocked: boolean }): MailTemplate {
    const { number, work } = about(c);
    const [subject = '', ...lines] = {
      ru: [
        `Жалоба ${number}: ${blocked ? 'материал заблокирован' : 'блокировка снята'}`,
        blocked ? `На время проверки закрыт доступ: ${work}.` : `Доступ снова открыт: ${work}.`,
      ],
      kk: [
        `${number} шағымы: ${blocked ? 'материал бұғатталды' : 'бұғаттау алынды'}`,
        blocked ? `Тексеру кезінде қолжетімділік жабылды: ${work}.` : `Қолжетімділік қайта ашылды: ${work}.`,
      ],
      en: [
        `Complaint ${number}: ${blocked ? 'material blocked' : 'block lifted'}`,
        blocked ? `Closed while the check runs: ${work}.` : `Open again: ${work}.`,
      ],
    }[lang];
    return { subject, lines, action: { label: open[lang], url: page(c) } };
  },

  /** The outcome (AT-5.6.8a). */
  decided(lang: Lang, { c }: { c: Complaint }): MailTemplate {
    const { number, work } = about(c);
    const { outcome, deleted, text } = known(c.decision, 'decision');
    const upheld = outcome === 'upheld';
    const result = {
      ru: upheld
        ? deleted
          ? 'Жалоба удовлетворена, материал удалён.'
          : 'Жалоба удовлетворена, материал закрыт для всех, включая вас.'
        : 'В жалобе отказано, доступ к материалу открыт.',
      kk: upheld
        ? deleted
          ? 'Шағым қанағаттандырылды, материал жойылды.'
          : 'Шағым қанағаттандырылды, материал барлығына, соның ішінде сізге де жабылды.'
        : 'Шағымнан бас тартылды, материалға қолжетімділік ашық.',
      en: upheld
        ? deleted
          ? 'The complaint is upheld and the material is deleted.'
          : 'The complaint is upheld and the material is closed to everyone, you included.'
        : 'The complaint is refused and the material is open.',
    }[lang];
    const [subject = '', ...lines] = {
      ru: [`Решение по жалобе ${number}`, `Жалоба: ${work}.`, result, `Обоснование: ${text}`],
      kk: [`${number} шағымы бойынша шешім`, `Шағым: ${work}.`, result, `Негіздеме: ${text}`],
      en: [`Decision on complaint ${number}`, `The complaint: ${work}.`, result, `Reasons: ${text}`],
    }[lang];
    return { subject, lines, action: { label: open[lang], url: page(c) } };
  },

  /** The complainant took the complaint back. */
  withdrawn(lang: Lang, { c }: { c: Complaint }): MailTemplate {
    const { number, work } = about(c);
    const [subject = '', ...lines] = {
      ru: [
        `Жалоба ${number} отозвана`,
        `Заявитель отозвал жалобу: ${work}. Отвечать больше не нужно, блокировка по этому делу снята.`,
      ],
      kk: [
        `${number} шағымы кері қайтарылды`,
        `Өтініш беруші шағымын қайтарып алды: ${work}. Жауап берудің қажеті жоқ, осы іс бойынша бұғаттау алынды.`,
      ],
      en: [
        `Complaint ${number} withdrawn`,
        `The applicant has withdrawn the complaint: ${work}. No answer is needed and this case’s block is lifted.`,
      ],
    }[lang];
    return { subject, lines, action: { label: open[lang], url: page(c) } };
  },
};
