import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Money, asTenantId } from '#kernel';
import {
  CSV,
  CallerOf,
  Database,
  PAGE,
  StaffRoles,
  actorOf,
  csv,
  decodeCursor,
  platformErrors,
  toPage,
  wantsCsv,
  type Caller,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { RefundRatios, type SellerRatio } from '../application/refund-ratios.js';
import { balancesOfAll, postings, trialBalance, type LedgerLine } from '../persistence/ledger.js';
import { refundsBehind } from '../persistence/refunds.js';
import {
  LedgerDto,
  LedgerQuery,
  PostingDto,
  RatioQuery,
  RefundRatioDetailDto,
  RefundRatioDto,
  RefundRatiosDto,
  SellerBalancesDto,
} from './dto/sales.dto.js';
import { afterOf, uuid } from './params.js';
import { presentFigures, presentRatio } from './presenters.js';
import { presentBalances } from './sums.js';

const DAYS = 30;
const EXPORT = 10_000;

const posting = (l: LedgerLine, sellerName: string): PostingDto => ({
  entryId: l.entryId, kind: l.kind, at: l.at.toString(), orderId: l.orderId, sellerId: l.tenantId, sellerName, account: l.account, amount: Money.of(l.amount, l.currency).toJSON(),
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
  @ApiOkResponse({ type: LedgerDto })
  async ledger(
    @CallerOf() caller: Caller,
    @Query() query: LedgerQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LedgerDto | string> {
    const asCsv = wantsCsv(request);
    const limit = asCsv ? EXPORT : (query.limit ?? PAGE);
    const cursor = decodeCursor(query.cursor, 3);
    const line = Number(cursor?.[2]);
    const position = afterOf(cursor?.slice(0, 2));
    const after = position && { ...position, line };
    if (cursor && !Number.isInteger(line)) throw platformErrors.fail('bad_cursor');
    const [rows, totals, names] = await this.read(caller, 'ledger', async (tx) => {
      const lines = await postings(tx, { tenantId: query.seller, after, limit: limit + 1 });
      return [lines, await trialBalance(tx, query.seller), await this.namesOf(tx, lines)] as const;
    });
    const page = toPage(
      [...rows],
      limit,
      (l) => [l.atText, l.entryId, String(l.line)],
      (l) => posting(l, names.get(l.tenantId) ?? ''),
    );
    if (asCsv) {
      void reply.header('content-type', CSV).header('content-disposition', 'attachment; filename="ledger.csv"');
      return csv([
        ['at', 'entry', 'kind', 'order', 'seller', 'account', 'currency', 'amount'],
        ...page.items.map((p) => [
          p.at,
          p.entryId,
          p.kind,
          p.orderId,
          p.sellerId,
          p.account,
          p.amount.currency,
          p.amount.amount,
        ]),
      ]);
    }
    const money = (minor: bigint, currency: string) => Money.of(minor, currency).toJSON();
    return {
      accounts: totals.map((t) => ({
        account: t.account,
        currency: t.currency,
        debit: money(t.debit, t.currency),
        credit: money(t.credit, t.currency),
        balance: money(t.amount, t.currency),
      })),
      ...page,
    };
  }

  /** What the operator holds for each seller, what of it is being refunded, and its own commission. */
  @Get('balances')
  @StaffRoles('billing')
  @ApiOkResponse({ type: SellerBalancesDto })
  async balances(
    @CallerOf() caller: Caller,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerBalancesDto | string> {
    const items = await this.read(caller, 'balances of sellers', async (tx) => {
      const all = await balancesOfAll(tx);
      const names = await this.namesOf(tx, all);
      return [...new Set(all.map((b) => b.tenantId))].flatMap((sellerId) =>
        presentBalances(all.filter((b) => b.tenantId === sellerId)).items.map((b) => ({
          sellerId,
          sellerName: names.get(sellerId) ?? '',
          ...b,
        })),
      );
    });
    if (!wantsCsv(request)) return { items };
    void reply.header('content-type', CSV).header('content-disposition', 'attachment; filename="balances.csv"');
    return csv([
      ['seller', 'name', 'currency', 'payable', 'refunds under way', 'commission'],
      ...items.map((b) => [
        b.sellerId,
        b.sellerName,
        b.currency,
        b.payable.amount,
        b.refundsUnderWay.amount,
        b.commission.amount,
      ]),
    ]);
  }

  /** Refund ratios of every seller that sold or refunded in the window, those over the limit first. */
  @Get('refund-ratios')
  @StaffRoles('billing')
  @ApiOkResponse({ type: RefundRatiosDto })
  async refundRatios(
    @CallerOf() caller: Caller,
    @Query() query: RatioQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RefundRatiosDto | string> {
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
      ...items.flatMap((r) =>
        r.amounts.map((a) => [
          r.sellerId,
          r.sellerName,
          r.number.refunds,
          r.number.sales,
          r.number.ratio,
          a.currency,
          a.refunds.amount,
          a.sales.amount,
          a.ratio,
          r.exceeds,
        ]),
      ),
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
        refunds: refunds.map((r) => ({
          id: r.id,
          orderId: r.orderId,
          amount: r.amount.toJSON(),
          method: r.method,
          reason: r.reason,
          settledAt: String(r.settledAt),
        })),
      };
    });
  }

  private async namesOf(tx: Tx, rows: readonly { tenantId: string }[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const id of new Set(rows.map((r) => r.tenantId)))
      names.set(id, await this.nameOf(tx, { tenantId: asTenantId(id) }));
    return names;
  }

  /** A seller whose data is deleted has sums and no name. */
  private async nameOf(tx: Tx, ratio: Pick<SellerRatio, 'tenantId'>): Promise<string> {
    return this.tenancy.seller(tx, ratio.tenantId).then(
      (s) => s.displayName,
      () => '',
    );
  }

  private read<T>(caller: Caller, reason: string, fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.operator({ actor: actorOf(caller), reason: `billing: ${reason}` }, fn);
  }
}
