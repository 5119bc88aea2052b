import { uuidv7, type Clock, type TenantId } from '#kernel';
import { LicensingFacade } from '#licensing';
import { CLOCK, Database, Journal, Transitions } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { moduleMachine } from '../domain/machines.js';
import { moduleOfSeller, openModule, recordApplication, type PaymentModule } from '../persistence/modules.js';
import { there } from '../domain/there.js';

/** A seller asks to take payments through the platform (AT-1.2e). */
@Injectable()
export class ApplyForModule {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LicensingFacade) private readonly licensing: LicensingFacade,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  /** @throws DomainError licensing.function_not_included */
  run(tenantId: TenantId, by: string, note: string | null): Promise<PaymentModule> {
    return this.db.tenant(tenantId, async (tx) => {
      await this.licensing.assertIncludes(tx, tenantId, 'payment-module');
      const module = await openModule(tx, uuidv7(), tenantId);
      const actor = `account:${by}`;
      await this.transitions.apply(tx, moduleMachine, {
        table: 'payments.payment_module',
        id: module.id,
        from: module.status,
        transition: 'apply',
        actor,
      });
      await recordApplication(tx, module.id, { at: this.clock.now(), by, note });
      await this.journal.append(tx, {
        kind: 'payments.module-applied',
        subject: { type: 'payment-module', id: module.id },
        actor,
        payload: { note },
      });
      return there(await moduleOfSeller(tx, tenantId));
    });
  }
}
