/** Тарифы площадки для продавцов. */
const tariffs = {
  title: 'Сравнение тарифов',
  pageTitle: 'Тарифы для продавцов',
  pageText: 'Сколько стоит своя школа на площадке, что входит в каждый тариф и сколько стоит то, что сверх него.',
  promise:
    'Оплаченный срок не дорожает и не укорачивается, даже если выйдет новая редакция тарифа: она действует для следующих покупок.',
  choose: 'Выбрать тариф',
  start: 'Начать бесплатно',
  offer: 'Прочесть лицензионный договор',
  what: 'Что сравнивается',
  current: 'ваш тариф',
  prices: 'Цена',
  priceOf: 'За {{term}}',
  free: 'бесплатно',
  notSold: 'на этот срок не продаётся',
  quotas: 'Квоты',
  unlimited: 'без ограничения',
  above: 'сверх — {{price}}',
  nothingAbove: 'сверх не даётся',
  overageFor: '{{price}} за {{amount}} на {{period}}',
  functionsTitle: 'Возможности',
  has: 'есть',
  hasNot: 'нет',
  versions: 'Редакция',
  version: 'Действует',
  versionOf: 'редакция {{version}}, с {{when}}',
  aheadTitle: 'Тарифы изменятся',
  aheadOne: '«{{title}}», редакция {{version}}: с {{when}}, {{prices}}',
  aheadText: 'Уже оплаченных сроков это не касается.',
  quota: {
    storage: 'Место для файлов',
    users: 'Ученики с открытым доступом',
    courses: 'Курсы',
    members: 'Люди в кабинете',
  },
  unit: {
    users_one: '{{count}} ученика',
    users_few: '{{count}} учеников',
    users_many: '{{count}} учеников',
    users_other: '{{count}} учеников',
    courses_one: '{{count}} курс',
    courses_few: '{{count}} курса',
    courses_many: '{{count}} курсов',
    courses_other: '{{count}} курса',
    members_one: '{{count}} человека',
    members_few: '{{count}} человек',
    members_many: '{{count}} человек',
    members_other: '{{count}} человека',
  },
  functions: {
    courses: 'Курсы',
    uploads: 'Загрузка файлов',
    catalogue: 'Витрина в каталоге',
    'payment-module': 'Приём оплат',
    certificates: 'Сертификаты',
    'promo-codes': 'Промокоды',
    packages: 'Пакеты курсов',
    cohorts: 'Потоки',
    recurring: 'Повторные платежи',
    webhooks: 'Вебхуки',
    'api-keys': 'Ключи API',
  },
};

export default tariffs;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    tariffs: typeof tariffs;
  }
}
