import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { asTenantId, isUuid } from '#kernel';
import { platformErrors } from '../platform.errors.js';
import { ACCESS, type AccessRule } from './access.js';
import { Authenticator, Memberships, type CalledRequest, type Caller } from './caller.js';
import { langOf } from './lang.js';

/** The one gate of every route: denies unless the route says who may call it and the caller is that. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(Memberships) private readonly memberships: Memberships,
  ) {}

  async canActivate(ctx: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [ctx.getHandler(), ctx.getClass()]);
    const request = ctx.switchToHttp().getRequest<CalledRequest>();
    const caller = visitor(request);
    request.caller = caller;
    if (!rule) throw platformErrors.fail('forbidden');
    await this.identify(request, caller, rule);
    if (rule.kind === 'public') return true;
    if (!caller.accountId) throw platformErrors.fail('unauthenticated');
    if (rule.kind === 'staff' && !rule.roles.some((r) => caller.staffRoles.includes(r)))
      throw platformErrors.fail('forbidden');
    if (rule.kind === 'seller') await this.chooseSeller(request, caller, rule);
    return true;
  }

  private async identify(request: CalledRequest, caller: Caller, rule: AccessRule): Promise<void> {
    const header = request.headers.authorization;
    if (!header?.startsWith('Bearer ')) return;
    const checkSession = !(rule.kind === 'signed-in' && rule.sessionInSql);
    const identity = await this.authenticator.authenticate(header.slice(7), { checkSession });
    if (identity) Object.assign(caller, identity);
    // An expired token on a public page is no reason to refuse the page.
    else if (rule.kind !== 'public') throw platformErrors.fail('unauthenticated');
  }

  private async chooseSeller(request: CalledRequest, caller: Caller, rule: { roles: string[] }): Promise<void> {
    const named = request.headers['mediary-seller'];
    let sellerId = typeof named === 'string' ? named : undefined;
    if (!sellerId) {
      const mine = await this.memberships.sellersOf(caller.accountId);
      if (mine.length === 0) throw platformErrors.fail('forbidden');
      if (mine.length > 1) throw platformErrors.fail('seller_not_chosen');
      sellerId = mine[0]!.sellerId;
    }
    const role = isUuid(sellerId) ? await this.memberships.roleIn(caller.accountId, sellerId) : null;
    // Another seller is not forbidden, it is not there.
    if (!role) throw platformErrors.fail('not_found');
    if (!rule.roles.includes(role)) throw platformErrors.fail('forbidden');
    caller.sellerId = asTenantId(sellerId);
    caller.sellerRole = role;
  }
}

function visitor(request: CalledRequest): Caller {
  return {
    accountId: '',
    sessionId: '',
    staffRoles: [],
    lang: langOf(request.headers['accept-language']),
    ip: request.ip,
    device: String(request.headers['user-agent'] ?? '').slice(0, 200),
    requestId: String(request.id),
  };
}
