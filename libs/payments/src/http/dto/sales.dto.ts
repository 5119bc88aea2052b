import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '#platform';
import { PurchaseOrderDto } from './order.dto.js';
import { RefundDto } from './refund.dto.js';
import { AmountDto, RuleDto } from './shared.dto.js';

const STATUSES = ['awaiting-payment', 'paid', 'partly-refunded', 'refunded', 'cancelled', 'expired'] as const;

/** Filter of a seller's orders. */
export class SalesQuery extends PageQuery {
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}

/** Filter of the ledger. */
export class LedgerQuery extends PageQuery {
  /** Of one seller. */
  @IsOptional()
  @IsUUID()
  seller?: string;
}

/** Filter of refund ratios. */
export class RatioQuery {
  /** `30d`, or an ISO duration of days; the contract's own where absent. */
  @IsOptional()
  @Matches(/^(\d{1,3}d|P\d{1,3}D)$/)
  window?: string;

  /** `true`: those over the limit alone. */
  @IsOptional()
  @IsIn(['true', 'false'])
  over?: 'true' | 'false';
}

/** One order as its seller sees it. */
export class SaleDto {
  id!: string;
  number!: string;
  status!: string;
  paid!: boolean;
  buyerName!: string;
  buyerEmail!: string;
  courses!: string[];
  total!: AmountDto;
  commission!: AmountDto;
  commissionRate!: string;
  /** What is the seller's. */
  net!: AmountDto;
  refunded!: AmountDto;
  placedAt!: string;
  paidAt!: string | null;
}

/** One order with all that its seller may know of it. */
export class SaleDetailsDto extends PurchaseOrderDto {
  /** What is the seller's of it, and the operator's commission less what went back. */
  sale!: SaleDto;
  /** Every refund with its working. */
  refundsWorked!: RefundDto[];
  /** Under which rule the commission was taken; null where the order kept none. */
  commissionRule!: RuleDto | null;
}

/** A page of sales. */
export class SalePageDto {
  items!: SaleDto[];
  next!: string | null;
}

/** A seller's money in one currency. */
export class BalanceDto {
  currency!: string;
  /** What the operator holds for the seller as its agent. */
  payable!: AmountDto;
  /** Set aside for refunds that are under way. */
  refundsUnderWay!: AmountDto;
  /** The operator's commission so far. */
  commission!: AmountDto;
}

/** A seller's money. */
export class BalancesDto {
  items!: BalanceDto[];
}

/** What the operator holds for one seller in one currency. */
export class SellerBalanceDto extends BalanceDto {
  sellerId!: string;
  /** Empty for a seller whose data is deleted. */
  sellerName!: string;
}

/** What the operator holds for everybody. */
export class SellerBalancesDto {
  items!: SellerBalanceDto[];
}

/** Sales of one day. */
export class SalesDayDto {
  /** ISO date in the seller's zone. */
  day!: string;
  sales!: number;
  refunds!: number;
  amount!: AmountDto;
  refunded!: AmountDto;
}

/** Sales by day. */
export class SalesDaysDto {
  items!: SalesDayDto[];
}

/** An account of the ledger with its turnover. */
export class AccountTotalDto {
  account!: string;
  currency!: string;
  debit!: AmountDto;
  credit!: AmountDto;
  balance!: AmountDto;
}

/** One posting. */
export class PostingDto {
  entryId!: string;
  kind!: string;
  at!: string;
  orderId!: string;
  sellerId!: string;
  /** Empty for a seller whose data is deleted. */
  sellerName!: string;
  account!: string;
  /** A debit is positive, a credit negative. */
  amount!: AmountDto;
}

/** The ledger: totals, and a page of postings. */
export class LedgerDto {
  accounts!: AccountTotalDto[];
  items!: PostingDto[];
  next!: string | null;
}

/** One metric of a ratio. */
export class RatioNumberDto {
  refunds!: number;
  sales!: number;
  /** `4.76%`; null without sales. */
  ratio!: string | null;
  exceeds!: boolean;
}

/** The same in money, of one currency. */
export class RatioAmountDto {
  currency!: string;
  refunds!: AmountDto;
  sales!: AmountDto;
  ratio!: string | null;
  exceeds!: boolean;
}

/** Refunds against sales, by number and by amount (AT-6.5b). */
export class RatioFiguresDto {
  number!: RatioNumberDto;
  amounts!: RatioAmountDto[];
  /** Whether together they exceed the limit as the policy asks. */
  exceeds!: boolean;
}

/** One day's own window. */
export class RatioDayDto extends RatioFiguresDto {
  day!: string;
}

/** The refund ratio of a seller. */
export class RefundRatioDto extends RatioFiguresDto {
  sellerId!: string;
  sellerName!: string;
  limit!: string;
  clause!: string | null;
  window!: string;
  /** `both` or `any` of the metrics. */
  mustExceed!: string;
  zone!: string;
  from!: string;
  to!: string;
}

/** Refund ratios of sellers. */
export class RefundRatiosDto {
  items!: RefundRatioDto[];
}

/** A refund behind the ratio. */
export class RefundBehindDto {
  id!: string;
  orderId!: string;
  amount!: AmountDto;
  method!: string;
  reason!: string | null;
  settledAt!: string;
}

/** A seller's ratio with its daily series. */
export class RefundRatioSeriesDto extends RefundRatioDto {
  /** Each day's own window. */
  series!: RatioDayDto[];
}

/** The same with the refunds behind it. */
export class RefundRatioDetailDto extends RefundRatioSeriesDto {
  refunds!: RefundBehindDto[];
}
