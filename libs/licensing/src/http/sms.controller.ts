import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '#kernel';
import {
  CLOCK,
  CSV,
  CallerOf,
  Database,
  Documents,
  Idempotent,
  PAGE,
  SellerRoles,
  platformErrors,
  Throttle,
  actorOf,
  csv,
  decodeTimeCursor,
  sellerOf,
  toPage,
  wantsCsv,
  type Caller,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { EstimateSms } from '../application/sms-estimate.js';
import { SmsContracts } from '../application/sms-contracts.js';
import { SmsStatements, type SmsStatement } from '../application/sms-statement.js';
import { SubmitSms } from '../application/sms-submit.js';
import { findCredentials } from '../persistence/sms-credentials.js';
import { listMessages } from '../persistence/sms.js';
import { smsStatementPdf } from '../texts/sms-statement.js';
import {
  SmsCredentialsDto,
  SmsCredentialsShownDto,
  SmsEstimateDto,
  SmsListQuery,
  SmsMessagePageDto,
  SmsMonthQuery,
  SmsRequestDto,
  SmsStatementDto,
  SmsSubmittedDto,
} from './dto/sms.dto.js';
import { presentCredentials, presentEstimate, presentSms, presentStatement, statementRows } from './sms.presenters.js';

/** A seller's short messages: by the operator's contract with the provider, debited (AT-4.6a), or by its own (AT-4.6b). */
@Controller('api/v1/seller/sms')
export class SmsController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(EstimateSms) private readonly estimating: EstimateSms,
    @Inject(SubmitSms) private readonly submitting: SubmitSms,
    @Inject(SmsContracts) private readonly contracts: SmsContracts,
    @Inject(SmsStatements) private readonly statements: SmsStatements,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(Documents) private readonly documents: Documents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a mailing will cost: encoding, parts, and for each recipient the provider's tariff with the commission. Nothing is sent. */
  @Post('estimate')
  @HttpCode(200)
  @SellerRoles('curator')
  @Throttle({ limit: 30, seconds: 60, by: 'account' })
  async estimate(@CallerOf() caller: Caller, @Body() body: SmsRequestDto): Promise<SmsEstimateDto> {
    return presentEstimate(await this.estimating.run(sellerOf(caller), oneKind(body)));
  }

  /** Sends. What the provider takes is debited from the account without acceptance; what it refuses is not. */
  @Post('messages')
  @SellerRoles('curator')
  @Idempotent()
  async send(@CallerOf() caller: Caller, @Body() body: SmsRequestDto): Promise<SmsSubmittedDto> {
    const made = await this.submitting.run(sellerOf(caller), oneKind(body), actorOf(caller));
    return {
      ...presentEstimate(made.estimate),
      batchId: made.batch.id,
      messageIds: made.messages.map((m) => m.id),
    };
  }

  /** Messages with their state and what stands debited, newest first. */
  @Get('messages')
  @SellerRoles('curator', 'accountant')
  async messages(@CallerOf() caller: Caller, @Query() query: SmsListQuery): Promise<SmsMessagePageDto> {
    const limit = query.limit ?? PAGE;
    const { status, batch } = query;
    const after = decodeTimeCursor(query.cursor);
    const tenantId = sellerOf(caller);
    const rows = await this.db.tenant(tenantId, (tx) =>
      listMessages(tx, tenantId, { status, batch, after, limit: limit + 1 }),
    );
    return toPage(rows, limit, (m) => [m.at.toString(), m.id], presentSms);
  }

  /** A month's messages and what was debited, day by day; with `Accept: text/csv` message by message. */
  @Get('statement')
  @SellerRoles('accountant')
  async statement(
    @CallerOf() caller: Caller,
    @Query() query: SmsMonthQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SmsStatementDto | string> {
    const statement = await this.read(caller, query.month);
    if (!wantsCsv(request)) return presentStatement(statement);
    void reply
      .header('content-type', CSV)
      .header('content-disposition', `attachment; filename="sms-${statement.month}.csv"`);
    return csv(statementRows(statement));
  }

  /** The same as a document. */
  @Get('statement.pdf')
  @SellerRoles('accountant')
  @ApiProduces('application/pdf')
  async document(@CallerOf() caller: Caller, @Query() query: SmsMonthQuery, @Res() reply: FastifyReply): Promise<void> {
    const statement = await this.read(caller, query.month);
    const { displayName } = await this.db.tenant(sellerOf(caller), (tx) => this.tenancy.seller(tx, sellerOf(caller)));
    const pdf = await this.documents.pdf(smsStatementPdf(statement, displayName, caller.lang, this.clock.now()));
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="sms-${statement.month}.pdf"`)
      .send(pdf);
  }

  /** Whether the seller has its own contract with the provider. The password is never shown. */
  @Get('credentials')
  @SellerRoles()
  async credentials(@CallerOf() caller: Caller): Promise<SmsCredentialsShownDto> {
    const tenantId = sellerOf(caller);
    return presentCredentials(await this.db.tenant(tenantId, (tx) => findCredentials(tx, tenantId)));
  }

  /** Connects the seller's own contract, after the provider has confirmed it: messages cost nothing here from now on. */
  @Put('credentials')
  @SellerRoles()
  @Throttle({ limit: 10, seconds: 600, by: 'account' })
  async connect(@CallerOf() caller: Caller, @Body() body: SmsCredentialsDto): Promise<SmsCredentialsShownDto> {
    return presentCredentials(await this.contracts.keep(sellerOf(caller), body, actorOf(caller)));
  }

  /** Disconnects it: messages go by the operator's contract again. */
  @Delete('credentials')
  @HttpCode(204)
  @SellerRoles()
  async disconnect(@CallerOf() caller: Caller): Promise<void> {
    await this.contracts.forget(sellerOf(caller), actorOf(caller));
  }

  private read(caller: Caller, month?: string): Promise<SmsStatement> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, (tx) => this.statements.of(tx, tenantId, month));
  }
}

/** Numbers or a course, not both: nobody shall wonder whom a message went to. @throws DomainError platform.invalid */
function oneKind(body: SmsRequestDto): SmsRequestDto {
  if (body.recipients && body.courseId)
    throw platformErrors.fail('invalid', {}, { fields: [{ field: 'courseId', code: 'sms_one_kind' }] });
  return body;
}
