import { createHash } from 'node:crypto';
import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Clock, Temporal } from '#kernel';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../db/database.js';
import { platformErrors } from '../platform.errors.js';
import { CLOCK } from '../tokens.js';
import type { CalledRequest } from './caller.js';
import { ReadLimiter, addressOf } from './read-limiter.js';

/** At most `limit` requests within `seconds`, counted together for all processes. */
export interface ThrottleRule {
  limit: number;
  seconds: number;
  /** Whose requests are counted: an address's, a person's (an address's for visitors), or those with the same value of a body field. */
  by: 'ip' | 'account' | 'field';
  /** The field of the body for `by: 'field'`. */
  field?: string;
}

const THROTTLE = 'mediary:throttle';

/** Benchmarks, a developer, or a proxy that was not named as trusted: an address that says nothing about who calls. */
const HERE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Limits how often a route that writes or signs in may be called; several rules hold together. */
export const Throttle = (...rules: ThrottleRule[]) => SetMetadata(THROTTLE, rules);

/**
 * Counts requests after {@link AccessGuard} has found out who calls. Routes with `@Throttle` are counted in Postgres,
 * on real time; everything else only by a generous bucket of this process.
 */
@Injectable()
export class ThrottleGuard implements CanActivate {
  private readonly reads: ReadLimiter;
  private readonly on: boolean;
  private readonly freeHere: boolean;

  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.reads = new ReadLimiter(config.readLimit ?? 600);
    this.freeHere = config.readLimit === undefined;
    this.on = config.throttling !== false;
  }

  async canActivate(ctx: ExecutionContext): Promise<boolean> {
    const request = ctx.switchToHttp().getRequest<CalledRequest>();
    if (!this.on) return true;
    if (!(this.freeHere && HERE.has(request.ip)) && !this.reads.take(request.ip))
      throw platformErrors.fail('too_many', { seconds: 1 });
    const rules = this.reflector.get<ThrottleRule[] | undefined>(THROTTLE, ctx.getHandler());
    if (!rules) return true;
    const route = `${ctx.getClass().name}.${ctx.getHandler().name}`;
    for (const rule of rules)
      await this.count(`${route}|${rule.by}|${rule.field ?? ''}|${rule.seconds}`, subjectOf(rule, request), rule);
    return true;
  }

  private async count(rule: string, subject: string, { limit, seconds }: ThrottleRule): Promise<void> {
    // Hashed: the table holds no addresses.
    const key = createHash('sha256').update(`${rule}|${subject}`).digest('base64url');
    const now = this.clock.realNow();
    const { hits, ends } = await this.db.system('throttle', (tx) =>
      tx.one<{ hits: number; ends: Temporal.Instant }>(
        `INSERT INTO platform.throttle AS t (key, hits, window_ends) VALUES ($1, 1, $3)
         ON CONFLICT (key) DO UPDATE SET
           hits = CASE WHEN t.window_ends <= $2 THEN 1 ELSE LEAST(t.hits + 1, 1000000) END,
           window_ends = CASE WHEN t.window_ends <= $2 THEN EXCLUDED.window_ends ELSE t.window_ends END
         RETURNING hits, window_ends AS ends`,
        [key, now, now.add({ seconds })],
      ),
    );
    if (hits > limit)
      throw platformErrors.fail('too_many', { seconds: Math.max(1, Math.ceil(now.until(ends).total('seconds'))) });
  }
}

function subjectOf(rule: ThrottleRule, request: CalledRequest): string {
  if (rule.by === 'field') {
    const body = (request.body ?? {}) as Record<string, unknown>;
    const value = body[rule.field ?? ''];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().toLowerCase().slice(0, 320);
    // Without the field there is nobody to protect but everybody: strangers must not use up one count together.
    return `without|${request.caller?.accountId || addressOf(request.ip)}`;
  }
  const account = rule.by === 'account' ? request.caller?.accountId : undefined;
  return account || addressOf(request.ip);
}
