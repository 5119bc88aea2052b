import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { Lang } from '#kernel';
import { CONFIG, Documents, platformErrors, type Config, type PdfDefinition, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { findExtra } from '../persistence/extras.js';
import { extraAct } from '../texts/extras.js';

/** Acts of extra services, as PDF. */
@Injectable()
export class ExtraAct {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(Documents) private readonly documents: Documents,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What the act says. @throws DomainError platform.not_found where there is no act that the scope may see */
  async definition(tx: Tx, id: string, lang: Lang): Promise<PdfDefinition> {
    const extra = await findExtra(tx, id);
    if (!extra?.deliveredAt) throw platformErrors.fail('not_found');
    const { profile } = await this.tenancy.seller(tx, extra.tenantId);
    const { name, taxId, address } = this.config.operator;
    const seller = { name: profile.legalName, taxId: profile.taxId, address: profile.address };
    return extraAct(extra, lang, { name, taxId, address }, seller);
  }

  /** The file. Made outside of transactions: it takes a while. */
  async file(definition: PdfDefinition): Promise<StreamableFile> {
    const content = await this.documents.pdf(definition);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: 'attachment; filename="act.pdf"',
      length: content.length,
    });
  }
}
