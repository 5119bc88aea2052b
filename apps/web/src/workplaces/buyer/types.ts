import type { components } from '#api-client';

type Schemas = components['schemas'];

export type CourseLine = Schemas['CourseLineDto'];
export type CourseCard = Schemas['CourseCardDto'];
export type CardLesson = Schemas['CardLessonDto'];
export type Legal = Schemas['PublicLegalDto'];
export type PublicSeller = Schemas['PublicSellerDto'];
/** A line of the cabinet always names its seller; the contract shares the course's shape with places that do not. */
export type MyCourseLine = Schemas['MyCourseLineDto'] & { course: { seller: { slug: string; name: string } } };
export type MyCourse = Schemas['MyCourseDto'];
export type MyLesson = Schemas['MyLessonDto'];
export type Lesson = Schemas['LessonDto'];
export type LessonFile = Schemas['LessonFileDto'];
export type MediaLink = Schemas['MediaLinkDto'];
export type OrderPreview = Schemas['OrderPreviewDto'];
export type RefundQuote = Schemas['RefundQuoteDto'];
export type Refund = Schemas['RefundDto'];
export type ComplainantCase = Schemas['ComplainantCaseDto'];
export type Filed = Schemas['FiledComplaintDto'];
export type UploadPlace = Schemas['UploadPlaceDto'];

/** A rule of the contract, as far as an answer carries it. */
export interface Rule {
  key: string;
  value: string;
  clauses: readonly string[];
  text: string;
  pack?: string;
  version?: string | number;
  zone?: string;
  calendar?: string;
}

/** An order; the rules behind its two terms come with it. */
export type Order = Schemas['PurchaseOrderDto'] & { unpaid?: Rule; refundPay?: Rule };
