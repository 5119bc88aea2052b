import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import {
  CLOCK,
  Database,
  Events,
  Journal,
  ObjectStore,
  PurgeRegistry,
  Transitions,
  canonical,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { licenceMachine } from '../domain/licence.machine.js';
import { purgeMachine } from '../domain/purge.machine.js';
import { findLicence, lockLicence, type Licence } from '../persistence/licences.js';
import { findPurge, lockPurge, markEnded, stepsOf, sums, type Purge } from '../persistence/purges.js';
import { purgedMail, when } from '../texts/mails.js';
import { LegalHolds } from './legal-holds.js';
import { OwnerMail } from './owner-mail.js';
import { PurgeDocuments, documentKey, type PurgeFacts } from './purge-documents.js';
import { PurgeSeller } from './purge-seller.js';

/** Ends a deletion: certificate, act, journal entry, letter (AT-2.7b). */
@Injectable()
export class FinishPurge {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PurgeRegistry) private readonly registry: PurgeRegistry,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
    @Inject(PurgeDocuments) private readonly documents: PurgeDocuments,
    @Inject(LegalHolds) private readonly holds: LegalHolds,
    @Inject(PurgeSeller) private readonly purging: PurgeSeller,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes the documents, then ends it in one transaction. Killed in between, it makes them again. @returns whether it ended now */
  async run(purgeId: string): Promise<boolean> {
    const facts = await this.db.system('licensing: end of a deletion', (tx) => this.facts(tx, purgeId));
    if (facts?.purge.status !== 'objects') return false;
    const made: Record<string, string> = {};
    for (const { name, pdf } of await this.documents.all(facts)) {
      await this.objects.put(documentKey(purgeId, name), pdf, { contentType: 'application/pdf' });
      made[name] = createHash('sha256').update(pdf).digest('hex');
    }
    return this.db.system('licensing: end of a deletion', (tx) => this.end(tx, facts, made));
  }

  /** Whether something was left, or came while it ran: then it is deleted in a run of its own. */
  async restOf(tx: Tx, purge: Purge, objectsLeft: boolean): Promise<void> {
    const licence = await lockLicence(tx, purge.tenantId);
    if (licence?.status !== 'purged') return;
    const held = await this.holds.single(tx, purge.tenantId);
    const rows = await this.registry.count(tx, purge.tenantId, held);
    // A run that found nothing to delete would find nothing again.
    if (purge.kind === 'residue' && Object.values(purge.counts).every((n) => n === 0)) return;
    if (objectsLeft || Object.keys(rows).length > 0) await this.purging.residue(tx, licence);
  }

  private async facts(tx: Tx, purgeId: string): Promise<PurgeFacts | undefined> {
    const purge = await findPurge(tx, purgeId);
    if (!purge) return undefined;
    const steps = await stepsOf(tx, purgeId);
    const held = (await this.holds.single(tx, purge.tenantId)).map(({ type, id, reason }) => ({ type, id, reason }));
    const licence = await findLicence(tx, purge.tenantId);
    const log = steps.map((s) => [s.at.toString(), s.what, s.amount.toString()]);
    return {
      purge,
      steps,
      held,
      kept: this.registry.kept(),
      endedAt: this.clock.now(),
      zone: licence?.zone ?? 'UTC',
      logSha256: createHash('sha256').update(canonical(log)).digest('hex'),
    };
  }

  private async end(tx: Tx, facts: PurgeFacts, documents: Record<string, string>): Promise<boolean> {
    const purge = await lockPurge(tx, facts.purge.id);
    if (purge?.status !== 'objects') return false;
    const { tenantId, id: purgeId } = purge;
    const licence = await lockLicence(tx, tenantId);
    await this.transitions.apply(tx, purgeMachine, {
      table: 'licensing.purge', id: purgeId, from: 'objects', transition: 'finish', actor: 'system',
    }); // prettier-ignore
    if (licence?.status === 'purging') await this.endLicence(tx, licence);
    await markEnded(tx, purgeId, { at: facts.endedAt, held: facts.held, documents });
    await this.record(tx, { ...facts, purge }, documents);
    await this.events.publish(tx, {
      type: 'licensing.seller-purged.v1',
      tenantId: null,
      payload: { sellerId: tenantId },
    });
    await this.tell(tx, { ...facts, purge });
    // A hold that was lifted while this ran has left something behind.
    await this.restOf(tx, purge, false);
    return true;
  }

  private async endLicence(tx: Tx, licence: Licence): Promise<void> {
    await this.transitions.apply(tx, licenceMachine, {
      table: 'licensing.licence', id: licence.id, from: 'purging', transition: 'finish-purge', actor: 'system',
    }); // prettier-ignore
    await this.tenancy.markPurged(tx, licence.tenantId, 'system');
  }

  private async record(tx: Tx, f: PurgeFacts, documents: Record<string, string>): Promise<void> {
    const { purge } = f;
    await this.journal.append(tx, {
      kind: 'licensing.purged',
      tenantId: purge.tenantId,
      subject: { type: 'purge', id: purge.id },
      actor: 'system',
      payload: {
        kind: purge.kind,
        ground: purge.ground,
        clause: 'AT-2.7b',
        dueAt: purge.dueAt.toString(),
        at: f.endedAt.toString(),
        planned: purge.planned,
        objects: purge.objects,
        counts: purge.counts,
        logSha256: f.logSha256,
        documents,
        kept: f.kept,
        held: f.held,
      },
    });
  }

  private async tell(tx: Tx, { purge, endedAt, zone }: PurgeFacts): Promise<void> {
    const { rows, files } = sums(purge.counts);
    await this.letters.toAccounts(tx, purge.owners, {
      kind: 'licensing.purged',
      template: (lang) => purgedMail(lang, { at: when(endedAt, zone, lang), clause: 'AT-2.7b', rows, files }),
      attachments: (lang) =>
        (['certificate', 'act'] as const).map((name) => ({
          filename: `${name}.pdf`,
          contentType: 'application/pdf',
          objectKey: documentKey(purge.id, `${name}.${lang}.pdf`),
        })),
    });
  }
}
