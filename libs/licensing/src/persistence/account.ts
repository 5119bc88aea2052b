import { Money, uuidv7, type Temporal } from '#kernel';
import type { Tx } from '#platform';
import type { EntryKind, Line } from '../domain/account.js';

/** An entry to write. */
export interface NewEntry {
  tenantId: string;
  kind: EntryKind;
  cause: { type: string; id: string };
  at: Temporal.Instant;
  lines: Line[];
  /** A sentence for people; deleted with the seller's data, unlike the entry. */
  memo?: string;
}

/**
 * Writes an entry with its postings in one statement; the database moves the balance, whose row is held until the
 * transaction ends. @returns the entry's id; undefined where one of that kind and cause is there already
 */
export async function postEntry(tx: Tx, e: NewEntry): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `WITH e AS (
       INSERT INTO licensing.entry (id, tenant_id, kind, cause_type, cause_id, at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (tenant_id, kind, cause_id) DO NOTHING RETURNING id, tenant_id),
     n AS (INSERT INTO licensing.entry_note (entry_id, tenant_id, memo) SELECT e.id, e.tenant_id, $10 FROM e WHERE $10::text IS NOT NULL),
     l AS (
       INSERT INTO licensing.posting (entry_id, line, tenant_id, account, currency, amount)
       SELECT e.id, u.line, e.tenant_id, u.account, $7, u.amount FROM e, unnest($8::text[], $9::bigint[]) WITH ORDINALITY AS u(account, amount, line))
     SELECT id FROM e`,
    [
      uuidv7(),
      e.tenantId,
      e.kind,
      e.cause.type,
      e.cause.id,
      e.at,
      e.lines[0]!.amount.currency,
      e.lines.map((l) => l.account),
      e.lines.map((l) => l.amount.minor),
      e.memo,
    ],
  );
  return row?.id;
}

/** The entry of a kind and cause. */
export async function entryOf(tx: Tx, tenantId: string, kind: EntryKind, causeId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(
    `SELECT id FROM licensing.entry WHERE tenant_id = $1 AND kind = $2 AND cause_id = $3`,
    [tenantId, kind, causeId],
  );
  return row?.id;
}

/** The balance: positive is an advance, negative a debt. */
export async function balanceOf(tx: Tx, tenantId: string, currency: string): Promise<Money> {
  const row = await tx.maybe<{ amount: bigint }>(
    `SELECT amount FROM licensing.balance WHERE tenant_id = $1 AND currency = $2`,
    [tenantId, currency],
  );
  return Money.of(row?.amount ?? 0n, currency);
}

/** One line of a seller's statement. */
export interface StatementLine {
  entryId: string;
  kind: EntryKind;
  causeType: string;
  causeId: string;
  at: Temporal.Instant;
  memo: string | null;
  /** Positive adds to the advance. */
  amount: Money;
}

/** Entries of `[from, to)` with what each did to the balance, and the balance before them. */
export async function statementOf(
  tx: Tx,
  tenantId: string,
  currency: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<{ before: Money; lines: StatementLine[] }> {
  const { before } = await tx.one<{ before: bigint }>(
    `SELECT coalesce(-sum(p.amount), 0)::bigint AS before FROM licensing.posting p JOIN licensing.entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
     WHERE p.tenant_id = $1 AND p.account = 'seller' AND p.currency = $2 AND e.at < $3`,
    [tenantId, currency, from],
  );
  const rows = await tx.query<Omit<StatementLine, 'amount'> & { amount: bigint }>(
    `SELECT e.id AS "entryId", e.kind, e.cause_type AS "causeType", e.cause_id AS "causeId", e.at, n.memo, -p.amount AS amount
     FROM licensing.entry e JOIN licensing.posting p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id AND p.account = 'seller' AND p.currency = $2
     LEFT JOIN licensing.entry_note n ON n.entry_id = e.id
     WHERE e.tenant_id = $1 AND e.at >= $3 AND e.at < $4 ORDER BY e.at, e.id`,
    [tenantId, currency, from, to],
  );
  return {
    before: Money.of(before, currency),
    lines: rows.map((r) => ({ ...r, amount: Money.of(r.amount, currency) })),
  };
}
