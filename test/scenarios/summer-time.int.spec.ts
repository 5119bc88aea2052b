import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from '#kernel';
import { openShop, startWorld, type CourseOnSale, type Person, type Shop, type World } from '#testing';

/** Contracts of a place that changes its clocks: forward on the last Sunday of March, back on the last of October. */
const ZONE = 'Europe/Berlin';
const head = (pack: string, kind: string, parent: string, terms: string) => `pack: ${pack}
kind: ${kind}
extends: ${parent}
jurisdiction: RU
zone: ${ZONE}
calendar: RU
currency: RUB
version: 1
title: { ru: Берлин, kk: Берлин, en: Berlin }
terms: { document: ${terms}, version: undated, source: 'Our own' }
contradictions: []
policies: {}
`;

let world: World;
let folder: string;
let shop: Shop;
let course: CourseOnSale;
let buyer: Person;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
  writeFileSync(join(folder, 'berlin-school.yaml'), head('berlin-school', 'seller', 'aser-ru', 'seller-user-agreement-aser-ru')); // prettier-ignore
  writeFileSync(join(folder, 'berlin-operator.yaml'), head('berlin-operator', 'operator', 'antitreningi-kz', 'licence-offer')); // prettier-ignore
  world = await startWorld({
    at: '2027-03-20T09:00:00Z',
    env: { MEDIARY_PACKS_DIR: folder, MEDIARY_OPERATOR_PACK: 'berlin-operator', MEDIARY_THROTTLING: 'off' },
  });
  shop = await openShop(world, { pack: 'berlin-school' });
  await openShop(world, { pack: 'restudy-ru' });
  // The shop's own licence outlives the story: what a term does is told of other sellers.
  await world.rows(`UPDATE platform.deadline SET state = 'cancelled' WHERE kind LIKE 'licen%' AND tenant_id = $1`, [shop.seller.sellerId]); // prettier-ignore
  course = await shop.course({ price: '500.00' });
  buyer = await world.person();
});
afterAll(async () => {
  await world?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const local = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
/** Hours of time that lie between, and whether both ends show the same hour of the day there. */
const span = (from: string, to: string) => ({
  hours: Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('hours'),
  sameHour: local(from).toPlainTime().equals(local(to).toPlainTime()),
  offsets: [local(from).offset, local(to).offset],
});
const moveTo = (instant: string, by: Temporal.DurationLike) =>
  world.moveTo(Temporal.Instant.from(instant).add(by).toString());
const grantOf = async (orderId: string) =>
  (await world.api.ok((await world.signIn(buyer)).api.get('/me/courses'))).items.find(
    (g: { orderId: string }) => g.orderId === orderId,
  );
const opens = async () => (await (await world.signIn(buyer)).api.get(`/lessons/${course.lessonIds[0]}`)).status;
const buy = async () => {
  buyer = await world.signIn(buyer);
  return shop.buy(buyer, [course.id]);
};

/** Buys. @returns what waits the window out to the minute */
async function windowBegins(hours: number, offsets: string[]): Promise<() => Promise<void>> {
  const order = await buy();
  const { startsAt, endsAt } = await grantOf(order.id);
  expect(span(startsAt, endsAt)).toEqual({ hours, sameHour: true, offsets });
  return async () => {
    await moveTo(endsAt, { minutes: -1 });
    expect(await opens()).toBe(200);
    await moveTo(endsAt, { seconds: 1 });
    expect(await opens()).toBe(403);
  };
}

/** Opens a seller, and waits out its free licence to the minute. */
async function licenceOf(hours: number, offsets: string[]): Promise<void> {
  const seller = await world.seller({ pack: 'berlin-school' });
  const licence = async () => {
    const { api } = await world.signIn(seller);
    return world.api.ok(api.with({ 'mediary-seller': seller.sellerId }).get('/seller/licence'));
  };
  const { startsAt, endsAt } = await licence();
  expect(span(startsAt, endsAt)).toEqual({ hours, sameHour: true, offsets });
  await moveTo(endsAt, { minutes: -1 });
  expect((await licence()).status).toBe('active');
  await moveTo(endsAt, { seconds: 1 });
  expect((await licence()).status).toBe('lapsed');
}

/** The midnight there at which a refund asked for now must be out. */
async function refundDue(): Promise<Temporal.ZonedDateTime> {
  const order = await buy();
  const made = await world.api.ok(buyer.api.post('/refunds', { orderId: order.id, reason: 'changed my mind' }));
  return local(made.dueAt);
}

let waitOut: () => Promise<void>;

describe('where the clocks go forward', () => {
  it('a window of 14 days is begun that will be an hour of time shorter', async () => {
    waitOut = await windowBegins(14 * 24 - 1, ['+01:00', '+02:00']);
  });

  it('a licence of 7 days ends at its hour of the day, after an hour of time less', async () => {
    await world.moveTo('2027-03-25T09:00:00Z');
    await licenceOf(7 * 24 - 1, ['+01:00', '+02:00']);
  });

  it('and so does the window', () => waitOut());

  it('a term of working days ends at midnight of summer there', async () => {
    const due = await refundDue();
    expect([due.toPlainTime().toString(), due.offset]).toEqual(['00:00:00', '+02:00']);
  });
});

describe('where they go back', () => {
  it('a term of working days over the change ends at midnight of winter there', async () => {
    await world.moveTo('2027-10-20T09:00:00Z');
    const due = await refundDue();
    expect([due.toPlainTime().toString(), due.offset]).toEqual(['00:00:00', '+01:00']);
  });

  it('a window of 14 days is begun that will be an hour of time longer', async () => {
    waitOut = await windowBegins(14 * 24 + 1, ['+02:00', '+01:00']);
  });

  it('a licence of 7 days ends at its hour of the day, after an hour of time more', async () => {
    await world.moveTo('2027-10-25T09:00:00Z');
    await licenceOf(7 * 24 + 1, ['+02:00', '+01:00']);
  });

  it('and so does the window', () => waitOut());
});
