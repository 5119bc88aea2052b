import { uuidv7, type Clock, type Lang, type Temporal } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Database, Journal, Mail, onConflict, type Caller, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { asEmail } from '../domain/email.js';
import { identityErrors } from '../identity.errors.js';
import { accountRows, type AccountRow } from '../persistence/accounts.repository.js';
import { mails } from '../texts/mails.js';
import { Consents } from './consents.js';
import { LinkTokens } from './link-tokens.js';
import { ACCOUNT_TERMS } from './newer-terms.js';

/** What a visitor enters. */
export interface Registration {
  name: string;
  email: string;
  phone: string;
  termsVersion?: string;
  marketing?: boolean;
}

/** Registers a person: account, acceptance of the terms ticked, consents, and the link that confirms the address. */
@Injectable()
export class Register {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(LinkTokens) private readonly links: LinkTokens,
    @Inject(Consents) private readonly consents: Consents,
  ) {}

  /** @throws DomainError identity.email_taken, legal.terms_changed */
  async register(r: Registration, caller: Caller): Promise<void> {
    await this.db.system('identity: registration', async (tx) => {
      const account = await this.account(tx, r, caller.lang);
      for (const document of ACCOUNT_TERMS) await this.accept(tx, document, account.id, r, caller);
      await this.consents.atRegistration(tx, account.id, r.marketing, caller);
      await this.sendLink(tx, account);
      await this.journal.append(tx, {
        kind: 'identity.registered',
        subject: { type: 'account', id: account.id },
        actor: `account:${account.id}`,
        payload: {
          email: account.email,
          name: account.name,
          phone: account.phone,
          ip: caller.ip,
          device: caller.device,
        },
      });
    });
  }

  /** Sends the link again, if there is an account that waits for it. Tells nobody whether there is. */
  async resend(email: string): Promise<void> {
    await this.db.system('identity: confirmation link', async (tx) => {
      const account = await accountRows.byEmail(tx, asEmail(email));
      if (account?.status === 'unconfirmed') await this.sendLink(tx, account);
    });
  }

  /** E-mails the link that confirms the address. */
  async sendLink(tx: Tx, a: Pick<AccountRow, 'id' | 'email' | 'name' | 'lang'>): Promise<void> {
    const { url, until } = await this.links.issue(tx, a.id, 'confirm');
    const zone = this.legal.operatorPolicies().get('confirmation.link.ttl').zone;
    await this.mail.queue(tx, {
      to: a.email,
      kind: 'identity.confirm',
      lang: a.lang,
      template: mails.confirm(a.lang, { name: a.name, url, until: clockTime(until, zone) }),
      about: { type: 'account', id: a.id },
    });
  }

  private async account(tx: Tx, r: Registration, lang: Lang): Promise<AccountRow> {
    const email = asEmail(r.email);
    const taken = () => identityErrors.fail('email_taken', {}, { fields: [{ field: 'email', code: 'taken' }] });
    const existing = await accountRows.byEmail(tx, email);
    if (existing && existing.status !== 'unconfirmed') throw taken();
    const account: AccountRow = {
      id: existing?.id ?? uuidv7(),
      email,
      name: r.name,
      phone: r.phone,
      lang,
      status: 'unconfirmed',
      passwordHash: null,
    };
    if (existing) await accountRows.updateUnconfirmed(tx, account);
    else await onConflict('account_email', taken, () => accountRows.insert(tx, { ...account, at: this.clock.now() }));
    return account;
  }

  private async accept(tx: Tx, document: string, accountId: string, r: Registration, caller: Caller): Promise<void> {
    await this.legal.accept(tx, {
      document,
      // The version that the page showed is that of the rules; the other document is linked from them.
      version: document === ACCOUNT_TERMS[0] ? r.termsVersion : undefined,
      lang: caller.lang,
      accountId,
      tenantId: null,
      how: 'tick',
      caller,
      context: { steps: ['read', 'data-entered', 'box-ticked'] },
    });
  }
}

/** An instant as people read it, in the contract's zone. */
export const clockTime = (at: Temporal.Instant, zone: string): string => {
  const t = at.toZonedDateTimeISO(zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(t.day)}.${two(t.month)}.${t.year} ${two(t.hour)}:${two(t.minute)} (${zone})`;
};
