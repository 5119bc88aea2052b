import fc from 'fast-check';
import { Money } from '#kernel';
import { commissionReturned, splitSale } from './commission.js';
import { balances, captured, disputed, refundOwed, refundPaid, surplus } from './ledger.js';

const rub = (minor: bigint) => Money.of(minor, 'RUB');
const amount = fc.bigInt({ min: 1n, max: 10n ** 12n });
const rate = fc
  .integer({ min: 0, max: 10_000 })
  .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}%`);

describe('commission', () => {
  it('rounds half-even to a minor unit and leaves the seller the exact rest', () => {
    expect(splitSale(rub(199_000n), '10%')).toEqual({ commission: rub(19_900n), seller: rub(179_100n) });
    expect(splitSale(rub(5n), '10%').commission).toEqual(rub(0n));
    expect(splitSale(rub(15n), '10%').commission).toEqual(rub(2n));
    expect(() => splitSale(rub(1n), '101%')).toThrow('not between');
  });

  it('never loses a unit', () => {
    fc.assert(
      fc.property(amount, rate, (minor, r) => {
        const { commission, seller } = splitSale(rub(minor), r);
        expect(commission.plus(seller)).toEqual(rub(minor));
        expect(commission.isNegative() || seller.isNegative()).toBe(false);
      }),
    );
  });

  it('comes back with several refunds exactly as with one, and never more than was taken', () => {
    fc.assert(
      fc.property(amount, rate, fc.array(fc.nat(100), { minLength: 1, maxLength: 6 }), (minor, r, weights) => {
        const total = rub(minor);
        const { commission } = splitSale(total, r);
        let refunded = rub(0n);
        let back = rub(0n);
        for (const part of total.allocate([1n, ...weights.map(BigInt)])) {
          const c = commissionReturned({ total, commission, refunded, commissionRefunded: back }, part, true);
          expect(c.greaterThan(part)).toBe(false);
          refunded = refunded.plus(part);
          back = back.plus(c);
          expect(refunded.greaterThan(total)).toBe(false);
        }
        expect(refunded).toEqual(total);
        expect(back.greaterThan(commission)).toBe(false);
      }),
    );
    const sale = { total: rub(1000n), commission: rub(100n), refunded: rub(0n), commissionRefunded: rub(0n) };
    expect(commissionReturned(sale, rub(1000n), true)).toEqual(rub(100n));
    expect(commissionReturned(sale, rub(1000n), false)).toEqual(rub(0n));
  });
});

describe('ledger', () => {
  it('balances to zero whatever happens, and a sale with its whole refund leaves nothing anywhere', () => {
    fc.assert(
      fc.property(amount, rate, (minor, r) => {
        const total = rub(minor);
        const { commission } = splitSale(total, r);
        const story = [captured(total, commission), refundOwed(total, commission), refundPaid(total)];
        for (const entry of [...story, disputed(total, commission), surplus(total)]) expect(balances(entry)).toBe(true);
        const sums = new Map<string, bigint>();
        for (const l of story.flat()) sums.set(l.account, (sums.get(l.account) ?? 0n) + l.amount.minor);
        expect([...sums.values()].every((s) => s === 0n)).toBe(true);
        expect(story.flat().some((l) => l.amount.isZero())).toBe(false);
      }),
    );
    expect(balances([{ account: 'gateway-clearing', amount: rub(1n) }])).toBe(false);
  });
});
