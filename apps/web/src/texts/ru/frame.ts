const frame = {
  workplaces: {
    buyer: 'Каталог и обучение',
    seller: 'Кабинет продавца',
    operator: 'Оператор',
    billing: 'Расчёты',
  },
  switchWorkplace: 'Сменить рабочее место',
  sellerOf: 'Продавец',
  mainNavigation: 'Разделы',
  openNavigation: 'Открыть разделы',
  skip: 'К содержанию',
  language: 'Язык',
  scheme: {
    title: 'Оформление',
    auto: 'Как в системе',
    light: 'Светлое',
    dark: 'Тёмное',
  },
  account: 'Кабинет',
  accountOf: 'Меню: {{name}}',
  sessions: 'Вход и устройства',
  signIn: 'Войти',
  register: 'Регистрация',
  signOut: 'Выйти',
  loading: 'Загружается…',
  guard: {
    noSellerTitle: 'Вы пока не продавец',
    noSeller:
      'Этот раздел открывается, когда вы начинаете продавать или продавец приглашает вас в команду. Если данные вашей школы удалены, можно открыть новую.',
    becomeSeller: 'Начать продавать',
    noRoleTitle: 'Нужна другая роль',
    noRole: 'Вашей роли этот раздел не открыт. Попросите доступ у владельца или администратора.',
    toCatalogue: 'В каталог',
  },
  notFound: {
    title: 'Такой страницы нет',
    text: 'Ссылка устарела или в адресе опечатка.',
    home: 'На главную',
  },
  broken: {
    title: 'Страница не смогла открыться',
    text: 'То, что вы ввели, сохранено. Попробуйте ещё раз; если не поможет, обновите страницу.',
    retry: 'Попробовать ещё раз',
    updatedTitle: 'Вышла новая версия',
    updated: 'Обновите страницу, чтобы продолжить.',
    reload: 'Обновить страницу',
  },
  offline: 'Нет связи. Показано то, что загружено раньше.',
};

export default frame;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    frame: typeof frame;
  }
}
