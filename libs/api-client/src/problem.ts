/** One field the server refused, as RFC 9457 `errors[]` carries it. */
export interface ProblemField {
  field: string;
  code: string;
  detail?: string;
}

/** A clause of the agreement behind a refusal: its id alone, or with its text. */
export interface ProblemClause {
  id: string;
  text?: string;
}

/** What the server (or the network) refused, in words the person can act on. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly errors: readonly ProblemField[];
  readonly clause: ProblemClause | null;
  /** Seconds to wait before trying again, from `Retry-After`. */
  readonly retryAfter: number | null;

  constructor(init: {
    code: string;
    title?: string;
    detail?: string;
    status: number;
    errors?: readonly ProblemField[];
    clause?: ProblemClause | string | null;
    retryAfter?: number | null;
  }) {
    super(init.detail ?? init.title ?? init.code);
    this.code = init.code;
    this.title = init.title ?? '';
    this.detail = init.detail ?? '';
    this.status = init.status;
    this.errors = init.errors ?? [];
    this.clause = typeof init.clause === 'string' ? { id: init.clause } : (init.clause ?? null);
    this.retryAfter = init.retryAfter ?? null;
  }
}

/** True for anything thrown by the client. */
export function isProblem(value: unknown): value is Problem {
  return value instanceof Problem;
}

function fieldsOf(value: unknown): ProblemField[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { field, code, detail, message } = entry as Record<string, unknown>;
    if (typeof field !== 'string') return [];
    const words = detail ?? message;
    return [{ field, code: String(code ?? 'invalid'), ...(typeof words === 'string' ? { detail: words } : {}) }];
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Reads a refused answer into a Problem; an answer that is no problem document keeps its status. */
export async function problemOf(response: Response): Promise<Problem> {
  let body: Record<string, unknown> = {};
  try {
    const parsed: unknown = await response.clone().json();
    if (typeof parsed === 'object' && parsed !== null) body = parsed as Record<string, unknown>;
  } catch {
    // Not JSON: a proxy's page, most likely. The status says enough.
  }
  const wait = Number(response.headers.get('Retry-After'));
  return new Problem({
    code: text(body['code']) ?? `http.${response.status}`,
    title: text(body['title']),
    detail: text(body['detail']),
    status: response.status,
    errors: fieldsOf(body['errors']),
    clause: (body['clause'] ?? null) as ProblemClause | string | null,
    retryAfter: Number.isFinite(wait) && wait > 0 ? wait : null,
  });
}

/** What a failed connection is told as. */
export function networkProblem(cause: unknown): Problem {
  const problem = new Problem({ code: 'network', status: 0 });
  problem.cause = cause;
  return problem;
}
