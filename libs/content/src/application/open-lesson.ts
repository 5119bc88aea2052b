import { Inject, Injectable } from '@nestjs/common';
import { Temporal, type Clock } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, CONFIG, Database, platformErrors, type Caller, type Config } from '#platform';
import { TenancyFacade } from '#tenancy';
import { closedError } from './closed-seller.js';
import { contentErrors } from '../content.errors.js';
import { sealClaim } from '../domain/media-token.js';

/** What the access function answers. */
export type Opening =
  | { allowed: true; by: 'grant'; grantId: string; endsAt: string }
  | { allowed: true; by: 'preview' }
  | { allowed: false; reason: 'blocked' | 'seller-suspended' | 'sign-in' | 'ended' | 'not-bought' | 'not-found' };

/** A file of a lesson, as its page shows it. */
export interface LessonFile {
  id: string;
  type: string;
  bytes: number;
  filename: string;
  sha256: string;
}

/** A lesson as a person who may open it sees it. */
export interface LessonView {
  id: string;
  title: string;
  kind: string;
  body: string;
  freePreview: boolean;
  durationSeconds: number | null;
  course: { id: string; slug: string; title: string };
  media: LessonFile | null;
  materials: LessonFile[];
  progress: { positionSeconds: number; completed: boolean } | null;
  nextLessonId: string | null;
}

const MAY_OPEN = 'SELECT content.may_open($1, $2, $3, $4) AS answer';

/** Decides who opens a lesson, and makes links to its files. Everything here is one statement without a scope. */
@Injectable()
export class OpenLesson {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
  ) {}

  /** The answer as JSON text, as Postgres made it. @throws DomainError platform.unauthenticated where the session is dead */
  async answer(caller: Pick<Caller, 'accountId' | 'sessionId'>, lessonId: string): Promise<string> {
    const [row] = await this.db.hot<{ answer: string | null }>(MAY_OPEN, [
      caller.accountId || null,
      caller.sessionId || null,
      lessonId,
      this.clock.now(),
    ]);
    if (!row?.answer) throw platformErrors.fail('unauthenticated');
    return row.answer;
  }

  /** By what the caller may open the lesson. @throws DomainError content.lesson_blocked, not_bought, access_ended, seller_suspended, platform.not_found */
  async open(caller: Caller, lessonId: string): Promise<Extract<Opening, { allowed: true }>> {
    const opening = JSON.parse(await this.answer(caller, lessonId)) as Opening;
    if (opening.allowed) return opening;
    if (opening.reason === 'blocked') throw contentErrors.fail('lesson_blocked');
    if (opening.reason === 'seller-suspended') throw await this.suspended(caller, lessonId);
    if (opening.reason === 'ended') throw contentErrors.fail('access_ended');
    if (opening.reason === 'sign-in') throw platformErrors.fail('unauthenticated');
    if (opening.reason === 'not-bought') throw contentErrors.fail('not_bought');
    throw platformErrors.fail('not_found');
  }

  /** The lesson, for who may open it. */
  async view(caller: Caller, lessonId: string): Promise<LessonView & { access: Extract<Opening, { allowed: true }> }> {
    const access = await this.open(caller, lessonId);
    const [row] = await this.db.hot<{ view: string | null }>('SELECT content.lesson_view($1, $2) AS view', [
      lessonId,
      access.by === 'grant' ? access.grantId : null,
    ]);
    if (!row?.view) throw platformErrors.fail('not_found');
    return { ...(JSON.parse(row.view) as LessonView), access };
  }

  /** A short-lived link to a lesson's file; the main one unless another is named. @throws DomainError content.media_missing */
  async link(
    caller: Caller,
    lessonId: string,
    mediaId?: string,
  ): Promise<{ url: string; expiresAt: string; type: string; bytes: number }> {
    const lesson = await this.view(caller, lessonId);
    const file = mediaId ? [lesson.media, ...lesson.materials].find((f) => f?.id === mediaId) : lesson.media;
    if (!file) throw mediaId ? platformErrors.fail('not_found') : contentErrors.fail('media_missing');
    const preview = lesson.access.by === 'preview';
    return {
      ...this.seal({
        mediaId: file.id, lessonId, by: lesson.access.by, accountId: caller.accountId || null, sessionId: caller.sessionId || null,
        grantId: preview ? null : (lesson.access as { grantId: string }).grantId,
      }),
      type: file.type,
      bytes: file.bytes,
    }; // prettier-ignore
  }

  /** A link for the seller's own look at a file. Membership and ownership are checked by the caller of this. */
  sellerLink(caller: Caller, mediaId: string, lessonId: string | null): { url: string; expiresAt: string } {
    return this.seal({
      mediaId,
      lessonId,
      by: 'seller',
      accountId: caller.accountId,
      sessionId: caller.sessionId,
      grantId: null,
    });
  }

  /** The door is closed by the seller's suspension: what a buyer is told of it, and since when. */
  private async suspended(caller: Caller, lessonId: string): Promise<Error> {
    const [lesson] = await this.db.hot<{ tenantId: string }>('SELECT "tenantId" FROM content.lesson_of($1)', [
      lessonId,
    ]);
    const closure = lesson && (await this.tenancy.closure(lesson.tenantId, 'play', caller.lang));
    return closedError('seller_suspended', closure);
  }

  private seal(claim: Omit<Parameters<typeof sealClaim>[0], 'expires'>): { url: string; expiresAt: string } {
    const ttl = this.legal.operatorPolicies().value('media.url.ttl');
    const expires = this.clock.realNow().add(Temporal.Duration.from(ttl));
    return {
      url: `/media/${sealClaim({ ...claim, expires: expires.epochMilliseconds }, this.config.secrets.mediaSecret)}`,
      expiresAt: expires.toString(),
    };
  }
}
