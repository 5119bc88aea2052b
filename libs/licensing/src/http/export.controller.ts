import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { TenantId } from '#kernel';
import { CallerOf, Database, PAGE, SellerRoles, Throttle, sellerOf, type Caller, type Tx } from '#platform';
import { ExportSeller } from '../application/export-seller.js';
import { exportsOf, filesOf, type SellerExport } from '../persistence/exports.js';
import { retentionErrors } from '../retention.errors.js';
import { ExportDto, ExportFilesPage, ExportFilesQuery, ExportsDto } from './dto/export.dto.js';

const LATEST = 10;

/** Taking everything away: asked for, watched, downloaded. Open while suspended and lapsed, until deletion begins. */
@Controller('api/v1/seller/export')
export class ExportController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ExportSeller) private readonly exports: ExportSeller,
  ) {}

  /** Asks for an export of everything; one that is being built is answered instead of a second. */
  @Post()
  @HttpCode(202)
  @SellerRoles()
  @Throttle({ limit: 20, seconds: 3600, by: 'account' })
  request(@CallerOf() caller: Caller): Promise<ExportDto> {
    return this.tenant(caller, async (tx, tenantId) =>
      this.present(await this.exports.request(tx, tenantId, caller.accountId), caller),
    );
  }

  /** The latest exports with their progress. */
  @Get()
  @SellerRoles()
  list(@CallerOf() caller: Caller): Promise<ExportsDto> {
    return this.tenant(caller, async (tx, tenantId) => ({
      items: (await exportsOf(tx, tenantId, LATEST)).map((e) => this.present(e, caller)),
    }));
  }

  /** One export: how far it is, and links to manifest and archive once it is ready. */
  @Get(':id')
  @SellerRoles()
  one(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ExportDto> {
    return this.tenant(caller, async (tx, tenantId) => this.present(await this.exports.one(tx, tenantId, id), caller));
  }

  /** Its files, each with size, SHA-256 and a short-lived link that answers ranges. */
  @Get(':id/files')
  @SellerRoles()
  files(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ExportFilesQuery,
  ): Promise<ExportFilesPage> {
    const limit = query.limit ?? PAGE;
    return this.tenant(caller, async (tx, tenantId) => {
      const e = await this.exports.one(tx, tenantId, id);
      if (e.status !== 'ready') throw retentionErrors.fail('export_not_ready');
      const rows = await filesOf(tx, id, Number(query.cursor ?? 0), limit + 1);
      const page = rows.slice(0, limit);
      return {
        items: page.map(({ n, path, bytes, sha256, rows: count }) => ({
          n, path, bytes: Number(bytes), sha256, rows: count, link: this.exports.link(e, caller.accountId, n),
        })), // prettier-ignore
        next: rows.length > limit ? String(page.at(-1)!.n) : null,
      };
    });
  }

  private tenant<T>(caller: Caller, run: (tx: Tx, tenantId: TenantId) => Promise<T>): Promise<T> {
    const tenantId = sellerOf(caller);
    return this.db.tenant(tenantId, async (tx) => {
      await this.exports.assertMay(tx, tenantId);
      return run(tx, tenantId);
    });
  }

  private present(e: SellerExport, caller: Caller): ExportDto {
    const ready = e.status === 'ready';
    return {
      id: e.id,
      status: e.status,
      requestedAt: e.requestedAt.toString(),
      readyAt: e.readyAt?.toString() ?? null,
      expiresAt: e.expiresAt?.toString() ?? null,
      done: e.done,
      steps: e.steps,
      step: e.step,
      files: e.files,
      bytes: Number(e.bytes),
      manifestSha256: e.manifestSha256,
      manifest: ready ? this.exports.link(e, caller.accountId, 'manifest') : null,
      archive: ready ? this.exports.link(e, caller.accountId, 'archive') : null,
    };
  }
}
