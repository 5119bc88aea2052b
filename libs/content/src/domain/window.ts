import { Temporal, type Policy } from '#kernel';
import { termInWords } from '#legal';
import { contentErrors } from '../content.errors.js';

/** The policy key that says how long access to a kind of course lasts. */
export const windowKey = (kind: 'lecture' | 'programme'): string =>
  kind === 'lecture' ? 'access.lecture' : 'access.programme';

/** Policies that a grant keeps from its beginning, beside its window. */
export const GRANT_POLICIES = ['access.deemed-received', 'access.after-termination'] as const;

const length = (iso: string): number =>
  Temporal.Duration.from(iso).total({ unit: 'seconds', relativeTo: '2024-01-01' });

/**
 * How long access lasts: what the seller's terms say, or longer where the seller wishes. Terms that a clause fixes are
 * never shortened; what is only our default is the seller's to set.
 * @throws DomainError content.window_too_short
 */
export function windowOf(policy: Policy, override: string | null): Policy {
  if (!override || override === policy.value) return policy;
  if (policy.clauses.length > 0 && length(override) < length(policy.value)) {
    throw contentErrors.fail(
      'window_too_short',
      { least: termInWords(policy.value) },
      { clause: policy.clauses[0], fields: [{ field: 'window', code: 'too_small' }] },
    );
  }
  return { ...policy, value: override };
}

/** Whether a text is a window a seller may write: whole days, weeks, months or years, at least a day. */
export const isWindow = (text: string): boolean =>
  /^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,4}D)?$/.test(text) && length(text) >= 86_400;

/** Seconds of a programme's limit: `120ah` academic hours of so many minutes. Undefined where there is none. */
export function programmeLimit(policy: Policy): number | undefined {
  const hours = /^(\d+)ah$/.exec(policy.value)?.[1];
  if (!hours) return undefined;
  const hour = (policy as Policy & { extra?: Record<string, unknown> }).extra?.['academic-hour'];
  return Number(hours) * length(typeof hour === 'string' ? hour : 'PT45M');
}

/** Seconds of a lecture's limit (`PT4H`); undefined where there is none. */
export function lectureLimit(policy: Policy): number | undefined {
  return policy.value.startsWith('P') ? length(policy.value) : undefined;
}
