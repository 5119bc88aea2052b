import type { Clock, TenantId } from '#kernel';
import { CLOCK, ExportRegistry, Jobs, Mail, PurgeRegistry, type Held, type Purger, type Tx } from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { complaintsExport } from './complaints.export.js';
import { DELETE_OBJECTS } from './jobs/delete-objects.job.js';
import { deleteEvidence } from './persistence/evidence.js';

const reason =
  'Evidence in a dispute between the complainant and the seller: kept while the case is open and for the term of retention.evidence after it (AT-5.6, AT-5.7).';

/** Cases that the purge may destroy: never confirmed, or closed and past the term of evidence. */
const FREE = `tenant_id = $1 AND (confirmed_at IS NULL OR hold_until <= $2) AND NOT id = ANY ($3::uuid[])`;
const heldCases = (held: readonly Held[]): string[] => held.filter((h) => h.type === 'complaint').map((h) => h.id);

/** How a seller's complaints die: those nobody may need go, those under legal hold stay with what proves them. */
@Injectable()
export class ComplaintsPurger implements Purger, OnModuleInit {
  readonly library = 'complaints';
  readonly tables = [
    'complaints.case_link',
    'complaints.restriction',
    'complaints.answer',
    'complaints.evidence',
    'complaints.disclosure',
    'complaints.complaint',
  ];
  readonly keeps = [
    { table: 'complaints.complaint', what: 'cases that are open or within the term of evidence', reason },
    { table: 'complaints.evidence', what: 'evidence of those cases, with its files', reason },
    { table: 'complaints.answer', what: 'the seller’s answers in those cases', reason },
    { table: 'complaints.restriction', what: 'which lessons were closed in those cases, and why', reason },
    {
      table: 'complaints.disclosure',
      what: 'what was disclosed to the applicant, as the law of personal data asks',
      reason,
    },
    {
      table: 'complaints.case_link',
      what: 'hashes of links by which the complainants of those cases follow them',
      reason,
    },
  ];

  constructor(
    @Inject(PurgeRegistry) private readonly registry: PurgeRegistry,
    @Inject(ExportRegistry) private readonly exports: ExportRegistry,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
    this.exports.register(complaintsExport);
  }

  readonly holdable = ['complaint'];

  async purge(
    tx: Tx,
    tenantId: TenantId,
    limit: number,
    held: readonly Held[] = [],
  ): Promise<{ done: boolean; deleted: Record<string, number> }> {
    const free = await tx.query<{ id: string }>(
      `SELECT id FROM complaints.complaint WHERE ${FREE} ORDER BY id LIMIT $4`,
      [tenantId, this.clock.now(), heldCases(held), limit],
    );
    const ids = free.map((c) => c.id);
    const deleted: Record<string, number> = {};
    let evidence = 0;
    for (const id of ids) {
      const { pieces, keys } = await deleteEvidence(tx, id);
      evidence += pieces;
      if (keys.length > 0) await this.jobs.enqueue(tx, DELETE_OBJECTS, { keys });
    }
    deleted['complaints.evidence'] = evidence;
    // Letters to complainants and officers belong to the case and not to the seller, so they go here.
    if (ids.length > 0) deleted['platform.message'] = await this.mail.forgetAbout(tx, ids);
    for (const table of [
      'complaints.case_link',
      'complaints.restriction',
      'complaints.answer',
      'complaints.disclosure',
    ] as const) {
      deleted[table] = await tx.exec(`DELETE FROM ${table} WHERE tenant_id = $1 AND complaint_id = ANY($2::uuid[])`, [
        tenantId,
        ids,
      ]);
    }
    deleted['complaints.complaint'] = await tx.exec(
      `DELETE FROM complaints.complaint WHERE tenant_id = $1 AND id = ANY($2::uuid[])`,
      [tenantId, ids],
    );
    return { done: ids.length < limit, deleted };
  }

  async count(tx: Tx, tenantId: TenantId, held: readonly Held[] = []): Promise<Record<string, number>> {
    const { n } = await tx.one<{ n: bigint }>(`SELECT count(*) AS n FROM complaints.complaint WHERE ${FREE}`, [
      tenantId,
      this.clock.now(),
      heldCases(held),
    ]);
    return { 'complaints.complaint': Number(n) };
  }
}
