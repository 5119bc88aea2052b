import { PageQuery } from '#platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { COMPLAINT_STATUSES, type ComplaintStatus } from '../../domain/complaint.machine.js';
import { CaseDeadlineDto } from './case.dto.js';

/** Which cases of the queue. */
export class QueueQuery extends PageQuery {
  /** `open`, `closed` or `overdue`; all when absent. */
  @IsOptional()
  @IsIn(['open', 'closed', 'overdue'])
  state?: 'open' | 'closed' | 'overdue';

  /** One state of the case. */
  @IsOptional()
  @IsIn(COMPLAINT_STATUSES)
  status?: ComplaintStatus;

  /** Cases about one seller. */
  @IsOptional()
  @IsUUID('all')
  sellerId?: string;

  /** Only frozen cases, or only those that run. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  frozen?: boolean;
}

/** A case in the officers' queue. */
export class QueueLineDto {
  id!: string;
  /** How people call it: `IP-17`. */
  number!: string;
  status!: string;
  sellerId!: string;
  sellerName!: string;
  applicantName!: string;
  courseTitle!: string;
  lessonTitle!: string | null;
  receivedAt!: string;
  blocked!: boolean;
  frozen!: boolean;
  overdue!: boolean;
  /** The nearest deadline; null where an officer is to act, or nobody. */
  deadline!: CaseDeadlineDto | null;
  /** The operator's next act; null while others are to act. */
  nextAct!: string | null;
  nextActLabel!: string | null;
}

/** A page of the officers' queue, nearest deadline first. */
export class QueuePageDto {
  items!: QueueLineDto[];
  next!: string | null;
}

/** A case in the seller's list. */
export class SellerLineDto {
  id!: string;
  number!: string;
  status!: string;
  courseTitle!: string;
  lessonTitle!: string | null;
  applicantName!: string;
  askedAt!: string;
  blocked!: boolean;
  /** Until when the seller's answer, or the operator's decision, is due. */
  deadline!: CaseDeadlineDto | null;
  /** Whether an answer may be given now. */
  mayAnswer!: boolean;
}

/** A page of the seller's list, latest first. */
export class SellerPageDto {
  items!: SellerLineDto[];
  next!: string | null;
}
