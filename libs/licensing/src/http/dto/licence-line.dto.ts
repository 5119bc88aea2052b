import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery, Trim } from '#platform';
import { DeadlineDto } from './deadline.dto.js';
import { MoneyDto } from './licence.dto.js';

const STATUSES = ['active', 'suspended', 'lapsed', 'purging', 'purged'] as const;

/** Query of the list of sellers with their licences. */
export class LicenceLinesQuery extends PageQuery {
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
  status?: (typeof STATUSES)[number];
}

/** The quota that is used most. */
export class NearestQuotaDto {
  quota!: string;
  /** Of its limit. */
  percent!: number;
}

/** A seller with its licence, in a list. */
export class LicenceLineDto {
  /** The seller's. */
  id!: string;
  slug!: string;
  displayName!: string;
  status!: string;
  suspensions!: string[];
  kind!: string | null;
  country!: string | null;
  legalName!: string | null;
  taxId!: string | null;
  createdAt!: string;
  /** `free` or `paid`; null where the licence is gone. */
  licence!: string | null;
  /** Of the tariff, in the caller's language. */
  tariff!: string | null;
  version!: number | null;
  /** The end of the licence, with its clause and what happens then; null where it has none. */
  ends!: DeadlineDto | null;
  /** When the data is deleted; null where that is not due. */
  purge!: DeadlineDto | null;
  quota!: NearestQuotaDto | null;
}

/** A page of sellers with their licences, newest first. */
export class LicenceLinesPage {
  items!: LicenceLineDto[];
  next!: string | null;
}

/** What a seller owes the operator. */
export class DebtDto {
  sellerId!: string;
  /** Null where the seller's data is deleted. */
  sellerName!: string | null;
  amount!: MoneyDto;
  /** Since when anything has been owed without a break; null where that is not known. */
  since!: string | null;
  /** The time to pay, after which use is suspended; null where it is over or none was set. */
  deadline!: DeadlineDto | null;
  suspended!: boolean;
}

/** Everything that sellers owe, the greatest first. */
export class DebtsDto {
  items!: DebtDto[];
}
