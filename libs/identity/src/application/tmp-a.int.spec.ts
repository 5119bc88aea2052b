import { startWorld, type Api, type World } from '../tmp-world.js';

const VISITOR = {
  name: 'Айгерим Сериковна',
  email: 'Aigerim@Example.test',
  phone: '+7 701 123-45-67',
  acceptTerms: true,
};
const PASSWORD = 'тихий вечер у моста';

let world: World;
beforeAll(async () => {
  // One machine registers many people here; throttling has a test of its own.
  world = await startWorld({ env: { MEDIARY_THROTTLING: 'off' } });
  // A second tenant and other people are always there.
  await world.person({ name: 'Somebody Else' });
});
afterAll(() => world?.stop());

let count = 0;
const fresh = () => ({ ...VISITOR, email: `visitor${++count}@example.test` });

/** The token in the newest letter of a kind. */
async function tokenFor(email: string, kind: string): Promise<string> {
  const [letter] = await world.messages(email, kind);
  const url = letter!.text.match(/https?:\/\/\S+token=([\w-]+)/);
  return url![1]!;
}

async function registered(): Promise<{ email: string; password: string }> {
  const visitor = fresh();
  await world.api.ok(world.api.post('/auth/register', visitor));
  await world.api.ok(
    world.api.post('/auth/confirm', { token: await tokenFor(visitor.email, 'identity.confirm'), password: PASSWORD }),
  );
  return { email: visitor.email, password: PASSWORD };
}

const signIn = async (who: { email: string; password: string }) => {
  const login = await world.api.ok(world.api.post('/auth/login', who));
  return { login, api: world.api.with({ authorization: `Bearer ${login.accessToken}` }) as Api };
};

describe('registration', () => {
  it.each([
    ['without the tick-box', { acceptTerms: undefined }, 'acceptTerms'],
    ['with the tick-box empty', { acceptTerms: false }, 'acceptTerms'],
    ['without a name', { name: undefined }, 'name'],
    ['without an address', { email: undefined }, 'email'],
    ['with a broken address', { email: 'nobody' }, 'email'],
    ['without a phone', { phone: undefined }, 'phone'],
    ['with a phone that cannot be called', { phone: '12' }, 'phone'],
  ])('[AT-1.2d] [RS-L31] is refused %s, and nothing is kept', async (_how, change, field) => {
    const visitor = { ...fresh(), ...change };
    const answer = await world.api.post('/auth/register', visitor);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((e: { field: string }) => e.field)).toEqual([field]);
    expect(await world.rows('SELECT 1 FROM identity.account WHERE email = $1', [String(visitor.email)])).toEqual([]);
  });

  it('[AS-2.4] is confirmed by the e-mailed link, and then the password is set', async () => {
    const visitor = fresh();
    const answer = await world.api.post('/auth/register', visitor);
    expect(answer).toMatchObject({ status: 202, body: { email: visitor.email } });
    expect((await world.api.post('/auth/login', { email: visitor.email, password: PASSWORD })).body.code).toBe(
      'identity.credentials_wrong',
    );
    const token = await tokenFor(visitor.email, 'identity.confirm');
    expect(await world.api.post('/auth/confirm', { token, password: 'password12345' })).toMatchObject({
      status: 422,
      body: { code: 'identity.password_weak', errors: [{ field: 'password', code: 'password_leaked' }] },
    });
    expect(await world.api.ok(world.api.post('/auth/confirm', { token, password: PASSWORD }))).toEqual({
      email: visitor.email,
    });
    const { login, api } = await signIn({ email: visitor.email.toUpperCase(), password: PASSWORD });
    expect(login).toMatchObject({ expiresIn: 900, name: visitor.name });
    expect(await api.ok(api.get('/me'))).toMatchObject({
      email: visitor.email,
      name: visitor.name,
      phone: visitor.phone,
      status: 'active',
      staffRoles: [],
      sellers: [],
      termsToAccept: [],
    });
  });

  it('refuses a link that was used, that has expired, or that is made up', async () => {
    const visitor = fresh();
    await world.api.ok(world.api.post('/auth/register', visitor));
    const first = await tokenFor(visitor.email, 'identity.confirm');
    await world.api.ok(world.api.post('/auth/register/resend', { email: visitor.email }));
    const second = await tokenFor(visitor.email, 'identity.confirm');
    expect(second).not.toBe(first);
    const follow = async (token: string) =>
      (await world.api.post('/auth/confirm', { token, password: PASSWORD })).body.code;
    expect(await follow(first)).toBe('identity.link_used');
    expect(await follow('made-up')).toBe('identity.link_unknown');
    await world.rows(`UPDATE identity.link_token SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`);
    expect(await follow(second)).toBe('identity.link_expired');
    await world.api.ok(world.api.post('/auth/register/resend', { email: visitor.email }));
    const third = await tokenFor(visitor.email, 'identity.confirm');
    expect(await follow(third)).toBeUndefined();
    expect(await follow(third)).toBe('identity.link_used');
  });

  it('tells that an address is taken, and changes nothing', async () => {
    const who = await registered();
    const answer = await world.api.post('/auth/register', { ...VISITOR, name: 'Чужой Человек', email: who.email });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'identity.email_taken', errors: [{ field: 'email', code: 'taken' }] },
    });
    expect(await world.rows('SELECT name FROM identity.account WHERE email = $1', [who.email])).toEqual([
      { name: VISITOR.name },
    ]);
  });

  it('keeps evidence of the terms ticked: exact text, time, person, address, device', async () => {
    const rules = await world.api.ok(world.api.get('/terms/marketplace-rules'));
    const visitor = fresh();
    await world.api.ok(
      world.api
        .with({ 'user-agent': 'Firefox of a visitor' })
        .post('/auth/register', { ...visitor, termsVersion: rules.version }),
    );
    await world.api.ok(
      world.api.post('/auth/confirm', { token: await tokenFor(visitor.email, 'identity.confirm'), password: PASSWORD }),
    );
    const { api } = await signIn({ email: visitor.email, password: PASSWORD });
    const { items } = await api.ok(api.get('/me/acceptances'));
    expect(items).toHaveLength(2);
    const [accepted] = items.filter((a: { document: string }) => a.document === 'marketplace-rules');
    expect(accepted).toMatchObject({
      version: rules.version,
      textSha256: rules.sha256,
      how: 'tick',
      device: 'Firefox of a visitor',
      previousId: null,
    });
    expect(accepted.ip).toMatch(/127\.0\.0\.1/);
    const [entry] = await world.rows(
      `SELECT payload FROM platform.journal WHERE kind = 'legal.accepted' AND subject_id = $1`,
      [accepted.id],
    );
    expect(entry.payload).toMatchObject({ textSha256: rules.sha256, how: 'tick' });
  });

  it('refuses a version of the terms that is no longer in force', async () => {
    expect((await world.api.post('/auth/register', { ...fresh(), termsVersion: '2001-01-01' })).body.code).toBe(
      'legal.terms_changed',
    );
  });
});

describe('sign-in', () => {
  it('[RS-L11] is recorded as the signature of what is done after it', async () => {
    const who = await registered();
    const { login, api } = await signIn(who);
    await api.ok(api.patch('/me', { phone: '+7 702 000-00-00' }));
    const entries = await world.rows(
      `SELECT kind, actor, payload FROM platform.journal WHERE subject_id = $1 AND kind IN ('identity.signed-in', 'identity.details-changed') ORDER BY at, arrived`,
      [login.accountId],
    );
    expect(entries).toMatchObject([
      {
        kind: 'identity.signed-in',
        actor: `account:${login.accountId}`,
        payload: { by: 'password', session: expect.any(String), ip: expect.any(String) },
      },
      { kind: 'identity.details-changed', actor: `account:${login.accountId}`, payload: { phone: '+7 702 000-00-00' } },
    ]);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const who = await registered();
    const wrong = await world.api.post('/auth/login', { ...who, password: 'something else 77' });
    const unknown = await world.api.post('/auth/login', {
      email: 'nobody-at-all@example.test',
      password: 'something else 77',
    });
    for (const answer of [wrong, unknown])
      expect(answer).toMatchObject({ status: 401, body: { code: 'identity.credentials_wrong' } });
    expect(unknown.body.detail).toBe(wrong.body.detail);
  });

  it('renews by a token that is good once; its reuse ends the whole family', async () => {
    const who = await registered();
    const { login } = await signIn(who);
    const next = await world.api.ok(world.api.post('/auth/refresh', { refreshToken: login.refreshToken }));
    expect(next.refreshToken).not.toBe(login.refreshToken);
    const me = (token: string) => world.api.with({ authorization: `Bearer ${token}` }).get('/me');
    expect((await me(next.accessToken)).status).toBe(200);
    expect(await world.api.post('/auth/refresh', { refreshToken: login.refreshToken })).toMatchObject({
      status: 401,
      body: { code: 'identity.refresh_reused' },
    });
    // Neither the thief's tokens nor the owner's work any more, at once.
    expect((await me(next.accessToken)).status).toBe(401);
    expect((await me(login.accessToken)).status).toBe(401);
    expect((await world.api.post('/auth/refresh', { refreshToken: next.refreshToken })).body.code).toBe(
      'identity.session_ended',
    );
  });

  it('lets one of two simultaneous renewals through and ends the family', async () => {
    const { login } = await signIn(await registered());
    const answers = await Promise.all(
      [1, 2].map(() => world.api.post('/auth/refresh', { refreshToken: login.refreshToken })),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([200, 401]);
    expect(
      await world.rows(`SELECT ended_reason FROM identity.session WHERE account_id = $1`, [login.accountId]),
    ).toEqual([{ ended_reason: 'refresh-reuse' }]);
  });

  it('gives a browser its refresh token in a cookie that scripts and other sites never see', async () => {
    const who = await registered();
    const web = world.api.with({ 'mediary-client': 'web' });
    const login = await web.post('/auth/login', who);
    expect(login.body.refreshToken).toBeNull();
    const cookie = login.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^mediary_refresh=[\w-]+; .*Path=\/api\/v1\/auth; HttpOnly; SameSite=Strict/);
    const back = web.with({ cookie: cookie.split(';')[0]! });
    const renewed = await back.call('POST', '/auth/refresh');
    expect(renewed).toMatchObject({ status: 200, body: { refreshToken: null } });
    // Without the header a foreign page cannot send, the cookie counts for nothing.
    expect(
      (await world.api.with({ cookie: renewed.headers.get('set-cookie')!.split(';')[0]! }).post('/auth/refresh'))
        .status,
    ).toBe(401);
    const out = await web.with({ cookie: renewed.headers.get('set-cookie')!.split(';')[0]! }).post('/auth/logout');
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/mediary_refresh=;/);
    expect((await world.api.with({ authorization: `Bearer ${renewed.body.accessToken}` }).get('/me')).status).toBe(401);
  });

  it('shows the sessions and ends one; another person’s is not there', async () => {
    const who = await registered();
    const [one, two] = [await signIn(who), await signIn(who)];
    const { items } = await two.api.ok(two.api.get('/me/sessions'));
    expect(items.map((s: { current: boolean }) => s.current)).toEqual([true, false]);
    const stranger = await world.person();
    expect((await stranger.api.delete(`/me/sessions/${items[1].id}`)).status).toBe(404);
    expect((await two.api.delete(`/me/sessions/${items[1].id}`)).status).toBe(204);
    expect((await one.api.get('/me')).status).toBe(401);
    expect((await two.api.get('/me')).status).toBe(200);
  });

  it('refuses forged tokens', async () => {
    const { login } = await signIn(await registered());
    const [head, body] = login.accessToken.split('.');
    const none = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${body}.`;
    for (const token of [none, `${head}.${body}.AAAA`, 'nonsense'])
      expect((await world.api.with({ authorization: `Bearer ${token}` }).get('/me')).status).toBe(401);
  });
});

describe('a compromised account', () => {
  it('[AS-2.5] is locked by its owner’s report, and all its sessions end', async () => {
    const who = await registered();
    const [one, two] = [await signIn(who), await signIn(who)];
    expect(await one.api.ok(one.api.post('/auth/compromised', { what: 'Чужой вход' }))).toMatchObject({
      status: 'locked',
      reportedAt: expect.any(String),
    });
    for (const s of [one, two]) {
      expect((await s.api.get('/me')).status).toBe(401);
      expect((await world.api.post('/auth/refresh', { refreshToken: s.login.refreshToken })).status).toBe(401);
    }
    expect(await world.api.post('/auth/login', who)).toMatchObject({
      status: 423,
      body: { code: 'identity.account_locked' },
    });
    const [entry] = await world.rows(
      `SELECT payload FROM platform.journal WHERE kind = 'identity.compromise-reported' AND subject_id = $1`,
      [one.login.accountId],
    );
    expect(entry.payload).toMatchObject({
      how: 'session',
      noticed: 'Чужой вход',
      sessionsEnded: 2,
      countsAsOwnUntil: expect.any(String),
    });
    expect(await world.messages(who.email, 'identity.locked')).toHaveLength(1);
    // A new password through the e-mailed link opens it again.
    await world.api.ok(world.api.post('/auth/password-reset', { email: who.email }));
    await world.api.ok(
      world.api.post('/auth/password-reset/confirm', {
        token: await tokenFor(who.email, 'identity.password-reset'),
        password: 'совсем другая фраза 4',
      }),
    );
    expect((await world.api.post('/auth/login', who)).status).toBe(401);
    await signIn({ email: who.email, password: 'совсем другая фраза 4' });
  });

  it('[AS-2.5] is reported by a person who cannot sign in: by password, or by the e-mailed link', async () => {
    const byPassword = await registered();
    expect(await world.api.ok(world.api.post('/auth/compromised', byPassword))).toMatchObject({ status: 'locked' });
    const byLink = await registered();
    expect(await world.api.ok(world.api.post('/auth/compromised', { email: byLink.email }))).toMatchObject({
      status: 'link-sent',
    });
    expect((await world.api.post('/auth/login', byLink)).status).toBe(200);
    await world.api.ok(
      world.api.post('/auth/compromised', { token: await tokenFor(byLink.email, 'identity.compromise-link') }),
    );
    expect((await world.api.post('/auth/login', byLink)).status).toBe(423);
  });

  it('says nothing about addresses that nobody has', async () => {
    for (const path of ['/auth/compromised', '/auth/password-reset', '/auth/register/resend']) {
      expect((await world.api.post(path, { email: 'nobody@example.test' })).status).toBe(202);
    }
    expect(await world.messages('nobody@example.test')).toEqual([]);
  });
});

describe('consents', () => {
  it('are given and withdrawn with evidence, and a letter’s link unsubscribes at once', async () => {
    const who = await registered();
    const { login, api } = await signIn(who);
    const marketing = async () =>
      (await api.ok(api.get('/me/consents'))).items.find((c: { kind: string }) => c.kind === 'marketing');
    await api.ok(api.put('/me/consents', { marketing: true }));
    expect(await marketing()).toMatchObject({ granted: true });
    const { IdentityFacade } = await import('#identity');
    const { Database } = await import('#platform');
    const url = await world.app
      .get(Database)
      .system('test', (tx) => world.app.get(IdentityFacade, { strict: false }).unsubscribeUrl(tx, login.accountId));
    expect((await world.api.get(url)).status).toBe(303);
    expect(await marketing()).toMatchObject({ granted: false, how: 'link' });
    // As a mail program sends it (RFC 8058); once more changes nothing.
    expect(
      (
        await world.api.post(url, 'List-Unsubscribe=One-Click', {
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        })
      ).status,
    ).toBe(204);
    expect((await world.api.post('/unsubscribe/made-up')).status).toBe(410);
    const kinds = await world.rows(
      `SELECT kind FROM platform.journal WHERE subject_id = $1 AND payload ->> 'consent' = 'marketing' ORDER BY at, arrived`,
      [login.accountId],
    );
    expect(kinds[kinds.length - 1]).toEqual({ kind: 'identity.consent-withdrawn' });
  });
});
