import { createHash } from 'node:crypto';
import { uuidv7, type FieldError, type Lang, type Policy } from '#kernel';
import { LegalFacade } from '#legal';
import { Database, Mail, type Caller, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { complaintsErrors } from '../complaints.errors.js';
import {
  COMPLAINT_POLICIES,
  type Applicant,
  type Complaint,
  type Consent,
  type Infringer,
  type PriorContact,
} from '../domain/complaint.js';
import { missingFields, type Draft } from '../domain/missing-fields.js';
import { applicantMails } from '../texts/mails.js';
import { facts, insertComplaint, type NewComplaint } from '../persistence/complaints.js';
import { AddEvidence, type OfferedEvidence, type UploadPlace } from './add-evidence.js';
import { CaseDeadlines } from './case-deadlines.js';
import { CaseLinks } from './case-links.js';
import { FindTarget, type FoundTarget, type NamedTarget } from './find-target.js';
import { CaseSteps, complainant } from './steps.js';
import { applicantKey } from './tokens.js';

/** A complaint as it arrives. */
export interface FiledComplaint extends Draft {
  target?: NamedTarget;
  evidence?: readonly (OfferedEvidence & { title?: string })[];
}

type Policies = Complaint['policies'];

/** What the complainant is told at once. */
export interface Filed {
  id: string;
  email: string;
  confirmBefore: string;
  uploads: UploadPlace[];
}

/**
 * Files a complaint without an account. Nothing reaches an officer before the e-mailed link is opened: the address is
 * not proven yet.
 */
@Injectable()
export class FileComplaint {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(FindTarget) private readonly targets: FindTarget,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(CaseDeadlines) private readonly deadlines: CaseDeadlines,
    @Inject(CaseLinks) private readonly links: CaseLinks,
    @Inject(AddEvidence) private readonly evidence: AddEvidence,
  ) {}

  /** @throws DomainError complaints.incomplete, with every field that is missing or wrong (AT-5.6.2) */
  run(draft: FiledComplaint, caller: Pick<Caller, 'lang' | 'ip' | 'device'>): Promise<Filed> {
    const policies = this.legal.operatorPolicies().snapshot(COMPLAINT_POLICIES) as Policies;
    return this.db.system('complainant: files an IP complaint', async (tx) => {
      const found = draft.target ? await this.targets.run(tx, draft.target) : undefined;
      const target = whenComplete(draft, found, policies);
      const c = this.complaint(draft, target, policies, caller);
      await insertComplaint(tx, c, applicantKey(c.applicant.email));
      const stored = await this.steps.lock(tx, c.id);
      await this.steps.take(tx, stored, complainant(c.id), {
        journal: 'complaints.filed',
        payload: { courseId: c.courseId, lessonId: c.lessonId, consent: consentFacts(c.consent) },
      });
      const uploads = await this.evidence.add(tx, stored, draft.evidence ?? []);
      const confirmBefore = await this.deadlines.set(tx, stored, 'complaints.confirmation', c.filedAt);
      await facts.queued(tx, c.id, confirmBefore);
      await this.sendLink(tx, stored, confirmBefore);
      return { id: c.id, email: c.applicant.email, confirmBefore: confirmBefore.toString(), uploads };
    });
  }

  private async sendLink(tx: Tx, c: Complaint, confirmBefore: NewComplaint['filedAt']): Promise<void> {
    const url = await this.links.issue(tx, c);
    await this.mail.queue(tx, {
      to: c.applicant.email,
      kind: 'complaints.confirm',
      lang: c.lang,
      template: applicantMails.confirm(c.lang, { c, url, dueAt: confirmBefore }),
      about: { type: 'ip-complaint', id: c.id },
    });
  }

  private complaint(
    draft: FiledComplaint,
    target: FoundTarget,
    policies: Policies,
    caller: Pick<Caller, 'lang' | 'ip' | 'device'>,
  ): NewComplaint {
    const at = this.steps.now();
    return {
      id: uuidv7(),
      status: 'awaiting-confirmation',
      lang: caller.lang,
      ...target,
      applicant: trimmed({
        ...draft.applicant,
        country: draft.applicant?.country?.trim().toUpperCase(),
      }) as unknown as Applicant,
      infringer: trimmed({ ...draft.infringer }) as unknown as Infringer,
      description: draft.description?.trim() ?? '',
      registeredRight: draft.registeredRight?.trim() ?? '',
      contact: trimmed({ ...draft.contact }) as unknown as PriorContact,
      consent: consentOf(policies['complaints.consent'], at.toString(), caller),
      policies,
      filedAt: at,
      queueAt: at,
      ...EMPTY,
    };
  }
}

const EMPTY = {
  confirmedAt: null,
  forwardedAt: null,
  answerDueAt: null,
  answeredAt: null,
  checkStartedAt: null,
  checkGround: null,
  decidedAt: null,
  decision: null,
  overdueSince: null,
  blocked: false,
  frozenAt: null,
  frozenReason: null,
  holdUntil: null,
} as const;

/** The target, once nothing is missing. */
function whenComplete(draft: FiledComplaint, target: FoundTarget | undefined, policies: Policies): FoundTarget {
  const named = Object.values(draft.target ?? {}).some((value) => value !== undefined && value !== '');
  const fields: FieldError[] = [
    ...(target ? [] : [{ field: 'target', code: named ? 'complaint_target' : 'required' }]),
    ...missingFields(draft, policies['complaints.fields'].value.split(',')),
  ];
  if (target && fields.length === 0) return target;
  // What is wrong decides which clause refuses: consent alone is AT-5.7, proof of contact alone AT-5.6.1.
  const only = (prefix: string) => fields.every((f) => f.field.startsWith(prefix));
  const key = only('consent')
    ? 'complaints.consent'
    : only('contact.')
      ? 'complaints.prior-contact'
      : 'complaints.fields';
  throw complaintsErrors.fail('incomplete', {}, { clause: policies[key].clauses[0], fields });
}

function consentOf(policy: Policy, at: string, caller: Pick<Caller, 'lang' | 'ip' | 'device'>): Consent {
  return {
    at,
    clause: policy.clauses[0] ?? policy.key,
    pack: policy.pack,
    packVersion: policy.version,
    textSha256: createHash('sha256').update(policy.text).digest('hex'),
    lang: caller.lang satisfies Lang,
    ip: caller.ip,
    device: caller.device,
  };
}

/** What the journal needs of a consent: the address and the device stay in the case, where they can be erased. */
function consentFacts({ at, clause, pack, packVersion, textSha256 }: Consent): Record<string, string> {
  return { at, clause, pack, packVersion, textSha256 };
}

function trimmed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
}
