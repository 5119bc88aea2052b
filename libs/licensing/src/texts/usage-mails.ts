import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate } from '#platform';
import type { Quota } from '../domain/tariffs.js';
import { amountText } from '../domain/usage-level.js';

/** Quotas as people call them. */
const QUOTA_NAMES: Readonly<Record<Quota, Texts>> = {
  storage: { ru: 'место для файлов', kk: 'файлдарға арналған орын', en: 'file space' },
  users: { ru: 'подключённые ученики', kk: 'қосылған оқушылар', en: 'connected learners' },
  courses: { ru: 'курсы', kk: 'курстар', en: 'courses' },
  members: { ru: 'участники команды', kk: 'команда мүшелері', en: 'team members' },
};

const open: Texts = { ru: 'Открыть «Лицензию»', kk: '«Лицензияны» ашу', en: 'Open “Licence”' };

/** What a warning says. */
export interface UsageWarning {
  seller: string;
  quota: Quota;
  used: bigint;
  cap: bigint;
  /** The threshold that was passed, in percent. */
  level: number;
  /** Whether use above the quota is allowed and billed. */
  billed: boolean;
  clause: string;
}

const BILLED: Texts = {
  ru: 'Всё, что сверх квоты, станет задолженностью по опубликованной цене тарифа (пункт {clause}); она начисляется после конца календарного месяца.',
  kk: 'Квотадан асқанның бәрі тарифтің жарияланған бағасы бойынша берешекке айналады ({clause}-тармақ); ол күнтізбелік ай аяқталғаннан кейін есептеледі.',
  en: 'Whatever is above the quota becomes a debt at the tariff’s published price (clause {clause}); it is charged after the end of the calendar month.',
};
const REFUSED: Texts = {
  ru: 'Сверх квоты этот тариф ничего не даёт: когда она заполнится, добавить больше не получится (пункт {clause}). Удалите лишнее или выберите тариф побольше.',
  kk: 'Бұл тариф квотадан артық ештеңе бермейді: ол толғанда қосымша қосу мүмкін болмайды ({clause}-тармақ). Артығын жойыңыз немесе үлкенірек тариф таңдаңыз.',
  en: 'This tariff gives nothing above the quota: once it is full, nothing more can be added (clause {clause}). Delete what you can spare or choose a larger tariff.',
};

/** A threshold of a quota was passed. */
export function usageMail(lang: Lang, w: UsageWarning): MailTemplate {
  const d = {
    seller: w.seller,
    quota: localise(QUOTA_NAMES[w.quota], lang),
    used: amountText(w.quota, w.used),
    cap: amountText(w.quota, w.cap),
    level: w.level,
    clause: w.clause,
  };
  const fill = (texts: Texts) => localise(texts, lang, d);
  return {
    subject: fill({
      ru: '«{seller}»: квота «{quota}» занята на {level} %',
      kk: '«{seller}»: «{quota}» квотасының {level} %-ы пайдаланылды',
      en: '“{seller}”: {level}% of the quota “{quota}” is used',
    }),
    lines: [
      fill({
        ru: 'Квота «{quota}» продавца «{seller}»: занято {used} из {cap}.',
        kk: '«{seller}» сатушысының «{quota}» квотасы: {cap} ішінен {used} пайдаланылған.',
        en: 'The quota “{quota}” of the seller “{seller}”: {used} of {cap} is used.',
      }),
      fill(w.billed ? BILLED : REFUSED),
    ],
    action: { label: open[lang], url: '/seller/licence' },
  };
}

/** What was charged for a month above a quota, as the account's statement says it. */
export function overageMemo(quota: Quota, month: string): string {
  return `${QUOTA_NAMES[quota].ru}, ${month}`;
}

/** What happens by itself at night. */
export const recountThen: Texts = {
  ru: 'Использование квот пересчитывается заново по всем продавцам.',
  kk: 'Барлық сатушылар бойынша квоталарды пайдалану қайта есептеледі.',
  en: 'The use of quotas is recounted for all sellers.',
};
