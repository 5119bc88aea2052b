import { CONFIG, CallerOf, Database, StaffRoles, actorOf, type Caller, type Config } from '#platform';
import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { Packs } from '../application/packs.js';
import { PublishTerms } from '../application/publish-terms.js';
import { Terms } from '../application/terms.js';
import { packRows } from '../persistence/packs.repository.js';
import { termsRows } from '../persistence/terms.repository.js';
import { PackDto, PacksDto } from './dto/packs.dto.js';
import { NewTermsDto, TermsDocumentDto, TermsDocumentsDto, TermsVersionDto } from './dto/terms.dto.js';
import { presentPack, presentVersion } from './presenters.js';

/** Packs and terms as the operator's staff see them. */
@Controller('api/v1/operator')
export class OperatorLegalController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Packs) private readonly packs: Packs,
    @Inject(Terms) private readonly terms: Terms,
    @Inject(PublishTerms) private readonly publisher: PublishTerms,
  ) {}

  /** Every policy pack with its source and the contradictions in it. */
  @Get('policy-packs')
  @StaffRoles('complaints', 'billing', 'support')
  async list(@CallerOf() caller: Caller): Promise<PacksDto> {
    const { versions, sellers } = await this.db.operator(
      { actor: actorOf(caller), reason: 'policy packs' },
      async (tx) => ({
        versions: await packRows.versions(tx),
        sellers: await packRows.sellersPerPack(tx),
      }),
    );
    const items = this.packs.all().map((p) => {
      const name = p.pack.pack;
      const usedAs: PackDto['usedAs'] = [];
      if (this.packs.operatorNames.includes(name)) usedAs.push('operator');
      if (this.config.sellerPack === name) usedAs.push('seller-default');
      return presentPack(p, caller.lang, {
        usedAs,
        sellers: sellers.find((s) => s.pack === name)?.sellers ?? 0,
        versions: versions
          .filter((v) => v.pack === name)
          .map(({ version, sha256, loadedAt }) => ({ version, sha256, loadedAt: loadedAt.toString() })),
      });
    });
    return { items, next: null };
  }

  /** Every terms document with its versions. */
  @Get('terms')
  @StaffRoles('complaints', 'billing', 'support')
  async documents(@CallerOf() caller: Caller): Promise<TermsDocumentsDto> {
    const rows = await this.db.operator({ actor: actorOf(caller), reason: 'terms documents' }, (tx) =>
      termsRows.documents(tx),
    );
    const byDocument = new Map<string, TermsDocumentDto>();
    for (const { document, publishedAt, effectiveAt, ...rest } of rows) {
      const entry = byDocument.get(document) ?? { document, versions: [] };
      entry.versions.push({ ...rest, publishedAt: publishedAt.toString(), effectiveAt: effectiveAt.toString() });
      byDocument.set(document, entry);
    }
    return { items: [...byDocument.values()], next: null };
  }

  /** Publishes a version of a document. It binds when the notice its contract demands has passed. */
  @Post('terms')
  @StaffRoles()
  async publish(@Body() body: NewTermsDto, @CallerOf() caller: Caller): Promise<TermsVersionDto> {
    const by = actorOf(caller);
    const reason = `publish ${body.document} ${body.version}`;
    return this.db.operator({ actor: by, reason }, async (tx) => {
      await this.publisher.publish(tx, { ...body }, by);
      const versions = await this.terms.versions(tx, body.document);
      return versions.filter((v) => v.version === body.version).map(presentVersion)[0] as TermsVersionDto;
    });
  }
}
