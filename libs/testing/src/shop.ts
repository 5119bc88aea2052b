import type { Api } from './api.js';
import type { Person, SellerPerson, World } from './world.js';
import type { SellerOptions } from './facts.js';

/** A course on sale. */
export interface CourseOnSale {
  id: string;
  slug: string;
  title: string;
  lessonIds: string[];
  price: { amount: string; currency: string };
}

/** Facts of a course in a test. */
export interface CourseOptions {
  title?: string;
  /** Decimal string; `0.00` is free. */
  price?: string;
  currency?: string;
  kind?: 'lecture' | 'programme';
  window?: string;
  lessons?: number;
}

/** An order as the API answers it. */
export type ShownOrder = { id: string; status: string; documents: { href: string }[] } & Record<string, unknown>;

/** A seller whose payment module is on, selling through the API as people would. */
export class Shop {
  private n = 0;

  constructor(
    readonly world: World,
    readonly seller: SellerPerson,
  ) {}

  /** Makes and publishes a course. */
  async course(options: CourseOptions = {}): Promise<CourseOnSale> {
    const { api } = this.seller;
    const title = options.title ?? `Course ${++this.n}`;
    const price = { amount: options.price ?? '1990.00', currency: options.currency ?? 'RUB' };
    let course = await api.ok(
      api.post('/seller/courses', {
        title, price, kind: options.kind ?? 'lecture', summary: 'Short', description: 'What it is about', topic: 'languages', teachers: [{ name: 'A Teacher' }],
        ...(options.window ? { window: options.window } : {}),
      }),
    ); // prettier-ignore
    const tag = () => ({ headers: { 'if-match': `"${course.version}"` } });
    const module = await api.ok(api.post(`/seller/courses/${course.id}/modules`, { title: 'Part 1' }, tag()));
    course = module.course;
    const lessonIds: string[] = [];
    for (let i = 1; i <= (options.lessons ?? 1); i++) {
      const lesson = await api.ok(
        api.post(
          `/seller/modules/${module.id}/lessons`,
          { title: `Lesson ${i}`, kind: 'text', body: `Text ${i}` },
          tag(),
        ),
      );
      lessonIds.push(lesson.id);
      course = lesson.course;
    }
    course = await api.ok(api.post(`/seller/courses/${course.id}/publish`, {}, tag()));
    return { id: course.id, slug: course.slug, title, lessonIds, price };
  }

  /** The body of an order with everything ticked. */
  async request(
    buyer: Api,
    courseIds: string[],
    payer: Record<string, unknown> = {},
  ): Promise<Record<string, unknown>> {
    const items = courseIds.map((courseId) => ({ courseId }));
    const preview = await buyer.ok(buyer.post('/orders/preview', { items }));
    return {
      items,
      payer: { kind: 'person', name: 'Buyer Name', email: 'payer@example.test', phone: '+77011234567', ...payer },
      method: 'card',
      acceptances: preview.documents.map((d: { document: string; versionId: string }) => ({
        document: d.document,
        versionId: d.versionId,
      })),
    };
  }

  /** Places an order. */
  async order(buyer: Person, courseIds: string[]): Promise<ShownOrder> {
    return buyer.api.ok(buyer.api.post('/orders', await this.request(buyer.api, courseIds, { email: buyer.email })));
  }

  /** Places an order and opens the payment page. @returns the order and the payment's id */
  async atGateway(buyer: Person, courseIds: string[]): Promise<{ order: ShownOrder; paymentId: string }> {
    const order = await this.order(buyer, courseIds);
    const { paymentId } = await buyer.api.ok(buyer.api.post(`/orders/${order.id}/pay`));
    return { order, paymentId };
  }

  /** Buys: order, payment page, success. @returns the paid order */
  async buy(buyer: Person, courseIds: string[]): Promise<ShownOrder> {
    const { order, paymentId } = await this.atGateway(buyer, courseIds);
    await this.world.api.ok(this.world.api.post(`/api/sandbox/payments/${paymentId}`, { outcome: 'succeed' }));
    return buyer.api.ok(buyer.api.get(`/orders/${order.id}`));
  }
}

/** A seller that may charge: applied, approved, switched on. */
export async function openShop(world: World, options: SellerOptions = {}): Promise<Shop> {
  const seller = await world.seller(options);
  const billing = await world.staff('billing');
  const { api } = seller;
  const { id } = await api.ok(api.post('/seller/payment-module/application', { note: 'please' }));
  await billing.api.ok(
    billing.api.post(`/operator/payment-module-applications/${id}/decision`, { decision: 'approve' }),
  );
  const { terms } = await api.ok(api.get('/seller/payment-module'));
  await api.ok(api.post('/seller/payment-module/activation', { versionId: terms.versionId }));
  return new Shop(world, seller);
}
