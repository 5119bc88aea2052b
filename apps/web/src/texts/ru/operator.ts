const operator = {
  nav: {
    home: 'Очередь',
    complaints: 'Жалобы',
    claims: 'Претензии',
    sellers: 'Продавцы',
    applications: 'Заявки',
    terms: 'Условия и пакеты',
    maintenance: 'Работы',
    journal: 'Журнал',
  },
  home: {
    title: 'Очередь',
    text: 'Дела по ближайшему сроку и то, что часы сделали сами, собираются на этой странице.',
  },
};

export default operator;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    operator: typeof operator;
  }
}
