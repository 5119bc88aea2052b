import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { AmountDto } from './shared.dto.js';

/** How the pretended gateway's notifications come. */
export class SandboxDeliveryDto {
  /** ISO duration of real time: `PT5S`. */
  @IsOptional()
  @Matches(/^PT(?=\d)(\d{1,2}M)?(\d{1,3}S)?$/)
  delay?: string;

  /** How many times each is sent. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10)
  times?: number;

  @IsOptional()
  @IsIn(['normal', 'reversed'])
  order?: 'normal' | 'reversed';
}

/** What happens on the pretended payment page. */
export class SandboxOutcomeDto {
  @IsIn(['succeed', 'decline', 'timeout', 'dispute'])
  outcome!: 'succeed' | 'decline' | 'timeout' | 'dispute';

  @IsOptional()
  @ValidateNested()
  @Type(() => SandboxDeliveryDto)
  delivery?: SandboxDeliveryDto;
}

/** A payment in the pretended gateway's books. */
export class SandboxPaymentDto {
  id!: string;
  amount!: AmountDto;
  title!: string;
  seller!: string;
  returnUrl!: string;
  status!: 'created' | 'succeeded' | 'declined' | 'processing' | 'disputed';
}

/** A notification that was sent. */
export class SandboxNoticeDto {
  type!: string;
  /** HTTP status of the last answer; null for one that is sent later. */
  status!: number | null;
}

/** The payment after the choice, and what was sent. */
export class SandboxResultDto extends SandboxPaymentDto {
  delivered!: SandboxNoticeDto[];
}
