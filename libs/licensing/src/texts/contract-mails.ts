import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate } from '#platform';
import type { Giver } from '../domain/termination.machine.js';

const action = (lang: Lang, url = '/seller/licence'): MailTemplate['action'] => ({
  label: { ru: 'Открыть «Лицензию»', kk: '«Лицензияны» ашу', en: 'Open “Licence”' }[lang],
  url,
});

const filler =
  (lang: Lang, params: Record<string, unknown>) =>
  (texts: Texts): string =>
    localise(texts, lang, params);

/** The licence was extended by the time lost to maintenance. */
export function prolongedMail(
  lang: Lang,
  d: { seller: string; endsAt: string; minutes: number; clause: string },
): MailTemplate {
  const t = filler(lang, d);
  return {
    subject: t({
      ru: 'Лицензия «{seller}» продлена на время технических работ',
      kk: '«{seller}» лицензиясы техникалық жұмыстар уақытына ұзартылды',
      en: 'The licence of “{seller}” was extended by the time of maintenance',
    }),
    lines: [
      t({
        ru: 'Из-за технических работ лицензия потеряла {minutes} мин. На столько она и продлена: до {endsAt} (пункт {clause}).',
        kk: 'Техникалық жұмыстардан лицензия {minutes} мин жоғалтты. Дәл сонша ұзартылды: {endsAt} дейін ({clause}-тармақ).',
        en: 'The licence lost {minutes} min to maintenance and was extended by exactly that: until {endsAt} (clause {clause}).',
      }),
    ],
    action: action(lang),
  };
}

/** What happens by itself on the day of a notice. */
export const terminationThen: Texts = {
  ru: 'Договор прекратится: лицензия закончится, оплаченное не возвращается, данные останутся на срок хранения.',
  kk: 'Шарт тоқтайды: лицензия аяқталады, төленген қайтарылмайды, деректер сақтау мерзімінде қалады.',
  en: 'The contract ends: the licence is over, what was paid is not given back, the data stays for the time of keeping.',
};

/** What letters about a termination are made of. */
interface Facts {
  seller: string;
  giver: Giver;
  due: string;
  clause: string;
  ground: string | null;
  text: string;
  refundClause: string;
}

const by = (d: Facts): Texts =>
  d.giver === 'seller'
    ? { ru: 'Вы уведомили', kk: 'Сіз хабарладыңыз', en: 'You gave notice' }
    : { ru: 'Оператор уведомил вас', kk: 'Оператор сізге хабарлады', en: 'The operator gave you notice' };

const noRefund: Texts = {
  ru: 'Деньги, уплаченные за лицензию, не возвращаются (пункт {refundClause}).',
  kk: 'Лицензияға төленген ақша қайтарылмайды ({refundClause}-тармақ).',
  en: 'Money paid for the licence is not given back (clause {refundClause}).',
};

/** Notice was given. */
export function noticeMail(lang: Lang, d: Facts): MailTemplate {
  const t = filler(lang, { ...d, by: by(d)[lang] });
  return {
    subject: t({
      ru: 'Договор с «{seller}» закончится {due}',
      kk: '«{seller}» шарты {due} аяқталады',
      en: 'The contract with “{seller}” ends on {due}',
    }),
    lines: [
      t({
        ru: '{by} о расторжении договора. Он закончится {due} (пункт {clause}). До этого дня новых продаж нет, всё остальное работает.',
        kk: '{by} шартты бұзу туралы. Ол {due} аяқталады ({clause}-тармақ). Осы күнге дейін жаңа сатылым жоқ, қалғаны жұмыс істейді.',
        en: '{by} of the end of the contract. It ends on {due} (clause {clause}). Nothing new is sold until then; everything else works.',
      }),
      ...(d.text ? [d.text] : []),
      t(noRefund),
      t({
        ru: 'Выгрузите свои данные и верните покупателям то, что им причитается. Отозвать уведомление может тот, кто его подал.',
        kk: 'Деректеріңізді шығарып алыңыз, сатып алушыларға тиесілісін қайтарыңыз. Хабарламаны тек берген тарап қайтарып ала алады.',
        en: 'Take your data out and give buyers what is theirs. Only the side that gave notice can withdraw it.',
      }),
    ],
    action: action(lang),
  };
}

/** Notice was withdrawn. */
export function withdrawnMail(lang: Lang, d: Facts): MailTemplate {
  const t = filler(lang, { ...d });
  return {
    subject: t({
      ru: 'Уведомление о расторжении отозвано: «{seller}»',
      kk: 'Бұзу туралы хабарлама қайтарып алынды: «{seller}»',
      en: 'Notice withdrawn: “{seller}”',
    }),
    lines: [
      t({
        ru: 'Договор продавца «{seller}» действует дальше, продажи снова открыты.',
        kk: '«{seller}» сатушысының шарты әрі қарай жарамды, сатылым қайта ашық.',
        en: 'The contract of the seller “{seller}” goes on and sales are open again.',
      }),
    ],
    action: action(lang),
  };
}

/** The contract has ended. */
export function terminatedMail(lang: Lang, d: Facts): MailTemplate {
  const t = filler(lang, { ...d });
  return {
    subject: t({
      ru: 'Договор с «{seller}» прекращён',
      kk: '«{seller}» шарты тоқтатылды',
      en: 'The contract with “{seller}” has ended',
    }),
    lines: [
      t({
        ru: 'Договор продавца «{seller}» прекращён {due} (пункт {clause}).',
        kk: '«{seller}» сатушысының шарты {due} тоқтатылды ({clause}-тармақ).',
        en: 'The contract of the seller “{seller}” ended on {due} (clause {clause}).',
      }),
      ...(d.ground
        ? [
            t({
              ru: 'Основание: {ground}. {text}',
              kk: 'Негіздеме: {ground}. {text}',
              en: 'Ground: {ground}. {text}',
            }),
          ]
        : []),
      t(noRefund),
    ],
    action: action(lang),
  };
}

/** A copy of the contract was granted or refused. */
export function contractCopyMail(
  lang: Lang,
  d: { seller: string; granted: boolean; reason: string; sha256: string },
): MailTemplate {
  const t = filler(lang, d);
  return {
    subject: d.granted
      ? t({ ru: 'Копия договора готова', kk: 'Шарттың көшірмесі дайын', en: 'The copy of the contract is ready' })
      : t({
          ru: 'Копия договора не выдана',
          kk: 'Шарттың көшірмесі берілмеді',
          en: 'The copy of the contract was refused',
        }),
    lines: d.granted
      ? [
          t({
            ru: 'Копию договора продавца «{seller}» можно скачать в кабинете. SHA-256 файла: {sha256}.',
            kk: '«{seller}» сатушысы шартының көшірмесін кабинеттен жүктеуге болады. Файлдың SHA-256: {sha256}.',
            en: 'The copy of the contract of the seller “{seller}” can be downloaded in the cabinet. SHA-256 of the file: {sha256}.',
          }),
        ]
      : [
          t({
            ru: 'Оператор не выдал копию договора продавца «{seller}». Причина: {reason}',
            kk: 'Оператор «{seller}» сатушысы шартының көшірмесін бермеді. Себебі: {reason}',
            en: 'The operator did not give a copy of the contract of the seller “{seller}”. Reason: {reason}',
          }),
        ],
    action: action(lang),
  };
}

/** A debt has arisen: until when it is to be paid, and what follows. */
export function debtMail(lang: Lang, d: { seller: string; amount: string; due: string; clause: string }): MailTemplate {
  const t = filler(lang, d);
  return {
    subject: t({
      ru: 'Долг «{seller}»: {amount}',
      kk: '«{seller}» берешегі: {amount}',
      en: 'A debt of “{seller}”: {amount}',
    }),
    lines: [
      t({
        ru: 'На счёте продавца «{seller}» долг {amount}. Оплатите его до {due}.',
        kk: '«{seller}» сатушысының шотында {amount} берешек бар. Оны {due} дейін төлеңіз.',
        en: 'The account of the seller “{seller}” is {amount} in debt. Pay it by {due}.',
      }),
      t({
        ru: 'Иначе использование платформы будет приостановлено (пункт {clause}): публикация, продажи и загрузка остановятся. После оплаты всё откроется само.',
        kk: 'Әйтпесе платформаны пайдалану тоқтатылады ({clause}-тармақ): жариялау, сату және жүктеу тоқтайды. Төлегеннен кейін бәрі өзі ашылады.',
        en: 'Otherwise use of the platform is suspended (clause {clause}): publishing, sales and uploads stop. Once it is paid everything opens by itself.',
      }),
    ],
    action: action(lang),
  };
}

/** What happens by itself when a debt was not paid in time. */
export const debtThen: Texts = {
  ru: 'Если долг не оплачен, использование будет приостановлено: публикация, продажи, загрузка.',
  kk: 'Берешек төленбесе, пайдалану тоқтатылады: жариялау, сату, жүктеу.',
  en: 'If the debt is unpaid, use is suspended: publishing, sales, uploads.',
};
