import { Inject, Injectable } from '@nestjs/common';
import { Events, Transitions, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { licenceMachine } from '../domain/licence.machine.js';
import { setKeptUntil, type Licence } from '../persistence/licences.js';
import { dropHeld } from '../persistence/purges.js';

/** A lapsed seller is back and everything is as it was: nothing is deleted any more. The licence's row is locked before. */
@Injectable()
export class BringBack {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
  ) {}

  async run(tx: Tx, licence: Pick<Licence, 'id' | 'tenantId'>, actor: string): Promise<void> {
    const { id, tenantId } = licence;
    await this.transitions.apply(tx, licenceMachine, {
      table: 'licensing.licence',
      id,
      from: 'lapsed',
      transition: 'reinstate',
      actor,
      tenantId,
    });
    await this.tenancy.lift(tx, tenantId, 'expiry', actor);
    await dropHeld(tx, tenantId);
    await setKeptUntil(tx, id, null);
    await this.events.publish(tx, {
      type: 'licensing.licence-reinstated.v1',
      tenantId,
      payload: { sellerId: tenantId, licenceId: id },
    });
  }
}
