import { Inject, Injectable } from '@nestjs/common';
import { Temporal, type Clock, type TenantId, type Texts } from '#kernel';
import {
  CLOCK,
  ClockGuard,
  Database,
  ObjectStore,
  PurgeRegistry,
  countRows,
  platformErrors,
  type Kept,
  type Measured,
  type Tx,
} from '#platform';
import type { Hold } from '../persistence/holds.js';
import { findLicence, type Licence } from '../persistence/licences.js';
import { refusals } from '../texts/refusals.js';
import { LegalHolds } from './legal-holds.js';

/** What a deletion would do, counted and not done. */
export interface Rehearsal {
  at: Temporal.Instant;
  /** When it is due; null where nothing is. */
  dueAt: Temporal.Instant | null;
  /** Why it would not begin now; empty where it would. */
  refusals: { code: string; text: Texts; detail?: string }[];
  rows: Record<string, number>;
  objects: Record<string, Measured>;
  /** What stays of the law's exceptions, with how many rows there are of it. */
  kept: (Kept & { rows: number })[];
  holds: (Hold & { whole: boolean })[];
}

/** Rehearses a deletion: what would go, what stays and why, and what stands in its way. Changes nothing. */
@Injectable()
export class RehearsePurge {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PurgeRegistry) private readonly registry: PurgeRegistry,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
    @Inject(LegalHolds) private readonly holds: LegalHolds,
    @Inject(ClockGuard) private readonly guard: ClockGuard,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError platform.not_found */
  async run(by: { actor: string; reason: string }, tenantId: TenantId): Promise<Rehearsal> {
    const { keep, ...counted } = await this.db.operator(by, (tx) => this.counted(tx, tenantId));
    const objects: Record<string, Measured> = {};
    for (const prefix of this.registry.prefixes(tenantId))
      objects[prefix.replace(tenantId, '{tenant}')] = await this.objects.measure(prefix, keep);
    return { ...counted, objects };
  }

  private async counted(
    tx: Tx,
    tenantId: TenantId,
  ): Promise<Omit<Rehearsal, 'objects'> & { keep: ReadonlySet<string> }> {
    const licence = await findLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    const single = await this.holds.single(tx, tenantId);
    const whole = await this.holds.whole(tx, tenantId);
    const rows = await this.registry.count(tx, tenantId, single);
    return {
      at: this.clock.now(),
      dueAt: licence.keptUntil,
      refusals: await this.refusals(tx, licence, whole),
      rows,
      kept: await this.kept(tx, tenantId, rows),
      holds: [...whole.map((h) => ({ ...h, whole: true })), ...single.map((h) => ({ ...h, whole: false }))],
      keep: await this.registry.heldObjects(tx, tenantId, single),
    };
  }

  private async refusals(tx: Tx, licence: Licence, whole: readonly Hold[]): Promise<Rehearsal['refusals']> {
    const found: Rehearsal['refusals'] = [];
    const because = (code: keyof typeof refusals, detail?: string): void =>
      void found.push({ code, text: refusals[code], ...(detail ? { detail } : {}) });
    if (licence.status === 'active') because('licence-active');
    if (licence.status === 'purging' || licence.status === 'purged') because('already-deleted');
    if (licence.keptUntil && Temporal.Instant.compare(licence.keptUntil, this.clock.now()) > 0) because('not-due');
    const halted = await this.guard.halted(tx);
    if (halted) because('clock-halted', halted);
    for (const hold of whole) because('held', hold.reason);
    for (const owed of await this.registry.blocks(tx, licence.tenantId)) because('owed', owed);
    return found;
  }

  /** Rows of the tables that keep something, less those that would go. */
  private async kept(tx: Tx, tenantId: TenantId, goes: Record<string, number>): Promise<Rehearsal['kept']> {
    const list = this.registry.kept();
    const tenanted = await tenantTables(tx);
    const all = await countRows(
      tx,
      [...new Set(list.map((k) => k.table))].filter((t) => tenanted.has(t)),
      tenantId,
    );
    const emptied = new Set(this.registry.all().flatMap((p) => p.tables));
    return list.map((k) => ({ ...k, rows: (all[k.table] ?? 0) - (emptied.has(k.table) ? (goes[k.table] ?? 0) : 0) }));
  }
}

async function tenantTables(tx: Tx): Promise<Set<string>> {
  const rows = await tx.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped WHERE c.relkind IN ('r', 'p')`,
  );
  return new Set(rows.map((r) => r.name));
}
