import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Temporal, asTenantId, type Lang, type TenantId } from '#kernel';
import {
  CallerOf,
  Database,
  Deadlines,
  PAGE,
  StaffRoles,
  actorOf,
  decodeTimeCursor,
  toPage,
  type Caller,
  type Deadline,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { ExtendLicence } from '../application/extend-licence.js';
import { LicenceView } from '../application/licence-view.js';
import { pricesOf } from '../persistence/tariffs.js';
import { DeadlinesPage, DeadlinesQuery } from './dto/deadline.dto.js';
import { ExtensionDto, LicenceDto } from './dto/licence.dto.js';
import { presentForStaff, presentLicence } from './presenters.js';

/** Licences and due times for the operator's staff. */
@Controller('api/v1/operator')
export class OperatorLicensingController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(LicenceView) private readonly view: LicenceView,
    @Inject(ExtendLicence) private readonly extending: ExtendLicence,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
  ) {}

  /** Everything that is due, of every seller and every kind, nearest first. */
  @Get('deadlines')
  @StaffRoles('complaints', 'billing', 'support')
  board(@CallerOf() caller: Caller, @Query() query: DeadlinesQuery): Promise<DeadlinesPage> {
    const limit = query.limit ?? PAGE;
    const after = decodeTimeCursor(query.cursor);
    return this.db.operator({ actor: actorOf(caller), reason: 'deadlines board' }, async (tx) => {
      const filter = { kind: query.kind, limit: limit + 1 };
      const done = query.state === 'fired';
      const rows = done
        ? await this.deadlines.fired(tx, { ...filter, after: after && { endedAt: after.at.toString(), id: after.id } })
        : await this.deadlines.open(tx, {
            ...filter,
            before: query.before ? Temporal.Instant.from(query.before) : undefined,
            after: after && { dueAt: after.at.toString(), id: after.id },
          });
      const names = await this.namesOf(tx, rows);
      return toPage(
        rows,
        limit,
        (d) => [((done ? d.endedAt : null) ?? d.dueAt).toString(), d.id],
        (d) => presentForStaff(d, caller.lang, names.get(d.tenantId ?? '') ?? null),
      );
    });
  }

  /** A seller whose data is deleted has deadlines and no name. */
  private async namesOf(tx: Tx, rows: readonly Deadline[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const id of new Set(rows.flatMap((d) => (d.tenantId ? [d.tenantId] : []))))
      await this.tenancy.seller(tx, asTenantId(id)).then(
        (s) => names.set(id, s.displayName),
        () => undefined,
      );
    return names;
  }

  /** A seller's licence as the seller sees it. */
  @Get('sellers/:id/licence')
  @StaffRoles('complaints', 'billing', 'support')
  licence(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<LicenceDto> {
    return this.db.operator({ actor: actorOf(caller), reason: 'a licence is looked at' }, (tx) =>
      this.seen(tx, asTenantId(id), caller.lang),
    );
  }

  /** Gives more free access; the seller's next entry to the cabinet accepts the offer anew (AT-1.2c). */
  @Post('sellers/:id/licence/extension')
  @HttpCode(200)
  @StaffRoles('billing')
  extend(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionDto,
  ): Promise<LicenceDto> {
    const actor = actorOf(caller);
    const tenantId = asTenantId(id);
    return this.db.operator({ actor, reason: 'free access is extended' }, async (tx) => {
      await this.extending.run(tx, { tenantId, term: body.term, reason: body.reason, actor });
      return this.seen(tx, tenantId, caller.lang);
    });
  }

  private async seen(tx: Tx, tenantId: TenantId, lang: Lang): Promise<LicenceDto> {
    const licence = await this.view.of(tx, tenantId);
    return presentLicence(licence, await pricesOf(tx, [licence.tariffId]), lang);
  }
}
