import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../clock/clock.js';
import { LinesSkeleton, ProblemAlert, usePages } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { BoardLine } from '../types.js';
import classes from '../staff.module.css';
import { usePlace, What } from './DueBoard.js';
import { Panel } from './Panel.js';

const DAY = 86_400_000;

/** What the clock did by itself in the last day; when nothing, the last things it did. */
export function Night(): ReactNode {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const now = useNow();
  const place = usePlace();
  const rows = usePages<BoardLine>('/operator/deadlines', { state: 'fired' }, { limit: 12 });
  const recent = (rows.items ?? []).filter((line) => now - Date.parse(line.endedAt ?? line.dueAt) <= DAY);
  const shown = recent.length > 0 ? rows.items : rows.items?.slice(0, 4);

  return (
    <Panel title={t('night.title')}>
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!rows.items && !rows.problem && <LinesSkeleton lines={4} />}
      {rows.items && recent.length === 0 && (
        <Text size="sm" c="dimmed">
          {rows.items.length === 0 ? t('night.never') : t('night.quiet')}
        </Text>
      )}
      <ul className={classes['day']}>
        {shown?.map((line) => (
          <li key={line.id} className={classes['due']} style={{ display: 'block' }}>
            <What line={line} place={place(line)} />
            <Text size="xs" c="dimmed">
              <time dateTime={line.endedAt ?? line.dueAt}>
                {format.dateTime(line.endedAt ?? line.dueAt, { zone: line.zone })}
              </time>
              {` · ${line.then}`}
              {line.clause && ` · ${line.clause}`}
            </Text>
          </li>
        ))}
      </ul>
      {rows.hasMore && recent.length > 0 && (
        <Button mt="sm" size="xs" variant="default" loading={rows.loadingMore} onClick={rows.loadMore}>
          {t('board.more')}
        </Button>
      )}
    </Panel>
  );
}
