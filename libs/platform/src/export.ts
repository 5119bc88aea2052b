import { Money, type Currency, type TenantId } from '#kernel';
import type { Tx } from './db/tx.js';

/** One row as it leaves: plain JSON. */
export type ExportRow = Record<string, unknown>;

/** One page of something; `next` is null on the last. */
export interface ExportPage<T> {
  items: T[];
  next: string | null;
}

/** One table of an export. Read in the seller's own scope, so row-level security decides what leaves. */
export interface ExportTable {
  /** Name of its files: `courses`. */
  name: string;
  page(tx: Tx, tenantId: TenantId, after: string | null, limit: number): Promise<ExportPage<ExportRow>>;
}

/** A file of the seller's that an export refers to. */
export interface ExportedFile {
  /** Where it stands in the export: `files/<id>/<name>`. */
  path: string;
  /** Where the object store keeps it. */
  key: string;
  bytes: number;
  /** Hexadecimal; null where it was never reckoned. */
  sha256: string | null;
}

/** What one library gives a seller to take away. */
export interface ExportSource {
  library: string;
  tables: readonly ExportTable[];
  files?(tx: Tx, tenantId: TenantId, after: string | null, limit: number): Promise<ExportPage<ExportedFile>>;
}

/** All libraries' exporters. Each library's module registers its own at start. */
export class ExportRegistry {
  private readonly sources: ExportSource[] = [];

  register(source: ExportSource): void {
    if (this.sources.some((s) => s.library === source.library))
      throw new Error(`${source.library} has registered its export twice`);
    const names = source.tables.map((t) => t.name);
    if (new Set(names).size < names.length) throw new Error(`${source.library} exports a table twice`);
    this.sources.push(source);
  }

  /** In the order in which people look for things: the seller, what it made, what it sold, what was said of it. */
  all(): readonly ExportSource[] {
    const order = ['tenancy', 'licensing', 'legal', 'content', 'payments', 'complaints'];
    return [...this.sources].sort((a, b) => order.indexOf(a.library) - order.indexOf(b.library));
  }
}

/**
 * A table of an export read by one constant statement with $1 the seller, $2 the `key` after which to go on (or null)
 * and $3 how many rows. The statement answers a text column `key`, by which it is ordered; it does not leave. Columns
 * named in `money` are minor units of the row's `currency` and leave as decimal sums.
 */
export function exportTable(name: string, sql: string, options: { money?: readonly string[] } = {}): ExportTable {
  return {
    name,
    async page(tx, tenantId, after, limit) {
      const rows = await tx.query<ExportRow & { key: string }>(sql, [tenantId, after, limit]);
      return {
        items: rows.map(({ key: _, ...row }) => withSums(row, options.money ?? [])),
        next: rows.length < limit ? null : rows.at(-1)!.key,
      };
    },
  };
}

function withSums(row: ExportRow, columns: readonly string[]): ExportRow {
  const sums = columns.flatMap((column) => {
    const minor = row[column];
    if (typeof minor !== 'bigint') return [];
    return [[column, Money.of(minor, String(row.currency) as Currency).toJSON().amount] as const];
  });
  return { ...row, ...Object.fromEntries(sums) };
}
