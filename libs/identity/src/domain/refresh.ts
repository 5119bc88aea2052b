/** What stands about a refresh token when it comes back. */
export interface PresentedToken {
  usedAt: unknown;
  tokenExpired: boolean;
  sessionEnded: boolean;
  sessionExpired: boolean;
  accountActive: boolean;
}

/** What to do with it. */
export type RefreshVerdict = 'rotate' | 'ended' | 'reused';

/**
 * A token is good once. One that was used already means that two hold it, one of them not the owner: the whole session
 * ends, whichever of the two came second.
 */
export function judgeRefresh(t: PresentedToken): RefreshVerdict {
  if (t.sessionEnded || t.sessionExpired || !t.accountActive) return 'ended';
  if (t.usedAt !== null) return 'reused';
  return t.tokenExpired ? 'ended' : 'rotate';
}
