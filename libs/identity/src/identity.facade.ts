import { uuidv7, type Clock, type Lang } from '#kernel';
import { CLOCK, Journal, onConflict, platformErrors, type StaffRole, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Consents } from './application/consents.js';
import { LinkTokens } from './application/link-tokens.js';
import { Passwords } from './application/passwords.js';
import { Sessions } from './application/sessions.js';
import { asEmail } from './domain/email.js';
import { identityErrors } from './identity.errors.js';
import { accountRows, type Contact } from './persistence/accounts.repository.js';
import type { ConsentHow, ConsentKind } from './persistence/consents.repository.js';

/** An account made without the e-mailed link: seeds, tests, the operator's first administrator. */
export interface ConfirmedAccount {
  email: string;
  name: string;
  phone: string;
  password: string;
  lang?: Lang;
  staffRoles?: StaffRole[];
}

/** The door of identity for other libraries. */
@Injectable()
export class IdentityFacade {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Consents) private readonly consents: Consents,
    @Inject(LinkTokens) private readonly links: LinkTokens,
  ) {}

  /** How to reach a person, in any scope. @throws DomainError platform.not_found */
  async contact(tx: Tx, accountId: string): Promise<Contact> {
    const [found] = await accountRows.contacts(tx, [accountId]);
    if (!found) throw platformErrors.fail('not_found');
    return found;
  }

  /** How to reach several people, by account id, in any scope. */
  async contacts(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Contact>> {
    return new Map((await accountRows.contacts(tx, accountIds)).map((c) => [c.accountId, c]));
  }

  /** The person with that address, in any scope. */
  async contactByEmail(tx: Tx, email: string): Promise<Contact | null> {
    return (await accountRows.contactByEmail(tx, asEmail(email))) ?? null;
  }

  /** The operator's active people in a role, in any scope; administrators where nobody has it. */
  async staff(tx: Tx, role: StaffRole): Promise<Contact[]> {
    const found = await accountRows.staff(tx, role);
    return found.length > 0 || role === 'admin' ? found : accountRows.staff(tx, 'admin');
  }

  /** Makes an account that may sign in at once. System or operator scope. @throws DomainError identity.email_taken */
  async createConfirmed(tx: Tx, a: ConfirmedAccount): Promise<string> {
    const id = uuidv7();
    const passwordHash = await this.passwords.hash(a.password);
    await onConflict(
      'account_email',
      () => identityErrors.fail('email_taken'),
      () =>
        accountRows.insert(tx, {
          id,
          email: asEmail(a.email),
          name: a.name,
          phone: a.phone,
          lang: a.lang ?? 'ru',
          status: 'active',
          passwordHash,
          at: this.clock.now(),
        }),
    );
    for (const role of a.staffRoles ?? []) await accountRows.grantRole(tx, id, role, this.clock.now(), 'system');
    return id;
  }

  /** Gives a role of the operator's staff. It counts from the next sign-in or refresh. System or operator scope. */
  async grantStaffRole(tx: Tx, accountId: string, role: StaffRole, by: string): Promise<void> {
    await accountRows.grantRole(tx, accountId, role, this.clock.now(), by);
    await this.journal.append(tx, {
      kind: 'identity.staff-role-granted',
      subject: { type: 'account', id: accountId },
      actor: by,
      payload: { role },
    });
  }

  /** Takes a role back and ends the person's sessions, in whose tokens it stands. System or operator scope. */
  async revokeStaffRole(tx: Tx, accountId: string, role: StaffRole, by: string): Promise<void> {
    if ((await accountRows.revokeRole(tx, accountId, role)) === 0) return;
    await this.sessions.endAll(tx, accountId, 'role-changed');
    await this.journal.append(tx, {
      kind: 'identity.staff-role-revoked',
      subject: { type: 'account', id: accountId },
      actor: by,
      payload: { role },
    });
  }

  /** Whether the person agreed. In the system or operator scope, or the person's own: a seller's sees no consents. */
  hasConsent(tx: Tx, accountId: string, kind: ConsentKind): Promise<boolean> {
    return this.consents.granted(tx, accountId, kind);
  }

  /** Records consents given or withdrawn elsewhere (at an order, through support). Same scopes. */
  recordConsents(
    tx: Tx,
    accountId: string,
    wanted: Partial<Record<ConsentKind, boolean>>,
    how: ConsentHow,
    caller: { ip: string; device: string },
  ): Promise<void> {
    return this.consents.set(tx, accountId, wanted, how, caller);
  }

  /** A link for a letter's foot that ends advertising at once. System or operator scope. */
  unsubscribeUrl(tx: Tx, accountId: string): Promise<string> {
    return this.links.unsubscribeUrl(tx, accountId);
  }
}
