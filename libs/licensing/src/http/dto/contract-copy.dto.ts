import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { PageQuery, Trim } from '#platform';

/** A written request. */
export class NewContractCopyDto {
  @Trim()
  @IsString()
  @MinLength(10)
  @MaxLength(2000)
  request!: string;
}

/** The operator's decision. */
export class ContractCopyDecisionDto {
  @IsIn(['grant', 'refuse'])
  decision!: 'grant' | 'refuse';

  /** Needed for a refusal. */
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

/** Query of the operator's list. */
export class ContractCopiesQuery extends PageQuery {
  @IsOptional()
  @IsIn(['asked', 'granted', 'refused'])
  status?: 'asked' | 'granted' | 'refused';
}

/** A request for a copy of the contract. */
export class ContractCopyDto {
  id!: string;
  sellerId!: string;
  status!: 'asked' | 'granted' | 'refused';
  request!: string;
  askedAt!: string;
  decidedAt!: string | null;
  reason!: string | null;
  acceptanceId!: string | null;
  /** SHA-256 of the file; null where none was given. */
  sha256!: string | null;
  bytes!: number | null;
  clause!: string;
}

/** A page of requests. */
export class ContractCopiesPage {
  items!: ContractCopyDto[];
  next!: string | null;
}
