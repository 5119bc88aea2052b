import type { Temporal, TenantId } from '#kernel';
import type { Tx } from '#platform';

/** A seller's own contract with the provider, as it is kept. */
export interface SmsCredentials {
  tenantId: TenantId;
  /** Login and password, encrypted for this row. */
  sealed: string;
  /** Enough of the login to recognise it. */
  loginShown: string;
  sender: string | null;
  testedAt: Temporal.Instant;
  setBy: string;
}

const COLUMNS = `tenant_id AS "tenantId", sealed, login_shown AS "loginShown", sender, tested_at AS "testedAt", set_by AS "setBy"`;

/** The seller's own contract, if it has one. */
export function findCredentials(tx: Tx, tenantId: TenantId): Promise<SmsCredentials | undefined> {
  return tx.maybe<SmsCredentials>(`SELECT ${COLUMNS} FROM licensing.sms_credentials WHERE tenant_id = $1`, [tenantId]);
}

/** Keeps or replaces it. */
export async function saveCredentials(tx: Tx, c: SmsCredentials): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.sms_credentials (tenant_id, sealed, login_shown, sender, tested_at, set_by) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (tenant_id) DO UPDATE SET sealed = EXCLUDED.sealed, login_shown = EXCLUDED.login_shown, sender = EXCLUDED.sender, tested_at = EXCLUDED.tested_at, set_by = EXCLUDED.set_by`,
    [c.tenantId, c.sealed, c.loginShown, c.sender, c.testedAt, c.setBy],
  );
}

/** Forgets it. @returns whether there was one */
export async function deleteCredentials(tx: Tx, tenantId: TenantId): Promise<boolean> {
  return (await tx.exec(`DELETE FROM licensing.sms_credentials WHERE tenant_id = $1`, [tenantId])) > 0;
}
