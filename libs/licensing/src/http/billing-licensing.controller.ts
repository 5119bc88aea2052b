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
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Money, type MoneyJson } from '#kernel';
import {
  CallerOf,
  Database,
  Documents,
  Idempotent,
  PAGE,
  StaffRoles,
  actorOf,
  decodeTimeCursor,
  toPage,
  type Caller,
} from '#platform';
import { Invoices } from '../application/invoices.js';
import { ReturnPayment } from '../application/return-payment.js';
import { licenceOrderErrors } from '../licence-order.errors.js';
import { findReturn, listReturns } from '../persistence/charges.js';
import { listInvoices } from '../persistence/invoices.js';
import { invoiceDocument } from '../texts/invoice-document.js';
import { InvoicesPage, InvoicesQuery } from './dto/invoice.dto.js';
import { ReturnDecisionDto, ReturnDto, ReturnsPage, ReturnsQuery } from './dto/licence-order.dto.js';
import { presentInvoiceForStaff, presentReturn } from './licence-order.presenters.js';

/** Invoices of all sellers and returns of mistaken payments, for billing. */
@Controller('api/v1/billing')
export class BillingLicensingController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Invoices) private readonly invoices: Invoices,
    @Inject(ReturnPayment) private readonly returning: ReturnPayment,
    @Inject(Documents) private readonly documents: Documents,
  ) {}

  /** Invoices of all sellers, newest first. */
  @Get('invoices')
  @StaffRoles('billing')
  list(@CallerOf() caller: Caller, @Query() query: InvoicesQuery): Promise<InvoicesPage> {
    const limit = query.limit ?? PAGE;
    return this.db.operator({ actor: actorOf(caller), reason: 'invoices' }, async (tx) =>
      toPage(
        await listInvoices(tx, { status: query.status, after: decodeTimeCursor(query.cursor), limit: limit + 1 }),
        limit,
        (i) => [i.issuedAt.toString(), i.id],
        (i) => presentInvoiceForStaff(i, caller.lang),
      ),
    );
  }

  /** An invoice as PDF. */
  @Get('invoices/:id.pdf')
  @StaffRoles('billing')
  async pdf(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const invoice = await this.db.operator({ actor: actorOf(caller), reason: 'an invoice is looked at' }, (tx) =>
      this.invoices.get(tx, id),
    );
    if (invoice.method !== 'invoice' || !invoice.text.purpose) throw licenceOrderErrors.fail('no_pdf');
    const content = await this.documents.pdf(invoiceDocument(invoice, caller.lang));
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `attachment; filename="invoice-${invoice.number}.pdf"`,
    });
  }

  /** Applications for the return of mistaken card payments, newest first. */
  @Get('licence-returns')
  @StaffRoles('billing')
  returns(@CallerOf() caller: Caller, @Query() query: ReturnsQuery): Promise<ReturnsPage> {
    const limit = query.limit ?? PAGE;
    return this.db.operator({ actor: actorOf(caller), reason: 'mistaken payments' }, async (tx) =>
      toPage(
        await listReturns(tx, { status: query.status, after: decodeTimeCursor(query.cursor), limit: limit + 1 }),
        limit,
        (r) => [r.askedAt.toString(), r.id],
        presentReturn,
      ),
    );
  }

  /** Decides: the money goes back to the same card less the costs, or not, with the ground (AT-4.4). */
  @Post('licence-returns/:id/decision')
  @HttpCode(200)
  @StaffRoles('billing')
  @Idempotent()
  decide(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnDecisionDto,
  ): Promise<ReturnDto> {
    const actor = actorOf(caller);
    return this.db.operator({ actor, reason: 'a mistaken payment is decided' }, async (tx) => {
      const asked = await findReturn(tx, id);
      const none = Money.zero(asked?.amount.currency ?? 'KZT');
      const granted = body.decision === 'grant';
      const costs = granted && body.costs ? Money.parse(body.costs as unknown as MoneyJson) : none;
      return presentReturn(await this.returning.decide(tx, id, { granted, costs, ground: body.ground }, actor));
    });
  }

  /** Asks the gateway once more after it failed. */
  @Post('licence-returns/:id/retry')
  @HttpCode(200)
  @StaffRoles('billing')
  @Idempotent()
  retry(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ReturnDto> {
    const actor = actorOf(caller);
    return this.db.operator({ actor, reason: 'a return is tried again' }, async (tx) =>
      presentReturn(await this.returning.retry(tx, id, actor)),
    );
  }
}
