import { ApplicantDto, ContactDto, InfringerDto } from './file-complaint.dto.js';

/** A day that a deadline passed over. */
export class SkippedDayDto {
  date!: string;
  reason!: string;
}

/** A due time with everything that explains it. */
export class CaseDeadlineDto {
  kind!: string;
  title!: string;
  dueAt!: string;
  /** Time zone of the contract. */
  zone!: string;
  clause!: string | null;
  clauseText!: string | null;
  pack!: string;
  termsVersion!: string;
  /** Calendar of working days; null for calendar days. */
  calendar!: string | null;
  skipped!: SkippedDayDto[];
  /** What happens by itself at that moment. */
  then!: string;
  frozen!: boolean;
  /** Its moment has passed and the act is still owed. */
  overdue!: boolean;
}

/** A message of the timeline and whether it left. */
export class TimelineDeliveryDto {
  channel!: string;
  /** Masked. */
  to!: string;
  status!: string;
  at!: string | null;
}

/** Something that happened. */
export class TimelineEventDto {
  id!: string;
  at!: string;
  kind!: 'state' | 'record' | 'message';
  title!: string;
  /** Who; null for automatic acts. */
  actor!: string | null;
  automatic!: boolean;
  text!: string | null;
  clause!: string | null;
  deliveries!: TimelineDeliveryDto[];
}

/** An act: allowed, or why not. */
export class CaseActDto {
  act!: string;
  label!: string;
  allowed!: boolean;
  /** Why it cannot be done now. */
  reason!: string | null;
  clause!: string | null;
}

/** A piece of evidence. */
export class EvidenceDto {
  id!: string;
  purpose!: string;
  kind!: 'link' | 'file';
  title!: string;
  /** Address of a link, or where a file is downloaded. */
  url!: string | null;
  filename!: string | null;
  bytes!: number | null;
  sha256!: string | null;
  /** `awaited` until an announced file has arrived. */
  state!: 'awaited' | 'stored';
  addedAt!: string;
}

/** What the complaint is about. */
export class CaseTargetDto {
  courseId!: string;
  courseTitle!: string;
  courseUrl!: string;
  lessonId!: string | null;
  lessonTitle!: string | null;
}

/** The operator's decision. */
export class CaseDecisionDto {
  outcome!: 'upheld' | 'rejected';
  ground!: string | null;
  text!: string;
  deleted!: boolean;
  at!: string;
  clause!: string;
}

/** What identifies the seller, for a court. */
export class SellerIdentityDto {
  kind!: string;
  legalName!: string;
  taxId!: string;
  registrationNumber!: string | null;
  country!: string;
  address!: string;
  email!: string;
  phone!: string;
}

/** A disclosure of the seller to the applicant. */
export class DisclosureDto {
  at!: string;
  identity!: SellerIdentityDto;
}

/** An answer of the seller. */
export class SellerAnswerDto {
  id!: string;
  kind!: string;
  text!: string;
  late!: boolean;
  at!: string;
}

/** A lesson under a restriction, or that was under one. */
export class RestrictionDto {
  lessonId!: string;
  kind!: string;
  reason!: string;
  placedAt!: string;
  liftedAt!: string | null;
}

/** What all sides see of a case. */
export class CaseDto {
  id!: string;
  /** How people call it: `IP-17`. */
  number!: string;
  status!: string;
  filedAt!: string;
  confirmedAt!: string | null;
  frozen!: boolean;
  blocked!: boolean;
  overdue!: boolean;
  target!: CaseTargetDto;
  description!: string;
  registeredRight!: string;
  evidence!: EvidenceDto[];
  decision!: CaseDecisionDto | null;
  timeline!: TimelineEventDto[];
  /** Deadlines that are still ahead, or past and still owed. */
  ahead!: CaseDeadlineDto[];
}

/** A case as its complainant sees it: nothing of the seller before a disclosure. */
export class ComplainantCaseDto extends CaseDto {
  applicant!: ApplicantDto;
  infringer!: InfringerDto;
  contact!: ContactDto;
  /** When the seller answered, if it did. */
  answeredAt!: string | null;
  disclosure!: DisclosureDto | null;
  mayWithdraw!: boolean;
  mayAddEvidence!: boolean;
}

/** A case as the accused seller sees it: who complains and why, without the applicant's addresses. */
export class SellerCaseDto extends CaseDto {
  applicantName!: string;
  applicantKind!: string;
  askedAt!: string;
  answerDueAt!: string;
  answers!: SellerAnswerDto[];
  restrictions!: RestrictionDto[];
  mayAnswer!: boolean;
}

/** The accused seller in the officers' view. */
export class AccusedSellerDto {
  id!: string;
  name!: string;
  slug!: string;
  status!: string;
}

/** A case as officers see it. */
export class OfficerCaseDto extends CaseDto {
  seller!: AccusedSellerDto;
  applicant!: ApplicantDto;
  infringer!: InfringerDto;
  contact!: ContactDto;
  answers!: SellerAnswerDto[];
  restrictions!: RestrictionDto[];
  checkGround!: string | null;
  answerDueAt!: string | null;
  frozenReason!: string | null;
  disclosure!: DisclosureDto | null;
  /** Complaints of the same applicant that earlier checks did not confirm (AT-5.6.7b). */
  unconfirmedBefore!: number;
  /** The operator's next act; null while others are to act. */
  nextAct!: CaseActDto | null;
  acts!: CaseActDto[];
}
