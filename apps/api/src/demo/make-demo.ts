import { readFile } from 'node:fs/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IdentityFacade } from '#identity';
import { Database, Deliveries, Journal } from '#platform';
import { Call } from './call.js';
import { buyers, everybody, owners, staff, type DemoAccount } from './people.js';
import { schools, type DemoCourse, type DemoSchool } from './schools.js';
import { companyBin, companyInn, companyOgrn, personInn, soleTraderOgrnip } from './tax-ids.js';

/** Subject of the journal entry that says the demo is whole. */
const MARK = 'demo';

interface MadeCourse {
  id: string;
  slug: string;
  free: boolean;
}

interface MadeSchool {
  school: DemoSchool;
  sellerId: string;
  courses: MadeCourse[];
}

/** Makes the demo marketplace through the public API, so that what it shows is what anybody could have done. */
export class Demo {
  private readonly video = readFile(new URL('../../demo/lesson.mp4', import.meta.url));

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly call: Call,
  ) {}

  /** Whether it was made before. @throws Error where an earlier attempt broke off */
  async made(): Promise<boolean> {
    const identity = this.app.get(IdentityFacade, { strict: false });
    return this.app.get(Database).system('demo', async (tx) => {
      if ((await this.app.get(Journal).about(tx, MARK)).length > 0) return true;
      if (await identity.contactByEmail(tx, staff[0]!.email))
        throw new Error('The demo data was made by half and broke off; run `npm run reset` to start afresh.');
      return false;
    });
  }

  async make(): Promise<void> {
    await this.people();
    const admin = await this.signIn(staff[0]!);
    const made: MadeSchool[] = [];
    for (const [n, school] of schools.entries()) made.push(await this.school(school, n, admin));
    await this.sales(made);
    await this.complaint(made[0]!);
    await this.settle();
    // The mark comes last: a seed that broke off is told apart from one that is done.
    await this.app.get(Database).system('demo', (tx) =>
      this.app.get(Journal).append(tx, {
        kind: 'platform.demo-made',
        subject: { type: 'demo', id: MARK },
        actor: 'system',
        payload: { schools: made.length },
      }),
    );
  }

  private async people(): Promise<void> {
    const identity = this.app.get(IdentityFacade, { strict: false });
    const db = this.app.get(Database);
    for (const person of everybody) {
      await db.system('demo', (tx) =>
        identity.createConfirmed(tx, {
          email: person.email,
          name: person.name,
          phone: person.phone,
          password: person.password,
          lang: 'ru',
          staffRoles: person.staff ?? [],
        }),
      );
    }
  }

  private async signIn(person: DemoAccount, sellerId?: string): Promise<Call> {
    const { accessToken } = await this.call.post('/auth/login', { email: person.email, password: person.password });
    return this.call.as(accessToken, sellerId);
  }

  private async school(school: DemoSchool, n: number, admin: Call): Promise<MadeSchool> {
    const person = owners[school.owner]!;
    const visitor = await this.signIn(person);
    const profile = { ...school.profile, ...taxIds(school, n + 1) };
    const seller = await visitor.post('/sellers', {
      displayName: school.displayName,
      about: school.about,
      profile,
      warranty: true,
      pack: school.pack,
    });
    const sellerId = (seller.id ?? seller.sellerId) as string;
    const owner = await this.signIn(person, sellerId);
    await owner.post('/seller/licence/acceptance');
    const courses: MadeCourse[] = [];
    for (const course of school.courses) courses.push(await this.course(owner, course));
    if (school.module !== 'none') await this.paymentModule(owner, admin, school.module === 'activated');
    return { school, sellerId, courses };
  }

  private async course(owner: Call, course: DemoCourse): Promise<MadeCourse> {
    const { modules, ...card } = course;
    const made = await owner.post('/seller/courses', card);
    for (const module of modules) {
      const place = await owner.post(`/seller/courses/${made.id}/modules`, { title: module.title });
      for (const lesson of module.lessons) {
        const kept = await owner.post(`/seller/modules/${place.id}/lessons`, lesson);
        if (lesson.kind === 'video') await owner.upload(kept.id, 'lesson.mp4', 'video/mp4', await this.video);
      }
    }
    await this.settle();
    const published = await owner.post(`/seller/courses/${made.id}/publish`);
    return { id: made.id, slug: published.slug ?? made.slug, free: Number(course.price.amount) === 0 };
  }

  private async paymentModule(owner: Call, admin: Call, through: boolean): Promise<void> {
    const applied = await owner.post('/seller/payment-module/application', { note: 'Готовы принимать оплату.' });
    if (!through) return;
    await admin.post(`/operator/payment-module-applications/${applied.id}/decision`, { decision: 'approve' });
    const module = await owner.get('/seller/payment-module');
    await owner.post('/seller/payment-module/activation', { versionId: module.terms.versionId });
  }

  private async sales(made: MadeSchool[]): Promise<void> {
    const shops = made.filter((m) => m.school.module === 'activated');
    for (const [n, person] of buyers.entries()) {
      const buyer = await this.signIn(person);
      for (const [k, shop] of shops.entries()) {
        const course = shop.courses[(n + k) % shop.courses.length]!;
        // The first buyer leaves one order unpaid, so that both kinds can be seen.
        if ((n + k) % 4 !== 3) await this.order(buyer, person, course, !(n === 0 && k === shops.length - 2));
      }
    }
  }

  private async order(buyer: Call, person: DemoAccount, course: MadeCourse, pay: boolean): Promise<void> {
    const items = [{ courseId: course.id }];
    const preview = await buyer.post('/orders/preview', { items });
    const order = await buyer.post('/orders', {
      items,
      payer: { kind: 'person', name: person.name, email: person.email, phone: person.phone },
      method: 'card',
      acceptances: preview.documents.map((d: { document: string; versionId: string }) => ({
        document: d.document,
        versionId: d.versionId,
      })),
    });
    if (course.free || !pay) return;
    const { paymentId } = await buyer.post(`/orders/${order.id}/pay`);
    await this.call.post(`/api/sandbox/payments/${paymentId}`, { outcome: 'succeed' });
    await this.settle();
  }

  private async complaint(shop: MadeSchool): Promise<void> {
    const applicant = {
      kind: 'person',
      name: 'Ирина Камышева',
      email: 'author@demo.mediary.example',
      address: '350000, Краснодар, ул. Примерная, д. 7',
      city: 'Краснодар',
      region: 'Краснодарский край',
      country: 'RU',
    };
    await this.call.post('/ip-complaints', {
      target: { courseSlug: shop.courses[1]!.slug },
      applicant,
      infringer: { kind: 'organisation', name: 'ООО «Ясный день»', taxId: companyInn(1) },
      contact: { sellerKnown: true, proof: 'Письмо школе отправлено 10 ноября, ответа нет.' },
      description: 'В лекции без разрешения показаны мои фотографии серии «Утро на рынке».',
      registeredRight: 'Авторское право на серию фотографий «Утро на рынке», 2021 год',
      evidence: [
        {
          purpose: 'evidence',
          kind: 'link',
          title: 'Первая публикация серии',
          url: 'https://example.org/morning-market',
        },
      ],
      consent: true,
    });
    await this.settle();
    const { items } = await this.call.get(`/api/sandbox/messages?to=${encodeURIComponent(applicant.email)}`);
    const link = (items[0]?.links as string[] | undefined)?.find((l) => l.includes('/ip-complaints/'));
    if (!link) throw new Error('the complaint’s letter has no link');
    // Opening the e-mailed link proves the address; only then does the officer see the complaint.
    await this.call.get(`/ip-complaints/${link.split('/ip-complaints/')[1]!.split(/[?#]/)[0]}`);
    await this.settle();
  }

  private async settle(): Promise<void> {
    await this.app.get(Deliveries).drain();
    await this.app.get(Journal).seal();
  }
}

function taxIds(school: DemoSchool, n: number): Record<string, string> {
  const { country, kind } = school.profile;
  if (country === 'KZ') return { taxId: companyBin(n) };
  if (kind === 'company') return { taxId: companyInn(n), registrationNumber: companyOgrn(n) };
  if (kind === 'sole-trader') return { taxId: personInn(n), registrationNumber: soleTraderOgrnip(n) };
  return { taxId: personInn(n) };
}
