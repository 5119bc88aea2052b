import { next, uuidv7, type Clock, type AnyMachine, DomainError } from '#kernel';
import type { Events } from '../outbox/outbox.js';
import type { Tx } from './tx.js';
import { platformErrors } from '../platform.errors.js';

/** What a change of state needs besides the machine. */
export interface TransitionRequest {
  /** Schema-qualified table with columns `id` and `status` (or `column`). A constant, never input. */
  table: string;
  column?: string;
  id: string;
  from: string;
  transition: string;
  actor: string;
  reason?: string;
  tenantId?: string | null;
  /** Announced in the same transaction. */
  event?: { type: string; payload?: Record<string, unknown> };
}

/**
 * Changes a state: asks the machine, updates only where the status is still the expected one, writes history and
 * event, all in `tx`.
 * @returns the new state
 * @throws DomainError kernel.transition_refused where the machine forbids it; platform.state_changed where somebody
 *   was faster
 */
export class Transitions {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async apply(tx: Tx, machine: AnyMachine, r: TransitionRequest): Promise<string> {
    const to = next(machine, r.from as never, r.transition as never) as string;
    const column = r.column ?? 'status';
    const touched = await tx.exec(`UPDATE ${r.table} SET ${column} = $2 WHERE id = $1 AND ${column} = $3`, [
      r.id,
      to,
      r.from,
    ]);
    if (touched !== 1) throw stateChanged(machine.name);
    await tx.exec(
      `INSERT INTO platform.state_history (id, tenant_id, machine, subject_id, transition, from_state, to_state, actor, reason, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        uuidv7(),
        r.tenantId ?? tx.tenantId ?? null,
        machine.name,
        r.id,
        r.transition,
        r.from,
        to,
        r.actor,
        r.reason ?? null,
        this.clock.now(),
      ],
    );
    if (r.event) {
      await this.events.publish(tx, {
        type: r.event.type,
        tenantId: r.tenantId,
        payload: { id: r.id, ...r.event.payload },
      });
    }
    return to;
  }
}

const stateChanged = (machine: string): DomainError => platformErrors.fail('state_changed', { machine });

/** One line of a case's history. */
export interface HistoryLine {
  transition: string;
  from: string;
  to: string;
  actor: string;
  reason: string | null;
  at: import('#kernel').Temporal.Instant;
}

/** The history of a subject, oldest first. */
export function historyOf(tx: Tx, subjectId: string): Promise<HistoryLine[]> {
  return tx.query<HistoryLine>(
    `SELECT transition, from_state AS "from", to_state AS "to", actor, reason, at FROM platform.state_history WHERE subject_id = $1 ORDER BY at, id`,
    [subjectId],
  );
}
