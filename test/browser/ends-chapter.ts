import { begin, complain, finish } from './cases.js';
import { visit } from './kit.js';
import { letterTo, sees } from './people.js';
import { BIN, NOTES, REASONS, SCHOOL, VIDEO, holder, learner, teacher, type Story } from './story.js';

/** A complaint, and what the clock does by itself: access, the licence and the data end. */
export function endsChapter(story: Story): void {
  story.part(
    'a rights-holder without an account complains from a phone, in Kazakh, and opens the case by the letter',
    async () => {
      const { page } = await visit(story.browser, story.world, { lang: 'kk', phone: true, trouble: story.trouble });
      story.casePage = page;
      await page.goto(`/courses/${story.slug}`);
      await page.getByRole('link', { name: /шағым/i }).click();
      await complain(
        page,
        {
          lesson: VIDEO,
          description: 'Бейнеде менің картинам көрсетілген.',
          right: '2021 жылғы «Аспан» картинасы',
          name: 'Дәурен Құқықиесі',
          email: holder,
          address: 'Абай даңғылы, 10',
          city: 'Алматы',
          region: 'Алматы',
          infringer: SCHOOL,
          taxId: BIN,
          link: 'https://example.org/aspan',
        },
        () => story.look(page, '27-complaint-phone'),
      );
      const { links } = await letterTo(story.world, holder, 'complaints.confirm');
      await page.goto(links[0]!);
      await sees(page, 'Істің барысы', VIDEO);
      await story.look(page, '28-case-phone');
    },
  );

  story.part(
    '[AT-5.6.3] [AT-5.6.5] [AT-5.6.8a] the officer asks the seller, blocks after 5 silent days, decides, and both sides are told',
    async () => {
      await story.officer.close();
      story.officer = await story.staff(await story.world.staff('complaints'), '/operator/complaints');
      await story.officer
        .getByRole('row', { name: /Дәурен/ })
        .getByRole('link')
        .first()
        .click();
      await story.officer.getByRole('heading', { name: /^IP-/ }).waitFor();
      await story.look(story.officer, '29-case');
      await finish(await begin(story.officer, 'Ask the seller'), 'Ask the seller');
      expect((await letterTo(story.world, teacher.email, 'complaints.query')).text).toMatch(/remov/);
      await story.world.advance('P5D');

      const { page } = story.buyer;
      const [playing] = await Promise.all([
        page.waitForResponse((answer) => answer.url().includes('/media/') && answer.status() === 206),
        page.goto(story.lessonPath),
      ]);
      const old = playing.url();
      expect((await fetch(old, { headers: { range: 'bytes=0-9' } })).status).toBe(206);

      await story.officer.reload();
      const blocking = await begin(story.officer, 'Block while checking');
      await blocking.getByLabel('Reason').fill('Продавец не ответил за 5 дней.');
      await finish(blocking, 'Block while checking');
      const dead = await fetch(old, { headers: { range: 'bytes=0-9' } });
      expect(dead.status).toBeGreaterThanOrEqual(400);
      expect(dead.status).toBeLessThan(500);
      await page.reload();
      await sees(page, 'The lesson is closed', /closed to everyone while a complaint is checked/);
      await story.look(page, '30-blocked');

      const deciding = await begin(story.officer, 'Decide');
      await deciding.getByRole('radio', { name: 'Uphold the complaint' }).check();
      await deciding.getByLabel('Reasons').fill(REASONS);
      await finish(deciding, 'Decide');
      const timeline = story.officer.getByRole('list', { name: 'Timeline' });
      await sees(timeline, /AT-5\.6\.3/, /AT-5\.6\.5/, /AT-5\.6\.6/);
      await story.look(story.officer, '31-decided');
      const told = await letterTo(story.world, holder, 'complaints.decided');
      expect(told.text).toContain(REASONS);
      expect((await letterTo(story.world, teacher.email, 'complaints.seller-decided')).text).toContain(REASONS);
      await story.casePage.goto(told.links[0]!);
      await sees(story.casePage, /Шағым қанағаттандырылды/);
      await story.look(story.casePage, '32-decided-phone');
    },
  );

  story.part('closes the course to its buyer when the term is over, and says so', async () => {
    const { page } = story.buyer;
    await page.getByRole('region', { name: 'Sandbox' }).getByRole('button', { name: '+1 day' }).click();
    await sees(page, 'Your access has ended', /To go on, buy the course again/);
    await story.look(page, '33-ended');
    const [{ id }] = await story.world.rows(`SELECT id FROM content.lesson WHERE tenant_id = $1 AND title = $2`, [
      story.sellerId,
      NOTES,
    ]);
    const token = await story.world.signIn({ ...learner, accountId: '' });
    expect((await token.api.get(`/lessons/${id}`)).status).toBe(403);
  });

  story.part(
    '[AT-3.2.3a] suspends the seller 7 days after it was created: banner, letter, nothing more is sold',
    async () => {
      const [{ at }] = await story.world.rows(
        `SELECT to_char(ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at FROM licensing.licence WHERE tenant_id = $1`,
        [story.sellerId],
      );
      await story.world.moveTo(at);
      const { page } = story.seller;
      await page.goto('/seller');
      await sees(page, 'Your licence has expired', /clause AT-3\.2\.3a/);
      await story.look(page, '34-lapsed');
      expect((await letterTo(story.world, teacher.email, 'licensing.lapsed')).text).toContain(SCHOOL);
      await page.goto('/');
      await page.getByRole('heading', { name: 'Courses' }).first().waitFor();
      await page.getByRole('searchbox', { name: 'Search courses' }).fill('акварельных пейзажей');
      await sees(page, 'Nothing found');
      await page.goto(`/courses/${story.slug}`);
      await sees(page, 'This course is not on sale now');
    },
  );

  story.part('[AT-2.7b] deletes the data one calendar month later', async () => {
    const [{ at }] = await story.world.rows(
      `SELECT to_char(kept_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at FROM licensing.licence WHERE tenant_id = $1`,
      [story.sellerId],
    );
    await story.world.moveTo(new Date(Date.parse(at) - 60_000).toISOString());
    expect(await story.count('content.course')).toBe(1);
    await story.world.moveTo(at);
    await story.world.settle();
    for (const table of ['content.course', 'content.module', 'content.lesson', 'content.media', 'tenancy.profile'])
      expect({ table, rows: await story.count(table) }).toEqual({ table, rows: 0 });
    expect((await letterTo(story.world, teacher.email, 'licensing.purged')).text).toContain('AT-2.7b');
    const { page } = story.seller;
    await page.goto('/seller');
    await sees(page, 'You are not a seller yet');
    await story.look(page, '35-purged');
    expect(await story.world.verifyJournal()).toMatchObject({ ok: true });
  });
}
