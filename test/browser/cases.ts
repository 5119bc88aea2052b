import type { Locator, Page } from 'playwright-core';
import { choose } from './people.js';

/** What a rights-holder tells. */
export interface Grievance {
  lesson: string;
  description: string;
  right: string;
  name: string;
  email: string;
  address: string;
  city: string;
  region: string;
  infringer: string;
  taxId: string;
  link: string;
}

/** Files a complaint by the public form, in Kazakh. */
export async function complain(page: Page, it: Grievance, atSummary: () => Promise<void>): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Әрі қарай' }).click();
  await choose(page, 'Шағым қай сабақ туралы', it.lesson);
  await page.getByLabel('Нақты не және қалай бұзылды').fill(it.description);
  await page.getByLabel('Құқығыңыз', { exact: true }).fill(it.right);
  await next();
  await page.getByLabel('Тегі, аты, әкесінің аты').fill(it.name);
  await page.getByLabel('Электрондық пошта').fill(it.email);
  await page.getByLabel('Пошталық мекенжай').fill(it.address);
  await page.getByLabel('Қала', { exact: true }).fill(it.city);
  await page.getByLabel('Өңір', { exact: true }).fill(it.region);
  await choose(page, 'Ел', /Қазақстан|Казахстан|Kazakhstan/);
  await next();
  await page.getByLabel('Бұзушының аты немесе атауы').fill(it.infringer);
  await page.getByLabel('Бұзушының салық нөмірі').fill(it.taxId);
  await page.getByRole('radio', { name: 'Жоқ' }).check();
  await next();
  await page.getByLabel('1-сілтеме', { exact: true }).fill(it.link);
  await next();
  await page.getByRole('checkbox', { name: /Шағымды қарау үшін/ }).check();
  await atSummary();
  await page.getByRole('button', { name: 'Шағымды жіберу' }).click();
  await page.getByRole('heading', { name: 'Шағымды беру үшін хатты ашыңыз' }).waitFor();
}

/** Opens the form of an officer's act, whether it is the next act or one of the others. */
export async function begin(page: Page, label: string): Promise<Locator> {
  const acts = page.locator('[data-next-act]');
  const primary = acts.getByRole('button', { name: label, exact: true });
  await acts.getByRole('button').first().waitFor();
  if (await primary.isVisible()) await primary.click();
  else {
    await acts.getByRole('button', { name: 'More acts' }).click();
    await page.getByRole('menuitem', { name: label }).click();
  }
  return page.getByRole('dialog', { name: label });
}

/** Ends the act whose form is open. */
export async function finish(form: Locator, label: string): Promise<void> {
  await form.getByRole('button', { name: label, exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}
