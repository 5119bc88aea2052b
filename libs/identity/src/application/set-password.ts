import type { Clock } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Database, Journal, Mail, type Caller, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { asEmail } from '../domain/email.js';
import { identityErrors } from '../identity.errors.js';
import { accountRows, type AccountRow } from '../persistence/accounts.repository.js';
import { mails } from '../texts/mails.js';
import { LinkTokens } from './link-tokens.js';
import { Passwords } from './passwords.js';
import { Register, clockTime } from './register.js';
import { Sessions } from './sessions.js';

/** Passwords set through an e-mailed link: the first one, which confirms the address, and a new one. */
@Injectable()
export class SetPassword {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(LinkTokens) private readonly links: LinkTokens,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Register) private readonly registering: Register,
  ) {}

  /**
   * Follows a link and sets the password. A refused password leaves the link good.
   * @returns the address, to sign in with
   * @throws DomainError identity.link_unknown, link_used, link_expired, password_weak
   */
  async set(kind: 'confirm' | 'reset', token: string, password: string, caller: Caller): Promise<string> {
    const reason = `identity: password by ${kind} link`;
    const person = await this.db.system(reason, (tx) => this.owner(tx, token, kind));
    // Hashing takes tens of milliseconds: not while a connection waits. The link is read again after it.
    const hash = await this.passwords.hashNew(password, person);
    return this.db.system(reason, async (tx) => {
      const account = await this.owner(tx, token, kind);
      const accountId = account.id;
      await this.links.useUp(tx, accountId, 'confirm');
      await this.links.useUp(tx, accountId, 'reset');
      await accountRows.open(tx, accountId, hash, this.clock.now());
      const ended = await this.sessions.endAll(tx, accountId, 'password-reset');
      await this.journal.append(tx, {
        kind: kind === 'confirm' ? 'identity.confirmed' : 'identity.password-reset',
        subject: { type: 'account', id: accountId },
        actor: `account:${accountId}`,
        payload: { ip: caller.ip, device: caller.device, sessionsEnded: ended, wasLocked: account.status === 'locked' },
      });
      return account.email;
    });
  }

  private async owner(tx: Tx, token: string, kind: 'confirm' | 'reset'): Promise<AccountRow> {
    const account = await accountRows.byId(tx, await this.links.read(tx, token, kind));
    if (!account) throw identityErrors.fail('link_unknown');
    return account;
  }

  /** E-mails a link for a new password, if there is such an account. Tells nobody whether there is. */
  async sendReset(email: string): Promise<void> {
    await this.db.system('identity: password reset', async (tx) => {
      const account = await accountRows.byEmail(tx, asEmail(email));
      if (!account) return;
      if (account.status === 'unconfirmed') return this.registering.sendLink(tx, account);
      const { url, until } = await this.links.issue(tx, account.id, 'reset');
      const zone = this.legal.operatorPolicies().get('confirmation.link.ttl').zone;
      await this.mail.queue(tx, {
        to: account.email,
        kind: 'identity.password-reset',
        lang: account.lang,
        template: mails.reset(account.lang, { name: account.name, url, until: clockTime(until, zone) }),
        about: { type: 'account', id: account.id },
      });
    });
  }
}
