import { ActionIcon, Button, FileButton, Group, Progress, Text, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronUp,
  IconCircleCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconUpload,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortStretch } from '../design/timeLeft.js';
import { useFormat } from '../texts/format.js';
import classes from './tray.module.css';
import { useUploads } from './uploads.js';
import type { UploadItem } from './uploads.js';

/** Bottom right, over every page: what is being uploaded, and what waits for its file. */
export function UploadTray({ above }: { above: number }): ReactNode {
  const { t } = useTranslation('design');
  const { items } = useUploads();
  const [open, setOpen] = useState(true);
  if (items.length === 0) return null;
  const going = items.filter((item) => item.state === 'running' || item.state === 'waiting').length;
  const attention = items.some((item) => item.state === 'failed' || item.state === 'unfinished');
  const words =
    going > 0 ? t('uploads.summary', { count: going }) : attention ? t('uploads.attention') : t('uploads.allDone');
  return (
    <section className={classes['tray']} style={{ bottom: above + 16 }} aria-label={t('uploads.title')}>
      <UnstyledButton className={classes['head']} aria-expanded={open} onClick={() => setOpen((on) => !on)}>
        <IconUpload size={18} aria-hidden />
        <span role="status">{words}</span>
        <span style={{ marginInlineStart: 'auto' }}>
          {open ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
        </span>
      </UnstyledButton>
      {open && (
        <ul className={classes['list']}>
          {items.map((item) => (
            <TrayItem key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TrayItem({ item }: { item: UploadItem }): ReactNode {
  const { t } = useTranslation('design');
  const format = useFormat();
  const { pause, resume, cancel, continueWith } = useUploads();
  const [other, setOther] = useState(false);
  const share = item.size > 0 ? item.sent / item.size : 0;
  const ended = item.state === 'done';
  const left = item.speed > 0 ? ((item.size - item.sent) / item.speed) * 1000 : null;

  const figures = [
    t('uploads.progress', { sent: format.bytes(item.sent), size: format.bytes(item.size) }),
    item.state === 'running' && item.speed > 0 ? t('uploads.speed', { speed: format.bytes(item.speed) }) : null,
    item.state === 'running' && left !== null ? t('uploads.left', { time: shortStretch(left, t) }) : null,
    item.state === 'waiting' ? t('uploads.waiting') : null,
    item.state === 'paused' ? t('uploads.paused') : null,
  ];

  return (
    <li className={classes['item']}>
      <Group gap={4} wrap="nowrap">
        {ended && <IconCircleCheck size={18} color="var(--tone-good-text)" aria-label={t('uploads.done')} />}
        <Text size="sm" fw={550} truncate style={{ flex: 1 }} title={item.name}>
          {item.name}
        </Text>
        {item.state === 'running' && (
          <Act label={t('uploads.pause')} icon={<IconPlayerPause size={16} />} onAct={() => pause(item.id)} />
        )}
        {item.state === 'paused' && (
          <Act label={t('uploads.resume')} icon={<IconPlayerPlay size={16} />} onAct={() => resume(item.id)} />
        )}
        {item.state === 'failed' && (
          <Act label={t('uploads.retry')} icon={<IconRefresh size={16} />} onAct={() => resume(item.id)} />
        )}
        <Act
          label={ended ? t('uploads.dismiss') : t('uploads.cancel')}
          icon={<IconX size={16} />}
          onAct={() => cancel(item.id)}
        />
      </Group>
      {!ended && (
        <Progress
          value={share * 100}
          size={4}
          my={4}
          aria-label={item.name}
          {...(item.state === 'failed' ? { color: 'var(--tone-bad-text)' } : {})}
        />
      )}
      {item.state === 'failed' && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {t('uploads.failed', { reason: item.problem || t('problem.network') })}
        </Text>
      )}
      {item.state === 'unfinished' ? (
        <>
          <Text size="xs" mb={6}>
            {other
              ? t('uploads.otherFile', { name: item.name, size: format.bytes(item.size) })
              : t('uploads.unfinished', { percent: format.percent(share, 0) })}
          </Text>
          <FileButton onChange={(file) => setOther(file !== null && !continueWith(item.id, file))}>
            {(props) => (
              <Button {...props} size="compact-sm" variant="default">
                {t('uploads.choose')}
              </Button>
            )}
          </FileButton>
        </>
      ) : (
        !ended && (
          <Text size="xs" c="dimmed" className={classes['figures']}>
            {figures.filter(Boolean).join(' · ')}
          </Text>
        )
      )}
    </li>
  );
}

function Act({ label, icon, onAct }: { label: string; icon: ReactNode; onAct: () => void }): ReactNode {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      size={28}
      aria-label={label}
      title={label}
      onClick={onAct}
    >
      {icon}
    </ActionIcon>
  );
}
