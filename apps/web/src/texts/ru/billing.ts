const billing = {
  nav: {
    home: 'Сегодня',
    refundRatios: 'Доля возвратов',
    payouts: 'Выплаты',
    invoices: 'Счета',
    statements: 'Выписки',
    reconciliation: 'Сверка',
    ledger: 'Проводки',
  },
  home: {
    title: 'Сегодня',
    text: 'Выплаты в ожидании, неопознанные платежи и расхождения сверки собираются на этой странице.',
  },
};

export default billing;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    billing: typeof billing;
  }
}
