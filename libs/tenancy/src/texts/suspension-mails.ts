import { localise, type Lang, type Texts } from '#kernel';
import type { MailTemplate } from '#platform';
import type { Capability, StaffReason } from '../domain/capabilities.js';

const reasons: Readonly<Record<StaffReason, Texts>> = {
  'over-quota': { ru: 'превышен объём тарифа', kk: 'тариф көлемінен асып кетті', en: 'the tariff’s limits are exceeded' },
  debt: { ru: 'есть неоплаченный долг', kk: 'төленбеген берешек бар', en: 'a debt is unpaid' },
  breach: { ru: 'нарушены условия', kk: 'шарттар бұзылған', en: 'the terms were breached' },
}; // prettier-ignore

const capabilities: Readonly<Record<Capability, Texts>> = {
  'sign-in': { ru: 'входить в кабинет', kk: 'кабинетке кіру', en: 'sign in' },
  publish: { ru: 'публиковать курсы', kk: 'курстарды жариялау', en: 'publish courses' },
  sell: { ru: 'продавать', kk: 'сату', en: 'sell' },
  upload: { ru: 'загружать файлы', kk: 'файлдар жүктеу', en: 'upload files' },
  play: { ru: 'показывать уроки ученикам', kk: 'оқушыларға сабақ көрсету', en: 'show lessons to learners' },
  refund: { ru: 'возвращать деньги', kk: 'ақша қайтару', en: 'refund' },
  answer: { ru: 'отвечать на жалобы и претензии', kk: 'шағымдар мен талаптарға жауап беру', en: 'answer complaints and claims' },
  pay: { ru: 'платить', kk: 'төлеу', en: 'pay' },
  export: { ru: 'выгружать данные', kk: 'деректерді шығарып алу', en: 'take the data out' },
}; // prettier-ignore

const words = (list: readonly Capability[], lang: Lang): string => list.map((c) => capabilities[c][lang]).join(', ');

/** What a letter about a suspension is made of. */
interface Facts {
  seller: string;
  reason: StaffReason;
  clause: string;
  ground: string;
  /** What is stopped after the act, by every reason together. */
  stopped: readonly Capability[];
  open: readonly Capability[];
}

const action = (lang: Lang) => ({
  label: { ru: 'Открыть «Лицензию»', kk: '«Лицензияны» ашу', en: 'Open “Licence”' }[lang],
  url: '/seller/licence',
});

/** Use was suspended: why, on what ground, what stops and what goes on. */
export function suspendedMail(lang: Lang, d: Facts): MailTemplate {
  const p = { ...d, why: reasons[d.reason][lang], stopped: words(d.stopped, lang), open: words(d.open, lang) };
  const t = (texts: Texts): string => localise(texts, lang, p);
  return {
    subject: t({
      ru: 'Использование платформы «{seller}» приостановлено',
      kk: '«{seller}» платформаны пайдалануы тоқтатылды',
      en: 'Use of the platform by “{seller}” is suspended',
    }),
    lines: [
      t({
        ru: 'Использование платформы продавцом «{seller}» приостановлено: {why} (пункт {clause}). Основание: {ground}',
        kk: '«{seller}» сатушысының платформаны пайдалануы тоқтатылды: {why} ({clause}-тармақ). Негіздеме: {ground}',
        en: 'Use of the platform by the seller “{seller}” is suspended: {why} (clause {clause}). Ground: {ground}',
      }),
      t({
        ru: 'Сейчас нельзя: {stopped}. Можно по-прежнему: {open}.',
        kk: 'Қазір болмайды: {stopped}. Бұрынғыдай болады: {open}.',
        en: 'Stopped for now: {stopped}. Still possible: {open}.',
      }),
      t({
        ru: 'Устраните причину и напишите в поддержку; долг закрывается оплатой, после неё доступ вернётся сам.',
        kk: 'Себебін жойып, қолдауға жазыңыз; берешек төлеммен жабылады, содан кейін қолжетімділік өзі қайтады.',
        en: 'Remove the cause and write to support; a debt is closed by paying it, and use comes back by itself.',
      }),
    ],
    action: action(lang),
  };
}

/** A suspension was lifted. */
export function liftedMail(lang: Lang, d: Facts): MailTemplate {
  const p = { ...d, why: reasons[d.reason][lang], stopped: words(d.stopped, lang), open: words(d.open, lang) };
  const t = (texts: Texts): string => localise(texts, lang, p);
  return {
    subject: t({
      ru: 'Приостановление «{seller}» снято',
      kk: '«{seller}» тоқтатылуы алынды',
      en: 'A suspension of “{seller}” was lifted',
    }),
    lines: [
      t({
        ru: 'Снято приостановление продавца «{seller}» по причине «{why}». Основание: {ground}',
        kk: '«{seller}» сатушысының «{why}» себебі бойынша тоқтатылуы алынды. Негіздеме: {ground}',
        en: 'The suspension of the seller “{seller}” because {why} was lifted. Ground: {ground}',
      }),
      d.stopped.length > 0
        ? t({
            ru: 'По другим причинам пока остаётся закрытым: {stopped}.',
            kk: 'Басқа себептермен әзірге жабық: {stopped}.',
            en: 'For other reasons still stopped: {stopped}.',
          })
        : t({ ru: 'Теперь доступно всё.', kk: 'Енді бәрі қолжетімді.', en: 'Everything is open now.' }),
    ],
    action: action(lang),
  };
}
