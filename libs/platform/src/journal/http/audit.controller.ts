import { isUuid, type Temporal } from '#kernel';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Database } from '../../db/database.js';
import { StaffRoles } from '../../http/access.js';
import { CallerOf, actorOf, type Caller } from '../../http/caller.js';
import { PAGE, decodeCursor, toPage } from '../../http/paging.js';
import { decodeTimeCursor } from '../../http/time-cursor.js';
import { platformErrors } from '../../platform.errors.js';
import { Journal, type JournalEntry } from '../journal.js';
import {
  AuditPageDto,
  AuditQuery,
  AuditVerificationDto,
  StaffAccessPageDto,
  StaffAccessQuery,
  type AuditEntryDto,
} from './dto/audit.dto.js';

const present = (e: JournalEntry): AuditEntryDto => ({
  id: e.id,
  seq: e.seq === null ? null : e.seq.toString(),
  at: e.at.toString(),
  kind: e.kind,
  subjectType: e.subjectType,
  subjectId: e.subjectId,
  actor: e.actor,
  tenantId: e.tenantId,
  payload: e.payload,
  hash: e.hash?.toString('hex') ?? null,
});

/** The journal, for the operator. */
@ApiTags('operator')
@Controller('api/v1/operator/audit')
export class AuditController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  /** Entries, newest first. */
  @Get()
  @StaffRoles()
  @ApiOkResponse({ type: AuditPageDto })
  async list(@CallerOf() caller: Caller, @Query() query: AuditQuery): Promise<AuditPageDto> {
    const limit = query.limit ?? PAGE;
    const after = decodeTimeCursor(query.cursor);
    const rows = await this.db.operator({ actor: actorOf(caller), reason: 'reading the journal' }, (tx) =>
      this.journal.list(tx, { ...query, after: after && { at: after.at.toString(), id: after.id }, limit: limit + 1 }),
    );
    return toPage(rows, limit, (r) => [r.at.toString(), r.id], present);
  }

  /** Who of the staff looked at rows of sellers and people, when and why, newest first. */
  @Get('access')
  @StaffRoles()
  @ApiOkResponse({ type: StaffAccessPageDto })
  async access(@CallerOf() caller: Caller, @Query() query: StaffAccessQuery): Promise<StaffAccessPageDto> {
    const limit = query.limit ?? PAGE;
    const [before] = decodeCursor(query.cursor, 1) ?? [];
    if (before && !isUuid(before)) throw platformErrors.fail('bad_cursor');
    const rows = await this.db.operator(
      { actor: actorOf(caller), reason: 'reading the record of staff access' },
      (tx) =>
        tx.query<{ id: string; at: Temporal.Instant; actor: string; reason: string }>(
          `SELECT id, at, actor, reason FROM platform.staff_access
         WHERE ($1::uuid IS NULL OR id < $1) AND ($2::text IS NULL OR actor = $2)
           AND ($4::text IS NULL OR position(lower($4) in lower(reason)) > 0)
           AND ($5::timestamptz IS NULL OR at >= $5) AND ($6::timestamptz IS NULL OR at < $6)
         ORDER BY id DESC LIMIT $3`,
          [before, query.actor, limit + 1, query.reason, query.since, query.before],
        ),
    );
    return toPage(
      rows,
      limit,
      (r) => [r.id],
      (r) => ({ ...r, at: r.at.toString() }),
    );
  }

  /** Recomputes the whole chain. */
  @Get('verification')
  @StaffRoles()
  @ApiOkResponse({ type: AuditVerificationDto })
  async verify(): Promise<AuditVerificationDto> {
    const { broken, ...found } = await this.journal.verify();
    return { ...found, broken: broken ?? null };
  }
}
