import { localise, type Lang } from '#kernel';
import { CLOCK, Database, PAGE, toPage, type Caller, type Tx } from '#platform';
import type { Clock } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ReadCase } from '../application/read-case.js';
import { CaseSteps } from '../application/steps.js';
import { nextOfficerAct } from '../domain/acts.js';
import { caseNumber, type Complaint } from '../domain/complaint.js';
import { known } from '../domain/known.js';
import { countEvidence } from '../persistence/evidence.js';
import { queue } from '../persistence/complaints.js';
import { actLabels } from '../texts/acts.js';
import { csv } from './csv.js';
import { positionOf } from './position.js';
import type { QueueLineDto, QueuePageDto, QueueQuery } from './dto/list.dto.js';
import { instant, presentDeadline } from './present-timeline.js';

/** Rows of a download at most: beyond it a filter serves better. */
const DOWNLOAD_MOST = 5000;

/** The officers' queue as pages and as a file. */
@Injectable()
export class OfficerQueue {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(ReadCase) private readonly reading: ReadCase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One page, nearest deadline first. */
  page(caller: Caller, query: QueueQuery): Promise<QueuePageDto> {
    const limit = query.limit ?? PAGE;
    const after = positionOf(query.cursor);
    return this.db.operator({ actor: caller.accountId, reason: 'IP complaints: reads the queue' }, async (tx) => {
      const rows = await queue(tx, { ...query, after, limit: limit + 1 });
      const page = toPage(
        rows,
        limit,
        (c) => [c.queueAt.toString(), c.id],
        (c) => c,
      );
      const names = new Map<string, string>();
      const items: QueueLineDto[] = [];
      for (const c of page.items) items.push(await this.line(tx, c, caller.lang, names));
      return { items, next: page.next };
    });
  }

  /** The filtered queue as CSV. */
  download(caller: Caller, query: QueueQuery): Promise<string> {
    return this.db.operator({ actor: caller.accountId, reason: 'IP complaints: downloads the queue' }, async (tx) => {
      const rows = await queue(tx, { ...query, limit: DOWNLOAD_MOST });
      const head = [
        'number',
        'status',
        'sellerId',
        'applicant',
        'course',
        'lesson',
        'receivedAt',
        'answerDueAt',
        'queueAt',
        'overdueSince',
        'blocked',
        'frozen',
        'decidedAt',
      ];
      return csv([
        head,
        ...rows.map((c) => [
          caseNumber(c), c.status, c.tenantId, c.applicant.name, c.courseTitle, c.lessonTitle, instant(c.confirmedAt), instant(c.answerDueAt),
          c.queueAt.toString(), instant(c.overdueSince), c.blocked, c.frozenAt !== null, instant(c.decidedAt),
        ]),
      ]); // prettier-ignore
    });
  }

  private async line(tx: Tx, c: Complaint, lang: Lang, names: Map<string, string>): Promise<QueueLineDto> {
    const nearest = (await this.steps.open(tx, c.id))[0];
    const act = nextOfficerAct(c, { now: this.clock.now(), evidence: (await countEvidence(tx, c.id)).there });
    let sellerName = names.get(c.tenantId);
    if (sellerName === undefined) names.set(c.tenantId, (sellerName = (await this.reading.sellerOf(tx, c)).name));
    return {
      id: c.id,
      number: caseNumber(c),
      status: c.status,
      sellerId: c.tenantId,
      sellerName,
      applicantName: c.applicant.name,
      courseTitle: c.courseTitle,
      lessonTitle: c.lessonTitle,
      receivedAt: known(c.confirmedAt, 'confirmation').toString(),
      blocked: c.blocked,
      frozen: c.frozenAt !== null,
      overdue: c.overdueSince !== null,
      deadline: nearest ? presentDeadline(nearest, lang) : null,
      nextAct: act,
      nextActLabel: act ? localise(actLabels[act], lang) : null,
    };
  }
}
