import { defineErrors } from '#kernel';

/** Failures around bank statements. */
export const bankErrors = defineErrors('licensing', {
  bank_not_configured: {
    status: 409,
    ru: 'Банковский счёт оператора не указан, поэтому выписку не с чем сверить. Задайте OPERATOR_BANK_ACCOUNT и перезапустите.',
    kk: 'Оператордың банк шоты көрсетілмеген, сондықтан үзінді көшірмені салыстыратын ештеңе жоқ. OPERATOR_BANK_ACCOUNT мәнін беріп, қайта іске қосыңыз.',
    en: 'The operator’s bank account is not named, so there is nothing to hold the statement against. Set OPERATOR_BANK_ACCOUNT and restart.',
  },
  bank_file_empty: {
    status: 400,
    ru: 'Файл пуст. Отправьте выписку телом запроса с типом application/octet-stream.',
    kk: 'Файл бос. Үзінді көшірмені application/octet-stream түріндегі сұрау денесімен жіберіңіз.',
    en: 'The file is empty. Send the statement as the request’s body of type application/octet-stream.',
  },
  bank_file_too_large: {
    status: 413,
    ru: 'Файл больше {megabytes} МБ. Выгрузите из банка выписку за меньший срок.',
    kk: 'Файл {megabytes} МБ-тан үлкен. Банктен қысқарақ мерзімге үзінді көшірме алыңыз.',
    en: 'The file is larger than {megabytes} MB. Export a statement of a shorter time from the bank.',
  },
  bank_file_unreadable: {
    status: 422,
    ru: 'Это не выписка, которую мы умеем читать. Выгрузите её из банка для 1С (1CClientBankExchange) или в CSV.',
    kk: 'Бұл біз оқи алатын үзінді көшірме емес. Оны банктен 1С үшін (1CClientBankExchange) немесе CSV түрінде шығарыңыз.',
    en: 'This is no statement that we can read. Export it from the bank for 1C (1CClientBankExchange) or as CSV.',
  },
  bank_file_broken: {
    status: 422,
    ru: 'Файл не читается в строке {line}: «{what}». Ничего из него не принято; выгрузите выписку ещё раз.',
    kk: 'Файл {line}-жолда оқылмайды: «{what}». Одан ештеңе қабылданған жоқ; үзінді көшірмені қайта шығарыңыз.',
    en: 'The file cannot be read at line {line}: “{what}”. Nothing of it was taken; export the statement again.',
  },
  bank_file_cut: {
    status: 422,
    ru: 'Файл обрывается в строке {line}. Ничего из него не принято; выгрузите выписку ещё раз.',
    kk: 'Файл {line}-жолда үзіледі. Одан ештеңе қабылданған жоқ; үзінді көшірмені қайта шығарыңыз.',
    en: 'The file breaks off at line {line}. Nothing of it was taken; export the statement again.',
  },
  bank_column_missing: {
    status: 422,
    ru: 'В таблице нет столбца «{column}». Нужны: дата, номер, сумма, плательщик, БИН/ИИН/ИНН плательщика, назначение, счёт получателя.',
    kk: 'Кестеде «{column}» бағаны жоқ. Қажет: күні, нөмірі, сомасы, төлеуші, төлеушінің БСН/ЖСН/СТН, мақсаты, алушының шоты.',
    en: 'The table has no column “{column}”. Needed: date, number, amount, payer, payer’s tax number, purpose, recipient’s account.',
  },
  bank_wrong_account: {
    status: 422,
    ru: 'Выписка по другому счёту (строка {line}): это не счёт оператора. Ничего из неё не принято; выгрузите выписку по счёту из счетов на оплату.',
    kk: 'Үзінді көшірме басқа шот бойынша ({line}-жол): бұл оператордың шоты емес. Одан ештеңе қабылданған жоқ; төлем шоттарындағы шот бойынша үзінді көшірме шығарыңыз.',
    en: 'The statement is of another account (line {line}): it is not the operator’s. Nothing of it was taken; export the statement of the account that invoices name.',
  },
  bank_payment_settled: {
    status: 409,
    ru: 'С этим платежом уже решено. Обновите список.',
    kk: 'Бұл төлем бойынша шешім қабылданған. Тізімді жаңартыңыз.',
    en: 'This payment has been settled already. Reload the list.',
  },
});
