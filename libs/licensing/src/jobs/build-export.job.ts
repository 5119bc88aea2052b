import { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dueAfter, type Calendars, type Clock } from '#kernel';
import {
  CALENDARS,
  CLOCK,
  Database,
  Deadlines,
  ExportRegistry,
  Jobs,
  Journal,
  ObjectStore,
  Transitions,
  concerns,
  digestObject,
  type Deadline,
  type ExportPage,
  type ExportRow,
  type ExportSource,
  type ExportTable,
  type ExportedFile,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { BUILD_EXPORT, stepsOf } from '../application/export-seller.js';
import { OwnerMail } from '../application/owner-mail.js';
import { csvOf, exportFolder, linesOf, ndjson, safePath } from '../domain/export-files.js';
import { exportMachine } from '../domain/export.machine.js';
import {
  addFiles,
  dropFiles,
  filesOf,
  findExport,
  lockExport,
  noteProgress,
  noteReady,
  stepsDone,
  type ExportFile,
  type SellerExport,
} from '../persistence/exports.js';
import { findLicence } from '../persistence/licences.js';
import { when } from '../texts/mails.js';
import { exportReadyMail } from '../texts/retention-mails.js';
import { then } from '../texts/then.js';

/** When an export's own objects die. */
const EXPIRY = 'export.expiry';
const DROP_EXPORT = 'licensing.drop-export';
const PAGE = 500;

type Made = Omit<ExportFile, 'n' | 'bytes'> & { bytes: number };

/** The seller's data began to be deleted while its export was built. */
class Overtaken extends Error {}

/** Builds exports step by step; a killed process leaves the steps that are done, and the next goes on after them. */
@Injectable()
export class BuildExport implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ExportRegistry) private readonly registry: ExportRegistry,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.on(BUILD_EXPORT, (e) => this.build(e));
    this.on(DROP_EXPORT, (e) => this.drop(e));
    this.deadlines.on(EXPIRY, (tx, d) => this.expire(tx, d));
  }

  /** A job about an export of the seller that asked for it. */
  private on(name: string, run: (e: SellerExport) => Promise<void>): void {
    this.jobs.defineIo(name, async (job) => {
      const found = await this.db.system(name, (tx) => findExport(tx, String(job.payload.exportId)));
      if (found && concerns(job, found.tenantId)) await run(found);
    });
  }

  private async build(e: SellerExport): Promise<void> {
    if (e.status !== 'building') return;
    try {
      const known = await this.db.system(BUILD_EXPORT, (tx) => stepsDone(tx, e.id));
      let done = 0;
      for (const source of this.registry.all()) {
        for (const table of source.tables)
          await this.step(e, `${source.library}.${table.name}`, ++done, known, () => this.table(e, source, table));
        if (source.files) await this.filesStep(e, source, ++done);
      }
      await this.finish(e);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      await this.objects.deletePrefix(`${exportFolder(e.tenantId, e.id)}/`);
    }
  }

  private async step(
    e: SellerExport,
    step: string,
    n: number,
    known: ReadonlySet<string>,
    make: () => Promise<Made[]>,
  ): Promise<void> {
    if (known.has(step)) return;
    const files = await make();
    await this.keep(e, step, n, files);
  }

  /** The objects are there: now the rows that say so, unless deletion has begun meanwhile. @throws Overtaken */
  private keep(e: SellerExport, step: string, n: number, files: readonly Made[]): Promise<void> {
    return this.db.system(BUILD_EXPORT, async (tx) => {
      const locked = await lockExport(tx, e.id);
      if (locked?.status !== 'building' || !(await this.tenancy.may(tx, e.tenantId, 'export'))) throw new Overtaken();
      await addFiles(tx, e, step, files);
      await noteProgress(tx, e.id, n, step);
    });
  }

  /** One table: lines of JSON for programs, and the same for spreadsheets. */
  private async table(e: SellerExport, source: ExportSource, table: ExportTable): Promise<Made[]> {
    const base = `data/${source.library}/${table.name}`;
    const key = `${exportFolder(e.tenantId, e.id)}/${base}`;
    let rows = 0;
    const counted = async function* (pages: AsyncIterable<readonly Record<string, unknown>[]>) {
      for await (const page of pages) {
        rows += page.length;
        yield page;
      }
    };
    await this.objects.put(`${key}.ndjson`, Readable.from(ndjson(counted(this.pages(e, table)))));
    await this.objects.put(`${key}.csv`, Readable.from(csvOf(linesOf(await this.objects.get(`${key}.ndjson`)))));
    return [
      await this.made(`${base}.ndjson`, `${key}.ndjson`, rows),
      await this.made(`${base}.csv`, `${key}.csv`, rows),
    ];
  }

  /** Read in the seller's own scope: row-level security lets out what is the seller's and nothing else. */
  private async *pages(e: SellerExport, table: ExportTable): AsyncIterable<readonly Record<string, unknown>[]> {
    let after: string | null = null;
    do {
      const from: string | null = after;
      const page: ExportPage<ExportRow> = await this.db.tenant(e.tenantId, (tx) =>
        table.page(tx, e.tenantId, from, PAGE),
      );
      yield page.items;
      after = page.next;
    } while (after !== null);
  }

  /** The seller's own files are not copied: the export names the objects that are there. */
  private async filesStep(e: SellerExport, source: ExportSource, n: number): Promise<void> {
    let after: string | null = null;
    do {
      const from: string | null = after;
      const page: ExportPage<ExportedFile> = await this.db.tenant(e.tenantId, (tx) =>
        source.files!(tx, e.tenantId, from, PAGE),
      );
      const files: Made[] = [];
      for (const f of page.items)
        files.push({
          path: safePath(`files/${source.library}/${f.path}`),
          objectKey: f.key,
          bytes: f.bytes,
          sha256: f.sha256 ?? (await digestObject(this.objects, f.key)).sha256,
          rows: null,
        });
      await this.keep(e, `${source.library}.files`, n, files);
      after = page.next;
    } while (after !== null);
  }

  private async made(path: string, objectKey: string, rows: number): Promise<Made> {
    const { sha256, bytes } = await digestObject(this.objects, objectKey);
    return { path, objectKey, bytes, sha256, rows };
  }

  private async finish(e: SellerExport): Promise<void> {
    const key = `${exportFolder(e.tenantId, e.id)}/manifest.json`;
    await this.objects.put(key, Readable.from(this.manifest(e)));
    const { sha256 } = await digestObject(this.objects, key);
    await this.db.system(BUILD_EXPORT, async (tx) => {
      const locked = await lockExport(tx, e.id);
      if (locked?.status !== 'building' || !(await this.tenancy.may(tx, e.tenantId, 'export'))) throw new Overtaken();
      const at = this.clock.now();
      const due = dueAfter(e.keptBy, at, this.calendars);
      await noteProgress(tx, e.id, stepsOf(this.registry), '');
      await noteReady(tx, e.id, { at, expiresAt: due.at, manifestSha256: sha256 });
      await this.move(tx, e, 'building', 'finish');
      await this.deadlines.set(tx, { kind: EXPIRY, subject: { type: 'export', id: e.id }, tenantId: e.tenantId, due, policy: e.keptBy, then: then.exportExpiry }); // prettier-ignore
      await this.tell(tx, { ...e, expiresAt: due.at }, sha256);
    });
  }

  private async tell(tx: Tx, e: SellerExport, manifestSha256: string): Promise<void> {
    await this.journal.append(tx, {
      kind: 'licensing.export-ready',
      tenantId: e.tenantId,
      subject: { type: 'export', id: e.id },
      actor: 'system',
      payload: { manifestSha256 },
    });
    const licence = await findLicence(tx, e.tenantId);
    const now = await findExport(tx, e.id);
    if (!licence || !now?.expiresAt) return;
    const { displayName } = await this.tenancy.seller(tx, e.tenantId);
    const until = now.expiresAt;
    await this.letters.toOwners(tx, {
      tenantId: e.tenantId,
      licenceId: licence.id,
      kind: 'licensing.export-ready',
      template: (lang) =>
        exportReadyMail(lang, { seller: displayName, files: now.files, until: when(until, licence.zone, lang) }),
    });
  }

  /** Every file with size and SHA-256, written as it is read. */
  private async *manifest(e: SellerExport): AsyncIterable<Buffer> {
    const head = {
      format: 'mediary-export',
      version: 1,
      id: e.id,
      sellerId: e.tenantId,
      requestedAt: e.requestedAt.toString(),
      builtAt: this.clock.now().toString(),
    };
    yield Buffer.from(`${JSON.stringify(head).slice(0, -1)},"files":[\n`);
    for (let after = 0, first = true; ;) {
      const from = after;
      const page = await this.db.system(BUILD_EXPORT, (tx) => filesOf(tx, e.id, from, PAGE));
      for (const { path, bytes, sha256, rows } of page) {
        const line = JSON.stringify({ path, bytes: Number(bytes), sha256, ...(rows === null ? {} : { rows }) });
        yield Buffer.from(first ? line : `,\n${line}`);
        first = false;
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.n;
    }
    yield Buffer.from('\n]}\n');
  }

  private async expire(tx: Tx, deadline: Deadline): Promise<void> {
    const e = await lockExport(tx, deadline.subjectId);
    if (e?.status !== 'ready') return;
    await this.move(tx, e, 'ready', 'expire');
    await dropFiles(tx, e.id);
    await this.jobs.enqueue(tx, DROP_EXPORT, { exportId: e.id }, { tenantId: e.tenantId });
  }

  private async drop(e: SellerExport): Promise<void> {
    if (e.status === 'expired') await this.objects.deletePrefix(`${exportFolder(e.tenantId, e.id)}/`);
  }

  private async move(tx: Tx, e: SellerExport, from: string, transition: string): Promise<void> {
    await this.transitions.apply(tx, exportMachine, {
      table: 'licensing.export', id: e.id, from, transition, actor: 'system', tenantId: e.tenantId,
    }); // prettier-ignore
  }
}
