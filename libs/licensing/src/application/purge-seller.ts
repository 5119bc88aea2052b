import { Inject, Injectable } from '@nestjs/common';
import { Temporal, type Clock, type Policy, type TenantId } from '#kernel';
import {
  CLOCK,
  ClockGuard,
  Events,
  Jobs,
  Journal,
  PurgeRegistry,
  Transitions,
  type Deadline,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { licenceMachine } from '../domain/licence.machine.js';
import { retentionPolicy } from '../domain/policies.js';
import { purgeMachine } from '../domain/purge.machine.js';
import { insertHold, liftHold } from '../persistence/holds.js';
import { lockLicence, lockLicenceById, type Licence } from '../persistence/licences.js';
import {
  findPurge,
  heldPurge,
  insertPurge,
  lastPurge,
  markBegun,
  type Purge,
  type PurgeKind,
} from '../persistence/purges.js';
import { setTombstone, type Tombstone } from '../persistence/tombstones.js';
import { LegalHolds } from './legal-holds.js';
import { LicenceDeadlines } from './licence-deadlines.js';

/** The job that measures what is there and sets the stone outside the database, before the first row goes. */
export const PURGE_PREPARE = 'licensing.purge-prepare';

/** Decides whether a seller's data may be deleted, and begins. */
@Injectable()
export class PurgeSeller {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LicenceDeadlines) private readonly due: LicenceDeadlines,
    @Inject(LegalHolds) private readonly holds: LegalHolds,
    @Inject(ClockGuard) private readonly guard: ClockGuard,
    @Inject(PurgeRegistry) private readonly registry: PurgeRegistry,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The time of keeping is over. An implausible clock throws, so the deadline stays and is tried again; a seller that
   * came back keeps everything; a legal hold on the whole makes the deletion wait, and so does what is still owed.
   */
  async onDue(tx: Tx, deadline: Deadline): Promise<void> {
    await this.guard.assertPlausible(tx);
    const licence = await lockLicenceById(tx, deadline.subjectId);
    if (
      licence?.status !== 'lapsed' ||
      !licence.keptUntil ||
      Temporal.Instant.compare(licence.keptUntil, this.clock.now()) > 0
    )
      return;
    // One that had to wait yesterday is there already, with the moment at which it was due first.
    const waiting = await heldPurge(tx, licence.tenantId);
    const purgeId =
      waiting?.id ??
      (await insertPurge(tx, {
        tenantId: licence.tenantId,
        licenceId: licence.id,
        dueAt: deadline.dueAt,
        owners: await this.tenancy.ownerContacts(tx, licence.tenantId),
        ground: groundOf(deadline.policy),
      }));
    if ((await this.holds.whole(tx, licence.tenantId)).length > 0) {
      await this.record(tx, 'licensing.purge-held', licence.tenantId, purgeId, 'system', {
        dueAt: deadline.dueAt.toString(),
      });
      return;
    }
    await this.beginUnlessOwed(tx, licence, purgeId, deadline.policy);
  }

  /** Something obliges us to keep a thing of the seller's, or all of it. */
  async hold(
    tx: Tx,
    h: { tenantId: TenantId; subject: { type: string; id: string }; reason: string; by: string },
  ): Promise<void> {
    // Takes turns with the beginning of a deletion: either it sees the hold, or the hold comes to what is left.
    await lockLicence(tx, h.tenantId);
    await insertHold(tx, { ...h, at: this.clock.now() });
    await this.record(tx, 'licensing.legal-hold-set', h.tenantId, h.subject.id, h.by, {
      subject: h.subject,
      reason: h.reason,
    });
  }

  /** The obligation is over: a deletion that waited begins, and what was kept from one that has ended follows. */
  async release(tx: Tx, h: { tenantId: TenantId; subjectId: string; by: string }): Promise<void> {
    const licence = await lockLicence(tx, h.tenantId);
    if (!(await liftHold(tx, { ...h, at: this.clock.now() }))) return;
    await this.record(tx, 'licensing.legal-hold-lifted', h.tenantId, h.subjectId, h.by, {});
    if (licence?.status === 'purged') return this.residue(tx, licence);
    const waiting: Purge | undefined = await heldPurge(tx, h.tenantId);
    if (waiting && licence?.status === 'lapsed' && (await this.holds.whole(tx, h.tenantId)).length === 0) {
      await this.guard.assertPlausible(tx);
      await this.beginUnlessOwed(tx, licence, waiting.id, retentionPolicy(licence.policies, licence.kind));
    }
  }

  /** Deletes what is still there of a seller that is deleted already, by the ground on which the rest went. */
  async residue(tx: Tx, licence: Licence): Promise<void> {
    const last = await lastPurge(tx, licence.tenantId);
    if (!last || last.status !== 'done') return;
    await this.start(tx, licence, { ...last, kind: 'residue', owners: [] });
  }

  /** A backup brought deleted data back: it is deleted again, whatever state the seller was in then. */
  async again(tx: Tx, licence: Licence, stone: Tombstone): Promise<void> {
    await this.liftForgotten(tx, stone);
    for (const { type, id, reason } of stone.held)
      await insertHold(tx, {
        tenantId: licence.tenantId,
        subject: { type, id },
        reason,
        by: 'system',
        at: this.clock.now(),
      });
    await this.transitions.apply(tx, licenceMachine, {
      table: 'licensing.licence', id: licence.id, from: licence.status, transition: 'purge-again', actor: 'system', tenantId: licence.tenantId,
    }); // prettier-ignore
    await this.tenancy.markPurging(tx, licence.tenantId, 'system', { again: true });
    await this.start(tx, licence, {
      kind: 'restored',
      dueAt: stone.dueAt,
      ground: stone.ground,
      owners: await this.tenancy.ownerContacts(tx, licence.tenantId),
    });
  }

  /** A hold that the backup knows and the stone does not was lifted before the data went: it keeps nothing now either. */
  private async liftForgotten(tx: Tx, { tenantId, purgeId, held }: Tombstone): Promise<void> {
    const standing = new Set(held.map((h) => h.id));
    for (const { id: subjectId } of await this.holds.all(tx, tenantId))
      if (!standing.has(subjectId) && (await liftHold(tx, { tenantId, subjectId, by: 'system', at: this.clock.now() })))
        await this.record(tx, 'licensing.legal-hold-lifted', tenantId, subjectId, 'system', { because: purgeId });
  }

  /** Begins, unless a library above says that something is owed which needs the seller's data: then it is tried again. */
  private async beginUnlessOwed(tx: Tx, licence: Licence, purgeId: string, policy: Policy): Promise<void> {
    // Whoever is about to owe something takes turns with the beginning: either it is seen here, or it is refused.
    await this.tenancy.lockStatus(tx, licence.tenantId);
    const because = await this.registry.blocks(tx, licence.tenantId);
    if (because.length === 0) return this.begin(tx, licence, purgeId);
    const again = await this.due.tryPurgeAgain(tx, licence, policy);
    await this.record(tx, 'licensing.purge-waits', licence.tenantId, purgeId, 'system', {
      because,
      again: again.toString(),
    });
  }

  private async begin(tx: Tx, licence: Licence, purgeId: string): Promise<void> {
    await this.transitions.apply(tx, licenceMachine, {
      table: 'licensing.licence', id: licence.id, from: 'lapsed', transition: 'begin-purge', actor: 'system', tenantId: licence.tenantId,
    }); // prettier-ignore
    await this.tenancy.markPurging(tx, licence.tenantId, 'system');
    await this.run(tx, licence, purgeId);
  }

  private async start(
    tx: Tx,
    licence: Licence,
    p: { kind: PurgeKind } & Pick<Purge, 'dueAt' | 'ground' | 'owners'>,
  ): Promise<void> {
    const { kind, dueAt, ground, owners } = p;
    const waiting = await heldPurge(tx, licence.tenantId);
    const purgeId =
      waiting?.id ??
      (await insertPurge(tx, { tenantId: licence.tenantId, licenceId: licence.id, kind, dueAt, ground, owners }));
    await this.run(tx, licence, purgeId);
  }

  private async run(tx: Tx, licence: Licence, purgeId: string): Promise<void> {
    const { tenantId } = licence;
    const now = this.clock.now();
    await this.transitions.apply(tx, purgeMachine, {
      table: 'licensing.purge', id: purgeId, from: 'held', transition: 'begin', actor: 'system', tenantId,
    }); // prettier-ignore
    await markBegun(tx, purgeId, now);
    await this.due.cancelAll(tx, licence.id);
    const purge = await findPurge(tx, purgeId);
    if (!purge) throw new Error(`the deletion ${purgeId} is gone`);
    const held = (await this.holds.single(tx, tenantId)).map(({ type, id, reason }) => ({ type, id, reason }));
    await setTombstone(tx, { tenantId, purgeId, dueAt: purge.dueAt, beganAt: now, ground: purge.ground, held });
    await this.record(tx, 'licensing.purge-begun', tenantId, purgeId, 'system', { kind: purge.kind, held });
    await this.events.publish(tx, { type: 'licensing.purge-begun.v1', tenantId, payload: { sellerId: tenantId } });
    // Belongs to nobody: the seller's own queued work is deleted on the way.
    await this.jobs.enqueue(tx, PURGE_PREPARE, { purgeId }, { tenantId: null });
  }

  private async record(
    tx: Tx,
    kind: string,
    tenantId: TenantId,
    id: string,
    actor: string,
    payload: Record<string, unknown>,
  ): Promise<void> {
    await this.journal.append(tx, { kind, tenantId, subject: { type: 'purge', id }, actor, payload });
  }
}

function groundOf(policy: Policy): Purge['ground'] {
  return {
    policy: policy.key,
    value: policy.value,
    clauses: [...policy.clauses],
    pack: policy.pack,
    version: policy.version,
  };
}
