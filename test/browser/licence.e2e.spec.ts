// @needs chromium
import type { Browser, Page } from 'playwright-core';
import type { SellerPerson, World } from '#testing';
import { faults, startBrowser, startSite, stopSite, visit } from './kit.js';
import { saved, section, sees, settled, signIn } from './people.js';

const SLOW = 180_000;

/** The platform's own business with a seller, as its owner meets it in the browser. */
describe('the licence in the cabinet', () => {
  let world: World;
  let browser: Browser;
  let seller: SellerPerson;
  let other: SellerPerson;
  let page: Page;
  const barriers: Record<string, string[]> = {};

  /** The page stands and has no fault of WCAG A or AA. */
  async function clean(name: string): Promise<void> {
    await settled(page);
    const found = await faults(page);
    if (found.length > 0) barriers[name] = found;
  }

  beforeAll(async () => {
    world = await startSite();
    browser = await startBrowser();
    seller = await world.seller();
    other = await world.seller();
    ({ page } = await visit(browser, world));
    await signIn(page, seller, '/seller/licence');
  }, SLOW);
  afterAll(async () => {
    await browser?.close();
    await stopSite(world);
  }, SLOW);

  it(
    'explains the price of a tariff line by line and takes a card for it',
    async () => {
      await section(page, 'Licence');
      await page.getByRole('button', { name: 'Choose a tariff' }).click();
      await page
        .getByRole('columnheader', { name: /^Start/ })
        .getByRole('button', { name: 'Choose' })
        .click();
      await sees(page, 'First payment', /A paid licence is not refunded \(AT-6\.6\)/);
      await clean('quote');
      await page.getByRole('radio', { name: 'By card' }).check();
      await page.getByRole('button', { name: /^Pay / }).click();
      await page.getByRole('heading', { name: 'Sandbox payment page' }).waitFor();
      await page.getByRole('button', { name: 'Pay', exact: true }).click();
      await page.waitForURL('**/seller/licence');
      await sees(page, /^paid term/);
      await clean('licence');
      expect((await other.api.ok(other.api.get('/seller/licence'))).kind).toBe('free');
    },
    SLOW,
  );

  it(
    'credits the unused days of an upgrade and hands out the invoice as PDF',
    async () => {
      await page.goto('/seller/licence/buy?tariff=pro&term=P1Y');
      await sees(page, 'A larger tariff', /^Credit of unused days: 29 of \d+$/);
      await page.getByRole('radio', { name: 'By bank invoice' }).check();
      await page.getByRole('button', { name: /^Issue an invoice of/ }).click();
      await page.getByRole('heading', { name: /^Invoice \S+/ }).waitFor();
      const pdf = await saved(page, () => page.getByRole('button', { name: 'Download the invoice (PDF)' }).click());
      expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
      await clean('invoice');
      await page.goto('/seller');
      await sees(page, /^Invoice \S+ waits for payment/);
    },
    SLOW,
  );

  it(
    'leads with the lapse: what is left, by which clause, and the way back; then shows what is stopped and what goes on',
    async () => {
      await world.advance('P32D');
      await world.settle();
      await page.goto('/seller');
      await sees(page, /^The licence ran out on/, /deleted for good \(AT-2\.7/, /clause AT-3\.2\.3a/);
      await page.getByRole('link', { name: 'Renew the licence' }).waitFor();
      await clean('today');
      await page.goto('/seller/licence');
      await sees(page, 'What is stopped and what goes on', /selling — stopped/, /taking your data out — goes on/);
      await clean('lapsed');
    },
    SLOW,
  );

  it('has no fault of WCAG A or AA on its pages', () => expect(barriers).toEqual({}));
});
