import { Button, Group, Paper, Select, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../app/client.js';
import { DraftNotice, PageHeader, ProblemAlert, useDraft, useProblemForm } from '../../../design/index.js';
import { isLanguage } from '../../../texts/languages.js';
import { currencyOf, MoneyFields, moneyRule, plainAmount } from '../course/MoneyFields.js';
import { useKeepCourse, useSeller } from '../data.js';
import type { Course } from '../data.js';

export default function NewCourse(): ReactNode {
  const { t, i18n } = useTranslation('sellerCourses');
  const navigate = useNavigate();
  const keep = useKeepCourse();
  const country = useSeller().data?.profile.country;
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: {
      title: '',
      kind: 'lecture',
      language: isLanguage(i18n.language) ? i18n.language : 'ru',
      amount: '',
      currency: '',
    },
    validate: {
      title: (value) => (value.trim() === '' ? t('card.required') : null),
      amount: (value) => (value.trim() === '' ? null : moneyRule(t)(value)),
    },
    fields: { price: 'amount' },
    send: ({ title, kind, language, amount, currency }) =>
      api.request<Course>('POST', '/seller/courses', {
        body: {
          title: title.trim(),
          kind,
          language,
          price: { amount: plainAmount(amount), currency: currency || currencyOf(country) },
        },
      }),
    onDone: (course) => {
      draft.clear();
      keep(course);
      return navigate(`/seller/courses/${course.id}`);
    },
  });
  const draft = useDraft('seller-course-new', form);
  return (
    <>
      <PageHeader
        title={t('create.title')}
        text={t('create.text')}
        back={[{ to: '/seller/courses', title: t('list.title') }]}
      />
      <Paper withBorder p={{ base: 'md', sm: 'lg' }} maw="44rem">
        <form onSubmit={submit} noValidate>
          <Stack>
            <ProblemAlert problem={problem} />
            <DraftNotice draft={draft} />
            <TextInput label={t('card.title')} maxLength={200} data-autofocus {...form.getInputProps('title')} />
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
            <MoneyFields
              amount={form.getInputProps('amount')}
              currency={{ ...form.getInputProps('currency'), value: form.values.currency || currencyOf(country) }}
            />
            <Group>
              <Button type="submit" loading={pending}>
                {t('create.submit')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </>
  );
}
