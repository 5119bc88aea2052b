import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { IsPhone, PageQuery, Trim } from '#platform';
import { SMS_PURPOSES, SMS_STATES, type SmsContract, type SmsPurpose, type SmsState } from '../../domain/sms.js';
import { MoneyDto } from './licence.dto.js';

/** What to send, and to whom: numbers, or the buyers of a course. */
export class SmsRequestDto {
  /** At most 1,000 characters, as the provider takes. */
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  @Matches(/\S/)
  text!: string;

  /** `advertising` goes only to those who agreed to it, and not in quiet hours. */
  @IsIn(SMS_PURPOSES)
  purpose!: SmsPurpose;

  /** Numbers in international form. Needed where there is no `courseId`. */
  @ValidateIf((o: SmsRequestDto) => o.courseId === undefined)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsPhone({ each: true })
  recipients?: string[];

  /** The buyers who have access to this course. Instead of `recipients`. */
  @ValidateIf((o: SmsRequestDto) => o.recipients === undefined)
  @IsUUID()
  courseId?: string;

  /** That the people whose numbers are given agreed to advertising: the seller answers for it. */
  @IsOptional()
  @IsBoolean()
  consentGiven?: boolean;
}

/** What something costs. */
export class SmsSumDto {
  /** The provider's tariff to the smallest unit. */
  cost!: MoneyDto;
  /** The operator's commission. */
  commission!: MoneyDto;
  /** What is debited. */
  total!: MoneyDto;
}

/** One message of an estimate. */
export class SmsLineDto extends SmsSumDto {
  /** Masked. */
  recipient!: string;
  parts!: number;
}

/** Whom a mailing will not reach. */
export class SmsSkippedDto {
  /** Buyers who have not agreed to advertising. */
  noConsent!: number;
  /** Numbers that are none, or that the provider does not serve. */
  badNumber!: number;
}

/** What a mailing will be and cost. */
export class SmsEstimateDto {
  /** `operator`: debited from the account; `own`: by the seller's own contract, costs nothing here. */
  contract!: SmsContract;
  encoding!: string;
  /** Parts of the text; a part holds fewer letters where there are several. */
  parts!: number;
  /** Septets or 16-bit units of the text. */
  units!: number;
  /** Units that one part holds. */
  perPart!: number;
  /** Rate of the commission: `5%`. */
  rate!: string;
  /** The clause on the price. */
  clause!: string;
  lines!: SmsLineDto[];
  skipped!: SmsSkippedDto;
  total!: SmsSumDto;
}

/** A mailing that was accepted. */
export class SmsSubmittedDto extends SmsEstimateDto {
  /** Names the mailing in the list of messages. */
  batchId!: string;
  /** In the order of `lines`. */
  messageIds!: string[];
}

/** Filter of messages. */
export class SmsListQuery extends PageQuery {
  @IsOptional()
  @IsIn(SMS_STATES)
  status?: SmsState;

  /** Of one mailing. */
  @IsOptional()
  @IsUUID()
  batch?: string;
}

/** A message. */
export class SmsMessageDto {
  id!: string;
  batchId!: string;
  /** queued, sending, unknown (being found out), sent, delivered, undelivered, failed. */
  status!: SmsState;
  /** Masked. */
  recipient!: string;
  /** Null once the time of keeping is over. */
  text!: string | null;
  purpose!: SmsPurpose;
  contract!: SmsContract;
  parts!: number;
  /** Why it failed or was not delivered. */
  failure!: string | null;
  /** What stands debited, after corrections; null where nothing is. */
  charged!: SmsSumDto | null;
  at!: string;
  sentAt!: string | null;
  endedAt!: string | null;
}

/** A page of messages, newest first. */
export class SmsMessagePageDto {
  items!: SmsMessageDto[];
  next!: string | null;
}

/** A seller's own contract with the SMS provider. */
export class SmsCredentialsDto {
  @Trim()
  @IsString()
  @MinLength(2)
  @MaxLength(60)
  login!: string;

  /** Never shown again. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password!: string;

  /** Name that recipients see, where the provider has registered one. */
  @IsOptional()
  @Trim()
  @IsString()
  @Matches(/^[A-Za-z0-9 .\-_]{1,15}$/)
  sender?: string;
}

/** What may be shown of it. */
export class SmsCredentialsShownDto {
  /** Whether messages go by the seller's own contract. */
  set!: boolean;
  /** The login's beginning. */
  login!: string | null;
  sender!: string | null;
  /** When the provider last confirmed it. */
  testedAt!: string | null;
  /** The clause by which a seller may have its own. */
  clause!: string;
}

/** Which month. */
export class SmsMonthQuery {
  /** `2026-10`, counted in the contract's zone; the present one where absent. */
  @IsOptional()
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/)
  month?: string;
}

/** One day of a statement. */
export class SmsDayDto extends SmsSumDto {
  date!: string;
  messages!: number;
  parts!: number;
}

/** A month of a statement in one sum. */
export class SmsTotalDto extends SmsSumDto {
  messages!: number;
  parts!: number;
}

/** Messages by the seller's own contract. */
export class SmsOwnDto {
  messages!: number;
  parts!: number;
}

/** A month's messages and what was debited for them. */
export class SmsStatementDto {
  month!: string;
  zone!: string;
  from!: string;
  to!: string;
  rate!: string;
  clause!: string;
  days!: SmsDayDto[];
  total!: SmsTotalDto;
  /** Not charged (AT-4.6b). */
  own!: SmsOwnDto;
  /** What the account's postings say; equals the total. */
  posted!: MoneyDto;
}
