import { Inject, Injectable } from '@nestjs/common';
import { can, uuidv7, type Clock, type TenantId } from '#kernel';
import { LicensingFacade } from '#licensing';
import {
  CLOCK,
  Database,
  Jobs,
  ObjectStore,
  Transitions,
  UploadStore,
  actorOf,
  platformErrors,
  type Caller,
  type Tx,
} from '#platform';
import { contentErrors } from '../content.errors.js';
import { lessonMachine, mediaMachine } from '../domain/machines.js';
import { detachMain, findMedia, insertMedia, maybeMedia, type MediaRow } from '../persistence/media.js';
import { findLesson } from '../persistence/outline.js';
import { DELETE_OBJECT } from './block-lesson.js';

/** What a sender says about a file before sending it. */
export interface UploadIntent {
  bytes: bigint;
  filename: string;
  claimedType: string;
  lessonId: string | null;
  role: 'main' | 'material';
}

/** Jobs of uploads. */
export const TAKE_IN = 'content.take-in';
export const STALE_UPLOAD = 'content.stale-upload';

/** How long an upload may rest before it is given up, in real time. */
const REST = { hours: 24 };

/** Begins, finishes and gives up uploads; the bytes themselves go by the tus server. */
@Injectable()
export class TakeUpload {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(LicensingFacade) private readonly licensing: LicensingFacade,
    @Inject(UploadStore) private readonly uploads: UploadStore,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reserves the quota and writes the intent. @throws DomainError licensing.*, content.lesson_blocked, platform.not_found */
  begin(caller: Caller, intent: UploadIntent): Promise<string> {
    const tenantId = caller.sellerId!;
    return this.db.tenant(tenantId, async (tx) => {
      await this.licensing.assertMay(tx, tenantId, 'upload');
      if (intent.lessonId) {
        const lesson = await findLesson(tx, intent.lessonId);
        if (!can(lessonMachine, lesson.status, 'edit')) throw contentErrors.fail('lesson_blocked');
      }
      await this.licensing.reserveStorage(tx, tenantId, intent.bytes);
      const id = uuidv7();
      const touchedAt = this.clock.realNow();
      await insertMedia(tx, { ...intent, id, tenantId, by: caller.accountId, at: this.clock.now(), touchedAt });
      await this.jobs.enqueue(tx, STALE_UPLOAD, { mediaId: id }, { tenantId, runAt: touchedAt.add(REST) });
      return id;
    });
  }

  /** The upload, if it is this seller's; notes that somebody is at it. @throws DomainError platform.not_found */
  async find(tenantId: TenantId, id: string, touch: boolean): Promise<MediaRow> {
    const media = await this.db.tenant(tenantId, async (tx) => {
      if (touch)
        await tx.exec(`UPDATE content.media SET touched_at = $2 WHERE id = $1 AND state = 'uploading'`, [
          id,
          this.clock.realNow(),
        ]);
      return findMedia(tx, id);
    });
    if (media.state === 'refused' || media.state === 'abandoned') throw platformErrors.fail('not_found');
    return media;
  }

  /** All bytes are here: the file is looked at in a job. Safe to call again. */
  finish(tenantId: TenantId, id: string): Promise<void> {
    return this.db.tenant(tenantId, (tx) => this.complete(tx, id));
  }

  /** Gives an upload up and its quota back. Safe to call again. */
  abandon(caller: Caller, id: string): Promise<void> {
    return this.db.tenant(caller.sellerId!, (tx) => this.giveUp(tx, id, actorOf(caller), 'by-seller'));
  }

  /** Called a day after an upload began, and daily while it goes on. */
  async rest(id: string): Promise<void> {
    const media = await this.db.system('content: stale upload', (tx) => findMedia(tx, id).catch(() => undefined));
    if (media?.state !== 'uploading') return;
    const offset = await this.uploads.offset(media.uploadKey);
    const due = media.touchedAt.add(REST).epochMilliseconds <= this.clock.realNow().epochMilliseconds;
    await this.db.system('content: stale upload', async (tx) => {
      if (offset === Number(media.bytes)) return this.complete(tx, id);
      if (due) return this.giveUp(tx, id, 'system', 'stale');
      await this.jobs.enqueue(
        tx,
        STALE_UPLOAD,
        { mediaId: id },
        { tenantId: media.tenantId, runAt: media.touchedAt.add(REST) },
      );
    });
    if (due && offset !== Number(media.bytes)) await this.uploads.remove(media.uploadKey);
  }

  /** Deletes a file that is ready or was refused, and gives its quota back. @throws DomainError content.media_in_use, content.lesson_blocked */
  async discard(tx: Tx, id: string, actor: string): Promise<MediaRow> {
    const media = await findMedia(tx, id, true);
    if (media.state !== 'ready' && media.state !== 'refused') throw contentErrors.fail('media_in_use');
    await detachMain(tx, id);
    await this.transitions.apply(tx, mediaMachine, {
      table: 'content.media',
      column: 'state',
      id,
      from: media.state,
      transition: 'delete',
      actor,
      reason: 'by-seller',
      tenantId: media.tenantId,
    });
    // A refused file took up nothing any more.
    if (media.state === 'ready') await this.licensing.releaseStorage(tx, media.tenantId, media.bytes);
    await this.jobs.enqueue(tx, DELETE_OBJECT, { mediaId: id }, { tenantId: media.tenantId });
    return media;
  }

  /** Deletes the bytes of a file that is gone; bytes of one that is not stay. */
  async deleteBytes(id: string): Promise<void> {
    const media = await this.db.system('content: delete bytes', (tx) => maybeMedia(tx, id));
    if (media?.state !== 'deleted' && media?.state !== 'abandoned') return;
    await this.objects.delete(media.objectKey);
    await this.uploads.remove(media.uploadKey);
  }

  private async complete(tx: Tx, id: string): Promise<void> {
    const media = await findMedia(tx, id, true);
    if (media.state !== 'uploading') return;
    await this.transitions.apply(tx, mediaMachine, {
      table: 'content.media',
      column: 'state',
      id,
      from: media.state,
      transition: 'complete',
      actor: 'system',
      tenantId: media.tenantId,
    });
    await this.jobs.enqueue(tx, TAKE_IN, { mediaId: id }, { tenantId: media.tenantId });
  }

  private async giveUp(tx: Tx, id: string, actor: string, reason: string): Promise<void> {
    const media = await findMedia(tx, id, true);
    if (media.state !== 'uploading') return;
    await this.transitions.apply(tx, mediaMachine, {
      table: 'content.media',
      column: 'state',
      id,
      from: media.state,
      transition: 'abandon',
      actor,
      reason,
      tenantId: media.tenantId,
    });
    await this.licensing.releaseStorage(tx, media.tenantId, media.bytes);
  }
}
