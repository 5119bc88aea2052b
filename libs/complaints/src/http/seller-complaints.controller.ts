import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { can, type TenantId } from '#kernel';
import {
  CallerOf,
  Database,
  PAGE,
  PageQuery,
  SellerRoles,
  platformErrors,
  toPage,
  type Caller,
  type Tx,
} from '#platform';
import type { FastifyReply } from 'fastify';
import { AnswerComplaint } from '../application/answer-complaint.js';
import { ReadCase } from '../application/read-case.js';
import { CaseSteps } from '../application/steps.js';
import { complaintMachine } from '../domain/complaint.machine.js';
import { caseNumber, type Complaint } from '../domain/complaint.js';
import { known } from '../domain/known.js';
import { findComplaint, sellersCases } from '../persistence/complaints.js';
import { AnswerDto } from './dto/case-acts.dto.js';
import { SellerCaseDto } from './dto/case.dto.js';
import { SellerPageDto, type SellerLineDto } from './dto/list.dto.js';
import { EvidenceDownload } from './evidence-download.js';
import { forSeller } from './present-case.js';
import { positionOf } from './position.js';
import { presentDeadline } from './present-timeline.js';

const sellerOf = (caller: Caller): TenantId => known(caller.sellerId, 'seller');

/** Complaints about a seller's courses, as that seller sees them. */
@ApiTags('seller complaints')
@Controller('api/v1/seller/complaints')
export class SellerComplaintsController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(ReadCase) private readonly reading: ReadCase,
    @Inject(AnswerComplaint) private readonly answering: AnswerComplaint,
    @Inject(EvidenceDownload) private readonly downloads: EvidenceDownload,
  ) {}

  /** Cases in which the operator has asked this seller, latest first. */
  @Get()
  @SellerRoles('author', 'curator', 'accountant')
  @ApiOkResponse({ type: SellerPageDto })
  list(@CallerOf() caller: Caller, @Query() query: PageQuery): Promise<SellerPageDto> {
    const limit = query.limit ?? PAGE;
    const after = positionOf(query.cursor);
    return this.db.tenant(sellerOf(caller), async (tx) => {
      const rows = await sellersCases(tx, sellerOf(caller), { after, limit: limit + 1 });
      const page = toPage(
        rows,
        limit,
        (c) => [known(c.forwardedAt, 'query').toString(), c.id],
        (c) => c,
      );
      return { items: await Promise.all(page.items.map((c) => this.line(tx, c, caller))), next: page.next };
    });
  }

  /** One case. */
  @Get(':id')
  @SellerRoles('author', 'curator', 'accountant')
  @ApiOkResponse({ type: SellerCaseDto })
  one(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<SellerCaseDto> {
    return this.db.tenant(sellerOf(caller), (tx) => this.present(tx, id, caller));
  }

  /** Answers the operator's query; a suspended seller may as well. */
  @Post(':id/answer')
  @HttpCode(200)
  @SellerRoles()
  @ApiOkResponse({ type: SellerCaseDto })
  async answer(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerDto,
  ): Promise<SellerCaseDto> {
    await this.answering.run(sellerOf(caller), id, caller.accountId, body);
    return this.db.tenant(sellerOf(caller), (tx) => this.present(tx, id, caller));
  }

  /** A file of evidence, as it was sent. */
  @Get(':id/evidence/:evidenceId')
  @SellerRoles('author')
  async download(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await this.db.tenant(sellerOf(caller), async (tx) =>
      this.downloads.find(tx, (await this.mine(tx, id)).id, evidenceId),
    );
    return this.downloads.send(found, reply);
  }

  private async mine(tx: Tx, id: string): Promise<Complaint> {
    const found = await findComplaint(tx, id);
    if (!found?.forwardedAt) throw platformErrors.fail('not_found');
    return found;
  }

  private async present(tx: Tx, id: string, caller: Caller): Promise<SellerCaseDto> {
    const whole = await this.reading.whole(tx, await this.mine(tx, id));
    return forSeller(whole, caller.lang, (evidenceId) => `/api/v1/seller/complaints/${id}/evidence/${evidenceId}`);
  }

  private async line(tx: Tx, c: Complaint, caller: Caller): Promise<SellerLineDto> {
    const nearest = (await this.steps.open(tx, c.id))[0];
    return {
      id: c.id,
      number: caseNumber(c),
      status: c.status,
      courseTitle: c.courseTitle,
      lessonTitle: c.lessonTitle,
      applicantName: c.applicant.name,
      askedAt: known(c.forwardedAt, 'query').toString(),
      blocked: c.blocked,
      deadline: nearest ? presentDeadline(nearest, caller.lang) : null,
      mayAnswer: can(complaintMachine, c.status, 'answer'),
    };
  }
}
