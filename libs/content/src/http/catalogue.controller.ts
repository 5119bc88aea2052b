import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PAGE, Public, decodeCursor, platformErrors } from '#platform';
import { isUuid } from '#kernel';
import { Catalogue, type CatalogueQuery, type Ready } from '../application/catalogue.js';
import { CatalogueQueryDto, CourseCardDto, CoursePageDto, TopicsDto } from './dto/catalogue.dto.js';
import { sameTag } from './etag.js';

/** What visitors look through. Answers carry an ETag and may be kept for a few seconds. */
@Controller('api/v1/catalogue')
export class CatalogueController {
  constructor(@Inject(Catalogue) private readonly catalogue: Catalogue) {}

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

  /** A course's card. */
  @Get('courses/:slug')
  @Public()
  @ApiOkResponse({ type: CourseCardDto })
  async card(
    @Param('slug') slug: string,
    @Headers('if-none-match') tag: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, tag, await this.catalogue.card(slug.slice(0, 200)));
  }

  /** Topics that have courses. */
  @Get('topics')
  @Public()
  @ApiOkResponse({ type: TopicsDto })
  async topics(@Headers('if-none-match') tag: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    send(reply, tag, await this.catalogue.topics());
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
