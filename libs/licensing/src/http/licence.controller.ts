import { createHash } from 'node:crypto';
import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { asTenantId, uuidv7, type Clock, type Lang, type TenantId } from '#kernel';
import {
  CLOCK,
  CallerOf,
  sellerOf,
  Database,
  Public,
  SellerRoles,
  SignedIn,
  Throttle,
  canonical,
  type Caller,
  type Param,
  type Tx,
} from '#platform';
import { AcceptOffer } from '../application/accept-offer.js';
import { LicenceView } from '../application/licence-view.js';
import { OpenSeller } from '../application/open-seller.js';
import { pricesOf, tariffsInForce, type Reader } from '../persistence/tariffs.js';
import { usageOf } from '../persistence/usage.js';
import {
  AcceptOfferDto,
  LicenceDto,
  OpenSellerDto,
  SellerOpenedDto,
  TariffsDto,
  UsagesDto,
} from './dto/licence.dto.js';
import { presentLicence, presentTariff, presentUsage } from './presenters.js';

/** Tariffs, opening a seller, and the seller's licence. */
@Controller('api/v1')
export class LicenceController {
  private readonly published: Reader;

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(OpenSeller) private readonly opening: OpenSeller,
    @Inject(AcceptOffer) private readonly accepting: AcceptOffer,
    @Inject(LicenceView) private readonly view: LicenceView,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.published = { query: <R>(text: string, params?: readonly Param[]) => this.db.hot<R>(text, params) };
  }

  /** Published tariffs: functions, quotas and prices per term. */
  @Get('tariffs')
  @Public()
  async tariffs(
    @CallerOf() caller: Caller,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TariffsDto | undefined> {
    const tariffs = await tariffsInForce(this.published, this.clock.now());
    const prices = await pricesOf(
      this.published,
      tariffs.map((t) => t.id),
    );
    const dto = { items: tariffs.map((t) => presentTariff(t, prices, caller.lang)) };
    const etag = `"${createHash('sha256').update(canonical(dto)).digest('base64url').slice(0, 22)}"`;
    void reply
      .header('etag', etag)
      .header('cache-control', 'public, max-age=0, must-revalidate')
      .header('vary', 'accept-language');
    if (known !== etag) return dto;
    void reply.code(304);
    return undefined;
  }

  /** Becomes a seller: the legal profile is checked, the warranty kept, and the free licence starts (AT-2.5a). */
  @Post('sellers')
  @SignedIn()
  @Throttle({ limit: 20, seconds: 3600, by: 'account' })
  async open(@CallerOf() caller: Caller, @Body() body: OpenSellerDto): Promise<SellerOpenedDto> {
    const sellerId = asTenantId(uuidv7());
    return this.db.tenant(sellerId, async (tx) => {
      const { slug } = await this.opening.run(tx, {
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

  /** What is used of the tariff's quotas. */
  @Get('seller/usage')
  @SellerRoles('author', 'curator', 'accountant')
  usage(@CallerOf() caller: Caller): Promise<UsagesDto> {
    return this.db.tenant(sellerOf(caller), async (tx) => ({
      items: (await usageOf(tx, sellerOf(caller))).map(presentUsage),
    }));
  }

  private async seen(tx: Tx, tenantId: TenantId, lang: Lang): Promise<LicenceDto> {
    const licence = await this.view.of(tx, tenantId);
    return presentLicence(licence, await pricesOf(tx, [licence.tariffId]), lang);
  }
}
