import { defineErrors } from '#kernel';

/** Failures around buying a licence, invoices and returns. */
export const licenceOrderErrors = defineErrors('licensing', {
  tariff_unknown: {
    status: 422,
    ru: 'Тарифа «{tariff}» на срок {term} нет в продаже. Выберите тариф и срок на странице тарифов.',
    kk: '«{tariff}» тарифі {term} мерзіміне сатылмайды. Тарифтер бетінен тариф пен мерзім таңдаңыз.',
    en: 'The tariff “{tariff}” is not sold for {term}. Choose a tariff and a term on the page of tariffs.',
  },
  paid_to_free: {
    status: 409,
    ru: 'Платный тариф уже начал действовать, поэтому перейти на бесплатный нельзя. Выберите платный тариф или дождитесь конца срока.',
    kk: 'Ақылы тариф басталып кеткен, сондықтан тегінге ауысуға болмайды. Ақылы тариф таңдаңыз немесе мерзімнің аяқталуын күтіңіз.',
    en: 'A paid tariff has begun, so the free one can no longer be chosen. Choose a paid tariff or let the term end.',
  },
  method_refused: {
    status: 422,
    ru: 'Счёт выставляется юридическим лицам и предпринимателям. Оплатите картой.',
    kk: 'Шот заңды тұлғалар мен кәсіпкерлерге жазылады. Картамен төлеңіз.',
    en: 'Invoices are for legal entities and sole traders. Pay by card.',
  },
  not_payable: {
    status: 409,
    ru: 'Этот заказ уже оплачен или закрыт. Обновите страницу.',
    kk: 'Бұл тапсырыс төленген немесе жабылған. Бетті жаңартыңыз.',
    en: 'This order is paid or closed already. Reload the page.',
  },
  payment_unclear: {
    status: 503,
    ru: 'Платёжная система не ответила. Повторите через минуту: дважды деньги не спишутся.',
    kk: 'Төлем жүйесі жауап бермеді. Бір минуттан кейін қайталаңыз: ақша екі рет алынбайды.',
    en: 'The payment system did not answer. Try again in a minute: you are not charged twice.',
  },
  not_refunded: {
    status: 409,
    ru: 'Деньги за лицензию не возвращаются, кто бы ни прекратил договор. Если карта списана по ошибке, подайте заявление о возврате ошибочного платежа.',
    kk: 'Шартты кім тоқтатса да, лицензия ақысы қайтарылмайды. Картадан қате алынса, қате төлемді қайтару туралы өтініш беріңіз.',
    en: 'A paid licence is not refunded, whoever ends the contract. If a card was charged by mistake, apply for the return of a mistaken payment.',
  },
  no_sublicence: {
    status: 409,
    ru: 'Лицензию нельзя передать или уступить третьему лицу. Пусть оно откроет своего продавца: у него будет своя лицензия.',
    kk: 'Лицензияны үшінші тұлғаға беруге болмайды. Ол өз сатушысын ашсын: оның өз лицензиясы болады.',
    en: 'A licence cannot be passed on or lent to a third party. Let them open a seller of their own: it has its own licence.',
  },
  not_cardholder: {
    status: 403,
    ru: 'Заявление подаёт тот, кто платил своей картой. Попросите его войти и подать заявление.',
    kk: 'Өтінішті өз картасымен төлеген адам береді. Одан кіріп, өтініш беруін сұраңыз.',
    en: 'The application is made by the person who paid with their card. Ask them to sign in and apply.',
  },
  return_asked: {
    status: 409,
    ru: 'По этому платежу заявление уже подано. Дождитесь решения.',
    kk: 'Бұл төлем бойынша өтініш берілген. Шешімді күтіңіз.',
    en: 'There is an application for this payment already. Wait for the decision.',
  },
  return_decided: {
    status: 409,
    ru: 'По этому заявлению решение уже принято. Обновите страницу.',
    kk: 'Бұл өтініш бойынша шешім қабылданған. Бетті жаңартыңыз.',
    en: 'This application is decided already. Reload the page.',
  },
  costs_too_high: {
    status: 422,
    ru: 'Удержать можно не больше {most}. Укажите действительные расходы на возврат в этих пределах.',
    kk: '{most} артық ұстауға болмайды. Осы шекте қайтарудың нақты шығынын көрсетіңіз.',
    en: 'At most {most} may be withheld. Enter the real costs of returning within that.',
  },
  later_term: {
    status: 409,
    ru: 'После этого срока куплен ещё один. Сначала решите о более позднем платеже.',
    kk: 'Бұл мерзімнен кейін тағы біреуі сатып алынған. Алдымен кейінгі төлем туралы шешіңіз.',
    en: 'Another term was bought after this one. Decide about the later payment first.',
  },
  already_spent: {
    status: 409,
    ru: 'Деньги этого платежа уже пошли на оплаченную услугу или долг, возвращать нечего. Откажите в заявлении с этим основанием.',
    kk: 'Бұл төлемнің ақшасы төленген қызметке немесе борышқа жұмсалған, қайтаратын ештеңе жоқ. Осы негізбен өтінішті қабылдамаңыз.',
    en: 'The money of this payment has gone to the service or the debt that was paid, so there is nothing to return. Refuse the application on that ground.',
  },
  charge_disputed: {
    status: 409,
    ru: 'Банк плательщика уже отозвал этот платёж, второй раз деньги не возвращаются. Откажите в заявлении с этим основанием.',
    kk: 'Төлеушінің банкі бұл төлемді қайтарып алған, ақша екінші рет қайтарылмайды. Осы негізбен өтінішті қабылдамаңыз.',
    en: 'The payer’s bank has taken this payment back already, so it is not returned a second time. Refuse the application on that ground.',
  },
  no_pdf: {
    status: 409,
    ru: 'Этот счёт оплачивается картой, документа для банка у него нет.',
    kk: 'Бұл шот картамен төленеді, банкке арналған құжаты жоқ.',
    en: 'This invoice is paid by card and has no document for a bank.',
  },
  no_debt: {
    status: 409,
    ru: 'Долга нет, оплачивать нечего.',
    kk: 'Қарыз жоқ, төлейтін ештеңе жоқ.',
    en: 'There is no debt to pay.',
  },
});
