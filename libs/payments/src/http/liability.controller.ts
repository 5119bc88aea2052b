import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { CapsDto, LiabilityQuery, eventOf, presentCaps } from '#licensing';
import { CallerOf, Database, StaffRoles, actorOf, type Caller } from '#platform';
import { BuyerLiabilityCap } from '../application/liability-cap.js';
import { uuid } from './params.js';

/** How much of a buyer's claim is borne at most (NH-7.5, RS-L79). */
@Controller('api/v1/operator/orders/:id/liability-cap')
export class LiabilityController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(BuyerLiabilityCap) private readonly caps: BuyerLiabilityCap,
  ) {}

  /** Caps for an event: the seller's by its contract with the buyer, the operator's by its rules. */
  @Get()
  @StaffRoles('billing', 'complaints')
  read(@CallerOf() caller: Caller, @Param('id', uuid) id: string, @Query() query: LiabilityQuery): Promise<CapsDto> {
    const event = eventOf(query.event);
    return this.db.operator({ actor: actorOf(caller), reason: 'the cap of a claim' }, async (tx) =>
      presentCaps(event, await this.caps.of(tx, id, event), caller.lang),
    );
  }
}
