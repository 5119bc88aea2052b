import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal, addDuration, subtractDuration, uuidv7, type Clock, type Texts } from '#kernel';
import { LegalFacade, type LegalPolicy } from '#legal';
import {
  CLOCK,
  Database,
  Deadlines,
  Events,
  Journal,
  MaintenanceGate,
  Transitions,
  platformErrors,
  type Deadline,
  type MaintenancePart,
  type PlannedWork,
  type Tx,
} from '#platform';
import { contractErrors } from '../contract.errors.js';
import { maintenanceMachine } from '../domain/maintenance.machine.js';
import {
  AHEAD,
  findWindow,
  insertWindow,
  lockWindow,
  moveWindowEnd,
  type MaintenanceWindow,
} from '../persistence/maintenance.js';
import { maintenanceThen, type Announced } from '../texts/maintenance-mails.js';
import { AnnounceMaintenance } from './announce-maintenance.js';

/** Kinds of deadlines of a window, its subject. */
const MAINTENANCE_DEADLINES = {
  begin: 'maintenance.begin',
  end: 'maintenance.end',
  reminder: 'maintenance.reminder',
} as const;

/** Work is over: `{ windowId }`. Whoever gives lost time back reads the window again. */
const MAINTENANCE_ENDED = 'licensing.maintenance-ended.v1';

/** The longest window in one act: a slip of the keyboard must not close the platform for a year. Not a term of any contract. */
const MOST = 'P7D';

/** What staff plans. */
export interface NewMaintenance {
  parts: MaintenancePart[];
  ground: string;
  /** Absent: it begins now. */
  startsAt?: Temporal.Instant;
  endsAt: Temporal.Instant;
  note: Texts | null;
  actor: string;
}

/** Plans, begins, extends, ends and cancels work on the platform (AT-3.2.4), and tells the gate. */
@Injectable()
export class PlanMaintenance implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(MaintenanceGate) private readonly gate: MaintenanceGate,
    @Inject(AnnounceMaintenance) private readonly letters: AnnounceMaintenance,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.gate.use(async () => (await this.db.hot<MaintenanceWindow>(AHEAD, [this.clock.now()])).map(asWork));
    // Extending and ending lock the window before its deadlines; so does firing one.
    const lock = (tx: Tx, d: Deadline): Promise<unknown> => lockWindow(tx, d.subjectId);
    this.deadlines.on(MAINTENANCE_DEADLINES.begin, (tx, d) => this.onBegin(tx, d), { lock });
    this.deadlines.on(MAINTENANCE_DEADLINES.end, (tx, d) => this.onEnd(tx, d), { lock });
    this.deadlines.on(MAINTENANCE_DEADLINES.reminder, (tx, d) => this.onReminder(tx, d), { lock });
  }

  /** Plans a window, or begins one now. @throws DomainError licensing.maintenance_ground, licensing.maintenance_times */
  async plan(tx: Tx, w: NewMaintenance): Promise<MaintenanceWindow> {
    const policy = this.legal.operatorPolicies().get('maintenance');
    const grounds = (policy.extra.grounds as string[] | undefined) ?? [];
    if (!grounds.includes(w.ground))
      throw contractErrors.fail('maintenance_ground', { grounds: grounds.join(', ') }, { clause: policy.clauses[0] });
    const now = this.clock.now();
    const startsAt = w.startsAt ?? now;
    this.sane(startsAt, w.endsAt, w.startsAt ? now : startsAt, policy);
    const id = uuidv7();
    const parts: MaintenancePart[] = w.parts.includes('all') ? ['all'] : [...new Set(w.parts)];
    await insertWindow(tx, {
      id,
      parts,
      ground: w.ground,
      note: w.note,
      startsAt,
      endsAt: w.endsAt,
      policy,
      createdAt: now,
      createdBy: w.actor,
    });
    const planned = await this.locked(tx, id);
    await this.record(tx, planned, 'planned', w.actor);
    if (w.startsAt && Temporal.Instant.compare(startsAt, now) > 0) await this.schedule(tx, planned);
    else await this.begin(tx, planned, w.actor);
    await this.letters.tell(tx, id, w.startsAt ? 'planned' : 'begun');
    return this.changed(tx, id);
  }

  /** Lets it last longer. @throws DomainError licensing.maintenance_over, licensing.maintenance_times */
  async extend(tx: Tx, id: string, endsAt: Temporal.Instant, actor: string): Promise<MaintenanceWindow> {
    const window = await this.open(tx, id);
    if (Temporal.Instant.compare(endsAt, window.endsAt) <= 0)
      throw contractErrors.fail('maintenance_times', { most: MOST });
    this.sane(window.startsAt, endsAt, window.startsAt, window.policy);
    await moveWindowEnd(tx, id, endsAt);
    if (window.status === 'running') {
      await this.deadlines.cancel(tx, MAINTENANCE_DEADLINES.end, id);
      await this.due(tx, MAINTENANCE_DEADLINES.end, window, endsAt);
    }
    await this.record(tx, { ...window, endsAt }, 'extended', actor);
    await this.letters.tell(tx, id, 'extended');
    return this.changed(tx, id);
  }

  /** Ends it before its time. @throws DomainError licensing.maintenance_over */
  async end(tx: Tx, id: string, actor: string): Promise<MaintenanceWindow> {
    const window = await this.open(tx, id);
    if (window.status !== 'running') throw over(window);
    await this.deadlines.cancel(tx, MAINTENANCE_DEADLINES.end, id);
    await this.finish(tx, window, this.clock.now(), actor);
    await this.letters.tell(tx, id, 'over');
    return this.changed(tx, id);
  }

  /** Drops work that has not begun. @throws DomainError licensing.maintenance_over */
  async cancel(tx: Tx, id: string, actor: string): Promise<MaintenanceWindow> {
    const window = await this.open(tx, id);
    if (window.status !== 'planned') throw over(window);
    for (const kind of Object.values(MAINTENANCE_DEADLINES)) await this.deadlines.cancel(tx, kind, id);
    await this.move(tx, window, 'cancel', actor);
    await this.record(tx, window, 'cancelled', actor);
    await this.letters.tell(tx, id, 'cancelled');
    return this.changed(tx, id);
  }

  private async onBegin(tx: Tx, deadline: Deadline): Promise<void> {
    const window = await lockWindow(tx, deadline.subjectId);
    if (window?.status !== 'planned') return;
    await this.begin(tx, window, 'system');
    await this.changed(tx, window.id);
  }

  private async onEnd(tx: Tx, deadline: Deadline): Promise<void> {
    const window = await lockWindow(tx, deadline.subjectId);
    if (window?.status !== 'running' || Temporal.Instant.compare(window.endsAt, deadline.dueAt) !== 0) return;
    await this.finish(tx, window, window.endsAt, 'system');
    await this.changed(tx, window.id);
  }

  private async onReminder(tx: Tx, deadline: Deadline): Promise<void> {
    const window = await findWindow(tx, deadline.subjectId);
    if (window?.status === 'planned') await this.letters.tell(tx, window.id, 'reminder');
  }

  /** Waits for the beginning, and reminds before it where there is time to. */
  private async schedule(tx: Tx, window: MaintenanceWindow): Promise<void> {
    await this.due(tx, MAINTENANCE_DEADLINES.begin, window, window.startsAt);
    const notice = this.legal.operatorPolicies().get('maintenance.notice');
    const at = subtractDuration(window.startsAt, notice.value, notice.zone);
    if (Temporal.Instant.compare(at, this.clock.now()) > 0)
      await this.due(tx, MAINTENANCE_DEADLINES.reminder, window, at, notice);
  }

  private async begin(tx: Tx, window: MaintenanceWindow, actor: string): Promise<void> {
    await this.move(tx, window, 'begin', actor);
    await this.due(tx, MAINTENANCE_DEADLINES.end, window, window.endsAt);
    await this.record(tx, window, 'begun', actor);
  }

  private async finish(tx: Tx, window: MaintenanceWindow, at: Temporal.Instant, actor: string): Promise<void> {
    await this.move(tx, window, 'end', actor);
    await moveWindowEnd(tx, window.id, at);
    await this.record(tx, { ...window, endsAt: at }, 'ended', actor);
    await this.events.publish(tx, { type: MAINTENANCE_ENDED, tenantId: null, payload: { windowId: window.id } });
  }

  private sane(
    startsAt: Temporal.Instant,
    endsAt: Temporal.Instant,
    earliest: Temporal.Instant,
    policy: LegalPolicy,
  ): void {
    const most = addDuration(startsAt, MOST, policy.zone);
    const wrong =
      Temporal.Instant.compare(startsAt, earliest) < 0 ||
      Temporal.Instant.compare(endsAt, startsAt) <= 0 ||
      Temporal.Instant.compare(endsAt, this.clock.now()) <= 0 ||
      Temporal.Instant.compare(endsAt, most) > 0;
    if (wrong) throw contractErrors.fail('maintenance_times', { most: MOST });
  }

  /** Planned or under way, and its time is not over. */
  private async open(tx: Tx, id: string): Promise<MaintenanceWindow> {
    const window = await this.locked(tx, id);
    const passed = Temporal.Instant.compare(window.endsAt, this.clock.now()) <= 0;
    if (passed || window.status === 'over' || window.status === 'cancelled') throw over(window);
    return window;
  }

  private async locked(tx: Tx, id: string): Promise<MaintenanceWindow> {
    const window = await lockWindow(tx, id);
    if (!window) throw platformErrors.fail('not_found');
    return window;
  }

  private move(tx: Tx, window: MaintenanceWindow, transition: string, actor: string): Promise<string> {
    return this.transitions.apply(tx, maintenanceMachine, {
      table: 'licensing.maintenance_window',
      id: window.id,
      from: window.status,
      transition,
      actor,
      tenantId: null,
    });
  }

  private due(
    tx: Tx,
    kind: string,
    window: MaintenanceWindow,
    at: Temporal.Instant,
    policy: LegalPolicy = window.policy,
  ): Promise<string> {
    return this.deadlines.set(tx, {
      kind,
      subject: { type: 'maintenance', id: window.id },
      tenantId: null,
      due: { at, skipped: [], provisional: false },
      policy,
      then: maintenanceThen[kind as keyof typeof maintenanceThen],
    });
  }

  private async record(
    tx: Tx,
    w: MaintenanceWindow,
    what: Announced | 'begun' | 'ended',
    actor: string,
  ): Promise<void> {
    await this.journal.append(tx, {
      kind: `licensing.maintenance-${what}`,
      subject: { type: 'maintenance', id: w.id },
      actor,
      payload: {
        parts: w.parts,
        ground: w.ground,
        startsAt: w.startsAt.toString(),
        endsAt: w.endsAt.toString(),
        clause: w.policy.clauses[0] ?? w.policy.key,
      },
    });
  }

  /** The gate of this process learns of it with the commit. */
  private async changed(tx: Tx, id: string): Promise<MaintenanceWindow> {
    tx.afterCommit(() => this.gate.forget());
    return this.locked(tx, id);
  }
}

const over = (window: MaintenanceWindow): Error => contractErrors.fail('maintenance_over', { status: window.status });

const asWork = (w: MaintenanceWindow): PlannedWork => ({
  id: w.id,
  parts: w.parts,
  ground: w.ground,
  note: w.note,
  startsAt: w.startsAt,
  endsAt: w.endsAt,
  clause: w.policy.clauses[0] ?? null,
  zone: w.policy.zone,
});
