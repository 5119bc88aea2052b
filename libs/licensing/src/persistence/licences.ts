import { uuidv7, type TenantId, type Temporal } from '#kernel';
import { json, type Tx } from '#platform';
import type { LicenceStatus } from '../domain/licence.machine.js';
import type { LicencePolicies } from '../domain/policies.js';

/** Why the offer has to be accepted (AT-1.2): nothing is due where it is null. */
export type AcceptanceDue = 'first-sign-in' | 'sign-in-after-free-grant' | 'return' | null;

/** A seller's licence. */
export interface Licence {
  id: string;
  tenantId: TenantId;
  status: LicenceStatus;
  kind: 'free' | 'paid';
  tariffId: string;
  startsAt: Temporal.Instant;
  /** Null where it has no end. */
  endsAt: Temporal.Instant | null;
  /** Until when the data of a lapsed licence is kept. */
  keptUntil: Temporal.Instant | null;
  policies: LicencePolicies;
  /** IANA zone of the contract. */
  zone: string;
  acceptanceDue: AcceptanceDue;
  acceptanceId: string | null;
  acceptedAt: Temporal.Instant | null;
}

const COLUMNS = `id, tenant_id AS "tenantId", status, kind, tariff_id AS "tariffId", starts_at AS "startsAt", ends_at AS "endsAt", kept_until AS "keptUntil",
  policies, zone, acceptance_due AS "acceptanceDue", acceptance_id AS "acceptanceId", accepted_at AS "acceptedAt"`;

/** A licence that ends some day. */
export type EndingLicence = Licence & { endsAt: Temporal.Instant };

/** Whether the licence ends some day. */
export const hasEnd = (licence: Licence | undefined): licence is EndingLicence => licence?.endsAt != null;

/** The seller's licence. */
export function findLicence(tx: Tx, tenantId: TenantId): Promise<Licence | undefined> {
  return tx.maybe<Licence>(`SELECT ${COLUMNS} FROM licensing.licence WHERE tenant_id = $1`, [tenantId]);
}

/** The seller's licence, locked: everything that changes one goes through here, so lapse, return and deletion take turns. */
export function lockLicence(tx: Tx, tenantId: TenantId): Promise<Licence | undefined> {
  return tx.maybe<Licence>(`SELECT ${COLUMNS} FROM licensing.licence WHERE tenant_id = $1 FOR UPDATE`, [tenantId]);
}

/** As {@link lockLicence}, by the licence's own id. */
export function lockLicenceById(tx: Tx, id: string): Promise<Licence | undefined> {
  return tx.maybe<Licence>(`SELECT ${COLUMNS} FROM licensing.licence WHERE id = $1 FOR UPDATE`, [id]);
}

/** Writes a new licence, not accepted yet. */
export async function insertLicence(
  tx: Tx,
  l: Pick<Licence, 'id' | 'tenantId' | 'kind' | 'tariffId' | 'startsAt' | 'endsAt' | 'policies' | 'zone'>,
): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.licence (id, tenant_id, kind, tariff_id, starts_at, ends_at, policies, zone, acceptance_due) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'first-sign-in')`,
    [l.id, l.tenantId, l.kind, l.tariffId, l.startsAt, l.endsAt, json(l.policies), l.zone],
  );
}

/** A stretch of time for which the right was given. */
export interface Term {
  kind: 'free' | 'extension' | 'paid';
  tariffId: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant | null;
  /** When it gave way to another before its end. */
  closedAt?: Temporal.Instant | null;
}

/** Writes a term. */
export async function insertTerm(
  tx: Tx,
  licence: Pick<Licence, 'id' | 'tenantId'>,
  t: Term & { at: Temporal.Instant; actor: string; reason?: string },
): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.term (id, tenant_id, licence_id, kind, tariff_id, starts_at, ends_at, set_at, actor, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [uuidv7(), licence.tenantId, licence.id, t.kind, t.tariffId, t.startsAt, t.endsAt, t.at, t.actor, t.reason],
  );
}

/** Terms of a licence, oldest first. */
export function termsOf(tx: Tx, licence: Pick<Licence, 'id' | 'tenantId'>): Promise<Term[]> {
  return tx.query<Term>(
    `SELECT kind, tariff_id AS "tariffId", starts_at AS "startsAt", ends_at AS "endsAt", closed_at AS "closedAt" FROM licensing.term WHERE tenant_id = $1 AND licence_id = $2 ORDER BY starts_at, id`,
    [licence.tenantId, licence.id],
  );
}

/** Keeps until when the data stays. */
export async function setKeptUntil(tx: Tx, id: string, keptUntil: Temporal.Instant | null): Promise<void> {
  await tx.exec(`UPDATE licensing.licence SET kept_until = $2 WHERE id = $1`, [id, keptUntil]);
}

/** Moves the end and asks for a new acceptance. */
export async function setEnd(tx: Tx, id: string, endsAt: Temporal.Instant, due: AcceptanceDue): Promise<void> {
  await tx.exec(
    `UPDATE licensing.licence SET ends_at = $2, acceptance_due = $3, acceptance_id = NULL, accepted_at = NULL, accepted_by = NULL WHERE id = $1`,
    [id, endsAt, due],
  );
}

/** Notes that the offer was accepted. */
export async function setAccepted(
  tx: Tx,
  id: string,
  a: { acceptanceId: string; at: Temporal.Instant; by: string },
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.licence SET acceptance_due = NULL, acceptance_id = $2, accepted_at = $3, accepted_by = $4 WHERE id = $1`,
    [id, a.acceptanceId, a.at, a.by],
  );
}
