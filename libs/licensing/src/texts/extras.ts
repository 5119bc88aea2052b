import { localise, type Lang, type Texts } from '#kernel';
import { moneyText, type MailTemplate, type PdfDefinition } from '#platform';
import type { ExtraKind } from '../domain/extra.machine.js';
import type { Extra } from '../persistence/extras.js';
import { when } from './mails.js';

/** What happens by itself when a deadline of a service is due. */
export const extraThen = {
  estimate: {
    ru: 'Поддержке уйдёт напоминание: оценка услуги просрочена.',
    kk: 'Қолдауға еске салу жіберіледі: қызметті бағалау кешікті.',
    en: 'Support is reminded that the estimate is overdue.',
  },
  offer: {
    ru: 'Оценка перестанет действовать, запрос закроется.',
    kk: 'Бағалау күшін жояды, өтініш жабылады.',
    en: 'The estimate lapses and the request is closed.',
  },
  work: {
    ru: 'Обе стороны узнают, что предполагаемый срок прошёл. Деньги за это не возвращаются.',
    kk: 'Екі тарап болжамды мерзімнің өткенін біледі. Бұл үшін ақша қайтарылмайды.',
    en: 'Both sides learn that the estimated time has passed. It is no ground for a refund.',
  },
  act: {
    ru: 'Акт будет считаться принятым.',
    kk: 'Акт қабылданған болып саналады.',
    en: 'The act counts as accepted.',
  },
} as const satisfies Record<string, Texts>;

const kinds: Readonly<Record<ExtraKind, Texts>> = {
  migration: {
    ru: 'Перенос материалов и клиентов',
    kk: 'Материалдар мен клиенттерді көшіру',
    en: 'Migration of materials and customers',
  },
  'set-up': {
    ru: 'Настройка учётной записи и автоматических процессов',
    kk: 'Тіркелгі мен автоматты процестерді баптау',
    en: 'Set-up of the account and its automations',
  },
  consulting: {
    ru: 'Индивидуальные консультации и сопровождение',
    kk: 'Жеке кеңес беру және сүйемелдеу',
    en: 'Individual consulting and support',
  },
};

/** What the service is called on its invoice and act. */
export const extraTitle = (e: Pick<Extra, 'kind'>): Texts => kinds[e.kind];

type Letter = (lang: Lang, e: Extra, seller: string) => MailTemplate;

function letter(subject: Texts, lines: readonly Texts[], staff = false): Letter {
  return (lang, e, seller) => {
    const zone = e.policies.extras.zone;
    const at = (i: Parameters<typeof when>[0] | null): string => (i ? when(i, zone, lang) : '');
    const p = {
      seller,
      kind: kinds[e.kind][lang],
      clause: e.policies.extras.clauses[0] ?? e.policies.extras.key,
      amount: e.amount ? moneyText(e.amount, lang) : '',
      days: e.days ?? '',
      until: at(e.offerUntil),
      due: at(e.workDueAt),
      estimate: e.estimate ?? '',
      request: e.request,
      act: e.actNumber ?? '',
      reason: e.closedReason ?? e.objection ?? '',
    };
    return {
      subject: localise(subject, lang, p),
      lines: lines.map((l) => localise(l, lang, p)),
      action: {
        label: { ru: 'Открыть услугу', kk: 'Қызметті ашу', en: 'Open the service' }[lang],
        url: staff ? '/operator/extras' : '/seller/licence/extras',
      },
    };
  };
}

/** Letters about a service, by what happened. */
export const extraLetters = {
  asked: letter(
    { ru: 'Запрос услуги: {seller}', kk: 'Қызмет сұрауы: {seller}', en: 'A service is asked for: {seller}' },
    [
      { ru: '{kind}. Оцените объём, цену и срок.', kk: '{kind}. Көлемін, бағасын және мерзімін бағалаңыз.', en: '{kind}. Estimate the scope, price and time.' },
      { ru: '{request}', kk: '{request}', en: '{request}' },
    ],
    true,
  ),
  estimateLate: letter(
    { ru: 'Оценка просрочена: {seller}', kk: 'Бағалау кешікті: {seller}', en: 'Estimate overdue: {seller}' },
    [{ ru: '{kind}: продавец ждёт оценки.', kk: '{kind}: сатушы бағалауды күтуде.', en: '{kind}: the seller waits for an estimate.' }],
    true,
  ),
  estimated: letter(
    { ru: 'Услуга оценена: {amount}', kk: 'Қызмет бағаланды: {amount}', en: 'The service is estimated: {amount}' },
    [
      { ru: '{kind}: {amount}, рабочих дней — {days}.', kk: '{kind}: {amount}, жұмыс күні — {days}.', en: '{kind}: {amount}, {days} working days.' },
      { ru: '{estimate}', kk: '{estimate}', en: '{estimate}' },
      {
        ru: 'Оценка действует до {until}. Услуга оплачивается отдельно от лицензии, целиком и вперёд (пункт {clause}); превышение предполагаемого срока не основание для возврата.',
        kk: 'Бағалау {until} дейін жарамды. Қызмет лицензиядан бөлек, толық әрі алдын ала төленеді ({clause}-тармақ); болжамды мерзімнен асу қайтаруға негіз емес.',
        en: 'The estimate holds until {until}. The service is paid apart from the licence, in whole and in advance (clause {clause}); passing the estimated time is no ground for a refund.',
      },
    ],
  ),
  declined: letter(
    { ru: 'Услуга отклонена', kk: 'Қызметтен бас тартылды', en: 'The service was declined' },
    [{ ru: '{kind}: {reason}', kk: '{kind}: {reason}', en: '{kind}: {reason}' }],
  ),
  expired: letter(
    { ru: 'Оценка услуги больше не действует', kk: 'Қызмет бағасының мерзімі өтті', en: 'The estimate has lapsed' },
    [{ ru: '{kind}: срок ответа прошёл. Запросите услугу снова, если она нужна.', kk: '{kind}: жауап мерзімі өтті. Керек болса, қайта сұраңыз.', en: '{kind}: the time to answer is over. Ask again if you need it.' }],
  ),
  begun: letter(
    { ru: 'Предоплата получена, работа начата', kk: 'Алдын ала төлем алынды, жұмыс басталды', en: 'Prepayment received, work begins' },
    [{ ru: '{kind}: предположительно до {due}.', kk: '{kind}: болжам бойынша {due} дейін.', en: '{kind}: expected by {due}.' }],
  ),
  late: letter(
    { ru: 'Предполагаемый срок услуги прошёл: {seller}', kk: 'Қызметтің болжамды мерзімі өтті: {seller}', en: 'The estimated time has passed: {seller}' },
    [{ ru: '{kind}: срок был {due}. Работа продолжается; это не основание для возврата (пункт {clause}).', kk: '{kind}: мерзімі {due} болатын. Жұмыс жалғасуда; бұл қайтаруға негіз емес ({clause}-тармақ).', en: '{kind}: it was {due}. The work goes on; this is no ground for a refund (clause {clause}).' }],
  ),
  delivered: letter(
    { ru: 'Акт № {act}: примите работу', kk: '№ {act} акт: жұмысты қабылдаңыз', en: 'Act No. {act}: accept the work' },
    [{ ru: '{kind} выполнена. Примите акт или возразите; если вы промолчите, он будет считаться принятым.', kk: '{kind} орындалды. Актіні қабылдаңыз немесе қарсылық білдіріңіз; үндемесеңіз, қабылданған болып саналады.', en: '{kind}: done. Accept the act or object to it; if you say nothing, it counts as accepted.' }],
  ),
  objected: letter(
    { ru: 'Возражение на акт № {act}: {seller}', kk: '№ {act} актіге қарсылық: {seller}', en: 'Objection to act No. {act}: {seller}' },
    [{ ru: '{reason}', kk: '{reason}', en: '{reason}' }],
    true,
  ),
  closed: letter(
    { ru: 'Услуга закрыта, акт № {act} принят', kk: 'Қызмет жабылды, № {act} акт қабылданды', en: 'The service is closed, act No. {act} accepted' },
    [{ ru: '{kind}: {amount}. Акт — в кабинете.', kk: '{kind}: {amount}. Акт кабинетте.', en: '{kind}: {amount}. The act is in the cabinet.' }],
  ),
} as const; // prettier-ignore

const act: Readonly<Record<'title' | 'intro' | 'what' | 'sum' | 'done' | 'accepted' | 'silent' | 'waits' | 'operator' | 'seller', Texts>> = {
  title: { ru: 'Акт об оказанных услугах № {number}', kk: 'Көрсетілген қызметтер туралы № {number} акт', en: 'Act of services rendered No. {number}' },
  intro: { ru: 'Составлен {date}', kk: '{date} жасалды', en: 'Made on {date}' },
  what: { ru: 'Услуга', kk: 'Қызмет', en: 'Service' },
  sum: { ru: 'Стоимость, оплачена целиком вперёд (пункт {clause})', kk: 'Құны, толық алдын ала төленген ({clause}-тармақ)', en: 'Price, paid in whole in advance (clause {clause})' },
  done: { ru: 'Что сделано', kk: 'Не істелді', en: 'What was done' },
  accepted: { ru: 'Принят продавцом {date}.', kk: 'Сатушы {date} қабылдады.', en: 'Accepted by the seller on {date}.' },
  silent: { ru: 'Возражений в срок не было, считается принятым с {date}.', kk: 'Мерзімінде қарсылық болған жоқ, {date} бастап қабылданған болып саналады.', en: 'There was no objection in time; it counts as accepted since {date}.' },
  waits: { ru: 'Ожидает принятия продавцом.', kk: 'Сатушының қабылдауын күтуде.', en: 'Awaits the seller’s acceptance.' },
  operator: { ru: 'Исполнитель', kk: 'Орындаушы', en: 'Performed by' },
  seller: { ru: 'Заказчик', kk: 'Тапсырыс беруші', en: 'Ordered by' },
}; // prettier-ignore

/** Who stands on the act. */
interface Party {
  name: string;
  taxId: string;
  address: string;
}

/** The act of a service, in a language of the reader's. */
export function extraAct(e: Extra, lang: Lang, operator: Party, seller: Party): PdfDefinition {
  const zone = e.policies.extras.zone;
  const say = (t: Texts, p: Record<string, string> = {}): string => localise(t, lang, p);
  const title = say(act.title, { number: e.actNumber ?? '' });
  const ended = e.closedAt ? when(e.closedAt, zone, lang) : '';
  const party = (label: Texts, p: Party) => ({
    stack: [
      { text: say(label), style: 'th' },
      { text: p.name, bold: true },
      p.taxId,
      { text: p.address, style: 'small' },
    ],
  });
  return {
    title,
    lang,
    at: e.deliveredAt!,
    mark: title,
    content: [
      { text: title, style: 'h1' },
      { text: say(act.intro, { date: when(e.deliveredAt!, zone, lang) }), style: 'muted' },
      { columns: [party(act.operator, operator), party(act.seller, seller)], columnGap: 24, margin: [0, 16, 0, 12] },
      {
        layout: 'rows',
        table: {
          headerRows: 1,
          widths: ['*', 'auto'],
          body: [
            [{ text: say(act.what), style: 'th' }, { text: say(act.sum, { clause: e.policies.extras.clauses[0] ?? '' }), style: 'th', alignment: 'right' }],
            [say(extraTitle(e)), { text: e.amount ? moneyText(e.amount, lang) : '', alignment: 'right', noWrap: true }],
          ],
        },
      },
      { text: say(act.done), style: 'h2' },
      e.actText ?? '',
      {
        text: e.closedHow === 'accepted' ? say(act.accepted, { date: ended }) : e.closedHow === 'silence' ? say(act.silent, { date: ended }) : say(act.waits),
        margin: [0, 16, 0, 0],
        bold: true,
      },
    ],
  }; // prettier-ignore
}
