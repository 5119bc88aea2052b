import { LANGS, type Lang } from '#kernel';
import { IsPhone, Trim } from '#platform';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { PendingTermsDto } from './auth.dto.js';

/** A seller in which the person has a part. */
export class MySellerDto {
  id!: string;
  slug!: string;
  name!: string;
  role!: string;
}

/** The signed-in person. */
export class MeDto {
  id!: string;
  email!: string;
  name!: string;
  phone!: string;
  lang!: string;
  status!: 'unconfirmed' | 'active' | 'locked';
  createdAt!: string;
  confirmedAt!: string | null;
  /** Roles among the operator's staff. */
  staffRoles!: string[];
  /** Sellers for which the person may act. */
  sellers!: MySellerDto[];
  /** Terms in force that the person has not accepted yet. */
  termsToAccept!: PendingTermsDto[];
}

/** Changes to one's own details; what is absent stays. */
export class EditMeDto {
  @IsOptional()
  @Trim()
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  @Matches(/\p{L}/u)
  name?: string;

  @IsOptional()
  @Trim()
  @IsPhone()
  phone?: string;

  /** Language of letters. */
  @IsOptional()
  @IsIn([...LANGS])
  lang?: Lang;
}

/** A live session. */
export class SessionDto {
  id!: string;
  createdAt!: string;
  lastUsedAt!: string;
  expiresAt!: string;
  ip!: string;
  device!: string;
  /** Whether it is the one that asks. */
  current!: boolean;
}

/** The person's live sessions, the one used last first. */
export class SessionsDto {
  items!: SessionDto[];
  next!: string | null;
}

/** One consent. */
export class ConsentDto {
  kind!: string;
  granted!: boolean;
  /** When it was given or withdrawn last; null where never. */
  at!: string | null;
  how!: string | null;
}

/** Every consent with its present state. */
export class ConsentsDto {
  items!: ConsentDto[];
}

/** Consents to give or withdraw; what is absent stays. */
export class EditConsentsDto {
  /** Advertising. */
  @IsOptional()
  @IsBoolean()
  marketing?: boolean;

  /** Passing one's data to the seller and the payment service. */
  @IsOptional()
  @IsBoolean()
  sharing?: boolean;

  /** Cookies that are not needed to work. */
  @IsOptional()
  @IsBoolean()
  cookies?: boolean;

  /** Publishing one's reviews, works or pictures. */
  @IsOptional()
  @IsBoolean()
  publication?: boolean;

  /** Making one's data available to an unlimited circle. */
  @IsOptional()
  @IsBoolean()
  distribution?: boolean;

  /** Sending one's data abroad. */
  @IsOptional()
  @IsBoolean()
  'cross-border'?: boolean;
}

/** Terms to accept. */
export class AcceptDto {
  @IsString()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(80)
  document!: string;

  /** The version shown; refused where another is in force by now. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  version?: string;

  /** Id of the exact text shown. */
  @IsOptional()
  @IsUUID()
  versionId?: string;
}

/** Evidence of an acceptance. */
export class AcceptanceDto {
  id!: string;
  document!: string;
  version!: string;
  lang!: string;
  /** SHA-256 of the exact text. */
  textSha256!: string;
  how!: 'tick' | 'first-login' | 'use' | 'activation' | 'payment';
  at!: string;
  ip!: string | null;
  device!: string | null;
  /** The acceptance of this document before it. */
  previousId!: string | null;
}

/** The person's acceptances, oldest first. */
export class AcceptancesDto {
  items!: AcceptanceDto[];
  next!: string | null;
}
