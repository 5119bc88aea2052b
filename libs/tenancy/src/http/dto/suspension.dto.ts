import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Trim } from '#platform';
import { STAFF_REASONS, type StaffReason } from '../../domain/capabilities.js';

/** A decision to lift. */
export class LiftDto {
  /** Which of the reasons. */
  @IsIn(STAFF_REASONS)
  reason!: StaffReason;

  /** Why, for the owners and the journal. */
  @Trim()
  @IsString()
  @MinLength(5)
  @MaxLength(2000)
  ground!: string;
}

/** A decision to suspend. */
export class SuspendDto extends LiftDto {
  /** The clause it stands on, where it is another than the reason's own: `AT-6.5a`. */
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z]{2}-[A-Za-z0-9.]{1,20}$/)
  clause?: string;
}
