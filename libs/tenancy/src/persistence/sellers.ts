import type { TenantId, Temporal } from '#kernel';
import { json, type Tx } from '#platform';
import type { BankDetails, LegalProfile } from '../domain/profile.js';
import type { Capability } from '../domain/capabilities.js';
import type { SellerStatus } from '../domain/seller.machine.js';

/** A seller as other libraries see it. */
export interface Seller {
  id: TenantId;
  slug: string;
  displayName: string;
  about: string;
  status: SellerStatus;
  profile: LegalProfile;
  createdAt: Temporal.Instant;
  version: number;
}

interface Row {
  id: TenantId;
  slug: string;
  displayName: string;
  about: string;
  status: SellerStatus;
  createdAt: Temporal.Instant;
  version: number;
  kind: LegalProfile['kind'];
  country: LegalProfile['country'];
  legalName: string;
  taxId: string;
  registrationNumber: string | null;
  address: string;
  email: string;
  phone: string;
  bank: BankDetails | null;
}

const COLUMNS = `s.id, s.slug, s.display_name AS "displayName", s.about, s.status, s.created_at AS "createdAt", s.version, p.kind, p.country,
  p.legal_name AS "legalName", p.tax_id AS "taxId", p.registration_number AS "registrationNumber", p.address, p.email, p.phone, p.bank`;

const sellerOf = ({
  kind,
  country,
  legalName,
  taxId,
  registrationNumber,
  address,
  email,
  phone,
  bank,
  ...seller
}: Row): Seller => ({
  ...seller,
  profile: { kind, country, legalName, taxId, registrationNumber, address, email, phone, bank },
});

/** The seller, or undefined where there is none or its data is deleted. */
export async function findSeller(tx: Tx, tenantId: TenantId): Promise<Seller | undefined> {
  const row = await tx.maybe<Row>(
    `SELECT ${COLUMNS} FROM tenancy.seller s JOIN tenancy.profile p ON p.tenant_id = s.id WHERE s.id = $1`,
    [tenantId],
  );
  return row && sellerOf(row);
}

/** What decides over permission: the state and what is stopped. `lock` keeps both as they are until the transaction ends. */
export async function findState(
  tx: Tx,
  tenantId: TenantId,
  lock = false,
): Promise<{ status: SellerStatus; stopped: Capability[] } | undefined> {
  return lock
    ? tx.maybe(`SELECT status, stopped FROM tenancy.seller WHERE id = $1 FOR UPDATE`, [tenantId])
    : tx.maybe(`SELECT status, stopped FROM tenancy.seller WHERE id = $1`, [tenantId]);
}

/** Inserts under the first free slug: `school`, `school-2`, `school-3` … @returns the slug */
export async function insertSeller(
  tx: Tx,
  s: { id: TenantId; slug: string; displayName: string; about: string; at: Temporal.Instant },
): Promise<string> {
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? s.slug : `${s.slug}-${n}`;
    const done = await tx.exec(
      `INSERT INTO tenancy.seller (id, tenant_id, slug, display_name, about, created_at) VALUES ($1, $1, $2, $3, $4, $5) ON CONFLICT ON CONSTRAINT seller_slug DO NOTHING`,
      [s.id, slug, s.displayName, s.about, s.at],
    );
    if (done === 1) return slug;
  }
}

/** Writes the legal profile, the first time or again. */
export async function writeProfile(tx: Tx, tenantId: TenantId, p: LegalProfile, at: Temporal.Instant): Promise<void> {
  await tx.exec(
    `INSERT INTO tenancy.profile (tenant_id, kind, country, legal_name, tax_id, registration_number, address, email, phone, bank, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (tenant_id) DO UPDATE SET kind = EXCLUDED.kind, country = EXCLUDED.country, legal_name = EXCLUDED.legal_name, tax_id = EXCLUDED.tax_id,
       registration_number = EXCLUDED.registration_number, address = EXCLUDED.address, email = EXCLUDED.email, phone = EXCLUDED.phone,
       bank = EXCLUDED.bank, changed_at = EXCLUDED.changed_at`,
    [
      tenantId,
      p.kind,
      p.country,
      p.legalName,
      p.taxId,
      p.registrationNumber,
      p.address,
      p.email,
      p.phone,
      p.bank ? json(p.bank) : null,
      at,
    ],
  );
}

/** Changes name and description where the version is still the expected one. @returns the new version, or undefined */
export async function updateSeller(
  tx: Tx,
  tenantId: TenantId,
  expected: number,
  to: { displayName: string; about: string },
): Promise<number | undefined> {
  const row = await tx.maybe<{ version: number }>(
    `UPDATE tenancy.seller SET display_name = $3, about = $4, version = version + 1 WHERE id = $1 AND version = $2 RETURNING version`,
    [tenantId, expected, to.displayName, to.about],
  );
  return row?.version;
}

/** Writes what is stopped now; it follows from the reasons that hold. */
export async function writeStopped(tx: Tx, tenantId: TenantId, stopped: readonly Capability[]): Promise<void> {
  await tx.exec(`UPDATE tenancy.seller SET stopped = $2::text[] WHERE id = $1`, [tenantId, stopped]);
}

/** Ids of sellers whose data is neither being deleted nor gone, after an id. */
export async function livingSellers(tx: Tx, after: string | null, limit: number): Promise<TenantId[]> {
  const rows = await tx.query<{ id: TenantId }>(
    `SELECT id FROM tenancy.seller WHERE status IN ('active', 'suspended', 'lapsed') AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
    [after, limit],
  );
  return rows.map((r) => r.id);
}

/** A line of the operator's list. */
export interface SellerLine {
  id: string;
  slug: string;
  displayName: string;
  status: SellerStatus;
  createdAt: Temporal.Instant;
  kind: LegalProfile['kind'] | null;
  country: LegalProfile['country'] | null;
  legalName: string | null;
  taxId: string | null;
  suspensions: string[];
}

/** Sellers, newest first, after a keyset position; `q` is looked for in names, tax id, slug and e-mail. */
export function listSellers(
  tx: Tx,
  f: { q?: string; status?: string; after?: { at: Temporal.Instant; id: string }; limit: number },
): Promise<SellerLine[]> {
  const like = f.q ? `%${f.q.replace(/[\\%_]/g, '\\$&')}%` : null;
  return tx.query<SellerLine>(
    `SELECT s.id, s.slug, s.display_name AS "displayName", s.status, s.created_at AS "createdAt",
       p.kind, p.country, p.legal_name AS "legalName", p.tax_id AS "taxId",
       ARRAY(SELECT x.reason FROM tenancy.suspension x WHERE x.tenant_id = s.id AND x.until IS NULL ORDER BY x.since) AS suspensions
     FROM tenancy.seller s LEFT JOIN tenancy.profile p ON p.tenant_id = s.id
     WHERE ($1::text IS NULL OR s.display_name ILIKE $1 OR s.slug ILIKE $1 OR p.legal_name ILIKE $1 OR p.tax_id ILIKE $1 OR p.email ILIKE $1)
       AND ($2::text IS NULL OR s.status = $2)
       AND ($3::timestamptz IS NULL OR (s.created_at, s.id) < ($3, $4::uuid))
     ORDER BY s.created_at DESC, s.id DESC LIMIT $5`,
    [like, f.status, f.after?.at, f.after?.id, f.limit],
  );
}
