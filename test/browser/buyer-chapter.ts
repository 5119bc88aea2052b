import { visit } from './kit.js';
import { confirm, letterTo, register, saved, section, sees, signIn } from './people.js';
import { BIN, COURSE, OPENING, SCHOOL, VIDEO, learner, type Story } from './story.js';

/** Somebody finds, buys and watches it; the money is seen by all whom it concerns, and goes back where it must. */
export function buyerChapter(story: Story): void {
  story.part(
    '[AS-4.1] a visitor finds the course by other forms of its words and reads its card and who sells it',
    async () => {
      await story.shop.course({ title: 'Дыхание по утрам', price: '1990.00' });
      story.buyer = await visit(story.browser, story.world, { trouble: story.trouble });
      const { page } = story.buyer;
      await page.goto('/');
      await page.getByRole('link', { name: 'Дыхание по утрам' }).waitFor();
      await story.look(page, '14-catalogue');
      const search = page.getByRole('searchbox', { name: 'Search courses' });
      for (const words of ['акварельных пейзажей', 'landscape']) {
        await search.fill(words);
        await page.waitForURL((url) => url.searchParams.get('q') === words);
        await page.getByRole('link', { name: 'Дыхание по утрам' }).waitFor({ state: 'hidden' });
        await page.getByRole('link', { name: COURSE }).waitFor();
      }
      await page.getByRole('link', { name: COURSE }).click();
      await page.getByRole('heading', { name: COURSE, level: 1 }).waitFor();
      await sees(
        page,
        'Пишем небо, воду и деревья акварелью.',
        'painting',
        'Айгерим Ахметова',
        /15[\s ,]000/,
        'How to join',
        'Length',
        VIDEO,
        'notes.pdf',
        'ТОО «Акварель»',
        BIN,
        'Алматы, пр. Абая, 1',
      );
      await sees(page, /6 days from the day access opens/);
      await story.look(page, '15-card');
      await page.getByRole('button', { name: `Open the fragment “${OPENING}”` }).click();
      await sees(page.getByRole('dialog', { name: OPENING }), 'Возьмите лист 300 г/м² и три краски.');
      await page.keyboard.press('Escape');

      const raw = await (await fetch(`${story.world.config.publicUrl}/courses/${story.slug}`)).text();
      expect(raw).toContain(`<title>${COURSE}`);
      expect(raw).toMatch(new RegExp(`<meta property="og:title" content="${COURSE}`));
      const data = JSON.parse(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(raw)?.[1] ?? 'null');
      expect(data).toMatchObject({ '@type': 'Course', name: COURSE });
    },
  );

  story.part(
    '[RS-L39] [RS-L40] signs up, orders under the exact terms ticked, pays, and the order opens the course by itself',
    async () => {
      const { page } = story.buyer;
      await page.getByRole('link', { name: 'Buy', exact: true }).click();
      await page.getByRole('main').getByRole('link', { name: 'Register' }).click();
      await register(page, learner);
      const { links } = await letterTo(story.world, learner.email, 'identity.confirm');
      await page.goto(links[0]!);
      await confirm(page, learner);
      await page.waitForURL(`**/checkout/${story.slug}`);
      const pay = page.getByRole('button', { name: 'Go to payment' });
      await pay.click();
      await sees(page, 'Accept this to go on');
      for (const box of await page.getByRole('group', { name: 'Terms' }).getByRole('checkbox').all()) await box.check();
      await sees(page, /version \S+/, /^Your contract is with the seller\./, 'ТОО «Акварель»', BIN);
      await story.look(page, '16-checkout');
      await pay.click();
      await page.getByRole('heading', { name: 'Sandbox payment page' }).waitFor();
      await page.getByLabel('Delayed, seconds').fill('3');
      await story.look(page, '17-payment');
      await page.getByRole('button', { name: 'Pay', exact: true }).click();
      // On a slow machine the notice can be gone before the page is drawn; what counts is that paid comes by itself.
      await sees(page, 'Payment received');
      await story.look(page, '18-paid');

      await page.getByRole('button', { name: 'Start learning' }).waitFor();
      const receipt = await saved(page, () => page.getByRole('button', { name: 'Download the receipt (PDF)' }).click());
      expect(receipt.subarray(0, 4).toString()).toBe('%PDF');
      const letter = await letterTo(story.world, learner.email, 'payments.receipt');
      const attached = await fetch(new URL(letter.attachments[0]!.url, story.world.config.publicUrl));
      expect(
        Buffer.from(await attached.arrayBuffer())
          .subarray(0, 4)
          .toString(),
      ).toBe('%PDF');
    },
  );

  story.part('plays the lesson with seeking, remembers the place, and counts the days left', async () => {
    const { page } = story.buyer;
    const parts: number[] = [];
    page.on('response', (answer) => {
      if (answer.url().includes('/media/')) parts.push(answer.status());
    });
    await page.getByRole('button', { name: 'Start learning' }).click();
    await page
      .getByRole('navigation', { name: 'Lessons of the course' })
      .getByRole('link', { name: new RegExp(VIDEO) })
      .click();
    story.lessonPath = new URL(page.url()).pathname;
    const player = page.getByLabel(`Video of the lesson “${VIDEO}”`);
    const film = <T>(read: (one: HTMLVideoElement) => T | Promise<T>): Promise<T> =>
      player.evaluate(read as never) as Promise<T>;
    await player.waitFor();
    const middle = await film(async (one) => {
      if (one.readyState < 1) await new Promise((done) => one.addEventListener('loadedmetadata', done, { once: true }));
      const kept = new Promise((done) => one.addEventListener('seeked', done, { once: true }));
      one.currentTime = one.duration / 2;
      await kept;
      return one.currentTime;
    });
    expect(middle).toBeGreaterThan(14);
    expect(await film((one) => one.readyState)).toBeGreaterThanOrEqual(2);
    expect(parts).toContain(206);
    await film((one) => one.play());
    await page.waitForFunction((at) => (document.querySelector('video')?.currentTime ?? 0) > at + 0.3, middle);
    await film((one) => one.pause());
    await story.look(page, '19-player');
    await page.waitForLoadState('networkidle');
    await page.reload();
    await player.waitFor();
    await page.waitForFunction((at) => (document.querySelector('video')?.currentTime ?? 0) >= at - 1, middle);
    await section(page, 'My courses');
    await page.getByRole('button', { name: /^Access until: (6|5) days.* left$/ }).waitFor();
    await story.look(page, '20-my-courses');
  });

  story.part('shows the sale, the commission and the balance to the seller and to billing', async () => {
    const { page } = story.seller;
    await section(page, 'Sales');
    await sees(page.getByRole('main'), learner.name, 'paid', /15[\s ,]000/, /1[\s ,]500/, /13[\s ,]500/);
    await story.look(page, '21-sales');
    await section(page, 'Money');
    await sees(page.getByRole('main'), 'Owed to you', /13[\s ,]500/, /1[\s ,]500/);
    await story.look(page, '22-money');
    const billing = await story.staff(await story.world.staff('billing'), '/billing/balances');
    const line = billing.getByRole('row', { name: new RegExp(SCHOOL) });
    await sees(line, /13[\s ,]500/, /1[\s ,]500/);
    await story.look(billing, '23-balances');
    await billing.close();
  });

  story.part(
    '[AS-9.1] gives a buyer of a seller under its own terms the money back, in Russian, and shows billing the ratio',
    async () => {
      const person = await story.world.person({ name: 'Вера Покупатель', email: 'vera@example.test', lang: 'ru' });
      const course = await story.shop.course({ title: 'Вечерняя растяжка', price: '1990.00' });
      await story.shop.buy(person, [course.id]);
      const { page } = await visit(story.browser, story.world, { lang: 'ru', trouble: story.trouble });
      await signIn(page, person, '/orders', { email: 'Электронная почта', password: 'Пароль', go: 'Войти' });
      await page
        .getByRole('link', { name: /Открыть заказ/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Ещё действия' }).click();
      await page.getByRole('menuitem', { name: 'Вернуть деньги' }).click();
      await sees(page, 'AS-9.1', /1[\s ]990/);
      await page.getByLabel('Причина возврата').fill('Передумала');
      await story.look(page, '24-refund-quote');
      await page.getByRole('button', { name: /^Вернуть 1/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Подтвердить возврат' }).click();
      await page.waitForURL(/\/orders\/[^/]+$/);
      await sees(page, /Деньги возвращены/);
      await page.getByText('Оплата получена', { exact: true }).waitFor({ state: 'hidden' });
      await sees(page.getByRole('heading', { level: 1 }).locator('..'), 'возвращено');
      await story.look(page, '25-refunded');
      await page.getByRole('link', { name: 'Мои курсы' }).first().click();
      await sees(page.getByRole('region', { name: 'Завершённые и закрытые' }), 'Вечерняя растяжка');
      await page.close();
      const board = await story.staff(await story.world.staff('billing'), '/billing/refund-ratios');
      await sees(board.getByRole('row', { name: /Школа энергии/ }), '1 of 1', /100/);
      await story.look(board, '26-ratios');
      await board.close();
    },
  );
}
