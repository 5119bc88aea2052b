import { uuidv7, type Clock, type Lang, type TenantId } from '#kernel';
import { CLOCK, Journal, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { SellerDetails } from '../domain/terms-text.js';
import { legalErrors } from '../legal.errors.js';
import { acceptanceRows, type Acceptance, type AcceptanceHow } from '../persistence/acceptances.repository.js';
import { termsRows } from '../persistence/terms.repository.js';
import { Terms, type TermsText } from './terms.js';

/** Who accepts what, how and from where. */
export interface NewAcceptance {
  document: string;
  /** The row the person saw; the version in force in `lang` where absent. */
  versionId?: string;
  /** The version number the person saw: refused when another is in force now. */
  version?: string;
  lang?: Lang;
  accountId: string;
  tenantId?: TenantId | null;
  how: AcceptanceHow;
  caller: { ip: string; device: string };
  /** Facts around it: the order, the steps before. */
  context?: Record<string, unknown>;
  /** Details that stood in the text. */
  seller?: SellerDetails;
}

/** Keeps evidence that a person accepted an exact text: row, chain and journal entry in the caller's transaction. */
@Injectable()
export class AcceptTerms {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Terms) private readonly terms: Terms,
  ) {}

  /**
   * @returns the acceptance's id
   * @throws DomainError legal.terms_unknown, legal.terms_changed
   */
  async accept(tx: Tx, a: NewAcceptance): Promise<string> {
    const text = await this.textOf(tx, a);
    if (a.version && a.version !== text.version)
      throw legalErrors.fail('terms_changed', { version: text.version, document: a.document });
    const acceptance: Acceptance = {
      id: uuidv7(),
      tenantId: a.tenantId === undefined ? (tx.tenantId ?? null) : a.tenantId,
      accountId: a.accountId,
      document: text.document,
      versionId: text.id,
      version: text.version,
      lang: text.lang,
      textSha256: text.sha256,
      filled: a.seller ? { ...a.seller } : null,
      how: a.how,
      at: this.clock.now(),
      ip: a.caller.ip || null,
      device: a.caller.device || null,
      context: a.context ?? {},
      previousId: await acceptanceRows.previous(tx, a.accountId, text.document),
    };
    await acceptanceRows.insert(tx, acceptance);
    await this.record(tx, acceptance);
    return acceptance.id;
  }

  private async textOf(tx: Tx, a: NewAcceptance): Promise<TermsText> {
    if (!a.versionId) return this.terms.current(tx, a.document, a.lang ?? 'ru', undefined, a.seller);
    const row = await termsRows.byId(tx, a.versionId);
    if (row?.document !== a.document) throw legalErrors.fail('terms_unknown', { document: a.document });
    const inForce = await termsRows.inForce(tx, a.document, this.clock.now());
    if (!inForce.some((r) => r.id === row.id))
      throw legalErrors.fail('terms_changed', { version: inForce[0]?.version ?? row.version, document: a.document });
    return this.terms.present(row, [row.lang], a.seller);
  }

  private async record(tx: Tx, a: Acceptance): Promise<void> {
    await this.journal.append(tx, {
      kind: 'legal.accepted',
      // In a person's own scope only entries of nobody's tenant can be written.
      tenantId: tx.scope.kind === 'actor' ? null : a.tenantId,
      subject: { type: 'acceptance', id: a.id },
      actor: `account:${a.accountId}`,
      payload: {
        document: a.document,
        version: a.version,
        lang: a.lang,
        textSha256: a.textSha256,
        how: a.how,
        seller: a.tenantId,
        ip: a.ip,
        device: a.device,
        context: a.context,
        previous: a.previousId,
      },
    });
  }
}
