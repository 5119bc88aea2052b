import { dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { Temporal, asTenantId } from '#kernel';
import { Database, Jobs, Journal, ObjectStore, PurgeRegistry } from '#platform';
import { openShop, startWorld, type Api, type Person, type World } from '#testing';
import { makeVictim, smallFilm, upload, type Victim } from '../architecture/victim.js';
import { CANARY, checksums, plant, scan, scanFiles } from './canary.js';

/** What may still hold a word of a deleted seller, and why. Everything else must be clean. */
const KEPT: Readonly<Record<string, string>> = {
  'complaints.': 'evidence in a dispute: kept while the case is open and for the term of evidence (AT-5.6)',
  'legal.acceptance.': 'proves what was accepted, by whom and when, for the limitation period',
  'tenancy.warranty.': 'proves the warranty of rights, without address and device',
  'licensing.licence.': 'the dates and the policies it stood under prove that the data was kept as long as agreed',
  'licensing.legal_hold.': 'proves by what order something was kept',
  'licensing.purge': 'the certificate of deletion and its log: counts, hashes, ground',
  'licensing.tombstone.': 'ids and times by which a restored backup deletes again',
  'licensing.entry.': 'accounting entries are kept as the law asks',
  'licensing.invoice': 'accounting documents are kept as the law asks, without the payer',
  'payments.order.': 'sums and times under a pseudonym: primary documents of the ledger',
  'payments.payment.external_id': 'the gateway’s number: chargebacks arrive up to 120 days after a sale',
  'payments.refund.': 'amounts and the gateway’s number: primary documents of the ledger',
  'payments.entry.': 'the ledger',
  'payments.sandbox_charge.': 'the simulated gateway’s own book, as a gateway outside would keep it',
  'platform.journal.payload': 'evidence of acceptances, complaints and deletions; other payloads are erased',
  'platform.message': 'letters in a complaint that is kept as evidence',
};
const allowed = (place: string): boolean => Object.keys(KEPT).some((prefix) => place.startsWith(prefix));

describe('a word of a deleted seller', () => {
  let world: World;
  let victim: Victim;
  let other: Victim['shop'];
  let staff: Person;
  let planted: string[];
  let keptUntil: string;
  let logged = '';
  const write = process.stderr.write.bind(process.stderr);
  const level = process.env.LOG_LEVEL;

  beforeAll(async () => {
    process.env.LOG_LEVEL = 'info';
    process.stderr.write = ((chunk: string | Uint8Array) => {
      logged += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      return true;
    }) as typeof process.stderr.write;
    world = await startWorld({ env: { MEDIARY_THROTTLING: 'off' } });
    victim = await makeVictim(world);
    const { seller } = victim.shop;
    staff = await world.staff('complaints');
    other = await openShop(world, { displayName: 'Stays' });
    const billing = await world.staff('billing');
    await billing.api.ok(billing.api.post(`/operator/sellers/${other.seller.sellerId}/licence/extension`, { term: 'P1Y', reason: 'stays for the test' })); // prettier-ignore
    await other.seller.api.ok(other.seller.api.post('/seller/licence/acceptance'));
    const { course } = victim.id;
    const shown = await seller.api.ok(seller.api.get(`/seller/courses/${course}`));
    await seller.api.ok(seller.api.patch(`/seller/courses/${course}`, { title: `Курс ${CANARY}` }, { headers: { 'if-match': `"${shown.version}"` } })); // prettier-ignore
    await upload(seller.api, Buffer.concat([smallFilm, Buffer.from(CANARY)]), victim.id.draftLesson);
    await halfAnUpload(seller.api, victim.id.lesson);
    await world.settle();
    const { endsAt } = (await seller.api.get('/seller/licence')).body;
    await world.moveTo(Temporal.Instant.from(endsAt).add({ hours: 24 }).toString());
    await seller.api.ok(seller.api.post('/seller/export'));
    await world.settle();
    keptUntil = (await seller.api.get('/seller/licence')).body.keptUntil;
    await queued();
    planted = await plant(world, victim.sellerId);
    await seller.api.ok(seller.api.post('/seller/export'));
    await world.settle();
    await world.app.get(Journal).seal();
  });
  afterAll(async () => {
    process.stderr.write = write;
    process.env.LOG_LEVEL = level;
    await world?.stop();
  });

  /** A tus upload that broke off: its bytes lie where no file is yet. */
  async function halfAnUpload(api: Api, lessonId: string): Promise<void> {
    const tus = { 'tus-resumable': '1.0.0' };
    const b64 = (text: string): string => Buffer.from(text).toString('base64');
    const metadata = `filename ${b64(`${CANARY}.mp4`)},filetype ${b64('video/mp4')},lessonId ${b64(lessonId)}`;
    const made = await api.call('POST', '/uploads', undefined, {
      headers: { ...tus, 'upload-length': '90000', 'upload-metadata': metadata },
      key: null,
    });
    const sent = await api.call('PATCH', made.headers.get('location')!, Buffer.from(`half ${CANARY}`), {
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    });
    expect(sent.status).toBe(204);
  }

  /** Work that waits, work that failed, a journal entry, files of every kind, and half a write that a crash left. */
  async function queued(): Promise<void> {
    const tenantId = asTenantId(victim.sellerId);
    await world.app.get(Database).tenant(tenantId, async (tx) => {
      const runAt = Temporal.Now.instant().add({ hours: 24 * 300 });
      const id = await world.app.get(Jobs).enqueue(tx, 'mail.send', { messageId: victim.id.message, note: CANARY }, { runAt }); // prettier-ignore
      await world.app.get(Journal).append(tx, { kind: 'content.noted', subject: { type: 'x', id }, actor: 'system', payload: { note: CANARY } }); // prettier-ignore
    });
    await world.rows(
      `INSERT INTO platform.delivery (outbox_id, handler, state, next_at, last_error) SELECT id, 'x', 'dead', now(), $2 FROM platform.outbox WHERE tenant_id = $1 LIMIT 1`,
      [victim.sellerId, `Error: ${CANARY}`],
    );
    const objects = world.app.get(ObjectStore);
    for (const prefix of world.app.get(PurgeRegistry).prefixes(tenantId)) await objects.put(`${prefix}noted`, Buffer.from(CANARY)); // prettier-ignore
    const { mkdir, writeFile } = await import('node:fs/promises');
    const partial = join(world.config.dataDir, 'objects', '.partial');
    await mkdir(partial, { recursive: true });
    await writeFile(join(partial, `tenants~${victim.sellerId}~media~half`), CANARY);
  }

  const inTables = async (): Promise<string[]> => (await scan(world)).sort();
  const found = async (): Promise<boolean> =>
    JSON.stringify((await world.api.get(`/catalogue/courses?q=${CANARY}`)).body).includes(CANARY);

  it('stands everywhere before: columns, search, queue, letters, files, export', async () => {
    const places = await inTables();
    expect(planted.length).toBeGreaterThan(60);
    expect(places).toEqual(expect.arrayContaining(planted));
    expect(places).toEqual(
      expect.arrayContaining(['content.course.search', 'platform.outbox.payload', 'platform.delivery.last_error', 'platform.message.subject', 'platform.journal.payload', 'content.course_version.snapshot']), // prettier-ignore
    );
    const files = (await scanFiles(world.config.dataDir)).map((f) => f.replaceAll(victim.sellerId, '{tenant}'));
    for (const kind of [
      /^objects\/tenants\/\{tenant\}\/media\//,
      /^uploads\/tenants\/\{tenant\}\/uploads\//,
      /^objects\/exports\/\{tenant\}\/.*courses\.ndjson$/,
      /^objects\/\.partial\//,
      /^objects\/licensing\/\{tenant\}\//,
    ])
      // prettier-ignore
      expect(files.filter((f) => kind.test(f))).not.toEqual([]);
  });

  it('[AT-2.7b] is all there one second before the end', async () => {
    const before = await checksums(world, victim.sellerId);
    const fired = await world.moveTo(Temporal.Instant.from(keptUntil).subtract({ seconds: 1 }).toString());
    expect(fired.filter((f) => f.kind === 'retention.purge')).toEqual([]);
    const now = await checksums(world, victim.sellerId);
    const rest = (sums: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(sums).filter(([t]) => !/^platform\.(deadline|journal|message|outbox|state_history)|licensing\.(usage|export)/.test(t))); // prettier-ignore
    expect(rest(now)).toEqual(rest(before));
    expect(await inTables()).toEqual(expect.arrayContaining(planted.filter((p) => !p.startsWith('licensing.export'))));
  });

  it('[AT-2.7b] is counted by a rehearsal that changes nothing and says what stays and why', async () => {
    const before = await checksums(world, victim.sellerId);
    const { body } = await staff.api.get(`/operator/sellers/${victim.sellerId}/purge/rehearsal`);
    expect(body).toMatchObject({ dueAt: keptUntil, wouldBegin: false, refusals: [{ code: 'not-due' }] });
    const rows = Object.fromEntries(body.tables.map((t: { table: string; rows: number }) => [t.table, t.rows]));
    for (const table of ['content.course', 'content.media', 'tenancy.member', 'platform.message']) {
      const [{ n }] = await world.rows(`SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = $1`, [victim.sellerId]); // prettier-ignore
      expect({ table, n: rows[table] }).toEqual({ table, n });
    }
    const media = body.objects.find((o: { prefix: string }) => o.prefix === 'tenants/{tenant}/');
    expect(media.objects).toBeGreaterThan(2);
    expect(media.leftovers).toBeGreaterThan(1);
    expect(body.totalBytes).toBeGreaterThan(50_000);
    expect(body.kept.find((k: { table: string }) => k.table === 'complaints.complaint')).toMatchObject({ rows: 1, reason: expect.any(String) }); // prettier-ignore
    expect(await checksums(world, victim.sellerId)).toEqual(before);
  });

  it('[AT-2.7b] is nowhere after the end but on the reasoned list, within 24 hours, and nobody else has lost a byte', async () => {
    const others = await checksums(world, other.seller.sellerId);
    await world.moveTo(keptUntil);
    await world.moveTo(Temporal.Instant.from(keptUntil).add({ hours: 24 }).toString());
    const [purge] = await world.rows(`SELECT id, status, ended_at FROM licensing.purge WHERE tenant_id = $1 AND kind = 'retention'`, [victim.sellerId]); // prettier-ignore
    expect(purge.status).toBe('done');
    expect(purge.ended_at.getTime() - Date.parse(keptUntil)).toBeLessThanOrEqual(24 * 3_600_000);

    const left = await inTables();
    expect(left.filter((place) => !allowed(place))).toEqual([]);
    const files = await scanFiles(world.config.dataDir);
    expect(files.filter((f) => !f.startsWith('objects/complaint-evidence/'))).toEqual([]);
    expect(await world.rows(`SELECT 1 FROM platform.message WHERE tenant_id = $1`, [victim.sellerId])).toEqual([]);
    expect(await world.rows(`SELECT 1 FROM platform.outbox WHERE tenant_id = $1`, [victim.sellerId])).toEqual([]);
    expect(await found()).toBe(false);
    expect((await world.api.get(`/catalogue/courses/${victim.courseSlug}`)).status).toBe(404);
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
    const moved = /^platform\.(deadline|journal|message|outbox|state_history)|licensing\.usage/;
    const same = (sums: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(sums).filter(([t]) => !moved.test(t))); // prettier-ignore
    expect(same(await checksums(world, other.seller.sellerId))).toEqual(same(others));
  });

  it('[AT-2.7b] leaves a certificate and an act with its log, for staff and for the owner', async () => {
    const { items } = (await staff.api.get('/operator/purges')).body;
    const line = items.find((p: { sellerId: string; kind: string }) => p.sellerId === victim.sellerId && p.kind === 'retention'); // prettier-ignore
    const { body } = await staff.api.get(`/operator/purges/${line.id}`);
    expect(body).toMatchObject({ status: 'done', ground: expect.stringContaining('AT-2.7a'), held: [] });
    const planned = Object.fromEntries(body.planned.map((t: { table: string; rows: number }) => [t.table, t.rows]));
    const deleted = Object.fromEntries(body.deleted.map((t: { table: string; rows: number }) => [t.table, t.rows]));
    for (const table of ['content.course', 'content.lesson', 'content.media', 'tenancy.member', 'payments.order'])
      expect({ table, n: deleted[table] }).toEqual({ table, n: planned[table] });
    expect(body.documents).toHaveLength(6);
    for (const name of ['certificate', 'act']) {
      const answer = await fetch(`${world.api.base}/api/v1/operator/purges/${line.id}/${name}.pdf?lang=ru`, { headers: { authorization: `Bearer ${staff.api.token}` } }); // prettier-ignore
      const pdf = Buffer.from(await answer.arrayBuffer());
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const { createHash } = await import('node:crypto');
      expect(createHash('sha256').update(pdf).digest('hex')).toBe(body.documents.find((d: { name: string; lang: string }) => d.name === name && d.lang === 'ru').sha256); // prettier-ignore
    }
    const [entry] = await world.rows(`SELECT payload FROM platform.journal WHERE kind = 'licensing.purged' AND subject_id = $1`, [line.id]); // prettier-ignore
    expect(entry.payload).toMatchObject({
      clause: 'AT-2.7b',
      logSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      objects: { 'tenants/{tenant}/': { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      documents: { 'certificate.kk.pdf': expect.any(String), 'act.en.pdf': expect.any(String) },
    });
    const [{ sum, n }] = await world.rows(`SELECT sum(amount)::int AS sum, count(*)::int AS n FROM licensing.purge_step WHERE purge_id = $1`, [line.id]); // prettier-ignore
    expect(n).toBeGreaterThan(20);
    expect(sum).toBe(Object.values(deleted).reduce((a, b) => (a as number) + (b as number), 0));
    const [letter] = await world.messages(victim.owner.email, 'licensing.purged');
    expect(letter!.attachments.map((a) => a.name).sort()).toEqual(['act.pdf', 'certificate.pdf']);
  });

  it('was never in a log', async () => {
    await expect(
      world.rows(`INSERT INTO tenancy.seller (id, tenant_id, slug, display_name, created_at) SELECT gen_random_uuid(), id, slug || '${CANARY}', '${CANARY}', now() FROM tenancy.seller LIMIT 1`),
    ).rejects.toThrow(); // prettier-ignore
    expect(logged).not.toContain(CANARY);
    const [{ data_directory: folder }] = await world.rows(`SHOW data_directory`);
    const log = await readFile(join(dirname(folder), 'postgres.log'), 'utf8');
    expect(log).not.toContain(CANARY);
  });
});
