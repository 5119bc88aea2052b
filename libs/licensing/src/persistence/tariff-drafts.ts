import { uuidv7, type Temporal, type Texts } from '#kernel';
import { json, onConflict, type Tx } from '#platform';
import type { Quota, TariffFunction } from '../domain/tariffs.js';
import { usageErrors } from '../usage.errors.js';

/** What a version of a tariff says. Amounts are decimal text, so that nothing is lost in JSON. */
export interface TariffBody {
  title: Texts;
  description: Texts;
  /** Place in the list, from zero. */
  rank: number;
  functions: TariffFunction[];
  /** A quota that is absent is not limited. */
  quotas: Partial<Record<Quota, string>>;
  prices: { term: string; amount: string; currency: string }[];
  overage: { quota: Quota; unit: string; period: 'P1M'; amount: string; currency: string }[];
}

/** A version in the making. */
export interface TariffDraft {
  id: string;
  code: string;
  body: TariffBody;
  madeBy: string;
  madeAt: Temporal.Instant;
  changedAt: Temporal.Instant;
}

const COLUMNS = `id, code, body, made_by AS "madeBy", made_at AS "madeAt", changed_at AS "changedAt"`;

/** All drafts. */
export function drafts(tx: Tx): Promise<TariffDraft[]> {
  return tx.query<TariffDraft>(`SELECT ${COLUMNS} FROM licensing.tariff_draft ORDER BY code`);
}

/** A draft, locked. */
export function lockDraft(tx: Tx, id: string): Promise<TariffDraft | undefined> {
  return tx.maybe<TariffDraft>(`SELECT ${COLUMNS} FROM licensing.tariff_draft WHERE id = $1 FOR UPDATE`, [id]);
}

/** Writes a draft; a tariff has one at a time. @throws DomainError licensing.draft_there */
export async function insertDraft(
  tx: Tx,
  d: { code: string; body: TariffBody; by: string; at: Temporal.Instant },
): Promise<string> {
  const id = uuidv7();
  await onConflict(
    'tariff_draft_code_key',
    () => usageErrors.fail('draft_there', { code: d.code }),
    () =>
      tx.exec(
        `INSERT INTO licensing.tariff_draft (id, code, body, made_by, made_at, changed_at) VALUES ($1, $2, $3, $4, $5, $5)`,
        [id, d.code, json(d.body), d.by, d.at],
      ),
  );
  return id;
}

/** Writes a draft anew. */
export async function writeDraft(tx: Tx, id: string, body: TariffBody, at: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE licensing.tariff_draft SET body = $2, changed_at = $3 WHERE id = $1`, [id, json(body), at]);
}

/** Throws a draft away. @returns whether there was one */
export async function deleteDraft(tx: Tx, id: string): Promise<boolean> {
  return (await tx.exec(`DELETE FROM licensing.tariff_draft WHERE id = $1`, [id])) === 1;
}

/** Publishes a version: its number follows the last one of its code. @returns its id and number */
export async function insertVersion(
  tx: Tx,
  v: { code: string; body: TariffBody; by: string; at: Temporal.Instant; effectiveAt: Temporal.Instant },
): Promise<{ id: string; version: number }> {
  const { body } = v;
  const id = uuidv7();
  const { version } = await tx.one<{ version: number }>(
    `INSERT INTO licensing.tariff (id, code, version, rank, title, description, functions, quotas, published_at, effective_at, published_by)
     SELECT $1::uuid, $2, coalesce(max(version), 0) + 1, $3::int, $4::jsonb, $5::jsonb, $6::text[], $7::jsonb, $8::timestamptz, $9::timestamptz, $10 FROM licensing.tariff WHERE code = $2 RETURNING version`,
    [id, v.code, body.rank, json(body.title), json(body.description), body.functions, json(body.quotas), v.at, v.effectiveAt, v.by],
  ); // prettier-ignore
  for (const p of body.prices)
    await tx.exec(`INSERT INTO licensing.tariff_price (tariff_id, term, amount, currency) VALUES ($1, $2, $3, $4)`, [
      id,
      p.term,
      BigInt(p.amount),
      p.currency,
    ]);
  for (const o of body.overage)
    await tx.exec(
      `INSERT INTO licensing.tariff_overage (tariff_id, quota, unit, period, amount, currency) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, o.quota, BigInt(o.unit), o.period, BigInt(o.amount), o.currency],
    );
  return { id, version };
}

/** A published version with how many licences stand under it. */
export interface VersionLine {
  id: string;
  code: string;
  version: number;
  rank: number;
  effectiveAt: Temporal.Instant;
  publishedAt: Temporal.Instant;
  publishedBy: string;
  licences: number;
}

/** Every version ever published, by tariff, newest first. */
export function versions(tx: Tx): Promise<VersionLine[]> {
  return tx.query<VersionLine>(
    `SELECT t.id, t.code, t.version, t.rank, t.effective_at AS "effectiveAt", t.published_at AS "publishedAt", t.published_by AS "publishedBy",
       (SELECT count(*)::int FROM licensing.licence l WHERE l.tariff_id = t.id AND l.status IN ('active', 'lapsed')) AS licences
     FROM licensing.tariff t ORDER BY t.rank, t.code, t.version DESC`,
  );
}
