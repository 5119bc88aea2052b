import { defineErrors } from '#kernel';

/** Failures of orders, payments and refunds. */
export const paymentsErrors = defineErrors('payments', {
  module_inactive: {
    status: 409,
    ru: 'Этот продавец пока не принимает оплату на платформе. Напишите продавцу.',
    kk: 'Бұл сатушы платформада әзірге төлем қабылдамайды. Сатушыға жазыңыз.',
    en: 'This seller does not take payments on the platform yet. Write to the seller.',
  },
  module_reason_missing: {
    status: 422,
    ru: 'Укажите причину отказа: продавец её увидит.',
    kk: 'Бас тарту себебін көрсетіңіз: сатушы оны көреді.',
    en: 'Give the reason for the refusal: the seller will see it.',
  },
  not_on_sale: {
    status: 409,
    ru: 'Курс «{title}» сейчас не продаётся. Уберите его из заказа.',
    kk: '«{title}» курсы қазір сатылмайды. Оны тапсырыстан алып тастаңыз.',
    en: 'The course “{title}” is not on sale now. Remove it from the order.',
  },
  seller_may_not_sell: {
    status: 409,
    ru: 'Продавец сейчас не продаёт. {why}',
    kk: 'Сатушы қазір сатпайды. {why}',
    en: 'The seller does not sell at the moment. {why}',
  },
  several_sellers: {
    status: 422,
    ru: 'В одном заказе — курсы одного продавца. Оформите остальные отдельно.',
    kk: 'Бір тапсырыста бір сатушының курстары болады. Қалғандарын бөлек рәсімдеңіз.',
    en: 'One order holds the courses of one seller. Order the others separately.',
  },
  several_currencies: {
    status: 422,
    ru: 'В одном заказе — одна валюта. Оформите остальные курсы отдельно.',
    kk: 'Бір тапсырыста бір валюта болады. Қалған курстарды бөлек рәсімдеңіз.',
    en: 'One order has one currency. Order the other courses separately.',
  },
  course_twice: {
    status: 422,
    ru: 'Курс указан в заказе дважды. Оставьте один.',
    kk: 'Курс тапсырыста екі рет көрсетілген. Біреуін қалдырыңыз.',
    en: 'The course stands in the order twice. Leave one.',
  },
  terms_not_accepted: {
    status: 422,
    ru: 'Чтобы купить, примите условия: {documents}. Откройте и отметьте их.',
    kk: 'Сатып алу үшін шарттарды қабылдаңыз: {documents}. Оларды ашып, белгілеңіз.',
    en: 'To buy, accept these terms: {documents}. Open and tick them.',
  },
  terms_changed: {
    status: 409,
    ru: 'Условия изменились, пока вы оформляли заказ: {documents}. Прочтите новую редакцию и отметьте её.',
    kk: 'Тапсырыс рәсімдегенше шарттар өзгерді: {documents}. Жаңа редакцияны оқып, белгілеңіз.',
    en: 'The terms changed while you were ordering: {documents}. Read the new version and tick it.',
  },
  order_not_payable: {
    status: 409,
    ru: 'Этот заказ уже нельзя оплатить: он {status}. Оформите новый.',
    kk: 'Бұл тапсырысты енді төлеуге болмайды: күйі — {status}. Жаңасын рәсімдеңіз.',
    en: 'This order can no longer be paid: it is {status}. Place a new one.',
  },
  order_not_cancellable: {
    status: 409,
    ru: 'Отменить можно только неоплаченный заказ. Для оплаченного запросите возврат.',
    kk: 'Тек төленбеген тапсырысты болдырмауға болады. Төленгені үшін қайтаруды сұраңыз.',
    en: 'Only an unpaid order can be cancelled. For a paid one ask for a refund.',
  },
  price_changed: {
    status: 409,
    ru: 'Цена изменилась. Оформите заказ заново по цене на сегодня.',
    kk: 'Баға өзгерді. Тапсырысты бүгінгі бағамен қайта рәсімдеңіз.',
    en: 'The price has changed. Place the order anew at today’s price.',
  },
  payment_unclear: {
    status: 503,
    ru: 'Платёжная система не ответила. Деньги не спишутся дважды: мы уточним и сообщим. Повторите через минуту.',
    kk: 'Төлем жүйесі жауап бермеді. Ақша екі рет алынбайды: анықтап, хабарлаймыз. Бір минуттан кейін қайталаңыз.',
    en: 'The payment system did not answer. You will not be charged twice: we will find out and tell you. Try again in a minute.',
  },
  seller_deleted: {
    status: 410,
    ru: 'Данные этого продавца удаляются или удалены, поэтому запросить возврат здесь уже нельзя. Напишите в поддержку оператора и приложите чек: он хранит учётные записи о платеже.',
    kk: 'Бұл сатушының деректері жойылуда немесе жойылған, сондықтан мұнда қайтаруды сұрауға болмайды. Чекті тіркеп, оператордың қолдау қызметіне жазыңыз: төлем туралы есеп жазбалары онда сақталады.',
    en: 'The data of this seller is being deleted or is gone, so a refund can no longer be requested here. Write to the operator’s support with your receipt: it keeps the accounting entries of the payment.',
  },
  refund_refused: {
    status: 422,
    ru: 'По условиям договора возврата нет: {why}',
    kk: 'Шарт бойынша қайтарылмайды: {why}',
    en: 'By the contract there is no refund: {why}',
  },
  refund_not_paid: {
    status: 409,
    ru: 'Возвращать нечего: заказ не оплачен.',
    kk: 'Қайтаратын ештеңе жоқ: тапсырыс төленбеген.',
    en: 'There is nothing to refund: the order is not paid.',
  },
  refund_exceeds_captured: {
    status: 409,
    ru: 'Вернуть больше оплаченного нельзя: остаток {left}.',
    kk: 'Төленгеннен артық қайтаруға болмайды: қалдық {left}.',
    en: 'No more than was paid can be refunded: {left} is left.',
  },
  refund_open: {
    status: 409,
    ru: 'По этому заказу уже идёт возврат. Дождитесь его окончания.',
    kk: 'Бұл тапсырыс бойынша қайтару жүріп жатыр. Аяқталуын күтіңіз.',
    en: 'A refund of this order is already under way. Wait until it ends.',
  },
  refund_disputed: {
    status: 409,
    ru: 'Платёж оспорен в банке: деньги вернёт банк. Дождитесь его решения.',
    kk: 'Төлем банкте дауланған: ақшаны банк қайтарады. Шешімін күтіңіз.',
    en: 'The payment is disputed at the bank, which will return the money. Wait for its decision.',
  },
  refund_not_failed: {
    status: 409,
    ru: 'Повторить можно только неудавшийся возврат.',
    kk: 'Тек сәтсіз қайтаруды қайталауға болады.',
    en: 'Only a failed refund can be tried again.',
  },
  receipt_unpaid: {
    status: 409,
    ru: 'Чек появится после оплаты.',
    kk: 'Түбіртек төлемнен кейін пайда болады.',
    en: 'The receipt appears after payment.',
  },
  sandbox_final: {
    status: 409,
    ru: 'С этим платежом песочницы это уже нельзя сделать: он {status}.',
    kk: 'Құм жәшігінің бұл төлемімен енді бұлай істеуге болмайды: күйі — {status}.',
    en: 'This cannot be done with the sandbox payment any more: it is {status}.',
  },
});
