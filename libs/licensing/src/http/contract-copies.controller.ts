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
  ObjectStore,
  PAGE,
  PageQuery,
  SellerRoles,
  StaffRoles,
  actorOf,
  decodeTimeCursor,
  platformErrors,
  sellerOf,
  toPage,
  type Caller,
} from '#platform';
import { ContractCopies } from '../application/contract-copies.js';
import { contractErrors } from '../contract.errors.js';
import { findCopy, listCopies, type ContractCopy } from '../persistence/contract-copies.js';
import {
  ContractCopiesPage,
  ContractCopiesQuery,
  ContractCopyDecisionDto,
  ContractCopyDto,
  NewContractCopyDto,
} from './dto/contract-copy.dto.js';

/** Printed copies of the contract (AT-6.2). */
@Controller('api/v1')
export class ContractCopiesController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ContractCopies) private readonly copies: ContractCopies,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
  ) {}

  /** The seller's requests, the latest first. */
  @Get('seller/contract-copies')
  @SellerRoles('accountant')
  mine(@CallerOf() caller: Caller, @Query() query: PageQuery): Promise<ContractCopiesPage> {
    const tenantId = sellerOf(caller);
    const limit = query.limit ?? PAGE;
    const after = decodeTimeCursor(query.cursor);
    return this.db.tenant(tenantId, async (tx) =>
      toPage(await listCopies(tx, { tenantId, after, limit: limit + 1 }), limit, position, present),
    );
  }

  /** Asks in writing for a printed copy. */
  @Post('seller/contract-copies')
  @SellerRoles()
  ask(@CallerOf() caller: Caller, @Body() body: NewContractCopyDto): Promise<ContractCopyDto> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) => present(await this.copies.ask(tx, caller, tenantId, body.request)));
  }

  /** A copy that was given, as PDF. */
  @Get('seller/contract-copies/:id/contract.pdf')
  @SellerRoles('accountant')
  async file(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const copy = await this.db.tenant(sellerOf(caller), (tx) => findCopy(tx, id));
    return this.pdf(copy);
  }

  /** Requests of all sellers, the latest first. */
  @Get('operator/contract-copies')
  @StaffRoles('support')
  list(@CallerOf() caller: Caller, @Query() query: ContractCopiesQuery): Promise<ContractCopiesPage> {
    const limit = query.limit ?? PAGE;
    const after = decodeTimeCursor(query.cursor);
    return this.db.operator({ actor: actorOf(caller), reason: 'requests for copies of contracts' }, async (tx) =>
      toPage(await listCopies(tx, { status: query.status, after, limit: limit + 1 }), limit, position, present),
    );
  }

  /** A copy that was given, as PDF, for staff. */
  @Get('operator/contract-copies/:id/contract.pdf')
  @StaffRoles('support')
  async taken(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const copy = await this.db.operator({ actor: actorOf(caller), reason: 'a copy of a contract' }, (tx) =>
      findCopy(tx, id),
    );
    return this.pdf(copy);
  }

  /** Gives the copy or refuses it with a reason. */
  @Post('operator/contract-copies/:id/decision')
  @HttpCode(200)
  @StaffRoles('support')
  decide(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ContractCopyDecisionDto,
  ): Promise<ContractCopyDto> {
    const actor = actorOf(caller);
    const reason = body.reason;
    return this.db.operator({ actor, reason: 'a copy of a contract' }, async (tx) => {
      if (body.decision === 'grant') return present(await this.copies.grant(tx, id, actor));
      if (!reason) throw contractErrors.fail('contract_copy_reason');
      return present(await this.copies.refuse(tx, id, reason, actor));
    });
  }

  private async pdf(copy: ContractCopy | undefined): Promise<StreamableFile> {
    if (!copy?.objectKey) throw platformErrors.fail('not_found');
    return new StreamableFile(await this.objects.get(copy.objectKey), {
      type: 'application/pdf',
      disposition: `attachment; filename="contract-${copy.id}.pdf"`,
      length: copy.bytes ?? undefined,
    });
  }
}

const position = (c: ContractCopy): string[] => [c.askedAt.toString(), c.id];

const present = (c: ContractCopy): ContractCopyDto => ({
  id: c.id,
  sellerId: c.tenantId,
  status: c.status,
  request: c.request,
  askedAt: c.askedAt.toString(),
  decidedAt: c.decidedAt?.toString() ?? null,
  reason: c.reason,
  acceptanceId: c.acceptanceId,
  sha256: c.sha256,
  bytes: c.bytes,
  clause: 'AT-6.2',
});
