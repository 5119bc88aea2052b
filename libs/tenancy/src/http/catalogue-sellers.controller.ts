import { Controller, Get, Inject, Param } from '@nestjs/common';
import { Database, Public, platformErrors } from '#platform';
import { PublicSellerDto } from './dto/seller.dto.js';

/** Sellers' public pages. */
@Controller('api/v1/catalogue/sellers')
export class CatalogueSellersController {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** A seller's public page with its legal details. */
  @Get(':slug')
  @Public()
  async read(@Param('slug') slug: string): Promise<PublicSellerDto> {
    const [row] = await this.db.hot<{ seller: PublicSellerDto | null }>(`SELECT tenancy.public_seller($1) AS seller`, [
      slug.slice(0, 100),
    ]);
    if (!row?.seller) throw platformErrors.fail('not_found');
    return row.seller;
  }
}
