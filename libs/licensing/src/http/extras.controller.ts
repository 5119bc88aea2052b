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
import {
  CallerOf,
  Database,
  Idempotent,
  PAGE,
  SellerRoles,
  actorOf,
  decodeTimeCursor,
  platformErrors,
  sellerOf,
  toPage,
  type Caller,
  type Tx,
} from '#platform';
import { ExtraAct } from '../application/extra-act.js';
import { Extras } from '../application/extras.js';
import { findExtra, listExtras, type Extra } from '../persistence/extras.js';
import { ExtraDto, ExtraTextDto, ExtrasPageDto, ExtrasQuery, NewExtraDto } from './dto/extra.dto.js';
import { ExtraPresenter, positionOf } from './extra.presenter.js';

/** Extra services for the seller (AT-4.7). */
@Controller('api/v1/seller/extras')
export class ExtrasController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Extras) private readonly extras: Extras,
    @Inject(ExtraAct) private readonly acts: ExtraAct,
    @Inject(ExtraPresenter) private readonly presenter: ExtraPresenter,
  ) {}

  /** The seller's services, the latest first. */
  @Get()
  @SellerRoles('accountant')
  list(@CallerOf() caller: Caller, @Query() query: ExtrasQuery): Promise<ExtrasPageDto> {
    const tenantId = sellerOf(caller);
    const limit = query.limit ?? PAGE;
    const after = decodeTimeCursor(query.cursor);
    return this.db.tenant(tenantId, async (tx) =>
      toPage(
        await listExtras(tx, { tenantId, open: query.open === 'true', after, limit: limit + 1 }),
        limit,
        positionOf,
        (e) => this.presenter.present(e),
      ),
    );
  }

  /** Asks for a service. */
  @Post()
  @SellerRoles()
  ask(@CallerOf() caller: Caller, @Body() body: NewExtraDto): Promise<ExtraDto> {
    return this.act(caller, (tx, by) => this.extras.ask(tx, by, { kind: body.kind, request: body.request }));
  }

  /** One service. */
  @Get(':id')
  @SellerRoles('accountant')
  one(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ExtraDto> {
    return this.db.tenant(sellerOf(caller), async (tx) => {
      const extra = await findExtra(tx, id);
      if (!extra) throw platformErrors.fail('not_found');
      return this.presenter.present(extra);
    });
  }

  /** Accepts the estimate: an invoice for the whole price is issued, and the work begins when it is paid. */
  @Post(':id/acceptance')
  @HttpCode(200)
  @SellerRoles()
  @Idempotent()
  accept(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ExtraDto> {
    return this.act(caller, (tx, by) => this.extras.accept(tx, by, id));
  }

  /** Gives up before the prepayment; after it there is no refund (AT-4.7). */
  @Post(':id/cancellation')
  @HttpCode(200)
  @SellerRoles()
  cancel(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ExtraDto> {
    return this.act(caller, (tx, by) => this.extras.cancel(tx, by, id));
  }

  /** Accepts the act. */
  @Post(':id/act-acceptance')
  @HttpCode(200)
  @SellerRoles()
  acceptAct(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ExtraDto> {
    return this.act(caller, (tx, by) => this.extras.acceptAct(tx, by, id));
  }

  /** Objects to the act: the work goes on. */
  @Post(':id/act-objection')
  @HttpCode(200)
  @SellerRoles()
  object(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtraTextDto,
  ): Promise<ExtraDto> {
    return this.act(caller, (tx, by) => this.extras.object(tx, by, id, body.text));
  }

  /** The act, as PDF. */
  @Get(':id/act.pdf')
  @SellerRoles('accountant')
  async pdf(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.acts.file(await this.db.tenant(sellerOf(caller), (tx) => this.acts.definition(tx, id, caller.lang)));
  }

  private act(
    caller: Caller,
    what: (tx: Tx, by: { tenantId: ReturnType<typeof sellerOf>; actor: string }) => Promise<Extra>,
  ): Promise<ExtraDto> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) =>
      this.presenter.present(await what(tx, { tenantId, actor: actorOf(caller) })),
    );
  }
}
