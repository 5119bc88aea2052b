import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { World } from '#testing';

/** Somebody who meets the product for the first time. */
export interface Newcomer {
  name: string;
  email: string;
  phone: string;
  password: string;
}

/** A letter as the sandbox keeps it. */
export type Letter = Awaited<ReturnType<World['messages']>>[number];

/** The newest letter of a kind, once it is there. */
export async function letterTo(world: World, to: string, kind: string): Promise<Letter> {
  for (let turn = 0; turn < 60; turn++) {
    const [letter] = await world.messages(to, kind);
    if (letter) return letter;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No letter ${kind} to ${to}`);
}

/** Words are on the page, or come. */
export async function sees(where: Page | Locator, ...words: (string | RegExp)[]): Promise<void> {
  for (const one of words) await where.getByText(one).filter({ visible: true }).first().waitFor();
}

/** Chooses from a drop-down list by its label. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page
    .locator('input[aria-haspopup="listbox"]')
    .and(page.getByLabel(label, { exact: true }))
    .click();
  await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click();
}

/** Presses a button that asks for a file, and gives it. */
export async function give(page: Page, button: Locator, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(file);
}

/** Saves what a press downloads. @returns its bytes */
export async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await file.path());
}

/** Nothing is being loaded or drawn any more, or not for want of waiting. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 2000 }).catch(() => undefined);
  await page
    .waitForFunction(() => !document.querySelector('.mantine-Skeleton-root, [data-loading]'), undefined, {
      timeout: 5000,
    })
    .catch(() => undefined);
}

/** Goes to a section of the workplace. */
export async function section(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name, exact: true }).click();
}

/** Fills in the registration form that is open. */
export async function register(page: Page, who: Newcomer): Promise<void> {
  await page.getByLabel('Full name').fill(who.name);
  await page.getByLabel('E-mail').fill(who.email);
  await page.getByLabel('Phone').fill(who.phone);
  await page.getByRole('checkbox', { name: /^I accept the/ }).check();
  await page.getByRole('main').getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByRole('heading', { name: 'Check your e-mail' }).waitFor();
}

/** Behind the letter's link: sets the password and signs in with it. */
export async function confirm(page: Page, who: Newcomer): Promise<void> {
  await page.getByLabel('New password', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in on the page that asks for it, then opens `path`. */
export async function signIn(
  page: Page,
  who: { email: string; password: string; name: string },
  path: string,
  words = { email: 'E-mail', password: 'Password', go: 'Sign in' },
): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByLabel(words.email, { exact: true }).fill(who.email);
  await page.getByLabel(words.password, { exact: true }).fill(who.password);
  await page.getByRole('button', { name: words.go, exact: true }).click();
  await page.waitForURL((url) => url.pathname + url.search === path);
}
