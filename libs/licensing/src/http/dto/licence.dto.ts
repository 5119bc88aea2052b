import { Type } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Trim } from '#platform';
import { LegalProfileDto } from '#tenancy';
import { DeadlineDto } from './deadline.dto.js';

/** What opening a seller needs. */
export class OpenSellerDto {
  /** Name that buyers see. */
  @Trim()
  @IsString()
  @MinLength(2)
  @MaxLength(120)
  displayName!: string;

  /** A few sentences for the seller's page. */
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(4000)
  about?: string;

  /** Who the seller is before the law. */
  @ValidateNested()
  @Type(() => LegalProfileDto)
  @IsNotEmpty()
  profile!: LegalProfileDto;

  /** The tick by which the seller warrants its rights (RS-L16). */
  @Equals(true)
  warranty!: boolean;

  /** The policy pack it sells under; the operator's choice where absent. */
  @IsOptional()
  @IsString()
  @Matches(/^[a-z0-9-]{2,60}$/)
  pack?: string;
}

/** A tariff's price for a term. */
export class MoneyDto {
  /** Decimal text. */
  @IsString()
  amount!: string;

  @IsString()
  currency!: string;
}

/** What a term costs. */
export class TariffPriceDto {
  /** ISO 8601 duration. */
  @IsString()
  term!: string;

  @ValidateNested()
  @Type(() => MoneyDto)
  price!: MoneyDto;
}

/** A limit of a tariff. */
export class TariffQuotaDto {
  @IsString()
  quota!: string;

  /** In the quota's unit: bytes for `storage`. */
  @IsNumber()
  limit!: number;
}

/** What use above a quota costs: so much for a unit and a period. */
export class OveragePriceDto {
  @IsString()
  quota!: string;

  /** How much the price is for, in the quota's unit: 1073741824 bytes, 1 person. */
  @IsNumber()
  unit!: number;

  /** ISO 8601: `P1M`, a calendar month. */
  @IsString()
  period!: string;

  @ValidateNested()
  @Type(() => MoneyDto)
  price!: MoneyDto;
}

/** A version of a tariff, by number and date. */
export class TariffVersionDto {
  @IsInt()
  version!: number;

  @IsString()
  effectiveAt!: string;
}

/** A tariff. */
export class TariffDto {
  @IsString()
  code!: string;

  @IsInt()
  version!: number;

  /** In the caller's language. */
  @IsString()
  title!: string;

  @IsString()
  description!: string;

  /** Functions it switches on. */
  @IsString({ each: true })
  functions!: string[];

  @ValidateNested({ each: true })
  @Type(() => TariffQuotaDto)
  quotas!: TariffQuotaDto[];

  /** Quotas that this version does not limit. */
  @IsString({ each: true })
  unlimited!: string[];

  /** What use above a quota costs; a quota that is absent gives nothing above its limit (AT-3.3.3). */
  @ValidateNested({ each: true })
  @Type(() => OveragePriceDto)
  overage!: OveragePriceDto[];

  /** Empty for the free tariff. */
  @ValidateNested({ each: true })
  @Type(() => TariffPriceDto)
  prices!: TariffPriceDto[];

  @IsString()
  effectiveAt!: string;
}

/** Published tariffs. */
export class TariffsDto {
  @ValidateNested({ each: true })
  @Type(() => TariffDto)
  items!: TariffDto[];

  /** Versions that are published and take effect later. */
  @ValidateNested({ each: true })
  @Type(() => TariffDto)
  ahead!: TariffDto[];

  /** Every function that a tariff may switch on: the rows of a comparison. */
  @IsString({ each: true })
  functions!: string[];

  /** Every quota that a tariff may limit. */
  @IsString({ each: true })
  quotas!: string[];
}

/** How much of a quota is used that is not limited. */
export class UnlimitedUsageDto {
  @IsString()
  quota!: string;

  @IsNumber()
  used!: number;
}

/** How much of a quota is used. */
export class UsageDto {
  @IsString()
  quota!: string;

  /** In the quota's unit: bytes for `storage`. */
  @IsNumber()
  used!: number;

  @IsNumber()
  limit!: number;

  /** Whole percent, rounded down. */
  @IsInt()
  percent!: number;

  /** The clause on what is above the limit. */
  @IsString()
  clause!: string;

  /** What is used above the limit, in the quota's unit. */
  @IsNumber()
  above!: number;

  /** What happens above the limit: `billed` at the tariff's overage price, or `refused`. */
  @IsIn(['billed', 'refused'])
  beyond!: 'billed' | 'refused';

  /** What it costs above the limit; null where nothing is sold above it. */
  @IsOptional()
  @ValidateNested()
  @Type(() => OveragePriceDto)
  overage!: OveragePriceDto | null;
}

/** Whether the licence offer is accepted. */
export class AcceptedDto {
  /** False while entering the cabinet has still to accept. */
  @IsBoolean()
  accepted!: boolean;

  @IsOptional()
  @IsString()
  acceptedAt!: string | null;

  @IsOptional()
  @IsString()
  acceptanceId!: string | null;

  /** Why it is due, where it is: `first-sign-in`, `sign-in-after-free-grant`, `return`. */
  @IsOptional()
  @IsString()
  occasion!: string | null;

  /** The clause by which entering accepts. */
  @IsString()
  clause!: string;

  /** Name of the terms document: `GET /terms/{document}`. */
  @IsString()
  document!: string;
}

/** Which version of the offer was shown. */
export class AcceptOfferDto {
  /** Refused when another version is in force by now; absent accepts the one in force. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  version?: string;
}

/** A stretch of time for which the right was given. */
export class TermDto {
  @IsIn(['free', 'extension', 'paid'])
  kind!: 'free' | 'extension' | 'paid';

  @IsString()
  startsAt!: string;

  /** Null where it has no end. */
  @IsOptional()
  @IsString()
  endsAt!: string | null;

  /** When it gave way to another term before its end; what was unused of it was credited. */
  @IsOptional()
  @IsString()
  closedAt!: string | null;
}

/** A seller's licence. */
export class LicenceDto {
  @IsString()
  id!: string;

  @IsIn(['active', 'lapsed', 'purging', 'purged'])
  status!: 'active' | 'lapsed' | 'purging' | 'purged';

  @IsIn(['free', 'paid'])
  kind!: 'free' | 'paid';

  /** The version that governs this licence. */
  @ValidateNested()
  @Type(() => TariffDto)
  tariff!: TariffDto;

  /** The version of the same tariff that is sold now; a term already given keeps its own (AT-3.2.1b). */
  @ValidateNested()
  @Type(() => TariffVersionDto)
  soldNow!: TariffVersionDto;

  @IsString()
  startsAt!: string;

  /** Null where it has no end. */
  @IsOptional()
  @IsString()
  endsAt!: string | null;

  /** Until when the data of a lapsed licence is kept. */
  @IsOptional()
  @IsString()
  keptUntil!: string | null;

  /** IANA zone of the contract. */
  @IsString()
  zone!: string;

  @ValidateNested()
  @Type(() => AcceptedDto)
  offer!: AcceptedDto;

  @ValidateNested({ each: true })
  @Type(() => TermDto)
  terms!: TermDto[];

  /** Past and coming ones, by due time. */
  @ValidateNested({ each: true })
  @Type(() => DeadlineDto)
  deadlines!: DeadlineDto[];

  @ValidateNested({ each: true })
  @Type(() => UsageDto)
  usage!: UsageDto[];
}

/** A seller just opened. */
export class SellerOpenedDto {
  @IsString()
  id!: string;

  /** The same id, by the name the `Mediary-Seller` header carries. */
  @IsString()
  sellerId!: string;

  @IsString()
  slug!: string;

  @IsString()
  displayName!: string;

  /** What to know first: that the free term of this tax id is spent; null where there is nothing. */
  @IsOptional()
  @IsString()
  notice!: string | null;

  @ValidateNested()
  @Type(() => LicenceDto)
  licence!: LicenceDto;
}

/** More free access (AT-1.2c). */
export class ExtensionDto {
  /** ISO 8601 duration: `P14D`. */
  @IsString()
  @Matches(/^P(?!$)(\d{1,3}M)?(\d{1,3}W)?(\d{1,3}D)?(T\d{1,4}H)?$|^P1Y$/)
  term!: string;

  /** Kept in the journal. */
  @Trim()
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  reason!: string;
}
