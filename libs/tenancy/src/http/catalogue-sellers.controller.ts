import { createHash } from 'node:crypto';
import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database, Public, canonical, platformErrors } from '#platform';
import { PublicSellerDto } from './dto/seller.dto.js';

/** Sellers' public pages. */
@Controller('api/v1/catalogue/sellers')
export class CatalogueSellersController {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** A seller's public page with its legal details (RS-L39). */
  @Get(':slug')
  @Public()
  async read(
    @Param('slug') slug: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicSellerDto | undefined> {
    const [row] = await this.db.hot<{ seller: PublicSellerDto | null }>(`SELECT tenancy.public_seller($1) AS seller`, [
      slug.slice(0, 100),
    ]);
    if (!row?.seller) throw platformErrors.fail('not_found');
    const etag = `"${createHash('sha256').update(canonical(row.seller)).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', etag).header('cache-control', 'public, max-age=0, must-revalidate');
    if (known !== etag) return row.seller;
    void reply.code(304);
    return undefined;
  }
}
