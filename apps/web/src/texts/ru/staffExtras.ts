/** Дополнительные услуги у сотрудников. */
const staffExtras = {
  title: 'Дополнительные услуги',
  text: 'Запрос, оценка, полная предоплата, работа, акт (AT-4.7). Отдельно от лицензии.',
  which: 'Какие услуги',
  open: 'В работе',
  all: 'Все',
  more: 'Показать ещё',
  empty: 'Открытых услуг нет',
  emptyAll: 'Услуг ещё не было',
  emptyText: 'Запрос появится здесь, когда продавец попросит о переносе, настройке или консультации.',
  states: {
    asked: 'ждёт оценки',
    estimated: 'ждёт ответа продавца',
    'awaiting-prepayment': 'ждёт предоплаты',
    'in-work': 'в работе',
    delivered: 'акт у продавца',
    closed: 'выполнена',
    declined: 'отклонена',
    cancelled: 'отменена продавцом',
    expired: 'срок прошёл',
  },
  due: 'Срок',
  estimate: 'Оценка',
  price: 'Цена',
  days: 'Срок работы',
  paid: 'Оплачено',
  workDue: 'Готово к',
  late: 'задерживается',
  act: 'Акт',
  actOf: 'Акт {{number}}',
  objection: 'Возражение продавца',
  closed: 'Закрыта',
  reason: 'Почему',
  acts: {
    estimate: 'Оценить…',
    estimateText: 'Продавец решает, платить ли; вся цена вперёд ({{clause}}).',
    send: 'Отправить оценку',
    what: 'Что будет сделано',
    whatNote: 'Продавец прочтёт это рядом с ценой.',
    amount: 'Вся цена, {{currency}}',
    days: 'Рабочих дней от предоплаты',
    refuse: 'Отказать…',
    why: 'Почему',
    sellerReads: 'Прочтёт продавец.',
    deliver: 'Сдать работу с актом…',
    deliverText: 'Продавец примет акт или возразит; молчание в срок считается согласием.',
    didWhat: 'Что сделано',
    pdf: 'Скачать акт (PDF)',
    done: {
      estimate: 'Оценка отправлена продавцу.',
      refusal: 'Продавцу отправлен отказ.',
      act: 'Работа сдана, акт у продавца.',
    },
  },
};

export default staffExtras;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    staffExtras: typeof staffExtras;
  }
}
