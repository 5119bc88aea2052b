import type { Texts } from '#kernel';
import type { ComplaintTransition } from '../domain/complaint.machine.js';

/** What changes of state are called in a timeline, with the clause behind each. */
export const transitionTitles: Record<ComplaintTransition, Texts & { clause?: string }> = {
  confirm: {
    ru: 'Адрес подтверждён, жалоба получена',
    kk: 'Мекенжай расталды, шағым қабылданды',
    en: 'Address confirmed, complaint received',
    clause: 'AT-5.6.2',
  },
  expire: {
    ru: 'Жалоба не подтверждена в срок',
    kk: 'Шағым мерзімінде расталмады',
    en: 'The complaint was not confirmed in time',
  },
  forward: {
    ru: 'Продавцу отправлен запрос',
    kk: 'Сатушыға сұрау жіберілді',
    en: 'The seller was asked',
    clause: 'AT-5.6.3',
  },
  answer: { ru: 'Продавец ответил', kk: 'Сатушы жауап берді', en: 'The seller answered', clause: 'AT-5.6.4' },
  'miss-answer': {
    ru: 'Продавец не ответил в срок',
    kk: 'Сатушы мерзімінде жауап бермеді',
    en: 'The seller did not answer in time',
    clause: 'AT-5.6.4',
  },
  check: {
    ru: 'Началась проверка оператора',
    kk: 'Оператордың тексеруі басталды',
    en: 'The operator’s check began',
    clause: 'AT-5.6.4',
  },
  uphold: {
    ru: 'Жалоба удовлетворена',
    kk: 'Шағым қанағаттандырылды',
    en: 'The complaint was upheld',
    clause: 'AT-5.6.6b',
  },
  reject: {
    ru: 'В жалобе отказано',
    kk: 'Шағымнан бас тартылды',
    en: 'The complaint was refused',
    clause: 'AT-5.6.7a',
  },
  withdraw: { ru: 'Жалоба отозвана', kk: 'Шағым кері қайтарылды', en: 'The complaint was withdrawn' },
};

/** Entries of the journal that stand in a timeline beside changes of state, and who may see them. */
export const recordTitles: Record<string, { title: Texts; clause?: string; complainant: boolean; seller: boolean }> = {
  'complaints.filed': {
    title: { ru: 'Жалоба подана', kk: 'Шағым берілді', en: 'Complaint filed' },
    clause: 'AT-5.7',
    complainant: true,
    seller: false,
  },
  'complaints.evidence-added': {
    title: { ru: 'Добавлено доказательство', kk: 'Дәлел қосылды', en: 'Evidence added' },
    complainant: true,
    seller: true,
  },
  'complaints.answer-added': {
    title: { ru: 'Продавец дополнил ответ', kk: 'Сатушы жауабын толықтырды', en: 'The seller added to the answer' },
    clause: 'AT-5.6.4',
    complainant: true,
    seller: true,
  },
  'complaints.blocked': {
    title: {
      ru: 'Спорный урок заблокирован на время проверки',
      kk: 'Даулы сабақ тексеру кезінде бұғатталды',
      en: 'The disputed lesson was blocked for the check',
    },
    clause: 'AT-5.6.5',
    complainant: true,
    seller: true,
  },
  'complaints.unblocked': {
    title: { ru: 'Блокировка снята', kk: 'Бұғаттау алынды', en: 'The block was lifted' },
    complainant: true,
    seller: true,
  },
  'complaints.review-overdue': {
    title: { ru: 'Срок решения истёк', kk: 'Шешім мерзімі өтті', en: 'The decision is overdue' },
    clause: 'AT-5.6.6a',
    complainant: true,
    seller: true,
  },
  'complaints.frozen': {
    title: { ru: 'Дело приостановлено', kk: 'Іс тоқтатылды', en: 'The case was frozen' },
    complainant: true,
    seller: true,
  },
  'complaints.unfrozen': {
    title: { ru: 'Дело возобновлено', kk: 'Іс жалғастырылды', en: 'The case was unfrozen' },
    complainant: true,
    seller: true,
  },
  'complaints.disclosed': {
    title: {
      ru: 'Заявителю переданы сведения о продавце',
      kk: 'Өтініш берушіге сатушы туралы мәлімет берілді',
      en: 'The seller was disclosed to the applicant',
    },
    clause: 'AT-5.6.8b',
    complainant: true,
    seller: true,
  },
};

/** Messages about a case, as the officers' timeline names them. */
export const messageTitle: Texts = { ru: 'Письмо', kk: 'Хат', en: 'Message' };
