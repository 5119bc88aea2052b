const buyer = {
  nav: {
    catalogue: 'Каталог',
    courses: 'Мои курсы',
    orders: 'Заказы',
    certificates: 'Сертификаты',
    claims: 'Претензии',
    account: 'Кабинет',
  },
  home: {
    title: 'Курсы',
    text: 'Здесь появятся курсы продавцов, как только они опубликуют первый.',
  },
};

export default buyer;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    buyer: typeof buyer;
  }
}
