import { sellerRequest, startWorld, type World } from '#testing';

let world: World;
beforeAll(async () => void (world = await startWorld({ at: '2026-12-01T09:00:00Z' })));
afterAll(() => world?.stop());

/** Opens a seller with the legal profile of request `n`. */
const open = async (n: number) => {
  const person = await world.person();
  const made = await person.api.post('/sellers', sellerRequest(n, {}));
  return { person, made: made.body, status: made.status };
};

describe('the free term', () => {
  it('is had once for a tax id: another account’s seller under it starts without, and is told what to do', async () => {
    const first = await open(701);
    expect(first).toMatchObject({ status: 201, made: { notice: null, licence: { status: 'active' } } });
    const second = await open(701);
    expect(second.status).toBe(201);
    expect(second.made.notice).toMatch(/pay for a licence/);
    await world.advance('PT1S');
    const api = second.person.api.with({ 'mediary-seller': second.made.sellerId });
    const licence = await world.api.ok(api.get('/seller/licence'));
    expect(licence).toMatchObject({ kind: 'free', status: 'lapsed' });
    expect(licence.endsAt).toBe(licence.startsAt);
    const [letter] = await world.messages(second.person.email, 'licensing.free-term-spent');
    expect(letter!.text).toMatch(/another seller already/);
    expect(await world.api.ok(api.get('/seller'))).toMatchObject({ status: 'lapsed' });
    expect(await world.rows(`SELECT payload->>'withoutFreeTerm' AS why FROM platform.journal WHERE kind = 'licensing.licence-started' AND tenant_id = $1`, [second.made.sellerId])).toEqual([{ why: 'tax-id' }]); // prettier-ignore
    // The first keeps its own to the end, and another tax id has its own.
    const mine = first.person.api.with({ 'mediary-seller': first.made.sellerId });
    expect(await world.api.ok(mine.get('/seller/licence'))).toMatchObject({ status: 'active' });
    expect((await open(702)).made.notice).toBeNull();
  });

  it('is had by one of two who open under a tax id at the same moment', async () => {
    const both = await Promise.all([open(703), open(703)]);
    expect(both.map((b) => b.status)).toEqual([201, 201]);
    expect(both.filter((b) => b.made.notice === null)).toHaveLength(1);
  });
});
