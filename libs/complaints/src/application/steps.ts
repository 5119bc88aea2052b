import { next, type Clock, type Temporal } from '#kernel';
import { CLOCK, Deadlines, Events, Journal, Transitions, platformErrors, type Deadline, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { complaintMachine, isFinal, type ComplaintTransition } from '../domain/complaint.machine.js';
import type { Complaint } from '../domain/complaint.js';
import { known } from '../domain/known.js';
import type { ComplaintEvent } from '../events/index.js';
import { facts, findComplaint, lockComplaint } from '../persistence/complaints.js';

/** Who acts, as the machine, the journal and histories name them. */
export interface Actor {
  kind: 'complainant' | 'seller' | 'staff' | 'system';
  /** `staff:<id>`, `account:<id>`, `complainant:<case>` or `system`. */
  name: string;
}

/** The complainant of a case: they have no account, the case stands for them. */
export const complainant = (caseId: string): Actor => ({ kind: 'complainant', name: `complainant:${caseId}` });

/** The clock acts, nobody pressed anything. */
export const system: Actor = { kind: 'system', name: 'system' };

/** A step of a case: what changes, what is written down, what is announced. */
export interface Step {
  transition?: ComplaintTransition;
  reason?: string;
  /** Kind of the journal's entry. */
  journal: string;
  payload?: Record<string, unknown>;
  event?: { type: ComplaintEvent; payload?: Record<string, unknown> };
}

/** Takes the steps of a case: state, history, journal and event together, in the caller's transaction. */
@Injectable()
export class CaseSteps {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Events) private readonly events: Events,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  /** Legal time. */
  now(): Temporal.Instant {
    return this.clock.now();
  }

  /** The case, locked. @throws DomainError platform.not_found where the scope sees none */
  async lock(tx: Tx, id: string): Promise<Complaint> {
    const found = await lockComplaint(tx, id);
    if (!found) throw platformErrors.fail('not_found');
    return found;
  }

  /** The case as officers see it: unconfirmed ones are not there. @throws DomainError platform.not_found */
  async lockForOfficer(tx: Tx, id: string): Promise<Complaint> {
    const found = await this.lock(tx, id);
    if (!found.confirmedAt) throw platformErrors.fail('not_found');
    return found;
  }

  /** Takes a step. @returns the case as it stands after it */
  async take(tx: Tx, c: Complaint, actor: Actor, step: Step): Promise<Complaint> {
    // What happens before the seller is asked is not the seller's to read.
    const tenantId = c.forwardedAt ? c.tenantId : null;
    if (step.transition) {
      next(complaintMachine, c.status, step.transition, actor.kind);
      await this.transitions.apply(tx, complaintMachine, {
        table: 'complaints.complaint',
        id: c.id,
        from: c.status,
        transition: step.transition,
        actor: actor.name,
        reason: step.reason,
        tenantId,
      });
    }
    await this.journal.append(tx, {
      kind: step.journal,
      tenantId,
      subject: { type: 'ip-complaint', id: c.id },
      actor: actor.name,
      payload: { number: c.number, ...step.payload },
    });
    if (step.event)
      await this.events.publish(tx, {
        type: step.event.type,
        tenantId: c.tenantId,
        payload: { id: c.id, ...step.event.payload },
      });
    return known(await findComplaint(tx, c.id), 'the case');
  }

  /** Ends every open deadline of the case and gives it its place among the closed ones. */
  async close(tx: Tx, c: Complaint): Promise<void> {
    for (const kind of ['complaints.confirmation', 'complaints.seller-answer', 'complaints.review'])
      await this.deadlines.cancel(tx, kind, c.id);
    await facts.queued(tx, c.id, this.clock.now());
  }

  /** Gives the case its place in the queue: its nearest deadline, or now where it waits for an officer's act. */
  async place(tx: Tx, c: Complaint): Promise<void> {
    // An overdue case keeps the place of the date it missed: among the first.
    if (isFinal(c.status) || c.overdueSince) return;
    const nearest = (await this.open(tx, c.id))[0];
    await facts.queued(tx, c.id, nearest?.dueAt ?? this.clock.now());
  }

  /** Open deadlines of the case, nearest first. */
  async open(tx: Tx, id: string): Promise<Deadline[]> {
    return (await this.deadlines.of(tx, id)).filter((d) => d.state === 'waiting' || d.state === 'frozen');
  }
}
