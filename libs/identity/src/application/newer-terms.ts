import { LegalFacade, type PendingTerms } from '#legal';
import type { Lang } from '#kernel';
import type { Caller, Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** What everyone who has an account agrees to. */
export const ACCOUNT_TERMS = ['marketplace-rules', 'privacy-policy'] as const;

/** Terms that are newer than those a person accepted. */
@Injectable()
export class NewerTerms {
  constructor(@Inject(LegalFacade) private readonly legal: LegalFacade) {}

  /** Documents of which the person has not accepted the version in force. */
  pending(tx: Tx, accountId: string, lang: Lang): Promise<PendingTerms[]> {
    return this.legal.pending(tx, accountId, ACCOUNT_TERMS, lang);
  }

  /**
   * Where the rules say that using the platform accepts them (RS-L19), signing in is that use: it is recorded, by whom
   * and which version. Where they want an explicit word, nothing is recorded and the person is asked.
   * @returns what was accepted by this
   */
  async acceptByUse(
    tx: Tx,
    accountId: string,
    lang: Lang,
    caller: Pick<Caller, 'ip' | 'device'>,
    sessionId: string,
  ): Promise<PendingTerms[]> {
    const policy = this.legal.operatorPolicies().get('terms.acceptance-by-use');
    if (policy.value !== 'by-conduct') return [];
    const pending = await this.pending(tx, accountId, lang);
    for (const { document, version } of pending) {
      await this.legal.accept(tx, {
        document,
        version,
        lang,
        accountId,
        tenantId: null,
        how: 'use',
        caller,
        context: { session: sessionId, policy: policy.key, clauses: policy.clauses },
      });
    }
    return pending;
  }
}
