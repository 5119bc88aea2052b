import { isUuid, type Clock } from '#kernel';
import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Database } from '../../db/database.js';
import { StaffRoles } from '../../http/access.js';
import { CallerOf, actorOf, type Caller } from '../../http/caller.js';
import { PAGE, decodeCursor, toPage } from '../../http/paging.js';
import { Journal } from '../../journal/journal.js';
import { platformErrors } from '../../platform.errors.js';
import { CLOCK } from '../../tokens.js';
import { reviveDelivery, troubledDeliveries, type TroubledDelivery } from '../troubled.js';
import { DeliveriesQuery, DeliveryDto, DeliveryPageDto } from './dto/deliveries.dto.js';

const uuid = new ParseUUIDPipe({ exceptionFactory: () => platformErrors.fail('not_found') });

const statusOf = (d: TroubledDelivery): DeliveryDto['status'] => {
  if (d.state === 'dead') return 'dead';
  return d.attempts > 0 ? 'retrying' : 'waiting';
};

const present = (d: TroubledDelivery): DeliveryDto => ({
  id: d.id,
  handler: d.handler,
  type: d.type,
  status: statusOf(d),
  tenantId: d.tenantId,
  attempts: d.attempts,
  lastError: d.lastError,
  at: d.at.toString(),
  nextAt: d.state === 'dead' ? null : d.nextAt.toString(),
});

/** Consequences that were not carried out: a letter not written, an access not ended. Nobody else sees them. */
@ApiTags('operator')
@Controller('api/v1/operator/deliveries')
export class DeliveriesController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  /** Deliveries in trouble, newest first. */
  @Get()
  @StaffRoles('support')
  @ApiOkResponse({ type: DeliveryPageDto })
  async list(@CallerOf() caller: Caller, @Query() query: DeliveriesQuery): Promise<DeliveryPageDto> {
    const limit = query.limit ?? PAGE;
    const [before] = decodeCursor(query.cursor, 1) ?? [];
    if (before && !isUuid(before)) throw platformErrors.fail('bad_cursor');
    const rows = await this.db.operator({ actor: actorOf(caller), reason: 'reading failed deliveries' }, (tx) =>
      troubledDeliveries(tx, { status: query.status ?? 'dead', before: before ?? undefined, limit: limit + 1 }),
    );
    return toPage(rows, limit, (d) => [d.id], present);
  }

  /** Gives a dead delivery its attempts anew, once its cause is mended. */
  @Post(':id/retry')
  @HttpCode(200)
  @StaffRoles('support')
  @ApiOkResponse({ type: DeliveryDto })
  async retry(@CallerOf() caller: Caller, @Param('id', uuid) id: string): Promise<DeliveryDto> {
    return this.db.operator({ actor: actorOf(caller), reason: `reviving delivery ${id}` }, async (tx) =>
      present(await reviveDelivery(tx, { clock: this.clock, journal: this.journal }, id, actorOf(caller))),
    );
  }
}
