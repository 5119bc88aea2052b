import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { SELLER_ROLES, Trim, type SellerRole } from '#platform';

/** Whom to invite, and as what. */
export class InviteDto {
  /** Address of the person. */
  @Trim()
  @IsEmail({ blacklisted_chars: '"' })
  @MaxLength(254)
  email!: string;

  /** The part they get. */
  @IsIn(SELLER_ROLES)
  role!: SellerRole;
}

/** What became of an invitation. */
export class InvitedDto {
  /** A link was sent; whether the address has an account is not said. */
  @IsIn(['invited'])
  outcome!: 'invited';
}

/** A member's new part. */
export class RoleDto {
  @IsIn(SELLER_ROLES)
  role!: SellerRole;
}

/** A member. */
export class MemberDto {
  @IsString()
  accountId!: string;

  @IsString()
  name!: string;

  @IsString()
  email!: string;

  @IsIn(SELLER_ROLES)
  role!: SellerRole;

  @IsString()
  since!: string;
}

/** An invitation that nobody has used yet. */
export class InvitationDto {
  @IsString()
  id!: string;

  @IsString()
  email!: string;

  @IsIn(SELLER_ROLES)
  role!: SellerRole;

  @IsString()
  expiresAt!: string;
}

/** Everyone who belongs to a seller, and who is invited. */
export class MembersDto {
  @ValidateNested({ each: true })
  @Type(() => MemberDto)
  items!: MemberDto[];

  @ValidateNested({ each: true })
  @Type(() => InvitationDto)
  invitations!: InvitationDto[];

  /** The whole team fits one page. */
  @IsOptional()
  next!: string | null;
}

/** A token from an invitation's link. */
export class AcceptInvitationDto {
  @IsString()
  @MinLength(20)
  @MaxLength(100)
  token!: string;
}

/** The seller one now belongs to. */
export class InvitationAcceptedDto {
  @IsString()
  sellerId!: string;

  @IsIn(SELLER_ROLES)
  role!: SellerRole;
}
