import { Database, ErrorTable, ExportRegistry, LOGGER, PurgeRegistry, deleteRows, type Logger } from '#platform';
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { AcceptTerms } from './application/accept-terms.js';
import { Packs } from './application/packs.js';
import { PublishTerms } from './application/publish-terms.js';
import { Terms } from './application/terms.js';
import { OperatorLegalController } from './http/operator-legal.controller.js';
import { PoliciesController } from './http/policies.controller.js';
import { TermsController } from './http/terms.controller.js';
import { legalExport } from './legal.export.js';
import { legalErrors } from './legal.errors.js';
import { LegalFacade } from './legal.facade.js';

/** Composes the library. */
@Module({
  controllers: [TermsController, PoliciesController, OperatorLegalController],
  providers: [Packs, Terms, PublishTerms, AcceptTerms, LegalFacade],
  exports: [LegalFacade],
})
export class LegalModule implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ErrorTable) private readonly errors: ErrorTable,
    @Inject(PurgeRegistry) private readonly purgers: PurgeRegistry,
    @Inject(ExportRegistry) private readonly exports: ExportRegistry,
    @Inject(Packs) private readonly packs: Packs,
    @Inject(PublishTerms) private readonly publisher: PublishTerms,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    this.errors.add(legalErrors);
    this.registerPurger();
    this.exports.register(legalExport);
    const published = await this.db.system('legal: packs and terms at boot', async (tx) => {
      await this.packs.keep(tx);
      return this.publisher.shipped(tx);
    });
    if (published.length > 0) this.log.info({ published }, 'terms published');
  }

  private registerPurger(): void {
    this.purgers.register({
      library: 'legal',
      tables: ['legal.tenant_pack'],
      keeps: [
        {
          table: 'legal.acceptance',
          what: 'which text was accepted, by which account, when and from where',
          reason: 'proves the contract on which money was taken; kept for the limitation period (retention.evidence)',
        },
      ],
      purge: async (tx, tenantId, limit) => {
        const n = await deleteRows(tx, 'legal.tenant_pack', tenantId, limit);
        return { done: n < limit, deleted: { 'legal.tenant_pack': n } };
      },
      count: async (tx, tenantId) => ({
        'legal.tenant_pack': (
          await tx.one<{ n: number }>('SELECT count(*)::int AS n FROM legal.tenant_pack WHERE tenant_id = $1', [
            tenantId,
          ])
        ).n,
      }),
    });
  }
}
