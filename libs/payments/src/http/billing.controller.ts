import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Money, asTenantId } from '#kernel';
import { CSV, CallerOf, Database, PAGE, StaffRoles, actorOf, csv, decodeCursor, platformErrors, toPage, wantsCsv, type Caller, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { RefundRatios, type SellerRatio } from '../application/refund-ratios.js';
import { postings, trialBalance, type LedgerLine } from '../persistence/ledger.js';
import { refundsBehind } from '../persistence/refunds.js';
import { LedgerDto, LedgerQuery, PostingDto, RatioQuery, RefundRatioDetailDto, RefundRatioDto, RefundRatiosDto } from './dto/sales.dto.js';
import { afterOf, uuid } from './params.js';
import { presentFigures, presentRatio } from './presenters.js';

const DAYS = 30;
const EXPORT = 10_000;

const posting = (l: LedgerLine): PostingDto => ({
  entryId: l.entryId, kind: l.kind, at: l.at.toString(), orderId: l.orderId, sellerId: l.tenantId, account: l.account, amount: Money.of(l.amount, l.currency).toJSON(),
}); // prettier-ignore

/** The operator's view of money. */
@Controller('api/v1/billing')
export class BillingController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(RefundRatios) private readonly ratios: RefundRatios,
  ) {}

  /** The ledger: turnover and balance of every account, and postings, newest first; with `Accept: text/csv` the postings alone. */
  @Get('ledger')
  @StaffRoles('billing')
  async ledger(@CallerOf() caller: Caller, @Query() query: LedgerQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<LedgerDto | string> {
    const asCsv = wantsCsv(request);
    const limit = asCsv ? EXPORT : (query.limit ?? PAGE);
    const cursor = decodeCursor(query.cursor, 3);
    const line = Number(cursor?.[2]);
    const position = afterOf(cursor?.slice(0, 2));
    const after = position && { ...position, line };
    if (cursor && !Number.isInteger(line)) throw platformErrors.fail('bad_cursor');
    const [rows, totals] = await this.read(caller, 'ledger', async (tx) => [await postings(tx, { tenantId: query.seller, after, limit: limit + 1 }), await trialBalance(tx)] as const);
    const page = toPage([...rows], limit, (l) => [l.atText, l.entryId, String(l.line)], posting);
    if (asCsv) {
      void reply.header('content-type', CSV).header('content-disposition', 'attachment; filename="ledger.csv"');
      return csv([['at', 'entry', 'kind', 'order', 'seller', 'account', 'currency', 'amount'], ...page.items.map((p) => [p.at, p.entryId, p.kind, p.orderId, p.sellerId, p.account, p.amount.currency, p.amount.amount])]);
    }
    const money = (minor: bigint, currency: string) => Money.of(minor, currency).toJSON();
    return { accounts: totals.map((t) => ({ account: t.account, currency: t.currency, debit: money(t.debit, t.currency), credit: money(t.credit, t.currency), balance: money(t.amount, t.currency) })), ...page };
  }

  /** Refund ratios of every seller that sold or refunded in the window, those over the limit first. */
  @Get('refund-ratios')
  @StaffRoles('billing')
  async refundRatios(@CallerOf() caller: Caller, @Query() query: RatioQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<RefundRatiosDto | string> {
    const window = query.window?.endsWith('d') ? `P${query.window.toUpperCase()}` : query.window;
    const items = await this.read(caller, 'refund ratios', async (tx) => {
      const all = (await this.ratios.all(tx, window)).filter((r) => query.over !== 'true' || r.figures.exceeds);
      const out: RefundRatioDto[] = [];
      for (const ratio of all) out.push(presentRatio(ratio, await this.nameOf(tx, ratio)));
      return out;
    });
    if (!wantsCsv(request)) return { items };
    void reply.header('content-type', CSV).header('content-disposition', 'attachment; filename="refund-ratios.csv"');
    return csv([
      ['seller', 'name', 'refunds', 'sales', 'by number', 'currency', 'refunded', 'sold', 'by amount', 'exceeds'],
      ...items.flatMap((r) => r.amounts.map((a) => [r.sellerId, r.sellerName, r.number.refunds, r.number.sales, r.number.ratio, a.currency, a.refunds.amount, a.sales.amount, a.ratio, r.exceeds])),
    ]);
  }

  /** A seller's ratio with its daily series and the refunds behind it. */
  @Get('sellers/:id/refund-ratio')
  @StaffRoles('billing')
  refundRatio(@CallerOf() caller: Caller, @Param('id', uuid) id: string): Promise<RefundRatioDetailDto> {
    const tenantId = asTenantId(id);
    return this.read(caller, `refund ratio of seller ${id}`, async (tx) => {
      const { displayName } = await this.tenancy.seller(tx, tenantId);
      const ratio = await this.ratios.of(tx, tenantId);
      const series = await this.ratios.series(tx, tenantId, DAYS);
      const refunds = await refundsBehind(tx, tenantId, ratio.from, ratio.to);
      return {
        ...presentRatio(ratio, displayName),
        series: series.map((s) => ({ day: s.day, ...presentFigures(s.figures) })),
        refunds: refunds.map((r) => ({ id: r.id, orderId: r.orderId, amount: r.amount.toJSON(), method: r.method, reason: r.reason, settledAt: String(r.settledAt) })),
      };
    });
  }

  /** A seller whose data is deleted has sums and no name. */
  private async nameOf(tx: Tx, ratio: SellerRatio): Promise<string> {
    return this.tenancy.seller(tx, ratio.tenantId).then((s) => s.displayName, () => '');
  }

  private read<T>(caller: Caller, reason: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.operator({ actor: actorOf(caller), reason: `billing: ${reason}` }, fn);
  }
}
