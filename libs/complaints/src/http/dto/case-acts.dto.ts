import { Trim } from '#platform';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { ANSWER_KINDS, REJECT_GROUNDS, type AnswerKind, type RejectGround } from '../../domain/complaint.js';

/** The query to the seller. */
export class ForwardDto {
  /** What the officer adds to the query. */
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  note?: string;
}

/** An act that needs a reason. */
export class ReasonDto {
  /** Why; it stands in the journal. */
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}

/** Blocking during the check (AT-5.6.5). */
export class BlockDto extends ReasonDto {
  /** Lessons, where the complaint names a whole course. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID('all', { each: true })
  lessonIds?: string[];
}

/** The operator's decision (AT-5.6.6, AT-5.6.7). */
export class DecideDto {
  /** Uphold or reject. */
  @IsIn(['uphold', 'reject'])
  decision!: 'uphold' | 'reject';

  /** Ground of a refusal. */
  @IsOptional()
  @IsIn(REJECT_GROUNDS)
  ground?: RejectGround;

  /** Reasons, told to both sides. */
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20000)
  text!: string;

  /** Delete the content instead of blocking it; with `uphold`. */
  @IsOptional()
  @IsBoolean()
  delete?: boolean;

  /** Lessons, where the complaint names a whole course. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID('all', { each: true })
  lessonIds?: string[];
}

/** The seller's answer to the query (AT-5.6.4). */
export class AnswerDto {
  /** An explanation, news of removal, or a denial. */
  @IsIn(ANSWER_KINDS)
  kind!: AnswerKind;

  /** The answer. */
  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20000)
  text!: string;
}
