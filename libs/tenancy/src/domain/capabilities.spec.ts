import {
  CAPABILITIES,
  SUSPENSION_REASONS,
  clauseOf,
  closureOf,
  statusFor,
  stoppedBy,
  stoppedByWork,
  whyStopped,
} from './capabilities.js';

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

  it('tells buyers a class of reason and since when: debts, quotas and breaches read alike, and name no clause', () => {
    for (const reason of ['debt', 'over-quota', 'breach'] as const) {
      const what = reason === 'over-quota' ? 'publish' : 'sell';
      expect(closureOf([{ reason, since: 1 }], what)).toEqual({ class: 'paused', since: 1 });
    }
    const both = [
      { reason: 'notice', since: 1 },
      { reason: 'expiry', since: 2 },
    ] as const;
    expect(closureOf(both, 'sell')).toEqual({ class: 'leaving', since: 1, clause: 'AT-6.3' });
    expect(closureOf(both, 'play')).toEqual({ class: 'licence-ended', since: 2, clause: 'AT-3.2.3a' });
    expect(closureOf([{ reason: 'over-quota', since: 1 }], 'sell')).toBeUndefined();
  });

  it('knows what work on a part of the platform stops, and of everything no more than the reason itself', () => {
    expect(stoppedByWork(['catalogue'])).toEqual([]);
    expect(stoppedByWork(['uploads', 'checkout'])).toEqual(['sell', 'upload']);
    expect(stoppedByWork(['all'])).toEqual(stoppedBy(['maintenance']));
  });
});
