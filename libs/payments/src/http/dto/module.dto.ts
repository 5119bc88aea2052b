import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery, Trim } from '#platform';
import { RuleDto } from './shared.dto.js';
import { SellerDetailsDto } from './order.dto.js';

const STATUSES = ['applied', 'approved', 'refused', 'activated'] as const;

/** An application for the payment module. */
export class ModuleApplicationRequestDto {
  /** What the seller wants to say to the operator. */
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

/** Switches the approved module on. */
export class ModuleActivationRequestDto {
  /** Id of the version of `payment-terms` that was shown and ticked. */
  @IsUUID()
  versionId!: string;
}

/** The operator's decision. */
export class ModuleDecisionRequestDto {
  @IsIn(['approve', 'refuse'])
  decision!: 'approve' | 'refuse';

  /** Needed for a refusal; the seller sees it. */
  @IsOptional()
  @Trim()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

/** A version of the payment terms. */
export class PaymentTermsDto {
  document!: string;
  version!: string;
  versionId!: string;
  title!: string;
}

/** The payment module of a seller. */
export class PaymentModuleDto {
  /** Null before the first application. */
  id!: string | null;
  status!: 'none' | 'applied' | 'approved' | 'refused' | 'activated';
  /** Whether orders can be charged. */
  charges!: boolean;
  /** What can be done now: `apply`, `activate`. */
  actions!: string[];
  note!: string | null;
  appliedAt!: string | null;
  decidedAt!: string | null;
  /** Why it was refused, or what was said with the approval. */
  reason!: string | null;
  activatedAt!: string | null;
  /** Version of the payment terms that the activation accepted. */
  termsVersion!: string | null;
}

/** The same as the seller sees it, with what an activation accepts and what the operator takes. */
export class OwnPaymentModuleDto extends PaymentModuleDto {
  terms!: PaymentTermsDto;
  commission!: RuleDto;
  fee!: RuleDto;
}

/** An application as the operator sees it, beside the legal profile that is checked. */
export class ModuleApplicationDto extends PaymentModuleDto {
  seller!: SellerDetailsDto;
}

/** A page of applications. */
export class ModuleApplicationPageDto {
  items!: ModuleApplicationDto[];
  next!: string | null;
}

/** Filter of applications. */
export class ModuleApplicationQuery extends PageQuery {
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}
