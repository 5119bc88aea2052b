import { isProblem, Problem } from '#api-client';
import { ActionIcon, Button, Fieldset, Group, Paper, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { DraftNotice, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';
import type { Course } from '../data.js';
import { AccessWindow } from './AccessWindow.js';
import { Conflict } from './Conflict.js';
import { MoneyFields, moneyRule, plainAmount } from './MoneyFields.js';
import { EditConflict, useSave } from './save.js';

const DAYS = /^P(\d{1,4})D$/;

/** A course as the form holds it. */
function fieldsOf(course: Course) {
  return {
    title: course.title,
    slug: course.slug,
    kind: course.kind,
    language: course.language,
    summary: course.summary,
    topic: course.topic,
    description: course.description,
    amount: course.price.amount,
    currency: course.price.currency,
    teachers: course.teachers.map(({ name, about }) => ({ name, about: about ?? '' })),
    window: course.windowOverride === null ? '' : (DAYS.exec(course.windowOverride)?.[1] ?? course.windowOverride),
  };
}
type Fields = ReturnType<typeof fieldsOf>;

const LABELS = {
  title: 'card.title', slug: 'card.slug', kind: 'card.kind', language: 'card.language', summary: 'card.summary', topic: 'card.topic',
  description: 'card.description', amount: 'card.price', currency: 'card.currency', teachers: 'card.teachers', window: 'card.window',
} as const; // prettier-ignore

/** Everything a buyer reads about a course before buying it. */
export function Card({ course, editable }: { course: Course; editable: boolean }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const save = useSave();
  const [base, setBase] = useState(() => fieldsOf(course));
  const [latest, setLatest] = useState<Course | null>(null);

  const { form, problem, pending, submit } = useProblemForm<Fields, Course>({
    initialValues: base,
    validate: {
      title: (value) => (value.trim() === '' ? t('card.required') : null),
      slug: (value) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value.trim()) ? null : t('card.slugBad')),
      amount: moneyRule(t),
      window: (value) =>
        value.trim() === '' || /^([1-9]\d{0,3}|P\d+[DWMY].*)$/.test(value.trim()) ? null : t('card.windowBad'),
      teachers: { name: (value) => (value.trim() === '' ? t('card.nameBad') : null) },
    },
    fields: { price: 'amount', 'price.amount': 'amount', 'price.currency': 'currency' },
    send: (values) => sendWith(values, base),
    onDone: saved,
  });
  const draft = useDraft(`course:${course.id}:card`, form);

  async function sendWith(values: Fields, from: Fields): Promise<Course> {
    const { amount, currency, teachers, window, ...texts } = values;
    const typed = window.trim();
    try {
      return await save(course.id, fieldsOf, from, (tag) =>
        api.request<Course>('PATCH', `/seller/courses/${course.id}`, {
          ifMatch: tag,
          body: {
            ...texts,
            price: { amount: plainAmount(amount), currency },
            teachers: teachers.map(({ name, about }) => (about.trim() ? { name, about } : { name })),
            window: typed === '' ? null : /^\d+$/.test(typed) ? `P${typed}D` : typed,
          },
        }),
      );
    } catch (error) {
      if (error instanceof EditConflict) setLatest(error.latest);
      if (isProblem(error) && error.code === 'content.window_too_short') {
        // The server's word for the field is a bare "too small".
        throw new Problem({
          code: error.code,
          status: error.status,
          errors: [{ field: 'window', code: 'too_small', detail: t('card.windowShort') }],
        });
      }
      throw error;
    }
  }
  function saved(done: Course): void {
    take(done);
    notifications.show({ color: 'green', message: t('card.saved') });
  }
  function take(from: Course): void {
    const fields = fieldsOf(from);
    setLatest(null);
    setBase(fields);
    form.setInitialValues(fields);
    form.setValues(fields);
    form.resetDirty(fields);
    form.clearErrors();
    draft.clear();
  }
  async function saveMine(over: Course): Promise<void> {
    setBase(fieldsOf(over));
    saved(await sendWith(form.getValues(), fieldsOf(over)));
  }

  // Nothing typed here: what others saved is simply shown.
  const follow = useEffectEvent((now: Course) => {
    if (!form.isDirty() && JSON.stringify(fieldsOf(now)) !== JSON.stringify(base)) take(now);
  });
  useEffect(() => follow(course), [course]);

  const differs = latest
    ? (Object.keys(LABELS) as (keyof Fields)[])
        .filter((name) => JSON.stringify(fieldsOf(latest)[name]) !== JSON.stringify(form.values[name]))
        .map((name) => t(LABELS[name]))
    : [];

  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }} maw="52rem">
      <form onSubmit={submit} noValidate>
        <Fieldset disabled={!editable} variant="unstyled">
          <Stack>
            {problem instanceof EditConflict && latest ? (
              <Conflict
                latest={latest}
                differs={differs}
                onMine={() => void saveMine(latest).catch(() => undefined)}
                onTheirs={() => take(latest)}
              />
            ) : (
              <ProblemAlert problem={problem instanceof EditConflict ? null : problem} />
            )}
            <DraftNotice draft={draft} />
            <TextInput label={t('card.title')} maxLength={200} {...form.getInputProps('title')} />
            <TextInput
              label={t('card.slug')}
              description={t('card.slugHint', { slug: form.values.slug })}
              maxLength={100}
              spellCheck={false}
              {...form.getInputProps('slug')}
            />
            <Group grow align="flex-start" preventGrowOverflow={false}>
              <Select
                label={t('card.kind')}
                description={t('card.kindHint')}
                data={(['lecture', 'programme'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
                allowDeselect={false}
                {...form.getInputProps('kind')}
              />
              <Select
                label={t('card.language')}
                description={'\u00a0'}
                data={(['ru', 'kk', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
                allowDeselect={false}
                {...form.getInputProps('language')}
              />
            </Group>
            <Textarea
              label={t('card.summary')}
              description={t('card.summaryHint')}
              autosize
              minRows={2}
              maxLength={500}
              {...form.getInputProps('summary')}
            />
            <TextInput
              label={t('card.topic')}
              description={t('card.topicHint')}
              maxLength={100}
              {...form.getInputProps('topic')}
            />
            <Textarea
              label={t('card.description')}
              autosize
              minRows={5}
              maxRows={18}
              maxLength={20_000}
              {...form.getInputProps('description')}
            />
            <Fieldset legend={t('card.teachers')}>
              <Stack gap="sm">
                {form.values.teachers.map((teacher, index) => (
                  <Group key={index} align="flex-start" wrap="nowrap" gap="xs">
                    <Stack gap="xs" style={{ flex: 1 }}>
                      <TextInput
                        label={t('card.teacherName')}
                        maxLength={200}
                        {...form.getInputProps(`teachers.${index}.name`)}
                      />
                      <Textarea
                        label={t('card.teacherAbout')}
                        autosize
                        minRows={1}
                        maxLength={2000}
                        {...form.getInputProps(`teachers.${index}.about`)}
                      />
                    </Stack>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      c="var(--mantine-color-text)"
                      mt={24}
                      size={36}
                      aria-label={t('card.removeTeacher', { name: teacher.name || index + 1 })}
                      onClick={() => form.removeListItem('teachers', index)}
                    >
                      <IconX size={18} />
                    </ActionIcon>
                  </Group>
                ))}
                <Button
                  variant="default"
                  size="sm"
                  w="fit-content"
                  leftSection={<IconPlus size={16} aria-hidden />}
                  onClick={() => form.insertListItem('teachers', { name: '', about: '' })}
                >
                  {t('card.addTeacher')}
                </Button>
              </Stack>
            </Fieldset>
            <MoneyFields amount={form.getInputProps('amount')} currency={form.getInputProps('currency')} />
            <AccessWindow course={course} kind={form.values.kind} input={form.getInputProps('window')} />
            {editable && (
              <Group>
                <Button type="submit" loading={pending} disabled={!form.isDirty()}>
                  {t('card.save')}
                </Button>
                {!form.isDirty() && (
                  <Text size="sm" c="dimmed" role="status">
                    {t('card.saved')}
                  </Text>
                )}
              </Group>
            )}
          </Stack>
        </Fieldset>
      </form>
    </Paper>
  );
}
