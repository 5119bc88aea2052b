import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useMemo } from 'react';
import { countedBy } from '../../design/index.js';
import type { Deadline, Working } from '../../design/index.js';
import type { Rule } from './types.js';

/** A term of a contract in words: `P2M` is two months, `10wd` ten working days. */
export function termWords(value: string, t: TFunction<'learning'>): string {
  const days = /^(\d+)wd$/.exec(value);
  if (days) return t('term.workingDays', { count: Number(days[1]) });
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(value);
  if (!parts) return value;
  const words = (['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const).flatMap((unit, at) => {
    const count = Number(parts[at + 1] ?? 0);
    return count > 0 ? [t(`term.${unit}`, { count })] : [];
  });
  return words.join(' ') || value;
}

/** `termWords` in the language shown. */
export function useTermWords(): (value: string) => string {
  const { t } = useTranslation('learning');
  return useMemo(() => (value: string) => termWords(value, t), [t]);
}

/** Why a term is what it is: the rule, its clause and the contract's own words. */
export function workingOf(rule: Rule, words: { title: string; label: string; value: string }): Working {
  return {
    title: words.title,
    lines: [{ label: words.label, value: words.value }],
    clause: rule.clauses.join(', ') || null,
    clauseText: rule.text || null,
    pack: rule.pack ?? null,
    termsVersion: rule.version === undefined ? null : String(rule.version),
  };
}

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A due time with the rule it came from. */
export function deadlineOf(kind: string, dueAt: string, rule: Rule | undefined, then?: string): Deadline {
  return {
    kind,
    dueAt,
    zone: rule?.zone ?? HERE,
    clause: rule?.clauses.join(', ') || null,
    clauseText: rule?.text || null,
    pack: rule?.pack ?? null,
    termsVersion: rule?.version === undefined ? null : String(rule.version),
    ...(rule ? { calendar: countedBy(rule.value, rule.calendar) } : {}),
    then: then ?? null,
  };
}
