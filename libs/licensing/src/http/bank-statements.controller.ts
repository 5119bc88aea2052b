import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { isUuid } from '#kernel';
import {
  CallerOf,
  Database,
  Idempotent,
  PAGE,
  PageQuery,
  StaffRoles,
  actorOf,
  decodeCursor,
  decodeTimeCursor,
  platformErrors,
  toPage,
  type CalledRequest,
  type Caller,
} from '#platform';
import { SettleBankPayment } from '../application/settle-bank-payment.js';
import { TakeBankStatement } from '../application/take-bank-statement.js';
import { listPayments, listStatements, type BankPayment, type BankStatement } from '../persistence/bank-statements.js';
import { bytesOf } from './bytes-body.js';
import {
  BankPaymentDto,
  BankPaymentsPage,
  BankPaymentsQuery,
  BankStatementDto,
  BankStatementTakenDto,
  BankStatementsPage,
  DismissPaymentDto,
  MatchPaymentDto,
} from './dto/bank-statement.dto.js';

/** Statements of the operator's bank account, and the payments in them that wait for a person. */
@Controller('api/v1/billing')
export class BankStatementsController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TakeBankStatement) private readonly taking: TakeBankStatement,
    @Inject(SettleBankPayment) private readonly settling: SettleBankPayment,
  ) {}

  /**
   * Takes a bank's file, for 1C (Windows', DOS' or UTF-8 letters) or CSV. The file's own hash makes it idempotent: the
   * same file, or payments that an earlier one had, change nothing.
   */
  @Post('bank-statements')
  @HttpCode(200)
  @StaffRoles('billing')
  @Idempotent({ own: true })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async upload(@CallerOf() caller: Caller, @Req() request: CalledRequest): Promise<BankStatementTakenDto> {
    const bytes = await bytesOf(request.body);
    const actor = actorOf(caller);
    const { statement, before, payments } = await this.db.operator({ actor, reason: 'a bank statement' }, (tx) =>
      this.taking.run(tx, bytes, actor),
    );
    return {
      ...presentStatement(statement),
      before,
      payments: { unmatched: 0, matched: 0, dismissed: 0, ...payments },
    };
  }

  /** Statements, newest first. */
  @Get('bank-statements')
  @StaffRoles('billing')
  statements(@CallerOf() caller: Caller, @Query() query: PageQuery): Promise<BankStatementsPage> {
    const limit = query.limit ?? PAGE;
    const after = decodeTimeCursor(query.cursor);
    return this.db.operator({ actor: actorOf(caller), reason: 'bank statements' }, async (tx) =>
      toPage(
        await listStatements(tx, { after, limit: limit + 1 }),
        limit,
        (s) => [s.at.toString(), s.id],
        presentStatement,
      ),
    );
  }

  /** Payments on the operator's account, latest first; `status=unmatched` are those that wait for a person. */
  @Get('payments')
  @StaffRoles('billing')
  payments(@CallerOf() caller: Caller, @Query() query: BankPaymentsQuery): Promise<BankPaymentsPage> {
    const limit = query.limit ?? PAGE;
    const { status, statement } = query;
    const after = afterOf(query.cursor);
    return this.db.operator({ actor: actorOf(caller), reason: 'bank payments' }, async (tx) =>
      toPage(
        await listPayments(tx, { status, statement, after, limit: limit + 1 }),
        limit,
        (p) => [p.bookedOn.toString(), p.id],
        presentPayment,
      ),
    );
  }

  /** Says for which invoice a payment is: the money is received for it. */
  @Post('payments/:id/match')
  @HttpCode(200)
  @StaffRoles('billing')
  @Idempotent()
  match(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MatchPaymentDto,
  ): Promise<BankPaymentDto> {
    const actor = actorOf(caller);
    return this.db.operator({ actor, reason: 'a payment is matched' }, async (tx) =>
      presentPayment(await this.settling.match(tx, id, body.invoiceId, actor)),
    );
  }

  /** Says that a payment is for no invoice; nothing is posted. */
  @Post('payments/:id/dismiss')
  @HttpCode(200)
  @StaffRoles('billing')
  dismiss(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DismissPaymentDto,
  ): Promise<BankPaymentDto> {
    const actor = actorOf(caller);
    return this.db.operator({ actor, reason: 'a payment is dismissed' }, async (tx) =>
      presentPayment(await this.settling.dismiss(tx, id, body.reason, actor)),
    );
  }
}

const presentStatement = (s: BankStatement): BankStatementDto => ({
  id: s.id,
  sha256: s.sha256,
  format: s.format,
  account: s.account,
  firstDay: s.firstDay?.toString() ?? null,
  lastDay: s.lastDay?.toString() ?? null,
  incoming: s.incoming,
  outgoing: s.outgoing,
  known: s.known,
  at: s.at.toString(),
});

const presentPayment = (p: BankPayment): BankPaymentDto => ({
  id: p.id,
  statementId: p.statementId,
  line: p.line,
  number: p.number,
  date: p.date.toString(),
  bookedOn: p.bookedOn.toString(),
  amount: p.amount.toJSON(),
  payerName: p.payerName,
  payerTaxId: p.payerTaxId,
  purpose: p.purpose,
  status: p.status,
  doubt: p.doubt,
  likelyInvoiceId: p.likelyInvoiceId,
  invoiceId: p.invoiceId,
  sellerId: p.tenantId,
  outcome: p.outcome,
  settledAt: p.settledAt?.toString() ?? null,
  reason: p.reason,
});

/** @throws DomainError platform.bad_cursor */
function afterOf(cursor: string | undefined): { bookedOn: string; id: string } | undefined {
  const values = decodeCursor(cursor, 2);
  if (!values) return undefined;
  const [bookedOn, id] = values;
  if (!bookedOn || !/^\d{4}-\d{2}-\d{2}$/.test(bookedOn) || !isUuid(id)) throw platformErrors.fail('bad_cursor');
  return { bookedOn, id };
}
