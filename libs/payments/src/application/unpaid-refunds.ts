import { dueAfter, type Calendars, type Clock, type Texts } from '#kernel';
import { IdentityFacade } from '#identity';
import { LegalFacade } from '#legal';
import { CALENDARS, CLOCK, Deadlines, Journal, Mail, moneyText, type Deadline, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { numberOf } from '../domain/order.js';
import { findRefund, setBlocksUntil, type Refund } from '../persistence/refunds.js';
import { refundLeftToBilling } from '../texts/unpaid-refund-mail.js';

/** Deadline from which a refund that cannot be paid through the gateway is billing's, and keeps no deletion waiting. */
export const REFUND_UNPAID = 'payments.refund-unpaid';

const THEN: Texts = {
  ru: 'Возврат, который не проходит через платёжную систему, перейдёт бухгалтерии оператора: его выплачивают другим способом.',
  kk: 'Төлем жүйесі арқылы өтпейтін қайтару оператордың есепшілігіне өтеді: ол басқа тәсілмен төленеді.',
  en: 'A refund that does not get through the gateway becomes the operator’s billing task: it is paid another way.',
};

/** Refunds that the gateway refuses: retried for a time, then paid by hand. The debt stays; only the waiting ends. */
@Injectable()
export class UnpaidRefunds {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The first failure starts the term; retries and further failures do not move it. */
  async begin(tx: Tx, refund: Refund): Promise<void> {
    const policy = this.legal.operatorPolicies().get('retention.failed-refund');
    const due = dueAfter(policy, this.clock.now(), this.calendars);
    if (!(await setBlocksUntil(tx, refund.id, due.at))) return;
    await this.deadlines.set(tx, {
      kind: REFUND_UNPAID,
      subject: { type: 'refund', id: refund.id },
      tenantId: refund.tenantId,
      due,
      policy,
      then: THEN,
    });
  }

  /** The term is over and the money is not out: billing pays it, and the journal keeps to whom. */
  async over(tx: Tx, deadline: Deadline): Promise<void> {
    const refund = await findRefund(tx, deadline.subjectId);
    if (!refund || refund.status === 'settled') return;
    const buyer = (await this.identity.contacts(tx, [refund.buyerId])).get(refund.buyerId);
    const number = numberOf(refund.orderId);
    for (const { email, lang } of await this.identity.staff(tx, 'billing'))
      await this.mail.queue(tx, {
        to: email,
        kind: 'payments.refund-left-to-billing',
        lang,
        template: refundLeftToBilling(lang, {
          number,
          amount: moneyText(refund.amount, lang),
          refund: refund.id,
          buyer: buyer ? `${buyer.name}, ${buyer.email}` : '—',
          failure: refund.failure ?? '—',
        }),
        about: { type: 'refund', id: refund.id },
      });
    await this.journal.append(tx, {
      kind: 'payments.refund-left-to-billing',
      // The operator's own debt from now on: it outlives the seller's data.
      tenantId: null,
      subject: { type: 'refund', id: refund.id },
      actor: 'system',
      payload: {
        order: refund.orderId,
        payment: refund.paymentId,
        seller: refund.tenantId,
        amount: refund.amount.toString(),
        failure: refund.failure,
        buyer: refund.buyerId,
      },
    });
  }
}
