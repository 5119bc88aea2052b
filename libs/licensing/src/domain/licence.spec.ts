import { Temporal, dueAfter, next, permitted, shippedCalendars } from '#kernel';
import { licenceMachine } from './licence.machine.js';
import { retentionPolicy, type LicencePolicies } from './policies.js';
import { purgeMachine } from './purge.machine.js';
import { nextReminder } from './reminders.js';
import { FUNCTIONS, SHIPPED_TARIFFS } from './tariffs.js';
import { sizeText } from './usage-level.js';

const at = (text: string) => Temporal.Instant.from(text);
const policy = (key: string, value: string, clauses: string[] = []) =>
  ({
    key,
    value,
    clauses,
    text: '',
    pack: 'p',
    version: '1',
    zone: 'Asia/Almaty',
    calendar: 'KZ',
    scope: 'operator',
    origin: 'source',
    extra: {},
  }) as const;

describe('a licence’s lifecycle', () => {
  it('can come back from a lapse, and from nothing later', () => {
    expect(next(licenceMachine, 'lapsed', 'reinstate')).toBe('active');
    expect(permitted(licenceMachine, 'purging')).toEqual(['finish-purge']);
    expect(permitted(licenceMachine, 'purged')).toEqual([]);
  });

  it('deletes rows, then files, then ends', () => {
    expect(next(purgeMachine, 'held', 'begin')).toBe('rows');
    expect(next(purgeMachine, 'rows', 'rows-gone')).toBe('objects');
    expect(next(purgeMachine, 'objects', 'finish')).toBe('done');
    expect(() => next(purgeMachine, 'rows', 'finish')).toThrow();
  });
});

describe('[AT-2.7a] the time of keeping', () => {
  const set = (afterFree: string) =>
    ({
      'retention.after-free': policy('retention.after-free', afterFree),
      'retention.after-lapse': policy('retention.after-lapse', 'P1M', ['AT-2.7a']),
    }) as unknown as LicencePolicies;

  it('runs after a paid term by the clause, after a free one as the operator’s policy says', () => {
    expect(retentionPolicy(set('P1M'), 'paid')).toMatchObject({ value: 'P1M', clauses: ['AT-2.7a'] });
    expect(retentionPolicy(set('P14D'), 'free')).toMatchObject({
      key: 'retention.after-free',
      value: 'P14D',
      clauses: ['AT-2.7a'],
    });
  });

  it.each([
    ['2026-01-31T12:00:00Z', '2026-02-28T12:00:00Z'],
    ['2028-01-31T12:00:00Z', '2028-02-29T12:00:00Z'],
    ['2026-12-15T00:00:00Z', '2027-01-15T00:00:00Z'],
    // In Almaty this is already 1 March, so a month on it is 1 April there.
    ['2026-02-28T20:00:00Z', '2026-03-31T20:00:00Z'],
  ])('of one calendar month from %s ends at %s', (from, end) => {
    expect(dueAfter(retentionPolicy(set('P1M'), 'paid'), at(from), shippedCalendars()).at.toString()).toBe(end);
  });
});

describe('reminders', () => {
  const end = at('2026-11-10T10:00:00Z');
  it('come one after the other, and none that has passed', () => {
    const lead = ['P7D', 'P3D', 'P1D'];
    expect(nextReminder(lead, end, at('2026-11-03T10:00:00Z'), 'Asia/Almaty')?.toString()).toBe('2026-11-07T10:00:00Z');
    expect(nextReminder(lead, end, at('2026-11-07T10:00:00Z'), 'Asia/Almaty')?.toString()).toBe('2026-11-09T10:00:00Z');
    expect(nextReminder(lead, end, at('2026-11-09T10:00:00Z'), 'Asia/Almaty')).toBeUndefined();
  });
});

describe('[AT-1.8] the shipped tariffs', () => {
  it('are a free one and at least two paid ones with prices per term, in all languages', () => {
    const [free, ...paid] = SHIPPED_TARIFFS;
    expect(free).toMatchObject({ code: 'free', prices: [] });
    expect(paid.length).toBeGreaterThanOrEqual(2);
    for (const t of paid) expect(t.prices.length).toBeGreaterThan(0);
    for (const t of SHIPPED_TARIFFS) {
      for (const lang of ['ru', 'kk', 'en'] as const) expect(t.title[lang] && t.description[lang]).toBeTruthy();
      for (const fn of t.functions) expect(FUNCTIONS).toContain(fn);
      expect(Object.keys(t.quotas)).toEqual(['storage']);
    }
  });

  it('give the free tariff fewer functions than any paid one', () => {
    const [free, ...paid] = SHIPPED_TARIFFS;
    for (const t of paid) expect(t.functions.length).toBeGreaterThan(free!.functions.length);
  });
});

describe('sizes', () => {
  it.each([
    [0n, '0 B'],
    [1536n, '1.5 KiB'],
    [5n * 1024n ** 3n, '5 GiB'],
    [2n ** 50n, '1024 TiB'],
  ])('%s bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
});
