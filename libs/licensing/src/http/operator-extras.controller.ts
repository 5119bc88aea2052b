import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { Money } from '#kernel';
import {
  CallerOf,
  Database,
  PAGE,
  StaffRoles,
  actorOf,
  decodeTimeCursor,
  platformErrors,
  toPage,
  type Caller,
  type Tx,
} from '#platform';
import { ExtraAct } from '../application/extra-act.js';
import { Extras } from '../application/extras.js';
import { findExtra, listExtras, type Extra } from '../persistence/extras.js';
import { EstimateDto, ExtraDto, ExtraTextDto, ExtrasPageDto, ExtrasQuery } from './dto/extra.dto.js';
import { ExtraPresenter, positionOf } from './extra.presenter.js';

/** Extra services for the operator's staff (AT-4.7). */
@Controller('api/v1/operator/extras')
export class OperatorExtrasController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Extras) private readonly extras: Extras,
    @Inject(ExtraAct) private readonly acts: ExtraAct,
    @Inject(ExtraPresenter) private readonly presenter: ExtraPresenter,
  ) {}

  /** Services of all sellers, the latest first. */
  @Get()
  @StaffRoles('support', 'billing')
  list(@CallerOf() caller: Caller, @Query() query: ExtrasQuery): Promise<ExtrasPageDto> {
    const limit = query.limit ?? PAGE;
    const after = decodeTimeCursor(query.cursor);
    return this.db.operator({ actor: actorOf(caller), reason: 'extra services' }, async (tx) =>
      toPage(await listExtras(tx, { open: query.open === 'true', after, limit: limit + 1 }), limit, positionOf, (e) =>
        this.presenter.present(e),
      ),
    );
  }

  /** One service. */
  @Get(':id')
  @StaffRoles('support', 'billing')
  one(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ExtraDto> {
    return this.db.operator({ actor: actorOf(caller), reason: 'an extra service' }, async (tx) => {
      const extra = await findExtra(tx, id);
      if (!extra) throw platformErrors.fail('not_found');
      return this.presenter.present(extra);
    });
  }

  /** The technical estimate: what will be done, the whole price, working days. */
  @Post(':id/estimate')
  @HttpCode(200)
  @StaffRoles('support', 'billing')
  estimate(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EstimateDto,
  ): Promise<ExtraDto> {
    const { text, days } = body;
    const amount = Money.parse({ amount: body.amount.amount, currency: body.amount.currency });
    return this.act(caller, (tx, actor) => this.extras.estimate(tx, id, { text, days, amount, actor }));
  }

  /** Declines the request, and says why. */
  @Post(':id/refusal')
  @HttpCode(200)
  @StaffRoles('support', 'billing')
  decline(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtraTextDto,
  ): Promise<ExtraDto> {
    return this.act(caller, (tx, actor) => this.extras.decline(tx, id, body.text, actor));
  }

  /** Hands over the work with an act. */
  @Post(':id/act')
  @HttpCode(200)
  @StaffRoles('support', 'billing')
  deliver(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtraTextDto,
  ): Promise<ExtraDto> {
    return this.act(caller, (tx, actor) => this.extras.deliver(tx, id, body.text, actor));
  }

  /** The act, as PDF. */
  @Get(':id/act.pdf')
  @StaffRoles('support', 'billing')
  async pdf(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.acts.file(
      await this.db.operator({ actor: actorOf(caller), reason: 'the act of a service' }, (tx) =>
        this.acts.definition(tx, id, caller.lang),
      ),
    );
  }

  private act(caller: Caller, what: (tx: Tx, actor: string) => Promise<Extra>): Promise<ExtraDto> {
    const actor = actorOf(caller);
    return this.db.operator({ actor, reason: 'an extra service' }, async (tx) =>
      this.presenter.present(await what(tx, actor)),
    );
  }
}
