import { defineErrors } from './errors/catalogue.js';

/** Failures of the kernel itself: amounts, ratios, terms, ids and transitions that cannot be. */
export const kernelErrors = defineErrors('kernel', {
  money_invalid: {
    status: 422,
    ru: 'Сумма записана неверно. Укажите её десятичной строкой, например 1990.00.',
    kk: 'Сома қате жазылған. Оны ондық жол түрінде көрсетіңіз, мысалы 1990.00.',
    en: 'The amount is not written correctly. Give it as a decimal string, such as 1990.00.',
  },
  currency_unknown: {
    status: 422,
    ru: 'Валюта {currency} не поддерживается. Выберите RUB, KZT, USD, EUR или AMD.',
    kk: '{currency} валютасына қолдау көрсетілмейді. RUB, KZT, USD, EUR немесе AMD таңдаңыз.',
    en: 'Currency {currency} is not supported. Choose RUB, KZT, USD, EUR or AMD.',
  },
  currency_mismatch: {
    status: 422,
    ru: 'Суммы в разных валютах ({left} и {right}) нельзя складывать или сравнивать. Укажите суммы в одной валюте.',
    kk: 'Әртүрлі валютадағы ({left} және {right}) сомаларды қосуға не салыстыруға болмайды. Бір валютадағы сомаларды көрсетіңіз.',
    en: 'Amounts in different currencies ({left} and {right}) cannot be added or compared. Give amounts in one currency.',
  },
  allocation_invalid: {
    status: 422,
    ru: 'Сумму нельзя разделить по этим долям. Укажите неотрицательные доли, хотя бы одну больше нуля.',
    kk: 'Соманы бұл үлестермен бөлуге болмайды. Теріс емес үлестерді көрсетіңіз, кемінде біреуі нөлден үлкен болсын.',
    en: 'The amount cannot be divided by these shares. Give shares that are not negative, at least one above zero.',
  },
  ratio_invalid: {
    status: 422,
    ru: 'Доля записана неверно. Укажите её как 5%, 1/3 или 0.05.',
    kk: 'Үлес қате жазылған. Оны 5%, 1/3 немесе 0.05 түрінде көрсетіңіз.',
    en: 'The ratio is not written correctly. Give it as 5%, 1/3 or 0.05.',
  },
  term_invalid: {
    status: 422,
    ru: 'Срок «{value}» записан неверно. Укажите его как P7D, P1M, PT4H или 5wd.',
    kk: '«{value}» мерзімі қате жазылған. Оны P7D, P1M, PT4H немесе 5wd түрінде көрсетіңіз.',
    en: 'The term “{value}” is not written correctly. Give it as P7D, P1M, PT4H or 5wd.',
  },
  zone_unknown: {
    status: 422,
    ru: 'Часовой пояс «{zone}» неизвестен. Укажите название из базы IANA, например Asia/Almaty.',
    kk: '«{zone}» уақыт белдеуі белгісіз. IANA базасындағы атауды көрсетіңіз, мысалы Asia/Almaty.',
    en: 'Time zone “{zone}” is not known. Give an IANA name, such as Asia/Almaty.',
  },
  calendar_invalid: {
    status: 422,
    ru: 'Производственный календарь содержит ошибку: {problem}. Исправьте файл и загрузите его снова.',
    kk: 'Өндірістік күнтізбеде қате бар: {problem}. Файлды түзетіп, қайта жүктеңіз.',
    en: 'The calendar of working days has a fault: {problem}. Correct the file and load it again.',
  },
  calendar_unknown: {
    status: 422,
    ru: 'Календаря «{calendar}» нет. Добавьте его или укажите RU, KZ или AM.',
    kk: '«{calendar}» күнтізбесі жоқ. Оны қосыңыз немесе RU, KZ не AM көрсетіңіз.',
    en: 'There is no calendar “{calendar}”. Add it, or name RU, KZ or AM.',
  },
  clock_backwards: {
    status: 422,
    ru: 'Часы можно переводить только вперёд. Укажите более поздний момент.',
    kk: 'Сағатты тек алға жылжытуға болады. Кейінірек сәтті көрсетіңіз.',
    en: 'The clock moves only forward. Give a later moment.',
  },
  id_invalid: {
    status: 422,
    ru: 'Идентификатор записан неверно. Укажите UUID.',
    kk: 'Идентификатор қате жазылған. UUID көрсетіңіз.',
    en: 'The identifier is not written correctly. Give a UUID.',
  },
  transition_refused: {
    status: 409,
    ru: 'В текущем состоянии ({from}) это действие невозможно. Обновите страницу и посмотрите, что доступно сейчас.',
    kk: 'Ағымдағы күйде ({from}) бұл әрекет мүмкін емес. Бетті жаңартып, қазір не істеуге болатынын қараңыз.',
    en: 'This cannot be done in the present state ({from}). Reload the page and see what can be done now.',
  },
  transition_forbidden: {
    status: 403,
    ru: 'Это действие может выполнить только другая сторона. Обратитесь к той стороне, которой оно доступно.',
    kk: 'Бұл әрекетті тек басқа тарап орындай алады. Оны орындауға құқығы бар тарапқа хабарласыңыз.',
    en: 'Only another party may do this. Turn to the party that may.',
  },
});
