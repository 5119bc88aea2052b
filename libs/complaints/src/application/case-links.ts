import { Database, platformErrors, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Complaint } from '../domain/complaint.js';
import { caseOfLink, insertLink, linkOpened } from '../persistence/links.js';
import { CaseSteps } from './steps.js';
import { hashOf, isToken, newToken } from './tokens.js';

/**
 * Links that open a case for its complainant. Only hashes are kept, so every message carries a link of its own; all of
 * them stay good, because the complainant has nothing else to come back with.
 */
@Injectable()
export class CaseLinks {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
  ) {}

  /** Makes a link to the case. @returns the path of the page it opens */
  async issue(tx: Tx, c: Pick<Complaint, 'id' | 'tenantId'>): Promise<string> {
    const { token, hash } = newToken();
    await insertLink(tx, c, hash, this.steps.now());
    return `/ip-complaints/${token}`;
  }

  /** Does something with the case a link opens. @throws DomainError platform.not_found on a link we never issued */
  withCase<T>(token: string, reason: string, run: (tx: Tx, c: Complaint) => Promise<T>): Promise<T> {
    if (!isToken(token)) throw platformErrors.fail('not_found');
    const hash = hashOf(token);
    return this.db.system(`complainant: ${reason}`, async (tx) => {
      const id = await caseOfLink(tx, hash);
      if (!id) throw platformErrors.fail('not_found');
      await linkOpened(tx, hash, this.steps.now());
      return run(tx, await this.steps.lock(tx, id));
    });
  }
}
