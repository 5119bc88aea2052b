import { Inject, Injectable } from '@nestjs/common';
import { IdentityFacade } from '#identity';
import type { TenantId } from '#kernel';
import { Database, platformErrors, type Tx } from '#platform';
import { asE164, type SmsPurpose } from '../domain/sms.js';
import { smsErrors } from '../sms.errors.js';

/** Accounts of a seller's people about something of a library above, by its id; undefined where the seller has no such thing. */
export type FindAudience = (tx: Tx, tenantId: TenantId, id: string) => Promise<readonly string[] | undefined>;

/** To whom a seller wants to send: numbers it brings, or the buyers of one of its courses. */
export interface SmsAddressees {
  recipients?: readonly string[];
  courseId?: string;
  purpose: SmsPurpose;
  /** The seller says that the people whose numbers it brings agreed to advertising. */
  consentGiven?: boolean;
}

/** Whom it will reach. */
export interface Audience {
  /** E.164, each once. */
  numbers: string[];
  skipped: { noConsent: number; badNumber: number };
}

/** Finds out whom a message goes to. People whom a library above knows are found by it: arrows point down. */
@Injectable()
export class SmsAudiences {
  private courseBuyers: FindAudience | undefined;

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
  ) {}

  /** Said once at start by the library that knows a course's buyers. */
  buyersFrom(find: FindAudience): void {
    this.courseBuyers = find;
  }

  /** @throws DomainError platform.not_found, licensing.sms_consent_missing, licensing.sms_no_recipients */
  async of(tenantId: TenantId, to: SmsAddressees): Promise<Audience> {
    const found = to.courseId ? await this.buyers(tenantId, to.courseId, to.purpose) : this.numbers(to);
    if (found.numbers.length === 0) throw smsErrors.fail('sms_no_recipients', { ...found.skipped });
    return found;
  }

  private numbers(to: SmsAddressees): Audience {
    if (to.purpose === 'advertising' && !to.consentGiven) throw smsErrors.fail('sms_consent_missing');
    return distinct(to.recipients ?? [], 0);
  }

  /** Buyers who may be written to: about the course all of them, advertising those alone who agreed to it. */
  private buyers(tenantId: TenantId, courseId: string, purpose: SmsPurpose): Promise<Audience> {
    // Consents are a person's own, not the seller's: the system reads them and tells the seller how many there are.
    return this.db.system('licensing: recipients of a mailing', async (tx) => {
      const accounts = await this.courseBuyers?.(tx, tenantId, courseId);
      if (!accounts) throw platformErrors.fail('not_found');
      const people = [...(await this.identity.contacts(tx, accounts)).values()];
      const phones: string[] = [];
      for (const person of people)
        if (purpose === 'service' || (await this.identity.hasConsent(tx, person.accountId, 'marketing')))
          phones.push(person.phone);
      return distinct(phones, people.length - phones.length);
    });
  }
}

function distinct(phones: readonly string[], noConsent: number): Audience {
  const numbers = phones.map(asE164);
  const good = numbers.filter((n) => n !== undefined);
  return { numbers: [...new Set(good)], skipped: { noConsent, badNumber: numbers.length - good.length } };
}
