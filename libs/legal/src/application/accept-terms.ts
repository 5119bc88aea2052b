import { uuidv7, type Clock, type Lang, type TenantId } from '#kernel';
import { CLOCK, Journal, type NewEntry, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { fillSeller, textHash, type SellerDetails } from '../domain/terms-text.js';
import { legalErrors } from '../legal.errors.js';
import { acceptanceRows, type Acceptance, type AcceptanceHow } from '../persistence/acceptances.repository.js';
import { termsRows } from '../persistence/terms.repository.js';
import { Terms, type TermsText } from './terms.js';

/** Hashes of filled texts that are remembered: a few documents for each seller that sells now. */
const REMEMBERED = 2000;

/** Who accepts what, how and from where. */
export interface NewAcceptance {
  /** Where others name the acceptance before it is written. */
  id?: string;
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

/** What is kept of an accepted text. */
type AcceptedText = Pick<TermsText, 'id' | 'document' | 'version' | 'lang' | 'sha256'>;

/** Keeps evidence that a person accepted an exact text: row, chain and journal entry in the caller's transaction. */
@Injectable()
export class AcceptTerms {
  /** Published texts never change, so the hash of one filled with the same details is worked out once. */
  private readonly filled = new Map<string, string>();

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
    const [id] = await this.acceptAll(tx, a.accountId, [a]);
    return id!;
  }

  /**
   * One person's acceptances of several documents, written in one statement each for rows and journal.
   * @returns the acceptances' ids, in the order given
   * @throws DomainError legal.terms_unknown, legal.terms_changed
   */
  async acceptAll(tx: Tx, accountId: string, all: readonly Omit<NewAcceptance, 'accountId'>[]): Promise<string[]> {
    if (all.length === 0) return [];
    const [texts, previous] = await Promise.all([
      this.textsOf(tx, all),
      acceptanceRows.previous(tx, accountId, [...new Set(all.map((a) => a.document))]),
    ]);
    const at = this.clock.now();
    const acceptances = all.map((a, n): Acceptance => {
      const text = texts[n]!;
      if (a.version && a.version !== text.version)
        throw legalErrors.fail('terms_changed', { version: text.version, document: a.document });
      const acceptance: Acceptance = {
        id: a.id ?? uuidv7(),
        tenantId: a.tenantId === undefined ? (tx.tenantId ?? null) : a.tenantId,
        accountId,
        document: text.document,
        versionId: text.id,
        version: text.version,
        lang: text.lang,
        textSha256: text.sha256,
        filled: a.seller ? { ...a.seller } : null,
        how: a.how,
        at,
        ip: a.caller.ip || null,
        device: a.caller.device || null,
        context: a.context ?? {},
        previousId: previous.get(text.document) ?? null,
      };
      // The same document twice: the later one follows the earlier.
      previous.set(text.document, acceptance.id);
      return acceptance;
    });
    await Promise.all([
      acceptanceRows.insert(tx, acceptances),
      this.journal.appendAll(
        tx,
        acceptances.map((a) => entryOf(tx, a)),
      ),
    ]);
    return acceptances.map((a) => a.id);
  }

  private async textsOf(tx: Tx, all: readonly Omit<NewAcceptance, 'accountId'>[]): Promise<AcceptedText[]> {
    const ids = all.flatMap((a) => a.versionId ?? []);
    const standing = ids.length > 0 ? termsRows.standing(tx, ids, this.clock.now()) : [];
    return Promise.all(
      all.map(async (a) => {
        if (!a.versionId) return this.terms.current(tx, a.document, a.lang ?? 'ru', undefined, a.seller);
        const row = (await standing).find((r) => r.id === a.versionId);
        if (row?.document !== a.document) throw legalErrors.fail('terms_unknown', { document: a.document });
        if (row.inForce !== row.version)
          throw legalErrors.fail('terms_changed', { version: row.inForce ?? row.version, document: a.document });
        return a.seller ? { ...row, sha256: await this.hashFor(tx, row.id, a.seller) } : row;
      }),
    );
  }

  /** The hash of the text with the seller's details in it. */
  private async hashFor(tx: Tx, versionId: string, seller: SellerDetails): Promise<string> {
    const key = JSON.stringify([versionId, seller.name, seller.taxId, seller.address, seller.email]);
    const known = this.filled.get(key);
    if (known) return known;
    const row = await termsRows.byId(tx, versionId);
    if (!row) throw legalErrors.fail('terms_unknown', { document: versionId });
    const hash = textHash(fillSeller(row.body, row.lang, seller));
    if (this.filled.size >= REMEMBERED) this.filled.clear();
    this.filled.set(key, hash);
    return hash;
  }
}

/** What the journal keeps of an acceptance. */
const entryOf = (tx: Tx, a: Acceptance): NewEntry => ({
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
