import { Body, Controller, Get, Headers, Inject, Patch, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Clock } from '#kernel';
import {
  CallerOf,
  sellerOf,
  CLOCK,
  Database,
  InPart,
  MaintenanceGate,
  Memberships,
  SellerRoles,
  SignedIn,
  actorOf,
  platformErrors,
  type Caller,
  type SellerRole,
} from '#platform';
import { ChangeSeller } from '../application/change-seller.js';
import { TenancyFacade } from '../tenancy.facade.js';
import type { SellerMemberships } from '../tenancy.memberships.js';
import { MySellersDto, SellerChangeDto, SellerDto } from './dto/seller.dto.js';
import { etagOf, presentSeller } from './presenters.js';

/** The seller's own record. */
@Controller('api/v1')
export class SellerController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(ChangeSeller) private readonly changing: ChangeSeller,
    @Inject(Memberships) private readonly memberships: SellerMemberships,
    @Inject(MaintenanceGate) private readonly gate: MaintenanceGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sellers in which the caller has a part. */
  @Get('me/sellers')
  @SignedIn()
  @InPart('none')
  async mine(@CallerOf() caller: Caller): Promise<MySellersDto> {
    return { items: (await this.memberships.sellersOf(caller.accountId)) as MySellersDto['items'] };
  }

  /** The seller for which the caller acts, with its state, what it may do and its legal profile. */
  @Get('seller')
  @SellerRoles('author', 'curator', 'accountant')
  async read(@CallerOf() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<SellerDto> {
    const dto = await this.db.tenant(sellerOf(caller), async (tx) =>
      presentSeller(
        await this.tenancy.seller(tx, sellerOf(caller)),
        await this.tenancy.suspensions(tx, sellerOf(caller)),
        caller.sellerRole as SellerRole,
        this.gate.inForce(this.clock.now()),
      ),
    );
    void reply.header('etag', dto.etag);
    return dto;
  }

  /** Changes name, description or legal profile. Needs `If-Match` with the ETag; a lost race is 412. */
  @Patch('seller')
  @SellerRoles()
  async change(
    @CallerOf() caller: Caller,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: SellerChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerDto> {
    const version = versionOf(ifMatch);
    const dto = await this.db.tenant(sellerOf(caller), async (tx) => {
      const seller = await this.changing.run(tx, {
        tenantId: sellerOf(caller),
        version,
        change: body,
        actor: actorOf(caller),
      });
      return presentSeller(seller, await this.tenancy.suspensions(tx, sellerOf(caller)), caller.sellerRole);
    });
    void reply.header('etag', etagOf({ version: Number(dto.etag.slice(1, -1)) }));
    return dto;
  }
}

function versionOf(ifMatch: string | undefined): number {
  if (!ifMatch) throw platformErrors.fail('precondition_missing');
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim());
  // A tag we never gave cannot match.
  if (!found) throw platformErrors.fail('edited_meanwhile');
  return Number(found[1]);
}
