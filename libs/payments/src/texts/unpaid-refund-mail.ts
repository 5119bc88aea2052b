import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate } from '#platform';

const SUBJECT: Texts = {
  ru: 'Возврат по заказу {number} нужно выплатить вручную',
  kk: '{number} тапсырысы бойынша қайтаруды қолмен төлеу керек',
  en: 'The refund of order {number} is to be paid by hand',
};
const WHAT: Texts = {
  ru: 'Платёжная система так и не приняла возврат {amount} (номер {refund}): {failure}. Деньги остаются долгом перед покупателем: {buyer}.',
  kk: 'Төлем жүйесі {amount} қайтаруды (нөмірі {refund}) қабылдамады: {failure}. Ақша сатып алушы алдындағы қарыз болып қалады: {buyer}.',
  en: 'The gateway never accepted the refund of {amount} (number {refund}): {failure}. The money stays owed to the buyer: {buyer}.',
};
const DO: Texts = {
  ru: 'Свяжитесь с покупателем и выплатите другим способом. Удаление данных продавца больше не ждёт этого возврата.',
  kk: 'Сатып алушымен хабарласып, басқа тәсілмен төлеңіз. Сатушы деректерін жою енді бұл қайтаруды күтпейді.',
  en: 'Get in touch with the buyer and pay another way. The deletion of the seller’s data no longer waits for this refund.',
};

/** To billing: a refund that no gateway takes. */
export const refundLeftToBilling = (
  lang: Lang,
  d: { number: string; amount: string; refund: string; buyer: string; failure: string },
): MailTemplate => ({
  subject: localise(SUBJECT, lang, d),
  lines: [localise(WHAT, lang, d), localise(DO, lang, d)],
});
