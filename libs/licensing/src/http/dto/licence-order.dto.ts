import { Type } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsMoney, PageQuery, Trim } from '#platform';
import { PAY_METHODS, type PayMethod } from '../../domain/invoice.js';
import { InvoiceDto } from './invoice.dto.js';
import { MoneyDto } from './licence.dto.js';

const MODES = ['new', 'renewal', 'upgrade', 'return'] as const;
const ORDER_STATES = ['awaiting-payment', 'fulfilled', 'cancelled', 'void', 'returned'] as const;
const RETURN_STATES = ['asked', 'refused', 'granted', 'sent', 'failed', 'returned'] as const;

/** Which tariff and for how long. */
class TariffTermDto {
  /** Code of a published tariff: `start`. */
  @IsString()
  @Matches(/^[a-z0-9-]{2,60}$/)
  tariff!: string;

  /** ISO 8601, one of those the tariff is sold for: `P1M`. */
  @IsString()
  @Matches(/^P(\d{1,3}[YMWD])+$/)
  term!: string;
}

/** What to work out. */
export class LicenceChoiceDto extends TariffTermDto {
  /** Checked where it is named. */
  @IsOptional()
  @IsIn(PAY_METHODS)
  method?: PayMethod;
}

/** What to order. */
export class LicenceOrderRequestDto extends TariffTermDto {
  /** A card for everyone; an invoice for legal entities and sole traders (AT-4.2). */
  @IsIn(PAY_METHODS)
  method!: PayMethod;
}

/** One line of the price, with what decides it. */
export class QuoteLineDto {
  @IsIn(['term', 'credit', 'advance'])
  kind!: string;

  @IsString()
  title!: string;

  /** Negative where it takes from the price. */
  @ValidateNested()
  @Type(() => MoneyDto)
  amount!: MoneyDto;

  /** Key of the policy that decides it. */
  @IsString()
  policy!: string;

  @IsOptional()
  @IsString()
  clause!: string | null;

  /** Days of a credited term; null for other lines. */
  @IsOptional()
  @IsInt()
  days!: number | null;

  /** Unused days of a credited term. */
  @IsOptional()
  @IsInt()
  unused!: number | null;
}

/** A policy that holds for an order. */
export class OrderPolicyDto {
  @IsString()
  key!: string;

  @IsString()
  value!: string;

  @IsString({ each: true })
  clauses!: string[];
}

/** What a licence costs now. */
export class LicenceQuoteDto {
  /** The first paid term, one added to the end, one instead of a lower tariff, or the way back. */
  @IsIn(MODES)
  mode!: string;

  @IsString()
  tariff!: string;

  @IsInt()
  version!: number;

  @IsString()
  term!: string;

  @ValidateNested({ each: true })
  @Type(() => QuoteLineDto)
  lines!: QuoteLineDto[];

  /** To be paid. */
  @ValidateNested()
  @Type(() => MoneyDto)
  total!: MoneyDto;

  /** Credit beyond the price, which stays on the account. */
  @ValidateNested()
  @Type(() => MoneyDto)
  surplus!: MoneyDto;

  /** If it were paid now. */
  @IsString()
  startsAt!: string;

  @IsString()
  endsAt!: string;

  /** How this seller may pay. */
  @IsIn(PAY_METHODS, { each: true })
  methods!: string[];

  /** The document that paying accepts (AT-1.2b). */
  @IsString()
  accepts!: string;

  @ValidateNested({ each: true })
  @Type(() => OrderPolicyDto)
  policies!: OrderPolicyDto[];
}

/** An order of a licence. */
export class LicenceOrderDto {
  @IsString()
  id!: string;

  @IsIn(ORDER_STATES)
  status!: string;

  @IsIn(MODES)
  mode!: string;

  @IsString()
  tariff!: string;

  @IsInt()
  version!: number;

  @IsString()
  term!: string;

  @IsIn(PAY_METHODS)
  method!: string;

  @ValidateNested({ each: true })
  @Type(() => QuoteLineDto)
  lines!: QuoteLineDto[];

  @ValidateNested()
  @Type(() => MoneyDto)
  total!: MoneyDto;

  @IsString()
  placedAt!: string;

  @IsOptional()
  @IsString()
  fulfilledAt!: string | null;

  /** What is to be paid for it; null where nothing was. */
  @IsOptional()
  @ValidateNested()
  @Type(() => InvoiceDto)
  invoice!: InvoiceDto | null;
}

/** An order in a list: without its invoice. */
export class LicenceOrdersPage {
  @ValidateNested({ each: true })
  @Type(() => LicenceOrderDto)
  items!: LicenceOrderDto[];

  @IsOptional()
  @IsString()
  next!: string | null;
}

/** To whom a licence was to be given; refused by AT-2.3. */
export class LicenceTransferDto {
  /** Name, number or address of the third party. */
  @Trim()
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  to!: string;
}

/** A card payment of the licence. */
export class LicencePaymentDto {
  @IsString()
  id!: string;

  @IsString()
  invoiceId!: string;

  @IsString()
  status!: string;

  @ValidateNested()
  @Type(() => MoneyDto)
  amount!: MoneyDto;

  @IsString()
  createdAt!: string;

  @IsOptional()
  @IsString()
  settledAt!: string | null;

  /** Whether the caller paid it and may apply for its return. */
  @IsBoolean()
  own!: boolean;
}

/** Card payments, newest first. */
export class LicencePaymentsDto {
  @ValidateNested({ each: true })
  @Type(() => LicencePaymentDto)
  items!: LicencePaymentDto[];
}

/** The cardholder's own application to return a mistaken payment (AT-4.4). */
export class ReturnApplicationDto {
  /** Name on the card. */
  @Trim()
  @IsString()
  @MinLength(2)
  @MaxLength(120)
  cardholder!: string;

  /** What was mistaken. */
  @Trim()
  @IsString()
  @MinLength(5)
  @MaxLength(2000)
  explanation!: string;

  /** That the card is the applicant's own. */
  @Equals(true)
  ownCard!: boolean;
}

/** An application to return a mistaken payment. */
export class ReturnDto {
  @IsString()
  id!: string;

  @IsString()
  paymentId!: string;

  @IsIn(RETURN_STATES)
  status!: string;

  @IsString()
  explanation!: string;

  @IsString()
  cardholder!: string;

  @ValidateNested()
  @Type(() => MoneyDto)
  amount!: MoneyDto;

  /** The operator's costs of returning it. */
  @ValidateNested()
  @Type(() => MoneyDto)
  costs!: MoneyDto;

  /** The most that may be withheld. */
  @ValidateNested()
  @Type(() => MoneyDto)
  mostCosts!: MoneyDto;

  /** What goes back to the card. */
  @ValidateNested()
  @Type(() => MoneyDto)
  back!: MoneyDto;

  @IsOptional()
  @IsString()
  ground!: string | null;

  @IsOptional()
  @IsString()
  clause!: string | null;

  @IsString()
  askedAt!: string;

  @IsOptional()
  @IsString()
  decidedAt!: string | null;

  @IsOptional()
  @IsString()
  returnedAt!: string | null;

  @IsOptional()
  @IsString()
  failure!: string | null;

  @IsString()
  sellerId!: string;
}

/** Which applications. */
export class ReturnsQuery extends PageQuery {
  @IsOptional()
  @IsIn(RETURN_STATES)
  status?: (typeof RETURN_STATES)[number];
}

/** A page of applications. */
export class ReturnsPage {
  @ValidateNested({ each: true })
  @Type(() => ReturnDto)
  items!: ReturnDto[];

  @IsOptional()
  @IsString()
  next!: string | null;
}

/** Billing's decision. */
export class ReturnDecisionDto {
  @IsIn(['grant', 'refuse'])
  decision!: 'grant' | 'refuse';

  /** What returning it costs the operator; zero where absent. */
  @IsOptional()
  @IsMoney()
  costs?: MoneyDto;

  /** Why, for the cardholder and the journal. */
  @Trim()
  @IsString()
  @MinLength(3)
  @MaxLength(2000)
  ground!: string;
}
