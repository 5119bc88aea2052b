import { createHash } from 'node:crypto';
import {
  Inject,
  Injectable,
  SetMetadata,
  UseInterceptors,
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, of, switchMap, type Observable } from 'rxjs';
import type { Clock, Temporal } from '#kernel';
import type { Tx } from '../db/tx.js';
import { Database } from '../db/database.js';
import { json } from '../db/types.js';
import { canonical } from '../journal/journal.js';
import { platformErrors } from '../platform.errors.js';
import { CLOCK } from '../tokens.js';
import type { CalledRequest } from './caller.js';

const IDEMPOTENT = 'mediary:idempotent';

/**
 * The route needs an `Idempotency-Key`: the same key and body get the same answer for 24 hours, another body 422.
 * `own` says that the route's use case keeps the key itself (a unique column, checked in its own transaction); then
 * only the header's presence is checked here.
 */
export const Idempotent = (options: { own?: boolean } = {}) =>
  // On these routes alone: an interceptor of all routes would cost every read more than its lookup.
  applyDecorators(SetMetadata(IDEMPOTENT, options), UseInterceptors(IdempotencyInterceptor));

/** Hash of a request body, for use cases that keep the key themselves. */
export const bodyHash = (body: unknown): string =>
  createHash('sha256')
    .update(canonical(body ?? null))
    .digest('base64url');

interface Kept {
  bodyHash: string;
  status: number | null;
  response: unknown;
  stale: boolean;
}

/** What `begin` found: the first answer, or since when the key is ours. */
type Begun = { kept: Kept } | { kept: undefined; since: Temporal.Instant };

/** Answers a repeated request with the first answer. */
@Injectable()
class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async intercept(ctx: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const options = this.reflector.get<{ own?: boolean } | undefined>(IDEMPOTENT, ctx.getHandler());
    if (!options) return next.handle();
    const request = ctx.switchToHttp().getRequest<CalledRequest>();
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key.length < 8 || key.length > 200)
      throw platformErrors.fail('idempotency_key_missing');
    if (options.own) return next.handle();
    const id = [request.caller!.accountId || request.ip, `${request.method} ${request.url.split('?')[0]}`, key];
    const begun = await this.begin(id, bodyHash(request.body));
    const reply = ctx.switchToHttp().getResponse<FastifyReply>();
    if (begun.kept) {
      void reply.status(begun.kept.status!).header('idempotency-replayed', 'true');
      return of(begun.kept.response);
    }
    return from(this.carryOut(id, begun.since, next, reply)).pipe(switchMap((body) => of(body)));
  }

  private begin(id: string[], hash: string): Promise<Begun> {
    return this.db.system('idempotency', async (tx) => {
      const now = this.clock.realNow();
      const fresh = await tx.exec(
        `INSERT INTO platform.idempotency (caller, route, key, body_hash, started_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (caller, route, key) DO UPDATE SET body_hash = EXCLUDED.body_hash, status = NULL, response = NULL, started_at = EXCLUDED.started_at, expires_at = EXCLUDED.expires_at
         WHERE idempotency.expires_at <= EXCLUDED.started_at`,
        [...id, hash, now, now.add({ hours: 24 })],
      );
      return fresh === 1 ? { kept: undefined, since: now } : this.existing(tx, id, hash, now);
    });
  }

  private async existing(tx: Tx, id: string[], hash: string, now: Temporal.Instant): Promise<Begun> {
    const row = await tx.one<Kept>(
      `SELECT body_hash AS "bodyHash", status, response, started_at < $4::timestamptz - interval '60 seconds' AS stale
       FROM platform.idempotency WHERE caller = $1 AND route = $2 AND key = $3 FOR UPDATE`,
      [...id, now],
    );
    if (row.bodyHash !== hash) throw platformErrors.fail('idempotency_key_reused');
    if (row.status !== null) return { kept: row };
    // A process that died in between left the key half-used; the use case's own unique keys keep it from doubling.
    if (!row.stale) throw platformErrors.fail('in_progress');
    await tx.exec('UPDATE platform.idempotency SET started_at = $4 WHERE caller = $1 AND route = $2 AND key = $3', [
      ...id,
      now,
    ]);
    return { kept: undefined, since: now };
  }

  private async carryOut(
    id: string[],
    since: Temporal.Instant,
    next: CallHandler,
    reply: FastifyReply,
  ): Promise<unknown> {
    try {
      const body = await new Promise<unknown>((resolve, reject) => {
        let last: unknown;
        next.handle().subscribe({ next: (v) => (last = v), error: reject, complete: () => resolve(last) });
      });
      await this.db.system('idempotency', (tx) =>
        tx.exec(
          'UPDATE platform.idempotency SET status = $5, response = $6 WHERE caller = $1 AND route = $2 AND key = $3 AND started_at = $4',
          [...id, since, reply.statusCode, json(body ?? null)],
        ),
      );
      return body;
    } catch (error) {
      // A refusal changed nothing: the caller may mend the request and use the key again. Where this took so long that
      // another request took the key over, the record is that one's.
      await this.db.system('idempotency', (tx) =>
        tx.exec(
          'DELETE FROM platform.idempotency WHERE caller = $1 AND route = $2 AND key = $3 AND started_at = $4 AND status IS NULL',
          [...id, since],
        ),
      );
      throw error;
    }
  }
}
