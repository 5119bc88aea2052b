import type { Lang, Policy, TenantId, Temporal } from '#kernel';
import type { ComplaintStatus } from './complaint.machine.js';

/** Who complains, as AT-5.6.2 asks. */
export interface Applicant {
  kind: 'person' | 'organisation';
  name: string;
  taxId?: string;
  email: string;
  address: string;
  city: string;
  region: string;
  country: string;
}

/** Who infringes in the applicant's opinion. */
export interface Infringer {
  kind: 'person' | 'organisation';
  name: string;
  taxId?: string;
}

/** What the applicant tried before (AT-5.6.1). */
export interface PriorContact {
  sellerKnown: boolean;
  proof?: string;
  sellerAnswer?: string;
}

/** Under what the applicant agreed to the processing of their data (AT-5.7). */
export interface Consent {
  at: string;
  clause: string;
  pack: string;
  packVersion: string;
  textSha256: string;
  lang: Lang;
  ip: string;
  device: string;
}

/** Why the operator checks by itself: no answer, denial or refusal, or an explanation that gives no reasons (AT-5.6.4). */
export type CheckGround = 'unanswered' | 'denial' | 'unreasoned';

/** What the seller says. */
export const ANSWER_KINDS = ['explanation', 'removal', 'denial'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** Grounds of a refusal: AT-5.6.7a, AT-5.6.7b. */
export const REJECT_GROUNDS = ['unconfirmed', 'abuse'] as const;
export type RejectGround = (typeof REJECT_GROUNDS)[number];

/** The operator's decision. */
export interface Decision {
  outcome: 'upheld' | 'rejected';
  ground: RejectGround | null;
  text: string;
  deleted: boolean;
  lessonIds: string[];
}

/** Keys of the policies that govern a complaint; copied into it when it is filed. */
export const COMPLAINT_POLICIES = [
  'complaints.fields',
  'complaints.prior-contact',
  'complaints.consent',
  'complaints.seller-query',
  'complaints.seller-answer',
  'complaints.block-while-checking',
  'complaints.review',
  'complaints.upheld.block',
  'complaints.upheld.delete',
  'complaints.reject.unconfirmed',
  'complaints.reject.abuse',
  'complaints.abuse.repeats',
  'complaints.notify',
  'complaints.disclosure',
  'confirmation.link.ttl',
  'retention.evidence',
] as const;
export type ComplaintPolicyKey = (typeof COMPLAINT_POLICIES)[number];

/** An IP complaint as it stands in the database. */
export interface Complaint {
  id: string;
  /** The accused seller. */
  tenantId: TenantId;
  number: bigint;
  status: ComplaintStatus;
  lang: Lang;
  courseId: string;
  courseTitle: string;
  courseSlug: string;
  lessonId: string | null;
  lessonTitle: string | null;
  applicant: Applicant;
  infringer: Infringer;
  description: string;
  registeredRight: string;
  contact: PriorContact;
  consent: Consent;
  policies: Record<ComplaintPolicyKey, Policy>;
  filedAt: Temporal.Instant;
  confirmedAt: Temporal.Instant | null;
  forwardedAt: Temporal.Instant | null;
  /** When the seller's answer is or was due. */
  answerDueAt: Temporal.Instant | null;
  answeredAt: Temporal.Instant | null;
  checkStartedAt: Temporal.Instant | null;
  checkGround: CheckGround | null;
  decidedAt: Temporal.Instant | null;
  decision: Decision | null;
  overdueSince: Temporal.Instant | null;
  blocked: boolean;
  frozenAt: Temporal.Instant | null;
  frozenReason: string | null;
  /** Its place in the officers' queue: the nearest deadline, or the moment since which it waits for an act. */
  queueAt: Temporal.Instant;
  /** Until when it is kept as evidence; null while the case is open. */
  holdUntil: Temporal.Instant | null;
}

/** How a case is called between people: `IP-17`. */
export const caseNumber = (c: Pick<Complaint, 'number'>): string => `IP-${c.number}`;

/** One piece of evidence. */
export interface Evidence {
  id: string;
  complaintId: string;
  purpose: 'evidence' | 'contact-proof';
  kind: 'link' | 'file';
  title: string;
  url: string | null;
  filename: string | null;
  contentType: string | null;
  bytes: bigint | null;
  sha256: string | null;
  objectKey: string | null;
  state: 'awaited' | 'stored';
  addedAt: Temporal.Instant;
}

/** One answer of the seller. */
export interface SellerAnswer {
  id: string;
  kind: AnswerKind;
  text: string;
  /** It came after the term of AT-5.6.4. */
  late: boolean;
  answeredBy: string;
  at: Temporal.Instant;
}

/** One lesson under a restriction. */
export interface Restriction {
  id: string;
  complaintId: string;
  lessonId: string;
  kind: 'check' | 'upheld' | 'deleted';
  reason: string;
  placedAt: Temporal.Instant;
  placedBy: string;
  liftedAt: Temporal.Instant | null;
  liftedBy: string | null;
}

/** What identifies the seller, as it was handed over for a court (AT-5.6.8b). */
export interface SellerIdentity {
  kind: string;
  legalName: string;
  taxId: string;
  registrationNumber: string | null;
  country: string;
  address: string;
  email: string;
  phone: string;
}
