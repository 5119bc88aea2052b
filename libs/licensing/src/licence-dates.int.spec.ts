import { Temporal } from '#kernel';
import { startWorld, type SellerPerson, type World } from '#testing';
import type { LicenceDto } from './http/dto/licence.dto.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.seller({ displayName: 'Stands by', country: 'KZ' });
});
afterAll(() => world?.stop());

const licenceOf = (who: SellerPerson): Promise<LicenceDto> => world.api.ok(who.api.get<LicenceDto>('/seller/licence'));
/** Date and time of day in the contract's zone, to the minute. */
const local = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Asia/Almaty')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

async function buy(who: SellerPerson, tariff: string, term: string): Promise<LicenceDto> {
  const { id } = await who.api.ok(who.api.post('/seller/licence/orders', { tariff, term, method: 'card' }));
  const { paymentId } = await who.api.ok(who.api.post(`/seller/licence/orders/${id}/pay`));
  await world.api.ok(world.api.post(`/api/sandbox/payments/${paymentId}`, { outcome: 'succeed' }));
  await world.settle();
  return licenceOf(who);
}
const opened = () => world.seller({ country: 'KZ' });
const ends = (l: LicenceDto): string => local(l.endsAt!);
const retention = (l: LicenceDto) => l.deadlines.find((d) => d.kind === 'retention.purge' && d.state === 'waiting');
/** When reminders of a kind were sent, as local dates. */
const reminded = (l: LicenceDto, kind: string): string[] =>
  l.deadlines.filter((d) => d.kind === kind && d.state === 'fired').map((d) => local(d.dueAt).slice(0, 10));

/** The table of dates as people live it: the clock is moved, the API is used, each date is reckoned by hand. */
describe('dates of a licence', () => {
  it('[AT-2.5d] at year’s end and from 31 January: the last day of a shorter month, at the same time of day', async () => {
    await world.moveTo('2026-12-31T04:00:00Z');
    const seller = await opened();
    const first = await buy(seller, 'start', 'P1M');
    expect(ends(first)).toBe('2027-01-31T09:00');
    // A renewal before the end is added to the end: from 31 January, so the 28th.
    await world.moveTo('2027-01-20T04:00:00Z');
    const second = await buy(seller, 'start', 'P1M');
    expect(ends(second)).toBe('2027-02-28T09:00');
    // An upgrade begins now.
    await world.moveTo('2027-01-31T10:00:00Z');
    const third = await buy(seller, 'pro', 'P1M');
    expect(ends(third)).toBe('2027-02-28T15:00');
    expect(third.terms.filter((t) => t.closedAt !== null).length).toBeGreaterThanOrEqual(1);
    await world.moveTo(Temporal.Instant.from(third.endsAt!).subtract({ seconds: 1 }).toString());
    expect((await licenceOf(seller)).status).toBe('active');
    expect(reminded(await licenceOf(seller), 'licence.reminder').slice(-3)).toEqual(['2027-02-21', '2027-02-25', '2027-02-27']);
    await world.advance('PT1S');
    const lapsed = await licenceOf(seller);
    expect(lapsed.status).toBe('lapsed');
    // Kept one calendar month from the day the paid term ended.
    expect(local(lapsed.keptUntil!)).toBe('2027-03-28T15:00');
    // Late, but in time: the term begins with the payment.
    await world.moveTo('2027-03-27T04:00:00Z');
    expect(reminded(await licenceOf(seller), 'retention.reminder').slice(-2)).toEqual(['2027-03-21', '2027-03-25']);
    const back = await buy(seller, 'start', 'P1M');
    expect(ends(back)).toBe('2027-04-27T09:00');
    expect(retention(back)).toBeUndefined();
  }); // prettier-ignore

  it('[AT-2.5d] on 29 February: a month later the 29th, a year later the 28th', async () => {
    await world.moveTo('2028-02-28T04:00:00Z');
    const [monthly, yearly] = [await opened(), await opened()];
    await world.moveTo('2028-02-29T04:00:00Z');
    expect(ends(await buy(monthly, 'start', 'P1M'))).toBe('2028-03-29T09:00');
    expect(ends(await buy(yearly, 'start', 'P1Y'))).toBe('2029-02-28T09:00');
    await world.moveTo('2028-03-29T04:00:00Z');
    await world.advance('PT1H');
    const lapsed = await licenceOf(monthly);
    expect(local(lapsed.keptUntil!)).toBe('2028-04-29T09:00');
    // Bought late in the evening by London's clock, the next morning already in Almaty.
    await world.moveTo('2028-03-30T20:30:00Z');
    expect(ends(await buy(monthly, 'start', 'P1M'))).toBe('2028-04-30T01:30');
  });
});
