import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Temporal, type Clock } from '#kernel';
import {
  CLOCK,
  CallerOf,
  Database,
  InPart,
  MaintenanceGate,
  PAGE,
  Public,
  SellerRoles,
  StaffRoles,
  actorOf,
  decodeTimeCursor,
  platformErrors,
  sellerOf,
  toPage,
  type Caller,
  type Tx,
} from '#platform';
import { MaintenanceExtension, type Owed } from '../application/maintenance-extension.js';
import { PlanMaintenance } from '../application/plan-maintenance.js';
import { findWindow, listWindows, type MaintenanceWindow } from '../persistence/maintenance.js';
import {
  ExtendMaintenanceDto,
  MaintenanceDto,
  MaintenanceExtensionDto,
  MaintenancePageDto,
  MaintenanceQuery,
  NewMaintenanceDto,
  PublicMaintenancesDto,
} from './dto/maintenance.dto.js';

/** Work on the platform (AT-3.2.4), and what it owes the sellers (AT-3.4.3). */
@Controller('api/v1')
export class MaintenanceController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PlanMaintenance) private readonly planning: PlanMaintenance,
    @Inject(MaintenanceExtension) private readonly extensions: MaintenanceExtension,
    @Inject(MaintenanceGate) private readonly gate: MaintenanceGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is planned and under way, the earliest first. Costs no query. */
  @Get('maintenance')
  @Public()
  @InPart('none')
  shown(@CallerOf() caller: Caller): PublicMaintenancesDto {
    const now = this.clock.now();
    const running = new Set(this.gate.inForce(now));
    const ahead = this.gate.known().filter((w) => Temporal.Instant.compare(w.endsAt, now) > 0);
    return {
      items: ahead.map((w) => ({
        id: w.id,
        parts: [...w.parts],
        ground: w.ground,
        note: w.note?.[caller.lang] ?? null,
        startsAt: w.startsAt.toString(),
        endsAt: w.endsAt.toString(),
        now: running.has(w),
        clause: w.clause,
      })),
    };
  }

  /** All windows, the latest first. */
  @Get('operator/maintenance')
  @StaffRoles('support', 'billing', 'complaints')
  list(@CallerOf() caller: Caller, @Query() query: MaintenanceQuery): Promise<MaintenancePageDto> {
    const limit = query.limit ?? PAGE;
    const after = decodeTimeCursor(query.cursor);
    return this.db.operator({ actor: actorOf(caller), reason: 'maintenance windows' }, async (tx) =>
      toPage(
        await listWindows(tx, { status: query.status, after, limit: limit + 1 }),
        limit,
        (w) => [w.startsAt.toString(), w.id],
        presentWindow,
      ),
    );
  }

  /** One window. */
  @Get('operator/maintenance/:id')
  @StaffRoles('support', 'billing', 'complaints')
  one(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<MaintenanceDto> {
    return this.db.operator({ actor: actorOf(caller), reason: 'a maintenance window' }, async (tx) => {
      const window = await findWindow(tx, id);
      if (!window) throw platformErrors.fail('not_found');
      return presentWindow(window);
    });
  }

  /** Plans work ahead, or begins it now where no start is named. Owners of sellers are told at once. */
  @Post('operator/maintenance')
  @StaffRoles('support')
  plan(@CallerOf() caller: Caller, @Body() body: NewMaintenanceDto): Promise<MaintenanceDto> {
    return this.act(caller, (tx, actor) =>
      this.planning.plan(tx, {
        parts: body.parts,
        ground: body.ground,
        ...(body.startsAt ? { startsAt: instant('startsAt', body.startsAt) } : {}),
        endsAt: instant('endsAt', body.endsAt),
        note: body.note ? { ru: body.note.ru, kk: body.note.kk, en: body.note.en } : null,
        actor,
      }),
    );
  }

  /** Lets it last longer. */
  @Post('operator/maintenance/:id/extension')
  @HttpCode(200)
  @StaffRoles('support')
  extend(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtendMaintenanceDto,
  ): Promise<MaintenanceDto> {
    return this.act(caller, (tx, actor) => this.planning.extend(tx, id, instant('endsAt', body.endsAt), actor));
  }

  /** Ends it before its time. */
  @Post('operator/maintenance/:id/end')
  @HttpCode(200)
  @StaffRoles('support')
  end(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<MaintenanceDto> {
    return this.act(caller, (tx, actor) => this.planning.end(tx, id, actor));
  }

  /** Drops work that has not begun. */
  @Post('operator/maintenance/:id/cancellation')
  @HttpCode(200)
  @StaffRoles('support')
  cancel(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<MaintenanceDto> {
    return this.act(caller, (tx, actor) => this.planning.cancel(tx, id, actor));
  }

  /** What the licence has lost to maintenance and may be extended by, window by window. Commits nothing. */
  @Get('seller/licence/maintenance-extension')
  @SellerRoles('accountant')
  owed(@CallerOf() caller: Caller): Promise<MaintenanceExtensionDto> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) => presentOwed(await this.extensions.owed(tx, tenantId)));
  }

  /** Extends the licence by what it lost: computed, once for each window (AT-3.4.3). */
  @Post('seller/licence/maintenance-extension')
  @HttpCode(200)
  @SellerRoles()
  ask(@CallerOf() caller: Caller): Promise<MaintenanceExtensionDto> {
    const tenantId = sellerOf(caller);
    // A lapsed licence comes back by it, and a deletion that waits is dropped: rows that only the platform sees.
    return this.db.system('licence extended for maintenance', async (tx) =>
      presentOwed(await this.extensions.grant(tx, tenantId, actorOf(caller))),
    );
  }

  private act(caller: Caller, what: (tx: Tx, actor: string) => Promise<MaintenanceWindow>): Promise<MaintenanceDto> {
    const actor = actorOf(caller);
    return this.db.operator({ actor, reason: 'maintenance' }, async (tx) => presentWindow(await what(tx, actor)));
  }
}

function instant(field: string, text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch (error) {
    throw platformErrors.fail('invalid', {}, { cause: error, fields: [{ field, code: 'date' }] });
  }
}

const presentWindow = (w: MaintenanceWindow): MaintenanceDto => ({
  id: w.id,
  status: w.status,
  parts: w.parts,
  ground: w.ground,
  note: w.note,
  startsAt: w.startsAt.toString(),
  endsAt: w.endsAt.toString(),
  clause: w.policy.clauses[0] ?? null,
  createdAt: w.createdAt.toString(),
  createdBy: w.createdBy,
});

const iso = (ms: number): string =>
  Temporal.Duration.from({ milliseconds: ms }).round({ largestUnit: 'hours' }).toString();

const presentOwed = (o: Owed): MaintenanceExtensionDto => ({
  losses: o.losses.map(({ window, lostMs }) => ({
    windowId: window.id,
    startsAt: window.startsAt.toString(),
    endsAt: window.endsAt.toString(),
    parts: window.parts,
    lost: iso(lostMs),
  })),
  total: iso(o.totalMs),
  endsAt: o.endsAt?.toString() ?? null,
  extendedTo: o.extendedTo?.toString() ?? null,
  clause: o.clause,
});
