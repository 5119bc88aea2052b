import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { useSettings } from '../../../app/settings.js';
import { hearServerTime, useNow } from '../../../clock/clock.js';
import { NextAct } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { ClockMove } from '../../../sandbox/sandbox.js';
import { instantOf } from './refresh.js';

/** The moment asked about, in a field. */
export function UntilField({ until, onUntil }: { until: string; onUntil: (next: string) => void }): ReactNode {
  const { t } = useTranslation('staffWhatIf');
  return (
    <Group gap="xs">
      <TextInput
        type="datetime-local"
        size="xs"
        aria-label={t('until')}
        title={t('until')}
        value={until}
        onChange={(event) => onUntil(event.currentTarget.value)}
      />
      {until && (
        <Button size="xs" variant="subtle" onClick={() => onUntil('')}>
          {t('clear')}
        </Button>
      )}
    </Group>
  );
}

/** What would happen by itself until a moment; in the sandbox the clock can then be moved there. */
export function WhatIf({ until, count, more }: { until: string; count: number | undefined; more: boolean }): ReactNode {
  const { t } = useTranslation('staffWhatIf');
  const format = useFormat();
  const queries = useQueryClient();
  const now = useNow();
  const sandbox = useSettings()?.mode === 'sandbox';
  const at = instantOf(until);
  const move = useMutation({
    mutationFn: () => api.request<ClockMove>('POST', '/api/sandbox/clock', { body: { set: at } }),
    onSuccess: async (done) => {
      hearServerTime(done.now);
      notifications.show({
        color: 'green',
        message: t('moved', { when: format.dateTime(done.now), count: done.fired?.length ?? 0 }),
      });
      await queries.invalidateQueries();
    },
  });
  const words = count === undefined ? '' : more ? t('atLeast', { count }) : t('would', { count });
  return (
    <Alert color="blue" variant="light" mb="md" p="sm" role="status">
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 18rem' }}>
          <Text size="sm">
            {t('title', { when: format.dateTime(at, { style: 'long' }) })} <b>{words}</b>
          </Text>
          <Text size="xs" c="dimmed">
            {t('note')}
          </Text>
        </div>
        {sandbox && (
          <NextAct
            primary={{
              label: t('move'),
              icon: IconPlayerTrackNext,
              onAct: () => move.mutate(),
              pending: move.isPending,
              disabledReason: Date.parse(at) > now ? null : t('past'),
              confirm: {
                title: t('moveTitle'),
                text: t('moveText', { when: format.dateTime(at, { style: 'long' }), words }),
              },
            }}
          />
        )}
      </Group>
    </Alert>
  );
}
