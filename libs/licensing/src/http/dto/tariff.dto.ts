import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { MoneyJson } from '#kernel';
import { IsMoney, Trim } from '#platform';
import { FUNCTIONS, QUOTAS, type Quota, type TariffFunction } from '../../domain/tariffs.js';
import { TariffDto } from './licence.dto.js';

/** A text in all languages of the platform. */
export class TariffTextsDto {
  @Trim()
  @IsString()
  @MinLength(2)
  @MaxLength(300)
  ru!: string;

  @Trim()
  @IsString()
  @MinLength(2)
  @MaxLength(300)
  kk!: string;

  @Trim()
  @IsString()
  @MinLength(2)
  @MaxLength(300)
  en!: string;
}

/** A limit of a quota. */
export class QuotaLimitDto {
  @IsIn(QUOTAS)
  quota!: Quota;

  /** In the quota's unit: bytes for `storage`. */
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  limit!: number;
}

/** What a term costs. */
export class TermPriceDto {
  /** ISO 8601 in one unit: `P1M`, `P1Y`. */
  @IsString()
  @Matches(/^P\d{1,3}[DMY]$/)
  term!: string;

  @IsMoney()
  price!: MoneyJson;
}

/** What use above a quota costs. */
export class NewOverageDto {
  @IsIn(QUOTAS)
  quota!: Quota;

  /** How much the price is for, in the quota's unit. */
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  unit!: number;

  /** A calendar month. */
  @IsIn(['P1M'])
  period!: 'P1M';

  @IsMoney()
  price!: MoneyJson;
}

/** What a version says. */
export class TariffTermsDto {
  @ValidateNested()
  @Type(() => TariffTextsDto)
  @IsNotEmpty()
  title!: TariffTextsDto;

  @ValidateNested()
  @Type(() => TariffTextsDto)
  @IsNotEmpty()
  description!: TariffTextsDto;

  /** Place in the list, from zero. */
  @IsInt()
  @Min(0)
  @Max(1000)
  rank!: number;

  /** Functions it switches on. */
  @IsArray()
  @ArrayMaxSize(FUNCTIONS.length)
  @IsIn(FUNCTIONS, { each: true })
  functions!: TariffFunction[];

  /** A quota that is absent is not limited. */
  @IsArray()
  @ArrayMaxSize(QUOTAS.length)
  @ValidateNested({ each: true })
  @Type(() => QuotaLimitDto)
  quotas!: QuotaLimitDto[];

  /** None for the free tariff. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => TermPriceDto)
  prices!: TermPriceDto[];

  /** What is absent is not sold above its quota. */
  @IsArray()
  @ArrayMaxSize(QUOTAS.length)
  @ValidateNested({ each: true })
  @Type(() => NewOverageDto)
  overage!: NewOverageDto[];
}

/** A new draft. */
export class NewTariffDraftDto extends TariffTermsDto {
  /** The tariff that this becomes a version of; a new one where there is none of that code. */
  @IsString()
  @Matches(/^[a-z][a-z0-9-]{1,29}$/)
  code!: string;
}

/** When a draft takes effect. */
export class PublicationDto {
  /** Now where absent. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/T.*(Z|[+-]\d\d:\d\d)$/)
  effectiveAt?: string;
}

/** A version in the making. */
export class TariffDraftDto extends TariffTermsDto {
  @IsString()
  id!: string;

  @IsString()
  code!: string;

  @IsString()
  madeBy!: string;

  @IsString()
  changedAt!: string;
}

/** A version that was published. */
export class PublishedTariffDto extends TariffDto {
  @IsString()
  id!: string;

  /** Place in the list. */
  @IsInt()
  rank!: number;

  @IsString()
  publishedAt!: string;

  @IsString()
  publishedBy!: string;

  /** Whether it is sold now, was sold before, or will be. */
  @IsIn(['in-force', 'ahead', 'past'])
  state!: 'in-force' | 'ahead' | 'past';

  /** Licences that stand under it. */
  @IsInt()
  licences!: number;
}

/** All tariffs with their versions and drafts. */
export class TariffsBoardDto {
  @ValidateNested({ each: true })
  @Type(() => PublishedTariffDto)
  versions!: PublishedTariffDto[];

  @ValidateNested({ each: true })
  @Type(() => TariffDraftDto)
  drafts!: TariffDraftDto[];
}
