import type { TenantId } from '#kernel';
import { deleteRows, type Purger, type Tx } from '#platform';

/** Orders: buyers' data goes, sums stay; each order gets a pseudonym of its own, so that a buyer's orders cannot be joined again. */
async function strip(tx: Tx, tenantId: TenantId, limit: number): Promise<number> {
  return tx.exec(
    `WITH batch AS (SELECT id, gen_random_uuid() AS nobody FROM payments.order WHERE tenant_id = $1 AND stripped_at IS NULL LIMIT $2),
      i AS (UPDATE payments.order_item x SET buyer_id = b.nobody, title = '—' FROM batch b WHERE x.tenant_id = $1 AND x.order_id = b.id),
      p AS (UPDATE payments.payment x SET buyer_id = b.nobody, redirect_url = NULL, failure = NULL FROM batch b WHERE x.tenant_id = $1 AND x.order_id = b.id),
      r AS (UPDATE payments.refund x SET buyer_id = b.nobody, reason = NULL, working = '[]', failure = NULL FROM batch b WHERE x.tenant_id = $1 AND x.order_id = b.id)
     UPDATE payments.order o SET buyer_id = b.nobody, payer = '{}', acceptances = '[]', idempotency_key = o.id::text, body_hash = '', terms_hash = 'purged', stripped_at = o.placed_at
     FROM batch b WHERE o.id = b.id`,
    [tenantId, limit],
  );
}

/** How a seller's payments die: accounting entries stay, pseudonymised, and so does what a chargeback needs. */
export const paymentsPurger: Purger = {
  library: 'payments',
  tables: ['payments.payment_module', 'payments.order_terms', 'payments.gateway_event'],
  keeps: [
    {
      table: 'payments.entry',
      what: 'the ledger',
      reason: 'accounting law: retention.accounting; holds no personal data',
    },
    {
      table: 'payments.posting',
      what: 'the ledger',
      reason: 'accounting law: retention.accounting; holds no personal data',
    },
    { table: 'payments.order', what: 'sums and times, under a pseudonym', reason: 'primary documents of the ledger' },
    { table: 'payments.order_terms', what: 'one empty row', reason: 'orders refer to it once their terms are gone' },
    { table: 'payments.order_item', what: 'prices, under a pseudonym', reason: 'primary documents of the ledger' },
    {
      table: 'payments.payment',
      what: 'amount and the gateway’s id',
      reason: 'chargebacks arrive up to 120 days after a sale',
    },
    { table: 'payments.refund', what: 'amount and the gateway’s id', reason: 'primary documents of the ledger' },
  ],

  async purge(tx, tenantId, limit) {
    await tx.exec(
      `INSERT INTO payments.order_terms (tenant_id, hash, policies, seller) VALUES ($1, 'purged', '{}', '{}') ON CONFLICT DO NOTHING`,
      [tenantId],
    );
    const stripped = await strip(tx, tenantId, limit);
    if (stripped > 0) return { done: false, deleted: { 'payments.order': stripped } };
    const deleted: Record<string, number> = {
      'payments.gateway_event': await deleteRows(tx, 'payments.gateway_event', tenantId, limit),
      'payments.payment_module': await deleteRows(tx, 'payments.payment_module', tenantId, limit),
      'payments.order_terms': await tx.exec(
        `DELETE FROM payments.order_terms WHERE tenant_id = $1 AND hash <> 'purged'`,
        [tenantId],
      ),
    };
    return { done: Object.values(deleted).every((n) => n < limit), deleted };
  },

  /** The seller and the buyer must still be known while money is owed: a refund that is stripped is never paid. */
  async blocks(tx, tenantId) {
    const { n } = await tx.one<{ n: bigint }>(
      `SELECT count(*) AS n FROM payments.refund WHERE tenant_id = $1 AND status <> 'settled'`,
      [tenantId],
    );
    return n > 0n ? `${n} refunds are not paid out` : null;
  },

  async count(tx, tenantId) {
    const rows = await tx.query<{ table: string; n: bigint }>(
      `SELECT 'payments.payment_module' AS table, count(*) AS n FROM payments.payment_module WHERE tenant_id = $1
       UNION ALL SELECT 'payments.order_terms', count(*) FROM payments.order_terms WHERE tenant_id = $1 AND hash <> 'purged'
       UNION ALL SELECT 'payments.gateway_event', count(*) FROM payments.gateway_event WHERE tenant_id = $1
       UNION ALL SELECT 'payments.order', count(*) FROM payments.order WHERE tenant_id = $1 AND stripped_at IS NULL`,
      [tenantId],
    );
    return Object.fromEntries(rows.map((r) => [r.table, Number(r.n)]));
  },
};
