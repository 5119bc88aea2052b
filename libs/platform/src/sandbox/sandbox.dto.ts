import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DURATION = /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/;

/** Where to move the sandbox clock: exactly one of the three. */
export class ClockMoveDto {
  /** Forward by an ISO 8601 duration, calendar units in UTC: `P7D`, `P1M`, `PT90M`. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(DURATION)
  advance?: string;

  /** To this instant. */
  @IsOptional()
  @IsString()
  @IsISO8601()
  @Matches(INSTANT)
  set?: string;

  /** To the next open deadline. */
  @IsOptional()
  @IsIn(['next-deadline'])
  to?: 'next-deadline';
}

/** A deadline that the clock has met. */
export class FiredDto {
  /** Kind of the deadline. */
  @ApiProperty()
  kind!: string;

  /** What it was about: `type:id`. */
  @ApiProperty()
  subject!: string;

  /** When it was due. */
  @ApiProperty({ format: 'date-time' })
  dueAt!: string;

  /** The clause it comes from. */
  @ApiProperty({ type: String, nullable: true })
  clause!: string | null;
}

/** What the sandbox clock shows. */
export class ClockDto {
  /** Legal time. */
  @ApiProperty({ format: 'date-time' })
  now!: string;

  /** The next open deadline; null where there is none. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextDeadline!: string | null;
}

/** Where the clock is now and what happened on its way. */
export class ClockMovedDto {
  /** Legal time. */
  @ApiProperty({ format: 'date-time' })
  now!: string;

  /** What fell due, oldest first. */
  @ApiProperty({ type: [FiredDto] })
  fired!: FiredDto[];
}

/** Which messages to show. */
export class MessagesQuery {
  /** The recipient; a part of it where it holds no `@`. */
  @IsOptional()
  @IsString()
  @MaxLength(320)
  to?: string;

  /** The occasion: `payments.order-paid`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  kind?: string;

  /** How many at most, 1 to 500; 100 where not given. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;
}

/** A file that travelled with a message. */
export class SandboxAttachmentDto {
  /** File name. */
  @ApiProperty()
  name!: string;

  /** Content type. */
  @ApiProperty()
  contentType!: string;

  /** Where it is downloaded. */
  @ApiProperty()
  url!: string;
}

/** A message that was sent, or waits to be. */
export class SandboxMessageDto {
  /** Message id. */
  @ApiProperty()
  id!: string;

  /** How it went out. */
  @ApiProperty({ enum: ['email', 'sms', 'telegram'] })
  channel!: 'email' | 'sms' | 'telegram';

  /** Recipient. */
  @ApiProperty()
  to!: string;

  /** The occasion. */
  @ApiProperty()
  kind!: string;

  /** Language. */
  @ApiProperty()
  lang!: string;

  /** Subject; null for SMS. */
  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  /** Plain text. */
  @ApiProperty({ type: String, nullable: true })
  text!: string | null;

  /** HTML; null for SMS. */
  @ApiProperty({ type: String, nullable: true })
  html!: string | null;

  /** Every address in it, the one to act on first. */
  @ApiProperty({ type: [String] })
  links!: string[];

  /** Files. */
  @ApiProperty({ type: [SandboxAttachmentDto] })
  attachments!: SandboxAttachmentDto[];

  /** queued, sent or failed. */
  @ApiProperty({ enum: ['queued', 'sent', 'failed'] })
  status!: 'queued' | 'sent' | 'failed';

  /** When it was written (legal time). */
  @ApiProperty({ format: 'date-time' })
  at!: string;

  /** When it left; when it was written where it has not left yet. */
  @ApiProperty({ format: 'date-time' })
  sentAt!: string;
}

/** Messages, newest first. */
export class SandboxMessagesDto {
  /** Newest first. */
  @ApiProperty({ type: [SandboxMessageDto] })
  items!: SandboxMessageDto[];
}
