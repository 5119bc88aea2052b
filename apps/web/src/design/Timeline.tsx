import { Anchor, Group, Text } from '@mantine/core';
import { IconCircleFilled, IconClock, IconRobot } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../texts/format.js';
import type { Deadline } from './deadline.js';
import { DeadlineChip } from './DeadlineChip.js';
import classes from './design.module.css';
import { StateBadge, ToneBadge } from './StateBadge.js';

/** A message sent about an event, and whether it arrived. */
export interface Delivery {
  channel: string;
  to: string;
  /** `queued`, `sent`, `delivered`, `bounced`, `failed`. */
  status: string;
  at?: string | null;
}

/** Something that happened. */
export interface TimelineEvent {
  id: string;
  at: string;
  title: string;
  /** Who; absent for automatic acts. */
  actor?: string | null;
  /** Done by the clock, nobody pressed anything. */
  automatic?: boolean;
  text?: ReactNode;
  clause?: string | null;
  deliveries?: readonly Delivery[];
  files?: readonly { name: string; url: string }[];
}

/** A deadline still ahead. */
export type Ahead = Deadline & { title: string };

/** What happened, oldest first, then the deadlines ahead as ghosts. */
export function Timeline({
  events,
  ahead = [],
  zone,
}: {
  events: readonly TimelineEvent[];
  ahead?: readonly Ahead[];
  zone?: string;
}): ReactNode {
  const { t } = useTranslation('design');
  const format = useFormat();
  if (events.length === 0 && ahead.length === 0) return <Text c="dimmed">{t('timeline.empty')}</Text>;
  const coming = [...ahead].sort((a, b) => a.dueAt.localeCompare(b.dueAt));

  return (
    <ol className={classes['timeline']} aria-label={t('timeline.label')}>
      {events.map((event, index) => (
        <li
          key={event.id}
          className={classes['event']}
          data-before-ghost={(index === events.length - 1 && ahead.length > 0) || undefined}
        >
          <span className={classes['dot']} data-tone={event.automatic ? 'info' : 'neutral'} aria-hidden>
            {event.automatic ? <IconRobot size={14} /> : <IconCircleFilled size={8} />}
          </span>
          <Group gap="xs" align="baseline">
            <Text fw={550}>{event.title}</Text>
            {event.automatic && <ToneBadge tone="info">{t('timeline.automatic')}</ToneBadge>}
          </Group>
          <Text size="sm" c="dimmed">
            <time dateTime={event.at}>{format.dateTime(event.at, zone ? { zone } : {})}</time>
            {event.actor && ` · ${event.actor}`}
            {event.clause && ` · ${event.clause}`}
          </Text>
          {event.text && (
            <Text component="div" size="sm" mt={4}>
              {event.text}
            </Text>
          )}
          {event.files && event.files.length > 0 && (
            <Group gap="sm" mt={4}>
              {event.files.map((file) => (
                <Anchor key={file.url} href={file.url} size="sm">
                  {file.name}
                </Anchor>
              ))}
            </Group>
          )}
          {event.deliveries && event.deliveries.length > 0 && (
            <ul className={classes['deliveries']}>
              {event.deliveries.map((delivery, at) => (
                <li key={at}>
                  {t(`timeline.channel.${delivery.channel as 'email'}`, { defaultValue: delivery.channel })}{' '}
                  <span>{delivery.to}</span> <StateBadge state={delivery.status} />
                  {delivery.at && ` ${format.dateTime(delivery.at, zone ? { zone } : {})}`}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
      {coming.map((deadline) => (
        <li key={`${deadline.kind}-${deadline.dueAt}`} className={classes['event']} data-ghost>
          <span className={classes['dot']} aria-hidden>
            <IconClock size={12} />
          </span>
          <Group gap="xs">
            <Text c="dimmed">{deadline.title}</Text>
            <DeadlineChip deadline={deadline} label={deadline.title} quiet />
          </Group>
          <Text size="sm" c="dimmed">
            {t('timeline.ahead')}: {format.dateTime(deadline.dueAt, { zone: deadline.zone })}
            {deadline.then && `. ${deadline.then}`}
          </Text>
        </li>
      ))}
    </ol>
  );
}
