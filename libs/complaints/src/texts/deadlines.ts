import type { Texts } from '#kernel';

/** What happens by itself when a deadline of a case is due. */
export const deadlineThen: Record<'complaints.confirmation' | 'complaints.seller-answer' | 'complaints.review', Texts> =
  {
    'complaints.confirmation': {
      ru: 'Неподтверждённая жалоба закрывается, её данные удаляются',
      kk: 'Расталмаған шағым жабылады, деректері жойылады',
      en: 'The unconfirmed complaint is closed and its contents are deleted',
    },
    'complaints.seller-answer': {
      ru: 'Ответа нет: оператор начинает собственную проверку и вправе заблокировать спорный урок',
      kk: 'Жауап жоқ: оператор өз тексеруін бастайды және даулы сабақты бұғаттауға құқылы',
      en: 'No answer: the operator starts its own check and may block the disputed lesson',
    },
    'complaints.review': {
      ru: 'Дело отмечается просроченным, сотрудники по жалобам получают письмо',
      kk: 'Іс мерзімі өткен деп белгіленеді, шағым қызметкерлері хат алады',
      en: 'The case is marked overdue and complaints officers are written to',
    },
  };

/** Names of deadlines of a case. */
export const deadlineTitles: Record<keyof typeof deadlineThen, Texts> = {
  'complaints.confirmation': { ru: 'Подтверждение адреса', kk: 'Мекенжайды растау', en: 'Confirmation of the address' },
  'complaints.seller-answer': { ru: 'Ответ продавца', kk: 'Сатушының жауабы', en: 'The seller’s answer' },
  'complaints.review': { ru: 'Решение оператора', kk: 'Оператордың шешімі', en: 'The operator’s decision' },
};
