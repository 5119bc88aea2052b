import { localise, type Lang, type Temporal, type Texts } from '#kernel';
import type { TermsText } from '#legal';
import type { PdfContent, PdfDefinition } from '#platform';
import type { LegalProfile } from '#tenancy';
import type { ContractCopy } from '../persistence/contract-copies.js';
import { when } from './mails.js';

/** What a copy is made of. */
export interface ContractFacts {
  copy: Pick<ContractCopy, 'id' | 'askedAt'>;
  text: TermsText;
  acceptance: {
    id: string;
    at: Temporal.Instant;
    version: string;
    lang: Lang;
    textSha256: string;
    how: string;
    ip: string | null;
    device: string | null;
  };
  signer: string;
  zone: string;
  at: Temporal.Instant;
  operator: { name: string; taxId: string; address: string; email: string; phone: string };
  seller: LegalProfile;
}

const T = {
  mark: { ru: 'Копия договора', kk: 'Шарттың көшірмесі', en: 'Copy of the contract' },
  version: { ru: 'Редакция {version}', kk: '{version} редакциясы', en: 'Edition {version}' },
  evidence: { ru: 'Как договор заключён', kk: 'Шарт қалай жасалды', en: 'How the contract was concluded' },
  who: { ru: 'Принял', kk: 'Қабылдаған', en: 'Accepted by' },
  whenAt: { ru: 'Когда', kk: 'Қашан', en: 'When' },
  how: { ru: 'Как', kk: 'Қалай', en: 'How' },
  from: { ru: 'Откуда', kk: 'Қайдан', en: 'From' },
  hash: { ru: 'SHA-256 текста', kk: 'Мәтіннің SHA-256', en: 'SHA-256 of the text' },
  id: { ru: 'Запись о принятии', kk: 'Қабылдау жазбасы', en: 'Record of acceptance' },
  parties: {
    ru: 'Реквизиты и подписи сторон',
    kk: 'Тараптардың деректемелері мен қолдары',
    en: 'Parties’ details and signatures',
  },
  operator: { ru: 'Оператор', kk: 'Оператор', en: 'Operator' },
  seller: { ru: 'Продавец', kk: 'Сатушы', en: 'Seller' },
  tax: { ru: 'Идентификационный номер: {n}', kk: 'Сәйкестендіру нөмірі: {n}', en: 'Tax id: {n}' },
  reg: { ru: 'Регистрационный номер: {n}', kk: 'Тіркеу нөмірі: {n}', en: 'Registration number: {n}' },
  sign: { ru: 'подпись, расшифровка, дата', kk: 'қолы, аты-жөні, күні', en: 'signature, name, date' },
  made: {
    ru: 'Выдано по письменному обращению от {asked} (пункт AT-6.2). Копия {id}.',
    kk: '{asked} жазбаша өтініш бойынша берілді (AT-6.2-тармақ). Көшірме {id}.',
    en: 'Given on the written request of {asked} (clause AT-6.2). Copy {id}.',
  },
} satisfies Record<string, Texts>;

const hows: Record<string, Texts> = {
  'first-login': { ru: 'вход в кабинет продавца', kk: 'сатушы кабинетіне кіру', en: 'entering the seller’s cabinet' },
  payment: { ru: 'оплата', kk: 'төлем', en: 'payment' },
  tick: { ru: 'отметка о согласии', kk: 'келісім белгісі', en: 'a tick' },
};

/** The accepted text, its acceptance, both parties' details and places to sign, in the language of the acceptance. */
export function contractDocument(f: ContractFacts): PdfDefinition {
  const lang = f.acceptance.lang;
  const say = (t: Texts, p: Record<string, string> = {}): string => localise(t, lang, p);
  const row = (label: Texts, value: string) => [{ text: say(label), style: 'th' }, value];
  const { operator: o, seller: s } = f;
  const how = hows[f.acceptance.how];
  return {
    title: `${f.text.title} (${say(T.mark)})`,
    mark: `${say(T.mark)} · ${f.text.title}`,
    lang,
    at: f.at,
    content: [
      ...paragraphs(f.text.text),
      { text: say(T.version, { version: f.acceptance.version }), style: 'muted', margin: [0, 8, 0, 0] },
      { text: say(T.evidence), style: 'h2' },
      {
        layout: 'rows',
        table: {
          widths: [120, '*'],
          body: [
            row(T.who, `${f.signer} (${s.legalName})`),
            row(T.whenAt, when(f.acceptance.at, f.zone, lang)),
            row(T.how, how ? how[lang] : f.acceptance.how),
            row(T.from, [f.acceptance.ip, f.acceptance.device].filter(Boolean).join(' · ')),
            row(T.hash, f.acceptance.textSha256),
            row(T.id, f.acceptance.id),
          ],
        },
      },
      { text: say(T.parties), style: 'h2', margin: [0, 16, 0, 8] },
      {
        unbreakable: true,
        columnGap: 24,
        columns: [
          party(say(T.operator), [o.name, say(T.tax, { n: o.taxId }), o.address, o.email, o.phone], say(T.sign)),
          party(
            say(T.seller),
            [
              s.legalName,
              say(T.tax, { n: s.taxId }),
              ...(s.registrationNumber ? [say(T.reg, { n: s.registrationNumber })] : []),
              s.address,
              s.email,
              s.phone,
            ],
            say(T.sign),
          ),
        ],
      },
      {
        text: say(T.made, { asked: when(f.copy.askedAt, f.zone, lang), id: f.copy.id }),
        style: 'small',
        margin: [0, 16, 0, 0],
      },
    ],
  };
}

const party = (title: string, lines: readonly string[], sign: string): PdfContent => ({
  stack: [
    { text: title, style: 'th' },
    ...lines.map((text, i) => ({ text, bold: i === 0 })),
    { text: '_'.repeat(34), margin: [0, 28, 0, 0] },
    { text: sign, style: 'small' },
  ],
});

/** Markdown as the terms use it: headings, paragraphs, bold words, comments that are not for print. */
function paragraphs(markdown: string): PdfContent[] {
  return markdown
    .replace(/<!--.*?-->/gs, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const heading = /^(#{1,6})\s+(.*)$/.exec(line);
      if (heading) return { text: heading[2]!, style: heading[1]!.length === 1 ? 'h1' : 'h2' };
      return { text: line.replace(/\*\*|__/g, ''), margin: [0, 0, 0, 4] };
    });
}
