import { uuidv7 } from '#kernel';
import { ObjectStore } from '#platform';
import { openShop, type Api, type Person, type Shop, type World } from '#testing';

const TUS = { 'tus-resumable': '1.0.0' };
const b64 = (text: string): string => Buffer.from(text).toString('base64');

/** A seller with one of everything, and the buyer and members whose things the walk reaches for. */
export interface Victim {
  shop: Shop;
  sellerId: string;
  slug: string;
  owner: Person;
  author: Person;
  curator: Person;
  accountant: Person;
  buyer: Person;
  id: Record<
    | 'course' | 'draft' | 'draftModule' | 'module' | 'lesson' | 'draftLesson' | 'media' | 'upload' | 'order' | 'paidOrder' | 'refund' | 'grant' | 'session'
    | 'complaint' | 'evidence' | 'invitation' | 'application' | 'problem' | 'message' | 'payment' | 'member' | 'terms' | 'extra' | 'copy' | 'export' | 'purge'
    | 'licenceOrder' | 'licenceInvoice' | 'licencePayment' | 'licenceReturn',
    string
  >; // prettier-ignore
  /** Tokens that mailed links and players carry. */
  token: Record<'complaint' | 'evidence' | 'invitation' | 'media', string>;
  courseSlug: string;
  draftVersion: string;
  /** What nobody else may read anywhere. */
  secrets: string[];
}

/** Begins a tus upload, sends the bytes where `whole`. @returns the file's id */
export async function upload(api: Api, bytes: Uint8Array, lessonId: string, whole = true): Promise<string> {
  const metadata = Object.entries({ filename: 'lesson.mp4', filetype: 'video/mp4', lessonId }).map(([k, v]) => `${k} ${b64(v)}`).join(','); // prettier-ignore
  const created = await api.call('POST', '/uploads', undefined, {
    headers: { ...TUS, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
    key: null,
  });
  if (created.status !== 201)
    throw new Error(`upload was not created: ${created.status} ${JSON.stringify(created.body)}`);
  const place = created.headers.get('location')!;
  if (whole) {
    const sent = await api.call('PATCH', place, bytes, {
      headers: { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    });
    if (sent.status !== 204) throw new Error(`upload was not taken: ${sent.status} ${JSON.stringify(sent.body)}`);
  }
  return place.split('/').pop()!;
}

/** Something that begins as an MP4 does. */
export const smallFilm = Buffer.concat([
  Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'),
  Buffer.alloc(50_000, 7),
]);

/** Makes the victim through the API, as people would. */
export async function makeVictim(world: World): Promise<Victim> {
  const shop = await openShop(world, { pack: 'aser-ru', displayName: 'Школа жертвы' });
  const { seller } = shop;
  const ok = seller.api.ok.bind(seller.api);
  const { sellerId, slug } = seller;
  const member = async (role: string): Promise<Person> =>
    world.join(seller, await world.person({ email: `${role}@victim.test` }), role);
  const [author, curator, accountant] = [await member('author'), await member('curator'), await member('accountant')];
  await ok(seller.api.post('/seller/members', { email: 'invited@victim.test', role: 'author' }));
  const { invitations } = await ok(seller.api.get('/seller/members'));

  const extra = await ok(
    seller.api.post('/seller/extras', { kind: 'set-up', request: 'Настройте автоматические письма' }),
  );
  const copy = await ok(seller.api.post('/seller/contract-copies', { request: 'Прошу печатную копию договора' }));
  const support = await world.staff('support');
  await ok(support.api.post(`/operator/contract-copies/${copy.id}/decision`, { decision: 'grant' }));

  const course = await shop.course({ title: 'Курс жертвы' });
  const shown = await ok(seller.api.get(`/seller/courses/${course.id}`));
  const draft = await ok(seller.api.post('/seller/courses', { title: 'Черновик жертвы' }));
  const draftModule = await ok(seller.api.post(`/seller/courses/${draft.id}/modules`, { title: 'Часть' }));
  const draftLesson = await ok(
    seller.api.post(`/seller/modules/${draftModule.id}/lessons`, { title: 'Видео', kind: 'video' }),
  );
  const film = await ok(
    seller.api.post(`/seller/modules/${shown.modules[0].id}/lessons`, { title: 'Видео', kind: 'video' }),
  );
  const media = await upload(seller.api, smallFilm, film.id);
  const unfinished = await upload(seller.api, smallFilm, draftLesson.id, false);
  const { items: versions } = await ok(seller.api.get(`/seller/courses/${draft.id}/versions`));
  await world.settle();

  const buyer = await world.person({ email: 'buyer@victim.test', name: 'Покупатель Жертвы' });
  const refunded = await shop.buy(buyer, [course.id]);
  const refund = await ok(buyer.api.post('/refunds', { orderId: refunded.id, reason: 'передумал' }));
  await world.settle();
  const paid = await shop.buy(buyer, [course.id]);
  const { order: open, paymentId } = await shop.atGateway(buyer, [course.id]);
  await world.settle();
  const mine = await ok(buyer.api.get('/me/courses'));
  const grant = mine.items.find((g: { orderId: string }) => g.orderId === paid.id).grantId;
  const problem = await ok(buyer.api.post('/access-problems', { grantId: grant, description: 'не открывается' }));
  const sessions = await ok(buyer.api.get('/me/sessions'));
  const link = await ok(buyer.api.get(`/lessons/${film.id}/media`));

  const filed = await ok(world.api.post('/ip-complaints', complaintOn(course.slug)));
  const confirm = (await world.messages('author@rights.test'))
    .flatMap((m) => m.links)
    .find((l) => l.includes('/ip-complaints/'))!;
  const complaintToken = confirm.split('/ip-complaints/')[1]!.split(/[?#]/)[0]!;
  const opened = await ok(world.api.get(`/ip-complaints/${complaintToken}`));
  await world.api.call('PUT', filed.uploads[0].path, new Uint8Array([37, 80, 68, 70]), {
    headers: { 'content-type': 'application/octet-stream' },
  });
  const officer = await world.staff('complaints');
  await ok(officer.api.post(`/operator/ip-complaints/${opened.id}/forward`, {}));
  await world.settle();

  const invitation = (await world.messages('invited@victim.test')).flatMap((m) => m.links).join(' ');
  const [applied] = (await ok((await world.staff('billing')).api.get('/operator/payment-module-applications'))).items;
  const [letter] = await world.rows(
    `SELECT id FROM platform.message WHERE kind = 'payments.receipt' AND about_id = $1`,
    [paid.id],
  );
  const [terms] = await world.rows(`SELECT id FROM legal.terms_version WHERE document = 'payment-terms' LIMIT 1`);
  const exported = await ok(seller.api.post('/seller/export'));
  const purge = await pastPurge(world, sellerId);
  await world.settle();
  const licence = await buyLicence(world, seller.api);
  const id = {
    ...licence,
    export: exported.id, purge,
    course: course.id, draft: draft.id, draftModule: draftModule.id, module: shown.modules[0].id, lesson: film.id, draftLesson: draftLesson.id, media, upload: unfinished,
    order: open.id, paidOrder: paid.id, refund: refund.id, grant, session: sessions.items[0].id, complaint: opened.id, evidence: filed.uploads[0].evidenceId,
    invitation: invitations[0].id, application: applied.id, problem: problem.id, message: letter.id, payment: paymentId, member: author.accountId, terms: terms.id, extra: extra.id, copy: copy.id,
  }; // prettier-ignore
  const token = {
    complaint: complaintToken,
    evidence: filed.uploads[1].path.split('/').pop(),
    invitation: /[A-Za-z0-9_-]{20,}/.exec(new URL(invitation.split(' ')[0]!).href.split('/').pop()!)![0],
    media: link.url.split('/').pop()!,
  };
  const { course: _c, module: _m, lesson: _l, member: _p, terms: _t, ...hidden } = id;
  return {
    shop, sellerId, slug, owner: seller, author, curator, accountant, buyer, id, token, courseSlug: course.slug, draftVersion: String(versions[0].version),
    secrets: [...Object.values(hidden), ...Object.values(token), buyer.email, buyer.accountId, author.email, seller.email],
  }; // prettier-ignore
}

/** A licence bought by card, an application to return the money, and an invoice for the next term. */
async function buyLicence(
  world: World,
  api: Api,
): Promise<Record<'licenceOrder' | 'licenceInvoice' | 'licencePayment' | 'licenceReturn', string>> {
  const term = { tariff: 'start', term: 'P1M' };
  const bought = await api.ok(api.post('/seller/licence/orders', { ...term, method: 'card' }));
  const { paymentId } = await api.ok(api.post(`/seller/licence/orders/${bought.id}/pay`));
  await world.api.ok(world.api.post(`/api/sandbox/payments/${paymentId}`, { outcome: 'succeed' }));
  const asked = await api.ok(
    api.post(`/seller/licence/payments/${paymentId}/return-application`, { cardholder: 'THE VICTIM', explanation: 'by mistake', ownCard: true }),
  ); // prettier-ignore
  const { id, invoice } = await api.ok(api.post('/seller/licence/orders', { ...term, method: 'invoice' }));
  return { licenceOrder: id, licenceInvoice: invoice.id, licencePayment: paymentId, licenceReturn: asked.id };
}

/** A deletion of long ago with its documents, as a residue leaves one; the seller itself stays. */
async function pastPurge(world: World, sellerId: string): Promise<string> {
  const id = uuidv7();
  const documents = { 'certificate.en.pdf': 'a'.repeat(64), 'act.en.pdf': 'b'.repeat(64) };
  await world.rows(
    `INSERT INTO licensing.purge (id, tenant_id, licence_id, kind, status, due_at, ended_at, ground, documents)
     SELECT $1, tenant_id, id, 'residue', 'done', starts_at, starts_at, '{"policy":"p","value":"v","clauses":[]}', $3 FROM licensing.licence WHERE tenant_id = $2`,
    [id, sellerId, JSON.stringify(documents)],
  );
  for (const name of Object.keys(documents))
    await world.app.get(ObjectStore).put(`purge-records/${id}/${name}`, Buffer.from('%PDF-'));
  return id;
}

const complaintOn = (courseSlug: string) => ({
  target: { courseSlug },
  applicant: { kind: 'person', name: 'Правообладатель', email: 'author@rights.test', address: 'ул. Примерная, 1', city: 'Алматы', region: 'Алматы', country: 'KZ' },
  infringer: { kind: 'person', name: 'School' },
  contact: { sellerKnown: true, proof: 'Letter, no answer' },
  description: 'The lesson is my lecture word for word',
  registeredRight: 'Lecture, certificate 123',
  evidence: [
    { kind: 'file', title: 'Deposit', filename: 'deposit.pdf' },
    { kind: 'file', title: 'More', filename: 'more.pdf' },
  ],
  consent: true,
}); // prettier-ignore

/**
 * One hash a table over the rows of the victim: by `tenant_id`, and those of its people by account. What differs after
 * the walk was changed by somebody who may not.
 */
export async function fingerprint(world: World, victim: Victim): Promise<Record<string, string>> {
  const people = [victim.owner, victim.author, victim.curator, victim.accountant, victim.buyer].map((p) => p.accountId);
  const tables = await world.rows<{ name: string; columns: string[] }>(
    `SELECT n.nspname || '.' || c.relname AS name, array_agg(a.attname::text) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss', 'public') GROUP BY 1 ORDER BY 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name, columns } of tables) {
    const by = [
      ...(columns.includes('tenant_id') ? ['t.tenant_id::text = $1'] : []),
      ...['account_id', 'buyer_id', ...(name === 'identity.account' ? ['id'] : [])]
        .filter((c) => columns.includes(c))
        .map((c) => `t.${c}::text = ANY ($2)`),
    ];
    if (by.length === 0) continue;
    const [{ hash, n }] = await world.rows(
      `SELECT md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '')) AS hash, count(*)::int AS n FROM ${name} t WHERE ($1 || array_to_string($2::text[], '')) IS NOT NULL AND (${by.join(' OR ')})`,
      [victim.sellerId, people],
    );
    hashes[name] = `${n} rows, ${hash}`;
  }
  return hashes;
}
