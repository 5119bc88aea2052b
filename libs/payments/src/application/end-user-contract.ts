import { Inject, Injectable } from '@nestjs/common';
import { ContentFacade } from '#content';
import { IdentityFacade } from '#identity';
import { LegalFacade } from '#legal';
import { Journal, Mail, type Tx } from '#platform';
import { liveOrdersOf } from '../persistence/orders.js';
import { userContractEnded } from '../texts/contract-ended-mail.js';

/** What ended. */
export interface UserContractEnd {
  /** Orders whose access was open. */
  orders: string[];
  /** What of the paid access is given back, and by which clause. */
  refund: string;
  clause: string | null;
}

/**
 * A user ends the contract with the operator through support (RS-L88): every access bought through the platform ends, and
 * what was paid for it is not given back. The account stays for what the law lets a person ask for; its data is erased by
 * a request of its own.
 */
@Injectable()
export class EndUserContract {
  constructor(
    @Inject(ContentFacade) private readonly content: ContentFacade,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Mail) private readonly mail: Mail,
  ) {}

  /** Staff's scope. Ending what has ended changes nothing. @throws DomainError platform.not_found */
  async run(tx: Tx, end: { accountId: string; request: string; actor: string }): Promise<UserContractEnd> {
    const who = await this.identity.contact(tx, end.accountId);
    const policy = this.legal.operatorPolicies().get('termination.user');
    const refund = typeof policy.extra.refund === 'string' ? policy.extra.refund : 'none';
    const clause = policy.clauses[0] ?? null;
    const orders: string[] = [];
    for (const order of await liveOrdersOf(tx, end.accountId)) {
      // What is limited has ended already: what was delivered may stay open for a time (PA-6.12).
      const open = (await this.content.grantsOf(tx, order.id)).some(
        (g) => g.status === 'active' || g.status === 'suspended',
      );
      if (!open) continue;
      await this.content.endGrants(tx, { orderId: order.id, reason: 'termination', actor: end.actor });
      orders.push(order.id);
    }
    await this.journal.append(tx, {
      kind: 'payments.user-contract-ended',
      subject: { type: 'account', id: end.accountId },
      actor: end.actor,
      payload: { request: end.request, orders, refund, clause },
    });
    await this.mail.queue(tx, {
      to: who.email,
      kind: 'payments.user-contract-ended',
      lang: who.lang,
      template: userContractEnded(who.lang, { name: who.name, orders: orders.length, clause: clause ?? policy.key }),
    });
    return { orders, refund, clause };
  }
}
