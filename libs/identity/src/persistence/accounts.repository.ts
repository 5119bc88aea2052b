import type { Lang, Temporal } from '#kernel';
import type { StaffRole, Tx } from '#platform';

/** A person's account, with what only sign-in needs. */
export interface AccountRow {
  id: string;
  email: string;
  name: string;
  phone: string;
  lang: Lang;
  status: 'unconfirmed' | 'active' | 'locked';
  passwordHash: string | null;
}

/** How to reach a person. */
export interface Contact {
  accountId: string;
  email: string;
  name: string;
  phone: string;
  lang: Lang;
  status: AccountRow['status'];
}

/** What a person sees of the own account. */
export interface OwnAccount {
  id: string;
  email: string;
  name: string;
  phone: string;
  lang: Lang;
  status: AccountRow['status'];
  createdAt: Temporal.Instant;
  confirmedAt: Temporal.Instant | null;
}

const ROW = `id, email, name, phone, lang, status, password_hash AS "passwordHash"`;
const CONTACT = `account_id AS "accountId", email, name, phone, lang, status`;

/** Accounts. `byEmail`, `byId` and all changes of status need the system scope; the contact functions answer in every scope. */
export const accountRows = {
  byEmail: (tx: Tx, email: string): Promise<AccountRow | undefined> =>
    tx.maybe<AccountRow>(`SELECT ${ROW} FROM identity.account WHERE email = $1 FOR UPDATE`, [email]),
  byId: (tx: Tx, id: string): Promise<AccountRow | undefined> =>
    tx.maybe<AccountRow>(`SELECT ${ROW} FROM identity.account WHERE id = $1 FOR UPDATE`, [id]),
  /** Without a lock: sign-in must not queue up behind itself. */
  forSignIn: (tx: Tx, email: string): Promise<AccountRow | undefined> =>
    tx.maybe<AccountRow>(`SELECT ${ROW} FROM identity.account WHERE email = $1`, [email]),
  insert: (tx: Tx, a: AccountRow & { at: Temporal.Instant }): Promise<number> =>
    tx.exec(
      `INSERT INTO identity.account (id, email, name, phone, lang, status, password_hash, created_at, confirmed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $6 = 'active' THEN $8::timestamptz END)`,
      [a.id, a.email, a.name, a.phone, a.lang, a.status, a.passwordHash, a.at],
    ),
  /** An account that nobody has confirmed yet takes the newest details. */
  updateUnconfirmed: (tx: Tx, a: { id: string; name: string; phone: string; lang: Lang }): Promise<number> =>
    tx.exec(`UPDATE identity.account SET name = $2, phone = $3, lang = $4 WHERE id = $1 AND status = 'unconfirmed'`, [
      a.id,
      a.name,
      a.phone,
      a.lang,
    ]),
  /** Sets a password and opens the account: the person has shown that the address is theirs. */
  open: (tx: Tx, id: string, passwordHash: string, at: Temporal.Instant): Promise<number> =>
    tx.exec(
      `UPDATE identity.account SET password_hash = $2, status = 'active', confirmed_at = COALESCE(confirmed_at, $3::timestamptz), locked_at = NULL, locked_reason = NULL WHERE id = $1`,
      [id, passwordHash, at],
    ),
  lock: (tx: Tx, id: string, reason: string, at: Temporal.Instant): Promise<number> =>
    tx.exec(
      `UPDATE identity.account SET status = 'locked', locked_at = $3, locked_reason = $2 WHERE id = $1 AND status = 'active'`,
      [id, reason, at],
    ),
  own: (tx: Tx, id: string): Promise<OwnAccount> =>
    tx.one<OwnAccount>(
      `SELECT id, email, name, phone, lang, status, created_at AS "createdAt", confirmed_at AS "confirmedAt" FROM identity.account WHERE id = $1`,
      [id],
    ),
  /** Changes what is given, leaves what is not. */
  editOwn: (tx: Tx, id: string, e: { name?: string; phone?: string; lang?: Lang }): Promise<number> =>
    tx.exec(
      `UPDATE identity.account SET name = COALESCE($2, name), phone = COALESCE($3, phone), lang = COALESCE($4, lang) WHERE id = $1`,
      [id, e.name, e.phone, e.lang],
    ),
  contacts: (tx: Tx, ids: readonly string[]): Promise<Contact[]> =>
    tx.query<Contact>(`SELECT ${CONTACT} FROM identity.contacts($1::uuid[])`, [ids]),
  contactByEmail: (tx: Tx, email: string): Promise<Contact | undefined> =>
    tx.maybe<Contact>(`SELECT ${CONTACT} FROM identity.contact_by_email($1)`, [email]),
  staff: (tx: Tx, role: StaffRole): Promise<Contact[]> =>
    tx.query<Contact>(`SELECT ${CONTACT} FROM identity.staff($1)`, [role]),
  rolesOf: async (tx: Tx, id: string): Promise<StaffRole[]> =>
    (
      await tx.query<{ role: StaffRole }>(`SELECT role FROM identity.staff_role WHERE account_id = $1 ORDER BY role`, [
        id,
      ])
    ).map((r) => r.role),
  grantRole: (tx: Tx, id: string, role: StaffRole, at: Temporal.Instant, by: string): Promise<number> =>
    tx.exec(
      `INSERT INTO identity.staff_role (account_id, role, granted_at, granted_by) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [id, role, at, by],
    ),
  revokeRole: (tx: Tx, id: string, role: StaffRole): Promise<number> =>
    tx.exec(`DELETE FROM identity.staff_role WHERE account_id = $1 AND role = $2`, [id, role]),
};
