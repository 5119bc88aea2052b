import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate } from '#platform';

const fill = (lang: Lang, params: Record<string, unknown>, texts: Texts): string => localise(texts, lang, params);

const open: Texts = { ru: 'Открыть «Счета»', kk: '«Шоттарды» ашу', en: 'Open “Invoices”' };
const action = (lang: Lang): MailTemplate['action'] => ({ label: open[lang], url: '/seller/licence' });

/** An invoice was issued. */
export function invoiceIssuedMail(
  lang: Lang,
  d: { number: string; seller: string; amount: string; dueAt: string; by: string },
): MailTemplate {
  return {
    subject: fill(lang, d, {
      ru: 'Счёт № {number} на {amount}',
      kk: '{amount} сомасына № {number} шот',
      en: 'Invoice No. {number} for {amount}',
    }),
    lines: [
      fill(lang, d, {
        ru: 'Для продавца «{seller}» выставлен счёт № {number} на {amount}. Скачайте PDF и оплатите до {dueAt}{by}.',
        kk: '«{seller}» сатушысына {amount} сомасына № {number} шот жазылды. PDF-ті жүктеп алып, {dueAt} дейін төлеңіз{by}.',
        en: 'Invoice No. {number} for {amount} was issued to the seller “{seller}”. Download the PDF and pay by {dueAt}{by}.',
      }),
      fill(lang, d, {
        ru: 'Укажите номер счёта в назначении платежа: так оплата найдёт вас быстрее.',
        kk: 'Төлем мақсатында шот нөмірін көрсетіңіз: сонда төлем сізді тезірек табады.',
        en: 'Write the number of the invoice in the payment order, so that the payment finds you sooner.',
      }),
    ],
    action: action(lang),
  };
}

/** Less came than was asked for. */
export function partPaidMail(
  lang: Lang,
  d: { number: string; seller: string; remainder: string; dueAt: string; by: string },
): MailTemplate {
  return {
    subject: fill(lang, d, {
      ru: 'Счёт № {number} оплачен частично: осталось {remainder}',
      kk: '№ {number} шот ішінара төленді: {remainder} қалды',
      en: 'Invoice No. {number} is paid in part: {remainder} left',
    }),
    lines: [
      fill(lang, d, {
        ru: 'По счёту № {number} продавца «{seller}» пришло меньше, чем нужно. Доплатите {remainder} до {dueAt}{by}: следующая оплата завершит счёт.',
        kk: '«{seller}» сатушысының № {number} шоты бойынша қажетінен аз түсті. {dueAt} дейін {remainder} қосып төлеңіз{by}: келесі төлем шотты аяқтайды.',
        en: 'Less came for invoice No. {number} of the seller “{seller}” than is due. Pay {remainder} more by {dueAt}{by}: the next payment completes it.',
      }),
      fill(lang, d, {
        ru: 'Полученное хранится на вашем счёте у оператора и не пропадёт.',
        kk: 'Түскен ақша оператордағы шотыңызда сақталады және жоғалмайды.',
        en: 'What came is kept on your account with the operator and is not lost.',
      }),
    ],
    action: action(lang),
  };
}

/** The due date has passed. */
export function overdueMail(lang: Lang, d: { number: string; seller: string; remainder: string }): MailTemplate {
  return {
    subject: fill(lang, d, {
      ru: 'Срок оплаты счёта № {number} прошёл',
      kk: '№ {number} шоттың төлем мерзімі өтті',
      en: 'Invoice No. {number} is overdue',
    }),
    lines: [
      fill(lang, d, {
        ru: 'Счёт № {number} продавца «{seller}» не оплачен в срок: осталось {remainder}. Его ещё можно оплатить по той же цене: купленное начнётся, когда придут деньги.',
        kk: '«{seller}» сатушысының № {number} шоты мерзімінде төленбеді: {remainder} қалды. Оны әлі де сол бағамен төлеуге болады: сатып алынған мерзім ақша түскенде басталады.',
        en: 'Invoice No. {number} of the seller “{seller}” was not paid in time: {remainder} is left. It can still be paid at the same price: what it buys begins when the money comes.',
      }),
    ],
    action: action(lang),
  };
}
