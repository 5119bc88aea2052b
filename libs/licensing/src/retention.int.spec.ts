import { Temporal } from '#kernel';
import { ObjectStore } from '#platform';
import { openShop, startWorld, type Shop, type World } from '#testing';

/** Tables in which a lapse and a return leave their own traces; everything else is as it was. */
const TRACES: Readonly<Record<string, string>> = {
  'licensing.licence': 'a new end, and the offer to be accepted anew',
  'licensing.term': 'the term that brought it back',
  'licensing.usage': 'counted anew every night',
  'licensing.usage_day': 'the counts of every day',
  'tenancy.suspension': 'that it was suspended, and until when',
  'platform.deadline': 'due times of the lapse, and of the new end',
  'platform.journal': 'what happened, as evidence',
  'platform.message': 'letters about it',
  'platform.outbox': 'what was announced',
  'platform.state_history': 'how the states changed',
  'content.storefront': 'when it was closed and opened',
};

describe('the time of keeping', () => {
  let world: World;
  let shop: Shop;
  let other: Shop;
  let before: Record<string, string>;
  let endsAt: string;
  let key: string;

  beforeAll(async () => {
    // 31 January plus a month ends on the last day of February, 28 days on: the 30-day letter’s time lies before the lapse.
    world = await startWorld({ at: '2027-01-24T06:00:00Z' });
    shop = await openShop(world, { pack: 'aser-ru', displayName: 'Comes back', owner: { lang: 'ru' } });
    other = await openShop(world, { pack: 'restudy-ru' });
    for (const s of [shop, other]) {
      const course = await s.course({ kind: 'programme', window: 'P1Y' });
      await s.buy(await world.person(), [course.id]);
    }
    await world.settle();
    key = `tenants/${shop.seller.sellerId}/media/kept`;
    await world.app.get(ObjectStore).put(key, Buffer.from('kept'));
    endsAt = (await shop.seller.api.get('/seller/licence')).body.endsAt;
    // To the last second: what time alone does to a course that was bought has been done by then.
    await world.moveTo(Temporal.Instant.from(endsAt).subtract({ seconds: 1 }).toString());
    before = await checksums(shop.seller.sellerId);
  });
  afterAll(() => world?.stop());

  /** One hash over a seller's rows of every table. */
  async function checksums(sellerId: string): Promise<Record<string, string>> {
    const tables = await world.rows<{ t: string }>(
      `SELECT n.nspname || '.' || quote_ident(c.relname) AS t FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
       WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const sums: Record<string, string> = {};
    for (const { t } of tables) {
      const [{ n, sum }] = await world.rows(
        `SELECT count(*)::int AS n, md5(coalesce(string_agg(x::text, chr(10) ORDER BY x::text), '')) AS sum FROM ${t} x WHERE tenant_id = $1`,
        [sellerId],
      );
      if (n > 0) sums[t] = `${n} ${sum}`;
    }
    return sums;
  }
  const kept = (sums: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(sums).filter(([table]) => !(table in TRACES)));
  const remaining = async (): Promise<string[]> =>
    (await world.messages(shop.seller.email, 'licensing.purge-ahead'))
      .map((m) => /осталось дней — (\d+)/.exec(m.subject)![1]!)
      .toReversed();

  it('[AT-2.7a] begins with the end of the term and lasts one calendar month in the contract’s zone', async () => {
    expect(endsAt.slice(0, 10)).toBe('2027-01-31');
    await world.moveTo(endsAt);
    const licence = (await shop.seller.api.get('/seller/licence')).body;
    const end = Temporal.Instant.from(endsAt).toZonedDateTimeISO('Asia/Almaty');
    expect(licence).toMatchObject({
      status: 'lapsed',
      keptUntil: end.add({ months: 1 }).toInstant().toString(),
    });
    expect(licence.keptUntil.slice(0, 10)).toBe('2027-02-28');
  });

  it('[AT-2.7a] reminds 30, 7, 3 and 1 days before, each with countdown, what goes and how to take it away; what is missed comes at the lapse', async () => {
    expect(await remaining()).toEqual(['28']);
    const [letter] = await world.messages(shop.seller.email, 'licensing.purge-ahead');
    expect(letter!.text).toMatch(/Осталось дней: 28[\s\S]*курсы — 1[\s\S]*данные покупателей в заказах — 1[\s\S]*«Выгрузить данные»[\s\S]*продлите лицензию/); // prettier-ignore
    const { keptUntil } = (await shop.seller.api.get('/seller/licence')).body;
    const at = (days: number): string =>
      Temporal.Instant.from(keptUntil)
        .subtract({ hours: 24 * days })
        .toString();
    await world.moveTo(at(7));
    expect(await remaining()).toEqual(['28', '7']);
    await world.moveTo(at(3));
    expect(await remaining()).toEqual(['28', '7', '3']);
    await world.moveTo(at(1));
    expect(await remaining()).toEqual(['28', '7', '3', '1']);
  });

  it('[AT-2.7a] keeps every row and file as it was, and renewing in time brings the seller back with all of it', async () => {
    const others = await checksums(other.seller.sellerId);
    const { 'tenancy.seller': _, ...meanwhile } = kept(await checksums(shop.seller.sellerId));
    expect({ ...meanwhile, 'tenancy.seller': before['tenancy.seller'] }).toEqual(kept(before));
    const billing = await world.staff('billing');
    const path = `/operator/sellers/${shop.seller.sellerId}/licence`;
    await billing.api.ok(billing.api.post(`${path}/extension`, { term: 'P3M', reason: 'came back in time' }));
    await world.settle();
    const after = await checksums(shop.seller.sellerId);
    expect(kept(after)).toEqual(kept(before));
    for (const table of Object.keys(before)) expect(after[table]).toBeTruthy();
    expect((await shop.seller.api.get('/seller')).body).toMatchObject({ status: 'active', suspensions: [] });
    expect((await world.api.get(`/catalogue/sellers/${shop.seller.slug}`)).body.open).toBe(true);
    expect(await world.app.get(ObjectStore).stat(key)).toEqual({ bytes: 4 });
    expect(await checksums(other.seller.sellerId)).toEqual(others);
    await shop.seller.api.ok(shop.seller.api.post('/seller/licence/acceptance'));
    // Nothing of the old countdown is left to go off.
    await world.advance('P2M');
    const [{ status }] = await world.rows(`SELECT status FROM tenancy.seller WHERE id = $1`, [shop.seller.sellerId]);
    expect(status).toBe('active');
    expect(kept(await checksums(shop.seller.sellerId))['content.course']).toBe(before['content.course']);
  });
});
