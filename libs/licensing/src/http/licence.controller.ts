import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { asTenantId, localise, uuidv7, type Lang, type TenantId } from '#kernel';
import { CallerOf, sellerOf, Database, SellerRoles, SignedIn, Throttle, type Caller, type Tx } from '#platform';
import { AcceptOffer } from '../application/accept-offer.js';
import { LicenceView } from '../application/licence-view.js';
import { OpenSeller } from '../application/open-seller.js';
import { pricesOf } from '../persistence/tariffs.js';
import { AcceptOfferDto, LicenceDto, OpenSellerDto, SellerOpenedDto } from './dto/licence.dto.js';
import { presentLicence } from './presenters.js';

/** Opening a seller, and the seller's licence. */
@Controller('api/v1')
export class LicenceController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(OpenSeller) private readonly opening: OpenSeller,
    @Inject(AcceptOffer) private readonly accepting: AcceptOffer,
    @Inject(LicenceView) private readonly view: LicenceView,
  ) {}

  /** Becomes a seller: the legal profile is checked, the warranty kept, and the free licence starts (AT-2.5a). */
  @Post('sellers')
  @SignedIn()
  @Throttle({ limit: 20, seconds: 3600, by: 'account' })
  async open(@CallerOf() caller: Caller, @Body() body: OpenSellerDto): Promise<SellerOpenedDto> {
    const sellerId = asTenantId(uuidv7());
    return this.db.tenant(sellerId, async (tx) => {
      const { slug, notice } = await this.opening.run(tx, {
        ...body,
        sellerId,
        accountId: caller.accountId,
        lang: caller.lang,
        ip: caller.ip,
        device: caller.device,
      });
      return {
        id: sellerId,
        sellerId,
        slug,
        displayName: body.displayName,
        notice: notice && localise(notice, caller.lang),
        licence: await this.seen(tx, sellerId, caller.lang),
      };
    });
  }

  /** The licence: term, tariff, quotas and usage, whether the offer is accepted, and every deadline with its clause. */
  @Get('seller/licence')
  @SellerRoles('author', 'curator', 'accountant')
  licence(@CallerOf() caller: Caller): Promise<LicenceDto> {
    return this.db.tenant(sellerOf(caller), (tx) => this.seen(tx, sellerOf(caller), caller.lang));
  }

  /** Entering the cabinet accepts the licence offer (AT-1.2). Called by the cabinet; calling again changes nothing. */
  @Post('seller/licence/acceptance')
  @HttpCode(200)
  @SellerRoles()
  accept(@CallerOf() caller: Caller, @Body() body: AcceptOfferDto): Promise<LicenceDto> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) => {
      await this.accepting.run(tx, {
        tenantId,
        accountId: caller.accountId,
        lang: caller.lang,
        version: body.version,
        ip: caller.ip,
        device: caller.device,
      });
      return this.seen(tx, tenantId, caller.lang);
    });
  }

  private async seen(tx: Tx, tenantId: TenantId, lang: Lang): Promise<LicenceDto> {
    const licence = await this.view.of(tx, tenantId);
    return presentLicence(licence, await pricesOf(tx, [licence.tariffId]), lang);
  }
}
