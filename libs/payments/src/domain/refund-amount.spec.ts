import fc from 'fast-check';
import { Money, Temporal, addDuration } from '#kernel';
import { quoteItem, type RefundFacts, type RefundRules } from './refund-amount.js';

const zone = 'Europe/Moscow';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const rub = (minor: bigint) => Money.of(minor, 'RUB');

const rules = (more: Partial<RefundRules>): RefundRules => ({
  method: 'none-after-access', methodClause: null, beforeClause: null, beforeAccessFull: true, beforeStartFull: true, deemedReceived: null, firstMonth: null, firstMonthClause: null, zone, ...more,
}); // prettier-ignore
const facts = (more: Partial<RefundFacts> = {}): RefundFacts => ({
  title: 'Course', paid: rub(90_000n), paidAt: at('2026-03-01T12:00'), accessAt: at('2026-03-01T12:00'), accessEndsAt: at('2026-06-01T12:00'), problemReported: false, received: false, ...more,
}); // prettier-ignore
const aser = rules({ deemedReceived: 'P2D', beforeClause: 'AS-9.1' });
const nihao = rules({
  method: 'unused-months',
  methodClause: 'NH-5.2a',
  firstMonth: 'P14D',
  firstMonthClause: 'NH-5.2b',
});
const prism = rules({ method: 'pro-rata', methodClause: 'PA-6.8b', beforeClause: 'PA-6.8a' });

describe('before access', () => {
  it('[AS-9.1] is whole for two silent days and nothing from then on', () => {
    expect(quoteItem(aser, facts(), at('2026-03-03T11:59'))).toMatchObject({
      method: 'full',
      clause: 'AS-9.1',
      amount: rub(90_000n),
    });
    expect(quoteItem(aser, facts(), at('2026-03-03T12:00'))).toMatchObject({
      method: 'none-after-access',
      amount: rub(0n),
      why: expect.anything(),
    });
  });

  it('[AS-9.1] stays whole while a reported access problem is open, and ends when access is used', () => {
    expect(quoteItem(aser, facts({ problemReported: true }), at('2026-03-20T12:00')).amount).toEqual(rub(90_000n));
    expect(quoteItem(aser, facts({ received: true }), at('2026-03-01T13:00')).amount).toEqual(rub(0n));
  });

  it('[RS-L42] is over the moment access is given, used or not', () => {
    const restudy = rules({ methodClause: 'RS-L42' });
    expect(quoteItem(restudy, facts(), facts().accessAt)).toMatchObject({ amount: rub(0n), clause: 'RS-L42' });
  });

  it('[PA-6.8a] is whole before the start', () => {
    const later = facts({ accessAt: at('2026-04-01T00:00') });
    expect(quoteItem(prism, later, at('2026-03-31T23:59'))).toMatchObject({
      method: 'full',
      clause: 'PA-6.8a',
      amount: rub(90_000n),
    });
  });
});

describe('unused months', () => {
  it('[NH-5.2a] counts a begun month as unused in whole', () => {
    const used = facts({ received: true });
    expect(quoteItem(nihao, used, at('2026-03-10T12:00')).amount).toEqual(rub(90_000n));

    expect(quoteItem(nihao, used, at('2026-04-01T12:00'))).toMatchObject({ amount: rub(60_000n) });
    expect(quoteItem(nihao, used, at('2026-05-20T12:00')).amount).toEqual(rub(30_000n));
    expect(quoteItem(nihao, used, at('2026-06-01T12:00')).amount).toEqual(rub(0n));
  });

  it('[NH-5.2b] keeps the first month after 14 calendar days from the crediting, the 14th day not yet', () => {
    const used = facts({ received: true });
    expect(quoteItem(nihao, used, at('2026-03-15T12:00')).amount).toEqual(rub(90_000n));
    expect(quoteItem(nihao, used, at('2026-03-15T12:01'))).toMatchObject({ amount: rub(60_000n), clause: 'NH-5.2b' });
  });
});

describe('pro rata', () => {
  it('[PA-6.8b] withholds the days rendered by the day of the request, that day included', () => {
    // 1 March to 1 June: 92 days.
    const used = facts({ received: true, paid: rub(92_000n) });
    expect(quoteItem(prism, used, at('2026-03-01T13:00')).amount).toEqual(rub(91_000n));
    expect(quoteItem(prism, used, at('2026-04-15T09:00')).amount).toEqual(rub(46_000n));
    expect(quoteItem(prism, used, at('2026-07-01T09:00')).amount).toEqual(rub(0n));
  });
});

it('never refunds more than was paid, never more later than earlier, and shows its working', () => {
  const day = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(
      fc.constantFrom(aser, nihao, prism),
      fc.bigInt({ min: 1n, max: 10n ** 10n }),
      fc.integer({ min: 1, max: 24 }),
      day,
      day,
      (r, minor, months, a, b) => {
        const f = facts({
          paid: rub(minor),
          accessEndsAt: addDuration(facts().accessAt, `P${months}M`, zone),
          received: true,
        });
        const on = (n: number) => quoteItem(r, f, addDuration(f.accessAt, `P${n}D`, zone));
        const [early, late] = [on(Math.min(a, b)), on(Math.max(a, b))];
        expect(early.amount.greaterThan(f.paid) || late.amount.isNegative()).toBe(false);
        expect(late.amount.greaterThan(early.amount)).toBe(false);
        expect(early.working.length).toBeGreaterThan(1);
      },
    ),
  );
});
