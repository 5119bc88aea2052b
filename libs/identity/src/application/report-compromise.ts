import type { Clock, Temporal } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Database, Events, Journal, Mail, type Caller, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { asEmail } from '../domain/email.js';
import { accountRows } from '../persistence/accounts.repository.js';
import { mails } from '../texts/mails.js';
import { LinkTokens } from './link-tokens.js';
import { clockTime } from './register.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

/** Event: an account was reported compromised and is locked. */
export const ACCOUNT_LOCKED = 'identity.account-locked.v1';

/** A report as it comes: by whom is known from the session, the e-mailed link's token, or the password. */
export interface CompromiseReport {
  token?: string;
  email?: string;
  password?: string;
  /** When the person thinks it began, and what they noticed. */
  since?: string;
  what?: string;
}

/** What became of a report, and when it came. */
export interface Reported {
  status: 'locked' | 'link-sent';
  at: Temporal.Instant;
}

/**
 * Takes a report that an account is in other hands (AS-2.5): it is locked and its sessions end. Who is signed in, knows
 * the password or follows the e-mailed link is believed; anybody else makes us send that link.
 */
@Injectable()
export class ReportCompromise {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Events) private readonly events: Events,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(LinkTokens) private readonly links: LinkTokens,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  /** @throws DomainError identity.link_unknown, link_used, link_expired, credentials_wrong */
  async report(r: CompromiseReport, caller: Caller): Promise<Reported> {
    const at = this.clock.now();
    if (r.token) await this.byLink(r.token, r, caller);
    else {
      const accountId = await this.reporter(r, caller);
      if (!accountId) {
        if (r.email) await this.sendLink(r.email);
        return { status: 'link-sent', at };
      }
      await this.db.system('identity: compromise reported', (tx) =>
        this.lock(tx, accountId, r.password ? 'password' : 'session', r, caller),
      );
    }
    return { status: 'locked', at };
  }

  /** Who is believed without a link: nobody, for an address alone. */
  private async reporter(r: CompromiseReport, caller: Caller): Promise<string> {
    if (r.email && r.password) return (await this.signIn.byPassword(r.email, r.password)).id;
    return r.email ? '' : caller.accountId;
  }

  private byLink(token: string, r: CompromiseReport, caller: Caller): Promise<void> {
    return this.db.system('identity: compromise reported', async (tx) => {
      const accountId = await this.links.read(tx, token, 'compromise');
      await this.links.useUp(tx, accountId, 'compromise');
      await this.lock(tx, accountId, 'link', r, caller);
    });
  }

  private async lock(tx: Tx, accountId: string, how: string, r: CompromiseReport, caller: Caller): Promise<void> {
    const account = await accountRows.byId(tx, accountId);
    if (!account || (await accountRows.lock(tx, accountId, 'compromise', this.clock.now())) === 0) return;
    const ended = await this.sessions.endAll(tx, accountId, 'compromise');
    const policy = this.legal.operatorPolicies().get('account.compromise');
    const at = this.clock.now();
    await this.journal.append(tx, {
      kind: 'identity.compromise-reported',
      subject: { type: 'account', id: accountId },
      actor: `account:${accountId}`,
      payload: {
        how,
        since: r.since,
        noticed: r.what,
        ip: caller.ip,
        device: caller.device,
        sessionsEnded: ended,
        countsAsOwnUntil: at.toString(),
        policy: policy.value,
        clauses: policy.clauses,
      },
    });
    await this.events.publish(tx, { type: ACCOUNT_LOCKED, tenantId: null, payload: { accountId } });
    await this.mail.queue(tx, {
      to: account.email,
      kind: 'identity.locked',
      lang: account.lang,
      template: mails.locked(account.lang, { name: account.name, at: clockTime(at, policy.zone) }),
      about: { type: 'account', id: accountId },
    });
  }

  private async sendLink(email: string): Promise<void> {
    await this.db.system('identity: compromise link', async (tx) => {
      const account = await accountRows.byEmail(tx, asEmail(email));
      if (account?.status !== 'active') return;
      const { url, until } = await this.links.issue(tx, account.id, 'compromise');
      const zone = this.legal.operatorPolicies().get('confirmation.link.ttl').zone;
      await this.mail.queue(tx, {
        to: account.email,
        kind: 'identity.compromise-link',
        lang: account.lang,
        template: mails.compromiseLink(account.lang, { name: account.name, url, until: clockTime(until, zone) }),
        about: { type: 'account', id: account.id },
      });
    });
  }
}
