import { sellerRequest, startWorld, type SellerPerson, type World } from '#testing';

let world: World;
let mine: SellerPerson;
let other: SellerPerson;

beforeAll(async () => {
  world = await startWorld();
  mine = await world.seller({ displayName: 'Школа Ёлка' });
  other = await world.seller({ displayName: 'Other school', country: 'KZ' });
});
afterAll(() => world?.stop());

const invite = (who: SellerPerson, email: string, role = 'author') => who.api.post('/seller/members', { email, role });

describe('opening a seller', () => {
  it.each([
    ['an empty tax id', { taxId: '' }, 'profile.taxId', 'required'],
    ['a mistyped tax id', { taxId: '7707083894' }, 'profile.taxId', 'tax_id_checksum'],
    ['another country’s tax id', { taxId: '500100732259' }, 'profile.taxId', 'tax_id_foreign'],
    [
      'a wrong register number',
      { registrationNumber: '1027700132196' },
      'profile.registrationNumber',
      'registration_checksum',
    ],
    ['a kind there is not', { kind: 'foundation' }, 'profile.kind', 'not_in_list'],
    ['no address', { address: '' }, 'profile.address', 'required'],
  ])('[RS-L16] refuses %s, says what to do, and opens nothing', async (_what, wrong, field, code) => {
    const person = await world.person();
    const good = sellerRequest(900, {});
    const answer = await person.api.post('/sellers', { ...good, profile: { ...good.profile, ...wrong } });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ field, code, detail: expect.stringMatching(/.{10,}/) })]),
    );
    expect((await person.api.get('/me/sellers')).body.items).toEqual([]);
  });

  it('[RS-L16] needs the warranty of rights and keeps it as evidence', async () => {
    const person = await world.person();
    for (const warranty of [false, undefined])
      expect((await person.api.post('/sellers', { ...sellerRequest(901, {}), warranty })).status).toBe(400);
    const [kept] = await world.rows(`SELECT account_id, text_sha256, lang FROM tenancy.warranty WHERE tenant_id = $1`, [
      mine.sellerId,
    ]);
    expect(kept).toMatchObject({ account_id: mine.accountId, text_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const [entry] = await world.rows(
      `SELECT payload FROM platform.journal WHERE tenant_id = $1 AND kind = 'tenancy.rights-warranted'`,
      [mine.sellerId],
    );
    expect(entry.payload).toMatchObject({ clause: 'RS-L16', sha256: kept.text_sha256 });
  });

  it('opens one seller for a double click', async () => {
    const person = await world.person();
    const body = sellerRequest(902, {});
    const answers = await Promise.all([person.api.post('/sellers', body), person.api.post('/sellers', body)]);
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409]);
    expect((await person.api.get('/me/sellers')).body.items).toHaveLength(1);
  });

  it('gives namesakes different addresses', async () => {
    const again = await world.seller({ displayName: 'Школа Ёлка' });
    expect([mine.slug, again.slug]).toEqual(['shkola-elka', 'shkola-elka-2']);
  });

  it('refuses unknown fields', async () => {
    const person = await world.person();
    const answer = await person.api.post('/sellers', { ...sellerRequest(903, {}), status: 'active' });
    expect(answer.body.errors).toEqual([expect.objectContaining({ field: 'status', code: 'unknown_field' })]);
  });
});

describe('the seller’s record', () => {
  it('is changed with If-Match alone, and a lost race changes nothing', async () => {
    const read = await mine.api.get('/seller');
    expect(read.body).toMatchObject({
      id: mine.sellerId,
      status: 'active',
      role: 'owner',
      suspensions: [],
      profile: { kind: 'company', country: 'RU' },
    });
    const etag = read.headers.get('etag')!;
    expect((await mine.api.patch('/seller', { about: 'x' })).status).toBe(428);
    const changed = await mine.api.patch(
      '/seller',
      { about: 'We teach.', profile: { phone: '+77012223344' } },
      { headers: { 'if-match': etag } },
    );
    expect(changed.body).toMatchObject({
      about: 'We teach.',
      profile: { phone: '+77012223344', taxId: read.body.profile.taxId },
    });
    expect((await mine.api.patch('/seller', { about: 'Late.' }, { headers: { 'if-match': etag } })).status).toBe(412);
    const bad = await mine.api.patch(
      '/seller',
      { profile: { taxId: '1' } },
      { headers: { 'if-match': changed.headers.get('etag')! } },
    );
    expect(bad.body).toMatchObject({ status: 400, code: 'tenancy.profile_invalid' });
    expect((await mine.api.get('/seller')).body.about).toBe('We teach.');
  });

  it('[RS-L39] is public with its legal details, without the bank', async () => {
    const { body } = await world.api.get(`/catalogue/sellers/${other.slug}`);
    expect(body).toMatchObject({
      id: other.sellerId,
      displayName: 'Other school',
      open: true,
      legal: {
        country: 'KZ',
        kind: 'company',
        legalName: expect.any(String),
        taxId: expect.any(String),
        address: expect.any(String),
      },
    });
    expect(JSON.stringify(body)).not.toContain('bank');
    const { headers } = await world.api.get(`/catalogue/sellers/${other.slug}`);
    const again = await world.api.get(`/catalogue/sellers/${other.slug}`, {
      headers: { 'if-none-match': String(headers.get('etag')) },
    });
    expect(again.status).toBe(304);
    expect((await world.api.get('/catalogue/sellers/nobody')).status).toBe(404);
  });

  it('is nobody else’s: another seller’s id is not found', async () => {
    const stranger = mine.api.with({ 'mediary-seller': other.sellerId });
    for (const path of ['/seller', '/seller/members', '/seller/licence', '/seller/usage'])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.patch('/seller', { about: 'x' }, { headers: { 'if-match': '"1"' } })).status).toBe(404);
    expect((await stranger.delete(`/seller/members/${other.accountId}`)).status).toBe(404);
    // In one's own scope, another seller's people are not there either.
    expect((await mine.api.delete(`/seller/members/${other.accountId}`)).status).toBe(404);
  });
});

describe('members', () => {
  it('lets nobody in without their consent, and does not say whose address is known', async () => {
    const author = await world.person({ lang: 'kk', name: 'CANARY-NAME' });
    const known = await invite(mine, author.email);
    const unknown = await invite(mine, 'nobody-yet@example.test');
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(known.body).toEqual({ outcome: 'invited' });
    const api = author.api.with({ 'mediary-seller': mine.sellerId });
    expect((await api.get('/seller')).status).toBe(404);
    const team = (await mine.api.get('/seller/members')).body;
    expect(JSON.stringify(team)).not.toContain('CANARY-NAME');
    expect(JSON.stringify(team)).not.toContain(author.accountId);
    const [letter] = await world.messages(author.email, 'tenancy.invited');
    expect(letter!.subject).toContain('командасына шақыру');
    await world.join(mine, author, 'author');
    expect((await api.get('/seller')).body).toMatchObject({ role: 'author' });
    expect((await invite(mine, author.email)).body.code).toBe('tenancy.already_member');
    expect((await api.post('/seller/members', { email: 'x@example.test', role: 'author' })).status).toBe(403);
    const [open] = (await mine.api.get('/seller/members')).body.invitations;
    expect(open.email).toBe('nobody-yet@example.test');
    expect((await mine.api.delete(`/seller/invitations/${open.id}`)).status).toBe(204);
  });

  it('sends a link that works once, for the invited address alone', async () => {
    const address = 'newcomer@example.test';
    expect((await invite(mine, address, 'curator')).body).toEqual({ outcome: 'invited' });
    const [letter] = await world.messages(address, 'tenancy.invited');
    const token = JSON.stringify(letter).match(/invitations\/([A-Za-z0-9_-]{40,})/)![1]!;
    const thief = await world.person();
    expect((await thief.api.post('/invitations/acceptance', { token })).status).toBe(403);
    const invited = await world.person({ email: address });
    expect((await invited.api.post('/invitations/acceptance', { token })).body).toEqual({
      sellerId: mine.sellerId,
      role: 'curator',
    });
    expect((await invited.api.post('/invitations/acceptance', { token })).status).toBe(410);
    const team = (await mine.api.get('/seller/members')).body;
    expect(team.items).toEqual(expect.arrayContaining([expect.objectContaining({ email: address, role: 'curator' })]));
    expect(team.invitations).toEqual([]);
  });

  it('has a removed member out with the very next request', async () => {
    const person = await world.person();
    const { api } = await world.join(mine, person, 'accountant');
    expect((await api.get('/seller')).status).toBe(200);
    expect((await mine.api.delete(`/seller/members/${person.accountId}`)).status).toBe(204);
    expect((await api.get('/seller')).status).toBe(404);
  });

  it('keeps the last owner, also when two owners remove each other at once', async () => {
    expect((await mine.api.delete(`/seller/members/${mine.accountId}`)).body.code).toBe('tenancy.last_owner');
    expect((await mine.api.patch(`/seller/members/${mine.accountId}`, { role: 'author' })).status).toBe(409);
    const second = await world.person();
    const { api: theirs } = await world.join(mine, second, 'owner');
    const both = await Promise.all([
      mine.api.delete(`/seller/members/${second.accountId}`),
      theirs.delete(`/seller/members/${mine.accountId}`),
    ]);
    expect(both.filter((a) => a.status === 204)).toHaveLength(1);
    const left = await world.rows(`SELECT account_id FROM tenancy.member WHERE tenant_id = $1 AND role = 'owner'`, [
      mine.sellerId,
    ]);
    expect(left).toHaveLength(1);
  });
});

describe('the operator', () => {
  it('finds sellers, reads one, and the reading is journaled', async () => {
    const staff = await world.staff('support');
    const first = (await staff.api.get('/operator/sellers?limit=1')).body;
    const rest = (await staff.api.get(`/operator/sellers?limit=100&cursor=${first.next}`)).body;
    const ids = [...first.items, ...rest.items].map((s: { id: string }) => s.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([mine.sellerId, other.sellerId]));
    const found = (await staff.api.get('/operator/sellers?q=other%20school')).body.items;
    expect(found.map((s: { id: string }) => s.id)).toEqual([other.sellerId]);
    const one = (await staff.api.get(`/operator/sellers/${other.sellerId}`)).body;
    expect(one).toMatchObject({
      status: 'active',
      profile: { country: 'KZ' },
      members: [{ role: 'owner', accountId: other.accountId }],
    });
    const [entry] = await world.rows(
      `SELECT actor FROM platform.journal WHERE kind = 'tenancy.seller-viewed' AND tenant_id = $1`,
      [other.sellerId],
    );
    expect(entry.actor).toBe(`staff:${staff.accountId}`);
    expect((await mine.api.get('/operator/sellers')).status).toBe(403);
    expect((await staff.api.get('/operator/sellers/018f0000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});
