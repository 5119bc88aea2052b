import { Trim } from '#platform';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsDateString,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LANGS, type Lang } from '#kernel';

/** Which language of a document. */
export class TermsQuery {
  /** ru, kk or en; that of Accept-Language where absent, and the nearest there is where the document has no such text. */
  @IsOptional()
  @IsIn([...LANGS])
  lang?: Lang;
}

/** Which versions to compare. */
export class DiffQuery extends TermsQuery {
  /** The version to compare with; the one before where absent. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  since?: string;
}

/** One version of a terms document in one language. */
export class TermsDto {
  /** Id of this text; an acceptance may name it. */
  id!: string;
  document!: string;
  version!: string;
  lang!: string;
  /** Languages in which the version exists. */
  langs!: string[];
  title!: string;
  /** Markdown: the exact text that `sha256` is of. */
  text!: string;
  /** The same as safe HTML. */
  html!: string;
  sha256!: string;
  publishedAt!: string;
  effectiveAt!: string;
}

/** A language of a version. */
export class TermsLangDto {
  lang!: string;
  id!: string;
  title!: string;
  sha256!: string;
}

/** A version of a document, without its text. */
export class TermsVersionDto {
  document!: string;
  version!: string;
  langs!: TermsLangDto[];
  publishedAt!: string;
  effectiveAt!: string;
  /** `current`, `upcoming` (published, not yet in force) or `past`. */
  state!: 'current' | 'upcoming' | 'past';
}

/** Every version of a document, newest first. */
export class TermsVersionsDto {
  items!: TermsVersionDto[];
  next!: string | null;
}

/** A stretch of a changed line. */
export class DiffPartDto {
  kind!: 'same' | 'added' | 'removed';
  text!: string;
}

/** A line of a comparison. */
export class DiffLineDto {
  kind!: 'same' | 'added' | 'removed' | 'changed';
  parts!: DiffPartDto[];
}

/** What changed between two versions. */
export class TermsDiffDto {
  /** Null for the first version. */
  from!: string | null;
  to!: string;
  lang!: string;
  lines!: DiffLineDto[];
}

/** A document and its newest versions. */
export class TermsDocumentDto {
  document!: string;
  versions!: TermsDocumentVersionDto[];
}

/** A version in the operator's list. */
export class TermsDocumentVersionDto {
  version!: string;
  langs!: string[];
  /** Title by language. */
  titles!: Record<string, string>;
  publishedAt!: string;
  effectiveAt!: string;
}

/** All terms documents. */
export class TermsDocumentsDto {
  items!: TermsDocumentDto[];
  next!: string | null;
}

/** One language of a new version. */
export class NewTermsTextDto {
  @IsIn([...LANGS])
  lang!: Lang;

  @Trim()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  title!: string;

  /** Markdown. `{{policy:key}}`, `{{operator.name}}`, `{{seller.name}}` and `{{site.url}}` are filled in. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(500_000)
  body!: string;
}

/** A new version of a terms document. */
export class NewTermsDto {
  /** `marketplace-rules`, `licence-offer`, or a new document's name. */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(80)
  document!: string;

  /** The version's own name, usually its date. */
  @Matches(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/)
  version!: string;

  /** The pack whose policies the text prints; the operator's where absent. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  pack?: string;

  /** A date before which it is not in force, if that is later than the notice the contract demands. */
  @IsOptional()
  @IsDateString({ strict: true })
  effective?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => NewTermsTextDto)
  texts!: NewTermsTextDto[];
}
