import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CallerOf, Public, Throttle, type CalledRequest, type Caller } from '#platform';
import type { FastifyReply } from 'fastify';
import { AddEvidence, type UploadPlace } from '../application/add-evidence.js';
import { CaseLinks } from '../application/case-links.js';
import { ConfirmComplaint } from '../application/confirm-complaint.js';
import { FileComplaint } from '../application/file-complaint.js';
import { ReadCase } from '../application/read-case.js';
import { WithdrawComplaint } from '../application/withdraw-complaint.js';
import { complaintsErrors } from '../complaints.errors.js';
import { evidenceProblems } from '../domain/missing-fields.js';
import { ComplainantCaseDto } from './dto/case.dto.js';
import {
  AddEvidenceDto,
  FileComplaintDto,
  FiledComplaintDto,
  UploadPlaceDto,
  UploadedEvidenceDto,
  WithdrawDto,
} from './dto/file-complaint.dto.js';
import { bytesOf } from './evidence-body.js';
import { EvidenceDownload } from './evidence-download.js';
import { forComplainant } from './present-case.js';

/** Complaints about infringed rights: no account, a link in an e-mail opens the case. */
@ApiTags('ip-complaints')
@Controller('api/v1/ip-complaints')
export class ComplainantController {
  constructor(
    @Inject(FileComplaint) private readonly filing: FileComplaint,
    @Inject(CaseLinks) private readonly links: CaseLinks,
    @Inject(ConfirmComplaint) private readonly confirming: ConfirmComplaint,
    @Inject(ReadCase) private readonly reading: ReadCase,
    @Inject(AddEvidence) private readonly evidence: AddEvidence,
    @Inject(WithdrawComplaint) private readonly withdrawing: WithdrawComplaint,
    @Inject(EvidenceDownload) private readonly downloads: EvidenceDownload,
  ) {}

  /** Files a complaint. An incomplete one is told everything that is missing (AT-5.6.2). */
  @Post()
  @HttpCode(202)
  @Public()
  @Throttle({ limit: 10, seconds: 3600, by: 'ip' })
  @ApiAcceptedResponse({ type: FiledComplaintDto })
  async file(@Body() body: FileComplaintDto, @CallerOf() caller: Caller): Promise<FiledComplaintDto> {
    const { email, confirmBefore, uploads } = await this.filing.run(body, caller);
    return { email, confirmBefore, uploads: uploads.map(presentPlace) };
  }

  /** Takes the bytes of an announced file, once. */
  @Put('uploads/:uploadToken')
  @Public()
  @Throttle({ limit: 60, seconds: 3600, by: 'ip' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: UploadedEvidenceDto })
  async upload(@Param('uploadToken') token: string, @Req() request: CalledRequest): Promise<UploadedEvidenceDto> {
    return this.evidence.receive(token, () => bytesOf(request.body));
  }

  /** The case as its complainant may see it. Opening it for the first time confirms the complaint. */
  @Get(':token')
  @Public()
  @Throttle({ limit: 240, seconds: 3600, by: 'ip' })
  @ApiOkResponse({ type: ComplainantCaseDto })
  open(
    @Param('token') token: string,
    @CallerOf() caller: Caller,
    @Req() request: CalledRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ComplainantCaseDto> {
    void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    return this.links.withCase(token, 'opens the case', async (tx, c) => {
      // A HEAD is a look by some mail scanner, not a person's act.
      const confirmed = request.method === 'GET' ? await this.confirming.run(tx, c) : c;
      return forComplainant(await this.reading.whole(tx, confirmed), caller.lang, fileUrl(token));
    });
  }

  /** Adds evidence: links at once; for each announced file there is a place to PUT it to. */
  @Post(':token/evidence')
  @HttpCode(201)
  @Public()
  @Throttle({ limit: 60, seconds: 3600, by: 'ip' })
  @ApiOkResponse({ type: [UploadPlaceDto] })
  addEvidence(@Param('token') token: string, @Body() body: AddEvidenceDto): Promise<UploadPlaceDto[]> {
    const fields = evidenceProblems(body.evidence);
    if (fields.length > 0) throw complaintsErrors.fail('incomplete', {}, { clause: 'AT-5.6.2', fields });
    return this.links.withCase(token, 'adds evidence', async (tx, c) =>
      (await this.evidence.add(tx, await this.confirming.run(tx, c), body.evidence)).map(presentPlace),
    );
  }

  /** Takes the complaint back. */
  @Post(':token/withdraw')
  @HttpCode(200)
  @Public()
  @Throttle({ limit: 20, seconds: 3600, by: 'ip' })
  @ApiOkResponse({ type: ComplainantCaseDto })
  withdraw(
    @Param('token') token: string,
    @Body() body: WithdrawDto,
    @CallerOf() caller: Caller,
  ): Promise<ComplainantCaseDto> {
    return this.links.withCase(token, 'withdraws', async (tx, c) => {
      const withdrawn = await this.withdrawing.run(tx, c, body.reason);
      return forComplainant(await this.reading.whole(tx, withdrawn), caller.lang, fileUrl(token));
    });
  }

  /** A file of evidence, as it was sent. */
  @Get(':token/evidence/:evidenceId')
  @Public()
  @Throttle({ limit: 120, seconds: 3600, by: 'ip' })
  async download(
    @Param('token') token: string,
    @Param('evidenceId') evidenceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const found = await this.links.withCase(token, 'reads evidence', (tx, c) =>
      this.downloads.find(tx, c.id, evidenceId),
    );
    return this.downloads.send(found, reply);
  }
}

const fileUrl = (token: string) => (id: string) => `/api/v1/ip-complaints/${token}/evidence/${id}`;

const presentPlace = (p: UploadPlace): UploadPlaceDto => ({
  evidenceId: p.evidenceId,
  path: p.path,
  until: p.until.toString(),
});
