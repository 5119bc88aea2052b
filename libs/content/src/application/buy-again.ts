import { Inject, Injectable } from '@nestjs/common';
import { Temporal, dueAfter, type Calendars, type Clock, type Due, type Policy } from '#kernel';
import { CALENDARS, CLOCK, Deadlines, Transitions, type Tx } from '#platform';
import { grantMachine } from '../domain/machines.js';
import { currentGrant, supersededGrant, takeFromLater, writeEnd, type GrantRow } from '../persistence/grants.js';
import { WINDOW_THEN } from './window-then.js';

/** Why a grant ended whose course was bought anew while it ran. */
export const BOUGHT_AGAIN = 'bought-again';

/**
 * When a window ends that is bought while another may run: it is added after the one there is, so that every paid day is
 * had (each window is a contract of its own, AS-4.4a, AS-5.9). What is suspended has no days to add to; it is only not
 * shortened.
 */
export function windowAfter(
  before: GrantRow | undefined,
  startsAt: Temporal.Instant,
  window: Policy,
  calendars: Calendars,
): Due {
  if (!before) return dueAfter(window, startsAt, calendars);
  const runs = Temporal.Instant.compare(before.endsAt, startsAt) > 0;
  if (before.status === 'active' && runs) return dueAfter(window, before.endsAt, calendars);
  const due = dueAfter(window, startsAt, calendars);
  return Temporal.Instant.compare(before.endsAt, due.at) > 0 ? { ...due, at: before.endsAt } : due;
}

/** Undoes one of several purchases of a course: the others keep their days, and no more. */
@Injectable()
export class UndoPurchase {
  constructor(
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The later purchase ended: what it took the place of opens again, for as long as it was bought. */
  async reopen(tx: Tx, later: GrantRow, actor: string): Promise<void> {
    const earlier = await supersededGrant(tx, later, this.clock.now());
    if (!earlier) return;
    await this.transitions.apply(tx, grantMachine, {
      table: 'content.grant',
      id: earlier.id,
      from: earlier.status,
      transition: 'reopen',
      actor,
      reason: 'later-purchase-undone',
      tenantId: earlier.tenantId,
    });
    await tx.exec('UPDATE content.grant SET ended_at = NULL, end_reason = NULL WHERE id = $1', [earlier.id]);
    await this.watch(tx, earlier, earlier.endsAt);
  }

  /** An earlier purchase is undone after a later one took its place: the later ones lose the days it had left. */
  async takeBack(tx: Tx, earlier: GrantRow, reason: string): Promise<void> {
    const { endsAt, endedAt, startsAt, window } = earlier;
    if (!endedAt) return;
    const bought = startsAt.until(dueAfter(window, startsAt, this.calendars).at).total('milliseconds');
    const left = Math.min(endedAt.until(endsAt).total('milliseconds'), bought);
    await writeEnd(tx, earlier.id, { endsAt: endedAt, endedAt, reason });
    if (left <= 0) return;
    await takeFromLater(tx, earlier, Math.round(left));
    const open = await currentGrant(tx, earlier.buyerId, earlier.courseId);
    if (open) await this.watch(tx, open, open.endsAt);
  }

  private async watch(tx: Tx, grant: GrantRow, at: Temporal.Instant): Promise<void> {
    await this.deadlines.cancel(tx, 'access.window', grant.id);
    await this.deadlines.set(tx, {
      kind: 'access.window',
      subject: { type: 'grant', id: grant.id },
      tenantId: grant.tenantId,
      due: { ...dueAfter(grant.window, grant.startsAt, this.calendars), at },
      policy: grant.window,
      then: WINDOW_THEN,
    });
  }
}
