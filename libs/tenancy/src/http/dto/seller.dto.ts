import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { PageQuery, SELLER_ROLES, Trim, type SellerRole } from '#platform';
import { CAPABILITIES, SUSPENSION_REASONS, type Capability, type SuspensionReason } from '../../domain/capabilities.js';
import type { SellerStatus } from '../../domain/seller.machine.js';
import { LegalProfileChangeDto, LegalProfileDto } from './profile.dto.js';

const STATUSES: readonly SellerStatus[] = ['active', 'suspended', 'lapsed', 'purging', 'purged'];

/** What a seller changes about itself; what is absent stays. */
export class SellerChangeDto {
  /** Name that buyers see. */
  @IsOptional()
  @Trim()
  @IsString()
  @MinLength(2)
  @MaxLength(120)
  displayName?: string;

  /** A few sentences for the seller's page. */
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(4000)
  about?: string;

  /** Legal details to change. */
  @IsOptional()
  @ValidateNested()
  @Type(() => LegalProfileChangeDto)
  profile?: LegalProfileChangeDto;
}

/** A suspension that holds. */
export class SuspensionDto {
  @IsIn(SUSPENSION_REASONS)
  reason!: SuspensionReason;

  /** Since when. */
  @IsString()
  since!: string;

  /** The clause that allows it. */
  @IsString()
  clause!: string;

  /** Why, in the words of the staff who decided; null where it followed by itself. */
  @IsOptional()
  @IsString()
  ground!: string | null;

  /** What it stops; everything else goes on. */
  @IsIn(CAPABILITIES, { each: true })
  stops!: Capability[];
}

/** A seller as its own people see it. */
export class SellerDto {
  @IsString()
  id!: string;

  /** Address of its page: `/sellers/{slug}`. */
  @IsString()
  slug!: string;

  @IsString()
  displayName!: string;

  @IsString()
  about!: string;

  @IsIn(STATUSES)
  status!: SellerStatus;

  /** Why it is suspended, each reason by itself. */
  @ValidateNested({ each: true })
  @Type(() => SuspensionDto)
  suspensions!: SuspensionDto[];

  /** What the seller may do now. */
  @IsIn(CAPABILITIES, { each: true })
  may!: Capability[];

  @ValidateNested()
  @Type(() => LegalProfileDto)
  profile!: LegalProfileDto;

  /** The caller's part in it; absent for staff. */
  @IsOptional()
  @IsIn(SELLER_ROLES)
  role?: SellerRole;

  /** The `ETag` to send as `If-Match` with a change. */
  @IsString()
  etag!: string;

  @IsString()
  createdAt!: string;
}

/** A seller in which the caller has a part. */
export class MySellerDto {
  @IsString()
  sellerId!: string;

  @IsString()
  slug!: string;

  @IsString()
  displayName!: string;

  @IsIn(SELLER_ROLES)
  role!: SellerRole;

  @IsIn(STATUSES)
  status!: SellerStatus;
}

/** The sellers in which the caller has a part: for the switcher of workplaces. */
export class MySellersDto {
  @ValidateNested({ each: true })
  @Type(() => MySellerDto)
  items!: MySellerDto[];
}

/** What the law has the buyer told about a seller (RS-L39). */
export class PublicLegalDto {
  @IsString()
  kind!: string;

  @IsString()
  country!: string;

  @IsString()
  legalName!: string;

  @IsString()
  taxId!: string;

  @IsOptional()
  @IsString()
  registrationNumber!: string | null;

  @IsString()
  address!: string;

  @IsString()
  email!: string;

  @IsString()
  phone!: string;
}

/** Why one cannot buy from a seller now, as far as it concerns buyers. */
export class ClosureDto {
  /** `licence-ended`, `paused`, `leaving` or `maintenance`. */
  @IsString()
  class!: string;

  /** Since when. */
  @IsString()
  since!: string;

  /** The same in the caller's language, and what one can do. */
  @IsString()
  text!: string;
}

/** A seller's public page. */
export class PublicSellerDto {
  @IsString()
  id!: string;

  @IsString()
  slug!: string;

  @IsString()
  displayName!: string;

  @IsString()
  about!: string;

  /** Whether one can buy from it now. */
  open!: boolean;

  /** Where one cannot: why, as far as it concerns buyers. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ClosureDto)
  closure?: ClosureDto;

  @ValidateNested()
  @Type(() => PublicLegalDto)
  legal!: PublicLegalDto;
}

/** Query of the operator's list. */
export class OperatorSellersQuery extends PageQuery {
  /** Part of a name, tax id, slug or e-mail. */
  @IsOptional()
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  q?: string;

  /** Only sellers in this state. */
  @IsOptional()
  @IsIn(STATUSES)
  status?: SellerStatus;
}

/** A line of the operator's list. */
export class OperatorSellerLineDto {
  @IsString()
  id!: string;

  @IsString()
  slug!: string;

  @IsString()
  displayName!: string;

  @IsIn(STATUSES)
  status!: SellerStatus;

  /** Reasons of suspension that hold. */
  @IsIn(SUSPENSION_REASONS, { each: true })
  suspensions!: SuspensionReason[];

  @IsOptional()
  @IsString()
  kind!: string | null;

  @IsOptional()
  @IsString()
  country!: string | null;

  @IsOptional()
  @IsString()
  legalName!: string | null;

  @IsOptional()
  @IsString()
  taxId!: string | null;

  @IsString()
  createdAt!: string;
}

/** A page of the operator's list. */
export class OperatorSellersPage {
  @ValidateNested({ each: true })
  @Type(() => OperatorSellerLineDto)
  items!: OperatorSellerLineDto[];

  /** Cursor of the next page; null on the last. */
  @IsOptional()
  @IsString()
  next!: string | null;
}

/** One change of a seller's state. */
export class SellerHistoryLineDto {
  @IsString()
  transition!: string;

  @IsString()
  from!: string;

  @IsString()
  to!: string;

  @IsString()
  actor!: string;

  @IsOptional()
  @IsString()
  reason!: string | null;

  @IsString()
  at!: string;
}

/** A member as staff sees them. */
export class OperatorMemberDto {
  @IsString()
  accountId!: string;

  @IsIn(SELLER_ROLES)
  role!: SellerRole;

  @IsString()
  since!: string;
}

/** A seller as the operator's staff sees it. */
export class OperatorSellerDto extends SellerDto {
  @ValidateNested({ each: true })
  @Type(() => OperatorMemberDto)
  members!: OperatorMemberDto[];

  /** Changes of state, oldest first. */
  @ValidateNested({ each: true })
  @Type(() => SellerHistoryLineDto)
  history!: SellerHistoryLineDto[];
}
