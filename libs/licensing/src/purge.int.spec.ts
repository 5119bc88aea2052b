import { Readable } from 'node:stream';
import { asTenantId } from '#kernel';
import { Database, Deliveries, ObjectStore, PurgeRegistry } from '#platform';
import { startWorld, type SellerPerson, type World } from '#testing';
import { LicensingFacade } from './licensing.facade.js';

let world: World;
let gone: SellerPerson;
let held: SellerPerson;
let stays: SellerPerson;
let objects: ObjectStore;

beforeAll(async () => {
  world = await startWorld();
  objects = world.app.get(ObjectStore);
  gone = await world.seller({ displayName: 'CANARY-DISPLAY', owner: { lang: 'en' } });
  held = await world.seller({ displayName: 'Held school' });
  stays = await world.seller({ displayName: 'Staying school' });
  const billing = await world.staff('billing');
  await world.api.ok(
    billing.api.post(`/operator/sellers/${stays.sellerId}/licence/extension`, {
      term: 'P1Y',
      reason: 'stays for the test',
    }),
  );
  await world.api.ok(stays.api.post('/seller/licence/acceptance'));
  const colleague = await world.person({ email: 'canary-colleague@example.test' });
  for (const who of [gone, stays]) {
    await world.join(who, colleague, 'author');
    await world.api.ok(
      who.api.post('/seller/members', { email: `canary-invited-${who.slug}@example.test`, role: 'curator' }),
    );
    for (const key of canaryFiles(who)) await objects.put(key, Readable.from([Buffer.from('canary')]));
  }
  await world.settle();
});
afterAll(() => world?.stop());

/** A file under every prefix that some library says is the seller's. */
const canaryFiles = (who: SellerPerson): string[] =>
  world.app
    .get(PurgeRegistry)
    .all()
    .flatMap((p) => p.prefixes ?? [])
    .map((prefix) => `${prefix.replaceAll('{tenant}', who.sellerId)}canary`);

/** Rows of a seller in every table that has a `tenant_id`, by table. */
async function rowsOf(sellerId: string): Promise<Record<string, number>> {
  const tables = await world.rows<{ t: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS t FROM information_schema.columns
     WHERE column_name = 'tenant_id' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { t } of tables) {
    const [{ n }] = await world.rows(`SELECT count(*)::int AS n FROM ${t} WHERE tenant_id = $1`, [sellerId]);
    if (n > 0) counts[t] = n;
  }
  return counts;
}

async function findText(text: string): Promise<string[]> {
  const columns = await world.rows<{ t: string; c: string }>(
    `SELECT format('%I.%I', c.table_schema, c.table_name) AS t, quote_ident(c.column_name) AS c FROM information_schema.columns c
     JOIN information_schema.tables b USING (table_schema, table_name)
     WHERE b.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema') AND c.data_type IN ('text', 'jsonb', 'character varying')`,
  );
  const found: string[] = [];
  for (const { t, c } of columns) {
    const [{ hit }] = await world.rows(
      `SELECT EXISTS (SELECT 1 FROM ${t} WHERE ${c}::text ILIKE '%' || $1 || '%') AS hit`,
      [text],
    );
    if (hit) found.push(`${t}.${c}`);
  }
  return found;
}

const keptUntil = async (sellerId: string): Promise<string> =>
  (
    await world.rows(
      `SELECT to_char(kept_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at FROM licensing.licence WHERE tenant_id = $1`,
      [sellerId],
    )
  )[0].at;

describe('[AT-2.7b] deletion after the time of keeping', () => {
  it('does not come one second early', async () => {
    const lapsed = await world.advance('P7D');
    expect(lapsed.filter((f) => f.kind === 'licence.expiry')).toHaveLength(2);
    expect(await findText('canary-display')).toEqual(
      expect.arrayContaining(['tenancy.seller.display_name', 'platform.message.subject']),
    );
    const at = await keptUntil(gone.sellerId);
    const facade = world.app.get(LicensingFacade, { strict: false });
    await world.app.get(Database).system('test', (tx) =>
      facade.hold(tx, {
        tenantId: asTenantId(held.sellerId),
        subject: { type: 'seller', id: held.sellerId },
        reason: 'evidence in a case',
        by: 'system',
      }),
    );
    const early = await world.moveTo(new Date(Date.parse(at) - 1500).toISOString());
    expect(early.filter((f) => f.kind === 'retention.purge')).toEqual([]);
    expect((await gone.api.get('/seller')).body.status).toBe('lapsed');
    const letters = await world.messages(gone.email, 'licensing.purge-ahead');
    expect(letters.map((l) => l.subject)).toEqual(
      [1, 3, 7, 30].map((d) => `The data of “CANARY-DISPLAY” is about to be deleted: days left: ${d}`),
    );
    expect(letters[0]!.text).toMatch(/AT-2\.7b[\s\S]*members of the team — 2[\s\S]*Export data/);
  });

  it('waits while the clock is not to be believed', async () => {
    await world.rows(`UPDATE platform.clock SET halted_reason = 'test'`);
    await world.advance('PT2S');
    expect(
      (await world.rows(`SELECT status FROM licensing.licence WHERE tenant_id = $1`, [gone.sellerId]))[0].status,
    ).toBe('lapsed');
    const [deadline] = await world.rows(
      `SELECT state, attempts FROM platform.deadline WHERE tenant_id = $1 AND kind = 'retention.purge'`,
      [gone.sellerId],
    );
    expect(deadline).toMatchObject({ state: 'waiting', attempts: expect.any(Number) });
    await world.rows(`UPDATE platform.clock SET halted_reason = NULL`);
    await world.rows(`UPDATE platform.deadline SET retry_at = NULL`);
  });

  it('deletes rows, files and the words in them, tells the owner, and leaves only what is on the reasoned list', async () => {
    const before = await rowsOf(stays.sellerId);
    const fired = await world.advance('PT1S');
    expect(fired.filter((f) => f.kind === 'retention.purge').length).toBeGreaterThanOrEqual(1);
    await world.settle();

    const registry = world.app.get(PurgeRegistry);
    const kept = registry.all().flatMap((p) => p.keeps ?? []);
    for (const k of kept) expect(k.reason.length).toBeGreaterThan(10);
    const left = await rowsOf(gone.sellerId);
    for (const table of Object.keys(left)) expect(kept.map((k) => k.table)).toContain(table);
    const emptied = registry
      .all()
      .flatMap((p) => p.tables)
      .filter((table) => !kept.some((k) => k.table === table));
    for (const table of emptied) expect({ table, n: left[table] ?? 0 }).toEqual({ table, n: 0 });
    const counts = await world.app.get(Database).system('test', async (tx) => {
      const all: Record<string, number>[] = [];
      for (const purger of registry.all()) all.push(await purger.count(tx, asTenantId(gone.sellerId)));
      return all;
    });
    expect(counts.flatMap((c) => Object.entries(c)).filter(([, n]) => n > 0)).toEqual([]);

    expect(await findText('canary-display')).toEqual([]);
    expect(await findText(`canary-invited-${gone.slug}`)).toEqual([]);
    expect(canaryFiles(gone).length).toBeGreaterThan(0);
    for (const key of canaryFiles(gone)) expect(await objects.stat(key)).toBeUndefined();
    expect((await world.rows(`SELECT status FROM tenancy.seller WHERE id = $1`, [gone.sellerId]))[0].status).toBe(
      'purged',
    );
    expect((await gone.api.get('/seller')).status).toBe(404);
    expect((await world.api.get(`/catalogue/sellers/${gone.slug}`)).status).toBe(404);
    expect((await gone.api.get('/me/sellers')).body.items).toEqual([]);

    const [letter] = await world.messages(gone.email, 'licensing.purged');
    expect(letter!.text).toContain('AT-2.7b');
    const [entry] = await world.rows(
      `SELECT payload FROM platform.journal WHERE kind = 'licensing.purged' AND tenant_id = $1`,
      [gone.sellerId],
    );
    expect(entry.payload).toMatchObject({ clause: 'AT-2.7b', ground: { value: 'P1M', clauses: ['AT-2.7a'] } });
    expect(entry.payload.counts).toMatchObject({ 'tenancy.member': 2, 'tenancy.profile': 1 });

    expect(await rowsOf(stays.sellerId)).toEqual(before);
    expect((await stays.api.get('/seller')).body).toMatchObject({ status: 'active', displayName: 'Staying school' });
    for (const key of canaryFiles(stays)) expect(await objects.stat(key)).toEqual({ bytes: 6 });
    expect(await world.verifyJournal()).toMatchObject({ ok: true, erasedPayloads: expect.any(Number) });
  });

  it('waits for a legal hold and happens when the last one ends', async () => {
    expect((await held.api.get('/seller')).body.status).toBe('lapsed');
    const facade = world.app.get(LicensingFacade, { strict: false });
    const db = world.app.get(Database);
    // A process is killed in the middle: the batch that did not commit is simply taken again.
    await db.system('test', (tx) =>
      facade.releaseHold(tx, { tenantId: asTenantId(held.sellerId), subjectId: held.sellerId, by: 'system' }),
    );
    const deliveries = world.app.get(Deliveries);
    for (let n = 0; n < 2; n++)
      for (const turn of await deliveries.relay())
        if (turn.handler.startsWith('licensing.purge-')) await deliveries.take(turn);
    expect((await world.rows(`SELECT status FROM tenancy.seller WHERE id = $1`, [held.sellerId]))[0].status).toBe(
      'purging',
    );
    await world.settle();
    expect((await world.rows(`SELECT status FROM tenancy.seller WHERE id = $1`, [held.sellerId]))[0].status).toBe(
      'purged',
    );
    expect(
      (await world.rows(`SELECT status, owners FROM licensing.purge WHERE tenant_id = $1`, [held.sellerId]))[0],
    ).toEqual({ status: 'done', owners: [] });
    expect((await world.verifyJournal()).ok).toBe(true);
  });
});
