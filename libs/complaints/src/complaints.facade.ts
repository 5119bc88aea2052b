import type { Clock, TenantId, Temporal } from '#kernel';
import { CLOCK, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { caseNumber } from './domain/complaint.js';
import { held } from './persistence/complaints.js';

/** Something that may not be destroyed yet. */
export interface LegalHold {
  subject: { type: 'ip-complaint'; id: string };
  /** How people call the case: `IP-17`. */
  name: string;
  reason: 'open-case' | 'evidence-term';
  /** Null while the case is open. */
  until: Temporal.Instant | null;
}

/** What complaints answer to the application. */
@Injectable()
export class ComplaintsFacade {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Cases that keep a seller's evidence from the purge. Operator or system scope. */
  async holds(tx: Tx, tenantId: TenantId): Promise<LegalHold[]> {
    const rows = await held(tx, tenantId, this.clock.now());
    return rows.map((c) => ({
      subject: { type: 'ip-complaint', id: c.id },
      name: caseNumber(c),
      reason: c.holdUntil ? 'evidence-term' : 'open-case',
      until: c.holdUntil,
    }));
  }
}
