import type { Locator, Page } from 'playwright-core';
import { choose, give, section, sees } from './people.js';

/** The legal profile a person types in on becoming a seller. */
export interface Profile {
  displayName: string;
  country: string;
  legalName: string;
  taxLabel: string;
  taxId: string;
  address: string;
}

/** Types in everything but the last press. */
export async function becomeSeller(page: Page, profile: Profile): Promise<void> {
  await page.getByLabel('Name for buyers').fill(profile.displayName);
  await page.getByRole('radio', { name: 'A company' }).check();
  await choose(page, 'Country of registration', profile.country);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByLabel('Full registered name').fill(profile.legalName);
  await page.getByLabel(profile.taxLabel).fill(profile.taxId);
  await page.getByLabel('Postal address').fill(profile.address);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('checkbox', { name: /^I warrant/ }).check();
}

/** A course being made in the seller's cabinet. */
export class Studio {
  constructor(readonly page: Page) {}

  async create(course: { title: string; price: string }): Promise<void> {
    const { page } = this;
    await section(page, 'Courses');
    await page.getByRole('link', { name: 'Create a course' }).first().click();
    await page.getByLabel('Title', { exact: true }).fill(course.title);
    await choose(page, 'Language of the course', 'Русский');
    await page.getByLabel('Price', { exact: true }).fill(course.price);
    await page.getByRole('button', { name: 'Create the draft' }).click();
    await page.getByRole('heading', { name: course.title }).waitFor();
  }

  async addModule(title: string): Promise<void> {
    await this.page.getByLabel('New module').fill(title);
    await this.page.getByRole('button', { name: 'Add a module' }).click();
    await this.module(title).waitFor();
  }

  async addLesson(module: string, title: string, kind: string): Promise<void> {
    const here = this.module(module);
    await here.getByRole('button', { name: `Add a lesson to module ${module}` }).click();
    await here.getByLabel('Lesson title').fill(title);
    await choose(this.page, 'What is in it', kind);
    await here.getByRole('button', { name: 'Add a lesson', exact: true }).click();
    await this.lesson(title).waitFor();
    await here.getByRole('button', { name: 'Cancel' }).click();
  }

  /** Opens a lesson of the course that is open. */
  async open(title: string): Promise<void> {
    await this.lesson(title).click();
    await this.page.getByRole('heading', { name: title, level: 1 }).waitFor();
  }

  /** Back to the course from one of its lessons. */
  async back(course: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: course }).click();
    await this.page.getByRole('heading', { name: course, level: 1 }).waitFor();
  }

  async fillCard(card: {
    summary: string;
    description: string;
    topic: string;
    teacher: string;
    days: string;
  }): Promise<void> {
    const { page } = this;
    await page.getByRole('tab', { name: 'Card' }).click();
    await page.getByLabel('Summary', { exact: true }).fill(card.summary);
    await page.getByLabel('Topic', { exact: true }).fill(card.topic);
    await page.getByLabel('Description', { exact: true }).fill(card.description);
    await page.getByRole('button', { name: 'Add a teacher' }).click();
    await page.getByLabel('Full name', { exact: true }).fill(card.teacher);
    await page.getByLabel(/^Access: /).fill(card.days);
    await page.getByRole('button', { name: 'Save the card' }).click();
    await sees(page, 'The card is saved');
    await page.getByRole('tab', { name: 'Programme' }).click();
  }

  /** Uploads the lesson's main file from its page. */
  async upload(file: string): Promise<void> {
    await give(this.page, this.page.getByRole('button', { name: 'Upload a file' }), file);
  }

  /** The share of the upload in the tray, 0 to 100. */
  async share(name: string): Promise<number> {
    const bar = this.page.getByRole('region', { name: 'Uploads' }).getByRole('progressbar', { name });
    return Number((await bar.getAttribute('aria-valuenow').catch(() => null)) ?? 0);
  }

  private module(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }
  private lesson(title: string): Locator {
    return this.page.getByRole('link', { name: `Open lesson ${title}` });
  }
}
