import { exportTable, type ExportSource } from '#platform';

/** What a seller takes away of its sales: buyers, orders, payments, refunds, and its side of the ledger. */
export const paymentsExport: ExportSource = {
  library: 'payments',
  tables: [
    exportTable(
      'buyers',
      `SELECT DISTINCT ON (buyer_id) buyer_id AS id, payer ->> 'name' AS name, payer ->> 'email' AS email, payer ->> 'phone' AS phone, placed_at AS "lastOrderAt", buyer_id::text AS key
       FROM payments.order WHERE tenant_id = $1 AND ($2::uuid IS NULL OR buyer_id > $2) ORDER BY buyer_id, placed_at DESC LIMIT $3`,
    ),
    exportTable(
      'orders',
      `SELECT id, buyer_id AS "buyerId", status, currency, total, commission, commission_rate AS "commissionRate", refunded, commission_refunded AS "commissionRefunded", method, payer,
         lang, placed_at AS "placedAt", paid_at AS "paidAt", closed_at AS "closedAt", id::text AS key
       FROM payments.order WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      { money: ['total', 'commission', 'refunded', 'commissionRefunded'] },
    ),
    exportTable(
      'order-items',
      `SELECT i.id, i.order_id AS "orderId", i.position, i.course_id AS "courseId", i.title, i.kind, i.price, o.currency, i.grant_id AS "grantId",
         i.access_starts_at AS "accessStartsAt", i.access_ends_at AS "accessEndsAt", i.id::text AS key
       FROM payments.order_item i JOIN payments.order o ON o.id = i.order_id
       WHERE i.tenant_id = $1 AND ($2::uuid IS NULL OR i.id > $2) ORDER BY i.id LIMIT $3`,
      { money: ['price'] },
    ),
    exportTable(
      'payments',
      `SELECT id, order_id AS "orderId", gateway, status, currency, amount, external_id AS "externalId", created_at AS "createdAt", settled_at AS "settledAt", id::text AS key
       FROM payments.payment WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      { money: ['amount'] },
    ),
    exportTable(
      'refunds',
      `SELECT id, order_id AS "orderId", payment_id AS "paymentId", buyer_id AS "buyerId", status, currency, amount, commission, cause, method, clause, working, reason,
         requested_at AS "requestedAt", due_at AS "dueAt", settled_at AS "settledAt", id::text AS key
       FROM payments.refund WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      { money: ['amount', 'commission'] },
    ),
    exportTable(
      'ledger',
      `SELECT e.id, e.kind, e.order_id AS "orderId", e.at, p.account, p.currency, p.amount, e.id || ':' || p.line AS key
       FROM payments.entry e JOIN payments.posting p ON p.entry_id = e.id
       WHERE e.tenant_id = $1 AND ($2::text IS NULL OR (e.id, p.line) > (split_part($2, ':', 1)::uuid, split_part($2, ':', 2)::smallint))
       ORDER BY e.id, p.line LIMIT $3`,
      { money: ['amount'] },
    ),
  ],
};
