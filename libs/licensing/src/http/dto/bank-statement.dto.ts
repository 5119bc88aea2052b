import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { PageQuery, Trim } from '#platform';
import { BANK_PAYMENT_STATES, type BankPaymentState } from '../../persistence/bank-statements.js';
import { MoneyDto } from './licence.dto.js';

/** How many payments of a statement are in which state. */
export class BankCountsDto {
  unmatched!: number;
  matched!: number;
  dismissed!: number;
}

/** A statement of the operator's bank account. */
export class BankStatementDto {
  id!: string;
  /** Of the file's bytes. */
  sha256!: string;
  /** `1c` or `csv`. */
  format!: string;
  account!: string;
  /** First day of its documents; null where it has none. */
  firstDay!: string | null;
  lastDay!: string | null;
  /** Payments that came in. */
  incoming!: number;
  /** Payments that left: ignored. */
  outgoing!: number;
  /** Incoming ones that an earlier statement had: they changed nothing. */
  known!: number;
  at!: string;
}

/** A statement just uploaded. */
export class BankStatementTakenDto extends BankStatementDto {
  /** The same file had been taken before, and nothing was changed. */
  before!: boolean;
  /** What became of the payments that this file brought first. */
  payments!: BankCountsDto;
}

/** A page of statements, newest first. */
export class BankStatementsPage {
  items!: BankStatementDto[];
  next!: string | null;
}

/** Filter of payments. */
export class BankPaymentsQuery extends PageQuery {
  @IsOptional()
  @IsIn(BANK_PAYMENT_STATES)
  status?: BankPaymentState;

  /** Of one statement. */
  @IsOptional()
  @IsUUID()
  statement?: string;
}

/** Money that came to the operator's bank account. */
export class BankPaymentDto {
  id!: string;
  statementId!: string;
  /** Line of the file. */
  line!: number;
  /** Number of the bank's document. */
  number!: string;
  date!: string;
  /** When it reached the account. */
  bookedOn!: string;
  amount!: MoneyDto;
  payerName!: string;
  payerTaxId!: string;
  purpose!: string;
  status!: BankPaymentState;
  /** Why it waits for a person: no-number, unknown-number, several-numbers, other-payer, other-amount, not-open. */
  doubt!: string | null;
  /** The invoice that it names, if one. */
  likelyInvoiceId!: string | null;
  invoiceId!: string | null;
  sellerId!: string | null;
  /** What it did to the invoice: paid, part-paid, overpaid, late. */
  outcome!: string | null;
  settledAt!: string | null;
  /** Why it was dismissed. */
  reason!: string | null;
}

/** A page of payments, latest first. */
export class BankPaymentsPage {
  items!: BankPaymentDto[];
  next!: string | null;
}

/** For which invoice a payment is. */
export class MatchPaymentDto {
  @IsUUID()
  invoiceId!: string;
}

/** Why a payment is for no invoice. */
export class DismissPaymentDto {
  /** Kept in the journal: names of people do not belong here. */
  @Trim()
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  reason!: string;
}
