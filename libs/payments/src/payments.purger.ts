import type { Clock, TenantId } from '#kernel';
import { deleteRows, type Held, type Purger, type Tx } from '#platform';

const heldOrders = (held: readonly Held[]): string[] => held.filter((h) => h.type === 'order').map((h) => h.id);

/** Orders: buyers' data goes, sums stay; each order gets a pseudonym of its own, so that a buyer's orders cannot be joined again. */
async function strip(tx: Tx, tenantId: TenantId, limit: number, held: readonly string[]): Promise<number> {
  return tx.exec(
    `WITH batch AS (SELECT id, gen_random_uuid() AS nobody FROM payments.order WHERE tenant_id = $1 AND stripped_at IS NULL AND NOT id = ANY ($3::uuid[]) LIMIT $2),
      i AS (UPDATE payments.order_item x SET buyer_id = b.nobody, title = '—' FROM batch b WHERE x.tenant_id = $1 AND x.order_id = b.id),
      p AS (UPDATE payments.payment x SET buyer_id = b.nobody, redirect_url = NULL, failure = NULL FROM batch b WHERE x.tenant_id = $1 AND x.order_id = b.id),
      r AS (UPDATE payments.refund x SET buyer_id = CASE x.status WHEN 'failed' THEN x.buyer_id ELSE b.nobody END, reason = NULL, working = '[]', failure = NULL FROM batch b WHERE x.tenant_id = $1 AND x.order_id = b.id)
     UPDATE payments.order o SET buyer_id = b.nobody, payer = '{}', acceptances = '[]', idempotency_key = o.id::text, body_hash = '', terms_hash = 'purged', stripped_at = o.placed_at
     FROM batch b WHERE o.id = b.id`,
    [tenantId, limit, held],
  );
}

/** How a seller's payments die: accounting entries stay, pseudonymised, and so does what a chargeback needs. */
export const paymentsPurger = (clock: Clock): Purger => ({
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
    {
      table: 'payments.refund',
      what: 'amount and the gateway’s id; whose money it is where it could not be paid out',
      reason: 'primary documents of the ledger; a debt to the buyer',
    },
  ],

  holdable: ['order'],

  async purge(tx, tenantId, limit, held = []) {
    await tx.exec(
      `INSERT INTO payments.order_terms (tenant_id, hash, policies, seller) VALUES ($1, 'purged', '{}', '{}') ON CONFLICT DO NOTHING`,
      [tenantId],
    );
    const orders = heldOrders(held);
    const stripped = await strip(tx, tenantId, limit, orders);
    if (stripped > 0) return { done: false, deleted: { 'payments.order': stripped } };
    const deleted: Record<string, number> = {
      'payments.gateway_event': await deleteRows(tx, 'payments.gateway_event', tenantId, limit),
      'payments.payment_module': await deleteRows(tx, 'payments.payment_module', tenantId, limit),
      'payments.order_terms': await tx.exec(
        `DELETE FROM payments.order_terms t WHERE tenant_id = $1 AND hash <> 'purged'
           AND NOT EXISTS (SELECT 1 FROM payments.order o WHERE o.tenant_id = $1 AND o.id = ANY ($2::uuid[]) AND o.terms_hash = t.hash)`,
        [tenantId, orders],
      ),
    };
    return { done: Object.values(deleted).every((n) => n < limit), deleted };
  },

  /**
   * The seller and the buyer must still be known while money is owed: a refund that is stripped is never paid. One that
   * the gateway keeps refusing becomes billing's after a time, and is waited for no longer.
   */
  async blocks(tx, tenantId) {
    const { n } = await tx.one<{ n: bigint }>(
      `SELECT count(*) AS n FROM payments.refund WHERE tenant_id = $1 AND status <> 'settled' AND (status <> 'failed' OR blocks_until IS NULL OR blocks_until > $2)`,
      [tenantId, clock.now()],
    );
    return n > 0n ? `${n} refunds are not paid out` : null;
  },

  async count(tx, tenantId, held = []) {
    const rows = await tx.query<{ table: string; n: bigint }>(
      `SELECT 'payments.payment_module' AS table, count(*) AS n FROM payments.payment_module WHERE tenant_id = $1
       UNION ALL SELECT 'payments.order_terms', count(*) FROM payments.order_terms t WHERE tenant_id = $1 AND hash <> 'purged'
         AND NOT EXISTS (SELECT 1 FROM payments.order o WHERE o.tenant_id = $1 AND o.id = ANY ($2::uuid[]) AND o.terms_hash = t.hash)
       UNION ALL SELECT 'payments.gateway_event', count(*) FROM payments.gateway_event WHERE tenant_id = $1
       UNION ALL SELECT 'payments.order', count(*) FROM payments.order WHERE tenant_id = $1 AND stripped_at IS NULL AND NOT id = ANY ($2::uuid[])`,
      [tenantId, heldOrders(held)],
    );
    return Object.fromEntries(rows.map((r) => [r.table, Number(r.n)]));
  },
});
