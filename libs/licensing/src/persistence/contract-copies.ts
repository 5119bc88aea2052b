import type { Lang, TenantId, Temporal } from '#kernel';
import type { Tx } from '#platform';

/** A request for a printed copy of the contract, and what became of it. */
export interface ContractCopy {
  id: string;
  tenantId: TenantId;
  status: 'asked' | 'granted' | 'refused';
  request: string;
  lang: Lang;
  askedAt: Temporal.Instant;
  askedBy: string;
  decidedAt: Temporal.Instant | null;
  decidedBy: string | null;
  reason: string | null;
  acceptanceId: string | null;
  objectKey: string | null;
  sha256: string | null;
  bytes: number | null;
}

const COLUMNS = `id, tenant_id AS "tenantId", status, request, lang, asked_at AS "askedAt", asked_by AS "askedBy", decided_at AS "decidedAt", decided_by AS "decidedBy",
  reason, acceptance_id AS "acceptanceId", object_key AS "objectKey", sha256, bytes`;

/** Writes a request. */
export async function insertCopy(
  tx: Tx,
  c: Pick<ContractCopy, 'id' | 'tenantId' | 'request' | 'lang' | 'askedAt' | 'askedBy'>,
): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.contract_copy (id, tenant_id, request, lang, asked_at, asked_by) VALUES ($1, $2, $3, $4, $5, $6)`,
    [c.id, c.tenantId, c.request, c.lang, c.askedAt, c.askedBy],
  );
}

/** One that the scope may see. */
export function findCopy(tx: Tx, id: string): Promise<ContractCopy | undefined> {
  return tx.maybe<ContractCopy>(`SELECT ${COLUMNS} FROM licensing.contract_copy WHERE id = $1`, [id]);
}

/** One, locked. */
export function lockCopy(tx: Tx, id: string): Promise<ContractCopy | undefined> {
  return tx.maybe<ContractCopy>(`SELECT ${COLUMNS} FROM licensing.contract_copy WHERE id = $1 FOR UPDATE`, [id]);
}

/** Requests of the scope, the latest first, after a keyset position. */
export function listCopies(
  tx: Tx,
  f: {
    tenantId?: TenantId;
    status?: ContractCopy['status'];
    after?: { at: Temporal.Instant; id: string };
    limit: number;
  },
): Promise<ContractCopy[]> {
  return tx.query<ContractCopy>(
    `SELECT ${COLUMNS} FROM licensing.contract_copy WHERE ($1::uuid IS NULL OR tenant_id = $1) AND ($2::text IS NULL OR status = $2)
       AND ($3::timestamptz IS NULL OR (asked_at, id) < ($3, $4::uuid)) ORDER BY asked_at DESC, id DESC LIMIT $5`,
    [f.tenantId, f.status, f.after?.at, f.after?.id, f.limit],
  );
}

/** Writes the decision. */
export async function decideCopy(
  tx: Tx,
  id: string,
  d: {
    status: 'granted' | 'refused';
    at: Temporal.Instant;
    by: string;
    reason?: string;
    file?: { acceptanceId: string; key: string; sha256: string; bytes: number };
  },
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.contract_copy SET status = $2, decided_at = $3, decided_by = $4, reason = $5, acceptance_id = $6, object_key = $7, sha256 = $8, bytes = $9 WHERE id = $1`,
    [id, d.status, d.at, d.by, d.reason, d.file?.acceptanceId, d.file?.key, d.file?.sha256, d.file?.bytes],
  );
}

/** By which acceptance, and whose, a licence is held now; undefined where the offer was not accepted. */
export async function acceptedBy(
  tx: Tx,
  tenantId: TenantId,
): Promise<{ acceptanceId: string; accountId: string } | undefined> {
  return tx.maybe(
    `SELECT acceptance_id AS "acceptanceId", accepted_by AS "accountId" FROM licensing.licence WHERE tenant_id = $1 AND acceptance_id IS NOT NULL AND accepted_by IS NOT NULL`,
    [tenantId],
  );
}
