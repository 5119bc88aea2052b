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
import { lockLicence, lockLicenceById, type Licence } from '../persistence/licences.js';
import { heldPurge, insertHold, insertPurge, isHeld, liftHold, markBegun, type Purge } from '../persistence/purges.js';
import { purgeAheadMail, when } from '../texts/mails.js';
import { LicenceDeadlines } from './licence-deadlines.js';
import { OwnerMail } from './owner-mail.js';

/** The job that deletes the next batch. */
export const PURGE_BATCH = 'licensing.purge-batch';

/** Decides whether a seller's data may be deleted, and begins. */
@Injectable()
export class PurgeSeller {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LicenceDeadlines) private readonly due: LicenceDeadlines,
    @Inject(ClockGuard) private readonly guard: ClockGuard,
    @Inject(PurgeRegistry) private readonly registry: PurgeRegistry,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The time of keeping is over. An implausible clock throws, so the deadline stays and is tried again; a seller that
   * came back keeps everything; a legal hold makes the deletion wait, and so does what is still owed to somebody.
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
        ground: groundOf(deadline),
      }));
    if (await isHeld(tx, licence.tenantId)) {
      await this.record(tx, 'licensing.purge-held', licence.tenantId, purgeId, 'system', {
        dueAt: deadline.dueAt.toString(),
      });
      return;
    }
    await this.beginUnlessOwed(tx, licence, purgeId, deadline.policy);
  }

  /** A letter that deletion is near, and the next reminder. */
  async onReminder(tx: Tx, deadline: Deadline): Promise<void> {
    const licence = await lockLicenceById(tx, deadline.subjectId);
    const keptUntil = licence?.keptUntil;
    if (licence?.status !== 'lapsed' || !keptUntil) return;
    const { displayName } = await this.tenancy.seller(tx, licence.tenantId);
    await this.letters.toOwners(tx, {
      tenantId: licence.tenantId,
      licenceId: licence.id,
      kind: 'licensing.purge-ahead',
      template: (lang) =>
        purgeAheadMail(lang, {
          seller: displayName,
          keptUntil: when(keptUntil, licence.zone, lang),
          clause: 'AT-2.7b',
        }),
    });
    await this.due.remindOfPurge(tx, licence);
  }

  /** Something obliges us to keep the seller's data: a deletion that is due waits. */
  async hold(
    tx: Tx,
    h: { tenantId: TenantId; subject: { type: string; id: string }; reason: string; by: string },
  ): Promise<void> {
    await insertHold(tx, { ...h, at: this.clock.now() });
    await this.record(tx, 'licensing.legal-hold-set', h.tenantId, h.subject.id, h.by, { reason: h.reason });
  }

  /** The obligation is over; a deletion that waited for the last one begins. */
  async release(tx: Tx, h: { tenantId: TenantId; subjectId: string; by: string }): Promise<void> {
    const licence = await lockLicence(tx, h.tenantId);
    if (!(await liftHold(tx, { ...h, at: this.clock.now() }))) return;
    await this.record(tx, 'licensing.legal-hold-lifted', h.tenantId, h.subjectId, h.by, {});
    const waiting: Purge | undefined = await heldPurge(tx, h.tenantId);
    if (waiting && licence?.status === 'lapsed' && !(await isHeld(tx, h.tenantId))) {
      await this.guard.assertPlausible(tx);
      await this.beginUnlessOwed(tx, licence, waiting.id, retentionPolicy(licence.policies, licence.kind));
    }
  }

  /** Begins, unless a library above says that something is owed which needs the seller's data: then it is tried again. */
  private async beginUnlessOwed(tx: Tx, licence: Licence, purgeId: string, policy: Policy): Promise<void> {
    const because = await this.registry.blocks(tx, licence.tenantId);
    if (because.length === 0) return this.begin(tx, licence, purgeId);
    const again = await this.due.tryPurgeAgain(tx, licence, policy);
    await this.record(tx, 'licensing.purge-waits', licence.tenantId, purgeId, 'system', {
      because,
      again: again.toString(),
    });
  }

  private async begin(tx: Tx, licence: Licence, purgeId: string): Promise<void> {
    const { id, tenantId } = licence;
    await this.transitions.apply(tx, licenceMachine, {
      table: 'licensing.licence',
      id,
      from: 'lapsed',
      transition: 'begin-purge',
      actor: 'system',
      tenantId,
    });
    await this.tenancy.markPurging(tx, tenantId, 'system');
    await this.transitions.apply(tx, purgeMachine, {
      table: 'licensing.purge',
      id: purgeId,
      from: 'held',
      transition: 'begin',
      actor: 'system',
      tenantId,
    });
    await markBegun(tx, purgeId, this.clock.now());
    await this.due.cancelAll(tx, id);
    await this.record(tx, 'licensing.purge-begun', tenantId, purgeId, 'system', {});
    await this.events.publish(tx, { type: 'licensing.purge-begun.v1', tenantId, payload: { sellerId: tenantId } });
    // Belongs to nobody: the seller's own queued work is deleted on the way.
    await this.jobs.enqueue(tx, PURGE_BATCH, { purgeId }, { tenantId: null });
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

function groundOf({ policy }: Deadline): Purge['ground'] {
  return {
    policy: policy.key,
    value: policy.value,
    clauses: [...policy.clauses],
    pack: policy.pack,
    version: policy.version,
  };
}
