import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

// What is missing is told by the complaint's own rules, all fields at once (AT-5.6.2); here only forms are checked.

/** Who complains. */
export class ApplicantDto {
  /** A person, or an organisation with its tax number. */
  @IsOptional()
  @IsIn(['person', 'organisation'])
  kind?: 'person' | 'organisation';

  /** Full name, or full name of the organisation. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  name?: string;

  /** INN, BIN, IIN or its like; needed for an organisation. */
  @IsOptional()
  @IsString()
  @MaxLength(30)
  taxId?: string;

  /** E-mail; the link that opens the case goes there. */
  @IsOptional()
  @IsString()
  @MaxLength(320)
  email?: string;

  /** Postal address for correspondence. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  address?: string;

  /** City. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  city?: string;

  /** Region, or city of federal significance. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string;

  /** Country of residence, ISO 3166 code: `RU`, `KZ`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  country?: string;
}

/** Who infringes in the applicant's opinion. */
export class InfringerDto {
  /** A person, or an organisation with its tax number. */
  @IsOptional()
  @IsIn(['person', 'organisation'])
  kind?: 'person' | 'organisation';

  /** Full name, or full name of the organisation; the school's name where nothing more is known. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  name?: string;

  /** INN of an organisation. */
  @IsOptional()
  @IsString()
  @MaxLength(30)
  taxId?: string;
}

/** What the complaint is about; the address of the course's page is enough. */
export class TargetDto {
  /** Address of the course or lesson, as copied from the browser. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  url?: string;

  /** Slug of the course. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  courseSlug?: string;

  /** Id of the course. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  courseId?: string;

  /** Id of the lesson, where the complaint is about one. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  lessonId?: string;
}

/** What was tried with the seller before (AT-5.6.1). */
export class ContactDto {
  /** Whether the applicant knows who the seller is and how to reach it. */
  @IsOptional()
  @IsBoolean()
  sellerKnown?: boolean;

  /** How and when the seller was written to; or attach evidence with the purpose `contact-proof`. */
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  proof?: string;

  /** What the seller answered, if it did. */
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  sellerAnswer?: string;
}

/** One piece of evidence: a link, or a file announced now and uploaded next. */
export class OfferedEvidenceDto {
  /** What it proves: the infringement, or the contact with the seller. */
  @IsOptional()
  @IsIn(['evidence', 'contact-proof'])
  purpose?: 'evidence' | 'contact-proof';

  /** A link, or a file. */
  @IsIn(['link', 'file'])
  kind!: 'link' | 'file';

  /** What it shows. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  title?: string;

  /** Address of a link. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  url?: string;

  /** Name of a file. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  filename?: string;

  /** The file's type as the sender claims it. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  contentType?: string;
}

/** An IP complaint (AT-5.6.2). */
export class FileComplaintDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => TargetDto)
  target?: TargetDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicantDto)
  applicant?: ApplicantDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => InfringerDto)
  infringer?: InfringerDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => ContactDto)
  contact?: ContactDto;

  /** What is infringed and how. */
  @IsOptional()
  @IsString()
  @MaxLength(20000)
  description?: string;

  /** The right: work, registration, certificate. */
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  registeredRight?: string;

  /** Links and announced files. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OfferedEvidenceDto)
  evidence?: OfferedEvidenceDto[];

  /** Agreement to the processing of personal data for the complaint (AT-5.7). */
  @IsOptional()
  @IsBoolean()
  consent?: boolean;
}

/** More evidence for a case. */
export class AddEvidenceDto {
  /** Links and announced files. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OfferedEvidenceDto)
  evidence!: OfferedEvidenceDto[];
}

/** Taking a complaint back. */
export class WithdrawDto {
  /** Why, if the complainant wants to say. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

/** Where an announced file is to be sent. */
export class UploadPlaceDto {
  evidenceId!: string;
  /** PUT the bytes here as `application/octet-stream`, at most 20 MB, once. */
  path!: string;
  /** Until when, RFC 3339 UTC. */
  until!: string;
}

/** What the complainant is told at once. The link that opens the case is in the e-mail alone. */
export class FiledComplaintDto {
  /** Where the link was sent. */
  email!: string;
  /** Open the e-mailed link before this, or the complaint is closed and forgotten. */
  confirmBefore!: string;
  /** Where announced files are to be sent, in the order in which they were announced. */
  uploads!: UploadPlaceDto[];
}

/** A file as it arrived. */
export class UploadedEvidenceDto {
  evidenceId!: string;
  bytes!: number;
  sha256!: string;
}
