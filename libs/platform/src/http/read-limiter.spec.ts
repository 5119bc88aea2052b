import { ReadLimiter, addressOf } from './read-limiter.js';

describe('read limiter', () => {
  it('lets a burst of two seconds through and then the rate', () => {
    let now = 0;
    const limiter = new ReadLimiter(10, 100, () => now);
    const taken = (n: number) => Array.from({ length: n }, () => limiter.take('10.0.0.1')).filter(Boolean).length;
    expect(taken(50)).toBe(20);
    now = 500;
    expect(taken(50)).toBe(5);
    now = 60_000;
    expect(taken(50)).toBe(20);
    expect(limiter.take('10.0.0.2')).toBe(true);
  });

  it('remembers no more addresses than told', () => {
    const limiter = new ReadLimiter(1, 3, () => 0);
    for (let i = 0; i < 1000; i++) limiter.take(`10.0.0.${i}`);
    expect((limiter as unknown as { buckets: Map<string, unknown> }).buckets.size).toBe(3);
  });

  it('takes a whole IPv6 subscriber for one', () => {
    expect(addressOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(addressOf('2001:db8::1')).toBe('2001:db8:0:0');
    expect(addressOf('::1')).toBe('0:0:0:0');
    expect(addressOf('::ffff:10.1.2.3')).toBe('10.1.2.3');
    expect(addressOf('10.1.2.3')).toBe('10.1.2.3');
  });
});
