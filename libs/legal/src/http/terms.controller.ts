import { CallerOf, Database, Public, type Caller, type Param as SqlParam } from '#platform';
import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { Terms } from '../application/terms.js';
import type { Reader } from '../persistence/terms.repository.js';
import { DiffQuery, TermsDiffDto, TermsDto, TermsQuery, TermsVersionsDto } from './dto/terms.dto.js';
import { presentTerms, presentVersion } from './presenters.js';

/** Terms documents, for everyone. */
@Controller('api/v1/terms')
@Public()
export class TermsController {
  /** Published rows are for everyone: single statements without a scope, so that visitors open no transactions. */
  private readonly reader: Reader;

  constructor(
    @Inject(Database) db: Database,
    @Inject(Terms) private readonly terms: Terms,
  ) {
    this.reader = {
      query: <R>(sql: string, params?: readonly SqlParam[]) => db.hot<R>(sql, params),
      maybe: async <R>(sql: string, params?: readonly SqlParam[]) => (await db.hot<R>(sql, params))[0],
    };
  }

  /** The version of a document that is in force. */
  @Get(':document')
  @Header('Cache-Control', 'no-cache')
  async current(
    @Param('document') document: string,
    @Query() query: TermsQuery,
    @CallerOf() caller: Caller,
  ): Promise<TermsDto> {
    return presentTerms(await this.terms.current(this.reader, document, query.lang ?? caller.lang));
  }

  /** Every version of a document with its dates, newest first. */
  @Get(':document/versions')
  async versions(@Param('document') document: string): Promise<TermsVersionsDto> {
    const items = await this.terms.versions(this.reader, document);
    return { items: items.map(presentVersion), next: null };
  }

  /** One version, in force or not. */
  @Get(':document/versions/:version')
  async version(
    @Param('document') document: string,
    @Param('version') version: string,
    @Query() query: TermsQuery,
    @CallerOf() caller: Caller,
  ): Promise<TermsDto> {
    return presentTerms(await this.terms.version(this.reader, document, version, query.lang ?? caller.lang));
  }

  /** What a version changed. */
  @Get(':document/versions/:version/diff')
  diff(
    @Param('document') document: string,
    @Param('version') version: string,
    @Query() query: DiffQuery,
    @CallerOf() caller: Caller,
  ): Promise<TermsDiffDto> {
    return this.terms.diff(this.reader, document, version, query.lang ?? caller.lang, query.since);
  }
}
