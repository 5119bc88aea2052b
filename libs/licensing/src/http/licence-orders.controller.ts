import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Lang } from '#kernel';
import {
  CallerOf,
  Database,
  Idempotent,
  PAGE,
  PageQuery,
  SellerRoles,
  actorOf,
  decodeTimeCursor,
  sellerOf,
  toPage,
  type Caller,
} from '#platform';
import { BeginTerm } from '../application/begin-term.js';
import { PayInvoice } from '../application/pay-invoice.js';
import { PlaceLicenceOrder, type OrderSeen } from '../application/place-licence-order.js';
import { QuoteLicence } from '../application/quote-licence.js';
import { ReturnPayment } from '../application/return-payment.js';
import { licenceOrderErrors } from '../licence-order.errors.js';
import { listCharges, listReturns } from '../persistence/charges.js';
import { listOrders } from '../persistence/licence-orders.js';
import { tariffById } from '../persistence/tariffs.js';
import { PayRedirectDto } from './dto/invoice.dto.js';
import {
  LicenceChoiceDto,
  LicenceOrderDto,
  LicenceOrderRequestDto,
  LicenceOrdersPage,
  LicencePaymentsDto,
  LicenceQuoteDto,
  LicenceTransferDto,
  ReturnApplicationDto,
  ReturnDto,
  ReturnsPage,
} from './dto/licence-order.dto.js';
import { presentCharge, presentLicenceOrder, presentQuote, presentReturn } from './licence-order.presenters.js';

/** Card payments shown at once: one seller buys few licences. */
const PAYMENTS = 100;

/** Buying, renewing and upgrading the licence. */
@Controller('api/v1/seller/licence')
export class LicenceOrdersController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(QuoteLicence) private readonly quoting: QuoteLicence,
    @Inject(PlaceLicenceOrder) private readonly placing: PlaceLicenceOrder,
    @Inject(PayInvoice) private readonly paying: PayInvoice,
    @Inject(BeginTerm) private readonly beginning: BeginTerm,
    @Inject(ReturnPayment) private readonly returning: ReturnPayment,
  ) {}

  /** What a term of a tariff costs now, line by line with policies and clauses. Commits nothing. */
  @Post('orders/quote')
  @HttpCode(200)
  @SellerRoles('accountant')
  quote(@CallerOf() caller: Caller, @Body() body: LicenceChoiceDto): Promise<LicenceQuoteDto> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) =>
      presentQuote(await this.quoting.run(tx, tenantId, body), body.term, caller.lang),
    );
  }

  /** Orders a term at the price quoted now. By invoice the PDF is ready at once; nothing to pay begins at once. */
  @Post('orders')
  @SellerRoles()
  @Idempotent()
  async place(@CallerOf() caller: Caller, @Body() body: LicenceOrderRequestDto): Promise<LicenceOrderDto> {
    return this.seen(caller, await this.placing.run(caller, sellerOf(caller), body));
  }

  /** Orders, newest first. */
  @Get('orders')
  @SellerRoles('accountant')
  list(@CallerOf() caller: Caller, @Query() query: PageQuery): Promise<LicenceOrdersPage> {
    const limit = query.limit ?? PAGE;
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) => {
      const rows = await listOrders(tx, { tenantId, after: decodeTimeCursor(query.cursor), limit: limit + 1 });
      const tariffs = new Map<string, Awaited<ReturnType<typeof tariffById>>>();
      for (const id of new Set(rows.map((o) => o.tariffId))) tariffs.set(id, await tariffById(tx, id));
      return toPage(
        rows,
        limit,
        (o) => [o.placedAt.toString(), o.id],
        (o) => presentLicenceOrder(o, tariffs.get(o.tariffId)!, undefined, caller.lang),
      );
    });
  }

  /** One order with what is to be paid for it. */
  @Get('orders/:id')
  @SellerRoles('accountant')
  async read(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<LicenceOrderDto> {
    return this.seen(caller, await this.placing.seen(sellerOf(caller), id));
  }

  /** Starts paying by card: answers where to go. Pressed twice, it pays once. */
  @Post('orders/:id/pay')
  @HttpCode(200)
  @SellerRoles()
  @Idempotent()
  async pay(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PayRedirectDto> {
    const { order, invoice } = await this.placing.seen(sellerOf(caller), id);
    if (order.total.isZero()) await this.db.system('licence order covered', (tx) => this.beginning.run(tx, id));
    if (!invoice) throw licenceOrderErrors.fail('not_payable');
    return this.paying.run(caller, sellerOf(caller), invoice.id);
  }

  /** Withdraws an order that is not paid. */
  @Post('orders/:id/cancel')
  @HttpCode(200)
  @SellerRoles()
  async cancel(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<LicenceOrderDto> {
    return this.seen(caller, await this.placing.cancel(sellerOf(caller), id, actorOf(caller)));
  }

  /** Always refused: a paid licence is not refunded, whoever ends the contract (AT-6.6). */
  @Post('orders/:id/refund')
  @SellerRoles()
  refund(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<never> {
    return this.placing.refuseRefund(sellerOf(caller), id, actorOf(caller));
  }

  /** Always refused: a licence is not passed on to third parties (AT-2.3). */
  @Post('transfer')
  @SellerRoles()
  transfer(@CallerOf() caller: Caller, @Body() _body: LicenceTransferDto): Promise<never> {
    return this.placing.refuseTransfer(sellerOf(caller), actorOf(caller));
  }

  /** Card payments of the seller. */
  @Get('payments')
  @SellerRoles('accountant')
  payments(@CallerOf() caller: Caller): Promise<LicencePaymentsDto> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) => ({
      items: (await listCharges(tx, tenantId, PAYMENTS)).map((c) => presentCharge(c, caller.accountId)),
    }));
  }

  /** The cardholder applies for the return of a mistaken card payment (AT-4.4). */
  @Post('payments/:id/return-application')
  @SellerRoles('accountant')
  @Idempotent()
  apply(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnApplicationDto,
  ): Promise<ReturnDto> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) =>
      presentReturn(
        await this.returning.ask(tx, caller, tenantId, {
          chargeId: id,
          explanation: body.explanation,
          cardholder: body.cardholder,
        }),
      ),
    );
  }

  /** Applications for the return of mistaken payments, newest first. */
  @Get('returns')
  @SellerRoles('accountant')
  returns(@CallerOf() caller: Caller, @Query() query: PageQuery): Promise<ReturnsPage> {
    const limit = query.limit ?? PAGE;
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) =>
      toPage(
        await listReturns(tx, { tenantId, after: decodeTimeCursor(query.cursor), limit: limit + 1 }),
        limit,
        (r) => [r.askedAt.toString(), r.id],
        presentReturn,
      ),
    );
  }

  private seen(caller: Caller, { order, invoice }: OrderSeen): Promise<LicenceOrderDto> {
    const lang: Lang = caller.lang;
    return this.db.tenant(order.tenantId, async (tx) =>
      presentLicenceOrder(order, await tariffById(tx, order.tariffId), invoice, lang),
    );
  }
}
