import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsPhone, Trim } from '#platform';
import { SELLER_COUNTRIES, SELLER_KINDS, type SellerCountry, type SellerKind } from '../../domain/profile.js';

/** Where the seller's money goes. */
export class BankDetailsDto {
  /** Name of the bank. */
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  /** BIC of the bank. */
  @Trim()
  @IsString()
  @Matches(/^[A-Z0-9]{8,11}$/)
  code!: string;

  /** Account number or IBAN. */
  @Trim()
  @IsString()
  @Matches(/^[A-Z0-9]{8,34}$/)
  account!: string;
}

/** Who the seller is before the law. */
export class LegalProfileDto {
  /** Company, sole trader or self-employed person. */
  @IsIn(SELLER_KINDS)
  kind!: SellerKind;

  /** Country of registration. */
  @IsIn(SELLER_COUNTRIES)
  country!: SellerCountry;

  /** Full name as registered. */
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  legalName!: string;

  /** INN, BIN, IIN or TIN; blanks and hyphens are ignored. */
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(30)
  taxId!: string;

  /** OGRN of a Russian company, OGRNIP of a Russian sole trader. */
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(30)
  registrationNumber?: string | null;

  /** Address for post. */
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  address!: string;

  /** E-mail for buyers and authorities. */
  @Trim()
  @IsEmail({ blacklisted_chars: '"' })
  @MaxLength(254)
  email!: string;

  /** Phone with the country's code. */
  @Trim()
  @IsPhone()
  phone!: string;

  /** Where the seller's money goes. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BankDetailsDto)
  bank?: BankDetailsDto | null;
}

/** A part of the legal profile to change; what is absent stays. */
export class LegalProfileChangeDto {
  /** Company, sole trader or self-employed person. */
  @IsOptional()
  @IsIn(SELLER_KINDS)
  kind?: SellerKind;

  /** Country of registration. */
  @IsOptional()
  @IsIn(SELLER_COUNTRIES)
  country?: SellerCountry;

  /** Full name as registered. */
  @IsOptional()
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  legalName?: string;

  /** INN, BIN, IIN or TIN. */
  @IsOptional()
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(30)
  taxId?: string;

  /** OGRN or OGRNIP; null where there is none. */
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(30)
  registrationNumber?: string | null;

  /** Address for post. */
  @IsOptional()
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  address?: string;

  /** E-mail for buyers and authorities. */
  @IsOptional()
  @Trim()
  @IsEmail({ blacklisted_chars: '"' })
  @MaxLength(254)
  email?: string;

  /** Phone with the country's code. */
  @IsOptional()
  @Trim()
  @IsPhone()
  phone?: string;

  /** Where the seller's money goes. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BankDetailsDto)
  bank?: BankDetailsDto | null;
}
