import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Temporal, type Clock } from '#kernel';
import { CLOCK, CallerOf, Database, StaffRoles, actorOf, type Caller, type Tx } from '#platform';
import { PublishTariff } from '../application/publish-tariff.js';
import { drafts, versions } from '../persistence/tariff-drafts.js';
import { overageOf, pricesOf, tariffById, tariffsInForce } from '../persistence/tariffs.js';
import { NewTariffDraftDto, PublicationDto, TariffsBoardDto, TariffTermsDto } from './dto/tariff.dto.js';
import { presentTariff } from './presenters.js';
import { bodyOf, presentDraft } from './tariff-bodies.js';

/** Drafts and versions of tariffs. */
@Controller('api/v1/operator/tariffs')
export class OperatorTariffsController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PublishTariff) private readonly publishing: PublishTariff,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every version ever published, newest first by tariff, and the drafts. */
  @Get()
  @StaffRoles('billing', 'support')
  board(@CallerOf() caller: Caller): Promise<TariffsBoardDto> {
    return this.db.operator({ actor: actorOf(caller), reason: 'tariffs are looked at' }, (tx) => this.seen(tx, caller));
  }

  /** Makes a draft: a new tariff, or the next version of one that there is. */
  @Post()
  @StaffRoles('billing')
  draft(@CallerOf() caller: Caller, @Body() body: NewTariffDraftDto): Promise<TariffsBoardDto> {
    const { code, ...terms } = body;
    return this.act(caller, 'a tariff is drafted', (tx, actor) =>
      this.publishing.draft(tx, { code, body: bodyOf(terms), actor }),
    );
  }

  /** Writes a draft anew. */
  @Put(':id')
  @StaffRoles('billing')
  change(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TariffTermsDto,
  ): Promise<TariffsBoardDto> {
    return this.act(caller, 'a draft of a tariff is changed', (tx, actor) =>
      this.publishing.change(tx, { id, body: bodyOf(body), actor }),
    );
  }

  /** Throws a draft away. */
  @Delete(':id')
  @HttpCode(200)
  @StaffRoles('billing')
  discard(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<TariffsBoardDto> {
    return this.act(caller, 'a draft of a tariff is discarded', (tx, actor) =>
      this.publishing.discard(tx, { id, actor }),
    );
  }

  /** Publishes a draft as the next version. Terms that were given keep theirs (AT-3.2.1b). */
  @Post(':id/publication')
  @HttpCode(200)
  @StaffRoles('billing')
  publish(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PublicationDto,
  ): Promise<TariffsBoardDto> {
    const effectiveAt = body.effectiveAt ? Temporal.Instant.from(body.effectiveAt) : undefined;
    return this.act(caller, 'a tariff is published', (tx, actor) =>
      this.publishing.publish(tx, { id, effectiveAt, actor }),
    );
  }

  private act(
    caller: Caller,
    reason: string,
    what: (tx: Tx, actor: string) => Promise<unknown>,
  ): Promise<TariffsBoardDto> {
    const actor = actorOf(caller);
    return this.db.operator({ actor, reason }, async (tx) => {
      await what(tx, actor);
      return this.seen(tx, caller);
    });
  }

  private async seen(tx: Tx, { lang }: Caller): Promise<TariffsBoardDto> {
    const now = this.clock.now();
    const lines = await versions(tx);
    const ids = lines.map((v) => v.id);
    const prices = await pricesOf(tx, ids);
    const overage = await overageOf(tx, ids);
    const inForce = new Set((await tariffsInForce(tx, now)).map((t) => t.id));
    const shown = [];
    for (const v of lines)
      shown.push({
        ...presentTariff(await tariffById(tx, v.id), prices, lang, overage),
        id: v.id,
        rank: v.rank,
        publishedAt: v.publishedAt.toString(),
        publishedBy: v.publishedBy,
        state: inForce.has(v.id) ? ('in-force' as const) : stateOf(v.effectiveAt, now),
        licences: v.licences,
      });
    return { versions: shown, drafts: (await drafts(tx)).map(presentDraft) };
  }
}

const stateOf = (effectiveAt: Temporal.Instant, now: Temporal.Instant): 'ahead' | 'past' =>
  Temporal.Instant.compare(effectiveAt, now) > 0 ? 'ahead' : 'past';
