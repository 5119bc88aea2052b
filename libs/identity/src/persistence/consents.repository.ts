import { uuidv7, type Temporal } from '#kernel';
import type { Tx } from '#platform';

/** What a person can agree to, apart from terms. */
export const CONSENTS = ['marketing', 'sharing', 'cookies', 'publication', 'distribution', 'cross-border'] as const;
export type ConsentKind = (typeof CONSENTS)[number];

/** Where a consent or its withdrawal came from. */
export type ConsentHow = 'registration' | 'account' | 'link' | 'support';

/** The present state of one consent. */
export interface ConsentRow {
  kind: ConsentKind;
  granted: boolean;
  at: Temporal.Instant;
  how: ConsentHow;
}

/** Consents: every change is a row, the last one counts. */
export const consentRows = {
  add: (tx: Tx, c: ConsentRow & { accountId: string; ip: string; device: string }): Promise<number> =>
    tx.exec(
      `INSERT INTO identity.consent (id, account_id, kind, granted, at, how, ip, device) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [uuidv7(), c.accountId, c.kind, c.granted, c.at, c.how, c.ip, c.device],
    ),
  of: (tx: Tx, accountId: string): Promise<ConsentRow[]> =>
    tx.query<ConsentRow>(
      `SELECT DISTINCT ON (kind) kind, granted, at, how FROM identity.consent WHERE account_id = $1 ORDER BY kind, at DESC, id DESC`,
      [accountId],
    ),
};
