import { asTenantId } from '#kernel';
import { Database } from '#platform';
import { openShop, startWorld, type Person, type SellerPerson, type Shop, type World } from '#testing';

let world: World;
let shop: Shop;
let seller: SellerPerson;
let other: SellerPerson;
let admin: Person;

beforeAll(async () => {
  world = await startWorld();
  shop = await openShop(world, { displayName: 'Answers' });
  seller = shop.seller;
  other = await world.seller({ displayName: 'Does nothing' });
  admin = await world.staff('admin');
});
afterAll(() => world?.stop());

interface Entry {
  kind: string;
  actor: string;
  tenantId: string | null;
  subjectId: string;
  hash: string | null;
}
const log = async (sellerId: string, kind = ''): Promise<Entry[]> => {
  await world.settle();
  const items: Entry[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: { items: Entry[]; next: string | null } = await world.api.ok(
      admin.api.get(
        `/operator/audit?seller=${sellerId}&limit=50${kind ? `&kind=${kind}` : ''}${next ? `&cursor=${next}` : ''}`,
      ),
    );
    items.push(...page.items);
    next = page.next;
  }
  return items;
};
const b64 = (text: string): string => Buffer.from(text).toString('base64');

describe('what is done in a seller’s name', () => {
  it('[AT-3.3.4] by its staff is the seller’s in the audit log: who did it, with the seller, in the sealed chain', async () => {
    const author = await world.join(seller, await world.person({ email: 'author@school.test' }), 'author');
    const course = await world.api.ok(author.api.post('/seller/courses', { title: 'By an employee' }));
    const part = await world.api.ok(author.api.post(`/seller/courses/${course.id}/modules`, { title: 'Part' }));
    const lesson = await world.api.ok(
      author.api.post(`/seller/modules/${part.id}/lessons`, { title: 'Lesson', kind: 'text', body: 'words' }),
    );
    await world.api.ok(author.api.post(`/seller/courses/${course.id}/publish`));
    const shown = await world.api.ok(author.api.get(`/seller/courses/${course.id}`));
    await world.api.ok(
      author.api.patch(
        `/seller/lessons/${lesson.id}`,
        { body: 'rude words' },
        { headers: { 'if-match': `"${shown.version}"` } },
      ),
    );
    const entries = await log(seller.sellerId, 'content.');
    const byAuthor = entries.filter((e) => e.subjectId === course.id).reverse();
    expect(byAuthor.map((e) => e.kind)).toEqual([
      'content.course-created', 'content.module-added', 'content.lesson-added', 'content.published', 'content.lesson-edited',
    ]); // prettier-ignore
    for (const e of byAuthor)
      expect(e).toMatchObject({
        tenantId: seller.sellerId,
        actor: `account:${author.accountId}`,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    await world.api.ok(author.api.post(`/seller/courses/${course.id}/unpublish`));
    expect((await log(seller.sellerId, 'content.unpublished')).map((e) => e.actor)).toEqual([
      `account:${author.accountId}`,
    ]);
  });

  it('[AT-3.3.4] by a file that a member sends, and by a member who was dismissed since, stays the seller’s', async () => {
    const curator = await world.join(seller, await world.person({ email: 'gone@school.test' }), 'author');
    const bytes = Buffer.from('%PDF-1.7 something');
    const created = await curator.api.call('POST', '/uploads', undefined, {
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(bytes.length),
        'upload-metadata': `filename ${b64('a.pdf')},filetype ${b64('application/pdf')}`,
      },
      key: null,
    });
    await curator.api.call('PATCH', created.headers.get('location')!, bytes, {
      headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    });
    await world.api.ok(seller.api.delete(`/seller/members/${curator.accountId}`));
    expect(await log(seller.sellerId, 'content.media-received')).toEqual([
      expect.objectContaining({ tenantId: seller.sellerId, actor: `account:${curator.accountId}` }),
    ]);
    expect((await log(seller.sellerId, 'tenancy.member')).map((e) => e.kind)).toEqual(
      expect.arrayContaining(['tenancy.member-invited', 'tenancy.member-removed']),
    );
  });

  it('[AT-3.3.4] by users it let in and by the platform’s automations on its behalf is the seller’s too, after the licence has ended as before', async () => {
    const course = await shop.course();
    const buyer = await world.person();
    await shop.buy(buyer, [course.id]);
    await world.settle();
    const paid = await log(seller.sellerId, 'payments.order-paid');
    expect(paid).toEqual([expect.objectContaining({ tenantId: seller.sellerId })]);
    await world.advance('P8D');
    await world.api.ok(
      seller.api.patch('/seller', { about: 'After the end' }, { headers: { 'if-match': (await seller.api.get('/seller')).headers.get('etag')! } }),
    ); // prettier-ignore
    const after = await log(seller.sellerId);
    expect(after.find((e) => e.kind === 'licensing.licence-lapsed')).toMatchObject({ actor: 'system' });
    expect(after.find((e) => e.kind === 'tenancy.seller-changed')).toMatchObject({
      actor: `account:${seller.accountId}`,
    });
    expect(new Set(after.map((e) => e.tenantId))).toEqual(new Set([seller.sellerId]));
  });

  it('[AT-3.3.4] is never another seller’s, and the chain verifies', async () => {
    const theirs = await log(other.sellerId);
    expect(new Set(theirs.map((e) => e.tenantId))).toEqual(new Set([other.sellerId]));
    expect(theirs.some((e) => e.kind.startsWith('content.'))).toBe(false);
    await expect(
      world.app.get(Database).tenant(asTenantId(other.sellerId), async (tx) => {
        await tx.exec(`UPDATE platform.journal SET tenant_id = $1`, [other.sellerId]);
      }),
    ).rejects.toThrow('permission denied');
    expect((await world.verifyJournal()).ok).toBe(true);
  });
});
