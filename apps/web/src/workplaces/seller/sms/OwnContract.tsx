import { Button, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { LinesSkeleton, NextAct, ProblemAlert, StateBadge, useProblemForm } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { SmsCredentials } from './types.js';

const KEY = ['/seller/sms/credentials'];

/** The seller's own contract with the provider: with it, messages cost nothing here (AT-4.6b). */
export function OwnContract(): ReactNode {
  const { t } = useTranslation('sellerSms');
  const format = useFormat();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => api.request<SmsCredentials>('GET', '/seller/sms/credentials'),
  });
  const forget = useMutation({
    mutationFn: () => api.request('DELETE', '/seller/sms/credentials'),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <LinesSkeleton lines={5} />;
  return (
    <Paper withBorder p="md" component="section" maw={640}>
      <Group justify="space-between" align="flex-start" mb="sm">
        <Group gap="sm">
          <Title order={2} size="h3">
            {t('own.title')}
          </Title>
          {data.set && <StateBadge state="active" word={t('own.on')} />}
        </Group>
        {data.set && (
          <NextAct
            more={[
              {
                label: t('own.forget'),
                danger: true,
                onAct: () => forget.mutate(),
                confirm: { title: t('own.forgetTitle'), text: t('own.forgetText') },
              },
            ]}
          />
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="md">
        {t('own.text', { clause: data.clause })}
      </Text>
      {data.set && (
        <Text size="sm" mb="md">
          {t('own.now', { login: data.login ?? '', sender: data.sender ?? '—' })}{' '}
          {data.testedAt && t('own.tested', { when: format.dateTime(data.testedAt) })}
        </Text>
      )}
      <Connect set={data.set} />
    </Paper>
  );
}

function Connect({ set }: { set: boolean }): ReactNode {
  const { t } = useTranslation('sellerSms');
  const queries = useQueryClient();
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { login: '', password: '', sender: '' },
    validate: {
      login: (value) => (value.trim().length >= 2 ? null : t('own.needLogin')),
      password: (value) => (value ? null : t('own.needPassword')),
    },
    send: ({ login, password, sender }) =>
      api.request<SmsCredentials>('PUT', '/seller/sms/credentials', {
        body: { login: login.trim(), password, ...(sender.trim() ? { sender: sender.trim() } : {}) },
      }),
    onDone: (shown) => {
      queries.setQueryData(KEY, shown);
      form.reset();
      notifications.show({ color: 'green', message: t('own.done') });
    },
  });
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Stack gap="sm">
        <ProblemAlert problem={problem} />
        <TextInput label={t('own.login')} autoComplete="off" maxLength={60} {...form.getInputProps('login')} />
        <PasswordInput
          label={t('own.password')}
          description={t('own.passwordHint')}
          autoComplete="new-password"
          maxLength={200}
          {...form.getInputProps('password')}
        />
        <TextInput
          label={t('own.sender')}
          description={t('own.senderHint')}
          maxLength={15}
          {...form.getInputProps('sender')}
        />
        <Button type="submit" loading={pending} w="fit-content">
          {set ? t('own.replace') : t('own.connect')}
        </Button>
      </Stack>
    </form>
  );
}
