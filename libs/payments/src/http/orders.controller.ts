import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  InPart,
  CallerOf,
  Database,
  Idempotent,
  IdempotencyKey,
  PAGE,
  PageQuery,
  SignedIn,
  decodeCursor,
  platformErrors,
  toPage,
  type Caller,
} from '#platform';
import { CloseOrder } from '../application/close-order.js';
import { OrderReceipt } from '../application/order-receipt.js';
import { PayOrder } from '../application/pay-order.js';
import { PlaceOrder } from '../application/place-order.js';
import { findOrder, ordersOfBuyer } from '../persistence/orders.js';
import {
  PurchaseOrderDto,
  OrderPageDto,
  OrderPreviewDto,
  OrderPreviewRequestDto,
  OrderRequestDto,
  RedirectDto,
} from './dto/order.dto.js';
import { presentOrder, presentPreview } from './presenters.js';
import { afterOf, uuid } from './params.js';

/** A buyer's orders. */
@Controller('api/v1/orders')
export class OrdersController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PlaceOrder) private readonly placing: PlaceOrder,
    @Inject(PayOrder) private readonly paying: PayOrder,
    @Inject(CloseOrder) private readonly closing: CloseOrder,
    @Inject(OrderReceipt) private readonly receipts: OrderReceipt,
  ) {}

  /** Works an order out line by line, with the seller's details and the documents to read and tick. Commits nothing. */
  @Post('preview')
  @InPart('checkout')
  @HttpCode(200)
  @SignedIn()
  async preview(@CallerOf() caller: Caller, @Body() body: OrderPreviewRequestDto): Promise<OrderPreviewDto> {
    return presentPreview(
      await this.placing.preview(
        caller,
        body.items.map((i) => i.courseId),
      ),
    );
  }

  /** Places an order. A free one is complete at once. The same key and body answer the same order. */
  @Post()
  @InPart('checkout')
  @SignedIn()
  @Idempotent({ own: true })
  async place(
    @CallerOf() caller: Caller,
    @IdempotencyKey() key: string,
    @Body() body: OrderRequestDto,
  ): Promise<PurchaseOrderDto> {
    return presentOrder(await this.placing.run(caller, body, key));
  }

  /** The caller's orders, newest first; unpaid ones are shown as unpaid. */
  @Get()
  @SignedIn()
  async list(@CallerOf() caller: Caller, @Query() query: PageQuery): Promise<OrderPageDto> {
    const limit = query.limit ?? PAGE;
    const after = afterOf(decodeCursor(query.cursor, 2));
    const rows = await this.db.actor(caller.accountId, (tx) => ordersOfBuyer(tx, caller.accountId, after, limit + 1));
    return toPage(rows, limit, (o) => [o.placedText, o.id], presentOrder);
  }

  /** One order. */
  @Get(':id')
  @SignedIn()
  async read(@CallerOf() caller: Caller, @Param('id', uuid) id: string): Promise<PurchaseOrderDto> {
    const order = await this.db.actor(caller.accountId, (tx) => findOrder(tx, id));
    if (!order || order.buyerId !== caller.accountId) throw platformErrors.fail('not_found');
    return presentOrder(order);
  }

  /** Starts paying: answers where to go. Pressed twice, it pays once. */
  @Post(':id/pay')
  @InPart('checkout')
  @HttpCode(200)
  @SignedIn()
  @Idempotent()
  pay(@CallerOf() caller: Caller, @Param('id', uuid) id: string): Promise<RedirectDto> {
    return this.paying.run(caller, id);
  }

  /** Cancels an unpaid order. */
  @Post(':id/cancel')
  @HttpCode(200)
  @SignedIn()
  async cancel(@CallerOf() caller: Caller, @Param('id', uuid) id: string): Promise<PurchaseOrderDto> {
    return presentOrder(await this.closing.cancel(caller, id));
  }

  /** The receipt of a paid order, as PDF. */
  @Get(':id/documents/receipt.pdf')
  @SignedIn()
  async receipt(
    @CallerOf() caller: Caller,
    @Param('id', uuid) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { filename, content } = await this.receipts.own(caller, id);
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `attachment; filename="${filename}"`,
      length: content.length,
    });
  }
}
