import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Temporal, asTenantId, localise, type Lang } from '#kernel';
import { CallerOf, Database, StaffRoles, actorOf, platformErrors, type Caller } from '#platform';
import { LiabilityCap } from '../application/liability-cap.js';
import type { Cap } from '../domain/liability.js';
import { CapsDto, LiabilityQuery } from './dto/liability.dto.js';

/** How much of a seller's claim the operator bears at most (AT-6.9). */
@Controller('api/v1/operator/sellers/:id/liability-cap')
export class SellerLiabilityController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(LiabilityCap) private readonly caps: LiabilityCap,
  ) {}

  /** Caps for an event, with working and clause; the first one decides. */
  @Get()
  @StaffRoles('billing', 'complaints')
  read(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: LiabilityQuery,
  ): Promise<CapsDto> {
    const event = eventOf(query.event);
    return this.db.operator({ actor: actorOf(caller), reason: 'the cap of a claim' }, async (tx) =>
      presentCaps(event, await this.caps.of(tx, asTenantId(id), event), caller.lang),
    );
  }
}

/** The day of an event. @throws DomainError platform.invalid */
export function eventOf(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (error) {
    throw platformErrors.fail('invalid', {}, { cause: error, fields: [{ field: 'event', code: 'date' }] });
  }
}

/** Caps in the caller's language. */
export const presentCaps = (event: Temporal.PlainDate, caps: readonly Cap[], lang: Lang): CapsDto => ({
  event: event.toString(),
  items: caps.map((c) => ({
    side: c.side,
    rule: c.rule,
    clause: c.clause,
    pack: c.pack,
    amounts: c.amounts?.map((m) => m.toJSON()) ?? null,
    working: c.working.map((w) => ({ label: localise(w.label, lang), value: w.value })),
  })),
});
