import { Inject, Injectable } from '@nestjs/common';
import { uuidv7, type Clock, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, CONFIG, ExportRegistry, Jobs, Journal, platformErrors, type Config, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { sealExportClaim, type ExportClaim } from '../domain/export-token.js';
import { exportsOf, findExport, insertExport, type SellerExport } from '../persistence/exports.js';
import { retentionErrors } from '../retention.errors.js';

/** The job that builds an export. */
export const BUILD_EXPORT = 'licensing.build-export';

/** How many steps an export takes: every table, the files of every library that has any, and the manifest. */
export const stepsOf = (registry: ExportRegistry): number =>
  registry.all().reduce((n, s) => n + s.tables.length + (s.files ? 1 : 0), 1);

/** A seller takes its data out: at any time until deletion begins, suspended or lapsed (AT-2.7a). */
@Injectable()
export class ExportSeller {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(ExportRegistry) private readonly registry: ExportRegistry,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asks for an export; one that is being built is answered instead of a second. @throws DomainError licensing.export_over */
  async request(tx: Tx, tenantId: TenantId, accountId: string): Promise<SellerExport> {
    await this.assertMay(tx, tenantId);
    const id = uuidv7();
    const fresh = await insertExport(tx, {
      id,
      tenantId,
      requestedBy: accountId,
      requestedAt: this.clock.now(),
      steps: stepsOf(this.registry),
      keptBy: this.legal.operatorPolicies().get('retention.export'),
    });
    if (!fresh) return this.building(tx, tenantId);
    await this.jobs.enqueue(tx, BUILD_EXPORT, { exportId: id });
    await this.journal.append(tx, {
      kind: 'licensing.export-requested',
      subject: { type: 'export', id },
      actor: `account:${accountId}`,
      payload: {},
    });
    return this.one(tx, tenantId, id);
  }

  /** @throws DomainError platform.not_found */
  async one(tx: Tx, tenantId: TenantId, id: string): Promise<SellerExport> {
    const found = await findExport(tx, id);
    if (found?.tenantId !== tenantId) throw platformErrors.fail('not_found');
    return found;
  }

  /** @throws DomainError licensing.export_over where the data is being deleted */
  async assertMay(tx: Tx, tenantId: TenantId): Promise<void> {
    if (!(await this.tenancy.may(tx, tenantId, 'export')))
      throw retentionErrors.fail('export_over', {}, { clause: 'AT-2.7b' });
  }

  /** A short-lived link to a part of a finished export. Every look at the export makes new ones. */
  link(e: SellerExport, accountId: string, what: ExportClaim['what']): { url: string; expiresAt: string } {
    const ttl = this.legal.operatorPolicies().get('media.url.ttl').value;
    const until = this.clock.realNow().add(ttl);
    const claim = { exportId: e.id, sellerId: e.tenantId, accountId, what, expires: until.epochMilliseconds };
    const token = sealExportClaim(claim, this.config.secrets.mediaSecret);
    const door = what === 'archive' ? 'export-archives' : 'export-files';
    return { url: `/api/v1/${door}/${token}`, expiresAt: until.toString() };
  }

  private async building(tx: Tx, tenantId: TenantId): Promise<SellerExport> {
    const found = (await exportsOf(tx, tenantId, 5)).find((e) => e.status === 'building');
    // It ended between the two statements.
    if (!found) throw platformErrors.fail('in_progress');
    return found;
  }
}
