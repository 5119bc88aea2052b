import { ContentModule } from '#content';
import { IdentityModule } from '#identity';
import { LegalModule } from '#legal';
import { ErrorTable, addFieldTexts } from '#platform';
import { TenancyModule } from '#tenancy';
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { AddEvidence } from './application/add-evidence.js';
import { AnswerComplaint } from './application/answer-complaint.js';
import { BlockContent } from './application/block-content.js';
import { CaseDeadlines } from './application/case-deadlines.js';
import { CaseLinks } from './application/case-links.js';
import { ConfirmComplaint } from './application/confirm-complaint.js';
import { DecideComplaint } from './application/decide-complaint.js';
import { DiscloseSeller } from './application/disclose-seller.js';
import { ExpireComplaint } from './application/expire-complaint.js';
import { FileComplaint } from './application/file-complaint.js';
import { FindTarget } from './application/find-target.js';
import { ForwardComplaint } from './application/forward-complaint.js';
import { FreezeCase } from './application/freeze-case.js';
import { LessonRestrictions } from './application/lesson-restrictions.js';
import { ReadCase } from './application/read-case.js';
import { StartCheck } from './application/start-check.js';
import { CaseSteps } from './application/steps.js';
import { WithdrawComplaint } from './application/withdraw-complaint.js';
import { complaintsErrors } from './complaints.errors.js';
import { ComplaintsFacade } from './complaints.facade.js';
import { ComplaintsPurger } from './complaints.purger.js';
import { ComplainantController } from './http/complainant.controller.js';
import { EvidenceBody } from './http/evidence-body.js';
import { EvidenceDownload } from './http/evidence-download.js';
import { OfficerQueue } from './http/officer-queue.js';
import { OfficerController } from './http/officer.controller.js';
import { SellerComplaintsController } from './http/seller-complaints.controller.js';
import { ComplaintDeadlines } from './jobs/complaint-deadlines.js';
import { DeleteObjectsJob } from './jobs/delete-objects.job.js';
import { MailConsequences } from './jobs/mail-consequences.js';
import { complaintFieldTexts } from './texts/fields.js';

/** Composes the library. */
@Module({
  imports: [LegalModule, IdentityModule, TenancyModule, ContentModule],
  controllers: [ComplainantController, SellerComplaintsController, OfficerController],
  providers: [
    AddEvidence,
    AnswerComplaint,
    BlockContent,
    CaseDeadlines,
    CaseLinks,
    CaseSteps,
    ComplaintDeadlines,
    ComplaintsFacade,
    ComplaintsPurger,
    ConfirmComplaint,
    DecideComplaint,
    DeleteObjectsJob,
    DiscloseSeller,
    EvidenceBody,
    EvidenceDownload,
    ExpireComplaint,
    FileComplaint,
    FindTarget,
    ForwardComplaint,
    FreezeCase,
    LessonRestrictions,
    MailConsequences,
    OfficerQueue,
    ReadCase,
    StartCheck,
    WithdrawComplaint,
  ],
  exports: [ComplaintsFacade],
})
export class ComplaintsModule implements OnModuleInit {
  constructor(@Inject(ErrorTable) private readonly errors: ErrorTable) {}

  onModuleInit(): void {
    this.errors.add(complaintsErrors);
    addFieldTexts(complaintFieldTexts);
  }
}
