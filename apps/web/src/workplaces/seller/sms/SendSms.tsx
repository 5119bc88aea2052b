import { Button, Checkbox, Group, Paper, Radio, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { newIdempotencyKey } from '#api-client';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { DraftNotice, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';
import type { CourseLine } from '../data.js';
import { Estimate } from './Estimate.js';
import type { SmsEstimate } from './types.js';

interface Values {
  text: string;
  purpose: 'service' | 'advertising';
  to: 'course' | 'numbers';
  courseId: string;
  numbers: string;
  consentGiven: boolean;
}

/** Numbers as they were typed or pasted, one a line or divided by commas. */
const numbersOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;]+/)
      .map((one) => one.replace(/[\s()-]/g, ''))
      .filter(Boolean),
  ),
];

const bodyOf = (values: Values): Record<string, unknown> => ({
  text: values.text,
  purpose: values.purpose,
  ...(values.to === 'course' ? { courseId: values.courseId } : { recipients: numbersOf(values.numbers) }),
  ...(values.purpose === 'advertising' && values.to === 'numbers' ? { consentGiven: values.consentGiven } : {}),
});

/** A mailing: text and recipients, then its price by the message, then sending at that price. */
export function SendSms({ onSent }: { onSent: () => void }): ReactNode {
  const { t } = useTranslation('sellerSms');
  const queries = useQueryClient();
  const [quoted, setQuoted] = useState<{ body: string; estimate: SmsEstimate; key: string } | null>(null);
  const courses = useQuery({
    queryKey: ['/seller/courses', { first: true }],
    queryFn: () => api.request<{ items: CourseLine[] }>('GET', '/seller/courses', { query: { limit: 100 } }),
  }).data;
  const { form, problem, pending, submit } = useProblemForm<Values, SmsEstimate>({
    initialValues: { text: '', purpose: 'service', to: 'course', courseId: '', numbers: '', consentGiven: false },
    validate: {
      text: (value) => (value.trim() ? null : t('needText')),
      courseId: (value, values) => (values.to === 'numbers' || value ? null : t('needCourse')),
      numbers: (value, values) => (values.to === 'course' || numbersOf(value).length > 0 ? null : t('needNumbers')),
      consentGiven: (value, values) =>
        values.purpose === 'service' || values.to === 'course' || value ? null : t('needConsent'),
    },
    fields: { recipients: 'numbers' },
    send: (values) => api.request<SmsEstimate>('POST', '/seller/sms/estimate', { body: bodyOf(values) }),
    onDone: (estimate, values) =>
      setQuoted({ body: JSON.stringify(bodyOf(values)), estimate, key: newIdempotencyKey() }),
  });
  const draft = useDraft('sms', form, { except: ['consentGiven'] });
  const { values } = form;
  // An estimate is of one text to certain people: anything changed asks for another.
  const fresh = quoted && quoted.body === JSON.stringify(bodyOf(values)) ? quoted : null;
  const send = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      api.request('POST', '/seller/sms/messages', { body: bodyOf(values), idempotencyKey: fresh?.key ?? '' }),
    onSuccess: async () => {
      draft.clear();
      form.reset();
      setQuoted(null);
      await queries.invalidateQueries({ queryKey: ['/seller/sms/messages'] });
      notifications.show({ color: 'green', message: t('sent') });
      onSent();
    },
  });

  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
      <Paper withBorder p="md">
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <DraftNotice draft={draft} />
            <ProblemAlert problem={problem} />
            <Textarea
              label={t('message')}
              description={t('messageHint')}
              autosize
              minRows={4}
              maxLength={1000}
              {...form.getInputProps('text')}
            />
            <Text size="xs" c="dimmed" mt={-8}>
              {t('letters', { count: [...values.text].length })}
            </Text>
            <Radio.Group label={t('purpose')} {...form.getInputProps('purpose')}>
              <Stack gap="xs" mt="xs">
                {(['service', 'advertising'] as const).map((one) => (
                  <Radio key={one} value={one} label={t(`purposes.${one}`)} description={t(`purposeText.${one}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <Radio.Group label={t('to')} {...form.getInputProps('to')}>
              <Group mt="xs">
                <Radio value="course" label={t('toCourse')} />
                <Radio value="numbers" label={t('toNumbers')} />
              </Group>
            </Radio.Group>
            {values.to === 'course' ? (
              <Select
                label={t('course')}
                placeholder={t('chooseCourse')}
                searchable
                data={(courses?.items ?? []).map((one) => ({ value: one.id, label: one.title }))}
                {...form.getInputProps('courseId')}
              />
            ) : (
              <Textarea
                label={t('numbers')}
                description={t('numbersHint')}
                autosize
                minRows={3}
                maxRows={10}
                inputMode="tel"
                {...form.getInputProps('numbers')}
              />
            )}
            {values.purpose === 'advertising' && values.to === 'numbers' && (
              <Checkbox label={t('consent')} {...form.getInputProps('consentGiven', { type: 'checkbox' })} />
            )}
            <Button type="submit" variant={fresh ? 'default' : 'filled'} loading={pending} w="fit-content">
              {t('estimate')}
            </Button>
          </Stack>
        </form>
      </Paper>
      {fresh ? (
        <Stack gap="sm">
          <Estimate estimate={fresh.estimate} sending={send.isPending} onSend={() => send.mutate()} />
          <ProblemAlert problem={send.error} />
        </Stack>
      ) : (
        <Text c="dimmed" size="sm">
          {t('before')}
        </Text>
      )}
    </SimpleGrid>
  );
}
