import { ContentFacade } from '#content';
import { isDomainError, isUuid, type TenantId } from '#kernel';
import type { Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { targetOf } from '../domain/target-url.js';

/** What the complaint is about, as the complainant names it. */
export interface NamedTarget {
  url?: string;
  courseSlug?: string;
  courseId?: string;
  lessonId?: string;
}

/** What the complaint is about, as the platform knows it. */
export interface FoundTarget {
  tenantId: TenantId;
  courseId: string;
  courseTitle: string;
  courseSlug: string;
  lessonId: string | null;
  lessonTitle: string | null;
}

/** Finds the course and, where one is named, the lesson. System scope. */
@Injectable()
export class FindTarget {
  constructor(@Inject(ContentFacade) private readonly content: ContentFacade) {}

  /** Undefined where nothing of ours is named, or a lesson of another course. */
  async run(tx: Tx, named: NamedTarget): Promise<FoundTarget | undefined> {
    const { courseSlug, lessonId } = { ...(named.url ? targetOf(named.url) : {}), ...defined(named) };
    const course = await this.course(tx, named.courseId, courseSlug);
    if (lessonId === undefined) return course && { ...course, lessonId: null, lessonTitle: null };
    if (!isUuid(lessonId)) return undefined;
    const lesson = await found(() => this.content.lesson(tx, lessonId));
    if (!lesson || lesson.status === 'deleted') return undefined;
    const asked = named.courseId ?? courseSlug;
    if (asked !== undefined && course?.courseId !== lesson.courseId) return undefined;
    const { tenantId, courseId, courseTitle, courseSlug: slug, title } = lesson;
    return { tenantId, courseId, courseTitle, courseSlug: slug, lessonId, lessonTitle: title };
  }

  private async course(
    tx: Tx,
    id: string | undefined,
    slug: string | undefined,
  ): Promise<Omit<FoundTarget, 'lessonId' | 'lessonTitle'> | undefined> {
    const courseId = id ?? (slug ? await this.idOfSlug(tx, slug) : undefined);
    if (!courseId || !isUuid(courseId)) return undefined;
    const offer = await found(() => this.content.offer(tx, courseId));
    return offer && { tenantId: offer.tenantId, courseId, courseTitle: offer.title, courseSlug: offer.slug };
  }

  /** The public card is what a complainant sees, and names the course's id. */
  private async idOfSlug(tx: Tx, slug: string): Promise<string | undefined> {
    const row = await tx.maybe<{ body: string | null }>('SELECT content.course_card($1) AS body', [slug]);
    return row?.body ? (JSON.parse(row.body) as { id?: string }).id : undefined;
  }
}

async function found<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isDomainError(error, 'platform.not_found')) return undefined;
    throw error;
  }
}

function defined(named: NamedTarget): NamedTarget {
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}
