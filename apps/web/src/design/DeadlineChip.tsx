import { Popover, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconClock, IconClockPause } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../clock/clock.js';
import { useFormat } from '../texts/format.js';
import type { Deadline } from './deadline.js';
import classes from './design.module.css';
import { nearness, stretch } from './timeLeft.js';

const OPEN_AFTER_MS = 120;
const CLOSE_AFTER_MS = 160;

/**
 * Time left in words; on hover, tap or Enter, the whole answer to "why this date". `label` says what is due.
 * In a table use `quiet`, so that twenty rows do not all speak to a screen reader.
 */
export function DeadlineChip({
  deadline,
  label,
  quiet = false,
}: {
  deadline: Deadline;
  label?: string;
  quiet?: boolean;
}): ReactNode {
  const { t } = useTranslation('design');
  const now = useNow();
  const [hovered, setHovered] = useState(false);
  const [pinned, setPinned] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();

  const left = Date.parse(deadline.dueAt) - now;
  const words = deadline.frozen
    ? t('deadline.frozen')
    : left <= 0
      ? left > -60_000
        ? t('deadline.past')
        : t('deadline.pastBy', { time: stretch(left, t) })
      : stretch(left, t);
  const tone = deadline.frozen ? 'neutral' : nearness(left);
  const Icon = deadline.frozen ? IconClockPause : IconClock;
  const spoken = !deadline.frozen && left > 0 ? t('deadline.left', { time: words }) : words;

  function hover(on: boolean): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHovered(on), on ? OPEN_AFTER_MS : CLOSE_AFTER_MS);
  }

  return (
    <Popover
      opened={hovered || pinned}
      onDismiss={() => {
        setPinned(false);
        setHovered(false);
      }}
      width="min(400px, calc(100vw - 32px))"
      position="bottom-start"
      withinPortal
      closeOnEscape
    >
      <Popover.Target>
        <UnstyledButton
          className={classes['chip']}
          data-tone={tone}
          data-plain={quiet || undefined}
          aria-describedby={hovered || pinned ? id : undefined}
          onMouseEnter={() => hover(true)}
          onMouseLeave={() => hover(false)}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && setHovered(true)}
          onBlur={() => setHovered(false)}
          onClick={(event) => {
            // A chip may stand in a row or card that opens on click.
            event.stopPropagation();
            setPinned((value) => !value);
          }}
        >
          <Icon size={quiet ? 14 : 16} aria-hidden />
          {label && <VisuallyHidden>{label}: </VisuallyHidden>}
          <span aria-hidden>{words}</span>
          <VisuallyHidden aria-live={quiet ? undefined : 'polite'}>{spoken}</VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown id={id} onMouseEnter={() => hover(true)} onMouseLeave={() => hover(false)}>
        <DeadlineDetails deadline={deadline} label={label} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** What the chip opens, also usable open on a page. */
function DeadlineDetails({ deadline, label }: { deadline: Deadline; label?: string | undefined }): ReactNode {
  const { t } = useTranslation('design');
  const format = useFormat();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const due = format.dateTime(deadline.dueAt, { style: 'long', zone: deadline.zone });
  const local = format.dateTime(deadline.dueAt, { style: 'long' });
  const skipped = (deadline.skipped ?? []).map((day) => (typeof day === 'string' ? { date: day, why: null } : day));
  const calendar = deadline.calendar || 'calendar';
  const calendarName = t(`calendars.${calendar as 'KZ'}`, { defaultValue: calendar });

  return (
    <Stack gap="xs">
      {label && <Text fw={600}>{label}</Text>}
      <dl className={classes['terms']}>
        <dt>{t('deadline.due')}</dt>
        <dd>
          <time dateTime={deadline.dueAt}>{due}</time> ({deadline.zone})
          {local !== due && here !== deadline.zone && (
            <Text size="sm" c="dimmed">
              {t('deadline.here', { when: local })}
            </Text>
          )}
        </dd>
        {deadline.then && (
          <>
            <dt>{t('deadline.then')}</dt>
            <dd>{deadline.then}</dd>
          </>
        )}
        {deadline.clause && (
          <>
            <dt>{t('deadline.clause')}</dt>
            <dd>{deadline.clause}</dd>
          </>
        )}
        {deadline.pack && (
          <>
            <dt>{t('deadline.pack')}</dt>
            <dd>
              {deadline.termsVersion
                ? t('deadline.version', { pack: deadline.pack, version: deadline.termsVersion })
                : deadline.pack}
            </dd>
          </>
        )}
        {deadline.calendar !== undefined && (
          <>
            <dt>{t('deadline.calendar')}</dt>
            <dd>{t('deadline.counted', { calendar: calendarName, zone: deadline.zone })}</dd>
          </>
        )}
        {skipped.length > 0 && (
          <>
            <dt>{t('deadline.skipped')}</dt>
            <dd>
              {skipped.map(({ date, why }) => (why ? `${format.date(date)} (${why})` : format.date(date))).join(', ')}
            </dd>
          </>
        )}
      </dl>
      {deadline.clauseText && <blockquote className={classes['clause']}>{deadline.clauseText}</blockquote>}
    </Stack>
  );
}
