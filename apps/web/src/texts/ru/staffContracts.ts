/** Договоры: уведомления о расторжении и печатные экземпляры. */
const staffContracts = {
  title: 'Договоры',
  text: 'Кто уходит и когда, кто просит договор на бумаге. Уведомить о расторжении можно на странице продавца.',
  copies: 'Печатные экземпляры',
  which: 'Какие запросы',
  states: {
    asked: 'Ждут',
    granted: 'Выданы',
    refused: 'Отказано',
  },
  notices: 'Идут сроки уведомлений',
};

export default staffContracts;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    staffContracts: typeof staffContracts;
  }
}
