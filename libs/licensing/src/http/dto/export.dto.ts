import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { PageQuery } from '#platform';

/** A short-lived link. */
export class ExportLinkDto {
  @IsString()
  url!: string;

  /** Real time; a new one comes with the next look at the export. */
  @IsString()
  expiresAt!: string;
}

/** An export of everything that is the seller's. */
export class ExportDto {
  @IsString()
  id!: string;

  @IsIn(['building', 'ready', 'expired'])
  status!: 'building' | 'ready' | 'expired';

  @IsString()
  requestedAt!: string;

  @IsOptional()
  @IsString()
  readyAt!: string | null;

  /** When its own files are deleted; the seller's stay where they are. */
  @IsOptional()
  @IsString()
  expiresAt!: string | null;

  /** Steps that are done. */
  @IsInt()
  done!: number;

  @IsInt()
  steps!: number;

  /** The step that was done last: `content.courses`. */
  @IsString()
  step!: string;

  @IsInt()
  files!: number;

  @IsInt()
  bytes!: number;

  @IsOptional()
  @IsString()
  manifestSha256!: string | null;

  /** manifest.json with size and SHA-256 of every file; only of one that is ready. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ExportLinkDto)
  manifest!: ExportLinkDto | null;

  /** Everything as one ZIP; it begins anew when it breaks off, the files one by one do not. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ExportLinkDto)
  archive!: ExportLinkDto | null;
}

/** The seller's latest exports. */
export class ExportsDto {
  @ValidateNested({ each: true })
  @Type(() => ExportDto)
  items!: ExportDto[];
}

/** One file of an export. */
export class ExportFileDto {
  @IsInt()
  n!: number;

  @IsString()
  path!: string;

  @IsInt()
  bytes!: number;

  @IsString()
  sha256!: string;

  /** Rows of a table. */
  @IsOptional()
  @IsInt()
  rows!: number | null;

  @ValidateNested()
  @Type(() => ExportLinkDto)
  link!: ExportLinkDto;
}

/** A page of an export's files. */
export class ExportFilesPage {
  @ValidateNested({ each: true })
  @Type(() => ExportFileDto)
  items!: ExportFileDto[];

  @IsOptional()
  @IsString()
  next!: string | null;
}

/** Which page of an export's files. */
export class ExportFilesQuery extends PageQuery {
  @IsOptional()
  @Matches(/^\d{1,9}$/)
  declare cursor?: string;
}
