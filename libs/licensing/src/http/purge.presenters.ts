import { localise, type Lang } from '#kernel';
import type { Rehearsal } from '../application/rehearse-purge.js';
import { sums, type Purge } from '../persistence/purges.js';
import type { PurgeDto, PurgeLineDto, RehearsalDto, TableCountDto } from './dto/purge.dto.js';

const tables = (counts: Readonly<Record<string, number>>): TableCountDto[] =>
  Object.entries(counts)
    .map(([table, rows]) => ({ table, rows }))
    .sort((a, b) => (a.table < b.table ? -1 : 1));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** A rehearsal in one language. */
export function presentRehearsal(r: Rehearsal, lang: Lang): RehearsalDto {
  const objects = Object.entries(r.objects).map(([prefix, { objects: n, bytes, leftovers }]) => ({ prefix, objects: n, bytes, leftovers })); // prettier-ignore
  return {
    at: r.at.toString(),
    dueAt: r.dueAt?.toString() ?? null,
    wouldBegin: r.refusals.length === 0 && r.dueAt !== null,
    refusals: r.refusals.map(({ code, text, detail }) => ({ code, text: localise(text, lang), detail })),
    tables: tables(r.rows),
    objects,
    totalRows: sum(Object.values(r.rows)),
    totalObjects: sum(objects.map((o) => o.objects)),
    totalBytes: sum(objects.map((o) => o.bytes)),
    kept: r.kept,
    holds: r.holds.map(({ type, id, reason, whole, setAt }) => ({ type, id, reason, whole, setAt: setAt.toString() })),
  };
}

/** A deletion in the list. */
export function presentPurgeLine(p: Purge): PurgeLineDto {
  return {
    id: p.id,
    sellerId: p.tenantId,
    kind: p.kind,
    status: p.status,
    dueAt: p.dueAt.toString(),
    beganAt: p.beganAt?.toString() ?? null,
    endedAt: p.endedAt?.toString() ?? null,
    ...sums(p.counts),
  };
}

/** A deletion as a whole. */
export function presentPurge(p: Purge, kept: PurgeDto['kept']): PurgeDto {
  const { policy, value, clauses } = p.ground;
  return {
    ...presentPurgeLine(p),
    ground: `${policy} = ${value}${clauses?.length ? ` (${clauses.join(', ')})` : ''}`,
    planned: tables(p.planned),
    deleted: tables(p.counts),
    kept,
    held: p.held,
    documents: Object.entries(p.documents).map(([file, sha256]) => {
      const [name = '', lang = ''] = file.split('.');
      return {
        name: name as 'certificate' | 'act',
        lang,
        sha256,
        href: `/api/v1/operator/purges/${p.id}/${name}.pdf?lang=${lang}`,
      };
    }),
  };
}
