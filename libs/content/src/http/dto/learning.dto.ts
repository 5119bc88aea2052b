import { PageQuery, Trim } from '#platform';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { PolicyDto } from './seller-course.dto.js';

/** Where a buyer is in a lesson. */
export class ProgressDto {
  /** Seconds from the beginning. */
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  positionSeconds!: number;

  /** Whether the lesson is done; once done it stays done. */
  @IsOptional()
  @IsBoolean()
  completed?: boolean;
}

/** Which file of a lesson. */
export class MediaQuery {
  /** A material of the lesson; its main file where absent. */
  @IsOptional()
  @IsUUID()
  file?: string;
}

/** A report that paid access does not work. */
export class NewProblemDto {
  /** The grant, as `GET /me/courses` names it. */
  @IsUUID()
  grantId!: string;

  /** What happens. */
  @IsString()
  @Trim()
  @IsNotEmpty()
  @MaxLength(2000)
  description!: string;
}

/** How support solved it. */
export class ResolutionDto {
  /** What the buyer is told. */
  @IsString()
  @Trim()
  @IsNotEmpty()
  @MaxLength(2000)
  resolution!: string;
}

/** A page of reports. */
export class ProblemsQuery extends PageQuery {
  /** Open ones unless told. */
  @IsOptional()
  @IsIn(['open', 'resolved'])
  state?: 'open' | 'resolved';
}

/** A report. */
export class ProblemDto {
  id!: string;
  sellerId!: string;
  grantId!: string;
  accountId!: string;
  description!: string;
  state!: string;
  resolution!: string | null;
  reportedAt!: string;
  resolvedAt!: string | null;
}

/** Reports, oldest first. */
export class ProblemPageDto {
  items!: ProblemDto[];
  next!: string | null;
}

/** Whether a lesson opens for the caller. */
export class AccessDto {
  allowed!: boolean;
  /** `grant` or `preview`. */
  by?: string;
  grantId?: string;
  endsAt?: string;
  /** blocked, seller-suspended, ended, not-bought or not-found. */
  reason?: string;
}

/** A file of a lesson. */
export class LessonFileDto {
  id!: string;
  type!: string;
  bytes!: number;
  filename!: string;
  /** SHA-256 of the bytes as the seller uploaded them. */
  sha256!: string;
}

/** The course a lesson belongs to. */
export class LessonCourseDto {
  id!: string;
  slug!: string;
  title!: string;
}

/** How far a buyer is in a lesson. */
export class LessonProgressDto {
  positionSeconds!: number;
  completed!: boolean;
}

/** A lesson as its buyer sees it. */
export class LessonDto {
  id!: string;
  title!: string;
  kind!: string;
  body!: string;
  freePreview!: boolean;
  durationSeconds!: number | null;
  course!: LessonCourseDto;
  media!: LessonFileDto | null;
  materials!: LessonFileDto[];
  progress!: LessonProgressDto | null;
  nextLessonId!: string | null;
  access!: AccessDto;
}

/** Sums of a course's progress. */
export class CourseProgressDto {
  lessons!: number;
  completed!: number;
  lastLessonId!: string | null;
}

/** A course in the buyer's cabinet. */
export class MyCourseLineDto {
  grantId!: string;
  orderId!: string;
  /** active, suspended, limited, ended or revoked. */
  status!: string;
  startsAt!: string;
  endsAt!: string;
  /** The term of access as it was when access was given, with its clause. */
  window!: PolicyDto;
  /** awaited, disputed or received. */
  receipt!: string;
  receivedAt!: string | null;
  endReason!: string | null;
  daysLeft!: number;
  course!: LessonCourseDto & { kind: string; version: number; seller: { slug: string; name: string } };
  progress!: CourseProgressDto;
}

/** The buyer's cabinet. */
export class MyCoursesDto {
  items!: MyCourseLineDto[];
}

/** A lesson in the outline of a bought course. */
export class MyLessonDto {
  id!: string;
  position!: number;
  title!: string;
  kind!: string;
  durationSeconds!: number | null;
  status!: string;
  positionSeconds!: number;
  completed!: boolean;
}

/** A module in the outline of a bought course. */
export class MyModuleDto {
  id!: string;
  position!: number;
  title!: string;
  lessons!: MyLessonDto[];
}

/** A change made to the course since access was given. */
export class CourseChangeDto {
  version!: number;
  change!: string;
  lessonId!: string | null;
  at!: string;
}

/** A bought course with its outline, progress and changes. */
export class MyCourseDto {
  grantId!: string;
  status!: string;
  startsAt!: string;
  endsAt!: string;
  window!: PolicyDto;
  receipt!: string;
  receivedAt!: string | null;
  daysLeft!: number;
  course!: LessonCourseDto;
  modules!: MyModuleDto[];
  changes!: CourseChangeDto[];
}
