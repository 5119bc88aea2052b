import { uuidv7, type Temporal } from '#kernel';
import type { Tx } from '#platform';
import { balances, type EntryKind, type Line } from '../domain/ledger.js';

/** Writes an entry with all its postings in one statement. A second one of the same kind and cause does nothing. */
export async function post(
  tx: Tx,
  e: { tenantId: string; kind: EntryKind; causeId: string; orderId: string; at: Temporal.Instant; lines: Line[] },
): Promise<boolean> {
  if (!balances(e.lines)) throw new Error(`entry ${e.kind} does not balance`);
  const rows = await tx.query(
    `WITH e AS (
       INSERT INTO payments.entry (id, tenant_id, kind, cause_id, order_id, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant_id, kind, cause_id) DO NOTHING RETURNING id, tenant_id),
     l AS (
       INSERT INTO payments.posting (entry_id, line, tenant_id, account, currency, amount)
       SELECT e.id, u.line, e.tenant_id, u.account, u.currency, u.amount
       FROM e, unnest($7::text[], $8::text[], $9::bigint[]) WITH ORDINALITY AS u(account, currency, amount, line))
     SELECT id FROM e`,
    [
      uuidv7(),
      e.tenantId,
      e.kind,
      e.causeId,
      e.orderId,
      e.at,
      e.lines.map((l) => l.account),
      e.lines.map((l) => l.amount.currency),
      e.lines.map((l) => l.amount.minor),
    ],
  );
  return rows.length === 1;
}

/** A balance of an account. */
export interface Balance {
  account: string;
  currency: string;
  amount: bigint;
}

/** Balances of a seller's part of the ledger, by account and currency. */
export function balancesOf(tx: Tx, tenantId: string): Promise<Balance[]> {
  return tx.query(
    `SELECT account, currency, sum(amount)::bigint AS amount FROM payments.posting WHERE tenant_id = $1 GROUP BY account, currency ORDER BY account, currency`,
    [tenantId],
  );
}

/** Balances of every seller, by account and currency. */
export function balancesOfAll(tx: Tx): Promise<(Balance & { tenantId: string })[]> {
  return tx.query(
    `SELECT tenant_id AS "tenantId", account, currency, sum(amount)::bigint AS amount FROM payments.posting GROUP BY tenant_id, account, currency ORDER BY tenant_id, account, currency`,
  );
}

/** Turnover and balance of every account, of one seller's part or of all, for billing. */
export function trialBalance(tx: Tx, tenantId?: string): Promise<(Balance & { debit: bigint; credit: bigint })[]> {
  return tx.query(
    `SELECT account, currency, sum(amount)::bigint AS amount, coalesce(sum(amount) FILTER (WHERE amount > 0), 0)::bigint AS debit,
       coalesce(-sum(amount) FILTER (WHERE amount < 0), 0)::bigint AS credit
     FROM payments.posting WHERE $1::uuid IS NULL OR tenant_id = $1 GROUP BY account, currency ORDER BY account, currency`,
    [tenantId],
  );
}

/** One posting with its entry, for people. */
export interface LedgerLine {
  entryId: string;
  kind: string;
  at: Temporal.Instant;
  atText: string;
  orderId: string;
  tenantId: string;
  account: string;
  currency: string;
  amount: bigint;
  line: number;
}

/** Postings, newest first: of one seller, or of all. */
export function postings(
  tx: Tx,
  filter: { tenantId?: string; after?: { at: string; id: string; line: number }; limit: number },
): Promise<LedgerLine[]> {
  return tx.query(
    `SELECT e.id AS "entryId", e.kind, e.at, e.at::text AS "atText", e.order_id AS "orderId", e.tenant_id AS "tenantId", p.account, p.currency, p.amount, p.line
     FROM payments.entry e JOIN payments.posting p ON p.entry_id = e.id
     WHERE ($1::uuid IS NULL OR e.tenant_id = $1) AND ($2::timestamptz IS NULL OR (e.at, e.id, p.line) < ($2, $3::uuid, $4::smallint))
     ORDER BY e.at DESC, e.id DESC, p.line DESC LIMIT $5`,
    [filter.tenantId, filter.after?.at, filter.after?.id, filter.after?.line, filter.limit],
  );
}
