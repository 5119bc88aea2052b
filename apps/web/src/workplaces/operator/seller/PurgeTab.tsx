import { Alert, Button, Group, List, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { LinesSkeleton, NextAct, ProblemAlert, ToneBadge } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { ActForm } from '../parts/ActForm.js';
import { Counts, KeptList } from '../parts/PurgeParts.js';
import { Panel } from '../parts/Panel.js';
import { PurgesOf } from '../parts/PurgesOf.js';
import { useRefresh } from '../parts/refresh.js';
import type { Hold, Rehearsal } from '../licensing.js';
import { shortId, useStaff } from '../types.js';
import classes from '../staff.module.css';

/** Deletion of the seller's data: what it would do, what holds it back, what was deleted, with its documents. */
export function PurgeTab({ sellerId, gone }: { sellerId: string; gone: boolean }): ReactNode {
  return (
    <div className={classes['case']}>
      {gone ? <PurgesOf sellerId={sellerId} /> : <RehearsalPanel sellerId={sellerId} />}
      <Stack gap="md">
        <Holds sellerId={sellerId} gone={gone} />
        {!gone && <PurgesOf sellerId={sellerId} />}
      </Stack>
    </div>
  );
}

function RehearsalPanel({ sellerId }: { sellerId: string }): ReactNode {
  const { t } = useTranslation('staffPurge');
  const format = useFormat();
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['/operator/sellers', sellerId, 'rehearsal'],
    queryFn: () => api.request<Rehearsal>('GET', `/operator/sellers/${sellerId}/purge/rehearsal`),
    enabled: false,
  });
  return (
    <Panel
      title={t('rehearsal.title')}
      aside={
        data && (
          <ToneBadge tone={data.wouldBegin ? 'bad' : 'neutral'}>
            {t(data.wouldBegin ? 'rehearsal.begins' : 'rehearsal.waits')}
          </ToneBadge>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm" maw="72ch">
        {t('rehearsal.text')}
      </Text>
      <Button size="xs" variant={data ? 'default' : 'filled'} loading={isFetching} onClick={() => void refetch()}>
        {t(data ? 'rehearsal.again' : 'rehearsal.run')}
      </Button>
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {data && (
        <Stack gap="sm" mt="sm">
          <Text size="sm">
            {t('rehearsal.of', { when: format.dateTime(data.at) })}{' '}
            {data.dueAt ? t('rehearsal.due', { when: format.dateTime(data.dueAt) }) : t('rehearsal.notDue')}
          </Text>
          {data.refusals.length > 0 && (
            <Alert color="yellow" variant="light" title={t('rehearsal.refusals')} p="sm">
              <List size="sm">
                {data.refusals.map((one) => (
                  <List.Item key={one.code}>
                    {one.text}
                    {one.detail && ` (${one.detail})`}
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
          <Text size="sm" fw={550}>
            {t('rehearsal.total', {
              rows: t('rows', { count: data.totalRows }),
              files: t('files', { count: data.totalObjects }),
              size: format.bytes(data.totalBytes),
            })}
          </Text>
          <Counts title={t('rehearsal.tables')} lines={data.tables} />
          {data.objects.some((one) => one.objects + one.leftovers > 0) && (
            <Table.ScrollContainer
              minWidth={360}
              scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('rehearsal.prefix') } }}
            >
              <Table fz="sm" verticalSpacing={2}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('rehearsal.prefix')}</Table.Th>
                    <Table.Th ta="right">{t('rehearsal.objects')}</Table.Th>
                    <Table.Th ta="right">{t('rehearsal.size')}</Table.Th>
                    <Table.Th ta="right">{t('rehearsal.leftovers')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {data.objects
                    .filter((one) => one.objects + one.leftovers > 0)
                    .map((one) => (
                      <Table.Tr key={one.prefix}>
                        <Table.Td className={classes['mono']}>{one.prefix}</Table.Td>
                        <Table.Td ta="right">{format.number(one.objects)}</Table.Td>
                        <Table.Td ta="right">{format.bytes(one.bytes)}</Table.Td>
                        <Table.Td ta="right">{format.number(one.leftovers)}</Table.Td>
                      </Table.Tr>
                    ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
          <KeptList kept={data.kept} />
        </Stack>
      )}
    </Panel>
  );
}

function Holds({ sellerId, gone }: { sellerId: string; gone: boolean }): ReactNode {
  const { t } = useTranslation('staffPurge');
  const format = useFormat();
  const staff = useStaff();
  const refresh = useRefresh();
  const [setting, setSetting] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['/operator/sellers', sellerId, 'holds'],
    queryFn: () => api.request<{ items: Hold[]; types: string[] }>('GET', `/operator/sellers/${sellerId}/holds`),
  });
  const lift = useMutation({
    mutationFn: (hold: Hold) => api.request('DELETE', `/operator/sellers/${sellerId}/holds/${hold.id}`),
    onSuccess: () => {
      refresh('/operator/sellers', '/operator/purges');
      notifications.show({ color: 'green', message: t('hold.lifted') });
    },
  });
  const mine = staff.complaints ? null : t('hold.complaintsOnly');
  const typeOf = (type: string): string => t(`hold.types.${type as 'seller'}`, { defaultValue: type });
  return (
    <Panel title={t('hold.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('hold.text')}
      </Text>
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <LinesSkeleton lines={2} />}
      {data?.items.length === 0 && (
        <Text size="sm" mb="sm">
          {t('hold.none')}
        </Text>
      )}
      <Stack gap="sm">
        {data?.items.map((hold) => (
          <Group key={`${hold.type} ${hold.id}`} justify="space-between" align="flex-start" wrap="nowrap">
            <div>
              <Group gap="xs">
                <Text size="sm" fw={550}>
                  {typeOf(hold.type)}{' '}
                  <Text span className={classes['mono']}>
                    {shortId(hold.id)}
                  </Text>
                </Text>
                {hold.whole && <ToneBadge tone="warn">{t('hold.whole')}</ToneBadge>}
              </Group>
              <Text size="sm" className={classes['prose']}>
                {hold.reason}
              </Text>
              {hold.setAt && (
                <Text size="xs" c="dimmed">
                  {format.dateTime(hold.setAt)}
                </Text>
              )}
            </div>
            <NextAct
              more={[
                {
                  label: t('hold.lift'),
                  onAct: () => lift.mutate(hold),
                  danger: true,
                  disabledReason: mine,
                  confirm: { title: t('hold.liftTitle'), text: t('hold.liftText') },
                },
              ]}
            />
          </Group>
        ))}
      </Stack>
      <Button
        mt="sm"
        size="xs"
        variant="default"
        disabled={gone || mine !== null || !data}
        title={mine ?? undefined}
        onClick={() => setSetting(true)}
      >
        {t('hold.set')}
      </Button>
      {setting && data && (
        <ActForm
          name={`hold:${sellerId}`}
          title={t('hold.set')}
          text={t('hold.setText')}
          submit={t('hold.set')}
          fields={[
            {
              name: 'type',
              label: t('hold.type'),
              kind: 'select',
              initial: 'seller',
              options: data.types.map((value) => ({ value, label: typeOf(value) })),
            },
            { name: 'id', label: t('hold.id'), kind: 'line', note: t('hold.idNote'), optional: true },
            { name: 'reason', label: t('hold.reason'), kind: 'area', note: t('hold.reasonNote'), min: 5 },
          ]}
          send={({ type, id, reason }) =>
            api.request('POST', `/operator/sellers/${sellerId}/holds`, {
              body: { type, id: type === 'seller' ? sellerId : id, reason },
            })
          }
          onDone={() => refresh('/operator/sellers')}
          onClose={() => setSetting(false)}
        />
      )}
    </Panel>
  );
}
