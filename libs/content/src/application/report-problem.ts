import { Inject, Injectable } from '@nestjs/common';
import { dueAfter, uuidv7, type Calendars, type Clock, type Temporal, type TenantId } from '#kernel';
import { IdentityFacade } from '#identity';
import { CALENDARS, CLOCK, Deadlines, Events, Mail, isUniqueViolation, platformErrors, type Tx } from '#platform';
import { contentErrors } from '../content.errors.js';
import { contentEvents } from '../events/index.js';
import { maybeGrant, writeReceipt, type GrantRow } from '../persistence/grants.js';
import { problemSolvedMail } from '../texts/mails.js';
import { courseRow } from './offer.js';

/** A buyer's report that paid access does not work. */
export interface ProblemRow {
  id: string;
  tenantId: TenantId;
  grantId: string;
  accountId: string;
  description: string;
  state: 'open' | 'resolved';
  resolution: string | null;
  reportedAt: Temporal.Instant;
  resolvedAt: Temporal.Instant | null;
}

const COLUMNS = `id, tenant_id AS "tenantId", grant_id AS "grantId", account_id AS "accountId", description, state, resolution, reported_at AS "reportedAt", resolved_at AS "resolvedAt"`;

/** Reports and their resolution: while one is open, silence counts for nothing (AS-4.4b, RS-L43). */
@Injectable()
export class AccessProblems {
  constructor(
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Events) private readonly events: Events,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes up a report in the seller's scope. @throws DomainError platform.not_found, content.problem_open */
  async report(tx: Tx, r: { grantId: string; accountId: string; description: string }): Promise<ProblemRow> {
    const grant = await this.grant(tx, r.grantId, r.accountId);
    const id = uuidv7();
    const at = this.clock.now();
    try {
      await tx.exec(
        `INSERT INTO content.access_problem (id, tenant_id, grant_id, account_id, description, reported_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, grant.tenantId, grant.id, r.accountId, r.description, at],
      );
    } catch (error) {
      throw isUniqueViolation(error, 'access_problem_open') ? contentErrors.fail('problem_open') : error;
    }
    if (grant.receipt === 'awaited') {
      await this.deadlines.cancel(tx, 'access.deemed-received', grant.id);
      await writeReceipt(tx, grant.id, 'disputed', null);
    }
    await this.events.publish(tx, {
      type: contentEvents.accessProblemReported,
      tenantId: grant.tenantId,
      payload: { problemId: id, grantId: grant.id, orderId: grant.orderId, buyerId: r.accountId },
    });
    return {
      id,
      tenantId: grant.tenantId,
      grantId: grant.id,
      accountId: r.accountId,
      description: r.description,
      state: 'open',
      resolution: null,
      reportedAt: at,
      resolvedAt: null,
    };
  }

  /** Support has solved it: the two days of silence begin anew. @throws DomainError platform.not_found, platform.state_changed */
  async resolve(tx: Tx, r: { id: string; resolution: string }): Promise<ProblemRow> {
    const found = await tx.maybe<ProblemRow>(`SELECT ${COLUMNS} FROM content.access_problem WHERE id = $1 FOR UPDATE`, [
      r.id,
    ]);
    if (!found) throw platformErrors.fail('not_found');
    if (found.state !== 'open') throw platformErrors.fail('state_changed', { machine: 'access-problem' });
    const at = this.clock.now();
    await tx.exec(
      `UPDATE content.access_problem SET state = 'resolved', resolution = $2, resolved_at = $3 WHERE id = $1`,
      [r.id, r.resolution, at],
    );
    const grant = await maybeGrant(tx, found.grantId, true);
    if (grant?.receipt === 'disputed') await this.countAnew(tx, grant, at);
    if (grant) {
      const to = await this.identity.contact(tx, found.accountId);
      const { title } = await courseRow(tx, grant.courseId);
      await this.mail.queue(tx, {
        to: to.email,
        kind: 'content.problem-solved',
        lang: to.lang,
        template: problemSolvedMail(to.lang, { name: to.name, title, resolution: r.resolution }),
        tenantId: found.tenantId,
        about: { type: 'order', id: grant.orderId },
      });
    }
    return { ...found, state: 'resolved', resolution: r.resolution, resolvedAt: at };
  }

  /** Reports by state, oldest first, in the operator's scope. */
  list(tx: Tx, filter: { state: 'open' | 'resolved'; after?: string; limit: number }): Promise<ProblemRow[]> {
    return tx.query<ProblemRow>(
      `SELECT ${COLUMNS} FROM content.access_problem WHERE state = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [filter.state, filter.after, filter.limit],
    );
  }

  private async grant(tx: Tx, id: string, accountId: string): Promise<GrantRow> {
    const grant = await maybeGrant(tx, id, true);
    if (!grant || grant.buyerId !== accountId) throw platformErrors.fail('not_found');
    return grant;
  }

  private async countAnew(tx: Tx, grant: GrantRow, from: Temporal.Instant): Promise<void> {
    const policy = grant.policies['access.deemed-received']!;
    await writeReceipt(tx, grant.id, 'awaited', null);
    await this.deadlines.set(tx, {
      kind: 'access.deemed-received', subject: { type: 'grant', id: grant.id }, tenantId: grant.tenantId, due: dueAfter(policy, from, this.calendars), policy,
      then: { ru: 'Если покупатель не сообщит о проблеме, доступ считается полученным.', kk: 'Сатып алушы мәселе туралы хабарламаса, қолжетімділік алынды деп саналады.', en: 'Unless the buyer reports a problem, access counts as received.' },
    }); // prettier-ignore
  }
}
