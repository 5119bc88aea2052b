import { startWorld, type Person, type World } from '../tmp-world.js';

let world: World;
let admin: Person;
let reader: Person;
beforeAll(async () => {
  world = await startWorld({ env: { MEDIARY_THROTTLING: 'off' } });
  admin = await world.staff('admin');
  reader = await world.person();
});
afterAll(() => world?.stop());

const newVersion = (document: string, version: string, body: string) => ({
  document,
  version,
  texts: [
    { lang: 'ru', title: 'Правила', body },
    { lang: 'en', title: 'Rules', body: `${body} (en)` },
  ],
});

describe('terms documents', () => {
  it('are read by visitors, in their language, as safe HTML with the exact text’s hash', async () => {
    const rules = await world.api.ok(world.api.get('/terms/marketplace-rules'));
    expect(rules).toMatchObject({
      document: 'marketplace-rules',
      lang: 'en',
      version: '2026-11-01',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(rules.html).toMatch(/<h1>/);
    expect(rules.text).not.toMatch(/\{\{|<!--/);
    const { createHash } = await import('node:crypto');
    expect(createHash('sha256').update(rules.text).digest('hex')).toBe(rules.sha256);
    expect((await world.api.ok(world.api.get('/terms/marketplace-rules', { lang: 'ru' }))).lang).toBe('ru');
    expect(await world.api.get('/terms/no-such-thing')).toMatchObject({
      status: 404,
      body: { code: 'legal.terms_unknown' },
    });
  });

  it('bind after the notice of their contract: the licence offer a day after its publication', async () => {
    const before = await world.api.ok(world.api.get('/terms/licence-offer'));
    const made = await admin.api.ok(
      admin.api.post('/operator/terms', {
        ...newVersion('licence-offer', '2027-01-01', 'Срок: {{policy:licence.free.term}}.'),
        pack: 'antitreningi-kz',
      }),
    );
    expect(made.state).toBe('upcoming');
    expect(Date.parse(made.effectiveAt) - Date.parse(made.publishedAt)).toBe(86_400_000);
    expect((await world.api.ok(world.api.get('/terms/licence-offer'))).version).toBe(before.version);
    await world.advance('P1D');
    expect(await world.api.ok(world.api.get('/terms/licence-offer', { lang: 'ru' }))).toMatchObject({
      version: '2027-01-01',
      text: 'Срок: 7 дней.',
    });
    const { items } = await world.api.ok(world.api.get('/terms/licence-offer/versions'));
    expect(items.map((v: { version: string; state: string }) => [v.version, v.state])).toEqual([
      ['2027-01-01', 'current'],
      [before.version, 'past'],
    ]);
  });

  it('show what a version changed', async () => {
    const diff = await world.api.ok(world.api.get('/terms/licence-offer/versions/2027-01-01/diff?lang=ru'));
    expect(diff).toMatchObject({ from: '2026-11-01', to: '2027-01-01', lang: 'ru' });
    expect(diff.lines.some((l: { kind: string }) => l.kind === 'removed')).toBe(true);
  });

  it('never change once published, and refuse what nothing fills', async () => {
    expect(
      (await admin.api.post('/operator/terms', newVersion('licence-offer', '2027-01-01', 'Иначе.'))).body.code,
    ).toBe('legal.terms_version_taken');
    expect(
      (await admin.api.post('/operator/terms', newVersion('licence-offer', '2027-02-01', '{{policy:no.such}}'))).body
        .code,
    ).toBe('legal.terms_wording');
    expect((await reader.api.post('/operator/terms', newVersion('licence-offer', '2027-03-01', 'Моё.'))).status).toBe(
      403,
    );
    expect((await world.api.post('/operator/terms', newVersion('licence-offer', '2027-03-01', 'Моё.'))).status).toBe(
      401,
    );
  });

  it('[RS-L19] newer rules are met by GET /me, and using the platform again accepts them: who, when, which version', async () => {
    await admin.api.ok(
      admin.api.post('/operator/terms', {
        ...newVersion('marketplace-rules', '2027-01-02', 'Новые правила.'),
        pack: 'restudy-ru',
      }),
    );
    const me = await reader.api.ok(reader.api.get('/me'));
    expect(me.termsToAccept).toMatchObject([
      { document: 'marketplace-rules', version: '2027-01-02', accepted: '2026-11-01' },
    ]);
    const again = await world.api.ok(world.api.post('/auth/login', { email: reader.email, password: reader.password }));
    expect(again.termsAccepted).toMatchObject([{ document: 'marketplace-rules', version: '2027-01-02' }]);
    expect((await reader.api.ok(reader.api.get('/me'))).termsToAccept).toEqual([]);
    const accepted = (await reader.api.ok(reader.api.get('/me/acceptances'))).items.filter(
      (a: { document: string }) => a.document === 'marketplace-rules',
    );
    expect(accepted.map((a: { version: string; how: string }) => [a.version, a.how])).toEqual([
      ['2026-11-01', 'use'],
      ['2027-01-02', 'use'],
    ]);
    // A chain: each names the one before.
    expect(accepted[1].previousId).toBe(accepted[0].id);
  });

  it('are accepted with a click as well, in the version in force alone', async () => {
    const person = await world.person();
    expect(
      (await person.api.post('/me/acceptances', { document: 'marketplace-rules', version: '2026-11-01' })).body.code,
    ).toBe('legal.terms_changed');
    const done = await person.api.ok(
      person.api.post('/me/acceptances', { document: 'marketplace-rules', version: '2027-01-02' }),
    );
    expect(done).toMatchObject({ how: 'tick', version: '2027-01-02' });
  });

  it('are published once, however many processes start', async () => {
    const { PublishTerms } = await import('../../../legal/src/application/publish-terms.js');
    const { Database } = await import('#platform');
    const publisher = world.app.get(PublishTerms, { strict: false });
    expect(await world.app.get(Database).system('test', (tx) => publisher.shipped(tx))).toEqual([]);
  });
});

describe('acceptances', () => {
  it('cannot be changed or deleted, not even by the operator’s role', async () => {
    const { Database } = await import('#platform');
    const db = world.app.get(Database);
    await expect(db.system('test', (tx) => tx.exec(`UPDATE legal.acceptance SET version = 'x'`))).rejects.toThrow(
      /append-only/,
    );
    await expect(db.system('test', (tx) => tx.exec('DELETE FROM legal.acceptance'))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('of one person are not seen in another’s scope, nor outside any', async () => {
    const { Database } = await import('#platform');
    const db = world.app.get(Database);
    const seen = (id: string) => db.actor(id, (tx) => tx.query('SELECT account_id FROM legal.acceptance'));
    expect((await seen(reader.accountId)).length).toBeGreaterThan(0);
    for (const row of (await seen(reader.accountId)) as { account_id: string }[])
      expect(row.account_id).toBe(reader.accountId);
    expect(await db.hot('SELECT 1 FROM legal.acceptance')).toEqual([]);
  });
});

describe('policy packs', () => {
  it('are public with their clauses', async () => {
    const own = await world.api.ok(world.api.get('/policies'));
    expect(own.policies.find((p: { key: string }) => p.key === 'licence.free.term')).toMatchObject({
      value: 'P7D',
      clauses: ['AT-2.5a'],
      origin: 'source',
    });
    expect((await world.api.ok(world.api.get('/policies/aser-ru'))).pack).toBe('aser-ru');
    expect((await world.api.get('/policies/nobody')).body.code).toBe('legal.pack_unknown');
  });

  it('show the operator where a source contradicts itself', async () => {
    const { items } = await admin.api.ok(admin.api.get('/operator/policy-packs'));
    const offer = items.find((p: { pack: string }) => p.pack === 'antitreningi-kz');
    expect(offer.usedAs).toEqual(['operator']);
    expect(offer.contradictions.find((c: { policy: string }) => c.policy === 'licence.free.perpetual')).toMatchObject({
      clauses: ['AT-2.5a', 'AT-2.5b'],
      chosen: 'licence.free.perpetual=false',
    });
    expect(offer.versions).toHaveLength(1);
    expect((await reader.api.get('/operator/policy-packs')).status).toBe(403);
  });
});
