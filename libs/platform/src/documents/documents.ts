import { createRequire } from 'node:module';
import type { Lang, Temporal, Texts } from '#kernel';
import type { Config } from '../config/config.js';
import { FONTS, MAIN_FONT, inFonts, type FontFiles } from './fonts.js';

/** Content of a PDF in pdfmake's notation (https://pdfmake.github.io/docs): text, stack, columns, table, ul, ol, image, qr … */
export type PdfContent = string | number | PdfNode | PdfContent[];
/** One node of {@link PdfContent}. */
export interface PdfNode {
  [key: string]: unknown;
}

/** A document to make. */
export interface PdfDefinition {
  title: string;
  lang: Lang;
  content: PdfContent;
  /** When it is made: legal time. */
  at: Temporal.Instant;
  /** Stands on the left of the header of every page: number and date of the document. */
  mark?: string;
  subject?: string;
  orientation?: 'portrait' | 'landscape';
  /** Beside our own: h1, h2, small, muted, right, bold, th. */
  styles?: Record<string, PdfNode>;
  /** Images of the content by name, as data URLs. */
  images?: Record<string, string>;
  watermark?: string;
}

interface PdfMake {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  setTableLayouts(layouts: Record<string, PdfNode>): void;
  createPdf(definition: PdfNode): { getBuffer(): Promise<Buffer> };
}

const require = createRequire(import.meta.url);
const INK = '#1c1e21';
const MUTED = '#5a5f66';
const RULE = '#c9cdd2';

let maker: PdfMake | undefined;

/** pdfmake keeps its settings in one place, so they are made once: our typeface, no files but its own, no network. */
function pdfMaker(): PdfMake {
  if (maker) return maker;
  maker = require('pdfmake') as PdfMake;
  const own = new Set(Object.values(FONTS).flatMap((files) => Object.values(files)));
  maker.setFonts(FONTS as Record<string, FontFiles & Record<string, string>>);
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy((path) => own.has(path));
  maker.setTableLayouts({
    /** Thin rules between rows, none at the sides: the layout of every table of ours. */
    rows: {
      hLineWidth: (i: number, node: { table: { headerRows?: number } }) =>
        i === (node.table.headerRows ?? 0) && i > 0 ? 1 : 0.5,
      vLineWidth: () => 0,
      hLineColor: () => RULE,
      paddingLeft: () => 4,
      paddingRight: () => 4,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  });
  return maker;
}

const styles: Record<string, PdfNode> = {
  h1: { fontSize: 16, bold: true, margin: [0, 0, 0, 8] },
  h2: { fontSize: 12, bold: true, margin: [0, 12, 0, 4] },
  small: { fontSize: 8 },
  muted: { color: MUTED },
  right: { alignment: 'right' },
  bold: { bold: true },
  th: { bold: true, fontSize: 9, color: MUTED },
};

const pageOf: Texts = { ru: 'стр. {page} из {pages}', kk: '{page}-бет, барлығы {pages}', en: 'page {page} of {pages}' };

/** Letters the typeface lacks, in words or signs that it has. */
const LACKING: Record<string, string> = { '≥': 'не менее', '≤': 'не более', '→': '—', '✓': '+' };
const INSTEAD: Record<Lang, Record<string, string>> = {
  ru: LACKING,
  kk: { ...LACKING, '≥': 'кемінде', '≤': 'ең көбі' },
  en: { ...LACKING, '≥': 'at least', '≤': 'at most' },
};
const lacking = new RegExp(`[${Object.keys(LACKING).join('')}]`, 'g');

/** Strings that are no words: names of styles, addresses, pictures. */
const NO_WORDS = new Set(['qr', 'link', 'image', 'style', 'font', 'svg']);

/**
 * Copies the content (pdfmake writes into what it is given), replaces signs that would come out as boxes and sets letters
 * of another script in their own typeface. `words` says that a string here is text and not a setting.
 */
function printable(value: unknown, lang: Lang, words = true): unknown {
  if (typeof value === 'string') {
    if (!words || value.startsWith('data:')) return value;
    const runs = inFonts(value.replace(lacking, (c) => INSTEAD[lang][c] ?? c));
    return typeof runs === 'string' ? runs : { text: runs };
  }
  if (Array.isArray(value)) return value.map((v) => printable(v, lang));
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [k, NO_WORDS.has(k) ? v : whole(k, printable(v, lang, WORDS.has(k)))]),
  );
}

/** Keys whose plain string is text; every other string of a node is a setting. */
const WORDS = new Set(['text', 'stack', 'columns', 'ul', 'ol']);

/** Runs of a `text` stand in it, and not in a node of their own. */
const whole = (key: string, value: unknown): unknown =>
  key === 'text' && typeof value === 'object' && value !== null && !Array.isArray(value) && 'text' in value
    ? value.text
    : value;

/** Documents for people: PDF in one style, with Russian, Kazakh and the signs of our currencies. */
export class Documents {
  constructor(private readonly config: Pick<Config, 'operator'>) {}

  /** Makes a PDF: A4, header with the operator's name and the document's mark, page numbers, metadata. */
  async pdf(d: PdfDefinition): Promise<Buffer> {
    const when = new Date(d.at.epochMilliseconds);
    const operator = this.config.operator.name;
    const edge = { fontSize: 8, color: MUTED };
    const document = {
      pageSize: 'A4',
      pageOrientation: d.orientation ?? 'portrait',
      pageMargins: [56, 64, 42, 56],
      language: d.lang,
      displayTitle: true,
      version: '1.7',
      info: {
        title: d.title,
        author: operator,
        creator: 'Mediary',
        producer: 'Mediary',
        subject: d.subject ?? d.title,
        creationDate: when,
        modDate: when,
      },
      header: {
        columns: [{ text: inFonts(d.mark ?? d.title) }, { text: inFonts(operator), alignment: 'right' }],
        margin: [56, 28, 42, 0],
        ...edge,
      },
      footer: (page: number, pages: number) => ({
        text: pageOf[d.lang].replace('{page}', String(page)).replace('{pages}', String(pages)),
        alignment: 'right',
        margin: [56, 20, 42, 0],
        ...edge,
      }),
      defaultStyle: { font: MAIN_FONT, fontSize: 10, lineHeight: 1.25, color: INK },
      styles: { ...styles, ...d.styles },
      images: d.images ?? {},
      ...(d.watermark ? { watermark: { text: d.watermark, color: '#000000', opacity: 0.06, bold: true } } : {}),
      content: printable(d.content, d.lang),
    };
    return pdfMaker().createPdf(document).getBuffer();
  }
}
