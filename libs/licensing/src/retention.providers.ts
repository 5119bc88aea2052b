import { Inject, Injectable, type OnModuleInit, type Provider, type Type } from '@nestjs/common';
import { Deadlines, ErrorTable, ExportRegistry } from '#platform';
import { ExportSeller } from './application/export-seller.js';
import { FinishPurge } from './application/finish-purge.js';
import { LegalHolds } from './application/legal-holds.js';
import { DEADLINE_KINDS, licenceOfDeadline } from './application/licence-deadlines.js';
import { PurgeDocuments } from './application/purge-documents.js';
import { PurgeSeller } from './application/purge-seller.js';
import { ReapplyTombstones } from './application/reapply-tombstones.js';
import { RehearsePurge } from './application/rehearse-purge.js';
import { RetentionLetters } from './application/retention-letters.js';
import { ServeExport } from './application/serve-export.js';
import { TombstoneFiles } from './application/tombstone-files.js';
import { ExportDownloadController } from './http/export-download.controller.js';
import { ExportController } from './http/export.controller.js';
import { OperatorPurgeController } from './http/operator-purge.controller.js';
import { BuildExport } from './jobs/build-export.job.js';
import { PurgeJobs } from './jobs/purge-batch.job.js';
import { licensingExport } from './licensing.export.js';
import { retentionErrors } from './retention.errors.js';

/** Says what happens by itself in the time of keeping, and what licensing gives to an export. */
@Injectable()
class RetentionHandlers implements OnModuleInit {
  constructor(
    @Inject(ErrorTable) private readonly errors: ErrorTable,
    @Inject(ExportRegistry) private readonly exports: ExportRegistry,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(PurgeSeller) private readonly purging: PurgeSeller,
    @Inject(RetentionLetters) private readonly letters: RetentionLetters,
    @Inject(PurgeJobs) private readonly jobs: PurgeJobs,
  ) {}

  onModuleInit(): void {
    this.errors.add(retentionErrors);
    this.exports.register(licensingExport);
    this.deadlines.on(DEADLINE_KINDS.purge, (tx, d) => this.purging.onDue(tx, d), { lock: licenceOfDeadline });
    this.deadlines.on(DEADLINE_KINDS.purgeReminder, (tx, d) => this.letters.onReminder(tx, d), { lock: licenceOfDeadline }); // prettier-ignore
    this.jobs.define();
  }
}

/** Keeping, export and deletion of sellers' data: the providers of this area. */
export const retentionProviders: Provider[] = [
  BuildExport,
  ExportSeller,
  FinishPurge,
  LegalHolds,
  PurgeDocuments,
  PurgeJobs,
  PurgeSeller,
  ReapplyTombstones,
  RehearsePurge,
  RetentionHandlers,
  RetentionLetters,
  ServeExport,
  TombstoneFiles,
];

/** Its controllers. */
export const retentionControllers: Type[] = [ExportController, ExportDownloadController, OperatorPurgeController];
