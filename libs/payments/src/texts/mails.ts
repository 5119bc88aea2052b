import type { Lang, Texts } from '#kernel';
import { localise } from '#kernel';
import type { MailTemplate } from '#platform';

/** One letter's texts; `{name}` stands for a fact. */
interface Letter {
  subject: Texts;
  lines: Texts[];
  action?: { label: Texts; url: string };
}

function write(lang: Lang, letter: Letter, facts: Record<string, string>): MailTemplate {
  const say = (t: Texts) => localise(t, lang, facts);
  return {
    subject: say(letter.subject),
    lines: letter.lines.map(say).filter(Boolean),
    ...(letter.action
      ? {
          action: {
            label: say(letter.action.label),
            url: localise({ ru: letter.action.url, kk: letter.action.url, en: letter.action.url }, lang, facts),
          },
        }
      : {}),
  };
}

/** To the seller: the operator's decision on the payment module (AT-1.2e). */
export function moduleDecided(
  lang: Lang,
  d: { seller: string; approved: boolean; reason: string | null },
): MailTemplate {
  const action = {
    label: { ru: 'Открыть платёжный модуль', kk: 'Төлем модулін ашу', en: 'Open the payment module' },
    url: '/seller/payment-module',
  };
  const reason = { ru: 'Причина: {reason}', kk: 'Себебі: {reason}', en: 'Reason: {reason}' };
  const letter: Letter = d.approved
    ? {
        subject: {
          ru: 'Заявка на платёжный модуль одобрена',
          kk: 'Төлем модуліне өтінім мақұлданды',
          en: 'Your payment module application is approved',
        },
        lines: [
          {
            ru: 'Оператор одобрил заявку продавца «{seller}».',
            kk: 'Оператор «{seller}» сатушысының өтінімін мақұлдады.',
            en: 'The operator has approved the application of “{seller}”.',
          },
          ...(d.reason ? [{ ru: 'Комментарий: {reason}', kk: 'Түсініктеме: {reason}', en: 'Comment: {reason}' }] : []),
          {
            ru: 'Чтобы принимать оплату, включите модуль: при включении вы принимаете условия приёма платежей.',
            kk: 'Төлем қабылдау үшін модульді қосыңыз: қосқанда төлем қабылдау шарттарын қабылдайсыз.',
            en: 'To take payments, switch the module on: that accepts the payment terms.',
          },
        ],
        action,
      }
    : {
        subject: {
          ru: 'В платёжном модуле отказано',
          kk: 'Төлем модулінен бас тартылды',
          en: 'Your payment module application is refused',
        },
        lines: [
          {
            ru: 'Оператор отказал в заявке продавца «{seller}».',
            kk: 'Оператор «{seller}» сатушысының өтінімінен бас тартты.',
            en: 'The operator has refused the application of “{seller}”.',
          },
          reason,
          {
            ru: 'Исправьте это и подайте заявку снова.',
            kk: 'Мұны түзетіп, өтінімді қайта беріңіз.',
            en: 'Put this right and apply again.',
          },
        ],
        action,
      };
  return write(lang, letter, { seller: d.seller, reason: d.reason ?? '' });
}

/** To the buyer: the order is paid, with the receipt (PA-5.2), or completed for nothing (AS-6.2). */
export function orderPaid(
  lang: Lang,
  d: { number: string; orderId: string; total: string; seller: string; courses: string; free: boolean },
): MailTemplate {
  const action = {
    label: { ru: 'Открыть мои курсы', kk: 'Менің курстарымды ашу', en: 'Open my courses' },
    url: '/learn',
  };
  const opened = {
    ru: 'Доступ открыт: {courses}.',
    kk: 'Қолжетімділік ашылды: {courses}.',
    en: 'Access is open: {courses}.',
  };
  const letter: Letter = d.free
    ? {
        subject: {
          ru: 'Заказ {number} оформлен',
          kk: '{number} тапсырысы рәсімделді',
          en: 'Order {number} is confirmed',
        },
        lines: [
          opened,
          {
            ru: 'Платить не нужно. Продавец: {seller}.',
            kk: 'Төлеудің қажеті жоқ. Сатушы: {seller}.',
            en: 'There is nothing to pay. Seller: {seller}.',
          },
        ],
        action,
      }
    : {
        subject: {
          ru: 'Заказ {number} оплачен: {total}',
          kk: '{number} тапсырысы төленді: {total}',
          en: 'Order {number} is paid: {total}',
        },
        lines: [
          {
            ru: 'Мы получили оплату {total}. Комиссия с вас не взималась.',
            kk: '{total} төлем алынды. Сізден комиссия алынған жоқ.',
            en: 'We have received {total}. You were charged no commission.',
          },
          opened,
          {
            ru: 'Продавец: {seller}. Чек приложен к письму.',
            kk: 'Сатушы: {seller}. Түбіртек хатқа тіркелді.',
            en: 'Seller: {seller}. The receipt is attached.',
          },
        ],
        action,
      };
  return write(lang, letter, {
    number: d.number,
    total: d.total,
    seller: d.seller,
    courses: d.courses,
    orderId: d.orderId,
  });
}

/** To the buyer: the request for a refund was taken in. */
export function refundTaken(
  lang: Lang,
  d: { number: string; orderId: string; amount: string; dueAt: string; clause: string | null },
): MailTemplate {
  return write(
    lang,
    {
      subject: {
        ru: 'Возврат по заказу {number}: {amount}',
        kk: '{number} тапсырысы бойынша қайтару: {amount}',
        en: 'Refund of order {number}: {amount}',
      },
      lines: [
        {
          ru: 'Мы получили ваше требование о возврате. К возврату {amount}{clause}.',
          kk: 'Қайтару туралы талабыңыз алынды. Қайтарылатын сома {amount}{clause}.',
          en: 'We have received your refund claim. {amount} will be refunded{clause}.',
        },
        {
          ru: 'Деньги уйдут тем же способом, которым вы платили, не позже {dueAt}.',
          kk: 'Ақша төлеген тәсілмен {dueAt} дейін жіберіледі.',
          en: 'The money goes out the way you paid, by {dueAt} at the latest.',
        },
      ],
      action: { label: { ru: 'Открыть заказ', kk: 'Тапсырысты ашу', en: 'Open the order' }, url: '/orders/{orderId}' },
    },
    { ...d, clause: d.clause ? ` (${d.clause})` : '' },
  );
}

/** To the buyer: the refund was paid. */
export function refundPaid(lang: Lang, d: { number: string; orderId: string; amount: string }): MailTemplate {
  return write(
    lang,
    {
      subject: {
        ru: 'Деньги возвращены: {amount}',
        kk: 'Ақша қайтарылды: {amount}',
        en: 'Your money is refunded: {amount}',
      },
      lines: [
        {
          ru: 'Возврат по заказу {number} отправлен: {amount}. Банк зачислит его в свой срок.',
          kk: '{number} тапсырысы бойынша қайтару жіберілді: {amount}. Банк өз мерзімінде есепке алады.',
          en: 'The refund of order {number} is sent: {amount}. Your bank credits it in its own time.',
        },
      ],
      action: { label: { ru: 'Открыть заказ', kk: 'Тапсырысты ашу', en: 'Open the order' }, url: '/orders/{orderId}' },
    },
    d,
  );
}

/** To the seller: a buyer has taken a refund. */
export function refundOfSale(lang: Lang, d: { number: string; amount: string; reason: string }): MailTemplate {
  return write(
    lang,
    {
      subject: {
        ru: 'Покупатель запросил возврат по заказу {number}',
        kk: 'Сатып алушы {number} тапсырысы бойынша қайтаруды сұрады',
        en: 'A buyer has asked for a refund of order {number}',
      },
      lines: [
        {
          ru: 'К возврату {amount}. Сумма уже отложена из ваших денег.',
          kk: 'Қайтарылатын сома {amount}. Сома ақшаңыздан бөлініп қойылды.',
          en: '{amount} will be refunded. The amount is set aside from your money.',
        },
        { ru: 'Причина: {reason}', kk: 'Себебі: {reason}', en: 'Reason: {reason}' },
      ],
      action: { label: { ru: 'Открыть возвраты', kk: 'Қайтаруларды ашу', en: 'Open refunds' }, url: '/seller/refunds' },
    },
    d,
  );
}

/** To the seller and to billing: a refund is late. */
export function refundLate(
  lang: Lang,
  d: { number: string; amount: string; status: string; clause: string },
): MailTemplate {
  return write(
    lang,
    {
      subject: {
        ru: 'Просрочен возврат по заказу {number}',
        kk: '{number} тапсырысы бойынша қайтару мерзімі өтті',
        en: 'The refund of order {number} is late',
      },
      lines: [
        {
          ru: 'Возврат {amount} должен был уйти к этому времени ({clause}), но он {status}. Разберитесь сегодня.',
          kk: '{amount} қайтару осы уақытқа дейін жіберілуі керек еді ({clause}), бірақ күйі — {status}. Бүгін анықтаңыз.',
          en: 'The refund of {amount} had to be out by now ({clause}) but is {status}. Look into it today.',
        },
      ],
    },
    d,
  );
}

/** To the seller and to billing: a buyer's bank disputes a payment. */
export function paymentDisputed(lang: Lang, d: { number: string; amount: string }): MailTemplate {
  return write(
    lang,
    {
      subject: {
        ru: 'Платёж по заказу {number} оспорен',
        kk: '{number} тапсырысының төлемі дауланды',
        en: 'The payment of order {number} is disputed',
      },
      lines: [
        {
          ru: 'Банк покупателя оспорил платёж {amount} и забрал деньги. Подготовьте доказательства оказанной услуги.',
          kk: 'Сатып алушының банкі {amount} төлемін даулап, ақшаны алып қойды. Қызмет көрсетілгенінің дәлелдерін дайындаңыз.',
          en: 'The buyer’s bank disputes the payment of {amount} and has taken the money. Prepare evidence of the service rendered.',
        },
      ],
    },
    d,
  );
}
