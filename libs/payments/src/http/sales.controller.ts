import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate, startOfDay, type Clock } from '#kernel';
import { LegalFacade } from '#legal';
import {
  CLOCK,
  CSV,
  CallerOf,
  Database,
  Idempotent,
  PAGE,
  PageQuery,
  SellerRoles,
  actorOf,
  csv,
  decodeCursor,
  platformErrors,
  toPage,
  wantsCsv,
  type Caller,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { OrderReceipt } from '../application/order-receipt.js';
import { RefundRatios } from '../application/refund-ratios.js';
import { SendRefund } from '../application/send-refund.js';
import { balancesOf } from '../persistence/ledger.js';
import { findOrder, ordersOfSeller } from '../persistence/orders.js';
import { dayTotals } from '../persistence/ratios.js';
import { refundsOfOrder, refundsOfSeller } from '../persistence/refunds.js';
import { RefundDto, RefundPageDto } from './dto/refund.dto.js';
import {
  BalancesDto,
  RefundRatioSeriesDto,
  SaleDetailsDto,
  SalePageDto,
  SalesDaysDto,
  SalesQuery,
} from './dto/sales.dto.js';
import { afterOf, sellerOf, uuid } from './params.js';
import { presentFigures, presentRatio, presentRefund, presentSale, presentSaleDetails } from './presenters.js';
import { presentBalances, presentDays } from './sums.js';

const DAYS = 30;
const EXPORT = 10_000;

/** A seller's sales and money. */
@Controller('api/v1/seller')
export class SalesController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(RefundRatios) private readonly ratios: RefundRatios,
    @Inject(SendRefund) private readonly sending: SendRefund,
    @Inject(OrderReceipt) private readonly receipts: OrderReceipt,
  ) {}

  /** Orders, newest first; with `Accept: text/csv` all of them at once. */
  @Get('orders')
  @SellerRoles('accountant')
  @ApiOkResponse({ type: SalePageDto })
  async orders(
    @CallerOf() caller: Caller,
    @Query() query: SalesQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SalePageDto | string> {
    const asCsv = wantsCsv(request);
    const limit = asCsv ? EXPORT : (query.limit ?? PAGE);
    const after = afterOf(decodeCursor(query.cursor, 2));
    const rows = await this.db.tenant(sellerOf(caller), (tx) =>
      ordersOfSeller(tx, sellerOf(caller), query.status, after, limit + 1),
    );
    const page = toPage(rows, limit, (o) => [o.placedText, o.id], presentSale);
    if (!asCsv) return page;
    void reply.header('content-type', CSV).header('content-disposition', 'attachment; filename="orders.csv"');
    return csv([
      [
        'number',
        'status',
        'placed at',
        'paid at',
        'buyer',
        'e-mail',
        'courses',
        'currency',
        'total',
        'refunded',
        'commission',
        'net',
      ],
      ...page.items.map((s) => [
        s.number,
        s.status,
        s.placedAt,
        s.paidAt,
        s.buyerName,
        s.buyerEmail,
        s.courses.join('; '),
        s.total.currency,
        s.total.amount,
        s.refunded.amount,
        s.commission.amount,
        s.net.amount,
      ]),
    ]);
  }

  /** One order with its lines, its commission and the working of every refund. */
  @Get('orders/:id')
  @SellerRoles('accountant')
  async order(@CallerOf() caller: Caller, @Param('id', uuid) id: string): Promise<SaleDetailsDto> {
    return this.db.tenant(sellerOf(caller), async (tx) => {
      const order = await findOrder(tx, id);
      if (!order || order.tenantId !== sellerOf(caller)) throw platformErrors.fail('not_found');
      return presentSaleDetails(order, await refundsOfOrder(tx, id));
    });
  }

  /** The receipt that the buyer of an order got, as PDF. */
  @Get('orders/:id/documents/receipt.pdf')
  @SellerRoles('accountant')
  async receipt(
    @CallerOf() caller: Caller,
    @Param('id', uuid) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { filename, content } = await this.receipts.ofSeller(sellerOf(caller), id);
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `attachment; filename="${filename}"`,
      length: content.length,
    });
  }

  /** What the operator holds for the seller, and its own commission, apart. */
  @Get('balance')
  @SellerRoles('accountant')
  async balance(@CallerOf() caller: Caller): Promise<BalancesDto> {
    return presentBalances(await this.db.tenant(sellerOf(caller), (tx) => balancesOf(tx, sellerOf(caller))));
  }

  /** Sales and refunds of the last days, in the seller's zone. */
  @Get('sales')
  @SellerRoles('accountant')
  sales(@CallerOf() caller: Caller): Promise<SalesDaysDto> {
    return this.db.tenant(sellerOf(caller), async (tx) => {
      const { zone } = (await this.legal.sellerPolicies(tx, sellerOf(caller))).get('order.paid');
      const today = localDate(this.clock.now(), zone);
      const from = startOfDay(today.subtract({ days: DAYS - 1 }), zone);
      const totals = await dayTotals(tx, {
        tenantId: sellerOf(caller),
        from,
        to: startOfDay(today.add({ days: 1 }), zone),
        zone,
      });
      return { items: presentDays(totals.get(sellerOf(caller))) };
    });
  }

  /** Refunds, newest first. */
  @Get('refunds')
  @SellerRoles('accountant', 'curator')
  async refunds(@CallerOf() caller: Caller, @Query() query: PageQuery): Promise<RefundPageDto> {
    const limit = query.limit ?? PAGE;
    const after = afterOf(decodeCursor(query.cursor, 2));
    const rows = await this.db.tenant(sellerOf(caller), (tx) =>
      refundsOfSeller(tx, sellerOf(caller), after, limit + 1),
    );
    return toPage(
      rows,
      limit,
      (r) => [r.requestedText, r.id],
      (r) => presentRefund(r, 'seller'),
    );
  }

  /** Tries a failed refund again. */
  @Post('refunds/:id/retry')
  @HttpCode(200)
  @Idempotent()
  @SellerRoles('accountant')
  async retry(@CallerOf() caller: Caller, @Param('id', uuid) id: string): Promise<RefundDto> {
    return presentRefund(await this.sending.retry(sellerOf(caller), id, actorOf(caller)), 'seller');
  }

  /** Refunds against sales in the operator's window, by number and by amount, with each day's own window. */
  @Get('refund-ratio')
  @SellerRoles('accountant')
  ratio(@CallerOf() caller: Caller): Promise<RefundRatioSeriesDto> {
    return this.db.tenant(sellerOf(caller), async (tx) => {
      const { displayName } = await this.tenancy.seller(tx, sellerOf(caller));
      const series = await this.ratios.series(tx, sellerOf(caller), DAYS);
      return {
        ...presentRatio(await this.ratios.of(tx, sellerOf(caller)), displayName),
        series: series.map((s) => ({ day: s.day, ...presentFigures(s.figures) })),
      };
    });
  }
}
