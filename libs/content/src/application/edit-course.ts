import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Policy, TenantId } from '#kernel';
import { LegalFacade, termInWords } from '#legal';
import { LicensingFacade } from '#licensing';
import { CLOCK, Transitions, json, type Tx } from '#platform';
import { contentErrors } from '../content.errors.js';
import { courseMachine } from '../domain/machines.js';
import { slugOf } from '../domain/slug.js';
import { programmeLimit, windowKey, windowOf } from '../domain/window.js';
import { contentEvents } from '../events/index.js';
import {
  findCourse,
  insertCourse,
  slugFree,
  writeCourse,
  type CourseFields,
  type CourseRow,
} from '../persistence/courses.js';
import { refreshStorefront } from '../persistence/storefronts.js';
import { cardFieldsInWords } from '../texts/card-fields.js';
import { CourseLog } from './course-log.js';

/** A new course: what is absent gets a plain default. */
export type NewCourse = Pick<CourseFields, 'title' | 'kind' | 'currency'> & Partial<CourseFields>;

/** Who edits, and which version they saw. */
export interface Edit {
  tenantId: TenantId;
  actor: string;
  expected: number | null;
}

/** Makes, changes, publishes, withdraws and removes courses, in the seller's scope. */
@Injectable()
export class EditCourse {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(LicensingFacade) private readonly licensing: LicensingFacade,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CourseLog) private readonly log: CourseLog,
  ) {}

  /** Makes a draft. @returns its id @throws DomainError content.slug_taken, content.window_too_short, licensing.quota_exceeded, licensing.function_not_included */
  async create(tx: Tx, by: Edit, input: NewCourse): Promise<string> {
    const fields: CourseFields = {
      summary: '', description: '', topic: '', language: 'ru', teachers: [], priceMinor: 0n, windowOverride: null, ...input, slug: input.slug ?? (await this.freeSlug(tx, input.title)),
    }; // prettier-ignore
    await this.licensing.assertIncludes(tx, by.tenantId, 'courses');
    await refreshStorefront(tx, by.tenantId, this.clock.now());
    await this.licensing.reserve(tx, by.tenantId, 'courses', 1);
    const id = await insertCourse(tx, {
      ...fields,
      tenantId: by.tenantId,
      windowPolicy: await this.window(tx, by.tenantId, fields),
      at: this.clock.now(),
    });
    await this.log.write(tx, by.tenantId, {
      courseId: id,
      expected: null,
      change: 'course-created',
      actor: by.actor,
      at: this.clock.now(),
    });
    return id;
  }

  /** Changes what the seller says about a course. @throws DomainError platform.edited_meanwhile, content.slug_taken */
  async change(tx: Tx, by: Edit, id: string, change: Partial<CourseFields>): Promise<void> {
    const before = await findCourse(tx, id);
    const fields = { ...before, ...change };
    await writeCourse(tx, id, { ...fields, windowPolicy: await this.window(tx, by.tenantId, fields) });
    await refreshStorefront(tx, by.tenantId, this.clock.now());
    await this.log.write(tx, by.tenantId, {
      courseId: id,
      expected: by.expected,
      change: 'course-edited',
      actor: by.actor,
      at: this.clock.now(),
    });
  }

  /** Puts a course into the catalogue at once: nobody looks at it first (AT-2.1). */
  async publish(tx: Tx, by: Edit, id: string): Promise<void> {
    await this.licensing.assertMay(tx, by.tenantId, 'publish');
    const course = await findCourse(tx, id);
    await this.publishable(tx, course);
    await refreshStorefront(tx, by.tenantId, this.clock.now());
    await this.move(tx, course, 'publish', by.actor, contentEvents.coursePublished);
    await tx.exec('UPDATE content.course SET published_at = $2, window_policy = $3 WHERE id = $1', [
      id,
      this.clock.now(),
      json(await this.window(tx, by.tenantId, course)),
    ]);
    await this.log.write(tx, by.tenantId, {
      courseId: id,
      expected: by.expected,
      change: 'published',
      actor: by.actor,
      at: this.clock.now(),
    });
  }

  /** Takes a course out of the catalogue. Buyers keep what they bought. */
  async unpublish(tx: Tx, by: Edit, id: string): Promise<void> {
    const course = await findCourse(tx, id);
    await this.move(tx, course, 'unpublish', by.actor, contentEvents.courseUnpublished);
    await this.log.write(tx, by.tenantId, {
      courseId: id,
      expected: by.expected,
      change: 'unpublished',
      actor: by.actor,
      at: this.clock.now(),
    });
  }

  /** Removes a course that nobody has access to. @throws DomainError content.course_has_buyers */
  async remove(tx: Tx, by: Edit, id: string): Promise<void> {
    const course = await findCourse(tx, id);
    const { n } = await tx.one<{ n: number }>(
      `SELECT count(*)::int AS n FROM content.grant WHERE course_id = $1 AND status IN ('active', 'suspended', 'limited')`,
      [id],
    );
    if (n > 0) throw contentErrors.fail('course_has_buyers', { buyers: n });
    await this.log.write(tx, by.tenantId, {
      courseId: id,
      expected: by.expected,
      change: 'removed',
      actor: by.actor,
      at: this.clock.now(),
    });
    await this.move(tx, course, 'remove', by.actor);
    await this.licensing.release(tx, by.tenantId, 'courses', 1);
  }

  private async publishable(tx: Tx, course: CourseRow): Promise<void> {
    if (course.lessons === 0) throw contentErrors.fail('course_empty');
    const set = await this.legal.sellerPolicies(tx, course.tenantId);
    const card = set.get('catalogue.card');
    // Where the seller's terms promise a full card, an empty one is not published; elsewhere the title is enough.
    const missing =
      card.clauses.length > 0
        ? (['description', 'topic', 'teachers'] as const).filter((name) => course[name].length === 0)
        : [];
    if (missing.length > 0) {
      throw contentErrors.fail(
        'course_incomplete',
        { fields: cardFieldsInWords(missing) },
        { clause: card.clauses[0], fields: missing.map((field) => ({ field, code: 'required' })) },
      );
    }
    const policy = set.get('content.programme.max');
    const most = course.kind === 'programme' ? programmeLimit(policy) : undefined;
    if (most && course.durationSeconds > most)
      throw contentErrors.fail('course_too_long', { limit: termInWords(policy.value) }, { clause: policy.clauses[0] });
  }

  private async window(tx: Tx, tenantId: TenantId, c: Pick<CourseFields, 'kind' | 'windowOverride'>): Promise<Policy> {
    return windowOf((await this.legal.sellerPolicies(tx, tenantId)).get(windowKey(c.kind)), c.windowOverride);
  }

  private async freeSlug(tx: Tx, title: string): Promise<string> {
    const plain = slugOf(title);
    if (await slugFree(tx, plain)) return plain;
    return `${plain}-${randomInt(36 ** 5)
      .toString(36)
      .padStart(5, '0')}`;
  }

  private move(tx: Tx, c: CourseRow, transition: string, actor: string, event?: string): Promise<string> {
    return this.transitions.apply(tx, courseMachine, {
      table: 'content.course', id: c.id, from: c.status, transition, actor, tenantId: c.tenantId,
      ...(event ? { event: { type: event, payload: { courseId: c.id, slug: c.slug } } } : {}),
    }); // prettier-ignore
  }
}
