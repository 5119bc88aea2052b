import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, CONFIG, Database, type Config } from '#platform';

/** A ready answer: the JSON as Postgres made it, or its bytes where it is kept and sent often; and its tag. */
export interface Ready {
  body: string | Buffer;
  etag: string;
}

/** What a course's page says in its head. */
export interface PageHead {
  title: string;
  description: string;
  canonical: string;
  image?: string;
  /** schema.org Course, as JSON text that is safe inside a script element. */
  jsonLd: string;
}

/** One page of the catalogue. */
export interface CatalogueQuery {
  q: string | null;
  seller: string | null;
  topic: string | null;
  low: bigint | null;
  high: bigint | null;
  sort: 'relevance' | 'new' | 'price' | '-price';
  after: { key: string; id: string } | null;
  limit: number;
}

/** What is kept of a question: until when, whether it came more than once, and then the answer. */
interface Kept {
  until: number;
  wanted: boolean;
  answer: Promise<Ready | undefined> | undefined;
}

const KEPT_MS = 3000;
const KEPT_MOST = 2000;

/**
 * The public catalogue: JSON is built in Postgres and sent as it is. Answers are kept for three seconds in this
 * process, so a suspended seller or a blocked lesson is gone from it that soon.
 */
@Injectable()
export class Catalogue {
  private readonly kept = new Map<string, Kept>();

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A page of courses. `key` identifies the query among others. */
  page(key: string, q: CatalogueQuery): Promise<Ready | undefined> {
    return this.keep(`p${key}`, () =>
      this.read('SELECT content.catalogue_page($1, $2, $3, $4, $5, $6, $7, $8, $9) AS body', [
        q.q,
        q.seller,
        q.topic,
        q.low,
        q.high,
        q.sort,
        q.after?.key,
        q.after?.id,
        q.limit,
      ]),
    );
  }

  /** A course's card; undefined where it is not on sale. */
  card(slug: string): Promise<Ready | undefined> {
    return this.keep(`c${slug}`, () => this.read('SELECT content.course_card($1) AS body', [slug]));
  }

  /** Topics with how many courses each has. */
  topics(): Promise<Ready | undefined> {
    return this.keep('t', () => this.read('SELECT content.catalogue_topics() AS body', []));
  }

  /** What a course's page says in its head. */
  async pageHead(slug: string): Promise<PageHead | undefined> {
    const card = await this.card(slug);
    if (!card) return undefined;
    const c = JSON.parse(card.body.toString()) as {
      slug: string;
      title: string;
      summary: string;
      description: string;
      language: string;
      price: { amount: string; currency: string };
      seller: { name: string };
      teachers: { name: string }[];
      durationSeconds: number;
    };
    const canonical = `${this.config.publicUrl}/courses/${c.slug}`;
    const description = (c.summary || c.description).replace(/\s+/g, ' ').trim().slice(0, 300);
    const jsonLd = {
      '@context': 'https://schema.org',
      '@type': 'Course',
      name: c.title,
      description,
      url: canonical,
      inLanguage: c.language,
      provider: { '@type': 'Organization', name: c.seller.name },
      ...(c.teachers.length
        ? {
            hasCourseInstance: {
              '@type': 'CourseInstance',
              courseMode: 'online',
              instructor: c.teachers.map((t) => ({ '@type': 'Person', name: t.name })),
            },
          }
        : {}),
      offers: {
        '@type': 'Offer',
        price: c.price.amount,
        priceCurrency: c.price.currency,
        url: canonical,
        category: c.price.amount === '0.00' ? 'Free' : 'Paid',
      },
    };
    return {
      title: `${c.title} — ${c.seller.name}`,
      description,
      canonical,
      jsonLd: JSON.stringify(jsonLd).replace(/</g, '\\u003c'),
    };
  }

  /** Forgets what is kept: a course or a seller has just changed in this process. */
  forget(): void {
    this.kept.clear();
  }

  private async read(sql: string, params: Parameters<Database['hot']>[1]): Promise<Ready | undefined> {
    const [row] = await this.db.hot<{ body: string | null }>(sql, params);
    if (!row?.body) return undefined;
    return { body: row.body, etag: `"${hash('sha1', row.body, 'base64url')}"` };
  }

  /**
   * Answers from what is kept. Kept is what is asked again while it is fresh: of the many pages that are asked once in
   * a while only the key is. Who asks at the same time shares one reading.
   */
  private keep(key: string, read: () => Promise<Ready | undefined>): Promise<Ready | undefined> {
    const now = this.clock.realNow().epochMilliseconds;
    const found = this.kept.get(key);
    if (found?.answer && found.until > now) {
      found.wanted = true;
      return found.answer;
    }
    if (this.kept.size >= KEPT_MOST) this.kept.clear();
    const entry: Kept = { until: now + KEPT_MS, wanted: found !== undefined && found.until > now, answer: read() };
    this.kept.set(key, entry);
    entry.answer?.then(
      (ready) => {
        if (!entry.wanted) entry.answer = undefined;
        else if (ready) ready.body = Buffer.from(ready.body);
      },
      // A failure is not an answer to keep.
      () => this.kept.get(key) === entry && this.kept.delete(key),
    );
    return entry.answer as Promise<Ready | undefined>;
  }
}
