import type { Texts } from '#kernel';
import type { OfficerAct, Refusal } from '../domain/acts.js';

/** What the operator may do, said as verbs. */
export const actLabels: Record<OfficerAct, Texts> = {
  forward: { ru: 'Запросить объяснения', kk: 'Түсініктеме сұрау', en: 'Ask the seller' },
  check: { ru: 'Начать проверку', kk: 'Тексеруді бастау', en: 'Start the check' },
  block: { ru: 'Заблокировать на время проверки', kk: 'Тексеру кезінде бұғаттау', en: 'Block while checking' },
  unblock: { ru: 'Снять блокировку', kk: 'Бұғаттан шығару', en: 'Unblock' },
  decide: { ru: 'Принять решение', kk: 'Шешім қабылдау', en: 'Decide' },
  disclose: { ru: 'Передать сведения о продавце', kk: 'Сатушы туралы мәлімет беру', en: 'Disclose the seller' },
  freeze: { ru: 'Приостановить дело', kk: 'Істі тоқтата тұру', en: 'Freeze the case' },
  unfreeze: { ru: 'Возобновить дело', kk: 'Істі жалғастыру', en: 'Unfreeze the case' },
};

/** Why something cannot be done now. */
export const refusalTexts: Record<Refusal, Texts> = {
  'not-confirmed': {
    ru: 'Заявитель ещё не подтвердил адрес.',
    kk: 'Өтініш беруші мекенжайын әлі растаған жоқ.',
    en: 'The applicant has not confirmed the address yet.',
  },
  'not-asked': {
    ru: 'Продавца ещё не спросили.',
    kk: 'Сатушыдан әлі сұралған жоқ.',
    en: 'The seller has not been asked yet.',
  },
  'asked-already': {
    ru: 'Запрос продавцу уже отправлен.',
    kk: 'Сатушыға сұрау жіберіліп қойған.',
    en: 'The seller has been asked already.',
  },
  'answer-awaited': {
    ru: 'Срок ответа продавца ещё идёт.',
    kk: 'Сатушының жауап беру мерзімі әлі өткен жоқ.',
    en: 'The seller’s term to answer is still running.',
  },
  'answered-with-reasons': {
    ru: 'Продавец ответил. Если ответ не обоснован, сначала начните проверку.',
    kk: 'Сатушы жауап берді. Жауап дәлелсіз болса, алдымен тексеруді бастаңыз.',
    en: 'The seller has answered. If the answer gives no reasons, start the check first.',
  },
  'no-answer-to-judge': {
    ru: 'Ответа, который можно оценить, ещё нет.',
    kk: 'Бағалайтын жауап әлі жоқ.',
    en: 'There is no answer to judge yet.',
  },
  'checked-already': { ru: 'Проверка уже идёт.', kk: 'Тексеру жүріп жатыр.', en: 'The check is under way.' },
  'not-decided': { ru: 'Решения ещё нет.', kk: 'Шешім әлі жоқ.', en: 'There is no decision yet.' },
  frozen: { ru: 'Дело приостановлено.', kk: 'Іс тоқтатылған.', en: 'The case is frozen.' },
  'not-frozen': { ru: 'Дело не приостановлено.', kk: 'Іс тоқтатылмаған.', en: 'The case is not frozen.' },
  'blocked-already': {
    ru: 'Урок уже заблокирован.',
    kk: 'Сабақ бұғатталып қойған.',
    en: 'The lesson is blocked already.',
  },
  'not-blocked': { ru: 'Блокировки нет.', kk: 'Бұғаттау жоқ.', en: 'Nothing is blocked.' },
  'evidence-awaited': {
    ru: 'Заявитель ещё не прислал ни одного доказательства.',
    kk: 'Өтініш беруші әлі бірде-бір дәлел жібермеген.',
    en: 'None of the applicant’s evidence has arrived yet.',
  },
  closed: { ru: 'Дело закрыто.', kk: 'Іс жабылған.', en: 'The case is closed.' },
};
