import { IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';
import { Trim } from '#platform';
import { AmountDto, RuleDto, TextsDto } from './shared.dto.js';

/** Which order. */
export class RefundQuoteRequestDto {
  @IsUUID()
  orderId!: string;
}

/** A claim to refund (AS-9.2). */
export class RefundRequestDto extends RefundQuoteRequestDto {
  /** Why, in the buyer's words. */
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}

/** One line of the working. */
export class WorkingLineDto {
  label!: TextsDto;
  value!: string;
}

/** What a refund would be now. */
export class RefundQuoteDto {
  orderId!: string;
  amount!: AmountDto;
  /** `full`, `none-after-access`, `pro-rata` or `unused-months` */
  method!: string;
  clause!: string | null;
  working!: WorkingLineDto[];
  /** Why nothing is refunded; null where something is. */
  why!: TextsDto | null;
  /** Whether it can be asked for. */
  possible!: boolean;
  /** By when the money goes out. */
  pay!: RuleDto;
}

/** A refund. */
export class RefundDto {
  id!: string;
  orderId!: string;
  paymentId!: string;
  status!: 'requested' | 'sent' | 'unknown' | 'settled' | 'failed';
  amount!: AmountDto;
  /** Part of it that comes out of the operator's commission; shown to the seller and the operator. */
  commission?: AmountDto;
  /** `buyer`: the buyer asked; `surplus`: the money came for a closed order. */
  cause!: 'buyer' | 'surplus';
  method!: string;
  clause!: string | null;
  working!: WorkingLineDto[];
  reason!: string | null;
  failure!: string | null;
  requestedAt!: string;
  /** The money is out by then. */
  dueAt!: string | null;
  sentAt!: string | null;
  settledAt!: string | null;
}

/** A page of refunds. */
export class RefundPageDto {
  items!: RefundDto[];
  next!: string | null;
}
