import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { companyBin, openShop, type Person, type Shop, type World } from '#testing';
import { faults, makeVideo, picture, startBrowser, startSite, stopSite, visit } from './kit.js';
import { settled, signIn, type Newcomer } from './people.js';

export const SCHOOL = 'Watercolour School';
export const COURSE = 'Акварельные пейзажи: watercolour landscapes';
export const VIDEO = 'Небо одним слоем';
export const NOTES = 'Палитра и бумага';
export const OPENING = 'С чего начать';
export const REASONS = 'Картина заявителя видна с третьей минуты.';
export const BIN = companyBin(4711);
/** How long a part may take where the machine is busy. */
export const LONG = 240_000;
const MEGABYTES = 200;

export const teacher: Newcomer = {
  name: 'Aigerim Seller',
  email: 'aigerim@example.test',
  phone: '+7 701 222 33 44',
  password: 'lilac-harbour-kettle-72',
};
export const learner: Newcomer = {
  name: 'Boris Buyer',
  email: 'boris@example.test',
  phone: '+7 701 555 66 77',
  password: 'umbrella-orchard-violin-38',
};
export const holder = 'holder@example.test';

/** A person's browser and the page that is open in it. */
interface Seat {
  context: BrowserContext;
  page: Page;
}

/** What the parts of the journey share: the world, who sits where, and what is known so far. */
export class Story {
  world!: World;
  browser!: Browser;
  /** Where small files of the story lie. */
  folder!: string;
  video!: Promise<string>;
  /** Another seller, under terms of its own: what is found, counted and deleted is never its. */
  shop!: Shop;
  seller!: Seat;
  buyer!: Seat;
  officer!: Page;
  casePage!: Page;
  sellerId = '';
  slug = '';
  lessonPath = '';
  /** Errors of scripts, and what the content policy refused. */
  readonly trouble: string[] = [];
  /** Faults of accessibility, by picture. */
  readonly barriers: Record<string, string[]> = {};
  private failed = '';

  async open(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'mediary-journey-'));
    this.video = makeVideo(MEGABYTES);
    // Awaited where it is needed; until then its failure must not end the run.
    this.video.catch(() => undefined);
    this.world = await startSite();
    this.browser = await startBrowser();
    this.shop = await openShop(this.world, { pack: 'aser-ru', displayName: 'Школа энергии' });
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await stopSite(this.world);
    await this.video?.catch(() => undefined);
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }

  /** A part of the story; nothing comes after one that failed. */
  part(title: string, tell: () => Promise<void> | void): void {
    it(
      title,
      async () => {
        if (this.failed) throw new Error(`Not told, because this failed: ${this.failed}`);
        try {
          await tell();
        } catch (error) {
          this.failed = title;
          const pages = this.browser.contexts().flatMap((context) => context.pages());
          await Promise.all(pages.map((page, at) => picture(page, `failed-${at}`).catch(() => undefined)));
          throw error;
        }
      },
      LONG,
    );
  }

  /** Keeps a picture of the page, and what axe finds wrong with it. */
  async look(page: Page, name: string): Promise<void> {
    await settled(page);
    await picture(page, name);
    const found = await faults(page);
    if (found.length > 0) this.barriers[name] = found;
  }

  /** Someone of the staff, signed in and at `path`. */
  async staff(who: Person, path: string): Promise<Page> {
    const { page } = await visit(this.browser, this.world, { trouble: this.trouble });
    await signIn(page, who, path);
    return page;
  }

  /** Rows of the story's seller in a table. */
  async count(table: string): Promise<number> {
    const [row] = await this.world.rows(`SELECT count(*) AS n FROM ${table} WHERE tenant_id = $1`, [this.sellerId]);
    return Number(row.n);
  }
}
