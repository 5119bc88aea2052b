import { Button, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { LinesSkeleton, PageHeader, ProblemAlert, ToneBadge } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { deviceName } from '../parts/device.js';

/** Where a person is signed in, and the end of any of it. */
export default function Sessions(): ReactNode {
  const { t } = useTranslation('account');
  const format = useFormat();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['/me/sessions'], queryFn: () => api.get('/me/sessions') });
  const end = useMutation({
    mutationFn: (id: string) => api.delete('/me/sessions/{id}', { params: { path: { id } } }),
    onSuccess: () => notifications.show({ message: t('sessions.ended') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['/me/sessions'] }),
  });
  return (
    <>
      <PageHeader
        title={t('sessions.title')}
        text={t('sessions.text')}
        back={[{ to: '/account', title: t('title') }]}
      />
      {error ? (
        <ProblemAlert problem={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LinesSkeleton />
      ) : (
        <Stack gap="sm" maw={720}>
          {data.items.map((session) => {
            const device = deviceName(session.device) || t('sessions.unknown');
            const Icon = /iPhone|Android|Mobile/.test(session.device) ? IconDeviceMobile : IconDeviceLaptop;
            return (
              <Paper key={session.id} withBorder p="md" component="article">
                <Group justify="space-between" wrap="nowrap" align="flex-start">
                  <Group gap="sm" wrap="nowrap" align="flex-start">
                    <Icon size={24} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
                    <div>
                      <Group gap="xs">
                        <Text fw={600} title={session.device}>
                          {device}
                        </Text>
                        {session.current && <ToneBadge tone="good">{t('sessions.current')}</ToneBadge>}
                      </Group>
                      <Text size="sm" c="dimmed">
                        {t('sessions.used', { when: format.dateTime(session.lastUsedAt) })}
                      </Text>
                      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                        {t('sessions.began', { when: format.dateTime(session.createdAt), ip: session.ip })}
                      </Text>
                    </div>
                  </Group>
                  {!session.current && (
                    <Button
                      variant="default"
                      size="sm"
                      loading={end.isPending && end.variables === session.id}
                      aria-label={t('sessions.endOf', { device })}
                      onClick={() => setAsking(session.id)}
                    >
                      {t('sessions.end')}
                    </Button>
                  )}
                </Group>
              </Paper>
            );
          })}
        </Stack>
      )}
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={t('sessions.endTitle')}
        centered
        closeButtonProps={{ 'aria-label': t('sessions.cancel') }}
      >
        <Stack>
          <Text>{t('sessions.endText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(null)}>
              {t('sessions.cancel')}
            </Button>
            <Button
              color="red"
              onClick={() => {
                if (asking) end.mutate(asking);
                setAsking(null);
              }}
            >
              {t('sessions.end')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
