/** Facts about one failure, for its text and for the caller's program. Never secrets. */
export type ErrorContext = Readonly<Record<string, unknown>>;

/** One refused field of a request: the path of the field and a stable code. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
}

/** What may accompany a DomainError besides its code and context. */
export interface DomainErrorOptions {
  /** Id of the contract's clause that refuses, e.g. `AT-6.5b`. */
  readonly clause?: string;
  readonly fields?: readonly FieldError[];
  readonly cause?: unknown;
}

/**
 * A failure the caller can cause and can act upon.
 * `code` is stable (`payments.refund_exceeds_captured`) and registered with `defineErrors`;
 * status and sentences live in that catalogue, so the error itself carries only facts.
 */
export class DomainError<Code extends string = string, Context extends ErrorContext = ErrorContext> extends Error {
  readonly code: Code;
  readonly context: Context;
  readonly clause: string | undefined;
  readonly fields: readonly FieldError[] | undefined;

  constructor(code: Code, context: Context = {} as Context, options: DomainErrorOptions = {}) {
    super(describe(code, context), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.context = context;
    this.clause = options.clause;
    this.fields = options.fields;
  }

  /** Plain JSON: bigint as decimal string, everything else through its own `toJSON`. The cause stays inside. */
  toJSON(): { code: Code; context: Record<string, unknown>; clause?: string; fields?: readonly FieldError[] } {
    return {
      code: this.code,
      context: JSON.parse(stringify(this.context)) as Record<string, unknown>,
      ...(this.clause === undefined ? {} : { clause: this.clause }),
      ...(this.fields === undefined ? {} : { fields: this.fields }),
    };
  }
}

/** Is it a DomainError, optionally of one code? Narrows the type. */
export function isDomainError<Code extends string = string>(error: unknown, code?: Code): error is DomainError<Code> {
  return error instanceof DomainError && (code === undefined || error.code === code);
}

function describe(code: string, context: ErrorContext): string {
  return Object.keys(context).length === 0 ? code : `${code} ${stringify(context)}`;
}

function stringify(context: ErrorContext): string {
  try {
    return JSON.stringify(context, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  } catch {
    // A circular context must not hide the failure it describes.
    return '{}';
  }
}
