import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { asTenantId, isLang, type TenantId } from '#kernel';
import {
  CallerOf,
  Database,
  ObjectStore,
  PAGE,
  PageQuery,
  PurgeRegistry,
  StaffRoles,
  actorOf,
  decodeTimeCursor,
  platformErrors,
  toPage,
  type Caller,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { LegalHolds } from '../application/legal-holds.js';
import { documentKey } from '../application/purge-documents.js';
import { PurgeSeller } from '../application/purge-seller.js';
import { RehearsePurge } from '../application/rehearse-purge.js';
import { findPurge, listPurges } from '../persistence/purges.js';
import { HoldsDto, NewHoldDto, PurgeDto, PurgesPage, RehearsalDto } from './dto/purge.dto.js';
import { presentPurge, presentPurgeLine, presentRehearsal } from './purge.presenters.js';

/** Deletions of sellers' data as staff prepare, watch and prove them. */
@Controller('api/v1/operator')
export class OperatorPurgeController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PurgeRegistry) private readonly registry: PurgeRegistry,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
    @Inject(RehearsePurge) private readonly rehearsing: RehearsePurge,
    @Inject(PurgeSeller) private readonly purging: PurgeSeller,
    @Inject(LegalHolds) private readonly holds: LegalHolds,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
  ) {}

  /** What a deletion of this seller would do: counted, and nothing done (AT-2.7b). */
  @Get('sellers/:id/purge/rehearsal')
  @StaffRoles('complaints', 'billing', 'support')
  async rehearsal(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<RehearsalDto> {
    const by = { actor: actorOf(caller), reason: 'a deletion is rehearsed' };
    return presentRehearsal(await this.rehearsing.run(by, asTenantId(id)), caller.lang);
  }

  /** Deletions, the latest due first. */
  @Get('purges')
  @StaffRoles('complaints', 'billing', 'support')
  list(@CallerOf() caller: Caller, @Query() query: PageQuery): Promise<PurgesPage> {
    const limit = query.limit ?? PAGE;
    return this.db.operator({ actor: actorOf(caller), reason: 'deletions are looked at' }, async (tx) => {
      const rows = await listPurges(tx, { after: decodeTimeCursor(query.cursor), limit: limit + 1 });
      return toPage(rows, limit, (p) => [p.dueAt.toString(), p.id], presentPurgeLine);
    });
  }

  /** One deletion: planned, done, kept, with its documents. */
  @Get('purges/:id')
  @StaffRoles('complaints', 'billing', 'support')
  one(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PurgeDto> {
    return this.db.operator({ actor: actorOf(caller), reason: 'a deletion is looked at' }, async (tx) => {
      const purge = await findPurge(tx, id);
      if (!purge) throw platformErrors.fail('not_found');
      return presentPurge(purge, this.registry.kept());
    });
  }

  /** The certificate of deletion, in the caller's language or `lang`. */
  @Get('purges/:id/certificate.pdf')
  @StaffRoles('complaints', 'billing', 'support')
  certificate(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('lang') lang: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.document(caller, id, 'certificate', lang, reply);
  }

  /** The act of destruction of personal data with its extract from the log. */
  @Get('purges/:id/act.pdf')
  @StaffRoles('complaints', 'billing', 'support')
  act(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('lang') lang: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.document(caller, id, 'act', lang, reply);
  }

  /** Legal holds on a seller's data. */
  @Get('sellers/:id/holds')
  @StaffRoles('complaints', 'billing', 'support')
  held(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<HoldsDto> {
    return this.db.operator({ actor: actorOf(caller), reason: 'legal holds are looked at' }, async (tx) => {
      await this.tenancy.status(tx, asTenantId(id));
      const whole = new Set((await this.holds.whole(tx, asTenantId(id))).map((h) => h.id));
      return {
        items: (await this.holds.all(tx, asTenantId(id))).map((h) => ({
          type: h.type, id: h.id, reason: h.reason, whole: whole.has(h.id), setAt: h.setAt.toString(),
        })), // prettier-ignore
        types: ['seller', ...this.holds.types()],
      };
    });
  }

  /** Sets a legal hold: on the seller it keeps everything, on one thing only what that thing cannot stand without. */
  @Post('sellers/:id/holds')
  @HttpCode(200)
  @StaffRoles('complaints')
  async hold(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewHoldDto,
  ): Promise<HoldsDto> {
    const tenantId = asTenantId(id);
    await this.db.operator({ actor: actorOf(caller), reason: 'a legal hold is set' }, async (tx) => {
      await this.notGone(tx, tenantId);
      const { type, id: subject, reason } = body;
      await this.purging.hold(tx, { tenantId, subject: { type, id: subject }, reason, by: actorOf(caller) });
    });
    return this.held(caller, id);
  }

  /** Lifts a legal hold; what it alone had kept of a deleted seller is deleted now. */
  @Delete('sellers/:id/holds/:subject')
  @HttpCode(200)
  @StaffRoles('complaints')
  async lift(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('subject', ParseUUIDPipe) subject: string,
  ): Promise<HoldsDto> {
    const tenantId = asTenantId(id);
    await this.db.operator({ actor: actorOf(caller), reason: 'a legal hold is lifted' }, async (tx) => {
      await this.tenancy.status(tx, tenantId);
      await this.purging.release(tx, { tenantId, subjectId: subject, by: actorOf(caller) });
    });
    return this.held(caller, id);
  }

  private async notGone(tx: Parameters<TenancyFacade['status']>[0], tenantId: TenantId): Promise<void> {
    if ((await this.tenancy.status(tx, tenantId)) === 'purged') throw platformErrors.fail('not_found');
  }

  private async document(
    caller: Caller,
    id: string,
    name: 'certificate' | 'act',
    asked: string | undefined,
    reply: FastifyReply,
  ): Promise<void> {
    const file = `${name}.${isLang(asked) ? asked : caller.lang}.pdf`;
    await this.db.operator({ actor: actorOf(caller), reason: 'a document of a deletion is taken' }, async (tx) => {
      if (!(await findPurge(tx, id))?.documents[file]) throw platformErrors.fail('not_found');
    });
    void reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `attachment; filename="${name}-${id}.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(await this.objects.get(documentKey(id, file)));
  }
}
