import { Alert, Button, Group, List, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import {
  countedBy,
  DeadlineChip,
  LinesSkeleton,
  NextAct,
  ProblemAlert,
  StateBadge,
  useProblemForm,
} from '../../../design/index.js';
import type { Deadline } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { useRole } from '../data.js';
import classes from './licence.module.css';
import type { Termination } from './types.js';

const KEY = ['/seller/termination'];
const STATES = { given: 'pending', withdrawn: 'withdrawn', ended: 'terminated' } as const;

/** The end of the contract by notice: what will happen, the notice, and its withdrawal before its day. */
export function Terminations({ zone }: { zone: string }): ReactNode {
  const { t } = useTranslation('sellerContract');
  const { owner } = useRole();
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => api.request<{ items: Termination[] }>('GET', '/seller/termination'),
  });
  const running = data?.items.find((one) => one.status === 'given');
  return (
    <Paper withBorder p="md" component="section" id="termination">
      <Title order={2} size="h3" mb="xs">
        {t('end.title')}
      </Title>
      {error ? <ProblemAlert problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <LinesSkeleton lines={3} />}
      {data && (
        <Stack gap="md">
          {data.items.map((one) => (
            <Notice key={one.id} notice={one} zone={zone} mayWithdraw={owner && one.giver === 'seller'} />
          ))}
          {!running && (owner ? <Give /> : <Text c="dimmed">{t('end.onlyOwner')}</Text>)}
        </Stack>
      )}
    </Paper>
  );
}

function Notice({ notice, zone, mayWithdraw }: { notice: Termination; zone: string; mayWithdraw: boolean }): ReactNode {
  const { t } = useTranslation('sellerContract');
  const format = useFormat();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => api.request('POST', '/seller/termination/withdrawal'),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: KEY });
      await queries.invalidateQueries({ queryKey: ['/seller'] });
    },
  });
  const where = notice.term?.zone ?? zone;
  const due: Deadline = {
    kind: 'termination.notice',
    dueAt: notice.dueAt,
    zone: where,
    clause: notice.clause,
    calendar: notice.term ? countedBy(notice.term.value, notice.term.calendar) : null,
    skipped: (notice.term?.skipped ?? []).map(({ date, reason }) => ({ date, why: reason })),
    then: t('end.then'),
  };
  return (
    <div>
      <Group gap="sm" justify="space-between" align="flex-start">
        <Group gap="sm">
          <Text fw={550}>
            {t(`end.by.${notice.giver}`, { when: format.date(notice.givenAt, { style: 'long', zone: where }) })}
          </Text>
          <StateBadge state={STATES[notice.status]} word={t(`end.states.${notice.status}`)} />
          {notice.status === 'given' && <DeadlineChip deadline={due} label={t('end.due')} />}
        </Group>
        {notice.status === 'given' && mayWithdraw && (
          <NextAct
            primary={{
              label: t('end.withdraw'),
              onAct: () => withdraw.mutate(),
              pending: withdraw.isPending,
              confirm: { title: t('end.withdrawTitle'), text: t('end.withdrawText') },
            }}
          />
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {notice.status === 'ended' && notice.endedAt
          ? t('end.ended', { when: format.dateTime(notice.endedAt, { style: 'long', zone: where }) })
          : notice.status === 'given'
            ? t('end.endsAt', { when: format.dateTime(notice.dueAt, { style: 'long', zone: where }) })
            : ''}{' '}
        {notice.clause}
      </Text>
      {notice.text && (
        <Text size="sm" className={classes['pre']} mt={4}>
          {notice.text}
        </Text>
      )}
      {notice.status === 'given' && notice.refund.value === 'none' && (
        <Text size="sm" mt={4}>
          {t('end.noRefund', { clause: notice.refund.clause ?? '' })}
        </Text>
      )}
    </div>
  );
}

function Give(): ReactNode {
  const { t } = useTranslation(['sellerContract', 'design']);
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { text: '' },
    send: ({ text }) => api.request('POST', '/seller/termination', { body: text.trim() ? { text: text.trim() } : {} }),
    onDone: async () => {
      setOpen(false);
      await queries.invalidateQueries({ queryKey: KEY });
      await queries.invalidateQueries({ queryKey: ['/seller'] });
    },
  });
  if (!open) {
    return (
      <div>
        <Text size="sm" c="dimmed" mb="sm" maw="68ch">
          {t('end.text')}
        </Text>
        <Button variant="default" leftSection={<IconDoorExit size={18} />} onClick={() => setOpen(true)}>
          {t('end.begin')}
        </Button>
      </div>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw="68ch">
        <Alert color="yellow" variant="light" title={t('end.whatTitle')}>
          <List size="sm" spacing={4}>
            {(['what1', 'what2', 'what3', 'what4'] as const).map((key) => (
              <List.Item key={key}>{t(`end.${key}`)}</List.Item>
            ))}
          </List>
        </Alert>
        <ProblemAlert problem={problem} />
        <Textarea
          label={t('end.why')}
          description={t('end.whyHint')}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('text')}
        />
        <Group>
          <Button type="submit" color="red" loading={pending}>
            {t('end.give')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('design:act.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
