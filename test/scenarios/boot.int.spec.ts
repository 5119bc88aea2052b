import { startWorld, type World } from '#testing';

describe('boot', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.stop());

  it('answers, ready, and says in which mode it runs', async () => {
    expect((await world.api.get('/health/ready')).status).toBe(200);
    const { body } = await world.api.get('/settings');
    expect(body.mode).toBe('sandbox');
  });

  it('opens a seller and sells nothing yet', async () => {
    const seller = await world.seller({ pack: 'aser-ru' });
    const { status, body } = await seller.api.get('/seller');
    expect(status).toBe(200);
    expect(body.slug).toBe(seller.slug);
  });
});
