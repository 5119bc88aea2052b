import { judgeRefresh } from './refresh.js';

const good = { usedAt: null, tokenExpired: false, sessionEnded: false, sessionExpired: false, accountActive: true };

describe('a refresh token that comes back', () => {
  it('is exchanged once', () => expect(judgeRefresh(good)).toBe('rotate'));
  it('ends the family when it was used already', () =>
    expect(judgeRefresh({ ...good, usedAt: 'then' })).toBe('reused'));
  it('ends the family even when the used one has expired', () =>
    expect(judgeRefresh({ ...good, usedAt: 'then', tokenExpired: true })).toBe('reused'));
  it.each([{ tokenExpired: true }, { sessionEnded: true }, { sessionExpired: true }, { accountActive: false }])(
    'is worth nothing with %j',
    (change) => expect(judgeRefresh({ ...good, ...change })).toBe('ended'),
  );
});
