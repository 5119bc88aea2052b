import type { Clock } from '#kernel';
import { IdentityFacade } from '#identity';
import { CLOCK, Database, Journal, Mail, Transitions, platformErrors, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { moduleMachine } from '../domain/machines.js';
import { MODULE_DECIDED } from '../events/events.js';
import { paymentsErrors } from '../payments.errors.js';
import { moduleById, recordDecision, type PaymentModule } from '../persistence/modules.js';
import { moduleDecided } from '../texts/mails.js';
import { there } from '../domain/there.js';

/** The operator approves an application for the payment module, or refuses it with reasons; both are mailed (AT-1.2e). */
@Injectable()
export class DecideModule {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
  ) {}

  /** @throws DomainError payments.module_reason_missing, kernel.transition_refused, platform.not_found */
  run(id: string, decision: 'approve' | 'refuse', reason: string | null, by: string): Promise<PaymentModule> {
    if (decision === 'refuse' && !reason)
      throw paymentsErrors.fail(
        'module_reason_missing',
        {},
        { clause: 'AT-1.2e', fields: [{ field: 'reason', code: 'required' }] },
      );
    const actor = `staff:${by}`;
    return this.db.operator({ actor, reason: `payment module application ${id}: ${decision}` }, async (tx) => {
      const module = await moduleById(tx, id);
      if (!module) throw platformErrors.fail('not_found');
      const { tenantId } = module;
      await this.transitions.apply(tx, moduleMachine, {
        table: 'payments.payment_module', id, from: module.status, transition: decision, actor, reason: reason ?? undefined, tenantId,
        event: { type: MODULE_DECIDED, payload: { sellerId: tenantId, decision } },
      }); // prettier-ignore
      await recordDecision(tx, id, { at: this.clock.now(), by, reason });
      await this.journal.append(tx, {
        kind: 'payments.module-decided',
        tenantId,
        subject: { type: 'payment-module', id },
        actor,
        payload: { decision, reason },
      });
      await this.tell(tx, module, decision, reason);
      return there(await moduleById(tx, id));
    });
  }

  private async tell(
    tx: Tx,
    module: PaymentModule,
    decision: 'approve' | 'refuse',
    reason: string | null,
  ): Promise<void> {
    const seller = await this.tenancy.seller(tx, module.tenantId);
    for (const owner of await this.tenancy.ownerContacts(tx, module.tenantId)) {
      const { email, lang } = await this.identity.contact(tx, owner);
      const template = moduleDecided(lang, { seller: seller.displayName, approved: decision === 'approve', reason });
      await this.mail.queue(tx, {
        to: email,
        kind: 'payments.module-decided',
        lang,
        template,
        tenantId: module.tenantId,
        about: { type: 'payment-module', id: module.id },
      });
    }
  }
}
