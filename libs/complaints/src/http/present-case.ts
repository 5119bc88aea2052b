import { can, localise, type Lang } from '#kernel';
import type { OfficerFacts, WholeCase } from '../application/read-case.js';
import { nextOfficerAct, officerActs, type ActState } from '../domain/acts.js';
import { complaintMachine, isFinal } from '../domain/complaint.machine.js';
import { caseNumber, type Complaint, type Evidence, type Restriction, type SellerAnswer } from '../domain/complaint.js';
import { known } from '../domain/known.js';
import { actLabels, refusalTexts } from '../texts/acts.js';
import type {
  CaseActDto,
  CaseDecisionDto,
  CaseDto,
  ComplainantCaseDto,
  DisclosureDto,
  EvidenceDto,
  OfficerCaseDto,
  RestrictionDto,
  SellerAnswerDto,
  SellerCaseDto,
} from './dto/case.dto.js';
import { aheadOf, instant, timelineOf, type Audience } from './present-timeline.js';

/** Where files of evidence are downloaded, by whoever looks. */
type FileUrl = (evidenceId: string) => string;

function shared(w: WholeCase, audience: Audience, lang: Lang, fileUrl: FileUrl, names?: Map<string, string>): CaseDto {
  const { c } = w;
  return {
    id: c.id,
    number: caseNumber(c),
    status: c.status,
    filedAt: c.filedAt.toString(),
    confirmedAt: instant(c.confirmedAt),
    frozen: c.frozenAt !== null,
    blocked: c.blocked,
    overdue: c.overdueSince !== null,
    target: {
      courseId: c.courseId,
      courseTitle: c.courseTitle,
      courseUrl: `/courses/${c.courseSlug}`,
      lessonId: c.lessonId,
      lessonTitle: c.lessonTitle,
    },
    description: c.description,
    registeredRight: c.registeredRight,
    evidence: w.evidence.map((e) => presentEvidence(e, fileUrl)),
    decision: decisionOf(c),
    timeline: timelineOf(w, audience, lang, names),
    ahead: aheadOf(w, lang),
  };
}

/** The case as its complainant sees it. */
export function forComplainant(w: WholeCase, lang: Lang, fileUrl: FileUrl): ComplainantCaseDto {
  const { c } = w;
  return {
    ...shared(w, 'complainant', lang, fileUrl),
    applicant: c.applicant,
    infringer: c.infringer,
    contact: c.contact,
    answeredAt: instant(c.answeredAt),
    disclosure: disclosureOf(w),
    mayWithdraw: !isFinal(c.status),
    mayAddEvidence: can(complaintMachine, c.status, 'evidence'),
  };
}

/** The case as the accused seller sees it. */
export function forSeller(w: WholeCase, lang: Lang, fileUrl: FileUrl): SellerCaseDto {
  const { c } = w;
  return {
    ...shared(w, 'seller', lang, fileUrl),
    applicantName: c.applicant.name,
    applicantKind: c.applicant.kind,
    askedAt: known(c.forwardedAt, 'query').toString(),
    answerDueAt: known(c.answerDueAt, 'term of the answer').toString(),
    answers: w.answers.map(presentAnswer),
    restrictions: w.restrictions.map(presentRestriction),
    mayAnswer: can(complaintMachine, c.status, 'answer'),
  };
}

/** The whole case, for officers. */
export function forOfficer(w: WholeCase, facts: OfficerFacts, lang: Lang, fileUrl: FileUrl): OfficerCaseDto {
  const { c } = w;
  const acts = officerActs(c, actFacts(w));
  const next = nextOfficerAct(c, actFacts(w));
  const nextAct = acts.find((a) => a.act === next);
  return {
    ...shared(w, 'officer', lang, fileUrl, facts.names),
    seller: facts.seller,
    applicant: c.applicant,
    infringer: c.infringer,
    contact: c.contact,
    answers: w.answers.map(presentAnswer),
    restrictions: w.restrictions.map(presentRestriction),
    checkGround: c.checkGround,
    answerDueAt: instant(c.answerDueAt),
    frozenReason: c.frozenReason,
    disclosure: disclosureOf(w),
    unconfirmedBefore: facts.unconfirmedBefore,
    nextAct: nextAct ? presentAct(nextAct, lang) : null,
    acts: acts.map((a) => presentAct(a, lang)),
  };
}

const actFacts = (w: WholeCase) => ({
  now: w.now,
  evidence: w.evidence.filter((e) => e.state === 'stored' && e.purpose === 'evidence').length,
  disclosed: w.disclosure !== null && w.disclosure !== undefined,
});

function presentAct(a: ActState, lang: Lang): CaseActDto {
  return {
    act: a.act,
    label: localise(actLabels[a.act], lang),
    allowed: a.refusal === null,
    reason: a.refusal && localise(refusalTexts[a.refusal], lang),
    clause: a.clause,
  };
}

function presentEvidence(e: Evidence, fileUrl: FileUrl): EvidenceDto {
  return {
    id: e.id,
    purpose: e.purpose,
    kind: e.kind,
    title: e.title,
    url: e.kind === 'link' ? e.url : e.state === 'stored' ? fileUrl(e.id) : null,
    filename: e.filename,
    bytes: e.bytes === null ? null : Number(e.bytes),
    sha256: e.sha256,
    state: e.state,
    addedAt: e.addedAt.toString(),
  };
}

function presentAnswer(a: SellerAnswer): SellerAnswerDto {
  return { id: a.id, kind: a.kind, text: a.text, late: a.late, at: a.at.toString() };
}

function presentRestriction(r: Restriction): RestrictionDto {
  return {
    lessonId: r.lessonId,
    kind: r.kind,
    reason: r.reason,
    placedAt: r.placedAt.toString(),
    liftedAt: instant(r.liftedAt),
  };
}

function decisionOf(c: Complaint): CaseDecisionDto | null {
  if (!c.decision || !c.decidedAt) return null;
  const { outcome, ground, text, deleted } = c.decision;
  const clause =
    outcome === 'upheld' ? (deleted ? 'AT-5.6.6c' : 'AT-5.6.6b') : ground === 'abuse' ? 'AT-5.6.7b' : 'AT-5.6.7a';
  return { outcome, ground, text, deleted, at: c.decidedAt.toString(), clause };
}

function disclosureOf({ disclosure }: WholeCase): DisclosureDto | null {
  return disclosure ? { at: disclosure.at.toString(), identity: disclosure.identity } : null;
}
