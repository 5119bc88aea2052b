import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate } from '#platform';
import type { BuyMode } from '../domain/licence-time.js';

const fill = (lang: Lang, params: Record<string, unknown>, texts: Texts): string => localise(texts, lang, params);

const open: Texts = { ru: 'Открыть «Лицензию»', kk: '«Лицензияны» ашу', en: 'Open “Licence”' };
const action = (lang: Lang): MailTemplate['action'] => ({ label: open[lang], url: '/seller/licence' });

const SUBJECT: Record<BuyMode, Texts> = {
  new: { ru: 'Лицензия «{seller}» куплена', kk: '«{seller}» лицензиясы сатып алынды', en: 'The licence of “{seller}” is bought' },
  renewal: { ru: 'Лицензия «{seller}» продлена', kk: '«{seller}» лицензиясы ұзартылды', en: 'The licence of “{seller}” is renewed' },
  upgrade: { ru: 'Тариф «{seller}» повышен', kk: '«{seller}» тарифі көтерілді', en: 'The tariff of “{seller}” is upgraded' },
  return: { ru: 'Лицензия «{seller}» снова действует', kk: '«{seller}» лицензиясы қайта күшінде', en: 'The licence of “{seller}” is back' },
}; // prettier-ignore

/** A term was bought: by which tariff, from when to when, and that paying accepted the offer. */
export function licenceBoughtMail(
  lang: Lang,
  d: { mode: BuyMode; seller: string; tariff: string; startsAt: string; endsAt: string; price: string; clause: string; accepted: string },
): MailTemplate {
  return {
    subject: fill(lang, d, SUBJECT[d.mode]),
    lines: [
      fill(lang, d, {
        ru: 'Тариф «{tariff}» для продавца «{seller}» действует с {startsAt} до {endsAt} (пункт {clause}). Цена: {price}.',
        kk: '«{seller}» сатушысына арналған «{tariff}» тарифі {startsAt} бастап {endsAt} дейін қолданылады ({clause}-тармақ). Бағасы: {price}.',
        en: 'The tariff “{tariff}” of the seller “{seller}” runs from {startsAt} to {endsAt} (clause {clause}). Price: {price}.',
      }),
      ...(d.mode === 'return'
        ? [
            fill(lang, d, {
              ru: 'Всё вернулось, как было: курсы, файлы, ученики. Удаление отменено.',
              kk: 'Бәрі бұрынғыдай қалпына келді: курстар, файлдар, оқушылар. Жою тоқтатылды.',
              en: 'Everything is as it was: courses, files, learners. Nothing will be deleted.',
            }),
          ]
        : []),
      fill(lang, d, {
        ru: 'Оплатой вы ещё раз приняли лицензионную оферту (пункт {accepted}).',
        kk: 'Төлем арқылы лицензиялық офертаны тағы бір рет қабылдадыңыз ({accepted}-тармақ).',
        en: 'By paying you accepted the licence offer once more (clause {accepted}).',
      }),
    ],
    action: action(lang),
  };
} // prettier-ignore

/** What was decided about a mistaken payment. */
export function returnDecidedMail(
  lang: Lang,
  d: { seller: string; granted: boolean; amount: string; costs: string; ground: string; clause: string },
): MailTemplate {
  const subject: Texts = d.granted
    ? { ru: 'Ошибочный платёж возвращается', kk: 'Қате төлем қайтарылады', en: 'The mistaken payment is being returned' }
    : { ru: 'В возврате платежа отказано', kk: 'Төлемді қайтарудан бас тартылды', en: 'The return of the payment is refused' };
  const line: Texts = d.granted
    ? {
        ru: 'На ту же карту вернётся {amount}; расходы на возврат {costs} удержаны (пункт {clause}). Купленный срок снят.',
        kk: 'Сол картаға {amount} қайтарылады; қайтару шығыны {costs} ұсталды ({clause}-тармақ). Сатып алынған мерзім алынды.',
        en: '{amount} goes back to the same card; {costs}, the costs of returning it, are withheld (clause {clause}). The term that was bought is taken back.',
      }
    : {
        ru: 'Заявление о возврате платежа продавца «{seller}» отклонено (пункт {clause}).',
        kk: '«{seller}» сатушысының төлемін қайтару туралы өтініш қабылданбады ({clause}-тармақ).',
        en: 'The application to return a payment of the seller “{seller}” is refused (clause {clause}).',
      };
  return {
    subject: fill(lang, d, subject),
    lines: [fill(lang, d, line), fill(lang, d, { ru: 'Основание: {ground}', kk: 'Негізі: {ground}', en: 'Ground: {ground}' })],
    action: action(lang),
  };
} // prettier-ignore

/** The money is with the cardholder. */
export function returnedMail(lang: Lang, d: { seller: string; amount: string }): MailTemplate {
  return {
    subject: fill(lang, d, {
      ru: 'Платёж возвращён: {amount}',
      kk: 'Төлем қайтарылды: {amount}',
      en: 'The payment is returned: {amount}',
    }),
    lines: [
      fill(lang, d, {
        ru: 'Платёжная система вернула {amount} на карту, с которой платили за лицензию «{seller}». Банк может зачислять деньги несколько дней.',
        kk: 'Төлем жүйесі «{seller}» лицензиясы төленген картаға {amount} қайтарды. Банк ақшаны бірнеше күн аударуы мүмкін.',
        en: 'The payment system returned {amount} to the card that paid for the licence of “{seller}”. The bank may take some days to show it.',
      }),
    ],
    action: action(lang),
  };
}
