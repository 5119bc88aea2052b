import { createHash } from 'node:crypto';
import { can, Temporal, uuidv7, type Clock } from '#kernel';
import { CLOCK, Database, Journal, ObjectStore, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { complaintsErrors } from '../complaints.errors.js';
import { complaintMachine } from '../domain/complaint.machine.js';
import type { Complaint, Evidence } from '../domain/complaint.js';
import { known } from '../domain/known.js';
import { EVIDENCE_PREFIX } from '../jobs/delete-objects.job.js';
import { awaitedUpload, countEvidence, insertEvidence, storeUpload } from '../persistence/evidence.js';
import { findComplaint } from '../persistence/complaints.js';
import { hashOf, isToken, newToken } from './tokens.js';

/** A piece of evidence as it is offered. */
export interface OfferedEvidence {
  purpose?: Evidence['purpose'];
  kind: Evidence['kind'];
  title?: string;
  url?: string;
  filename?: string;
  contentType?: string;
}

/** Where an announced file is to be sent. */
export interface UploadPlace {
  evidenceId: string;
  path: string;
  until: Temporal.Instant;
}

/** Largest file of evidence. */
export const EVIDENCE_MAX_BYTES = 20 * 1024 * 1024;

/** Pieces a case may hold: technical limits against flooding, not the contract's. */
const EVIDENCE_MAX = 50;
const UPLOAD_HOURS = 24;

/** Takes evidence into a case: links at once, files in two steps. */
@Injectable()
export class AddEvidence {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ObjectStore) private readonly store: ObjectStore,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Adds pieces to a case; for each file there is a place to send it to. @throws DomainError complaints.evidence_closed, evidence_full */
  async add(
    tx: Tx,
    c: Complaint | Pick<Complaint, 'id' | 'tenantId' | 'status'>,
    offered: readonly OfferedEvidence[],
  ): Promise<UploadPlace[]> {
    if (!can(complaintMachine, c.status, 'evidence')) throw complaintsErrors.fail('evidence_closed');
    const { all } = await countEvidence(tx, c.id);
    if (all + offered.length > EVIDENCE_MAX) throw complaintsErrors.fail('evidence_full', { limit: EVIDENCE_MAX });
    const places: UploadPlace[] = [];
    for (const piece of offered) {
      const id = uuidv7();
      const token = piece.kind === 'file' ? newToken() : undefined;
      const until = this.clock.realNow().add({ hours: UPLOAD_HOURS });
      const name = piece.filename?.trim() ?? null;
      await insertEvidence(tx, c, {
        id,
        purpose: piece.purpose ?? 'evidence',
        kind: piece.kind,
        title: piece.title?.trim() || name || piece.url || '',
        url: piece.kind === 'link' ? known(piece.url, 'address of a link').trim() : null,
        filename: piece.kind === 'file' ? name : null,
        contentType: piece.kind === 'file' ? (piece.contentType ?? null) : null,
        at: this.clock.now(),
        upload: token ? { hash: token.hash, until } : null,
      });
      if (token) places.push({ evidenceId: id, path: `/api/v1/ip-complaints/uploads/${token.token}`, until });
    }
    return places;
  }

  /**
   * Takes the bytes of an announced file; they are read only once the link is known to be good.
   * @throws DomainError complaints.upload_gone on a link that is used or over, and what `read` throws
   */
  async receive(
    token: string,
    read: () => Promise<Buffer>,
  ): Promise<{ evidenceId: string; bytes: number; sha256: string }> {
    const hash = isToken(token) ? hashOf(token) : undefined;
    const awaited = hash && (await this.db.system('complaint evidence upload', (tx) => awaitedUpload(tx, hash)));
    if (!awaited || Temporal.Instant.compare(awaited.uploadUntil, this.clock.realNow()) <= 0)
      throw complaintsErrors.fail('upload_gone');
    const bytes = await read();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const objectKey = `${EVIDENCE_PREFIX}/${awaited.complaintId}/${awaited.id}-${sha256.slice(0, 16)}`;
    // The file is there before the row says so; a crash in between leaves an object that nothing names, not a row without one.
    await this.store.put(objectKey, bytes, { contentType: 'application/octet-stream' });
    const stored = await this.db.system('complaint evidence upload', async (tx) => {
      const c = await findComplaint(tx, awaited.complaintId);
      if (!c || !can(complaintMachine, c.status, 'evidence')) return false;
      if (!(await storeUpload(tx, awaited.id, { objectKey, bytes: bytes.length, sha256 }))) return false;
      await this.journal.append(tx, {
        kind: 'complaints.evidence-added',
        tenantId: c.forwardedAt ? c.tenantId : null,
        subject: { type: 'ip-complaint', id: c.id },
        actor: `complainant:${c.id}`,
        payload: { evidenceId: awaited.id, kind: 'file', bytes: bytes.length, sha256 },
      });
      return true;
    });
    if (!stored) {
      await this.store.delete(objectKey);
      throw complaintsErrors.fail('upload_gone');
    }
    return { evidenceId: awaited.id, bytes: bytes.length, sha256 };
  }
}
