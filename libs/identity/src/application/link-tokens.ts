import { dueAfter, type Calendars, type Clock, type Temporal } from '#kernel';
import { LegalFacade } from '#legal';
import { CALENDARS, CLOCK, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { issueToken, tokenHash } from '../domain/tokens.js';
import { identityErrors } from '../identity.errors.js';
import { linkRows, type LinkKind } from '../persistence/link-tokens.repository.js';

/** Where each kind of link leads. */
const paths: Record<LinkKind, string> = {
  confirm: '/confirm?token=',
  reset: '/reset?token=',
  compromise: '/compromised?token=',
  unsubscribe: '/api/v1/unsubscribe/',
};

/** E-mailed links: random, hashed, used once, in real time. */
@Injectable()
export class LinkTokens {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
  ) {}

  /** Makes a link; those of the same kind e-mailed before it die. @returns its path and until when it works */
  async issue(
    tx: Tx,
    accountId: string,
    kind: Exclude<LinkKind, 'unsubscribe'>,
  ): Promise<{ url: string; until: Temporal.Instant }> {
    const now = this.clock.realNow();
    const until = dueAfter(this.legal.operatorPolicies().get('confirmation.link.ttl'), now, this.calendars).at;
    await linkRows.useUp(tx, accountId, kind, now);
    const { token, hash } = issueToken();
    await linkRows.insert(tx, { hash, accountId, kind, now, expiresAt: until });
    return { url: paths[kind] + token, until };
  }

  /** A link that unsubscribes for as long as the letter exists, without sign-in. */
  async unsubscribeUrl(tx: Tx, accountId: string): Promise<string> {
    const { token, hash } = issueToken();
    await linkRows.insert(tx, { hash, accountId, kind: 'unsubscribe', now: this.clock.realNow(), expiresAt: null });
    return paths.unsubscribe + token;
  }

  /**
   * Whose link it is; the caller uses it up when what it does succeeds.
   * @throws DomainError identity.link_unknown, link_used, link_expired
   */
  async read(tx: Tx, token: string, kind: LinkKind): Promise<string> {
    const row = await linkRows.find(tx, tokenHash(token), kind);
    if (!row) throw identityErrors.fail('link_unknown');
    if (row.usedAt) throw identityErrors.fail('link_used');
    if (row.expiresAt && row.expiresAt.epochNanoseconds <= this.clock.realNow().epochNanoseconds)
      throw identityErrors.fail('link_expired');
    return row.accountId;
  }

  /** Uses up every open link of that kind. */
  async useUp(tx: Tx, accountId: string, kind: LinkKind): Promise<void> {
    await linkRows.useUp(tx, accountId, kind, this.clock.realNow());
  }
}
