import { LANGS, localise, placeholdersOf } from '../lang.js';
import type { Lang, Texts } from '../lang.js';
import { DomainError } from './domain-error.js';
import type { DomainErrorOptions, ErrorContext } from './domain-error.js';

/** HTTP status of a failure and the sentence, in each language, that says what to do. */
export interface ErrorDefinition extends Texts {
  readonly status: number;
}

/** Options of `fail`: the clause that refuses, refused fields, the cause. */
export type FailOptions = DomainErrorOptions;

type Definitions = Readonly<Record<string, ErrorDefinition>>;

/** Names within `{}` of a literal text; `never` for a text that is not a literal. */
type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type ContextOf<D extends ErrorDefinition> = Readonly<Record<Placeholders<D['ru'] | D['kk'] | D['en']>, unknown>> &
  ErrorContext;

type FailArguments<D extends ErrorDefinition> = [Placeholders<D['ru'] | D['kk'] | D['en']>] extends [never]
  ? [context?: ErrorContext, options?: FailOptions]
  : [context: ContextOf<D>, options?: FailOptions];

/** The errors of one library and the only way it makes them. */
export interface ErrorCatalogue<Prefix extends string, D extends Definitions> {
  readonly prefix: Prefix;
  /** Full code (`payments.refund_exceeds_captured`) to its definition. */
  readonly errors: { readonly [K in keyof D & string as `${Prefix}.${K}`]: D[K] };
  /**
   * Makes the error (does not throw it: `throw paymentErrors.fail('refund_exceeds_captured', { … })`).
   * An unknown code, or a context without a placeholder of the texts, does not compile.
   */
  fail<K extends keyof D & string>(code: K, ...rest: FailArguments<D[K]>): DomainError<`${Prefix}.${K}`>;
  /** Is it this library's error of that code? */
  is<K extends keyof D & string>(error: unknown, code: K): error is DomainError<`${Prefix}.${K}`>;
}

/** The full codes of a catalogue: `ErrorCode<typeof paymentErrors>`. */
export type ErrorCode<C> = C extends { readonly errors: infer E } ? keyof E & string : never;

const SNAKE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/**
 * Declares a library's errors: code to `{ status, ru, kk, en }`; texts may hold `{name}` taken from the context.
 * Throws a plain Error at load when a code, a status or a text is wrong, so boot fails and no caller sees it.
 */
export function defineErrors<const Prefix extends string, const D extends Definitions>(
  prefix: Prefix,
  definitions: D,
): ErrorCatalogue<Prefix, D> {
  const errors: Record<string, ErrorDefinition> = {};
  for (const [code, definition] of Object.entries(definitions)) {
    check(prefix, code, definition);
    errors[`${prefix}.${code}`] = definition;
  }
  return {
    prefix,
    errors: Object.freeze(errors) as ErrorCatalogue<Prefix, D>['errors'],
    fail: (code, ...rest) => new DomainError(`${prefix}.${code}` as const, rest[0] ?? {}, rest[1]),
    is: (error, code): error is never => error instanceof DomainError && error.code === `${prefix}.${code}`,
  };
}

/** All catalogues' errors in one table by full code, for the HTTP edge. Throws when two define the same code. */
export function mergeErrors(
  ...catalogues: readonly { readonly errors: Readonly<Record<string, ErrorDefinition>> }[]
): Readonly<Record<string, ErrorDefinition>> {
  const all: Record<string, ErrorDefinition> = {};
  for (const { errors } of catalogues) {
    for (const [code, definition] of Object.entries(errors)) {
      if (Object.hasOwn(all, code)) throw new Error(`Error code ${code} is defined twice`);
      all[code] = definition;
    }
  }
  return Object.freeze(all);
}

/** Status and sentence of an error in the caller's language, or undefined when its code is not in the table. */
export function explain(
  table: Readonly<Record<string, ErrorDefinition>>,
  error: DomainError,
  lang: Lang,
): { status: number; text: string } | undefined {
  if (!Object.hasOwn(table, error.code)) return undefined;
  const definition = table[error.code]!;
  return { status: definition.status, text: localise(definition, lang, error.context) };
}

function check(prefix: string, code: string, definition: ErrorDefinition): void {
  const where = `Error ${prefix}.${code}`;
  if (!SNAKE.test(prefix) || !SNAKE.test(code)) throw new Error(`${where}: codes are snake_case`);
  if (!Number.isInteger(definition.status) || definition.status < 400 || definition.status > 599) {
    throw new Error(`${where}: status ${definition.status} is not an error`);
  }
  const expected = placeholdersOf(definition.ru).join();
  for (const lang of LANGS) {
    if (!definition[lang]?.trim()) throw new Error(`${where}: no text in ${lang}`);
    if (placeholdersOf(definition[lang]).join() !== expected)
      throw new Error(`${where}: ${lang} has other placeholders than ru`);
  }
}
