import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Database } from '../../db/database.js';
import { StaffRoles } from '../../http/access.js';
import { CallerOf, actorOf, type Caller } from '../../http/caller.js';
import { PAGE, toPage } from '../../http/paging.js';
import { decodeTimeCursor } from '../../http/time-cursor.js';
import { Journal, type JournalEntry } from '../journal.js';
import { AuditPageDto, AuditQuery, AuditVerificationDto, type AuditEntryDto } from './dto/audit.dto.js';

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

  /** Recomputes the whole chain. */
  @Get('verification')
  @StaffRoles()
  @ApiOkResponse({ type: AuditVerificationDto })
  async verify(): Promise<AuditVerificationDto> {
    const { broken, ...found } = await this.journal.verify();
    return { ...found, broken: broken ?? null };
  }
}
