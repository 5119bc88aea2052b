/* oxlint-disable typescript/no-explicit-any -- the stories read answers as they expect them */
/** One answer of the API, as far as the stories look. */
interface Heard {
  status: number;
  body: any;
}

interface Speaks {
  get(path: string): Promise<any>;
  post(path: string, body?: unknown): Promise<any>;
  ok(answer: Promise<any>): Promise<any>;
}

/** The world of `#testing`, as far as the stories use it. */
interface Stage {
  api: Speaks;
  settle(): Promise<void>;
  seller(options: { pack: string }): Promise<{ api: any; sellerId: string; email: string; accountId: string }>;
  messages(to: string, kind?: string): Promise<{ links: unknown[] }[]>;
}

/** A seller with a published course of one open lesson. */
export interface Accused {
  api: any;
  sellerId: string;
  email: string;
  accountId: string;
  courseId: string;
  courseSlug: string;
  lessonId: string;
}

/** Makes a seller whose course is in the catalogue; its lesson is open to visitors, so that a block shows. */
export async function accused(world: Stage, title: string): Promise<Accused> {
  const seller = await world.seller({ pack: 'aser-ru' });
  const card = {
    description: title,
    topic: 'Sewing',
    teachers: [{ name: 'Teacher' }],
    price: { amount: '1990.00', currency: 'RUB' },
  };
  const course = await world.api.ok(
    seller.api.post('/seller/courses', { title, kind: 'programme', summary: title, ...card }),
  );
  const module = await world.api.ok(seller.api.post(`/seller/courses/${course.id}/modules`, { title: 'Module' }));
  const lesson = await world.api.ok(
    seller.api.post(`/seller/modules/${module.id}/lessons`, {
      title: 'Lesson',
      kind: 'text',
      body: 'The disputed text',
      freePreview: true,
    }),
  );
  const published = await world.api.ok(seller.api.post(`/seller/courses/${course.id}/publish`, {}));
  await world.settle();
  return { ...seller, courseId: course.id, courseSlug: published.slug, lessonId: lesson.id };
}

/** A complaint that lacks nothing. */
export function complaintAbout(target: Record<string, unknown>, email = 'author@example.test') {
  return {
    target,
    applicant: {
      kind: 'person',
      name: 'Айгуль Сатпаева',
      email,
      address: 'ул. Примерная, 1',
      city: 'Алматы',
      region: 'Алматы',
      country: 'KZ',
    },
    infringer: { kind: 'person', name: 'School' },
    contact: { sellerKnown: true, proof: 'Letter of 20 February, no answer' },
    description: 'The lesson is my lecture word for word',
    registeredRight: 'Lecture, certificate of deposit 123',
    evidence: [{ kind: 'link', title: 'The original', url: 'https://example.test/original' }],
    consent: true,
  };
}

/** The API path of the newest link e-mailed to a complainant. */
export async function linkOf(world: Stage, email: string, kind?: string): Promise<string> {
  for (const message of await world.messages(email, kind)) {
    const path = message.links
      .map(
        (link) =>
          /\/ip-complaints\/[A-Za-z0-9_-]{43}/.exec(
            typeof link === 'string' ? link : (link as { url: string }).url,
          )?.[0],
      )
      .find(Boolean);
    if (path) return path;
  }
  throw new Error(`no link was sent to ${email}`);
}

/** Files a complaint and opens its link. */
export async function confirmed(
  world: Stage,
  target: Record<string, unknown>,
  email: string,
): Promise<{ id: string; link: string }> {
  await world.api.ok(world.api.post('/ip-complaints', complaintAbout(target, email)));
  const link = await linkOf(world, email, 'complaints.confirm');
  const opened = await world.api.ok(world.api.get(link));
  return { id: opened.id, link };
}

/** Codes of refused fields. */
export const fieldsOf = (answer: Heard): string[] => (answer.body.errors ?? []).map((e: { field: string }) => e.field);
