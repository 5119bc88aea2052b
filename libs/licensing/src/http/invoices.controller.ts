import {
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
import type { Clock } from '#kernel';
import { LegalFacade } from '#legal';
import {
  CLOCK,
  CallerOf,
  Database,
  Documents,
  Idempotent,
  PAGE,
  SellerRoles,
  decodeTimeCursor,
  sellerOf,
  toPage,
  type Caller,
} from '#platform';
import { SellerAccount } from '../application/account.js';
import { BillDebt } from '../application/bill-debt.js';
import { Invoices } from '../application/invoices.js';
import { PayInvoice } from '../application/pay-invoice.js';
import type { Invoice } from '../domain/invoice.js';
import { licenceOrderErrors } from '../licence-order.errors.js';
import { listInvoices } from '../persistence/invoices.js';
import { invoiceDocument } from '../texts/invoice-document.js';
import { accountSeen, accountSpan } from './account-seen.js';
import {
  AccountDto,
  AccountQuery,
  InvoiceDto,
  InvoicesPage,
  InvoicesQuery,
  PayRedirectDto,
} from './dto/invoice.dto.js';
import { presentInvoice } from './licence-order.presenters.js';

/** A seller's invoices and its account with the operator. */
@Controller('api/v1/seller')
export class InvoicesController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Invoices) private readonly invoices: Invoices,
    @Inject(PayInvoice) private readonly paying: PayInvoice,
    @Inject(BillDebt) private readonly debts: BillDebt,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(Documents) private readonly documents: Documents,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Invoices, newest first. */
  @Get('invoices')
  @SellerRoles('accountant')
  list(@CallerOf() caller: Caller, @Query() query: InvoicesQuery): Promise<InvoicesPage> {
    const limit = query.limit ?? PAGE;
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) =>
      toPage(
        await listInvoices(tx, {
          tenantId,
          status: query.status,
          after: decodeTimeCursor(query.cursor),
          limit: limit + 1,
        }),
        limit,
        (i) => [i.issuedAt.toString(), i.id],
        (i) => presentInvoice(i, caller.lang),
      ),
    );
  }

  /** An invoice as PDF, in the caller's language (AT-4.2). */
  @Get('invoices/:id.pdf')
  @SellerRoles('accountant')
  async pdf(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const invoice = await this.own(caller, id);
    if (invoice.method !== 'invoice') throw licenceOrderErrors.fail('no_pdf');
    const content = await this.documents.pdf(invoiceDocument(invoice, caller.lang));
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `attachment; filename="invoice-${invoice.number}.pdf"`,
    });
  }

  /** One invoice. */
  @Get('invoices/:id')
  @SellerRoles('accountant')
  async read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<InvoiceDto> {
    return presentInvoice(await this.own(caller, id), caller.lang);
  }

  /** Starts paying an invoice by card: what is left of it. */
  @Post('invoices/:id/pay')
  @HttpCode(200)
  @SellerRoles('accountant')
  @Idempotent()
  pay(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PayRedirectDto> {
    return this.paying.run(caller, sellerOf(caller), id);
  }

  /** The account with the operator: balance, and the entries of a time. */
  @Get('account')
  @SellerRoles('accountant')
  statement(@CallerOf() caller: Caller, @Query() query: AccountQuery): Promise<AccountDto> {
    const tenantId = sellerOf(caller);
    const { zone } = this.legal.operatorPolicies().get('tariffs.currency');
    const span = accountSpan(query, this.clock.now(), zone);
    return this.db.tenant(tenantId, (tx) => accountSeen(tx, this.account, tenantId, span));
  }

  /** An invoice for what is owed now; a second call answers the same one while it is open. */
  @Post('account/invoice')
  @SellerRoles('accountant')
  @Idempotent()
  debt(@CallerOf() caller: Caller): Promise<InvoiceDto> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) => presentInvoice(await this.debts.run(tx, tenantId), caller.lang));
  }

  private own(caller: Caller, id: string): Promise<Invoice> {
    return this.db.tenant(sellerOf(caller), (tx) => this.invoices.get(tx, id));
  }
}
