import { Money, Temporal, type Policy } from '#kernel';
import { capOf, monthsBefore } from './liability.js';

const policy = (value: string): Policy => ({
  key: 'liability.cap', value, clauses: ['X-1'], text: '', pack: 'p', version: '1', zone: 'Europe/Moscow', calendar: 'RU',
}); // prettier-ignore
const on = (d: string) => Temporal.PlainDate.from(d);

describe('the cap of liability', () => {
  it('looks at the three whole months before the month of the event, over the turn of a year too', () => {
    const at = (d: string) => {
      const { from, until } = monthsBefore(on(d), 'Europe/Moscow');
      return [from.toString(), until.toString()];
    };
    expect(at('2027-02-28')).toEqual(['2026-10-31T21:00:00Z', '2027-01-31T21:00:00Z']);
    expect(at('2026-12-01')).toEqual(['2026-08-31T21:00:00Z', '2026-11-30T21:00:00Z']);
  });

  it('takes a share rounded down, the price of the tariff, or nothing at all', () => {
    const half = capOf('seller-to-buyer', policy('50%'), on('2026-12-01'), { payment: Money.of(19901n, 'RUB') });
    expect(half.amounts?.map(String)).toEqual([Money.of(9950n, 'RUB').toString()]);
    const price = Money.of(1490000n, 'KZT');
    const tariff = capOf('operator-to-seller', policy('tariff'), on('2026-12-01'), {
      tariff: { title: { ru: 'Старт', kk: 'Старт', en: 'Start' }, price },
    });
    expect(tariff.amounts).toEqual([price]);
    expect(capOf('seller-to-buyer', policy('none'), on('2026-12-01'), {}).amounts).toBeNull();
    expect(() => capOf('seller-to-buyer', policy('fair'), on('2026-12-01'), {})).toThrow('not known');
    expect(() => capOf('seller-to-buyer', policy('50%'), on('2026-12-01'), {})).toThrow('not given');
  });
});
