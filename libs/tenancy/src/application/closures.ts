import { Inject, Injectable } from '@nestjs/common';
import type { Clause, Lang, Temporal, TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { Database, type Tx } from '#platform';
import { closureOf, type Capability, type ClosureClass, type SuspensionReason } from '../domain/capabilities.js';
import { closureText } from '../texts/closure.js';

/** Why buyers meet a closed door. */
export interface Closure {
  class: ClosureClass;
  since: Temporal.Instant;
  /** Named where it tells no more than the class does. */
  clause?: Clause;
  /** The same in the buyer's language, with what one can do. */
  text: string;
}

const HOLDING = 'SELECT reason, since FROM tenancy.holding($1)';

/** What buyers are told of a seller that is suspended. Read only where the door is closed, so it costs open ones nothing. */
@Injectable()
export class Closures {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
  ) {}

  /** Why the seller's buyers cannot; undefined where they can, or the seller is gone. In any scope, or none. */
  async of(tenantId: TenantId | string, capability: Capability, lang: Lang, tx?: Tx): Promise<Closure | undefined> {
    type Held = { reason: SuspensionReason; since: Temporal.Instant };
    const holding = tx ? await tx.query<Held>(HOLDING, [tenantId]) : await this.db.hot<Held>(HOLDING, [tenantId]);
    const closure = closureOf(holding, capability);
    if (!closure) return undefined;
    const { zone } = this.legal.operatorPolicies().get('suspension.breach');
    return { ...closure, text: closureText(closure, zone, lang) };
  }
}
