import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CallerOf, Database, Idempotent, SignedIn, platformErrors, type Caller } from '#platform';
import { QuoteRefund } from '../application/quote-refund.js';
import { RequestRefund } from '../application/request-refund.js';
import { findRefund } from '../persistence/refunds.js';
import { RefundDto, RefundQuoteDto, RefundQuoteRequestDto, RefundRequestDto } from './dto/refund.dto.js';
import { uuid } from './params.js';
import { presentQuote, presentRefund } from './presenters.js';

/** A buyer's refunds. */
@Controller('api/v1/refunds')
export class RefundsController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(QuoteRefund) private readonly quoting: QuoteRefund,
    @Inject(RequestRefund) private readonly requesting: RequestRefund,
  ) {}

  /** What a refund would be now: amount, method, working line by line, clause. Commits nothing. */
  @Post('quote')
  @HttpCode(200)
  @SignedIn()
  async quote(@CallerOf() caller: Caller, @Body() body: RefundQuoteRequestDto): Promise<RefundQuoteDto> {
    return presentQuote(await this.quoting.run(caller, body.orderId));
  }

  /** Claims a refund: access ends, and the money goes out by the contract's term. */
  @Post()
  @SignedIn()
  @Idempotent()
  async request(@CallerOf() caller: Caller, @Body() body: RefundRequestDto): Promise<RefundDto> {
    return presentRefund(await this.requesting.run(caller, body), 'buyer');
  }

  /** One refund. */
  @Get(':id')
  @SignedIn()
  async read(@CallerOf() caller: Caller, @Param('id', uuid) id: string): Promise<RefundDto> {
    const refund = await this.db.actor(caller.accountId, (tx) => findRefund(tx, id));
    if (!refund || refund.buyerId !== caller.accountId) throw platformErrors.fail('not_found');
    return presentRefund(refund, 'buyer');
  }
}
