import type { Api, World } from '#testing';

const PASSWORD = 'тихий вечер у моста 9';

/** A person who came by the door that everybody uses. */
export interface Someone {
  accountId: string;
  email: string;
  name: string;
  api: Api;
}

/** Registers, follows the e-mailed link, sets a password and signs in. */
export async function register(world: World, name: string, email: string): Promise<Someone> {
  const { api } = world;
  await api.ok(api.post('/auth/register', { name, email, phone: '+77011234567', acceptTerms: true }, { lang: 'ru' }));
  const [letter] = await world.messages(email, 'identity.confirm');
  const token = /token=([\w-]+)/.exec(letter!.text)![1]!;
  await api.ok(api.post('/auth/confirm', { token, password: PASSWORD }));
  const login = await api.ok(api.post('/auth/login', { email, password: PASSWORD }));
  return { accountId: login.accountId, email, name, api: api.with({ authorization: `Bearer ${login.accessToken}` }) };
}

/** Orders a course with everything ticked and pays on the sandbox's page. @returns the order as placed */
export async function order(
  world: World,
  courseId: string,
  who: Someone,
): Promise<Record<string, any> & { id: string }> {
  const { api } = who;
  const items = [{ courseId }];
  const { documents } = await api.ok(api.post('/orders/preview', { items }));
  const acceptances = documents.map((d: { document: string; versionId: string }) => ({
    document: d.document,
    versionId: d.versionId,
  }));
  const payer = { kind: 'person', name: who.name, email: who.email, phone: '+77011234567' };
  const placed = await api.ok(api.post('/orders', { items, method: 'card', payer, acceptances }));
  const { paymentId } = await api.ok(api.post(`/orders/${placed.id}/pay`));
  await world.api.ok(world.api.post(`/api/sandbox/payments/${paymentId}`, { outcome: 'succeed' }));
  await world.settle();
  return placed;
}

/** The bytes behind a link. */
export async function film(world: World, url: string, headers: Record<string, string> = {}) {
  const response = await fetch(world.config.publicUrl + url, { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Rows of a seller, by table. */
export async function rowsOf(world: World, tenantId: string): Promise<Record<string, number>> {
  const tables = await world.rows<{ t: string; name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS t, table_schema || '.' || table_name AS name FROM information_schema.columns
     WHERE column_name = 'tenant_id' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { t, name } of tables) {
    const [{ n }] = await world.rows(`SELECT count(*)::int AS n FROM ${t} WHERE tenant_id = $1`, [tenantId]);
    if (n > 0) counts[name] = n;
  }
  return counts;
}

/** A complaint that lacks nothing. */
export function complaintOf(target: Record<string, string>, email: string) {
  return {
    target,
    applicant: { kind: 'person', name: 'Ирина Автор', email, address: 'ул. Примерная, 1', city: 'Алматы', region: 'Алматы', country: 'KZ' },
    infringer: { kind: 'person', name: 'Школа пчёл' },
    contact: { sellerKnown: true, proof: 'Письмо от 20 февраля, без ответа' },
    description: 'В уроке показаны мои съёмки',
    registeredRight: 'Видеозапись 2020 года',
    evidence: [{ kind: 'link', title: 'Первая публикация', url: 'https://example.test/original' }],
    consent: true,
  }; // prettier-ignore
}
