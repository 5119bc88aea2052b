import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Policy } from '#kernel';
import { LegalFacade } from '#legal';
import { LicensingFacade } from '#licensing';
import {
  CLOCK,
  Database,
  Events,
  Journal,
  ObjectStore,
  Transitions,
  UploadStore,
  digestObject,
  readAll,
  type Tx,
} from '#platform';
import { mediaMachine } from '../domain/machines.js';
import { mp4Seconds } from '../domain/mp4.js';
import { matchesClaim, sniff } from '../domain/sniff.js';
import { lectureLimit } from '../domain/window.js';
import { contentEvents } from '../events/index.js';
import { recordChange } from '../persistence/courses.js';
import { attachMain, maybeMedia, writeFindings, type MediaRow } from '../persistence/media.js';

/** Why a file was not taken: always about its form, never about what it shows. */
export type Refusal = 'type_mismatch' | 'too_long' | 'lesson_gone';

interface Findings {
  type: string;
  sha256: string;
  durationSeconds: number | null;
  refusal: Refusal | undefined;
}

/**
 * Takes a finished upload into the object store as it came, learns its SHA-256 by reading it once, and sees whether
 * its form is what was claimed. Every step can be done again: the object's key is the file's id.
 */
@Injectable()
export class TakeInMedia {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
    @Inject(UploadStore) private readonly uploads: UploadStore,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(LicensingFacade) private readonly licensing: LicensingFacade,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does the work for one file; nothing where it is done already. */
  async run(mediaId: string): Promise<void> {
    const read = await this.db.system('content: take in media', async (tx) => {
      const media = await maybeMedia(tx, mediaId);
      if (media?.state !== 'checking') return undefined;
      return { media, limit: (await this.legal.sellerPolicies(tx, media.tenantId)).get('content.lecture.max') };
    });
    if (!read) return;
    const findings = await this.look(read.media, read.limit);
    const refused = await this.db.system('content: take in media', (tx) => this.settle(tx, mediaId, findings));
    if (refused) await this.objects.delete(read.media.objectKey);
    await this.uploads.remove(read.media.uploadKey);
  }

  private async look(media: MediaRow, limit: Policy): Promise<Findings> {
    const { objectKey: key } = media;
    const bytes = Number(media.bytes);
    if ((await this.objects.stat(key))?.bytes !== bytes)
      await this.objects.put(key, await this.uploads.read(media.uploadKey), {
        contentType: 'application/octet-stream',
      });
    const digest = await digestObject(this.objects, key);
    if (digest.bytes !== bytes) throw new Error(`media ${media.id} has ${digest.bytes} bytes instead of ${bytes}`);
    const found = sniff(digest.head);
    const part = async (start: number, length: number) =>
      start >= bytes
        ? Buffer.alloc(0)
        : readAll(await this.objects.get(key, { start, end: Math.min(start + length, bytes) - 1 }));
    const seconds = /^(video|audio)\/(mp4|quicktime)$/.test(found.type) ? await mp4Seconds(part, bytes) : undefined;
    const most = lectureLimit(limit);
    const refusal = !matchesClaim(media.claimedType, found)
      ? 'type_mismatch'
      : found.family === 'video' && seconds && most && seconds > most
        ? 'too_long'
        : undefined;
    return { type: found.type, sha256: digest.sha256, durationSeconds: seconds ?? null, refusal };
  }

  /** @returns whether the file was refused */
  private async settle(tx: Tx, mediaId: string, f: Findings): Promise<boolean> {
    const media = await maybeMedia(tx, mediaId, true);
    if (media?.state !== 'checking') return media?.state === 'refused';
    const at = this.clock.now();
    await writeFindings(tx, media.id, { ...f, at });
    const courseId = !f.refusal && media.lessonId ? await this.lessonTakes(tx, media, f) : undefined;
    const refusal = f.refusal ?? (media.lessonId && !courseId ? 'lesson_gone' : undefined);
    if (refusal) return this.refuse(tx, media, refusal);
    await this.move(tx, media, 'accept');
    if (courseId)
      await recordChange(tx, {
        courseId,
        expected: null,
        change: 'file-added',
        lessonId: media.lessonId!,
        actor: 'system',
        at,
      });
    // The platform only takes it in; it is the member's who sent it, and so the seller's (AT-3.3.4).
    const { by } = await tx.one<{ by: string }>('SELECT uploaded_by AS by FROM content.media WHERE id = $1', [
      media.id,
    ]);
    await this.journal.append(tx, {
      kind: 'content.media-received', tenantId: media.tenantId, subject: { type: 'media', id: media.id }, actor: `account:${by}`,
      payload: { sha256: f.sha256, bytes: media.bytes, lessonId: media.lessonId, type: f.type },
    }); // prettier-ignore
    await this.events.publish(tx, {
      type: contentEvents.mediaReady,
      tenantId: media.tenantId,
      payload: { mediaId: media.id, lessonId: media.lessonId, sha256: f.sha256, bytes: media.bytes.toString() },
    });
    return false;
  }

  private async lessonTakes(tx: Tx, media: MediaRow, f: Findings): Promise<string | undefined> {
    if (media.role === 'main')
      return attachMain(
        tx,
        { id: media.id, lessonId: media.lessonId!, durationSeconds: f.durationSeconds },
        this.clock.now(),
      );
    return (
      await tx.maybe<{ id: string }>(
        `SELECT course_id AS id FROM content.lesson WHERE id = $1 AND status <> 'deleted'`,
        [media.lessonId],
      )
    )?.id;
  }

  private async refuse(tx: Tx, media: MediaRow, refusal: Refusal): Promise<true> {
    await this.move(tx, media, 'refuse', refusal);
    await tx.exec('UPDATE content.media SET refusal = $2 WHERE id = $1', [media.id, refusal]);
    await this.licensing.releaseStorage(tx, media.tenantId, media.bytes);
    await this.events.publish(tx, {
      type: contentEvents.mediaRefused,
      tenantId: media.tenantId,
      payload: { mediaId: media.id, lessonId: media.lessonId, refusal },
    });
    return true;
  }

  private move(tx: Tx, m: MediaRow, transition: string, reason?: string): Promise<string> {
    return this.transitions.apply(tx, mediaMachine, {
      table: 'content.media',
      column: 'state',
      id: m.id,
      from: m.state,
      transition,
      actor: 'system',
      reason,
      tenantId: m.tenantId,
    });
  }
}
