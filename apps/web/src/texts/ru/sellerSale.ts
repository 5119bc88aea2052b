/** Один заказ у продавца. */
const sellerSale = {
  title: 'Заказ {{number}}',
  contents: 'Что продано и что из этого ваше',
  access: 'доступ до {{when}}',
  accessEndless: 'доступ без срока',
  paidInAll: 'Сумма заказа',
  refunded: 'Возвращено покупателю',
  commission: 'Комиссия площадки, {{rate}}',
  commissionLess: 'за вычетом той части, что вернулась вместе с возвратом',
  notYet: 'Заказ не оплачен: суммы показывают, что будет после оплаты.',
  history: 'История',
  buyer: 'Покупатель',
  legalName: 'Организация',
  taxId: 'Налоговый номер',
  address: 'Адрес',
  name: 'Имя',
  email: 'Почта',
  phone: 'Телефон',
  method: 'Способ оплаты',
  methods: { card: 'картой', free: 'бесплатно' },
  payment: 'Платёж',
  failure: 'Почему не прошёл',
  documents: 'Документы',
  receipt: 'Скачать чек (PDF)',
  noReceipt: 'чек появится после оплаты',
  accepted: 'редакция {{version}}, принята при заказе',
  due: 'Оплатить до',
  dueThen: 'Заказ закроется неоплаченным; деньги не списываются',
  retry: 'Повторить возврат',
  refund: 'Возврат',
  surplus: 'Возврат лишнего платежа',
  refundDue: 'Деньги должны уйти до',
  refundThen: 'Если деньги ещё не ушли, вы и площадка получите предупреждение о просрочке',
  failed: 'Возврат не прошёл',
  reason: 'Причина',
  fromCommission: 'Из них за счёт комиссии площадки',
  events: {
    placed: 'Заказ оформлен, условия приняты',
    paid: 'Оплата получена, доступ открыт',
    free: 'Доступ открыт бесплатно',
    expired: 'Заказ закрыт: не оплачен в срок',
    asked: 'Запрошен возврат {{amount}}',
    sent: 'Возврат передан платёжной системе',
    settled: 'Деньги возвращены: {{amount}}',
  },
};

export default sellerSale;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    sellerSale: typeof sellerSale;
  }
}
