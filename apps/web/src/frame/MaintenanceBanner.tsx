import { Text } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../app/client.js';
import { useNow } from '../clock/clock.js';
import { useFormat } from '../texts/format.js';
import classes from './frame.module.css';

/** Work on the platform, as everyone may know it. */
interface Maintenance {
  id: string;
  parts: string[];
  ground: string;
  note: string | null;
  startsAt: string;
  endsAt: string;
  now: boolean;
  clause: string | null;
}

const ASK_MS = 60_000;
/** Planned work is announced on every page from here on; before, only by letter. */
const AHEAD_MS = 72 * 3600_000;

/** Work that is under way or near: what is closed, until when, by which clause. */
export function MaintenanceBanner(): ReactNode {
  const { t, i18n } = useTranslation('maintenance');
  const format = useFormat();
  const now = useNow();
  const { data } = useQuery({
    queryKey: ['/maintenance', i18n.language],
    queryFn: () => api.request<{ items: Maintenance[] }>('GET', '/maintenance'),
    refetchInterval: ASK_MS,
    retry: false,
  });
  const shown = (data?.items ?? []).filter(
    (one) => Date.parse(one.endsAt) > now && (one.now || Date.parse(one.startsAt) - now < AHEAD_MS),
  );
  return shown.map((one) => {
    const running = one.now || Date.parse(one.startsAt) <= now;
    const parts = format.list(one.parts.map((part) => t(`parts.${part as 'all'}`, { defaultValue: part })));
    const until = format.dateTime(one.endsAt, { style: 'long' });
    return (
      <div key={one.id} className={classes['work']} data-running={running || undefined} role="status">
        <IconTool size={20} aria-hidden style={{ flex: 'none' }} />
        <Text size="sm" component="div">
          <b>
            {running
              ? t('running', { until })
              : t('planned', { from: format.dateTime(one.startsAt, { style: 'long' }), until })}
          </b>{' '}
          {one.parts.includes('all') ? t('closedAll') : t('closed', { parts })}{' '}
          {t(`grounds.${one.ground as 'fault'}`, { defaultValue: '' })}
          {one.clause && ` (${one.clause})`}. {one.note}
        </Text>
      </div>
    );
  });
}
