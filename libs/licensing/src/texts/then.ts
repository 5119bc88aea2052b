import type { Texts } from '#kernel';

/** What happens by itself when a deadline of licensing is due. */
export const then = {
  expiry: {
    ru: 'Лицензия прекратится, использование будет приостановлено: курсы перестанут продаваться и открываться. Данные останутся на срок хранения.',
    kk: 'Лицензия тоқтайды, пайдалану тоқтатылады: курстар сатылмайды және ашылмайды. Деректер сақтау мерзімінде қалады.',
    en: 'The licence ends and use is suspended: courses are no longer sold or opened. The data stays for the time of keeping.',
  },
  purge: {
    ru: 'Данные продавца будут удалены без возможности восстановления: курсы, файлы, продажи, команда.',
    kk: 'Сатушының деректері қалпына келтірілмейтіндей жойылады: курстар, файлдар, сатылымдар, команда.',
    en: 'The seller’s data is deleted beyond recovery: courses, files, sales, team.',
  },
  invoiceDue: {
    ru: 'Счёт станет просроченным. Оплатить его всё ещё можно: срок лицензии начнётся, когда придут деньги.',
    kk: 'Шоттың мерзімі өтеді. Оны бәрібір төлеуге болады: лицензия мерзімі ақша түскенде басталады.',
    en: 'The invoice becomes overdue. It can still be paid: what it buys begins when the money comes.',
  },
  nextTerm: {
    ru: 'Начнётся следующий оплаченный срок: действуют функции и квоты купленного тарифа.',
    kk: 'Келесі төленген мерзім басталады: сатып алынған тарифтің функциялары мен квоталары қолданылады.',
    en: 'The next paid term begins, with the functions and quotas of the tariff that was bought.',
  },
  expiryReminder: {
    ru: 'Владельцам уйдёт письмо о скором окончании лицензии.',
    kk: 'Иелеріне лицензияның жақында аяқталатыны туралы хат жіберіледі.',
    en: 'The owners get a letter that the licence is about to end.',
  },
  purgeReminder: {
    ru: 'Владельцам уйдёт письмо о скором удалении данных.',
    kk: 'Иелеріне деректердің жақында жойылатыны туралы хат жіберіледі.',
    en: 'The owners get a letter that the data is about to be deleted.',
  },
  exportExpiry: {
    ru: 'Файлы выгрузки будут удалены; выгрузить данные можно снова.',
    kk: 'Шығарылым файлдары жойылады; деректерді қайта шығаруға болады.',
    en: 'The files of the export are deleted; the data can be exported again.',
  },
} as const satisfies Record<string, Texts>;
