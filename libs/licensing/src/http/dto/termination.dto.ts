import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Trim } from '#platform';

/** A seller's notice. */
export class NoticeDto {
  /** Why, if the seller wishes to say. */
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(2000)
  text?: string;
}

/** The operator's act: a notice, a notice that the seller gave through support, or the end at once on a ground. */
export class OperatorTerminationDto {
  /** `notice` by the operator, `seller-notice` taken in by support, `ground` at once. */
  @IsIn(['notice', 'seller-notice', 'ground'])
  kind!: 'notice' | 'seller-notice' | 'ground';

  /** One of the contract's grounds, for `ground`: `breach`, `design-copying`, `insulting-staff`, `law-or-morals` … */
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(60)
  ground?: string;

  /** What was written to support, why notice is given, or the evidence of the ground. */
  @Trim()
  @IsString()
  @MinLength(10)
  @MaxLength(5000)
  text!: string;
}

/** A notice of termination, or a termination on a ground. */
export class TerminationDto {
  id!: string;
  status!: 'given' | 'withdrawn' | 'ended';
  giver!: 'seller' | 'operator';
  kind!: 'notice' | 'ground';
  channel!: 'cabinet' | 'support' | 'operator';
  ground!: string | null;
  text!: string;
  clause!: string;
  givenAt!: string;
  /** When the contract ends. */
  dueAt!: string;
  endedAt!: string | null;
  /** The term of notice as the contract has it, the calendar and zone it is counted by, and the days off it passed over. */
  term!: { value: string; calendar: string; zone: string; skipped: { date: string; reason: string }[] } | null;
  /** What of the paid licence is given back, and by which clause. */
  refund!: { value: string; clause: string | null };
}

/** A seller's terminations, the latest first. */
export class TerminationsDto {
  items!: TerminationDto[];
}
