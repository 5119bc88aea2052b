import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { IdentityFacade } from '#identity';
import type { Clock } from '#kernel';
import {
  CLOCK,
  CallerOf,
  sellerOf,
  Database,
  SellerRoles,
  SignedIn,
  Throttle,
  platformErrors,
  type Caller,
} from '#platform';
import { Members } from '../application/members.js';
import { openInvitations, withdraw } from '../persistence/invitations.js';
import { TenancyFacade } from '../tenancy.facade.js';
import {
  AcceptInvitationDto,
  InvitationAcceptedDto,
  InviteDto,
  InvitedDto,
  MembersDto,
  RoleDto,
} from './dto/members.dto.js';

/** Who belongs to a seller. */
@Controller('api/v1')
export class MembersController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(Members) private readonly team: Members,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everyone who belongs to the seller, and who is invited. */
  @Get('seller/members')
  @SellerRoles('author', 'curator', 'accountant')
  list(@CallerOf() caller: Caller): Promise<MembersDto> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) => {
      const team = await this.tenancy.members(tx, tenantId);
      const people = await this.identity.contacts(
        tx,
        team.map((m) => m.accountId),
      );
      const items = team.map((m) => {
        const who = people.get(m.accountId);
        return {
          accountId: m.accountId,
          name: who?.name ?? '',
          email: who?.email ?? '',
          role: m.role,
          since: m.since.toString(),
        };
      });
      const open = caller.sellerRole === 'owner' ? await openInvitations(tx, tenantId, this.clock.realNow()) : [];
      const invitations = open.map((i) => ({
        id: i.id,
        email: i.email,
        role: i.role,
        expiresAt: i.expiresAt.toString(),
      }));
      return { items, invitations, next: null };
    });
  }

  /** Invites by e-mail: a link is sent, and nobody is in before they have used it. */
  @Post('seller/members')
  @SellerRoles()
  @Throttle({ limit: 30, seconds: 3600, by: 'account' })
  invite(@CallerOf() caller: Caller, @Body() body: InviteDto): Promise<InvitedDto> {
    return this.db.tenant(sellerOf(caller), (tx) =>
      this.team.invite(tx, { tenantId: sellerOf(caller), email: body.email, role: body.role, by: caller.accountId }),
    );
  }

  /** Gives a member another role. The last owner stays owner. */
  @Patch('seller/members/:accountId')
  @HttpCode(204)
  @SellerRoles()
  async changeRole(
    @CallerOf() caller: Caller,
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Body() body: RoleDto,
  ): Promise<void> {
    await this.db.tenant(sellerOf(caller), (tx) =>
      this.team.changeRole(tx, { tenantId: sellerOf(caller), accountId, role: body.role, by: caller.accountId }),
    );
  }

  /** Removes a member; it holds for their very next request. */
  @Delete('seller/members/:accountId')
  @HttpCode(204)
  @SellerRoles()
  async remove(@CallerOf() caller: Caller, @Param('accountId', ParseUUIDPipe) accountId: string): Promise<void> {
    await this.db.tenant(sellerOf(caller), (tx) =>
      this.team.remove(tx, { tenantId: sellerOf(caller), accountId, by: caller.accountId }),
    );
  }

  /** Withdraws an invitation; its link is dead. */
  @Delete('seller/invitations/:id')
  @HttpCode(204)
  @SellerRoles()
  async withdraw(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    const gone = await this.db.tenant(sellerOf(caller), (tx) => withdraw(tx, sellerOf(caller), id));
    if (!gone) throw platformErrors.fail('not_found');
  }

  /** Uses the token of an invitation's link; the caller's address must be the invited one. */
  @Post('invitations/acceptance')
  @HttpCode(200)
  @SignedIn()
  @Throttle({ limit: 20, seconds: 600, by: 'account' })
  async accept(@CallerOf() caller: Caller, @Body() body: AcceptInvitationDto): Promise<InvitationAcceptedDto> {
    const { tenantId, role } = await this.db.system('tenancy: an invitation is used', (tx) =>
      this.team.accept(tx, body.token, caller.accountId),
    );
    return { sellerId: tenantId, role };
  }
}
