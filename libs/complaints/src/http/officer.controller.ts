import {
  Body,
  Controller,
  Get,
  Headers,
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
import { CallerOf, Database, StaffRoles, actorOf, platformErrors, type Caller, type Tx } from '#platform';
import type { FastifyReply } from 'fastify';
import { BlockContent } from '../application/block-content.js';
import { DecideComplaint } from '../application/decide-complaint.js';
import { DiscloseSeller } from '../application/disclose-seller.js';
import { ForwardComplaint } from '../application/forward-complaint.js';
import { FreezeCase } from '../application/freeze-case.js';
import { ReadCase } from '../application/read-case.js';
import { StartCheck } from '../application/start-check.js';
import type { Actor } from '../application/steps.js';
import type { Complaint } from '../domain/complaint.js';
import { findComplaint } from '../persistence/complaints.js';
import { BlockDto, DecideDto, ForwardDto, ReasonDto } from './dto/case-acts.dto.js';
import { OfficerCaseDto } from './dto/case.dto.js';
import { QueuePageDto, QueueQuery } from './dto/list.dto.js';
import { wantsCsv } from './csv.js';
import { EvidenceDownload } from './evidence-download.js';
import { OfficerQueue } from './officer-queue.js';
import { forOfficer } from './present-case.js';

/** The operator's complaints officers: the queue, the case, and its acts. Each answers the case as it stands after it. */
@ApiTags('operator ip-complaints')
@Controller('api/v1/operator/ip-complaints')
@StaffRoles('complaints')
export class OfficerController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(OfficerQueue) private readonly queue: OfficerQueue,
    @Inject(ReadCase) private readonly reading: ReadCase,
    @Inject(ForwardComplaint) private readonly forwarding: ForwardComplaint,
    @Inject(StartCheck) private readonly checks: StartCheck,
    @Inject(BlockContent) private readonly blocking: BlockContent,
    @Inject(DecideComplaint) private readonly deciding: DecideComplaint,
    @Inject(DiscloseSeller) private readonly disclosing: DiscloseSeller,
    @Inject(FreezeCase) private readonly freezing: FreezeCase,
    @Inject(EvidenceDownload) private readonly downloads: EvidenceDownload,
  ) {}

  /** The queue, nearest deadline first; `Accept: text/csv` downloads it. */
  @Get()
  @ApiOkResponse({ type: QueuePageDto })
  async list(
    @CallerOf() caller: Caller,
    @Query() query: QueueQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QueuePageDto | string> {
    if (!wantsCsv(accept)) return this.queue.page(caller, query);
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="ip-complaints.csv"');
    return this.queue.download(caller, query);
  }

  /** The whole case. */
  @Get(':id')
  @ApiOkResponse({ type: OfficerCaseDto })
  one(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<OfficerCaseDto> {
    return this.present(id, caller);
  }

  /** Asks the seller for an explanation and proposes voluntary removal (AT-5.6.3). */
  @Post(':id/forward')
  @HttpCode(200)
  @ApiOkResponse({ type: OfficerCaseDto })
  async forward(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ForwardDto,
  ): Promise<OfficerCaseDto> {
    await this.forwarding.run(id, by(caller), body.note?.trim() || undefined);
    return this.present(id, caller);
  }

  /** Starts the check of an explanation that gives no reasons (AT-5.6.4). */
  @Post(':id/check')
  @HttpCode(200)
  @ApiOkResponse({ type: OfficerCaseDto })
  async check(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<OfficerCaseDto> {
    await this.checks.byOfficer(id, by(caller), body.reason);
    return this.present(id, caller);
  }

  /** Blocks the disputed content while the check runs (AT-5.6.5). */
  @Post(':id/block')
  @HttpCode(200)
  @ApiOkResponse({ type: OfficerCaseDto })
  async block(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BlockDto,
  ): Promise<OfficerCaseDto> {
    await this.blocking.block(id, by(caller), body);
    return this.present(id, caller);
  }

  /** Opens again what was blocked for the check. */
  @Post(':id/unblock')
  @HttpCode(200)
  @ApiOkResponse({ type: OfficerCaseDto })
  async unblock(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<OfficerCaseDto> {
    await this.blocking.unblock(id, by(caller), body.reason);
    return this.present(id, caller);
  }

  /** Decides; both sides are told (AT-5.6.6, AT-5.6.7, AT-5.6.8a). */
  @Post(':id/decision')
  @HttpCode(200)
  @ApiOkResponse({ type: OfficerCaseDto })
  async decide(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideDto,
  ): Promise<OfficerCaseDto> {
    await this.deciding.run(id, by(caller), body);
    return this.present(id, caller);
  }

  /** Hands the applicant what identifies the seller, for a court (AT-5.6.8b). */
  @Post(':id/disclosure')
  @HttpCode(200)
  @ApiOkResponse({ type: OfficerCaseDto })
  async disclose(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<OfficerCaseDto> {
    await this.disclosing.run(id, by(caller), body.reason);
    return this.present(id, caller);
  }

  /** Stops the time of the case. */
  @Post(':id/freeze')
  @HttpCode(200)
  @ApiOkResponse({ type: OfficerCaseDto })
  async freeze(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<OfficerCaseDto> {
    await this.freezing.freeze(id, by(caller), body.reason);
    return this.present(id, caller);
  }

  /** Lets the time of the case run on. */
  @Post(':id/unfreeze')
  @HttpCode(200)
  @ApiOkResponse({ type: OfficerCaseDto })
  async unfreeze(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonDto,
  ): Promise<OfficerCaseDto> {
    await this.freezing.unfreeze(id, by(caller), body.reason);
    return this.present(id, caller);
  }

  /** A file of evidence, as it was sent. */
  @Get(':id/evidence/:evidenceId')
  async download(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await this.db.operator(
      { actor: caller.accountId, reason: `IP complaint ${id}: reads evidence` },
      async (tx) => this.downloads.find(tx, (await this.case(tx, id)).id, evidenceId),
    );
    return this.downloads.send(found, reply);
  }

  private async case(tx: Tx, id: string): Promise<Complaint> {
    const found = await findComplaint(tx, id);
    if (!found?.confirmedAt) throw platformErrors.fail('not_found');
    return found;
  }

  private present(id: string, caller: Caller): Promise<OfficerCaseDto> {
    return this.db.operator({ actor: caller.accountId, reason: `IP complaint ${id}: reads the case` }, async (tx) => {
      const whole = await this.reading.whole(tx, await this.case(tx, id));
      return forOfficer(
        whole,
        await this.reading.forOfficer(tx, whole),
        caller.lang,
        (evidenceId) => `/api/v1/operator/ip-complaints/${id}/evidence/${evidenceId}`,
      );
    });
  }
}

const by = (caller: Caller): { accountId: string; actor: Actor } => ({
  accountId: caller.accountId,
  actor: { kind: 'staff', name: actorOf(caller) },
});
