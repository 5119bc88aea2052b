import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { PageQuery } from '#platform';
import { INVOICE_PURPOSES, PAY_METHODS } from '../../domain/invoice.js';
import { MoneyDto } from './licence.dto.js';

/** States an invoice may be in. */
export const INVOICE_STATES = ['issued', 'expired', 'paid', 'cancelled'] as const;

/** Which invoices. */
export class InvoicesQuery extends PageQuery {
  @IsOptional()
  @IsIn(INVOICE_STATES)
  status?: (typeof INVOICE_STATES)[number];
}

/** A line of an invoice or a price. */
export class InvoiceLineDto {
  /** In the caller's language. */
  @IsString()
  title!: string;

  /** Negative where it takes from the price. */
  @ValidateNested()
  @Type(() => MoneyDto)
  amount!: MoneyDto;
}

/** An invoice. */
export class InvoiceDto {
  @IsString()
  id!: string;

  @IsString()
  number!: string;

  @IsIn(INVOICE_PURPOSES)
  purpose!: string;

  /** What it is for: the order, the extra service. */
  @IsString()
  subjectId!: string;

  @IsIn(PAY_METHODS)
  method!: string;

  @IsIn(INVOICE_STATES)
  status!: string;

  @ValidateNested()
  @Type(() => MoneyDto)
  amount!: MoneyDto;

  /** What came for it so far. */
  @ValidateNested()
  @Type(() => MoneyDto)
  received!: MoneyDto;

  /** What is still to be paid. */
  @ValidateNested()
  @Type(() => MoneyDto)
  remainder!: MoneyDto;

  /** The amount in words, in the caller's language. */
  @IsString()
  inWords!: string;

  @ValidateNested({ each: true })
  @Type(() => InvoiceLineDto)
  lines!: InvoiceLineDto[];

  @IsString()
  issuedAt!: string;

  /** The first instant at which it is overdue; it can still be paid. */
  @IsString()
  dueAt!: string;

  /** The policy or clause by which it is due then. */
  @IsString()
  dueBy!: string;

  @IsOptional()
  @IsString()
  paidAt!: string | null;

  /** Whether there is a PDF for a bank transfer. */
  @IsBoolean()
  pdf!: boolean;

  /** The seller, for billing. */
  @IsOptional()
  @IsString()
  sellerId?: string;

  /** Who is to pay. Empty where the seller's data is deleted. */
  @IsOptional()
  @IsString()
  payer?: string | null;
}

/** A page of invoices. */
export class InvoicesPage {
  @ValidateNested({ each: true })
  @Type(() => InvoiceDto)
  items!: InvoiceDto[];

  @IsOptional()
  @IsString()
  next!: string | null;
}

/** Where to pay. */
export class PayRedirectDto {
  /** The card payment's id. */
  @IsString()
  paymentId!: string;

  @IsString()
  redirectUrl!: string;
}

/** One entry of the account. */
export class AccountEntryDto {
  @IsString()
  id!: string;

  @IsString()
  kind!: string;

  @IsString()
  at!: string;

  @IsString()
  causeType!: string;

  @IsString()
  causeId!: string;

  /** Positive adds to the advance, negative takes from it. */
  @ValidateNested()
  @Type(() => MoneyDto)
  amount!: MoneyDto;

  @IsOptional()
  @IsString()
  memo!: string | null;
}

/** The seller's account with the operator. */
export class AccountDto {
  /** Positive is an advance held, negative a debt. */
  @ValidateNested()
  @Type(() => MoneyDto)
  balance!: MoneyDto;

  /** Part of it that open invoices and orders count on. */
  @ValidateNested()
  @Type(() => MoneyDto)
  reserved!: MoneyDto;

  @ValidateNested()
  @Type(() => MoneyDto)
  before!: MoneyDto;

  @ValidateNested({ each: true })
  @Type(() => AccountEntryDto)
  entries!: AccountEntryDto[];
}

/** Of which days; both are days in the contract's zone. The last year where absent. */
export class AccountQuery {
  /** ISO date, included. */
  @IsOptional()
  @IsString()
  from?: string;

  /** ISO date, included. */
  @IsOptional()
  @IsString()
  to?: string;
}
