import type { Lang, Texts } from '#kernel';

/** Wording of the certificate and of the act. `{…}` is filled in. */
export const documentTexts = {
  certificate: {
    ru: 'Свидетельство об удалении данных',
    kk: 'Деректерді жою туралы куәлік',
    en: 'Certificate of deletion',
  },
  certificateIntro: {
    ru: 'Оператор подтверждает, что данные продавца, размещённые на платформе, удалены автоматически и без возможности восстановления (пункт {clause}).',
    kk: 'Оператор сатушының платформада орналастырылған деректері автоматты түрде және қалпына келтірілмейтіндей жойылғанын растайды ({clause}-тармақ).',
    en: 'The operator confirms that the seller’s data on the platform was deleted automatically and beyond recovery (clause {clause}).',
  },
  act: {
    ru: 'Акт об уничтожении персональных данных',
    kk: 'Дербес деректерді жою туралы акт',
    en: 'Act of destruction of personal data',
  },
  actIntro: {
    ru: 'Составлен оператором в подтверждение того, что персональные данные перечисленных категорий лиц уничтожены в информационной системе оператора.',
    kk: 'Оператор аталған санаттағы тұлғалардың дербес деректері оператордың ақпараттық жүйесінде жойылғанын растау үшін жасады.',
    en: 'Drawn up by the operator to confirm that the personal data of the named categories of people was destroyed in the operator’s information system.',
  },
  operator: { ru: 'Оператор', kk: 'Оператор', en: 'Operator' },
  taxId: { ru: 'ИНН / БИН', kk: 'БСН / ИНН', en: 'Tax number' },
  address: { ru: 'Адрес', kk: 'Мекенжай', en: 'Address' },
  seller: { ru: 'Продавец (номер)', kk: 'Сатушы (нөмірі)', en: 'Seller (number)' },
  number: { ru: 'Номер удаления', kk: 'Жою нөмірі', en: 'Number of the deletion' },
  kind: { ru: 'Повод', kk: 'Себеп', en: 'Occasion' },
  retention: {
    ru: 'истёк срок хранения после окончания лицензии',
    kk: 'лицензия аяқталғаннан кейінгі сақтау мерзімі өтті',
    en: 'the time of keeping after the licence is over',
  },
  residue: {
    ru: 'снят запрет на удаление, по которому часть данных оставалась',
    kk: 'деректердің бір бөлігі сақталған жою тыйымы алынды',
    en: 'the hold is lifted under which a part had been kept',
  },
  restored: {
    ru: 'удалённые данные были возвращены из резервной копии и удалены снова',
    kk: 'жойылған деректер сақтық көшірмеден қайтарылып, қайта жойылды',
    en: 'a backup had brought deleted data back; it was deleted again',
  },
  ground: { ru: 'Основание', kk: 'Негіз', en: 'Ground' },
  groundValue: {
    ru: 'политика {policy} = {value}, пункты договора: {clauses}, пакет {pack}, версия {version}',
    kk: '{policy} = {value} саясаты, шарт тармақтары: {clauses}, {pack} пакеті, {version}-нұсқа',
    en: 'policy {policy} = {value}, clauses: {clauses}, pack {pack}, version {version}',
  },
  due: { ru: 'Срок наступил', kk: 'Мерзімі келді', en: 'Due' },
  began: { ru: 'Начато', kk: 'Басталды', en: 'Begun' },
  ended: { ru: 'Закончено', kk: 'Аяқталды', en: 'Ended' },
  how: { ru: 'Способ', kk: 'Тәсілі', en: 'How' },
  howValue: {
    ru: 'записи удалены из базы данных; файлы со всеми версиями и незаконченными загрузками удалены из хранилища; содержимое записей журнала стёрто, их хеши остались',
    kk: 'жазбалар дерекқордан жойылды; файлдар барлық нұсқаларымен және аяқталмаған жүктеулерімен қоймадан жойылды; журнал жазбаларының мазмұны өшірілді, хештері қалды',
    en: 'records deleted from the database; files with all versions and unfinished uploads deleted from the store; contents of journal entries erased, their hashes kept',
  },
  system: { ru: 'Информационная система', kk: 'Ақпараттық жүйе', en: 'Information system' },
  subjects: { ru: 'Категории лиц', kk: 'Тұлғалар санаттары', en: 'Categories of people' },
  subjectsValue: {
    ru: 'представители и участники команды продавца; покупатели и ученики продавца; заявители жалоб, срок хранения которых истёк',
    kk: 'сатушының өкілдері мен топ мүшелері; сатушының сатып алушылары мен оқушылары; сақтау мерзімі өткен шағым берушілер',
    en: 'the seller’s representatives and team; its buyers and learners; complainants whose term of keeping is over',
  },
  categories: { ru: 'Категории данных', kk: 'Деректер санаттары', en: 'Categories of data' },
  categoriesValue: {
    ru: 'имена, адреса электронной почты, телефоны, реквизиты, сведения о доступе и прохождении курсов, переписка, файлы',
    kk: 'аты-жөні, электрондық пошта мекенжайлары, телефондар, деректемелер, курстарға қолжетімділік пен оларды өту туралы мәліметтер, хат алмасу, файлдар',
    en: 'names, e-mail addresses, telephone numbers, bank and legal details, access to courses and progress in them, messages, files',
  },
  doneBy: { ru: 'Уничтожение выполнено', kk: 'Жоюды орындаған', en: 'Carried out by' },
  doneByValue: {
    ru: 'автоматически, программными средствами оператора',
    kk: 'автоматты түрде, оператордың бағдарламалық құралдарымен',
    en: 'automatically, by the operator’s software',
  },
  what: { ru: 'Что', kk: 'Не', en: 'What' },
  planned: { ru: 'Было', kk: 'Болды', en: 'There were' },
  gone: { ru: 'Удалено', kk: 'Жойылды', en: 'Deleted' },
  bytes: { ru: 'Байт', kk: 'Байт', en: 'Bytes' },
  time: { ru: 'Время', kk: 'Уақыты', en: 'Time' },
  deletedTitle: { ru: 'Что удалено', kk: 'Не жойылды', en: 'What was deleted' },
  keptTitle: { ru: 'Что осталось и почему', kk: 'Не қалды және неге', en: 'What is kept, and why' },
  keptNote: {
    ru: 'Остаётся только то, что велит хранить закон; имена и адреса из этого удалены.',
    kk: 'Тек заң сақтауды талап ететіні қалады; одан аты-жөндер мен мекенжайлар жойылған.',
    en: 'Only what the law has us keep stays; names and addresses are gone from it.',
  },
  keptCount: { ru: 'Видов записей: {n}', kk: 'Жазба түрлері: {n}', en: 'Kinds of records: {n}' },
  heldTitle: {
    ru: 'Удержано по запрету на удаление',
    kk: 'Жою тыйымы бойынша сақталды',
    en: 'Kept under a legal hold',
  },
  none: { ru: 'ничего', kk: 'ештеңе', en: 'nothing' },
  logTitle: {
    ru: 'Выгрузка из журнала регистрации событий',
    kk: 'Оқиғаларды тіркеу журналынан үзінді',
    en: 'Extract from the log of events',
  },
  hashes: { ru: 'Контрольные суммы (SHA-256)', kk: 'Бақылау сомалары (SHA-256)', en: 'Checksums (SHA-256)' },
  logHash: { ru: 'журнал удаления', kk: 'жою журналы', en: 'log of the deletion' },
  listHash: {
    ru: 'перечень файлов до удаления, {prefix}',
    kk: 'жоюға дейінгі файлдар тізімі, {prefix}',
    en: 'list of files before the deletion, {prefix}',
  },
} as const satisfies Record<string, Texts>;

/** Names of what stands in the log, where people have one; others are called by their table. */
const KINDS_OF_DATA: Readonly<Record<string, Texts>> = {
  'content.course': { ru: 'курсы', kk: 'курстар', en: 'courses' },
  'content.lesson': { ru: 'уроки', kk: 'сабақтар', en: 'lessons' },
  'content.media': { ru: 'сведения о файлах', kk: 'файлдар туралы мәліметтер', en: 'file records' },
  'content.grant': { ru: 'доступы учеников', kk: 'оқушылардың қолжетімділіктері', en: 'learners’ access' },
  'content.progress': { ru: 'прохождение уроков', kk: 'сабақтарды өту', en: 'progress in lessons' },
  'payments.order': { ru: 'покупатели в заказах (обезличено)', kk: 'тапсырыстардағы сатып алушылар (иесіздендірілді)', en: 'buyers in orders (made anonymous)' },
  'tenancy.member': { ru: 'участники команды', kk: 'топ мүшелері', en: 'members of the team' },
  'tenancy.invitation': { ru: 'приглашения', kk: 'шақырулар', en: 'invitations' },
  'tenancy.profile': { ru: 'реквизиты продавца', kk: 'сатушының деректемелері', en: 'the seller’s details' },
  'platform.message': { ru: 'письма', kk: 'хаттар', en: 'letters' },
  'platform.outbox': { ru: 'задания в очереди', kk: 'кезектегі тапсырмалар', en: 'queued work' },
  'platform.deadline': { ru: 'сроки', kk: 'мерзімдер', en: 'deadlines' },
  'platform.journal payloads': { ru: 'содержимое записей журнала', kk: 'журнал жазбаларының мазмұны', en: 'contents of journal entries' },
}; // prettier-ignore

const FILES: Texts = { ru: 'файлы', kk: 'файлдар', en: 'files' };

/** A kind of data in words, with its technical name, which an auditor looks for. */
export function dataName(what: string, lang: Lang): string {
  if (what.startsWith('files ')) return `${FILES[lang]} (${what.slice('files '.length)})`;
  const name = KINDS_OF_DATA[what]?.[lang];
  return name ? `${name} (${what})` : what;
}
