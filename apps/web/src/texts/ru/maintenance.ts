/** Работы на площадке, как их видят все. */
const maintenance = {
  running: 'Идут работы до {{until}}.',
  planned: 'Работы с {{from}} до {{until}}.',
  closedAll: 'Площадка на это время закрыта.',
  closed: 'На это время закрыто: {{parts}}.',
  parts: {
    all: 'вся площадка',
    catalogue: 'каталог',
    checkout: 'покупка курсов',
    player: 'просмотр уроков',
    uploads: 'загрузка файлов',
    cabinet: 'кабинет продавца',
  },
  grounds: {
    fault: 'Устраняется неисправность',
    'major-update': 'Ставится крупное обновление',
    'architecture-change': 'Меняется устройство площадки',
    attack: 'Отражается атака',
  },
};

export default maintenance;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    maintenance: typeof maintenance;
  }
}
