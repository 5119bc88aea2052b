import { startWorld, type Person, type World } from '#testing';

describe('the record of staff access', () => {
  let world: World;
  let admin: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await startWorld();
    await world.seller();
    await world.seller();
    [admin, officer] = [await world.staff('admin'), await world.staff('complaints')];
    await officer.api.ok(officer.api.get('/operator/sellers'));
    await officer.api.ok(officer.api.get('/operator/deadlines'));
  });
  afterAll(() => world?.stop());

  const looks = async (query: string): Promise<{ actor: string; reason: string; at: string }[]> =>
    (await admin.api.ok(admin.api.get(`/operator/audit/access${query}`))).items;

  it('tells who looked and why, narrowed to a person and to words of the reason', async () => {
    const theirs = await looks(`?actor=staff:${officer.accountId}`);
    expect(theirs.map((one) => one.reason)).toEqual(['deadlines board', 'list of sellers']);
    expect((await looks('?reason=DEADLINES')).map((one) => one.actor)).toEqual([`staff:${officer.accountId}`]);
    expect(await looks('?reason=nobody%20looked%20for%20this%25')).toEqual([]);
  });

  it('is narrowed to a time, which is real time', async () => {
    const [last] = await looks(`?actor=staff:${officer.accountId}`);
    expect(await looks(`?before=${last!.at}&reason=deadlines%20board`)).toEqual([]);
    expect(await looks(`?since=${last!.at}&reason=deadlines%20board`)).toHaveLength(1);
    expect((await admin.api.get('/operator/audit/access?since=yesterday')).status).toBe(400);
  });

  it('is for administrators alone', async () => {
    expect((await officer.api.get('/operator/audit/access')).status).toBe(403);
  });
});
