import { CAPABILITIES, SUSPENSION_REASONS, clauseOf, statusFor, stoppedBy, whyStopped } from './capabilities.js';

describe('the capability table', () => {
  it.each(SUSPENSION_REASONS)(
    'leaves signing in, paying, refunding, answering and taking data out untouched: %s',
    (reason) => {
      const stopped = stoppedBy([reason]);
      for (const kept of ['sign-in', 'pay', 'refund', 'answer', 'export'] as const) expect(stopped).not.toContain(kept);
    },
  );

  it.each([
    ['expiry', ['publish', 'sell', 'upload', 'play'], 'AT-3.2.3a'],
    ['over-quota', ['publish', 'upload'], 'AT-3.2.3b'],
    ['debt', ['publish', 'sell', 'upload'], 'AT-3.2.3c'],
    ['breach', ['publish', 'sell', 'upload'], 'AT-3.2.3d'],
    ['maintenance', ['publish', 'sell', 'upload', 'play'], 'AT-3.2.4'],
    ['notice', ['sell'], 'AT-6.3'],
  ] as const)('%s stops %j by %s', (reason, stops, clause) => {
    expect(stoppedBy([reason])).toEqual(CAPABILITIES.filter((c) => (stops as readonly string[]).includes(c)));
    expect(clauseOf(reason)).toBe(clause);
  });

  it('adds up what several reasons stop, and names a reason for each', () => {
    expect(stoppedBy(['over-quota', 'notice'])).toEqual(['publish', 'sell', 'upload']);
    expect(whyStopped(['over-quota', 'notice'], 'sell')).toEqual({ reason: 'notice', clause: 'AT-6.3' });
    expect(whyStopped(['over-quota', 'notice'], 'play')).toBeUndefined();
    expect(stoppedBy([])).toEqual([]);
  });

  it('tells the state from the reasons that hold', () => {
    expect(statusFor([])).toBe('active');
    expect(statusFor(['debt'])).toBe('suspended');
    expect(statusFor(['debt', 'expiry'])).toBe('lapsed');
  });
});
