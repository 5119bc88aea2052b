import { Alert, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconClockCheck, IconMailCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DataTable,
  EmptyState,
  LinesSkeleton,
  NextAct,
  PageHeader,
  ProblemAlert,
  ToneBadge,
  usePages,
} from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Lead } from '../parts/Lead.js';
import { Panel } from '../parts/Panel.js';
import { useSellerNames, useStaff } from '../types.js';
import classes from '../staff.module.css';

interface ClockState {
  now: string;
  halted: string | null;
}

interface Delivery {
  id: string;
  handler: string;
  type: string;
  status: 'dead' | 'retrying' | 'waiting';
  tenantId: string | null;
  attempts: number;
  lastError: string | null;
  at: string;
  nextAt: string | null;
}

/** Whether time is believed, and what could not be carried out. */
export default function Platform(): ReactNode {
  const { t } = useTranslation('staffWatch');
  return (
    <>
      <PageHeader title={t('platform.title')} aside={<Lead>{t('platform.text')}</Lead>} />
      <Stack gap="lg">
        <Clock />
        <Deliveries />
      </Stack>
    </>
  );
}

const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

/** The guard against implausible clocks: a jump halts deletions until an administrator has looked. */
function Clock(): ReactNode {
  const { t } = useTranslation('staffWatch');
  const format = useFormat();
  const queries = useQueryClient();
  const { admin } = useStaff();
  const { data, error, refetch } = useQuery({
    queryKey: ['/operator/clock'],
    queryFn: () => api.request<ClockState>('GET', '/operator/clock'),
    refetchInterval: 60_000,
  });
  const confirm = useMutation({
    mutationFn: () => api.request<ClockState>('POST', '/operator/clock/confirmation'),
    onSuccess: (state) => {
      queries.setQueryData(['/operator/clock'], state);
      notifications.show({ color: 'green', message: t('clock.confirmed') });
    },
  });
  const [from, to] = data?.halted?.match(INSTANT) ?? [];
  const time = (at: string): string => format.dateTime(at, { style: 'long' });
  return (
    <Panel
      title={t('clock.title')}
      aside={
        data && (
          <ToneBadge tone={data.halted ? 'bad' : 'good'}>{t(data.halted ? 'clock.halted' : 'clock.fine')}</ToneBadge>
        )
      }
    >
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <LinesSkeleton lines={2} />}
      {data && (
        <Stack gap="sm" align="flex-start">
          <Text size="sm">
            {t('clock.now')} <b>{time(data.now)}</b>
          </Text>
          {data.halted ? (
            <>
              <Alert color="red" variant="light" role="alert" title={t('clock.haltedTitle')}>
                <Text size="sm">
                  {from && to ? t('clock.jumped', { from: time(from), to: time(to) }) : t('clock.jumpedSome')}
                </Text>
                <Text size="sm" mt="xs">
                  {t('clock.haltedText')}
                </Text>
              </Alert>
              <NextAct
                primary={{
                  label: t('clock.confirm'),
                  icon: IconClockCheck,
                  onAct: () => confirm.mutate(),
                  pending: confirm.isPending,
                  disabledReason: admin ? null : t('clock.adminOnly'),
                  confirm: { title: t('clock.confirmTitle'), text: t('clock.confirmText', { now: time(data.now) }) },
                }}
              />
            </>
          ) : (
            <Text size="sm" c="dimmed" maw="72ch">
              {t('clock.text')}
            </Text>
          )}
        </Stack>
      )}
    </Panel>
  );
}

/** Consequences that one handler failed to carry out. */
function Deliveries(): ReactNode {
  const { t } = useTranslation(['staffWatch', 'states']);
  const format = useFormat();
  const queries = useQueryClient();
  const name = useSellerNames();
  const [search, setSearch] = useSearchParams();
  const status = search.get('status') === 'retrying' ? 'retrying' : 'dead';
  const rows = usePages<Delivery>('/operator/deliveries', { status }, { limit: 50 });
  const retry = useMutation({
    mutationFn: (id: string) => api.request<Delivery>('POST', `/operator/deliveries/${id}/retry`),
    onSuccess: () => notifications.show({ color: 'green', message: t('deliveries.retried') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['/operator/deliveries'] }),
  });
  const columns: Column<Delivery>[] = [
    {
      key: 'type',
      title: t('deliveries.what'),
      fixed: true,
      noWrap: false,
      width: 290,
      render: (row) => (
        <>
          <Text size="sm" className={classes['mono']}>
            {row.type}
          </Text>
          <Text size="xs" c="dimmed" className={classes['mono']}>
            {row.handler}
          </Text>
        </>
      ),
    },
    { key: 'tenantId', title: t('deliveries.seller'), render: (row) => (row.tenantId ? name(row.tenantId) : '—') },
    { key: 'at', title: t('deliveries.at'), render: (row) => format.dateTime(row.at) },
    { key: 'attempts', title: t('deliveries.attempts'), money: true, render: (row) => format.number(row.attempts) },
    {
      key: 'lastError',
      title: t('deliveries.error'),
      noWrap: false,
      width: 320,
      render: (row) => <span className={classes['prose']}>{row.lastError ?? '—'}</span>,
    },
    {
      key: 'nextAt',
      title: t('deliveries.next'),
      fixed: true,
      render: (row) =>
        row.nextAt ? (
          format.dateTime(row.nextAt)
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            loading={retry.isPending && retry.variables === row.id}
            aria-label={t('deliveries.retryOf', { what: row.type })}
            onClick={() => retry.mutate(row.id)}
          >
            {t('deliveries.retry')}
          </Button>
        ),
    },
  ];
  return (
    <Panel title={t('deliveries.title')}>
      <Text size="sm" c="dimmed" maw="72ch" mb="sm">
        {t('deliveries.text')}
      </Text>
      <DataTable<Delivery>
        name="deliveries"
        dense
        csv={false}
        rows={rows}
        columns={columns}
        filters={
          <SegmentedControl
            size="xs"
            aria-label={t('deliveries.which')}
            value={status}
            onChange={(value) => setSearch(value === 'retrying' ? { status: value } : {}, { replace: true })}
            data={(['dead', 'retrying'] as const).map((value) => ({ value, label: t(`deliveries.${value}`) }))}
          />
        }
        empty={
          <EmptyState
            order={3}
            icon={IconMailCheck}
            title={t(status === 'dead' ? 'deliveries.noneDead' : 'deliveries.noneRetrying')}
            text={t('deliveries.noneText')}
          />
        }
      />
    </Panel>
  );
}
