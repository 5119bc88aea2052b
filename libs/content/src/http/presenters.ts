import { Money, localise, type Lang } from '#kernel';
import { refusalTexts } from '../texts/refusals.js';
import type { CourseRow } from '../persistence/courses.js';
import type { MediaRow } from '../persistence/media.js';
import type { SellerCourseDto, SellerCourseLineDto, SellerFileDto } from './dto/seller-course.dto.js';

const refusal = (code: string | null, lang: Lang): SellerFileDto['refusal'] => {
  const text = code ? refusalTexts[code] : undefined;
  return code && text ? { code, detail: localise(text, lang), ...(text.clause ? { clause: text.clause } : {}) } : null;
};

/** A course as Postgres made it, with refusals explained. */
export function presentCourse(view: Record<string, unknown>, lang: Lang): SellerCourseDto {
  const course = view as unknown as SellerCourseDto;
  for (const module of course.modules) {
    for (const lesson of module.lessons)
      for (const file of lesson.files) file.refusal = refusal(file.refusal as unknown as string | null, lang);
  }
  return course;
}

/** A file as its seller sees it. */
export const presentFile = (m: MediaRow, lang: Lang): SellerFileDto => ({
  id: m.id, lessonId: m.lessonId, role: m.role, filename: m.filename, claimedType: m.claimedType, type: m.type, bytes: Number(m.bytes), sha256: m.sha256,
  durationSeconds: m.durationSeconds, state: m.state, refusal: refusal(m.refusal, lang),
}); // prettier-ignore

/** A line of the seller's list. */
export const presentLine = (c: CourseRow): SellerCourseLineDto => ({
  id: c.id, slug: c.slug, title: c.title, kind: c.kind, status: c.status, price: Money.of(c.priceMinor, c.currency).toJSON(), lessonCount: c.lessons,
  durationSeconds: c.durationSeconds, version: c.version, updatedAt: c.updatedAt.toString(), publishedAt: c.publishedAt?.toString() ?? null,
}); // prettier-ignore
