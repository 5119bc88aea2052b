import type { Clock, Lang, TenantId, Temporal } from '#kernel';
import { CLOCK, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { AcceptTerms, type NewAcceptance } from './application/accept-terms.js';
import { Packs } from './application/packs.js';
import { PublishTerms, type NewTerms } from './application/publish-terms.js';
import { Terms, type TermsText } from './application/terms.js';
import type { PolicySet } from './domain/policy-set.js';
import type { SellerDetails } from './domain/terms-text.js';
import { acceptanceRows, type Acceptance } from './persistence/acceptances.repository.js';

/** A document whose version in force a person has not accepted. */
export interface PendingTerms {
  document: string;
  version: string;
  title: string;
  effectiveAt: Temporal.Instant;
  /** The version accepted before, if any. */
  accepted: string | null;
}

/** The door of legal for other libraries. */
@Injectable()
export class LegalFacade {
  /** Reading of terms documents. */
  readonly terms: Pick<Terms, 'current' | 'version' | 'versions' | 'diff'>;

  constructor(
    @Inject(Packs) private readonly packs: Packs,
    @Inject(Terms) private readonly documents: Terms,
    @Inject(AcceptTerms) private readonly acceptTerms: AcceptTerms,
    @Inject(PublishTerms) private readonly publisher: PublishTerms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.terms = documents;
  }

  /** Policies of the operator's own relations: licence, complaints, claims to the operator, personal data. */
  operatorPolicies(): PolicySet {
    return this.packs.operator;
  }

  /** Each of the operator's packs by itself, the one that decides first: where two agreements speak of the same. */
  operatorPacks(): PolicySet[] {
    return this.packs.operatorNames.map((name) => this.packs.policies(name));
  }

  /** Policies of a seller's relations with its buyers, in any scope. */
  async sellerPolicies(tx: Tx, tenantId: TenantId): Promise<PolicySet> {
    return this.packs.forSeller(await this.packs.nameOf(tx, tenantId));
  }

  /** Policies of a seller under a pack, before there is a seller. @throws DomainError legal.pack_unknown */
  policiesUnder(packName: string): PolicySet {
    return this.packs.forSeller(packName);
  }

  /** A pack over base, by itself. @throws DomainError legal.pack_unknown */
  packPolicies(packName: string): PolicySet {
    return this.packs.policies(packName);
  }

  /** Puts a seller under a pack. What began before keeps its snapshots. @throws DomainError legal.pack_unknown */
  assignPack(tx: Tx, tenantId: TenantId, packName: string, by = 'system'): Promise<void> {
    return this.packs.assign(tx, tenantId, packName, by);
  }

  /** The pack a seller is under, in any scope. */
  packOf(tx: Tx, tenantId: TenantId): Promise<string> {
    return this.packs.nameOf(tx, tenantId);
  }

  /** The terms document between a seller under that pack and its buyers. @throws DomainError legal.pack_unknown */
  documentOf(packName: string): string {
    this.packs.policies(packName);
    const own = this.packs.all().find((p) => p.pack.pack === packName);
    return own?.chain.find((p) => p.terms)?.terms?.document ?? 'marketplace-rules';
  }

  /** Keeps evidence of an acceptance. @returns its id @throws DomainError legal.terms_unknown, legal.terms_changed */
  accept(tx: Tx, acceptance: NewAcceptance): Promise<string> {
    return this.acceptTerms.accept(tx, acceptance);
  }

  /** Keeps evidence of one person's acceptances of several documents at once. @returns their ids, in order @throws as `accept` */
  acceptAll(tx: Tx, accountId: string, all: readonly Omit<NewAcceptance, 'accountId'>[]): Promise<string[]> {
    return this.acceptTerms.acceptAll(tx, accountId, all);
  }

  /** A person's acceptances that the scope may see, oldest first. */
  acceptancesOf(tx: Tx, accountId: string, document?: string): Promise<Acceptance[]> {
    return acceptanceRows.of(tx, accountId, document);
  }

  /** Which of the documents has a version in force that the person has not accepted. Person's own, or system scope. */
  async pending(tx: Tx, accountId: string, documents: readonly string[], lang: Lang): Promise<PendingTerms[]> {
    const accepted = new Map((await acceptanceRows.latest(tx, accountId)).map((a) => [a.document, a]));
    const out: PendingTerms[] = [];
    for (const document of documents) {
      const text: TermsText = await this.documents.current(tx, document, lang, this.clock.now());
      const last = accepted.get(document);
      // Another language of the same version says the same.
      if (last?.version !== text.version)
        out.push({
          document,
          version: text.version,
          title: text.title,
          effectiveAt: text.effectiveAt,
          accepted: last?.version ?? null,
        });
    }
    return out;
  }

  /** Publishes a version of a terms document. @throws DomainError legal.terms_version_taken, legal.terms_wording */
  async publishTerms(tx: Tx, terms: NewTerms, by: string): Promise<void> {
    await this.publisher.publish(tx, terms, by);
  }
}

export type { NewAcceptance, NewTerms, SellerDetails, TermsText };
