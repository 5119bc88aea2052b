const seller = {
  nav: {
    home: 'Сегодня',
    courses: 'Курсы',
    sales: 'Продажи',
    students: 'Ученики',
    money: 'Деньги',
    licence: 'Лицензия',
    complaints: 'Жалобы',
    settings: 'Настройки',
  },
  home: {
    title: 'Сегодня',
    text: 'Что ждёт вашего решения, продажи и баланс собираются на этой странице.',
  },
};

export default seller;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    seller: typeof seller;
  }
}
