const buyer = {
  nav: {
    catalogue: 'Каталог',
    courses: 'Мои курсы',
    orders: 'Заказы',
    account: 'Кабинет',
  },
};

export default buyer;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    buyer: typeof buyer;
  }
}
