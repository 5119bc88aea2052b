import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { useWorkingWords, Why } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { useRole } from '../data.js';
import type { MaintenanceOwed } from './types.js';

const KEY = ['/seller/licence/maintenance-extension'];

/** Time that the operator's own work took of the licence, given back when it is asked for. */
export function GivenBack({ zone }: { zone: string }): ReactNode {
  const { t } = useTranslation('sellerLicence');
  const format = useFormat();
  const queries = useQueryClient();
  const words = useWorkingWords();
  const { money, owner } = useRole();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => api.request<MaintenanceOwed>('GET', '/seller/licence/maintenance-extension'),
    enabled: money,
  });
  const ask = useMutation({
    mutationFn: () => api.request<MaintenanceOwed>('POST', '/seller/licence/maintenance-extension'),
    onSuccess: async (given) => {
      await queries.invalidateQueries({ queryKey: KEY });
      await queries.invalidateQueries({ queryKey: ['/seller/licence'] });
      if (given.extendedTo)
        notifications.show({
          color: 'green',
          message: t('given.done', { when: format.dateTime(given.extendedTo, { style: 'long', zone }) }),
        });
    },
  });
  if (!data || data.losses.length === 0) return null;
  const time = (at: string): string => format.dateTime(at, { zone });
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="xs">
        {t('given.title')}
      </Title>
      <Group justify="space-between" gap="md">
        <Text component="div" maw="60ch">
          {t('given.text')}{' '}
          <Why
            working={{
              title: t('given.title'),
              lines: [
                ...data.losses.map((one) => ({
                  label: `${time(one.startsAt)} – ${time(one.endsAt)}`,
                  value: words.label(one.lost),
                })),
                ...(data.endsAt ? [{ label: t('given.before'), value: time(data.endsAt) }] : []),
                ...(data.extendedTo ? [{ label: t('given.after'), value: time(data.extendedTo) }] : []),
              ],
              result: words.label(data.total),
              clause: data.clause,
            }}
          >
            {words.label(data.total)}
          </Why>
          . {data.extendedTo && t('given.until', { when: format.dateTime(data.extendedTo, { style: 'long', zone }) })}
        </Text>
        {owner ? (
          <Button loading={ask.isPending} onClick={() => ask.mutate()}>
            {t('given.ask')}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {t('given.onlyOwner')}
          </Text>
        )}
      </Group>
    </Paper>
  );
}
