import { IsString, MaxLength, MinLength } from 'class-validator';
import { Trim } from '#platform';

/** What the user wrote to support. */
export class EndUserContractDto {
  @Trim()
  @IsString()
  @MinLength(5)
  @MaxLength(5000)
  request!: string;
}

/** What ended. */
export class UserContractEndDto {
  /** Orders whose access was open. */
  orders!: string[];
  /** What of the paid access is given back: `none`. */
  refund!: string;
  clause!: string | null;
}
