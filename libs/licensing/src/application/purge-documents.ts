import { Inject, Injectable } from '@nestjs/common';
import { LANGS, Temporal, localise, type Lang } from '#kernel';
import { CONFIG, Documents, type Config, type PdfContent, type PdfNode } from '#platform';
import type { HeldThing, Purge, PurgeStep } from '../persistence/purges.js';
import { dataName, documentTexts as t } from '../texts/purge-documents.js';

/** A deletion as its documents tell it. */
export interface PurgeFacts {
  purge: Purge;
  steps: PurgeStep[];
  held: HeldThing[];
  kept: { table: string; what: string; reason: string }[];
  endedAt: Temporal.Instant;
  zone: string;
  /** SHA-256 over the log. */
  logSha256: string;
}

/** The log in the act is cut here: a certificate of a huge seller shall still be read by people. */
const MOST_LINES = 2000;

/** Where the documents of a deletion are kept: not below the seller's prefix, they outlive it. */
export const documentKey = (purgeId: string, name: string): string => `purge-records/${purgeId}/${name}`;

/** The certificate of deletion and the act of destruction of personal data, in every language (AT-2.7b). */
@Injectable()
export class PurgeDocuments {
  constructor(
    @Inject(Documents) private readonly documents: Documents,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** All of them by name: `certificate.ru.pdf`, `act.kk.pdf`. */
  async all(f: PurgeFacts): Promise<{ name: string; pdf: Buffer }[]> {
    const made: { name: string; pdf: Buffer }[] = [];
    for (const lang of LANGS) {
      made.push({
        name: `certificate.${lang}.pdf`,
        pdf: await this.pdf(f, lang, 'certificate', this.certificate(f, lang)),
      });
      made.push({ name: `act.${lang}.pdf`, pdf: await this.pdf(f, lang, 'act', this.act(f, lang)) });
    }
    return made;
  }

  private pdf(f: PurgeFacts, lang: Lang, kind: 'certificate' | 'act', content: PdfContent): Promise<Buffer> {
    return this.documents.pdf({ title: t[kind][lang], lang, at: f.endedAt, mark: f.purge.id, content });
  }

  private certificate(f: PurgeFacts, lang: Lang): PdfContent {
    return [
      { text: t.certificate[lang], style: 'h1' },
      { text: localise(t.certificateIntro, lang, { clause: 'AT-2.7b' }), margin: [0, 0, 0, 8] },
      facts([...this.party(lang), ...head(f, lang)]),
      { text: t.deletedTitle[lang], style: 'h2' },
      rows([t.what[lang], t.planned[lang], t.gone[lang]], deleted(f, lang)),
      { text: t.heldTitle[lang], style: 'h2' },
      f.held.length > 0
        ? { ul: f.held.map((h) => `${h.type} ${h.id}: ${h.reason}`) }
        : { text: t.none[lang], style: 'muted' },
      { text: t.keptTitle[lang], style: 'h2' },
      { text: `${t.keptNote[lang]} ${localise(t.keptCount, lang, { n: f.kept.length })}` },
      { ul: f.kept.map((k) => `${k.table}: ${k.reason}`), style: 'small' },
      ...hashes(f, lang),
    ];
  }

  private act(f: PurgeFacts, lang: Lang): PdfContent {
    return [
      { text: t.act[lang], style: 'h1' },
      { text: t.actIntro[lang], margin: [0, 0, 0, 8] },
      facts([
        ...this.party(lang),
        [t.system[lang], 'Mediary'],
        ...head(f, lang),
        [t.subjects[lang], t.subjectsValue[lang]],
        [t.categories[lang], t.categoriesValue[lang]],
        [t.how[lang], t.howValue[lang]],
        [t.doneBy[lang], t.doneByValue[lang]],
      ]),
      { text: t.logTitle[lang], style: 'h2' },
      rows(
        [t.time[lang], t.what[lang], t.gone[lang]],
        f.steps.slice(0, MOST_LINES).map((s) => [s.at.toString(), dataName(s.what, lang), s.amount.toString()]),
      ),
      ...hashes(f, lang),
    ];
  }

  private party(lang: Lang): [string, string][] {
    const { name, taxId, address } = this.config.operator;
    return [
      [t.operator[lang], name],
      [t.taxId[lang], taxId],
      [t.address[lang], address],
    ];
  }
}

function head(f: PurgeFacts, lang: Lang): [string, string][] {
  const { purge } = f;
  const when = (at: Temporal.Instant | null): string =>
    at
      ? `${at.toZonedDateTimeISO(f.zone).toString({ smallestUnit: 'second', timeZoneName: 'never' })} (${f.zone})`
      : '—';
  return [
    [t.seller[lang], purge.tenantId],
    [t.number[lang], purge.id],
    [t.kind[lang], t[purge.kind][lang]],
    [
      t.ground[lang],
      localise(t.groundValue, lang, { ...purge.ground, clauses: purge.ground.clauses?.join(', ') || '—' }),
    ],
    [t.due[lang], when(purge.dueAt)],
    [t.began[lang], when(purge.beganAt)],
    [t.ended[lang], when(f.endedAt)],
  ];
}

/** Every table and prefix that had something, with how much there was and how much is gone. */
function deleted({ purge }: PurgeFacts, lang: Lang): string[][] {
  const files = Object.entries(purge.objects).map(([prefix, m]) => [`files ${prefix}`, m] as const);
  const names = new Set([...Object.keys(purge.planned), ...files.map(([name]) => name), ...Object.keys(purge.counts)]);
  const measured = new Map<string, Purge['objects'][string]>(files);
  return [...names].sort().flatMap((name) => {
    const m = measured.get(name);
    const planned = m ? `${m.objects} (${m.bytes} ${t.bytes[lang].toLowerCase()})` : String(purge.planned[name] ?? 0);
    const gone = purge.counts[name] ?? 0;
    return gone === 0 && (m?.objects ?? purge.planned[name] ?? 0) === 0
      ? []
      : [[dataName(name, lang), planned, String(gone)]];
  });
}

function hashes(f: PurgeFacts, lang: Lang): PdfNode[] {
  return [
    { text: t.hashes[lang], style: 'h2' },
    {
      ul: [
        `${t.logHash[lang]}: ${f.logSha256}`,
        ...Object.entries(f.purge.objects).map(
          ([prefix, m]) => `${localise(t.listHash, lang, { prefix })}: ${m.sha256}`,
        ),
      ],
      style: 'small',
    },
  ];
}

const facts = (lines: readonly [string, string][]): PdfNode => ({
  layout: 'noBorders',
  table: { widths: [130, '*'], body: lines.map(([name, value]) => [{ text: name, style: 'muted' }, value]) },
});

const rows = (header: readonly string[], body: readonly string[][]): PdfNode => ({
  layout: 'rows',
  table: {
    headerRows: 1,
    widths: ['*', ...header.slice(1).map(() => 'auto')],
    body: [header.map((text) => ({ text, style: 'th' })), ...body],
  },
});
