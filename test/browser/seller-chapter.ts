import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { makePdf, picture, visit } from './kit.js';
import { confirm, give, letterTo, register, section, sees } from './people.js';
import { BIN, COURSE, NOTES, OPENING, SCHOOL, VIDEO, teacher, type Story } from './story.js';
import { Studio, becomeSeller } from './studio.js';

/** Somebody becomes a seller and puts a course on sale. */
export function sellerChapter(story: Story): void {
  story.part('a visitor registers, opens the letter, sets a password and signs in', async () => {
    story.seller = await visit(story.browser, story.world, { trouble: story.trouble });
    const { page } = story.seller;
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Register' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Register', exact: true }).click();
    await sees(page, 'Registration needs your acceptance of the terms');
    await story.look(page, '01-register');
    await register(page, teacher);
    await page.getByRole('link', { name: 'Open the sandbox mailbox' }).click();
    await page
      .getByRole('link', { name: new RegExp(teacher.email) })
      .first()
      .click();
    await story.look(page, '02-mailbox');
    await page.getByRole('navigation', { name: 'Links' }).getByRole('link').first().click();
    await confirm(page, teacher);
    await page.getByRole('button', { name: `Menu: ${teacher.name}` }).waitFor();
  });

  story.part(
    '[AT-1.2a] [AT-2.5a] becomes a seller, accepts the licence offer at the first entry and sees the free week count down',
    async () => {
      const { page } = story.seller;
      await section(page, 'Account');
      await page.getByRole('link', { name: 'Start selling' }).click();
      const wrong = BIN.slice(0, 11) + String((Number(BIN[11]) + 1) % 10);
      await becomeSeller(page, {
        displayName: SCHOOL,
        country: 'Kazakhstan',
        legalName: 'ТОО «Акварель»',
        taxLabel: 'BIN, 12 digits',
        taxId: wrong,
        address: 'Алматы, пр. Абая, 1',
      });
      await page.getByRole('button', { name: 'Start selling' }).click();
      const bin = page.getByLabel('BIN, 12 digits');
      await bin.waitFor();
      expect(await bin.getAttribute('aria-invalid')).toBe('true');
      const error = await page
        .locator(`[id="${(await bin.getAttribute('aria-describedby'))?.split(' ').at(-1)}"]`)
        .textContent();
      expect(error).toMatch(/\S/);
      await story.look(page, '03-wrong-checksum');
      expect(await bin.inputValue()).toBe(wrong);
      expect(await page.getByLabel('Full registered name').inputValue()).toBe('ТОО «Акварель»');
      expect(await page.getByLabel('Postal address').inputValue()).toBe('Алматы, пр. Абая, 1');
      await bin.fill(BIN);
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      expect(await page.getByRole('checkbox', { name: /^I warrant/ }).isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Start selling' }).click();

      await page.getByRole('heading', { name: 'Licence offer' }).waitFor();
      await sees(page, /you accept exactly this version, under AT-1\.2a/);
      await story.look(page, '04-licence-offer');
      await page.getByRole('button', { name: 'Accept and enter' }).click();
      await page.getByRole('heading', { name: 'Today' }).waitFor();
      await story.look(page, '05-cabinet');
      const [row] = await story.world.rows(`SELECT id, created_at, slug FROM tenancy.seller WHERE display_name = $1`, [
        SCHOOL,
      ]);
      story.sellerId = row.id;
      const [evidence] = await story.world.rows(
        `SELECT text_sha256 FROM legal.acceptance WHERE tenant_id = $1 AND document = 'licence-offer'`,
        [story.sellerId],
      );
      expect(Buffer.from(evidence.text_sha256).length).toBeGreaterThan(0);

      await section(page, 'Licence');
      await page.getByRole('heading', { name: 'Licence', level: 1 }).waitFor();
      const chip = page.getByRole('button', { name: /^The licence’s term ends: .*left/ }).first();
      expect(await chip.textContent()).toMatch(/(7|6) days/);
      await chip.click();
      await sees(page, 'AT-2.5a');
      await story.look(page, '06-licence');
      await page.keyboard.press('Escape');
    },
  );

  story.part('makes a course, loses the tab in the middle of a large upload and goes on from there', async () => {
    const { page } = story.seller;
    const studio = new Studio(page);
    await studio.create({ title: COURSE, price: '15000' });
    const coursePath = new URL(page.url()).pathname;
    await studio.addModule('Основы');
    await studio.addModule('Практика');
    await studio.addLesson('Основы', OPENING, 'Text');
    await studio.addLesson('Основы', NOTES, 'PDF');
    await studio.addLesson('Практика', VIDEO, 'Video');
    await story.look(page, '07-outline');
    await studio.open(VIDEO);
    const file = await story.video;
    const session = await story.seller.context.newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 30e6,
    });
    await studio.upload(file);
    await page.waitForFunction(
      (name) =>
        Number(
          document.querySelector(`[role="progressbar"][aria-label="${name}"]`)?.getAttribute('aria-valuenow') ?? 0,
        ) >= 40,
      basename(file),
      { polling: 50 },
    );
    const share = await studio.share(basename(file));
    await picture(page, '08-uploading');
    await page.close();

    story.seller.page = await story.seller.context.newPage();
    const again = new Studio(story.seller.page);
    const from: number[] = [];
    story.seller.page.on('request', (request) => {
      if (request.method() === 'PATCH' && request.url().includes('/uploads/'))
        from.push(Number(request.headers()['upload-offset']));
    });
    await story.seller.page.goto(coursePath);
    await again.open(VIDEO);
    await sees(story.seller.page, /is not finished: the server has \d+%/);
    await story.look(story.seller.page, '09-resume');
    await give(story.seller.page, story.seller.page.getByRole('button', { name: 'Choose the same file' }), file);
    // Two hundred megabytes are sent and looked through first.
    await story.seller.page.getByText(/^SHA-256: [0-9a-f]{64}/).waitFor({ timeout: 180_000 });
    const hash = createHash('sha256');
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
    await sees(story.seller.page, `SHA-256: ${hash.digest('hex')}`, 'ready');
    expect(share).toBeLessThan(100);
    expect(from[0]).toBeGreaterThan(0);
    await story.look(story.seller.page, '10-video-ready');
  });

  story.part('adds a document and a text, sets price, term and demo fragment, and publishes', async () => {
    const { page } = story.seller;
    const studio = new Studio(page);
    await studio.back(COURSE);
    await studio.open(NOTES);
    await studio.upload(await makePdf(story.folder, 'palette', 'Palette and paper'));
    await give(page, page.getByRole('button', { name: 'Add material' }), await makePdf(story.folder, 'notes', 'Notes'));
    await page
      .getByText(/^SHA-256: [0-9a-f]{64}/)
      .nth(1)
      .waitFor();
    await studio.back(COURSE);
    await studio.open(OPENING);
    await page.getByLabel('Text of the lesson').fill('Возьмите лист 300 г/м² и три краски.');
    await page.getByRole('button', { name: 'Save the lesson' }).click();
    await sees(page, 'The lesson is saved');
    await studio.back(COURSE);
    await page.getByRole('checkbox', { name: `Free preview of lesson ${OPENING}` }).check();
    await studio.fillCard({
      summary: 'Пять пейзажей за неделю',
      description: 'Пишем небо, воду и деревья акварелью.',
      topic: 'painting',
      teacher: 'Айгерим Ахметова',
      days: '6',
    });
    await story.look(page, '11-course-ready');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: 'See its public page' }).waitFor();
    const [course] = await story.world.rows(`SELECT slug FROM content.course WHERE tenant_id = $1`, [story.sellerId]);
    story.slug = course.slug;
  });

  story.part(
    '[AT-1.2e] [AT-1.2f] applies for the payment module, is approved beside its legal profile, and switches it on',
    async () => {
      const { page } = story.seller;
      await section(page, 'Money');
      await page.getByLabel('What the platform should know').fill('Учим акварели, все видео свои.');
      await page.getByRole('button', { name: 'Apply', exact: true }).click();
      await sees(page, /^You applied on/);
      await story.look(page, '12-applied');

      story.officer = await story.staff(await story.world.staff('admin'), '/operator/applications');
      await story.officer.getByRole('button', { name: SCHOOL }).click();
      const drawer = story.officer.getByRole('dialog', { name: SCHOOL });
      await sees(drawer, 'Legal profile', 'ТОО «Акварель»', BIN, 'Учим акварели, все видео свои.');
      await story.look(story.officer, '13-application');
      await drawer.getByRole('button', { name: 'Approve', exact: true }).click();
      await story.officer
        .getByRole('dialog', { name: 'Approve' })
        .getByRole('button', { name: 'Approve', exact: true })
        .click();
      await sees(story.officer, `${SCHOOL}: application approved.`);
      await letterTo(story.world, teacher.email, 'payments.module-decided');

      await page.reload();
      await page.getByRole('button', { name: 'Switch payments on' }).click();
      await sees(page, 'Tick that you accept the terms');
      await page.getByRole('checkbox', { name: /^I have read and accept/ }).check();
      await page.getByRole('button', { name: 'Switch payments on' }).click();
      await sees(page, /^Payments were switched on/);
    },
  );
}
