import { createHash } from 'node:crypto';
import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CallerOf, Database, InPart, Public, canonical, platformErrors, type Caller } from '#platform';
import { Closures } from '../application/closures.js';
import { PublicSellerDto } from './dto/seller.dto.js';

/** Sellers' public pages. */
@Controller('api/v1/catalogue/sellers')
@InPart('catalogue')
export class CatalogueSellersController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Closures) private readonly closures: Closures,
  ) {}

  /** A seller's public page with its legal details (RS-L39); where one cannot buy, why, as far as it concerns buyers. */
  @Get(':slug')
  @Public()
  async read(
    @CallerOf() caller: Caller,
    @Param('slug') slug: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicSellerDto | undefined> {
    const [row] = await this.db.hot<{ seller: PublicSellerDto | null }>(`SELECT tenancy.public_seller($1) AS seller`, [
      slug.slice(0, 100),
    ]);
    if (!row?.seller) throw platformErrors.fail('not_found');
    const seller = row.seller.open ? row.seller : await this.closed(row.seller, caller);
    const etag = `"${createHash('sha256').update(canonical(seller)).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', etag).header('cache-control', 'public, max-age=0, must-revalidate');
    if (!seller.open) void reply.header('vary', 'accept-language');
    if (known !== etag) return seller;
    void reply.code(304);
    return undefined;
  }

  private async closed(seller: PublicSellerDto, caller: Caller): Promise<PublicSellerDto> {
    const closure = await this.closures.of(seller.id, 'sell', caller.lang);
    return closure
      ? { ...seller, closure: { class: closure.class, since: closure.since.toString(), text: closure.text } }
      : seller;
  }
}
