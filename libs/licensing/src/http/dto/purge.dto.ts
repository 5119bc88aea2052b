import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Trim } from '#platform';

/** Rows of one table. */
export class TableCountDto {
  @IsString()
  table!: string;

  @IsInt()
  rows!: number;
}

/** Files below one prefix. */
export class ObjectCountDto {
  /** With `{tenant}` for the seller's id. */
  @IsString()
  prefix!: string;

  @IsInt()
  objects!: number;

  @IsInt()
  bytes!: number;

  /** Unfinished uploads and older versions. */
  @IsInt()
  leftovers!: number;
}

/** What outlives the seller, and why. */
export class KeptDto {
  @IsString()
  table!: string;

  @IsString()
  what!: string;

  @IsString()
  reason!: string;

  @IsOptional()
  @IsInt()
  rows?: number;
}

/** A legal hold that stands. */
export class HoldDto {
  /** `seller` for everything, or the type of one thing: `course`, `lesson`, `media`, `order`, `complaint`. */
  @IsString()
  type!: string;

  @IsString()
  id!: string;

  @IsString()
  reason!: string;

  /** Whether for its sake nothing at all is deleted. */
  @IsOptional()
  @IsBoolean()
  whole?: boolean;

  @IsOptional()
  @IsString()
  setAt?: string;
}

/** Holds that stand, and the types of things that can be held one by one. */
export class HoldsDto {
  @ValidateNested({ each: true })
  @Type(() => HoldDto)
  items!: HoldDto[];

  @IsString({ each: true })
  types!: string[];
}

/** A hold to set. */
export class NewHoldDto {
  @IsIn(['seller', 'course', 'lesson', 'media', 'order', 'complaint'])
  type!: string;

  @IsUUID()
  id!: string;

  /** By what law or order; kept as evidence. */
  @Trim()
  @IsString()
  @Length(5, 1000)
  reason!: string;
}

/** Why a deletion would not begin now. */
export class RefusalDto {
  @IsString()
  code!: string;

  @IsString()
  text!: string;

  @IsOptional()
  @IsString()
  detail?: string;
}

/** What a deletion would do, counted and not done. */
export class RehearsalDto {
  @IsString()
  at!: string;

  /** When it is due; null where nothing is. */
  @IsOptional()
  @IsString()
  dueAt!: string | null;

  /** Whether it would begin now. */
  @IsBoolean()
  wouldBegin!: boolean;

  @ValidateNested({ each: true })
  @Type(() => RefusalDto)
  refusals!: RefusalDto[];

  @ValidateNested({ each: true })
  @Type(() => TableCountDto)
  tables!: TableCountDto[];

  @ValidateNested({ each: true })
  @Type(() => ObjectCountDto)
  objects!: ObjectCountDto[];

  @IsInt()
  totalRows!: number;

  @IsInt()
  totalObjects!: number;

  @IsInt()
  totalBytes!: number;

  @ValidateNested({ each: true })
  @Type(() => KeptDto)
  kept!: KeptDto[];

  @ValidateNested({ each: true })
  @Type(() => HoldDto)
  holds!: HoldDto[];
}

/** One deletion in the list. */
export class PurgeLineDto {
  @IsString()
  id!: string;

  @IsString()
  sellerId!: string;

  @IsIn(['retention', 'residue', 'restored'])
  kind!: 'retention' | 'residue' | 'restored';

  @IsIn(['held', 'rows', 'objects', 'done'])
  status!: 'held' | 'rows' | 'objects' | 'done';

  @IsString()
  dueAt!: string;

  @IsOptional()
  @IsString()
  beganAt!: string | null;

  @IsOptional()
  @IsString()
  endedAt!: string | null;

  @IsInt()
  rows!: number;

  @IsInt()
  files!: number;
}

/** A page of deletions, the latest due first. */
export class PurgesPage {
  @ValidateNested({ each: true })
  @Type(() => PurgeLineDto)
  items!: PurgeLineDto[];

  @IsOptional()
  @IsString()
  @MaxLength(500)
  next!: string | null;
}

/** A document of a deletion. */
export class PurgeDocumentDto {
  @IsIn(['certificate', 'act'])
  name!: 'certificate' | 'act';

  @IsString()
  lang!: string;

  @IsString()
  sha256!: string;

  @IsString()
  href!: string;
}

/** One deletion with what it planned, what it did and what it left. */
export class PurgeDto extends PurgeLineDto {
  /** `retention.after-lapse = P1M (AT-2.7a)` */
  @IsString()
  ground!: string;

  @ValidateNested({ each: true })
  @Type(() => TableCountDto)
  planned!: TableCountDto[];

  @ValidateNested({ each: true })
  @Type(() => TableCountDto)
  deleted!: TableCountDto[];

  @ValidateNested({ each: true })
  @Type(() => KeptDto)
  kept!: KeptDto[];

  @ValidateNested({ each: true })
  @Type(() => HoldDto)
  held!: HoldDto[];

  @ValidateNested({ each: true })
  @Type(() => PurgeDocumentDto)
  documents!: PurgeDocumentDto[];
}
