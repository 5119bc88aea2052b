import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { MAINTENANCE_PARTS, PageQuery, Trim, type MaintenancePart } from '#platform';

/** RFC 3339 in UTC or with an offset. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

const STATUSES = ['planned', 'running', 'over', 'cancelled'] as const;

/** The same in every language of the platform. */
export class NoteDto {
  @Trim()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  ru!: string;

  @Trim()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  kk!: string;

  @Trim()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  en!: string;
}

/** Work to plan, or to begin now. */
export class NewMaintenanceDto {
  /** Parts that close; `all` leaves only signing in and staff. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(MAINTENANCE_PARTS, { each: true })
  parts!: MaintenancePart[];

  /** One of the contract's grounds: `fault`, `major-update`, `architecture-change`, `attack`. */
  @Trim()
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  ground!: string;

  /** When it begins; absent: now. */
  @IsOptional()
  @Matches(INSTANT)
  startsAt?: string;

  /** When it ends by itself. */
  @Matches(INSTANT)
  endsAt!: string;

  /** A sentence for everyone who meets the closed door. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NoteDto)
  note?: NoteDto;
}

/** A later end. */
export class ExtendMaintenanceDto {
  @Matches(INSTANT)
  endsAt!: string;
}

/** Query of the operator's list. */
export class MaintenanceQuery extends PageQuery {
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}

/** Work on the platform, as everyone sees it. */
export class PublicMaintenanceDto {
  id!: string;
  parts!: string[];
  ground!: string;
  /** In the caller's language. */
  note!: string | null;
  startsAt!: string;
  endsAt!: string;
  /** Whether it is under way. */
  now!: boolean;
  clause!: string | null;
}

/** What is planned and under way. */
export class PublicMaintenancesDto {
  items!: PublicMaintenanceDto[];
}

/** Work as staff sees it. */
export class MaintenanceDto {
  id!: string;
  status!: 'planned' | 'running' | 'over' | 'cancelled';
  parts!: string[];
  ground!: string;
  note!: NoteDto | null;
  startsAt!: string;
  /** As planned; once it is over, when it ended. */
  endsAt!: string;
  clause!: string | null;
  createdAt!: string;
  createdBy!: string;
}

/** A page of windows. */
export class MaintenancePageDto {
  items!: MaintenanceDto[];
  next!: string | null;
}

/** What a window took of a licence. */
export class LossDto {
  windowId!: string;
  startsAt!: string;
  endsAt!: string;
  parts!: string[];
  /** ISO 8601: `PT2H30M`. */
  lost!: string;
}

/** What is owed to a seller for maintenance. */
export class MaintenanceExtensionDto {
  /** One line for each window that is not given back yet. */
  losses!: LossDto[];
  /** Together; time of several windows counts once. */
  total!: string;
  /** The end before. */
  endsAt!: string | null;
  /** The end with it. */
  extendedTo!: string | null;
  clause!: string;
}
