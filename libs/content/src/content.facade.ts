import { Inject, Injectable } from '@nestjs/common';
import type { TenantId, Temporal } from '#kernel';
import { platformErrors, type Tx } from '#platform';
import { BlockLesson, type LessonCase } from './application/block-lesson.js';
import { Catalogue, type PageHead } from './application/catalogue.js';
import { ConnectedBuyers } from './application/connected-buyers.js';
import { EndAccess, type EndRequest } from './application/end-access.js';
import { GiveAccess, type NewGrant } from './application/give-access.js';
import { Offers, type Offer } from './application/offer.js';
import {
  currentGrant,
  grantsOfOrder,
  maybeGrant,
  progressOf,
  type GrantRow,
  type ProgressSum,
} from './persistence/grants.js';

/** A lesson as a complaint names it. */
export interface LessonRef {
  lessonId: string;
  courseId: string;
  tenantId: TenantId;
  title: string;
  courseTitle: string;
  courseSlug: string;
  status: 'active' | 'blocked-check' | 'blocked-upheld' | 'deleted';
}

/** Courses, access and lessons for the libraries above. Every call takes the caller's transaction. */
@Injectable()
export class ContentFacade {
  constructor(
    @Inject(Offers) private readonly offers: Offers,
    @Inject(GiveAccess) private readonly giving: GiveAccess,
    @Inject(EndAccess) private readonly ending: EndAccess,
    @Inject(ConnectedBuyers) private readonly buyers: ConnectedBuyers,
    @Inject(BlockLesson) private readonly blocking: BlockLesson,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  /** What may be bought, in any scope. @throws DomainError platform.not_found */
  offer(tx: Tx, courseId: string): Promise<Offer> {
    return this.offers.of(tx, courseId);
  }

  /** Opens access: tenant or system scope. Repeated for the same order, course and buyer it answers the grant there is. */
  grant(tx: Tx, input: NewGrant): Promise<{ grantId: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant }> {
    return this.giving.run(tx, input);
  }

  /** Before an order: whether the seller's tariff has room for this buyer. Tenant scope. @throws DomainError content.seller_full */
  assertRoomFor(tx: Tx, tenantId: TenantId, buyerId: string): Promise<void> {
    return this.buyers.assertRoomFor(tx, tenantId, buyerId);
  }

  /** Ends an order's access (or one course's of it). @returns the ids of the grants that were open */
  endGrants(tx: Tx, request: EndRequest): Promise<string[]> {
    return this.ending.run(tx, request);
  }

  /** Closes an order's access for a time: a late instalment. */
  suspendGrants(tx: Tx, request: { orderId: string; reason: string; actor: string }): Promise<number> {
    return this.ending.suspend(tx, request);
  }

  /** Opens what was suspended. */
  resumeGrants(tx: Tx, request: { orderId: string; reason: string; actor: string }): Promise<number> {
    return this.ending.resume(tx, request);
  }

  /** An order's grants with receipt, window and status. */
  grantsOf(tx: Tx, orderId: string): Promise<GrantRow[]> {
    return grantsOfOrder(tx, orderId);
  }

  /** One grant that the scope may see. */
  grantById(tx: Tx, grantId: string): Promise<GrantRow | undefined> {
    return maybeGrant(tx, grantId);
  }

  /** The grant that runs (or is suspended) for a buyer and a course. */
  runningGrant(tx: Tx, buyerId: string, courseId: string): Promise<GrantRow | undefined> {
    return currentGrant(tx, buyerId, courseId);
  }

  /** How much of a grant's course was opened and completed. */
  progress(tx: Tx, grantId: string): Promise<ProgressSum> {
    return progressOf(tx, grantId);
  }

  /** A lesson, in any scope, deleted ones included. @throws DomainError platform.not_found */
  async lesson(tx: Tx, lessonId: string): Promise<LessonRef> {
    const row = await tx.maybe<LessonRef>('SELECT * FROM content.lesson_of($1)', [lessonId]);
    if (!row) throw platformErrors.fail('not_found');
    return row;
  }

  /** Blocks a lesson for everyone, its seller included; links given out before stop working at once. */
  blockLesson(tx: Tx, request: LessonCase & { reason: 'check' | 'upheld' }): Promise<void> {
    return this.blocking.block(tx, request);
  }

  /** Lifts the block of the same case. */
  unblockLesson(tx: Tx, request: LessonCase): Promise<void> {
    return this.blocking.unblock(tx, request);
  }

  /** Deletes an infringing lesson with its files. */
  deleteLesson(tx: Tx, request: LessonCase): Promise<void> {
    return this.blocking.remove(tx, request);
  }

  /** What a course's page says in its head, for the application to write into the HTML; undefined where there is no such page. */
  pageHead(slug: string): Promise<PageHead | undefined> {
    return this.catalogue.pageHead(slug);
  }
}
