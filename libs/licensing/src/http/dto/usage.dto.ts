import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { PageQuery } from '#platform';
import { MoneyDto, UnlimitedUsageDto, UsageDto } from './licence.dto.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Which days of the history. */
export class UsageQuery {
  /** ISO date, in the contract's zone; thirty days back where absent. */
  @IsOptional()
  @IsString()
  @Matches(DATE)
  from?: string;

  /** The last day; today where absent. */
  @IsOptional()
  @IsString()
  @Matches(DATE)
  to?: string;
}

/** A closed day of one quota. */
export class UsageDayDto {
  /** ISO date in the contract's zone. */
  @IsString()
  day!: string;

  @IsString()
  quota!: string;

  /** At the close of the day, counted from what is really there. */
  @IsNumber()
  used!: number;

  /** The highest of the day. */
  @IsNumber()
  peak!: number;

  /** Null where the quota was not limited. */
  @IsOptional()
  @IsNumber()
  limit!: number | null;

  /** By how much the day stood above the limit, where that is billed. */
  @IsNumber()
  excess!: number;
}

/** What a month above a quota was billed. */
export class OverageChargeDto {
  @IsString()
  id!: string;

  @IsString()
  quota!: string;

  /** First day of the month. */
  @IsString()
  month!: string;

  /** Days above the quota. */
  @IsInt()
  days!: number;

  /** By average: the days' excess added up; by peak: the highest. In the quota's unit, decimal text. */
  @IsString()
  excess!: string;

  /** How the month was measured. */
  @IsIn(['daily-average', 'peak'])
  measure!: 'daily-average' | 'peak';

  /** How much the price is for. */
  @IsNumber()
  unit!: number;

  /** Price of a unit for the month. */
  @ValidateNested()
  @Type(() => MoneyDto)
  price!: MoneyDto;

  /** What was charged to the account. */
  @ValidateNested()
  @Type(() => MoneyDto)
  amount!: MoneyDto;

  @IsString()
  clause!: string;

  @IsString()
  chargedAt!: string;
}

/** All quotas, their history and what was billed above them. */
export class UsagesDto {
  @ValidateNested({ each: true })
  @Type(() => UsageDto)
  items!: UsageDto[];

  /** What is counted and not limited under this licence. */
  @ValidateNested({ each: true })
  @Type(() => UnlimitedUsageDto)
  unlimited!: UnlimitedUsageDto[];

  /** How a month above a quota is measured. */
  @IsIn(['daily-average', 'peak'])
  measure!: 'daily-average' | 'peak';

  /** Oldest first. */
  @ValidateNested({ each: true })
  @Type(() => UsageDayDto)
  days!: UsageDayDto[];

  /** The last two years, newest first. */
  @ValidateNested({ each: true })
  @Type(() => OverageChargeDto)
  charges!: OverageChargeDto[];
}

/** A counter that was not what it should have been. */
export class UsageDifferenceDto {
  @IsString()
  id!: string;

  @IsString()
  sellerId!: string;

  /** Null where the seller is gone. */
  @IsOptional()
  @IsString()
  sellerName!: string | null;

  @IsString()
  quota!: string;

  /** What was counted as it happened. */
  @IsNumber()
  counted!: number;

  /** What was really there; the counter was set to it. */
  @IsNumber()
  truth!: number;

  @IsString()
  foundAt!: string;
}

/** A page of differences, newest first. */
export class UsageDifferencesPage {
  @ValidateNested({ each: true })
  @Type(() => UsageDifferenceDto)
  items!: UsageDifferenceDto[];

  @IsOptional()
  @IsString()
  next!: string | null;
}

/** Query of the differences. */
export class UsageDifferencesQuery extends PageQuery {}
