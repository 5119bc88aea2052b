import { PageQuery, Trim, IsMoney } from '#platform';
import type { MoneyJson } from '#kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** A teacher on a course's card. */
export class TeacherDto {
  /** Full name. */
  @IsString()
  @Trim()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  /** A few words about them. */
  @IsOptional()
  @IsString()
  @Trim()
  @MaxLength(2000)
  about?: string;
}

/** Money over HTTP. */
export class MoneyDto {
  /** Decimal string in major units: `1990.00`. */
  amount!: string;
  /** ISO 4217 code. */
  currency!: string;
}

/** What a seller says about a course besides its title. */
class CourseTextsDto {
  /** Public address: `/courses/{slug}`. Made from the title where absent. */
  @IsOptional()
  @IsString()
  @Trim()
  @MaxLength(100)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  slug?: string;

  /** `lecture` or `programme`: decides which window of access applies. */
  @IsOptional()
  @IsIn(['lecture', 'programme'])
  kind?: 'lecture' | 'programme';

  /** A line or two for the list. */
  @IsOptional()
  @IsString()
  @Trim()
  @MaxLength(500)
  summary?: string;

  /** The full description, plain text. */
  @IsOptional()
  @IsString()
  @Trim()
  @MaxLength(20_000)
  description?: string;

  /** Topic by which the catalogue is filtered. */
  @IsOptional()
  @IsString()
  @Trim()
  @MaxLength(100)
  topic?: string;

  /** Language of the course. */
  @IsOptional()
  @IsIn(['ru', 'kk', 'en'])
  language?: string;

  /** Teachers. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TeacherDto)
  teachers?: TeacherDto[];

  /** Price; `0.00` is free of charge. */
  @IsOptional()
  @IsMoney()
  price?: MoneyJson;

  /** How long a buyer's access lasts, `P90D`; null for what the seller's terms say. */
  @IsOptional()
  @IsString()
  @MaxLength(12)
  @Matches(/^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,4}D)?$/)
  window?: string | null;
}

/** A new course. */
export class NewCourseDto extends CourseTextsDto {
  /** Title. */
  @IsString()
  @Trim()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;
}

/** What a seller may change about a course; what is absent stays. */
export class ChangeCourseDto extends CourseTextsDto {
  /** Title. */
  @IsOptional()
  @IsString()
  @Trim()
  @IsNotEmpty()
  @MaxLength(200)
  title?: string;
}

/** A list of the seller's courses. */
export class CoursesQuery extends PageQuery {
  /** Only courses of this state. */
  @IsOptional()
  @IsIn(['draft', 'published', 'unpublished'])
  status?: string;
}

/** A module's title. */
export class ModuleDto {
  /** Title. */
  @IsString()
  @Trim()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;
}

/** What a seller says about a lesson besides its title. */
class LessonTextsDto {
  /** What the lesson holds. */
  @IsOptional()
  @IsIn(['video', 'audio', 'text', 'pdf', 'image', 'file'])
  kind?: 'video' | 'audio' | 'text' | 'pdf' | 'image' | 'file';

  /** Text of the lesson, plain text. */
  @IsOptional()
  @IsString()
  @MaxLength(200_000)
  body?: string;

  /** Open to visitors, as the course's demo fragment. */
  @IsOptional()
  @IsBoolean()
  freePreview?: boolean;
}

/** A new lesson. */
export class NewLessonDto extends LessonTextsDto {
  /** Title. */
  @IsString()
  @Trim()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;
}

/** What a seller may change about a lesson; what is absent stays. */
export class ChangeLessonDto extends LessonTextsDto {
  /** Title. */
  @IsOptional()
  @IsString()
  @Trim()
  @IsNotEmpty()
  @MaxLength(200)
  title?: string;
}

/** One module in the new order. */
export class OrderedModuleDto {
  /** The module. */
  @IsUUID()
  id!: string;

  /** Its lessons in order; a lesson may move here from another module. */
  @IsArray()
  @ArrayMaxSize(2000)
  @IsUUID(undefined, { each: true })
  lessons!: string[];
}

/** The whole outline in its new order. */
export class OrderDto {
  /** Every module of the course, each with all of its lessons. */
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => OrderedModuleDto)
  modules!: OrderedModuleDto[];
}

/** A page of kept versions. */
export class VersionsQuery {
  /** Only versions older than this. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  before?: number;
}

/** One policy as it applies. */
export class PolicyDto {
  /** Key of the policy. */
  key!: string;
  /** Value as the pack writes it: `P14D`. */
  value!: string;
  /** Clauses it rests on; none for our default. */
  clauses!: string[];
  /** The source's words. */
  text!: string;
  /** The pack. */
  pack!: string;
}

/** A file as its seller sees it. */
export class SellerFileDto {
  id!: string;
  /** The lesson it belongs to. */
  lessonId?: string | null;
  /** `main` is what the lesson plays; `material` is handed out beside it. */
  role!: string;
  filename!: string;
  /** The type its sender claimed. */
  claimedType!: string;
  /** The type its bytes show; null until it is looked at. */
  type!: string | null;
  bytes!: number;
  /** SHA-256 of the bytes, as they came and as they are served. */
  sha256!: string | null;
  durationSeconds!: number | null;
  /** uploading, checking, ready or refused. */
  state!: string;
  /** Why it was refused and what to do: always about its form. */
  refusal!: { code: string; detail: string; clause?: string } | null;
}

/** A lesson as its seller sees it. */
export class SellerLessonDto {
  id!: string;
  position!: number;
  title!: string;
  kind!: string;
  body!: string;
  freePreview!: boolean;
  durationSeconds!: number | null;
  /** active, blocked-check or blocked-upheld. */
  status!: string;
  mediaId!: string | null;
  files!: SellerFileDto[];
}

/** A module as its seller sees it. */
export class SellerModuleDto {
  id!: string;
  position!: number;
  title!: string;
  lessons!: SellerLessonDto[];
}

/** A course as its seller sees it. Its ETag is its version. */
export class SellerCourseDto {
  id!: string;
  slug!: string;
  kind!: string;
  title!: string;
  summary!: string;
  description!: string;
  topic!: string;
  language!: string;
  teachers!: TeacherDto[];
  price!: MoneyDto;
  windowOverride!: string | null;
  window!: PolicyDto;
  /** draft, published or unpublished. */
  status!: string;
  lessonCount!: number;
  durationSeconds!: number;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
  publishedAt!: string | null;
  modules!: SellerModuleDto[];
}

/** A course in the seller's list. */
export class SellerCourseLineDto {
  id!: string;
  slug!: string;
  title!: string;
  kind!: string;
  status!: string;
  price!: MoneyDto;
  lessonCount!: number;
  durationSeconds!: number;
  version!: number;
  updatedAt!: string;
  publishedAt!: string | null;
}

/** A page of the seller's courses. */
export class SellerCoursePageDto {
  items!: SellerCourseLineDto[];
  next!: string | null;
}

/** A module that was just added, with the course as it is now. */
export class AddedModuleDto {
  id!: string;
  course!: SellerCourseDto;
}

/** A lesson that was just added, with the course as it is now. */
export class AddedLessonDto {
  id!: string;
  course!: SellerCourseDto;
}

/** One kept version. */
export class VersionDto {
  version!: number;
  /** What was done: `lesson-added`, `course-edited` … */
  change!: string;
  lessonId!: string | null;
  actor!: string;
  at!: string;
  /** The whole course as it stood; only where one version is asked for. */
  snapshot?: Record<string, unknown>;
}

/** Versions, newest first. */
export class VersionPageDto {
  items!: VersionDto[];
}

/** A link to a file that works for a short time. */
export class MediaLinkDto {
  /** Path on this site; supports Range. */
  url!: string;
  /** Real time at which it stops working. */
  expiresAt!: string;
  type?: string;
  bytes?: number;
}
