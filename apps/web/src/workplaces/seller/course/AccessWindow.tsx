import { Stack, Text, TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Why } from '../../../design/index.js';
import type { Course } from '../data.js';
import { useDuration } from '../words.js';
import { usePackPolicy } from './policies.js';

/** How long access lasts: the contract's own term, and the seller's that may replace it. */
export function AccessWindow({
  course,
  kind,
  input,
}: {
  course: Course;
  kind: string;
  input: TextInputProps;
}): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const words = useDuration();
  const typed = String(input.value ?? '').trim();
  // The course's own rule is of its saved kind; another kind has another rule.
  const known = usePackPolicy(course, kind === course.kind ? course.window.key : `access.${kind}`);
  const policy = known ?? (kind === course.kind && course.windowOverride === null ? course.window : undefined);
  const own = typed === '' ? null : /^\d+$/.test(typed) ? `P${typed}D` : typed;
  return (
    <Stack gap={6}>
      <TextInput
        label={`${t('card.window')}: ${t('card.windowOwn').toLocaleLowerCase()}`}
        description={policy && policy.clauses.length === 0 ? t('card.windowHintOwn') : t('card.windowHint')}
        inputMode="numeric"
        maw="26rem"
        {...input}
      />
      {policy && (
        <Text size="sm" component="div">
          <Why
            working={{
              title: t('card.windowTitle'),
              lines: [
                {
                  label: t('card.windowContract'),
                  value: words(policy.value),
                  note: t('card.windowLine', { key: policy.key }),
                },
                ...(own ? [{ label: t('card.windowOwn'), value: words(own) }] : []),
              ],
              result: words(own ?? policy.value),
              clause: policy.clauses.join(', ') || null,
              clauseText: policy.text || null,
              pack: policy.pack ?? null,
            }}
          >
            {own
              ? t('card.windowOverrides', { value: words(policy.value) })
              : t('card.windowPolicy', { value: words(policy.value) })}
          </Why>
        </Text>
      )}
    </Stack>
  );
}
