import type { PendingTerms } from '#legal';
import { Database, type Caller } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { asEmail } from '../domain/email.js';
import { identityErrors } from '../identity.errors.js';
import { accountRows, type AccountRow } from '../persistence/accounts.repository.js';
import { NewerTerms } from './newer-terms.js';
import { Passwords } from './passwords.js';
import { Sessions, type Tokens } from './sessions.js';

/** A session that began. */
export interface SignedInAs {
  account: AccountRow;
  tokens: Tokens;
  /** Newer terms that this sign-in accepted by conduct. */
  acceptedByUse: PendingTerms[];
  /** Terms the person is asked about. */
  toAccept: PendingTerms[];
}

/** Signs a person in by address and password. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(NewerTerms) private readonly terms: NewerTerms,
  ) {}

  /**
   * Takes as long for an address that nobody has.
   * @throws DomainError identity.credentials_wrong; identity.account_locked for the right password alone
   */
  async signIn(email: string, password: string, caller: Caller): Promise<SignedInAs> {
    const account = await this.byPassword(email, password);
    if (account.status === 'locked') throw identityErrors.fail('account_locked');
    return this.db.system('identity: sign-in', async (tx) => {
      // Read again under a lock: it may have been reported compromised while the password was checked.
      const now = await accountRows.byId(tx, account.id);
      if (now?.status !== 'active' || now.passwordHash !== account.passwordHash)
        throw identityErrors.fail('credentials_wrong');
      const tokens = await this.sessions.begin(tx, account.id, caller);
      const acceptedByUse = await this.terms.acceptByUse(tx, account.id, account.lang, caller, tokens.sessionId);
      return { account, tokens, acceptedByUse, toAccept: await this.terms.pending(tx, account.id, account.lang) };
    });
  }

  /** The account whose password it is. @throws DomainError identity.credentials_wrong */
  async byPassword(email: string, password: string): Promise<AccountRow> {
    const account = await this.db.system('identity: sign-in', (tx) => accountRows.forSignIn(tx, asEmail(email)));
    const fits = await this.passwords.matches(account?.passwordHash, password);
    if (!account || !fits) throw identityErrors.fail('credentials_wrong');
    return account;
  }
}
