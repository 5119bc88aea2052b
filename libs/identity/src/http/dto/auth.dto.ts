import { IsPhone, Trim } from '#platform';
import {
  Equals,
  IsBoolean,
  IsEmail,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';

/** What a visitor enters to register. All but the last two is needed: full contact data and the tick-box. */
export class RegisterDto {
  /** Full name: first name and surname. */
  @Trim()
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  @Matches(/\p{L}/u)
  name!: string;

  @Trim()
  @IsEmail({ blacklisted_chars: '"' })
  @MaxLength(254)
  email!: string;

  /** With country code: +7 701 123-45-67. */
  @Trim()
  @IsPhone()
  phone!: string;

  /** The tick-box: true, or the registration is refused. */
  @Equals(true)
  acceptTerms!: boolean;

  /** Version of `marketplace-rules` that the page showed; refused where another is in force by now. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  termsVersion?: string;

  /** Consent to advertising; where absent, as the policy `consent.marketing` has it. */
  @IsOptional()
  @IsBoolean()
  marketing?: boolean;
}

/** An address to send a link to. */
export class EmailDto {
  @Trim()
  @IsEmail({ blacklisted_chars: '"' })
  @MaxLength(254)
  email!: string;
}

/** The token of an e-mailed link, and the password to set. */
export class SetPasswordDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  token!: string;

  /** At least 10 characters, not on lists of leaked passwords, without one's name or address. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  password!: string;
}

/** Address and password. */
export class LoginDto {
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  password!: string;
}

/** A refresh token, for programs; a browser's comes in its cookie. */
export class RefreshDto {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  refreshToken?: string;
}

/** A report that an account is in other hands. A signed-in person sends nothing. */
export class CompromisedDto {
  /** The token of the e-mailed link. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  token?: string;

  @IsOptional()
  @Trim()
  @IsEmail({ blacklisted_chars: '"' })
  @MaxLength(254)
  email?: string;

  /** With it the account is locked at once; without it the address gets a link. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  password?: string;

  /** When the person thinks it began. */
  @IsOptional()
  @IsISO8601({ strict: true })
  since?: string;

  /** What the person noticed. */
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(2000)
  what?: string;
}

/** A link is on its way, if there is somebody to send it to. */
export class LinkSentDto {
  /** Where to look for it. */
  email!: string;
}

/** The address whose password was set: sign in with it. */
export class PasswordSetDto {
  email!: string;
}

/** What became of a report. */
export class CompromisedResultDto {
  /** `link-sent`: nothing is locked until the e-mailed link is followed. */
  status!: 'locked' | 'link-sent';
  /** Until then what was done in the cabinet counts as the owner's. */
  reportedAt!: string;
}

/** Tokens of a session. */
export class TokensDto {
  accessToken!: string;
  /** Seconds until the access token ends. */
  expiresIn!: number;
  /** Null for a browser (`Mediary-Client: web`), whose refresh token is in an httpOnly cookie. */
  refreshToken!: string | null;
}

/** A version of terms newer than what a person accepted. */
export class PendingTermsDto {
  document!: string;
  version!: string;
  title!: string;
  effectiveAt!: string;
  /** The version accepted before; null for none. */
  accepted!: string | null;
}

/** A session that began. */
export class LoginResultDto extends TokensDto {
  accountId!: string;
  name!: string;
  lang!: string;
  /** Terms that this sign-in accepted by conduct, where the rules have it so. */
  termsAccepted!: PendingTermsDto[];
  /** Terms to ask the person about. */
  termsToAccept!: PendingTermsDto[];
}
