import fc from 'fast-check';
import {
  Temporal,
  WorkCalendar,
  addDuration,
  addWorkingDays,
  calendarsOf,
  dueAfter,
  dueAt,
  endOfDay,
  endOfTerm,
  isDomainError,
  localDate,
  parseTerm,
  shippedCalendars,
  startOfDay,
  subtractDuration,
} from '../index.js';
import type { Policy, TermRule } from '../index.js';

const RU = shippedCalendars().get('RU')!;
const KZ = shippedCalendars().get('KZ')!;
const AM = shippedCalendars().get('AM')!;
const zones = ['Europe/Moscow', 'Asia/Almaty', 'Asia/Yerevan', 'Europe/Berlin', 'America/New_York'];

const at = (local: string, zone: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const local = (instant: Temporal.Instant, zone: string) =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

const instants = fc
  .integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2029, 0, 1) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

describe('addDuration', () => {
  it.each([
    ['2026-01-31T10:00', 'P1M', 'Europe/Moscow', '2026-02-28T10:00'],
    ['2028-01-31T10:00', 'P1M', 'Europe/Moscow', '2028-02-29T10:00'],
    ['2028-02-29T00:00', 'P1Y', 'Asia/Almaty', '2029-02-28T00:00'],
    ['2027-12-31T23:59', 'P1M', 'Asia/Almaty', '2028-01-31T23:59'],
    ['2026-12-31T23:30', 'P1D', 'Asia/Almaty', '2027-01-01T23:30'],
    ['2026-03-31T12:00', 'P6M', 'Europe/Moscow', '2026-09-30T12:00'],
    // Berlin springs forward on 29 March 2026 at 02:00 and back on 25 October at 03:00.
    ['2026-03-28T12:00', 'P1D', 'Europe/Berlin', '2026-03-29T12:00'],
    ['2026-03-28T02:30', 'P1D', 'Europe/Berlin', '2026-03-29T03:30'],
    ['2026-03-28T12:00', 'PT24H', 'Europe/Berlin', '2026-03-29T13:00'],
    ['2026-10-24T12:00', 'P1D', 'Europe/Berlin', '2026-10-25T12:00'],
    // Almaty went from UTC+6 to UTC+5 on 1 March 2024.
    ['2024-02-29T12:00', 'P1D', 'Asia/Almaty', '2024-03-01T12:00'],
    ['2026-05-05T05:05', 'PT0S', 'Europe/Moscow', '2026-05-05T05:05'],
  ])('%s + %s in %s is %s', (from, duration, zone, expected) => {
    expect(local(addDuration(at(from, zone), duration, zone), zone)).toBe(expected);
  });

  it('an overlap takes the first of the two', () => {
    expect(addDuration(at('2026-10-24T02:30', 'Europe/Berlin'), 'P1D', 'Europe/Berlin').toString()).toBe(
      '2026-10-25T00:30:00Z',
    );
  });

  it('adding months keeps order, and more months are later', () => {
    fc.assert(
      fc.property(instants, instants, fc.nat(40), fc.constantFrom(...zones), (a, b, months, zone) => {
        const [early, late] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a];
        const dates = [early, late].map((each) => localDate(addDuration(each, `P${months}M`, zone), zone));
        expect(Temporal.PlainDate.compare(dates[0]!, dates[1]!)).toBeLessThanOrEqual(0);
        const more = addDuration(a, `P${months + 1}M`, zone);
        expect(Temporal.Instant.compare(addDuration(a, `P${months}M`, zone), more)).toBe(-1);
      }),
    );
  });

  it('a window back and days forward meet in a zone without changes of clocks', () => {
    const now = at('2026-06-15T09:00', 'Europe/Moscow');
    expect(addDuration(subtractDuration(now, 'P30D', 'Europe/Moscow'), 'P30D', 'Europe/Moscow').equals(now)).toBe(true);
  });

  it('refuses what is no duration and no zone', () => {
    const now = at('2026-06-15T09:00', 'UTC');
    for (const [iso, zone, code] of [
      ['5 days', 'UTC', 'kernel.term_invalid'],
      ['P1D', 'Mars/Olympus', 'kernel.zone_unknown'],
    ] as const) {
      let caught: unknown;
      try {
        addDuration(now, iso, zone);
      } catch (error) {
        caught = error;
      }
      expect(isDomainError(caught, code)).toBe(true);
    }
  });
});

describe('ends of days', () => {
  it('a day ends at the first instant of the next, whatever its length', () => {
    expect(local(endOfDay(at('2026-05-05T00:00', 'Asia/Almaty'), 'Asia/Almaty'), 'Asia/Almaty')).toBe(
      '2026-05-06T00:00',
    );
    const spring = at('2026-03-29T12:00', 'Europe/Berlin');
    expect(startOfDay(spring, 'Europe/Berlin').until(endOfDay(spring, 'Europe/Berlin')).total('hours')).toBe(23);
  });
});

describe('working days', () => {
  it.each([
    // [from, n, end] in Moscow. Friday 26 December 2025, then January 2026: 1 to 11 are off; 31 December 2025 is off too.
    ['2025-12-30T15:00', 1, '2026-01-13T00:00'],
    ['2025-12-26T15:00', 3, '2026-01-13T00:00'],
    ['2026-01-05T00:00', 5, '2026-01-17T00:00'],
    ['2026-03-06T23:59', 1, '2026-03-11T00:00'],
    ['2026-06-10T09:00', 2, '2026-06-16T00:00'],
    // 2 November 2024, a Saturday, was worked.
    ['2024-11-01T09:00', 1, '2024-11-03T00:00'],
    ['2024-04-26T09:00', 1, '2024-04-28T00:00'],
    ['2024-04-27T09:00', 1, '2024-05-03T00:00'],
  ])('RU: from %s, %i working days end at %s', (from, n, expected) => {
    expect(local(addWorkingDays(at(from, 'Europe/Moscow'), n, 'Europe/Moscow', RU), 'Europe/Moscow')).toBe(expected);
  });

  it('KZ: 5 working days across Nauryz 2026', () => {
    // Thursday 19 March: counted are 20, 26, 27, 30 and 31 March.
    const due = dueAt(at('2026-03-19T18:00', 'Asia/Almaty'), parseTerm('5wd'), { zone: 'Asia/Almaty', calendar: KZ });
    expect(local(due.at, 'Asia/Almaty')).toBe('2026-04-01T00:00');
    expect(due.provisional).toBe(false);
    expect(due.skipped).toEqual([
      { date: '2026-03-21', reason: 'holiday' },
      { date: '2026-03-22', reason: 'holiday' },
      { date: '2026-03-23', reason: 'holiday' },
      { date: '2026-03-24', reason: 'transferred' },
      { date: '2026-03-25', reason: 'transferred' },
      { date: '2026-03-28', reason: 'weekend' },
      { date: '2026-03-29', reason: 'weekend' },
    ]);
  });

  it('the day is that of the zone: 23:30 in Moscow is already tomorrow in Almaty', () => {
    const from = at('2026-04-13T23:30', 'Europe/Moscow');
    expect(local(addWorkingDays(from, 1, 'Europe/Moscow', RU), 'Europe/Moscow')).toBe('2026-04-15T00:00');
    expect(local(addWorkingDays(from, 1, 'Asia/Almaty', KZ), 'Asia/Almaty')).toBe('2026-04-16T00:00');
  });

  it('a year without a decree is provisional where there are decrees', () => {
    const late = at('2026-12-30T12:00', 'Asia/Almaty');
    expect(dueAt(late, parseTerm('1wd'), { zone: 'Asia/Almaty', calendar: KZ }).provisional).toBe(false);
    expect(dueAt(late, parseTerm('2wd'), { zone: 'Asia/Almaty', calendar: KZ }).provisional).toBe(true);
    expect(dueAt(late, parseTerm('5wd'), { zone: 'Asia/Yerevan', calendar: AM }).provisional).toBe(false);
  });

  it('never end on a day off, count exactly n, and grow with n', () => {
    const terms = fc.tuple(
      instants,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(...zones),
      fc.constantFrom(RU, KZ, AM),
    );
    fc.assert(
      fc.property(terms, ([from, n, zone, calendar]) => {
        const due = dueAt(from, { kind: 'working-days', n }, { zone, calendar });
        const last = localDate(due.at, zone).subtract({ days: 1 });
        expect(calendar.isWorking(last)).toBe(true);
        expect(endOfDay(last, zone).equals(due.at)).toBe(true);
        const passed = localDate(from, zone).until(last, { largestUnit: 'days' }).days;
        expect(passed - due.skipped.length).toBe(n);
        for (const { date } of due.skipped) expect(calendar.isWorking(Temporal.PlainDate.from(date))).toBe(false);
        const longer = addWorkingDays(from, n + 1, zone, calendar);
        expect(Temporal.Instant.compare(due.at, longer)).toBe(-1);
      }),
    );
  });
});

describe('terms given as durations', () => {
  it.each<[string, string, TermRule, string]>([
    ['2026-04-29T15:00', 'P2D', 'exact', '2026-05-01T15:00'],
    ['2026-04-29T15:00', 'P2D', 'end-of-day', '2026-05-02T00:00'],
    ['2026-04-29T15:00', 'P2D', 'working-day', '2026-05-05T00:00'],
    ['2026-01-31T15:00', 'P1M', 'working-day', '2026-03-03T00:00'],
    ['2026-04-29T15:00', 'PT4H', 'working-day', '2026-04-29T19:00'],
    ['2026-05-01T15:00', 'PT0S', 'working-day', '2026-05-01T15:00'],
  ])('from %s, %s by rule %s ends at %s', (from, term, rule, expected) => {
    expect(
      local(endOfTerm(at(from, 'Europe/Moscow'), parseTerm(term), 'Europe/Moscow', RU, rule), 'Europe/Moscow'),
    ).toBe(expected);
  });

  it('a policy carries its own zone, calendar and rule', () => {
    const policy: Policy = {
      key: 'licence.free.term',
      value: 'P7D',
      clauses: ['AT-2.5a'],
      text: '',
      pack: 'antitreningi-kz',
      version: '1',
      zone: 'Asia/Almaty',
      calendar: 'KZ',
    };
    const from = at('2026-03-20T11:22', 'Asia/Almaty');
    expect(local(dueAfter(policy, from, shippedCalendars()).at, 'Asia/Almaty')).toBe('2026-03-27T11:22');
    expect(() => dueAfter({ ...policy, calendar: 'XX' }, from, shippedCalendars())).toThrow('kernel.calendar_unknown');
    expect(() => dueAfter({ ...policy, value: '5%' }, from, shippedCalendars())).toThrow('kernel.term_invalid');
  });

  it.each([['0wd'], ['-1wd'], ['5 wd'], ['-P1D'], ['P'], [''], ['week'], ['1.5wd']])('refuses the term %p', (value) => {
    expect(() => parseTerm(value)).toThrow('kernel.term_invalid');
  });
});

describe('calendars', () => {
  const file = { country: 'XX', law: 'none', fixed: ['01-01'], yearly: true, years: {} };

  it("the law's own rule gives the published transfers of Kazakhstan in 2026", () => {
    const years = { '2026': { source: 's', asOf: '2025-09-30', published: false, off: ['2026-05-27'] } };
    const byLaw = WorkCalendar.from({
      country: 'KZ',
      law: 'l',
      yearly: true,
      years,
      fixed: [
        '01-01',
        '01-02',
        '01-07',
        '03-08',
        '03-21',
        '03-22',
        '03-23',
        '05-01',
        '05-07',
        '05-09',
        '07-06',
        '08-30',
        '10-25',
        '12-16',
      ],
      substituted: [
        '01-01',
        '01-02',
        '03-08',
        '03-21',
        '03-22',
        '03-23',
        '05-01',
        '05-07',
        '05-09',
        '07-06',
        '08-30',
        '10-25',
        '12-16',
      ],
    });
    for (let day = Temporal.PlainDate.from('2026-01-01'); day.year === 2026; day = day.add({ days: 1 })) {
      expect({ ...byLaw.status(day), provisional: false }).toEqual(KZ.status(day));
    }
  });

  it("an operator's file replaces the shipped one", () => {
    const calendars = calendarsOf([{ ...file, country: 'KZ' }], shippedCalendars());
    expect(calendars.get('KZ')!.isWorking(Temporal.PlainDate.from('2026-03-23'))).toBe(true);
    expect(calendars.get('RU')).toBe(RU);
  });

  it.each([
    ['not a table', 5],
    ['unknown key', { ...file, colour: 1 }],
    [
      'not a date',
      { ...file, years: { '2026': { source: 's', asOf: '2025-01-01', published: true, off: ['2026-02-30'] } } },
    ],
    [
      'not in 2026',
      { ...file, years: { '2026': { source: 's', asOf: '2025-01-01', published: true, off: ['2027-02-03'] } } },
    ],
    [
      'not a Saturday',
      {
        ...file,
        years: { '2026': { source: 's', asOf: '2025-01-01', published: true, off: [], work: ['2026-11-23'] } },
      },
    ],
    [
      'two lists',
      {
        ...file,
        years: {
          '2026': { source: 's', asOf: '2025-01-01', published: true, off: ['2026-11-21'], work: ['2026-11-21'] },
        },
      },
    ],
    ['among the fixed', { ...file, substituted: ['02-02'] }],
  ])('refuses a file: %s', (problem, input) => {
    expect(() => WorkCalendar.from(input)).toThrow(problem);
  });

  it('says where a year comes from', () => {
    expect(RU.source(2026).asOf).toBe('2025-09-30');
    expect(RU.source(2031).source).toContain('Labour Code');
    expect(RU.isProvisional(2031)).toBe(true);
  });
});
