import { Inject, Injectable } from '@nestjs/common';
import { Money, Temporal, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { Events, type Tx } from '#platform';
import { linesOf, type EntryKind } from '../domain/account.js';
import { balanceOf, entryOf, postEntry, statementOf, type StatementLine } from '../persistence/account.js';

/** What an entry needs. */
export interface AccountPosting {
  tenantId: TenantId;
  kind: EntryKind;
  /** One entry of a kind for each id. */
  cause: { type: string; id: string };
  /** Positive; only `corrected` may be negative, which takes from the advance. */
  amount: Money;
  /** Legal time. */
  at: Temporal.Instant;
  /** For people; deleted with the seller's data, while the entry stays. */
  memo?: string;
}

/** A debt has arisen: `{ tenantId, amount, currency, cause }`, the amount a positive decimal. */
export const DEBT_AROSE = 'licensing.debt-arose.v1';
/** Nothing is owed any more: `{ tenantId, currency }`. */
export const DEBT_SETTLED = 'licensing.debt-settled.v1';

/** A part of a seller's account. */
export interface AccountStatement {
  before: Money;
  after: Money;
  lines: StatementLine[];
}

/** The seller's account with the operator: double entry, append-only. What is paid adds to it, what is charged takes from it. */
@Injectable()
export class SellerAccount {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(Events) private readonly events: Events,
  ) {}

  /** The currency in which the operator settles with its sellers (AT-4.1). */
  currency(): string {
    return this.legal.operatorPolicies().get('tariffs.currency').value;
  }

  /** Writes an entry; a second one of the same kind and cause changes nothing and answers the first one's id. */
  async post(tx: Tx, p: AccountPosting): Promise<{ entryId: string }> {
    const lines = linesOf(p.kind, p.amount, p.cause.type);
    const made = await postEntry(tx, { ...p, lines });
    if (!made) {
      const entryId = await entryOf(tx, p.tenantId, p.kind, p.cause.id);
      if (!entryId) throw new Error('an entry that is there cannot be read in this scope');
      return { entryId };
    }
    const after = await balanceOf(tx, p.tenantId, p.amount.currency);
    // The first line is the seller's: a debit takes from the advance.
    await this.announce(tx, p, after.plus(lines[0]!.amount), after);
    return { entryId: made };
  }

  /** Positive is an advance held, negative a debt; in the operator's currency unless another is named. */
  balance(tx: Tx, tenantId: TenantId, currency = this.currency()): Promise<Money> {
    return balanceOf(tx, tenantId, currency);
  }

  /** Entries of `[from, to)`, oldest first. */
  async statement(
    tx: Tx,
    tenantId: TenantId,
    from: Temporal.Instant,
    to: Temporal.Instant,
    currency = this.currency(),
  ): Promise<AccountStatement> {
    const { before, lines } = await statementOf(tx, tenantId, currency, from, to);
    const after = lines.reduce((sum, l) => sum.plus(l.amount), before);
    return { before, after, lines };
  }

  private async announce(tx: Tx, p: AccountPosting, before: Money, after: Money): Promise<void> {
    if (before.isNegative() === after.isNegative()) return;
    const { tenantId, cause } = p;
    const { amount, currency } = after.abs().toJSON();
    await this.events.publish(
      tx,
      after.isNegative()
        ? { type: DEBT_AROSE, tenantId, payload: { tenantId, sellerId: tenantId, amount, currency, cause } }
        : { type: DEBT_SETTLED, tenantId, payload: { tenantId, sellerId: tenantId, currency } },
    );
  }
}
