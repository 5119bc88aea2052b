import { uuidv7, type Clock } from '#kernel';
import { CLOCK, Database, Journal, platformErrors, type Caller, type StaffRole, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { judgeRefresh } from '../domain/refresh.js';
import { issueToken, tokenHash } from '../domain/tokens.js';
import { identityErrors } from '../identity.errors.js';
import { accountRows } from '../persistence/accounts.repository.js';
import { sessionRows, type EndReason, type PresentedRow, type SessionRow } from '../persistence/sessions.repository.js';
import { ACCESS_SECONDS, AccessTokens } from './access-tokens.js';

/** Technical terms of sessions, in real hours: unused for so long, or so old, and the person signs in again. */
const IDLE = { hours: 30 * 24 };
const LONGEST = { hours: 180 * 24 };

/** What a signed-in program holds. */
export interface Tokens {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  refreshToken: string;
  sessionId: string;
  accountId: string;
}

/** Sessions: each is a family of refresh tokens of which only the newest is good. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(AccessTokens) private readonly access: AccessTokens,
  ) {}

  /** Begins a session. Signing in with login and password is the simple signature of what is done after it (RS-L11). */
  async begin(tx: Tx, accountId: string, caller: Pick<Caller, 'ip' | 'device'>): Promise<Tokens> {
    const id = uuidv7();
    const now = this.clock.realNow();
    await sessionRows.insert(tx, {
      id,
      accountId,
      now,
      expiresAt: now.add(LONGEST),
      ip: caller.ip,
      device: caller.device,
    });
    await this.journal.append(tx, {
      kind: 'identity.signed-in',
      subject: { type: 'account', id: accountId },
      actor: `account:${accountId}`,
      payload: { session: id, by: 'password', ip: caller.ip, device: caller.device },
    });
    return this.tokens(tx, id, accountId, await accountRows.rolesOf(tx, accountId));
  }

  /**
   * Exchanges a refresh token for the next one.
   * @throws DomainError identity.session_ended; identity.refresh_reused, which has ended the session
   */
  async refresh(token: string, caller: Pick<Caller, 'ip' | 'device'>): Promise<Tokens> {
    const hash = tokenHash(token);
    // Answered after the commit: the end of a stolen session must not be rolled back with the refusal.
    const result = await this.db.system('identity: refresh', async (tx) => {
      const row = await sessionRows.presented(tx, hash);
      const verdict = row ? judgeRefresh(this.presented(row)) : 'ended';
      if (!row || verdict === 'ended') return 'ended' as const;
      if (verdict === 'reused') return this.reused(tx, row, caller);
      await sessionRows.use(tx, hash, row.sessionId, this.clock.realNow());
      return this.tokens(tx, row.sessionId, row.accountId, await accountRows.rolesOf(tx, row.accountId));
    });
    if (result === 'ended') throw identityErrors.fail('session_ended');
    if (result === 'reused') throw identityErrors.fail('refresh_reused');
    return result;
  }

  /** Ends the session of a refresh token; an unknown one is no failure. */
  async endByToken(token: string): Promise<void> {
    await this.db.system('identity: sign-out', async (tx) => {
      const row = await sessionRows.presented(tx, tokenHash(token));
      if (row) await this.endOne(tx, row.accountId, row.sessionId, 'signed-out');
    });
  }

  /** Ends one of the person's own sessions. @throws DomainError platform.not_found */
  async endOwn(accountId: string, sessionId: string, reason: EndReason): Promise<void> {
    const ended = await this.db.actor(accountId, (tx) => this.endOne(tx, accountId, sessionId, reason));
    if (!ended && reason === 'ended-by-owner') throw platformErrors.fail('not_found');
  }

  /** Ends all sessions of a person. @returns how many lived */
  async endAll(tx: Tx, accountId: string, reason: EndReason): Promise<number> {
    return sessionRows.endAll(tx, accountId, reason, this.clock.realNow());
  }

  /** The person's live sessions, the one used last first. */
  list(accountId: string): Promise<SessionRow[]> {
    return this.db.actor(accountId, (tx) => sessionRows.live(tx, accountId, this.clock.realNow()));
  }

  private async endOne(tx: Tx, accountId: string, sessionId: string, reason: EndReason): Promise<boolean> {
    const ended = await sessionRows.end(tx, sessionId, reason, this.clock.realNow());
    if (ended)
      await this.journal.append(tx, {
        kind: 'identity.session-ended',
        subject: { type: 'account', id: accountId },
        actor: `account:${accountId}`,
        payload: { session: sessionId, reason },
      });
    return ended;
  }

  private presented(row: PresentedRow) {
    const now = this.clock.realNow().epochNanoseconds;
    return {
      usedAt: row.usedAt,
      tokenExpired: row.expiresAt.epochNanoseconds <= now,
      sessionEnded: row.sessionEndedAt !== null,
      sessionExpired: row.sessionExpiresAt.epochNanoseconds <= now,
      accountActive: row.status === 'active',
    };
  }

  private async reused(tx: Tx, row: PresentedRow, caller: Pick<Caller, 'ip' | 'device'>): Promise<'reused'> {
    await sessionRows.end(tx, row.sessionId, 'refresh-reuse', this.clock.realNow());
    await this.journal.append(tx, {
      kind: 'identity.refresh-reused',
      subject: { type: 'account', id: row.accountId },
      actor: 'system',
      payload: { session: row.sessionId, ip: caller.ip, device: caller.device },
    });
    return 'reused';
  }

  private async tokens(tx: Tx, sessionId: string, accountId: string, staffRoles: StaffRole[]): Promise<Tokens> {
    const now = this.clock.realNow();
    const { token, hash } = issueToken();
    await sessionRows.addToken(tx, { hash, sessionId, now, expiresAt: now.add(IDLE) });
    return {
      accessToken: this.access.issue({ accountId, sessionId, staffRoles }),
      expiresIn: ACCESS_SECONDS,
      refreshToken: token,
      sessionId,
      accountId,
    };
  }
}
