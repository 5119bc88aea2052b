import {
  DomainError,
  explain,
  isDomainError,
  isTexts,
  kernelErrors,
  localise,
  mergeErrors,
  type ErrorDefinition,
  type Lang,
  type Texts,
} from '#kernel';
import { ArgumentsHost, Catch, HttpException, Inject, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LOGGER, type Logger } from '../observability/logger.js';
import { gatewayErrors } from '../gateway/gateway.errors.js';
import { platformErrors } from '../platform.errors.js';
import type { CalledRequest } from './caller.js';
import { fieldText } from './field-texts.js';
import { langOf } from './lang.js';

/** RFC 9457 problem document. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  clause?: string;
  errors?: { field: string; code: string; detail: string }[];
  context?: Record<string, unknown>;
}

/** All libraries' error texts; each library's module adds its catalogue when it is made. */
export class ErrorTable {
  private table: Readonly<Record<string, ErrorDefinition>> = mergeErrors(kernelErrors, platformErrors, gatewayErrors);
  private readonly seen = new Set<object>([kernelErrors, platformErrors, gatewayErrors]);

  add(catalogue: { readonly errors: Readonly<Record<string, ErrorDefinition>> }): void {
    if (this.seen.has(catalogue)) return;
    this.seen.add(catalogue);
    this.table = mergeErrors({ errors: this.table }, catalogue);
  }

  explain(error: DomainError, lang: Lang): { status: number; text: string } {
    const found = explain(this.table, error, lang);
    if (!found) throw new Error(`no text for error ${error.code}: add its catalogue in the library's module`);
    return found;
  }
}

const titles: Record<number, Texts> = {
  400: { ru: 'Неверный запрос', kk: 'Қате сұрау', en: 'Bad request' },
  401: { ru: 'Нужен вход', kk: 'Кіру қажет', en: 'Sign-in needed' },
  402: { ru: 'Нужна оплата', kk: 'Төлем қажет', en: 'Payment needed' },
  403: { ru: 'Нет доступа', kk: 'Қолжетімсіз', en: 'Not allowed' },
  404: { ru: 'Не найдено', kk: 'Табылмады', en: 'Not found' },
  409: { ru: 'Состояние изменилось', kk: 'Күй өзгерді', en: 'Conflict' },
  410: { ru: 'Больше недоступно', kk: 'Енді қолжетімсіз', en: 'Gone' },
  412: { ru: 'Изменено другим', kk: 'Басқа адам өзгертті', en: 'Changed meanwhile' },
  413: { ru: 'Слишком большой', kk: 'Тым үлкен', en: 'Too large' },
  422: { ru: 'Нельзя выполнить', kk: 'Орындау мүмкін емес', en: 'Cannot be done' },
  423: { ru: 'Закрыто', kk: 'Жабық', en: 'Locked' },
  429: { ru: 'Слишком часто', kk: 'Тым жиі', en: 'Too many requests' },
  500: { ru: 'Ошибка сервера', kk: 'Сервер қатесі', en: 'Server error' },
  503: { ru: 'Временно недоступно', kk: 'Уақытша қолжетімсіз', en: 'Unavailable' },
};

/** Whatever was thrown, as a problem document in the caller's language; unexpected errors are logged and not shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(ErrorTable) private readonly table: ErrorTable,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<CalledRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) {
      this.log.error({ requestId: request.id, err: thrown }, 'failed after the answer began');
      reply.raw.destroy();
      return;
    }
    const lang = request.caller?.lang ?? langOf(request.headers['accept-language']);
    const problem = this.problemOf(toDomain(thrown, String(request.id)), lang, String(request.id));
    // Announced work is no failure.
    const planned = problem.code === 'platform.maintenance';
    if (problem.status >= 500 && !planned) this.log.error({ requestId: request.id, err: thrown }, 'request failed');
    // A check of ours let it through, so somebody may want to know where.
    else if (problem.code === platformErrors.fail('unusable_value').code)
      this.log.warn({ requestId: request.id, err: thrown }, 'a value that the database refused');
    if (problem.status === 429) void reply.header('retry-after', String(problem.context?.seconds ?? 60));
    if (planned) void reply.header('retry-after', String(problem.context?.retryAfter));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problem));
  }

  /** The document of a domain error. */
  problemOf(error: DomainError, lang: Lang, requestId: string): Problem {
    const { status, text } = this.table.explain(error, lang);
    const plain = error.toJSON();
    return {
      type: `urn:mediary:problem:${error.code}`,
      title: localise(titles[status] ?? titles[status >= 500 ? 500 : 400]!, lang),
      status,
      detail: text,
      code: error.code,
      requestId,
      ...(error.clause ? { clause: error.clause } : {}),
      ...(error.fields?.length ? { errors: error.fields.map((f) => ({ ...f, detail: fieldText(f.code, lang) })) } : {}),
      ...(Object.keys(plain.context).length ? { context: inLanguage(plain.context, lang) } : {}),
    };
  }
}

/** The facts of a failure, words among them in the caller's language. */
const inLanguage = (context: Record<string, unknown>, lang: Lang): Record<string, unknown> =>
  Object.fromEntries(Object.entries(context).map(([name, v]) => [name, isTexts(v) ? v[lang] : v]));

/**
 * What Postgres says of a value that came from the caller and passed every check of ours: a number or date out of range,
 * a text that is no number, date or id, a NUL character.
 */
const UNSTORABLE = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

/** What passes by itself: deadlock, serialization, a server that restarts or is full, a connection that was lost. */
const PASSING = new Set('40001 40P01 53300 57P01 57P02 57P03 08006 ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT'.split(' '));

function toDomain(thrown: unknown, requestId: string): DomainError {
  if (isDomainError(thrown)) return thrown;
  const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: number })?.statusCode;
  if (status === 404) return platformErrors.fail('not_found');
  if (status === 413) return platformErrors.fail('too_large');
  if (status === 429) return platformErrors.fail('too_many', { seconds: 60 });
  if (status === 503) return platformErrors.fail('unavailable');
  if (status !== undefined && status >= 400 && status < 500)
    return platformErrors.fail('malformed', {}, { cause: thrown });
  const code = (thrown as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && UNSTORABLE.has(code))
    return platformErrors.fail('unusable_value', {}, { cause: thrown });
  if (typeof code === 'string' && PASSING.has(code)) return platformErrors.fail('unavailable', {}, { cause: thrown });
  return platformErrors.fail('unexpected', { requestId }, { cause: thrown });
}
