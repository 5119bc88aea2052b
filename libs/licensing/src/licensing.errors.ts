import { defineErrors } from '#kernel';

/** Failures around licences, tariffs and quotas. */
export const licensingErrors = defineErrors('licensing', {
  suspended: {
    status: 403,
    ru: 'Сейчас это недоступно: использование приостановлено. Откройте раздел «Лицензия»: там сказано, почему, до какого времени хранятся данные и что сделать.',
    kk: 'Қазір бұл қолжетімсіз: пайдалану тоқтатылған. «Лицензия» бөлімін ашыңыз: онда себебі, деректер қашанға дейін сақталатыны және не істеу керегі жазылған.',
    en: 'This is not available now: use is suspended. Open “Licence”: it says why, until when the data is kept and what to do.',
  },
  offer_not_accepted: {
    status: 403,
    ru: 'Сначала примите лицензионную оферту: откройте кабинет продавца и подтвердите. После этого повторите.',
    kk: 'Алдымен лицензиялық офертаны қабылдаңыз: сатушы кабинетін ашып, растаңыз. Содан кейін қайталаңыз.',
    en: 'Accept the licence offer first: open the seller’s cabinet and confirm. Then try again.',
  },
  quota_exceeded: {
    status: 422,
    ru: 'Не хватает квоты «{quota}»: занято {used} из {limit}, нужно ещё {asked}. Удалите лишнее или смените тариф.',
    kk: '«{quota}» квотасы жетпейді: {limit} ішінен {used} бос емес, тағы {asked} керек. Артығын жойыңыз немесе тарифті ауыстырыңыз.',
    en: 'Not enough of the quota “{quota}”: {used} of {limit} is used and {asked} more is needed. Delete what you do not need or change the tariff.',
  },
  licence_over: {
    status: 409,
    ru: 'Данные этого продавца удаляются или уже удалены, вернуть лицензию нельзя. Откройте нового продавца.',
    kk: 'Бұл сатушының деректері жойылуда немесе жойылған, лицензияны қайтару мүмкін емес. Жаңа сатушы ашыңыз.',
    en: 'The data of this seller is being deleted or gone, the licence cannot come back. Open a new seller.',
  },
  licence_perpetual: {
    status: 409,
    ru: 'Эта лицензия бессрочная, продлевать её не нужно.',
    kk: 'Бұл лицензия мерзімсіз, оны ұзартудың қажеті жоқ.',
    en: 'This licence has no end, there is nothing to extend.',
  },
  term_too_long: {
    status: 422,
    ru: 'Продлить можно сроком от часа до {most}. Укажите срок в этих пределах.',
    kk: 'Бір сағаттан {most} дейінгі мерзімге ұзартуға болады. Осы шекте мерзім көрсетіңіз.',
    en: 'An extension may last from an hour to {most}. Name a term within that.',
  },
});
