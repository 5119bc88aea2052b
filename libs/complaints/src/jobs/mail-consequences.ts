import { IdentityFacade } from '#identity';
import type { Lang } from '#kernel';
import { Events, Mail, concerns, type Consequence, type MailTemplate, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseLinks } from '../application/case-links.js';
import { CaseSteps } from '../application/steps.js';
import type { Complaint } from '../domain/complaint.js';
import { complaintEvents, type ComplaintEvent } from '../events/index.js';
import { disclosureOf } from '../persistence/case-parts.js';
import { findComplaint } from '../persistence/complaints.js';
import { applicantMails, officerMails, sellerMails } from '../texts/mails.js';

type Told = (tx: Tx, c: Complaint, event: Consequence) => Promise<void>;

/** Who is told what of each step. Every letter to the complainant carries a fresh link: only hashes of links are kept. */
@Injectable()
export class MailConsequences implements OnModuleInit {
  constructor(
    @Inject(Events) private readonly events: Events,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(CaseLinks) private readonly links: CaseLinks,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
  ) {}

  onModuleInit(): void {
    this.tell(complaintEvents.received, async (tx, c) => {
      await this.applicant(tx, c, 'complaints.received', (url) => applicantMails.received(c.lang, { c, url }));
      await this.officers(tx, c, 'complaints.officer-received', (lang) => officerMails.received(lang, { c }));
    });
    this.tell(complaintEvents.forwarded, async (tx, c, event) => {
      const note = typeof event.payload.note === 'string' ? event.payload.note : undefined;
      await this.owners(tx, c, 'complaints.query', (lang) => sellerMails.query(lang, { c, note }));
      await this.applicant(tx, c, 'complaints.forwarded', (url) => applicantMails.forwarded(c.lang, { c, url }));
    });
    this.tell(complaintEvents.answered, (tx, c) => this.reviewing(tx, c, true));
    this.tell(complaintEvents.unanswered, (tx, c) => this.reviewing(tx, c, false));
    this.tell(complaintEvents.checkStarted, (tx, c) =>
      this.owners(tx, c, 'complaints.checking', (lang) => sellerMails.checking(lang, { c })),
    );
    this.tell(complaintEvents.blocked, (tx, c) =>
      this.owners(tx, c, 'complaints.blocked', (lang) => sellerMails.blocking(lang, { c, blocked: true })),
    );
    this.tell(complaintEvents.unblocked, (tx, c) =>
      this.owners(tx, c, 'complaints.unblocked', (lang) => sellerMails.blocking(lang, { c, blocked: false })),
    );
    this.tell(complaintEvents.reviewOverdue, (tx, c) => this.overdue(tx, c));
    this.tell(complaintEvents.decided, async (tx, c) => {
      await this.applicant(tx, c, 'complaints.decided', (url) => applicantMails.decided(c.lang, { c, url }));
      await this.owners(tx, c, 'complaints.seller-decided', (lang) => sellerMails.decided(lang, { c }));
    });
    this.tell(complaintEvents.disclosed, async (tx, c) => {
      const found = await disclosureOf(tx, c.id);
      if (found)
        await this.applicant(tx, c, 'complaints.disclosed', (url) =>
          applicantMails.disclosed(c.lang, { c, url, identity: found.identity }),
        );
    });
    this.tell(complaintEvents.withdrawn, async (tx, c) => {
      if (c.confirmedAt)
        await this.officers(tx, c, 'complaints.officer-withdrawn', (lang) => officerMails.withdrawn(lang, { c }));
      if (c.forwardedAt)
        await this.owners(tx, c, 'complaints.seller-withdrawn', (lang) => sellerMails.withdrawn(lang, { c }));
    });
  }

  private tell(type: ComplaintEvent, told: Told): void {
    this.events.on(type, `complaints: tell of ${type}`, async (tx, event) => {
      const c = await findComplaint(tx, String(event.payload.id));
      if (c && concerns(event, c.tenantId)) await told(tx, c, event);
    });
  }

  private async reviewing(tx: Tx, c: Complaint, answered: boolean): Promise<void> {
    const review = (await this.steps.open(tx, c.id)).find((d) => d.kind === 'complaints.review');
    // Decided or withdrawn meanwhile: a later letter says so.
    if (!review) return;
    const { dueAt } = review;
    await this.applicant(tx, c, 'complaints.reviewing', (url) =>
      applicantMails.reviewing(c.lang, { c, url, dueAt, answered }),
    );
    await this.officers(tx, c, 'complaints.officer-reviewing', (lang) =>
      officerMails.reviewing(lang, { c, dueAt, answered }),
    );
  }

  private async overdue(tx: Tx, c: Complaint): Promise<void> {
    const since = c.overdueSince;
    if (since) await this.officers(tx, c, 'complaints.overdue', (lang) => officerMails.overdue(lang, { c, since }));
  }

  private async applicant(tx: Tx, c: Complaint, kind: string, template: (url: string) => MailTemplate): Promise<void> {
    if (!c.applicant.email) return;
    const url = await this.links.issue(tx, c);
    await this.mail.queue(tx, {
      to: c.applicant.email,
      kind,
      lang: c.lang,
      template: template(url),
      about: aboutCase(c),
    });
  }

  private async owners(tx: Tx, c: Complaint, kind: string, template: (lang: Lang) => MailTemplate): Promise<void> {
    const ids = await this.tenancy.ownerContacts(tx, c.tenantId);
    for (const { email, lang } of (await this.identity.contacts(tx, ids)).values()) {
      await this.mail.queue(tx, {
        to: email,
        kind,
        lang,
        template: template(lang),
        tenantId: c.tenantId,
        about: aboutCase(c),
      });
    }
  }

  private async officers(tx: Tx, c: Complaint, kind: string, template: (lang: Lang) => MailTemplate): Promise<void> {
    for (const { email, lang } of await this.identity.staff(tx, 'complaints')) {
      await this.mail.queue(tx, { to: email, kind, lang, template: template(lang), about: aboutCase(c) });
    }
  }
}

const aboutCase = (c: Complaint) => ({ type: 'ip-complaint', id: c.id });
