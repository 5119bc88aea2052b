import type { TenantId } from '#kernel';
import type { Tx } from './db/tx.js';
import { countRows, type Purger } from './purge.js';

/** Attachments first: they hang on messages. Deliveries go with their outbox row. */
const TABLES = [
  'platform.message_attachment',
  'platform.message',
  'platform.outbox',
  'platform.deadline',
  'platform.state_history',
] as const;

/**
 * Journal entries whose payload outlives the seller: evidence of what was accepted, warranted, complained of, paid for
 * and deleted. Every other payload is erased; its salted hash stays, so the chain still verifies.
 */
const EVIDENCE = [
  'legal.',
  'tenancy.rights-warranted',
  'complaints.',
  'licensing.licence-lapsed',
  'licensing.legal-hold',
  'licensing.purge',
];

/** How the platform's own rows of a seller die. */
export const platformPurger: Purger = {
  library: 'platform',
  tables: TABLES,
  keeps: [
    {
      table: 'platform.journal',
      what: 'entries with erased payloads; payloads of acceptances, warranties, complaints and deletions',
      reason: 'the hash chain must verify; evidence is kept for retention.evidence',
    },
    { table: 'platform.delivery', what: 'nothing: deleted with the outbox row', reason: 'has no seller of its own' },
  ],
  async purge(tx: Tx, tenantId: TenantId, limit: number) {
    const deleted: Record<string, number> = {};
    let left = limit;
    for (const table of TABLES) {
      const n = await tx.exec(
        `DELETE FROM ${table} WHERE ctid IN (SELECT ctid FROM ${table} WHERE tenant_id = $1 LIMIT $2)`,
        [tenantId, left],
      );
      deleted[table] = n;
      left -= n;
      if (left <= 0) return { done: false, deleted };
    }
    // Kept answers name no seller in a column; those that speak of this one are found by its id.
    deleted['platform.idempotency'] = await tx.exec(
      `DELETE FROM platform.idempotency WHERE response IS NOT NULL AND strpos(response::text, $1) > 0`,
      [tenantId],
    );
    const erased = await erase(tx, tenantId, left);
    // Named apart from tables: no row is gone, only what it said.
    if (erased > 0) deleted['platform.journal payloads'] = erased;
    return { done: erased < left, deleted };
  },
  async count(tx: Tx, tenantId: TenantId) {
    return countRows(tx, TABLES, tenantId);
  },
};

function erase(tx: Tx, tenantId: TenantId, limit: number): Promise<number> {
  return tx.exec(
    `UPDATE platform.journal SET payload = NULL, salt = NULL WHERE id IN (
       SELECT id FROM platform.journal j WHERE tenant_id = $1 AND payload IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM unnest($2::text[]) AS e(prefix) WHERE starts_with(j.kind, e.prefix)) LIMIT $3)`,
    [tenantId, EVIDENCE, limit],
  );
}
