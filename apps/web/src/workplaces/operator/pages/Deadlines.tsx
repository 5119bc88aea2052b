import { Button, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useNow } from '../../../clock/clock.js';
import { DeadlineChip, EmptyState, LinesSkeleton, PageHeader, ProblemAlert, usePages } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { byDay, dayOf, useDayHeading } from '../parts/days.js';
import { usePlace, What } from '../parts/DueBoard.js';
import { Lead } from '../parts/Lead.js';
import { instantOf } from '../parts/refresh.js';
import { UntilField, WhatIf } from '../parts/WhatIf.js';
import { chipOf } from '../types.js';
import type { BoardLine } from '../types.js';
import { DEADLINE_KINDS, deadlineName } from '../words.js';
import classes from '../staff.module.css';

/** Everything that is due, day by day, of every seller and kind; and what the clock has done by itself. */
export default function Deadlines(): ReactNode {
  const { t } = useTranslation(['staffWatch', 'staff']);
  const { t: s } = useTranslation('staff');
  const format = useFormat();
  const now = useNow();
  const heading = useDayHeading();
  const [search, setSearch] = useSearchParams();
  const done = search.get('state') === 'fired';
  const kind = search.get('kind');
  const until = done ? '' : (search.get('until') ?? '');
  const rows = usePages<BoardLine>(
    '/operator/deadlines',
    {
      kind: kind ?? undefined,
      ...(done ? { state: 'fired' } : {}),
      ...(until ? { before: instantOf(until) } : {}),
    },
    { limit: 60 },
  );
  const at = (line: BoardLine): string => (done ? (line.endedAt ?? line.dueAt) : line.dueAt);
  const days = byDay(rows.items ?? [], (line) =>
    !done && Date.parse(line.dueAt) < now ? 'past' : dayOf(at(line), line.zone),
  );
  // A kind of a newer server is offered as soon as a line of it has been seen.
  const kinds = [...new Set<string>([...DEADLINE_KINDS, ...(rows.items ?? []).map((line) => line.kind)])];

  function set(key: string, value: string | null): void {
    setSearch(
      (old) => {
        if (value) old.set(key, value);
        else old.delete(key);
        return old;
      },
      { replace: true },
    );
  }
  return (
    <>
      <PageHeader title={t('deadlines.title')} aside={<Lead>{t('deadlines.text')}</Lead>} />
      <Group gap="sm" mb="md">
        <SegmentedControl
          size="xs"
          aria-label={t('deadlines.which')}
          value={done ? 'fired' : 'waiting'}
          onChange={(value) => set('state', value === 'fired' ? value : null)}
          data={[
            { value: 'waiting', label: t('deadlines.ahead') },
            { value: 'fired', label: t('deadlines.done') },
          ]}
        />
        <Select
          size="xs"
          w={280}
          aria-label={t('staff:board.kind')}
          placeholder={t('staff:board.allKinds')}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('staff:clear') }}
          data={kinds.map((value) => ({ value, label: deadlineName(value, s) }))}
          value={kind}
          onChange={(value) => set('kind', value)}
        />
        {!done && <UntilField until={until} onUntil={(next) => set('until', next || null)} />}
      </Group>
      {until && <WhatIf until={until} count={rows.items?.length} more={rows.hasMore} />}
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!rows.items && !rows.problem && <LinesSkeleton lines={14} />}
      {rows.items?.length === 0 && (
        <EmptyState
          icon={IconCalendarCheck}
          title={done ? t('deadlines.noneDone') : t('staff:board.empty')}
          text={kind ? t('deadlines.otherKind') : t('staff:board.emptyText')}
        />
      )}
      <Stack gap="lg">
        {[...days].map(([day, lines]) => (
          <section key={day} className={classes['panel']} aria-label={heading(day, lines[0]?.zone ?? 'UTC')}>
            <Title order={2} size="h4" mb={4}>
              {heading(day, lines[0]?.zone ?? 'UTC')}{' '}
              <Text span size="sm" c="dimmed" fw={400}>
                {t('deadlines.count', { count: lines.length })}
              </Text>
            </Title>
            <ul className={classes['day']}>
              {lines.map((line) => (
                <Line key={line.id} line={line} done={done} time={format.time(at(line), { zone: line.zone })} />
              ))}
            </ul>
          </section>
        ))}
      </Stack>
      {rows.hasMore && (
        <Button mt="md" variant="default" loading={rows.loadingMore} onClick={rows.loadMore}>
          {t('staff:board.more')}
        </Button>
      )}
    </>
  );
}

function Line({ line, done, time }: { line: BoardLine; done: boolean; time: string }): ReactNode {
  const { t: s } = useTranslation('staff');
  const place = usePlace();
  return (
    <li className={classes['due']}>
      <span>
        {done ? (
          <Text span size="sm" c="dimmed">
            {time}
          </Text>
        ) : (
          <DeadlineChip deadline={chipOf(line)} label={deadlineName(line.kind, s)} quiet />
        )}
      </span>
      <span className={classes['whatWhole']}>
        <What line={line} place={place(line)} />
        {line.clause && (
          <Text span size="xs" c="dimmed">
            {' · '}
            {line.clause}
          </Text>
        )}
        {done && (
          <Text size="xs" c="dimmed">
            {line.then}
          </Text>
        )}
      </span>
      {!done && (
        <span className={classes['when']}>
          {time} · {line.zone}
        </span>
      )}
    </li>
  );
}
