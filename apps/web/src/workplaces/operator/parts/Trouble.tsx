import { Alert, Anchor, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';

const ASK_MS = 60_000;

/** What keeps the platform from doing what it owes; nothing while all is well. */
export function Trouble(): ReactNode {
  const { t } = useTranslation('staffWatch');
  const clock = useQuery({
    queryKey: ['/operator/clock'],
    queryFn: () => api.request<{ halted: string | null }>('GET', '/operator/clock'),
    refetchInterval: ASK_MS,
  }).data;
  const dead = useQuery({
    queryKey: ['/operator/deliveries', 'any'],
    queryFn: () => api.request<{ items: unknown[] }>('GET', '/operator/deliveries', { query: { limit: 1 } }),
    refetchInterval: ASK_MS,
  }).data;
  if (!clock?.halted && !dead?.items.length) return null;
  return (
    <Alert color="red" variant="light" mb="md" role="alert" p="sm" icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">
        {clock?.halted && `${t('clock.haltedTitle')}. `}
        {dead && dead.items.length > 0 && `${t('deliveries.some')} `}
        <Anchor component={Link} to="/operator/platform" inherit>
          {t('deliveries.look')}
        </Anchor>
      </Text>
    </Alert>
  );
}
