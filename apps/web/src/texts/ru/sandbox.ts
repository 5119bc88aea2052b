const sandbox = {
  bar: {
    label: 'Песочница',
    hour: '+1 час',
    day: '+1 день',
    week: '+7 дней',
    next: 'К ближайшему сроку',
    mailbox: 'Почта',
    signIns: 'Войти как…',
    clock: 'Часы песочницы',
    advance: 'Перевести часы',
    moved: 'Часы переведены: {{when}}',
    fired_one: 'Сам сработал {{count}} срок',
    fired_few: 'Сами сработали {{count}} срока',
    fired_many: 'Сами сработали {{count}} сроков',
    fired_other: 'Сами сработали {{count}} срока',
    nothing: 'Ни один срок не наступил',
  },
  mailbox: {
    title: 'Почта песочницы',
    text: 'Письма и сообщения, которые ушли бы людям. Новые сверху.',
    empty: 'Писем пока нет',
    emptyText: 'Зарегистрируйтесь или переведите часы: письма появятся здесь.',
    to: 'Кому',
    find: 'Найти по адресу',
    links: 'Ссылки',
    attachments: 'Вложения',
    choose: 'Выберите письмо слева',
    back: 'К списку',
  },
  pay: {
    title: 'Платёжная страница песочницы',
    text: 'Здесь нет настоящих денег. Выберите, чем закончится платёж.',
    succeed: 'Оплатить',
    decline: 'Банк откажет',
    timeout: 'Банк не ответит',
    dispute: 'Оплатить, потом оспорить',
    delivery: 'Как придёт уведомление',
    delay: 'С задержкой, секунд',
    times: 'Сколько раз',
    reversed: 'В обратном порядке',
    status: 'Состояние: {{status}}',
    back: 'Вернуться в магазин',
    settled: 'Этот платёж уже завершён.',
  },
};

export default sandbox;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    sandbox: typeof sandbox;
  }
}
