import { Anchor, Button, Select, Text, Title } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../../../clock/clock.js';
import { DeadlineChip, EmptyState, LinesSkeleton, ProblemAlert, usePages } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { chipOf, placeOf, useBase, useStaff } from '../types.js';
import type { BoardLine } from '../types.js';
import { DEADLINE_KINDS, deadlineName } from '../words.js';
import classes from '../staff.module.css';
import { byDay, dayOf, useDayHeading } from './days.js';
import { Panel } from './Panel.js';

/** Where a line leads, for those who may go there. */
export function usePlace(): (line: BoardLine) => string | null {
  const staff = useStaff();
  const base = useBase();
  return (line) => {
    const place = placeOf(line.subjectType ?? '', line.subjectId ?? '', line.sellerId);
    if (place?.startsWith('/operator/complaints')) return staff.complaints ? place : null;
    if (place) return place.replace('/operator', base);
    return line.sellerId ? `${base}/sellers/${line.sellerId}` : null;
  };
}

/** What is due, day by day, nearest first; `only` keeps to one kind. */
export function DueBoard({ only, title }: { only?: string; title?: string }): ReactNode {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const now = useNow();
  const place = usePlace();
  const heading = useDayHeading();
  const [kind, setKind] = useState<string | null>(null);
  const rows = usePages<BoardLine>('/operator/deadlines', { kind: only ?? kind ?? undefined }, { limit: 40 });

  const days = byDay(rows.items ?? [], (line) =>
    Date.parse(line.dueAt) < now ? 'past' : dayOf(line.dueAt, line.zone),
  );

  return (
    <Panel
      title={title ?? t('board.title')}
      aside={
        only ? null : (
          <Select
            size="xs"
            w={210}
            aria-label={t('board.kind')}
            placeholder={t('board.allKinds')}
            clearable
            clearButtonProps={{ 'aria-label': t('clear') }}
            data={DEADLINE_KINDS.map((value) => ({ value, label: deadlineName(value, t) }))}
            value={kind}
            onChange={setKind}
          />
        )
      }
    >
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!rows.items && !rows.problem && <LinesSkeleton lines={10} />}
      {rows.items?.length === 0 &&
        (only ? (
          <Text size="sm" c="dimmed">
            {t('board.empty')}.
          </Text>
        ) : (
          <EmptyState order={3} icon={IconCalendarCheck} title={t('board.empty')} text={t('board.emptyText')} />
        ))}
      {[...days].map(([day, lines]) => (
        <div key={day}>
          <Title order={3} size="h4" mt="sm" mb={4}>
            {heading(day, lines[0]?.zone ?? 'UTC')}{' '}
            <Text span size="sm" c="dimmed" fw={400}>
              {format.number(lines.length)}
            </Text>
          </Title>
          <ul className={classes['day']}>
            {lines.map((line) => (
              <li key={line.id} className={classes['due']}>
                <span>
                  <DeadlineChip deadline={chipOf(line)} label={deadlineName(line.kind, t)} quiet />
                </span>
                <span className={classes['what']}>
                  <What line={line} place={place(line)} brief={only !== undefined} />
                </span>
                <span className={classes['when']}>{format.time(line.dueAt, { zone: line.zone })}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {rows.hasMore && (
        <Button mt="sm" size="xs" variant="default" loading={rows.loadingMore} onClick={rows.loadMore}>
          {t('board.more')}
        </Button>
      )}
    </Panel>
  );
}

/** What is due, as a way there, and whose it is. */
export function What({
  line,
  place,
  brief = false,
}: {
  line: BoardLine;
  place: string | null;
  brief?: boolean;
}): ReactNode {
  const { t } = useTranslation('staff');
  const words = (brief && line.sellerName) || deadlineName(line.kind, t);
  return (
    <>
      {place ? (
        <Anchor component={Link} to={place} size="sm">
          {words}
        </Anchor>
      ) : (
        words
      )}
      {line.sellerName && !brief && (
        <Text span size="sm" c="dimmed">
          {' · '}
          {line.sellerName}
        </Text>
      )}
    </>
  );
}
