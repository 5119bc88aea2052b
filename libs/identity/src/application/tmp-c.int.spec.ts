import { startWorld, type World } from '../tmp-world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ env: { MEDIARY_THROTTLING: 'on' } });
});
afterAll(() => world?.stop());

describe('guessing a password', () => {
  it('is stopped after ten tries at one account, and told when to come back', async () => {
    const person = await world.person();
    const guess = () => world.api.post('/auth/login', { email: person.email, password: 'not the password 1' });
    const codes: string[] = [];
    for (let i = 0; i < 10; i += 1) codes.push((await guess()).body.code);
    const stopped = await guess();
    expect(codes.filter((c) => c === 'platform.too_many').length).toBeLessThanOrEqual(1);
    expect(stopped).toMatchObject({ status: 429, body: { code: 'platform.too_many' } });
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    // Another account from the same address still signs in.
    const other = await world.person();
    expect((await other.api.get('/me')).status).toBe(200);
  });
});
