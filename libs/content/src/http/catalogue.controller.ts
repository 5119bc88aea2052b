import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CallerOf, Database, InPart, PAGE, Public, decodeCursor, platformErrors, type Caller } from '#platform';
import { TenancyFacade } from '#tenancy';
import { isUuid } from '#kernel';
import { Catalogue, type CatalogueQuery, type Ready } from '../application/catalogue.js';
import { closedError } from '../application/closed-seller.js';
import { CatalogueQueryDto, CourseCardDto, CoursePageDto, TopicsDto } from './dto/catalogue.dto.js';
import { sameTag } from './etag.js';

/** What visitors look through. Answers carry an ETag and may be kept for a few seconds. */
@Controller('api/v1/catalogue')
@InPart('catalogue')
export class CatalogueController {
  constructor(
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(Database) private readonly db: Database,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
  ) {}

  /** Courses on sale. */
  @Get('courses')
  @Public()
  @ApiOkResponse({ type: CoursePageDto })
  async page(
    @Query() query: CatalogueQueryDto,
    @Headers('if-none-match') tag: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = wantedOf(query);
    const key = JSON.stringify([
      wanted.q,
      wanted.seller,
      wanted.topic,
      String(wanted.low),
      String(wanted.high),
      wanted.sort,
      query.cursor,
      wanted.limit,
    ]);
    send(reply, tag, await this.catalogue.page(key, wanted));
  }

  /** A course's card. Where its seller does not sell now, why and since when, as far as it concerns buyers. */
  @Get('courses/:slug')
  @Public()
  @ApiOkResponse({ type: CourseCardDto })
  async card(
    @CallerOf() caller: Caller,
    @Param('slug') slug: string,
    @Headers('if-none-match') tag: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const card = await this.catalogue.card(slug.slice(0, 200));
    if (!card) await this.explain(slug.slice(0, 200), caller);
    send(reply, tag, card);
  }

  /** Topics that have courses. */
  @Get('topics')
  @Public()
  @ApiOkResponse({ type: TopicsDto })
  async topics(@Headers('if-none-match') tag: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    send(reply, tag, await this.catalogue.topics());
  }

  /** Asked only where there is no card. */
  private async explain(slug: string, caller: Caller): Promise<void> {
    const [row] = await this.db.hot<{ seller: string | null }>('SELECT content.closed_course($1) AS seller', [slug]);
    const closure = row?.seller ? await this.tenancy.closure(row.seller, 'sell', caller.lang) : undefined;
    if (closure) throw closedError('seller_closed', closure);
  }
}

/** Sends what Postgres made, as it is. */
function send(reply: FastifyReply, tag: string | undefined, ready: Ready | undefined): void {
  if (!ready) throw platformErrors.fail('not_found');
  void reply.header('etag', ready.etag).header('cache-control', 'public, max-age=3');
  if (sameTag(tag, ready.etag)) void reply.code(304).send();
  else void reply.header('content-type', 'application/json; charset=utf-8').send(ready.body);
}

function wantedOf(query: CatalogueQueryDto): CatalogueQuery {
  const [key, id] = decodeCursor(query.cursor, 2) ?? [];
  if (query.cursor && (typeof key !== 'string' || !isUuid(id))) throw platformErrors.fail('bad_cursor');
  const [low, high] = priceOf(query.price);
  const sort = query.sort ?? (query.q ? 'relevance' : 'new');
  const after = query.cursor ? { key: key!, id: id! } : null;
  if (after && !fits(sort, Boolean(query.q), after.key)) throw platformErrors.fail('bad_cursor');
  return {
    q: query.q || null,
    seller: query.seller || null,
    topic: query.topic || null,
    low,
    high,
    sort: query.q || sort !== 'relevance' ? sort : 'new',
    after,
    limit: query.limit ?? PAGE,
  };
}

/** Whether a cursor's value belongs to this order: another's would be a cast that fails. */
const fits = (sort: string, searching: boolean, key: string): boolean =>
  searching || sort === 'price' || sort === '-price'
    ? /^-?\d{1,20}(\.\d{1,20})?(e-?\d{1,3})?$/.test(key)
    : /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(key);

function priceOf(price: string | undefined): [bigint | null, bigint | null] {
  if (!price) return [null, null];
  if (price === 'free') return [0n, 0n];
  if (price === 'paid') return [1n, null];
  const [low, high] = price.split('-').map((v) => (v ? BigInt(v) * 100n : null));
  return [low ?? null, high ?? null];
}
