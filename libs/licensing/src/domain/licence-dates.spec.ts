import { Money, Temporal, dueAfter, shippedCalendars, type Policy } from '#kernel';
import fc from 'fast-check';
import { buyMode, creditOf, givenUntil, spanOf, type OpenTerm } from './licence-time.js';
import { nextReminder } from './reminders.js';

const at = (text: string) => Temporal.Instant.from(text);
const ALMATY = 'Asia/Almaty';
const BERLIN = 'Europe/Berlin';
const FAR = '2030-01-01T00:00:00Z';

/** Each instant is reckoned by hand from the clause: the local date and time so much later, in the contract's zone. */
const bought = (
  mode: 'new' | 'renewal' | 'upgrade' | 'return',
  now: string,
  term: string,
  end: string,
  zone = ALMATY,
) => spanOf(mode, { endsAt: at(end), zone }, term, at(now)).endsAt;
const policy = (value: string): Policy =>
  ({ key: 'k', value, clauses: [], text: '', pack: 'p', version: '1', zone: ALMATY, calendar: 'KZ' }) as const;
const due = (value: string, from: string) => dueAfter(policy(value), at(from), shippedCalendars()).at;

const CASES: [reason: string, found: () => Temporal.Instant | undefined, expected: string][] = [
  // A paid term (AT-2.5d) begun on the last days of months.
  ['31 January, common year: no 31st', () => bought('new', '2027-01-31T04:00:00Z', 'P1M', FAR), '2027-02-28T04:00:00Z'],
  ['31 January, leap year: the 29th', () => bought('new', '2028-01-31T04:00:00Z', 'P1M', FAR), '2028-02-29T04:00:00Z'],
  ['29 February plus a year: no 29th', () => bought('new', '2028-02-29T04:00:00Z', 'P1Y', FAR), '2029-02-28T04:00:00Z'],
  ['29 February plus a month: the 29th', () => bought('new', '2028-02-29T04:00:00Z', 'P1M', FAR), '2028-03-29T04:00:00Z'],
  ['28 February plus a month: the 28th', () => bought('new', '2027-02-28T04:00:00Z', 'P1M', FAR), '2027-03-28T04:00:00Z'],
  ['31 March: April has 30', () => bought('new', '2027-03-31T04:00:00Z', 'P1M', FAR), '2027-04-30T04:00:00Z'],
  ['31 August plus six months: leap February', () => bought('new', '2027-08-31T04:00:00Z', 'P6M', FAR), '2028-02-29T04:00:00Z'],
  ['year’s end: 31 to 31', () => bought('new', '2026-12-31T04:00:00Z', 'P1M', FAR), '2027-01-31T04:00:00Z'],
  ['year’s end: into the next', () => bought('new', '2026-12-15T04:00:00Z', 'P1M', FAR), '2027-01-15T04:00:00Z'],
  ['year’s end: seven days', () => bought('new', '2026-12-28T04:00:00Z', 'P7D', FAR), '2027-01-04T04:00:00Z'],
  // 01:00 on 1 January in Almaty, so 01:00 on 1 February there.
  ['zone: January already', () => bought('new', '2026-12-31T20:00:00Z', 'P1M', FAR), '2027-01-31T20:00:00Z'],
  // 01:30 on 31 January in Almaty, so 01:30 on 28 February there.
  ['zone: the 31st already', () => bought('new', '2027-01-30T20:30:00Z', 'P1M', FAR), '2027-02-27T20:30:00Z'],
  // Kazakhstan's one zone since 1 March 2024: Almaty went from UTC+6 to UTC+5, Aqtobe stayed.
  ['Almaty over 1 March 2024: noon stays noon', () => bought('new', '2024-02-15T06:00:00Z', 'P1M', FAR), '2024-03-15T07:00:00Z'],
  ['Almaty, the hour that came twice: the first', () => bought('new', '2024-02-22T17:30:00Z', 'P7D', FAR), '2024-02-29T17:30:00Z'],
  ['Almaty after the change: nothing moves', () => bought('new', '2024-03-01T07:00:00Z', 'P1Y', FAR), '2025-03-01T07:00:00Z'],
  ['Aqtobe over 1 March 2024: no change', () => bought('new', '2024-02-15T07:00:00Z', 'P1M', FAR, 'Asia/Aqtobe'), '2024-03-15T07:00:00Z'],
  // A zone with summer time.
  ['summer time begins: noon stays noon', () => bought('new', '2027-03-20T11:00:00Z', 'P1M', FAR, BERLIN), '2027-04-20T10:00:00Z'],
  ['summer time: 02:30 is skipped, an hour later', () => bought('new', '2027-02-28T01:30:00Z', 'P1M', FAR, BERLIN), '2027-03-28T01:30:00Z'],
  ['summer time ends: 02:30 comes twice, the first', () => bought('new', '2027-10-24T00:30:00Z', 'P7D', FAR, BERLIN), '2027-10-31T00:30:00Z'],
  ['summer time ended: noon stays noon', () => bought('new', '2027-10-20T10:00:00Z', 'P1M', FAR, BERLIN), '2027-11-20T11:00:00Z'],
  // Renewal is added to the end whenever it is paid.
  ['renewal: from the end', () => bought('renewal', '2027-02-10T04:00:00Z', 'P1M', '2027-02-28T04:00:00Z'), '2027-03-28T04:00:00Z'],
  ['renewal: a second before the end', () => bought('renewal', '2027-02-28T03:59:59Z', 'P1M', '2027-02-28T04:00:00Z'), '2027-03-28T04:00:00Z'],
  ['renewal: from 29 February for a year', () => bought('renewal', '2028-02-01T00:00:00Z', 'P1Y', '2028-02-29T04:00:00Z'), '2029-02-28T04:00:00Z'],
  ['renewal: from 31 December', () => bought('renewal', '2026-11-01T00:00:00Z', 'P2M', '2026-12-31T04:00:00Z'), '2027-02-28T04:00:00Z'],
  // Upgrade and return begin when they are paid.
  ['upgrade: from now, not the end', () => bought('upgrade', '2027-01-31T04:00:00Z', 'P1M', '2027-12-01T04:00:00Z'), '2027-02-28T04:00:00Z'],
  ['return: from the payment, not the lapse', () => bought('return', '2027-01-31T04:00:00Z', 'P1M', '2027-01-10T04:00:00Z'), '2027-02-28T04:00:00Z'],
  ['late payment: from the money', () => bought('new', '2027-03-31T04:00:00Z', 'P1M', '2027-03-01T04:00:00Z'), '2027-04-30T04:00:00Z'],
  // Retention: one calendar month from the end of the paid term (AT-2.7a).
  ['retention: 31 January', () => due('P1M', '2027-01-31T04:00:00Z'), '2027-02-28T04:00:00Z'],
  ['retention: 31 January, leap year', () => due('P1M', '2028-01-31T04:00:00Z'), '2028-02-29T04:00:00Z'],
  ['retention: year’s end', () => due('P1M', '2026-12-31T04:00:00Z'), '2027-01-31T04:00:00Z'],
  ['retention: 1 March already there', () => due('P1M', '2027-02-28T20:00:00Z'), '2027-03-31T20:00:00Z'],
  // Reminders before an end.
  ['reminder: a week before 1 March', () => nextReminder(['P7D'], at('2027-03-01T04:00:00Z'), at('2027-01-01T00:00:00Z'), ALMATY), '2027-02-22T04:00:00Z'],
  ['reminder: the day before is 29 February', () => nextReminder(['P1D'], at('2028-03-01T04:00:00Z'), at('2028-01-01T00:00:00Z'), ALMATY), '2028-02-29T04:00:00Z'],
  ['reminder: thirty days back over the year', () => nextReminder(['P30D'], at('2027-01-15T04:00:00Z'), at('2026-11-01T00:00:00Z'), ALMATY), '2026-12-16T04:00:00Z'],
  ['reminder: noon before the clocks change', () => nextReminder(['P1D'], at('2027-03-28T10:00:00Z'), at('2027-01-01T00:00:00Z'), BERLIN), '2027-03-27T11:00:00Z'],
  ['reminder: the nearest that lies ahead', () => nextReminder(['P7D', 'P3D', 'P1D'], at('2027-03-01T04:00:00Z'), at('2027-02-23T00:00:00Z'), ALMATY), '2027-02-26T04:00:00Z'],
  // An invoice: ten working days, at 24:00 of the tenth in Almaty.
  ['invoice: Monday, two weekends', () => due('10wd', '2026-11-23T04:00:00Z'), '2026-12-07T19:00:00Z'],
  ['invoice: 16 December is a holiday', () => due('10wd', '2026-12-10T04:00:00Z'), '2026-12-25T19:00:00Z'],
]; // prettier-ignore

describe('the table of dates', () => {
  it('has at least thirty cases', () => expect(CASES.length).toBeGreaterThanOrEqual(30));
  it.each(CASES)('%s', (_reason, found, expected) => expect(found()?.toString()).toBe(expected));
});

describe('how a bought term begins', () => {
  const end = at(FAR);
  it.each([
    ['new', { status: 'active', kind: 'free', endsAt: end, rank: 0 }, 1],
    ['new', { status: 'active', kind: 'free', endsAt: null, rank: 0 }, 1],
    ['renewal', { status: 'active', kind: 'paid', endsAt: end, rank: 1 }, 1],
    ['renewal', { status: 'active', kind: 'paid', endsAt: end, rank: 2 }, 1],
    ['upgrade', { status: 'active', kind: 'paid', endsAt: end, rank: 1 }, 2],
    ['return', { status: 'lapsed', kind: 'paid', endsAt: end, rank: 2 }, 1],
    ['return', { status: 'lapsed', kind: 'free', endsAt: end, rank: 0 }, 1],
  ] as const)('%s', (mode, standing, rank) => expect(buyMode(standing, rank)).toBe(mode));

  const term = (kind: OpenTerm['kind'], startsAt: string, endsAt: string): OpenTerm => ({
    id: 'x', kind, startsAt: at(startsAt), endsAt: at(endsAt), price: null,
  }); // prettier-ignore
  it('never takes time that was given', () => {
    const grant = term('extension', '2027-01-01T00:00:00Z', '2027-06-01T00:00:00Z');
    const until = givenUntil('new', [grant], at('2027-01-31T04:00:00Z'), at('2027-02-28T04:00:00Z'));
    expect(until?.toString()).toBe('2027-06-01T00:00:00Z');
    const day = term('extension', '2027-02-01T00:00:00Z', '2027-02-02T00:00:00Z');
    const after = givenUntil('upgrade', [day], at('2027-01-15T00:00:00Z'), at('2027-02-15T00:00:00Z'));
    expect(after?.toString()).toBe('2027-02-16T00:00:00Z');
    expect(givenUntil('new', [day], at('2027-01-15T00:00:00Z'), at('2027-02-15T00:00:00Z'))).toBeUndefined();
  });
});

describe('the credit of an unused part', () => {
  const zones = fc.constantFrom(ALMATY, BERLIN, 'Europe/Moscow', 'America/New_York');
  const starts = fc.integer({ min: 1_700_000_000, max: 2_000_000_000 });
  const terms = fc.constantFrom('P7D', 'P1M', 'P3M', 'P1Y');
  const prices = fc.bigInt({ min: 1n, max: 10n ** 12n });
  const make = (start: number, iso: string, zone: string, price: bigint): OpenTerm => {
    const startsAt = Temporal.Instant.fromEpochMilliseconds(start * 1000);
    const { endsAt } = spanOf('new', { endsAt: null, zone }, iso, startsAt);
    return { id: 't', kind: 'paid', startsAt, endsAt, price: Money.of(price, 'KZT') };
  };

  it('lies between nothing and the price, never grows with time, and is the whole price before the term begins', () => {
    fc.assert(
      fc.property(starts, terms, zones, prices, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (start, iso, zone, price, a, b) => {
        const term = make(start, iso, zone, price);
        const length = term.endsAt!.epochMilliseconds - term.startsAt.epochMilliseconds;
        const moment = (part: number) => term.startsAt.add({ milliseconds: Math.floor(length * part) });
        const amount = (part: number) => creditOf(term, moment(part), zone)?.amount.minor ?? 0n;
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(amount(early)).toBeGreaterThanOrEqual(amount(late));
        expect(amount(early)).toBeLessThanOrEqual(price);
        expect(creditOf(term, term.startsAt.subtract({ hours: 30 }), zone)!.amount.minor).toBe(price);
        expect(creditOf(term, term.endsAt!, zone)).toBeUndefined();
      }),
    );
  }); // prettier-ignore

  it('adds up with what was used to the price, to the last minor unit', () => {
    fc.assert(
      fc.property(starts, terms, zones, prices, fc.integer({ min: 0, max: 400 }), (start, iso, zone, price, day) => {
        const term = make(start, iso, zone, price);
        const credit = creditOf(term, term.startsAt.add({ hours: day * 24 + 1 }), zone);
        if (!credit) return;
        const [unused, used] = term.price!.allocate([BigInt(credit.unused), BigInt(credit.days - credit.unused)]);
        expect(credit.amount.equals(unused!)).toBe(true);
        expect(unused!.plus(used!).equals(term.price!)).toBe(true);
        const share = price * BigInt(credit.unused) - credit.amount.minor * BigInt(credit.days);
        expect(share < 0n ? -share : share).toBeLessThan(BigInt(credit.days));
      }),
    );
  });

  it('a renewal never ends before the present end', () => {
    fc.assert(
      fc.property(starts, terms, terms, zones, (start, iso, next, zone) => {
        const { endsAt } = make(start, iso, zone, 1n);
        const now = Temporal.Instant.fromEpochMilliseconds(start * 1000 + 1000);
        const span = spanOf('renewal', { endsAt, zone }, next, now);
        expect(Temporal.Instant.compare(span.startsAt, endsAt!)).toBe(0);
        expect(Temporal.Instant.compare(span.endsAt, endsAt!)).toBe(1);
      }),
    );
  });
});
