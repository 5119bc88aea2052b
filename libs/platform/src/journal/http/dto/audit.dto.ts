import { Transform } from 'class-transformer';
import { IsISO8601, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../../../http/paging.js';

/** Filter of the journal. */
export class AuditQuery extends PageQuery {
  /** Kind of entry, or its beginning: `complaints.` */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  kind?: string;

  /** Id of what it is about. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subject?: string;

  /** The seller it concerns. */
  @IsOptional()
  @IsUUID()
  seller?: string;

  /** Only entries up to then, RFC 3339. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Transform(({ value }) => value as string)
  before?: string;
}

/** An entry of the journal. */
export class AuditEntryDto {
  id!: string;
  /** Place in the chain; null for the second before it is linked. */
  seq!: string | null;
  at!: string;
  kind!: string;
  subjectType!: string;
  subjectId!: string;
  actor!: string;
  tenantId!: string | null;
  /** Null once it was erased; the chain still verifies. */
  payload!: Record<string, unknown> | null;
  /** SHA-256 of the entry, hex. */
  hash!: string | null;
}

/** A page of the journal, newest first. */
export class AuditPageDto {
  items!: AuditEntryDto[];
  next!: string | null;
}

/** Where the chain does not fit. */
export class BrokenLinkDto {
  seq!: string;
  why!: string;
}

/** Result of recomputing the whole chain. */
export class AuditVerificationDto {
  ok!: boolean;
  /** Entries that were checked. */
  entries!: number;
  /** Entries whose payload was erased, which is in order. */
  erasedPayloads!: number;
  broken!: BrokenLinkDto | null;
}

/** Filter of the record of staff access. */
export class StaffAccessQuery extends PageQuery {
  /** Only one member of the staff: `staff:<account id>`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  actor?: string;

  /** Only looks whose reason has these words in it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;

  /** Only looks from then on, RFC 3339. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Transform(({ value }) => value as string)
  since?: string;

  /** Only looks before then, RFC 3339. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Transform(({ value }) => value as string)
  before?: string;
}

/** One look of the staff at rows of sellers and people. */
export class StaffAccessDto {
  id!: string;
  /** Real time of the look. */
  at!: string;
  actor!: string;
  /** Why, as the act gave it. */
  reason!: string;
}

/** A page of the record, newest first. */
export class StaffAccessPageDto {
  items!: StaffAccessDto[];
  next!: string | null;
}
