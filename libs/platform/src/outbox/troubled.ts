import type { Clock, Temporal } from '#kernel';
import type { Tx } from '../db/tx.js';
import type { Journal } from '../journal/journal.js';
import { platformErrors } from '../platform.errors.js';

/** A delivery with the outbox row it belongs to. */
export interface TroubledDelivery {
  id: string;
  handler: string;
  type: string;
  state: 'waiting' | 'done' | 'dead';
  tenantId: string | null;
  attempts: number;
  lastError: string | null;
  at: Temporal.Instant;
  nextAt: Temporal.Instant;
}

const SELECT = `SELECT d.id, d.handler, o.type, d.state, o.tenant_id AS "tenantId", d.attempts, d.last_error AS "lastError", o.at, d.next_at AS "nextAt"
  FROM platform.delivery d JOIN platform.outbox o ON o.id = d.outbox_id`;

/** Deliveries that were given up (or, `retrying`, failed at least once), newest first, those before `before`. Operator's scope. */
export function troubledDeliveries(
  tx: Tx,
  f: { status: 'dead' | 'retrying'; before?: string; limit: number },
): Promise<TroubledDelivery[]> {
  const which = f.status === 'dead' ? `d.state = 'dead'` : `d.state = 'waiting' AND d.attempts > 0`;
  return tx.query<TroubledDelivery>(
    `${SELECT} WHERE ${which} AND ($1::uuid IS NULL OR d.id < $1) ORDER BY d.id DESC LIMIT $2`,
    [f.before, f.limit],
  );
}

/**
 * Gives a delivery that was given up its attempts anew; the worker takes it within seconds. Journaled.
 * @throws DomainError platform.not_found, platform.delivery_not_dead
 */
export async function reviveDelivery(
  tx: Tx,
  parts: { clock: Clock; journal: Journal },
  id: string,
  actor: string,
): Promise<TroubledDelivery> {
  const found = await tx.maybe<TroubledDelivery>(`${SELECT} WHERE d.id = $1 FOR UPDATE OF d`, [id]);
  if (!found) throw platformErrors.fail('not_found');
  if (found.state !== 'dead') throw platformErrors.fail('delivery_not_dead');
  const nextAt = parts.clock.realNow();
  await tx.exec(`UPDATE platform.delivery SET state = 'waiting', attempts = 0, next_at = $2 WHERE id = $1`, [
    id,
    nextAt,
  ]);
  await parts.journal.append(tx, {
    kind: 'platform.delivery-revived',
    tenantId: found.tenantId,
    subject: { type: 'delivery', id },
    actor,
    payload: { handler: found.handler, type: found.type, attempts: found.attempts, lastError: found.lastError },
  });
  return { ...found, state: 'waiting', attempts: 0, nextAt };
}
