import { createHash } from 'node:crypto';
import { Controller, Get, Headers, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Clock } from '#kernel';
import { CLOCK, CallerOf, Database, Public, canonical, type Caller, type Param } from '#platform';
import { FUNCTIONS, QUOTAS } from '../domain/tariffs.js';
import { overageOf, pricesOf, tariffsAhead, tariffsInForce, type Reader } from '../persistence/tariffs.js';
import { TariffsDto } from './dto/licence.dto.js';
import { presentTariff } from './presenters.js';

/** The published tariffs. */
@Controller('api/v1')
export class TariffsController {
  private readonly published: Reader;

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.published = { query: <R>(text: string, params?: readonly Param[]) => this.db.hot<R>(text, params) };
  }

  /** Tariffs to compare: functions, quotas, prices per term, prices above the quotas, version and date (AT-1.8). */
  @Get('tariffs')
  @Public()
  async tariffs(
    @CallerOf() caller: Caller,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TariffsDto | undefined> {
    const dto = await this.compared(caller);
    const etag = `"${createHash('sha256').update(canonical(dto)).digest('base64url').slice(0, 22)}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', 'public, max-age=0, must-revalidate')
      .header('vary', 'accept-language');
    if (known !== etag) return dto;
    void reply.code(304);
    return undefined;
  }

  private async compared({ lang }: Caller): Promise<TariffsDto> {
    const now = this.clock.now();
    const items = await tariffsInForce(this.published, now);
    const ahead = await tariffsAhead(this.published, now);
    const ids = [...items, ...ahead].map((t) => t.id);
    const prices = await pricesOf(this.published, ids);
    const overage = await overageOf(this.published, ids);
    return {
      items: items.map((t) => presentTariff(t, prices, lang, overage)),
      ahead: ahead.map((t) => presentTariff(t, prices, lang, overage)),
      functions: [...FUNCTIONS],
      quotas: [...QUOTAS],
    };
  }
}
