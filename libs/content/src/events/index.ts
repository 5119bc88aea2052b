/** What content announces. Payloads carry ids and facts; the event's own `tenantId` is the seller. */
export const contentEvents = {
  /** { courseId, slug } */
  coursePublished: 'content.course-published.v1',
  /** { courseId, slug } */
  courseUnpublished: 'content.course-unpublished.v1',
  /** { grantId, orderId, buyerId, courseId, startsAt, endsAt } */
  grantStarted: 'content.grant-started.v1',
  /** { grantId, orderId, buyerId, courseId, reason, status } */
  grantEnded: 'content.grant-ended.v1',
  /** { grantId, orderId, buyerId, receivedAt }: 2 silent days after access was due (AS-4.4b) */
  accessReceived: 'content.access-received.v1',
  /** { problemId, grantId, orderId, buyerId } */
  accessProblemReported: 'content.access-problem-reported.v1',
  /** { mediaId, lessonId, sha256, bytes } */
  mediaReady: 'content.media-ready.v1',
  /** { mediaId, lessonId, refusal } */
  mediaRefused: 'content.media-refused.v1',
  /** { lessonId, courseId, caseId, reason } */
  lessonBlocked: 'content.lesson-blocked.v1',
  /** { lessonId, courseId, caseId } */
  lessonUnblocked: 'content.lesson-unblocked.v1',
  /** { lessonId, courseId, caseId } */
  lessonDeleted: 'content.lesson-deleted.v1',
} as const;
