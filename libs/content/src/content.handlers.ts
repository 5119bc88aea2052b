import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { asTenantId, type Clock } from '#kernel';
import {
  CLOCK,
  Database,
  Deadlines,
  ErrorTable,
  Events,
  ExportRegistry,
  Jobs,
  PurgeRegistry,
  concerns,
} from '#platform';
import { DELETE_OBJECT } from './application/block-lesson.js';
import { Catalogue } from './application/catalogue.js';
import { ConnectedBuyers } from './application/connected-buyers.js';
import { EndAccess } from './application/end-access.js';
import { TakeInMedia } from './application/take-in-media.js';
import { STALE_UPLOAD, TAKE_IN, TakeUpload } from './application/take-upload.js';
import { contentErrors } from './content.errors.js';
import { contentExport } from './content.export.js';
import { contentPurger } from './content.purger.js';
import { maybeMedia } from './persistence/media.js';
import { closeStorefront, refreshStorefront } from './persistence/storefronts.js';

/** What tenancy announces that changes whether a seller sells and is played, or what it is called. */
const SELLER_EVENTS = ['tenancy.seller-suspended.v1', 'tenancy.suspension-lifted.v1', 'tenancy.seller-changed.v1'];

/** Registers what this library does by itself: deadlines, jobs, reactions, its errors and its purger. */
@Injectable()
export class ContentHandlers implements OnModuleInit {
  constructor(
    @Inject(ErrorTable) private readonly errors: ErrorTable,
    @Inject(PurgeRegistry) private readonly purgers: PurgeRegistry,
    @Inject(ExportRegistry) private readonly exports: ExportRegistry,
    @Inject(Database) private readonly db: Database,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Events) private readonly events: Events,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(EndAccess) private readonly access: EndAccess,
    @Inject(ConnectedBuyers) private readonly buyers: ConnectedBuyers,
    @Inject(TakeUpload) private readonly upload: TakeUpload,
    @Inject(TakeInMedia) private readonly takeIn: TakeInMedia,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.errors.add(contentErrors);
    this.purgers.register(contentPurger);
    this.buyers.register();
    this.exports.register(contentExport);
    this.deadlines.on('access.window', (tx, d) => this.access.windowOver(tx, d));
    this.deadlines.on('access.deemed-received', (tx, d) => this.access.silence(tx, d));
    this.onFile(TAKE_IN, (mediaId) => this.takeIn.run(mediaId));
    this.onFile(STALE_UPLOAD, (mediaId) => this.upload.rest(mediaId));
    this.onFile(DELETE_OBJECT, (mediaId) => this.upload.deleteBytes(mediaId));
    for (const type of SELLER_EVENTS)
      this.events.on(type, `content: storefront after ${type}`, (tx, event) => this.refresh(tx, event.tenantId));
  }

  /** A job about a file of the seller that asked for it. */
  private onFile(name: string, run: (mediaId: string) => Promise<void>): void {
    this.jobs.defineIo(name, async (job) => {
      const mediaId = String(job.payload.mediaId);
      const media = await this.db.system(name, (tx) => maybeMedia(tx, mediaId));
      if (media && concerns(job, media.tenantId)) await run(mediaId);
    });
  }

  private async refresh(tx: Parameters<typeof refreshStorefront>[0], tenantId: string | null): Promise<void> {
    if (!tenantId) return;
    const touched = await refreshStorefront(tx, asTenantId(tenantId), this.clock.now());
    if (touched === 0) await closeStorefront(tx, asTenantId(tenantId));
    tx.afterCommit(() => this.catalogue.forget());
  }
}
