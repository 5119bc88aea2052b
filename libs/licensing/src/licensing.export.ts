import { exportTable, type ExportSource } from '#platform';

/** What a seller takes away of its licence: terms, usage, and its account with the operator. */
export const licensingExport: ExportSource = {
  library: 'licensing',
  tables: [
    exportTable(
      'licence',
      `SELECT id, status, kind, starts_at AS "startsAt", ends_at AS "endsAt", kept_until AS "keptUntil", zone, policies, accepted_at AS "acceptedAt", id::text AS key
       FROM licensing.licence WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
    exportTable(
      'terms',
      `SELECT t.id, t.kind, f.code AS tariff, f.version AS "tariffVersion", t.starts_at AS "startsAt", t.ends_at AS "endsAt", t.set_at AS "setAt", t.id::text AS key
       FROM licensing.term t JOIN licensing.tariff f ON f.id = t.tariff_id
       WHERE t.tenant_id = $1 AND ($2::uuid IS NULL OR t.id > $2) ORDER BY t.id LIMIT $3`,
    ),
    exportTable(
      'usage',
      `SELECT quota, used, cap, quota AS key FROM licensing.usage WHERE tenant_id = $1 AND ($2::text IS NULL OR quota > $2) ORDER BY quota LIMIT $3`,
    ),
    exportTable(
      'usage-days',
      `SELECT day, quota, used, peak, cap, excess, day || ':' || quota AS key FROM licensing.usage_day
       WHERE tenant_id = $1 AND ($2::text IS NULL OR (day, quota) > (split_part($2, ':', 1)::date, split_part($2, ':', 2))) ORDER BY day, quota LIMIT $3`,
    ),
    exportTable(
      'overage',
      `SELECT id, quota, month, days, excess, measure, unit, price, amount, currency, clause, charged_at AS "chargedAt", id::text AS key
       FROM licensing.overage WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      { money: ['price', 'amount'] },
    ),
    exportTable(
      'sms-messages',
      `SELECT m.id, b.at, b.purpose, b.text, b.contract, m.recipient, m.status, m.parts, m.sent_at AS "sentAt", m.ended_at AS "endedAt", m.failure, m.id::text AS key
       FROM licensing.sms_message m JOIN licensing.sms_batch b ON b.tenant_id = m.tenant_id AND b.id = m.batch_id
       WHERE m.tenant_id = $1 AND ($2::uuid IS NULL OR m.id > $2) ORDER BY m.id LIMIT $3`,
    ),
    exportTable(
      'account',
      `SELECT e.id, e.kind, e.cause_type AS "causeType", e.cause_id AS "causeId", e.at, p.amount, p.currency, n.memo, e.id || ':' || p.line AS key
       FROM licensing.entry e JOIN licensing.posting p ON p.entry_id = e.id AND p.account = 'seller' LEFT JOIN licensing.entry_note n ON n.entry_id = e.id
       WHERE e.tenant_id = $1 AND ($2::text IS NULL OR (e.id, p.line) > (split_part($2, ':', 1)::uuid, split_part($2, ':', 2)::smallint)) ORDER BY e.id, p.line LIMIT $3`,
      { money: ['amount'] },
    ),
    exportTable(
      'licence-orders',
      `SELECT o.id, o.status, f.code AS tariff, f.version AS "tariffVersion", o.term, o.method, o.price, o.total, o.currency, o.placed_at AS "placedAt", o.fulfilled_at AS "fulfilledAt", o.id::text AS key
       FROM licensing.licence_order o JOIN licensing.tariff f ON f.id = o.tariff_id
       WHERE o.tenant_id = $1 AND ($2::uuid IS NULL OR o.id > $2) ORDER BY o.id LIMIT $3`,
      { money: ['price', 'total'] },
    ),
    exportTable(
      'invoices',
      `SELECT id, number, purpose, method, status, amount, received, currency, issued_at AS "issuedAt", due_at AS "dueAt", paid_at AS "paidAt", payer, text, id::text AS key
       FROM licensing.invoice WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      { money: ['amount', 'received'] },
    ),
    exportTable(
      'licence-payments',
      `SELECT c.id, c.invoice_id AS "invoiceId", c.status, c.amount, c.currency, c.created_at AS "createdAt", c.settled_at AS "settledAt", r.status AS "returnStatus", r.explanation AS "returnExplanation", c.id::text AS key
       FROM licensing.charge c LEFT JOIN licensing.charge_return r ON r.tenant_id = c.tenant_id AND r.charge_id = c.id AND r.status <> 'refused'
       WHERE c.tenant_id = $1 AND ($2::uuid IS NULL OR c.id > $2) ORDER BY c.id LIMIT $3`,
      { money: ['amount'] },
    ),
  ],
};
