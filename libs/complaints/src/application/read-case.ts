import { IdentityFacade } from '#identity';
import type { Temporal } from '#kernel';
import {
  Deadlines,
  Journal,
  Mail,
  historyOf,
  type Deadline,
  type HistoryLine,
  type JournalEntry,
  type MessageLine,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { Inject, Injectable } from '@nestjs/common';
import type { Complaint, Evidence, Restriction, SellerAnswer } from '../domain/complaint.js';
import { answersOf, disclosureOf, restrictionsOf, type Disclosure } from '../persistence/case-parts.js';
import { unconfirmedBefore } from '../persistence/complaints.js';
import { evidenceOf } from '../persistence/evidence.js';
import { CaseSteps } from './steps.js';

/** A case with all that belongs to it. */
export interface WholeCase {
  c: Complaint;
  now: Temporal.Instant;
  evidence: Evidence[];
  answers: SellerAnswer[];
  restrictions: Restriction[];
  disclosure: Disclosure | undefined;
  history: HistoryLine[];
  records: JournalEntry[];
  messages: MessageLine[];
  deadlines: Deadline[];
}

/** What officers see besides. */
export interface OfficerFacts {
  seller: { id: string; name: string; slug: string; status: string };
  /** Complaints of the same applicant that earlier checks did not confirm. */
  unconfirmedBefore: number;
  /** Names of people who acted, by account id. */
  names: Map<string, string>;
}

/** Gathers what a case consists of. */
@Injectable()
export class ReadCase {
  constructor(
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
  ) {}

  /** The case in the scope of `tx`. Disclosures and messages to others are not a seller's to read. */
  async whole(tx: Tx, c: Complaint): Promise<WholeCase> {
    const seller = tx.scope.kind === 'tenant';
    return {
      c,
      now: this.steps.now(),
      evidence: await evidenceOf(tx, c.id),
      answers: await answersOf(tx, c.id),
      restrictions: await restrictionsOf(tx, c.id),
      disclosure: seller ? undefined : await disclosureOf(tx, c.id),
      history: await historyOf(tx, c.id),
      records: await this.journal.about(tx, c.id),
      messages: await this.mail.messagesAbout(tx, c.id),
      deadlines: await this.deadlines.of(tx, c.id),
    };
  }

  /** What officers see besides. Operator scope. */
  async forOfficer(tx: Tx, whole: WholeCase): Promise<OfficerFacts> {
    const { c } = whole;
    const accounts = new Set(
      [...whole.history, ...whole.records].flatMap(
        ({ actor }) => /^(?:staff|account):([0-9a-f-]{36})$/.exec(actor)?.[1] ?? [],
      ),
    );
    const contacts = await this.identity.contacts(tx, [...accounts]);
    return {
      seller: await this.sellerOf(tx, c),
      unconfirmedBefore: await unconfirmedBefore(tx, c.id),
      names: new Map([...contacts].map(([id, contact]) => [id, contact.name])),
    };
  }

  /** The accused seller as the lists name it; a purged one is named by its id alone. */
  async sellerOf(tx: Tx, c: Complaint): Promise<OfficerFacts['seller']> {
    const status = await this.tenancy.status(tx, c.tenantId);
    if (status === 'purged') return { id: c.tenantId, name: c.infringer.name, slug: '', status };
    const seller = await this.tenancy.seller(tx, c.tenantId);
    return { id: seller.id, name: seller.displayName, slug: seller.slug, status: seller.status };
  }
}
