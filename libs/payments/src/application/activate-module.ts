import { uuidv7, type Clock, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Database, Transitions, type Caller } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { moduleMachine } from '../domain/machines.js';
import { there } from '../domain/there.js';
import { MODULE_ACTIVATED } from '../events/events.js';
import { moduleOfSeller, openModule, recordActivation, type PaymentModule } from '../persistence/modules.js';

/** The document that an activation accepts. */
export const PAYMENT_TERMS = 'payment-terms';

/** The seller switches the approved module on, which accepts the payment terms (AT-1.2f). */
@Injectable()
export class ActivateModule {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
  ) {}

  /** @throws DomainError kernel.transition_refused, legal.terms_changed */
  run(tenantId: TenantId, caller: Caller, versionId: string): Promise<PaymentModule> {
    return this.db.tenant(tenantId, async (tx) => {
      const module = await openModule(tx, uuidv7(), tenantId);
      await this.transitions.apply(tx, moduleMachine, {
        table: 'payments.payment_module', id: module.id, from: module.status, transition: 'activate', actor: `account:${caller.accountId}`,
        event: { type: MODULE_ACTIVATED, payload: { sellerId: tenantId } },
      }); // prettier-ignore
      const acceptanceId = await this.legal.accept(tx, {
        document: PAYMENT_TERMS, versionId, accountId: caller.accountId, tenantId, how: 'activation', caller, context: { paymentModule: module.id },
      }); // prettier-ignore
      const text = (await this.legal.terms.versions(tx, PAYMENT_TERMS)).find((v) =>
        v.langs.some((l) => l.id === versionId),
      );
      await recordActivation(tx, module.id, {
        at: this.clock.now(),
        by: caller.accountId,
        version: text?.version ?? '',
        acceptanceId,
      });
      return there(await moduleOfSeller(tx, tenantId));
    });
  }
}
