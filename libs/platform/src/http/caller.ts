import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Lang, TenantId } from '#kernel';

/** Roles of a seller's people. */
export const SELLER_ROLES = ['owner', 'author', 'curator', 'accountant'] as const;
export type SellerRole = (typeof SELLER_ROLES)[number];

/** Roles of the operator's people. `admin` may do what each of the others may. */
export const STAFF_ROLES = ['admin', 'complaints', 'billing', 'support'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Who a token stands for. */
export interface Identity {
  accountId: string;
  sessionId: string;
  staffRoles: StaffRole[];
}

/** Who sends a request, and from where. */
export interface Caller {
  /** Empty for a visitor. */
  accountId: string;
  sessionId: string;
  staffRoles: StaffRole[];
  /** The seller for which the caller acts, checked for membership; set on seller routes only. */
  sellerId?: TenantId;
  sellerRole?: SellerRole;
  lang: Lang;
  ip: string;
  device: string;
  requestId: string;
}

/** A request with what the guards found out about it. */
export interface CalledRequest extends FastifyRequest {
  caller?: Caller;
}

/** Injects the {@link Caller}. */
export const CallerOf = createParamDecorator((_data: unknown, ctx: ExecutionContext): Caller => {
  const request = ctx.switchToHttp().getRequest<CalledRequest>();
  return request.caller!;
});

/** Injects the Idempotency-Key of the request. */
export const IdempotencyKey = createParamDecorator((_data: unknown, ctx: ExecutionContext): string => {
  const request = ctx.switchToHttp().getRequest<CalledRequest>();
  return String(request.headers['idempotency-key'] ?? '');
});

/** The caller as the journal and histories name them. */
export function actorOf(caller: Caller): string {
  if (!caller.accountId) return 'visitor';
  return caller.staffRoles.length > 0 && !caller.sellerId ? `staff:${caller.accountId}` : `account:${caller.accountId}`;
}

/** The seller for which a seller route is called; the access guard has checked the membership. */
export function sellerOf(caller: Caller): TenantId {
  if (!caller.sellerId) throw new Error('this route has no SellerRoles: it acts for no seller');
  return caller.sellerId;
}

/** Turns a bearer token into an identity. Provided by identity, which knows sessions. */
export abstract class Authenticator {
  /** @returns null where the token is invalid, expired or its session is revoked */
  abstract authenticate(token: string, options: { checkSession: boolean }): Promise<Identity | null>;
}

/** Answers which part a person has in a seller. Provided by tenancy. */
export abstract class Memberships {
  abstract roleIn(accountId: string, sellerId: string): Promise<SellerRole | null>;
  /** Every seller in which the person has a part. */
  abstract sellersOf(
    accountId: string,
  ): Promise<{ sellerId: string; role: SellerRole; slug?: string; displayName?: string }[]>;
}
