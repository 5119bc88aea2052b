import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsMoney, PageQuery, Trim } from '#platform';
import { EXTRA_KINDS, type ExtraKind } from '../../domain/extra.machine.js';
import { MoneyDto } from './licence.dto.js';

/** What a seller asks for. */
export class NewExtraDto {
  @IsIn(EXTRA_KINDS)
  kind!: ExtraKind;

  /** What is to be done, in the seller's words. */
  @Trim()
  @IsString()
  @MinLength(10)
  @MaxLength(5000)
  request!: string;
}

/** The technical estimate. */
export class EstimateDto {
  /** What will be done and what it takes. */
  @Trim()
  @IsString()
  @MinLength(10)
  @MaxLength(5000)
  text!: string;

  /** The whole price, in the currency of the tariffs. */
  @IsMoney()
  amount!: MoneyDto;

  /** Working days that the work is expected to take, from the prepayment. */
  @IsInt()
  @Min(1)
  @Max(366)
  days!: number;
}

/** A text that explains an act. */
export class ExtraTextDto {
  @Trim()
  @IsString()
  @MinLength(5)
  @MaxLength(5000)
  text!: string;
}

/** Query of lists of services. */
export class ExtrasQuery extends PageQuery {
  /** `true`: only those that are not over. */
  @IsOptional()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';
}

/** An extra service. */
export class ExtraDto {
  id!: string;
  sellerId!: string;
  kind!: ExtraKind;
  /** `asked`, `estimated`, `awaiting-prepayment`, `in-work`, `delivered`, `closed`, `declined`, `cancelled` or `expired`. */
  status!: string;
  request!: string;
  askedAt!: string;
  estimate!: string | null;
  @Type(() => MoneyDto)
  amount!: MoneyDto | null;
  /** Working days. */
  days!: number | null;
  estimatedAt!: string | null;
  /** Until when the estimate may be accepted. */
  offerUntil!: string | null;
  /** The invoice of the whole price. */
  invoiceId!: string | null;
  paidAt!: string | null;
  /** When the work is expected to be done. */
  workDueAt!: string | null;
  /** Whether that time has passed; no ground for a refund. */
  late!: boolean;
  actNumber!: string | null;
  actText!: string | null;
  deliveredAt!: string | null;
  objection!: string | null;
  closedAt!: string | null;
  /** `accepted`, `silence`, `declined`, `cancelled` or `expired`. */
  closedHow!: string | null;
  closedReason!: string | null;
  /** The conditions of the contract. */
  terms!: { prepayment: string; refund: string | null; clause: string };
}

/** A page of services. */
export class ExtrasPageDto {
  items!: ExtraDto[];
  next!: string | null;
}
