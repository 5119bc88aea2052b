import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsISO8601, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Temporal } from '#kernel';
import { PageQuery } from '#platform';

/** A day that did not count. */
export class SkippedDayDto {
  /** ISO date in the contract's zone. */
  @IsString()
  date!: string;

  @IsString()
  reason!: string;
}

/** The policy a deadline came from, as it was then. */
export class DeadlinePolicyDto {
  @IsString()
  key!: string;

  /** As the pack writes it: `P7D`. */
  @IsString()
  value!: string;

  @IsString({ each: true })
  clauses!: string[];

  /** The source's words. */
  @IsString()
  text!: string;

  @IsString()
  pack!: string;

  @IsString()
  version!: string;

  /** Calendar of working days. */
  @IsString()
  calendar!: string;
}

/** A due time: what the countdown and its explanation are drawn from. */
export class DeadlineDto {
  @IsString()
  id!: string;

  /** `licence.expiry`, `retention.purge`, … */
  @IsString()
  kind!: string;

  @IsString()
  dueAt!: string;

  /** Since when it runs. */
  @IsString()
  setAt!: string;

  @IsIn(['waiting', 'fired', 'cancelled', 'frozen'])
  state!: 'waiting' | 'fired' | 'cancelled' | 'frozen';

  /** The clause, where the policy names one. */
  @IsOptional()
  @IsString()
  clause!: string | null;

  /** What happens by itself then, in the caller's language. */
  @IsString()
  then!: string;

  /** IANA zone of the contract. */
  @IsString()
  zone!: string;

  /** Days passed over on the way. */
  @ValidateNested({ each: true })
  @Type(() => SkippedDayDto)
  skipped!: SkippedDayDto[];

  /** Whether a year without a decree on days off was counted. */
  @IsBoolean()
  provisional!: boolean;

  @ValidateNested()
  @Type(() => DeadlinePolicyDto)
  policy!: DeadlinePolicyDto;

  /** The seller it concerns, for staff. */
  @IsOptional()
  @IsString()
  sellerId?: string | null;

  /** That seller's name; null where it is gone. */
  @IsOptional()
  @IsString()
  sellerName?: string | null;

  /** What it is about, for staff. */
  @IsOptional()
  @IsString()
  subjectType?: string;

  /** Id of what it is about, for staff. */
  @IsOptional()
  @IsString()
  subjectId?: string;

  /** When the clock acted, for staff; null before. */
  @IsOptional()
  @IsString()
  endedAt?: string | null;
}

/** Query of the deadlines board. */
export class DeadlinesQuery extends PageQuery {
  /** Only what is due by then. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Transform(({ value }) => instantText(value))
  before?: string;

  /** Only one kind. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  kind?: string;

  /** `waiting` unless told; `fired`: what the clock has done by itself, the latest first. */
  @IsOptional()
  @IsIn(['waiting', 'fired'])
  state?: 'waiting' | 'fired';
}

/** A page of the deadlines board. */
export class DeadlinesPage {
  @ValidateNested({ each: true })
  @Type(() => DeadlineDto)
  items!: DeadlineDto[];

  /** Cursor of the next page; null on the last. */
  @IsOptional()
  @IsString()
  next!: string | null;
}

/** A date alone means its first instant in UTC; what is no instant is left to the validator to refuse. */
function instantText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return Temporal.Instant.from(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value).toString();
  } catch {
    return 'not an instant';
  }
}
