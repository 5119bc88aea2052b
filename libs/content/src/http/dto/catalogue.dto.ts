import { PageQuery, Trim } from '#platform';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { MoneyDto, PolicyDto, TeacherDto } from './seller-course.dto.js';

/** What to look for in the catalogue. */
export class CatalogueQueryDto extends PageQuery {
  /** Words in any of their forms, Russian and English; "quoted phrases" and -exclusions work. */
  @IsOptional()
  @IsString()
  @Trim()
  @MaxLength(200)
  q?: string;

  /** Address of a seller. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  seller?: string;

  /** Topic, as a course names it. */
  @IsOptional()
  @IsString()
  @Trim()
  @MaxLength(100)
  topic?: string;

  /** `free`, `paid`, or a range in major units: `0-5000`, `1000-`, `-3000`. */
  @IsOptional()
  @IsString()
  @Matches(/^(free|paid|\d{0,10}-\d{0,10})$/)
  price?: string;

  /** Best match first where words are given, else newest first. */
  @IsOptional()
  @IsIn(['relevance', 'new', 'price', '-price'])
  sort?: 'relevance' | 'new' | 'price' | '-price';
}

/** A seller in a list. */
export class SellerNameDto {
  slug!: string;
  name!: string;
}

/** A course in the catalogue. */
export class CourseLineDto {
  id!: string;
  slug!: string;
  title!: string;
  summary!: string;
  kind!: string;
  topic!: string;
  language!: string;
  price!: MoneyDto;
  lessons!: number;
  durationSeconds!: number;
  publishedAt!: string;
  seller!: SellerNameDto;
}

/** A page of the catalogue. */
export class CoursePageDto {
  items!: CourseLineDto[];
  next!: string | null;
}

/** A lesson on a course's card. */
export class CardLessonDto {
  id!: string;
  position!: number;
  title!: string;
  kind!: string;
  durationSeconds!: number | null;
  freePreview!: boolean;
}

/** A module on a course's card. */
export class CardModuleDto {
  id!: string;
  position!: number;
  title!: string;
  lessons!: CardLessonDto[];
}

/** A file handed out beside a lesson. */
export class CardMaterialDto {
  lessonId!: string;
  filename!: string;
  bytes!: number;
  type!: string;
}

/** The demo fragment. */
export class DemoDto {
  lessonId!: string;
  title!: string;
  kind!: string;
}

/** A seller's legal details, as buyers must be told. */
export class SellerLegalDto {
  kind!: string;
  country!: string;
  legalName!: string;
  taxId!: string;
  registrationNumber!: string | null;
  address!: string;
  email!: string;
  phone!: string;
}

/** A seller with its legal details. */
export class CardSellerDto extends SellerNameDto {
  legal!: SellerLegalDto;
}

/** A course's public card (AS-4.1). */
export class CourseCardDto {
  id!: string;
  slug!: string;
  title!: string;
  summary!: string;
  description!: string;
  kind!: string;
  topic!: string;
  language!: string;
  teachers!: TeacherDto[];
  price!: MoneyDto;
  lessonCount!: number;
  durationSeconds!: number;
  publishedAt!: string;
  updatedAt!: string;
  version!: number;
  /** How long access lasts, with the clause it rests on. */
  window!: PolicyDto;
  modules!: CardModuleDto[];
  demo!: DemoDto | null;
  materials!: CardMaterialDto[];
  seller!: CardSellerDto;
}

/** A topic with how many courses it has. */
export class TopicDto {
  topic!: string;
  courses!: number;
}

/** Topics, the largest first. */
export class TopicsDto {
  items!: TopicDto[];
}
