import type { TenantId } from '#kernel';
import { countRows, deleteRows, type Purger, type Tx } from '#platform';

const TABLES = [
  'licensing.charge_return',
  'licensing.charge',
  'licensing.licence_order',
  'licensing.export_file',
  'licensing.export',
  'licensing.sms_charge',
  'licensing.sms_message',
  'licensing.sms_batch',
  'licensing.sms_credentials',
  'licensing.maintenance_extension',
  'licensing.termination',
  'licensing.contract_copy',
  'licensing.extra',
  'licensing.entry_note',
  'licensing.balance',
  'licensing.usage',
  'licensing.usage_day',
  'licensing.usage_difference',
  'licensing.term',
] as const;

/** How a seller's licence dies. */
export const licensingPurger: Purger = {
  library: 'licensing',
  tables: TABLES,
  prefixes: ['licensing/{tenant}/', 'exports/{tenant}/'],
  keeps: [
    {
      table: 'licensing.licence',
      what: 'id, dates, state, the policies it stood under',
      reason: 'proof that the data was kept as long as the contract says (AT-2.7a); names nobody',
    },
    {
      table: 'licensing.entry',
      what: 'amounts, dates and causes of what was paid and charged',
      reason: 'accounting entries are kept as the law asks; they name nobody',
    },
    { table: 'licensing.posting', what: 'the lines of those entries', reason: 'like licensing.entry' },
    {
      table: 'licensing.invoice',
      what: 'number, dates and amounts; who had to pay and for what is emptied',
      reason: 'accounting documents are kept as the law asks; they name nobody',
    },
    {
      table: 'licensing.invoice_receipt',
      what: 'when how much came for an invoice',
      reason: 'like licensing.invoice',
    },
    {
      table: 'licensing.overage',
      what: 'quota, month, amount and price of what was billed above the tariff',
      reason: 'the ground of accounting entries that the law asks to keep; names nobody',
    },
    {
      table: 'licensing.bank_payment',
      what: 'dates and amounts of what came by bank; payer and purpose are emptied',
      reason: 'accounting documents are kept as the law asks; they name nobody',
    },
    {
      table: 'licensing.purge',
      what: 'ground, times and counts',
      reason: 'the certificate of deletion (AT-2.7b); names nobody',
    },
    {
      table: 'licensing.purge_step',
      what: 'when how much of which table went',
      reason: 'the extract from the log in the act of destruction (AT-2.7b); names nobody',
    },
    {
      table: 'licensing.tombstone',
      what: 'id, ground and times',
      reason: 'a restored backup deletes again by it (AT-2.7b); names nobody',
    },
    {
      table: 'licensing.legal_hold',
      what: 'lifted holds with their reason',
      reason: 'proof that nothing was deleted under a hold',
    },
  ],
  async purge(tx: Tx, tenantId: TenantId, limit: number) {
    const deleted: Record<string, number> = {};
    let left = limit;
    for (const table of TABLES) {
      deleted[table] = await deleteRows(tx, table, tenantId, left);
      left -= deleted[table];
      if (left <= 0) return { done: false, deleted };
    }
    await tx.exec(
      `UPDATE licensing.invoice SET payer = '{}', text = '{}' WHERE tenant_id = $1 AND (payer <> '{}' OR text <> '{}')`,
      [tenantId],
    );
    await tx.exec(
      `UPDATE licensing.bank_payment SET payer_name = '', payer_tax_id = '', payer_account = '', purpose = '', reason = NULL
       WHERE tenant_id = $1 AND (payer_name <> '' OR payer_tax_id <> '' OR payer_account <> '' OR purpose <> '')`,
      [tenantId],
    );
    await tx.exec(`UPDATE licensing.licence SET accepted_by = NULL, acceptance_due = NULL WHERE tenant_id = $1`, [
      tenantId,
    ]);
    return { done: true, deleted };
  },
  /** Money on its way back to a card finds it by the seller's own rows alone. */
  async blocks(tx: Tx, tenantId: TenantId) {
    const { n } = await tx.one<{ n: bigint }>(
      `SELECT count(*) AS n FROM licensing.charge_return WHERE tenant_id = $1 AND status IN ('granted', 'sent')`,
      [tenantId],
    );
    return n > 0n ? `${n} mistaken payments are not returned yet` : null;
  },
  async count(tx: Tx, tenantId: TenantId) {
    return countRows(tx, TABLES, tenantId);
  },
};
