import type { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { asTenantId, type Clock } from '#kernel';
import {
  CLOCK,
  CONFIG,
  Database,
  Memberships,
  ObjectMissing,
  ObjectStore,
  type ByteRange,
  type Config,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import yazl from 'yazl';
import { exportFolder } from '../domain/export-files.js';
import { openExportClaim, type ExportClaim } from '../domain/export-token.js';
import { fileOf, filesOf, findExport, type ExportFile, type SellerExport } from '../persistence/exports.js';
import { retentionErrors } from '../retention.errors.js';

const PAGE = 500;
/** What a link led to. */
type Opened = { export: SellerExport; claim: ExportClaim };

/** Opens links of exports. A link grants nothing by itself: owner, seller and export are looked at for every request. */
@Injectable()
export class ServeExport {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
    @Inject(Memberships) private readonly memberships: Memberships,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The file behind a link. @throws DomainError licensing.export_link_dead */
  async file(token: string): Promise<ExportFile> {
    const { export: e, claim } = await this.open(token);
    if (claim.what === 'manifest') return this.manifest(e);
    const n = claim.what;
    if (n === 'archive') throw dead();
    const found = await this.db.tenant(e.tenantId, (tx) => fileOf(tx, e.id, n));
    if (!found) throw dead();
    return found;
  }

  /** The bytes of a file, or a part of them. @throws DomainError licensing.export_link_dead where the seller has deleted it since */
  async read(file: ExportFile, range?: ByteRange): Promise<Readable> {
    try {
      return await this.objects.get(file.objectKey, range);
    } catch (error) {
      throw error instanceof ObjectMissing ? dead() : error;
    }
  }

  /** Everything as one ZIP, stored and not compressed: films are that already, and so its size is known beforehand. */
  async archive(token: string): Promise<{ name: string; body: Readable; bytes: number | undefined }> {
    const { export: e, claim } = await this.open(token);
    if (claim.what !== 'archive') throw dead();
    const zip = new yazl.ZipFile();
    const mtime = new Date((e.readyAt ?? e.requestedAt).epochMilliseconds);
    const opened = callbackify((key: string) => this.objects.get(key));
    const add = (f: ExportFile): void =>
      zip.addReadStreamLazy(f.path, { compress: false, size: Number(f.bytes), mtime }, (done) =>
        opened(f.objectKey, done),
      );
    add(await this.manifest(e));
    for (let after = 0; ;) {
      const from = after;
      const page = await this.db.tenant(e.tenantId, (tx) => filesOf(tx, e.id, from, PAGE));
      for (const f of page) add(f);
      if (page.length < PAGE) break;
      after = page.at(-1)!.n;
    }
    const body = zip.outputStream as Readable;
    // An object that is gone breaks the archive off: half of one must not look whole.
    zip.on('error', (error: Error) => body.destroy(error));
    const bytes = await new Promise<number>((resolve) =>
      zip.end({ forceZip64Format: false, comment: '' }, ((size: number) => resolve(size)) as () => void),
    );
    return { name: `mediary-export-${e.id}.zip`, body, bytes: bytes >= 0 ? bytes : undefined };
  }

  private async open(token: string): Promise<Opened> {
    const claim = openExportClaim(token, this.config.secrets.mediaSecret, this.clock.realNow().epochMilliseconds);
    if (!claim) throw dead();
    const tenantId = asTenantId(claim.sellerId);
    if ((await this.memberships.roleIn(claim.accountId, tenantId)) !== 'owner') throw dead();
    const found = await this.db.tenant(tenantId, async (tx) =>
      (await this.tenancy.may(tx, tenantId, 'export')) ? findExport(tx, claim.exportId) : undefined,
    );
    if (found?.status !== 'ready') throw dead();
    return { export: found, claim };
  }

  private async manifest(e: SellerExport): Promise<ExportFile> {
    const objectKey = `${exportFolder(e.tenantId, e.id)}/manifest.json`;
    const found = await this.objects.stat(objectKey);
    if (!found || !e.manifestSha256) throw dead();
    return { n: 0, path: 'manifest.json', objectKey, bytes: BigInt(found.bytes), sha256: e.manifestSha256, rows: null };
  }
}

const dead = (): Error => retentionErrors.fail('export_link_dead');
