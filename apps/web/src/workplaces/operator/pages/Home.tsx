import { Anchor, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  DeadlineChip,
  LinesSkeleton,
  PageHeader,
  ProblemAlert,
  StateBadge,
  ToneBadge,
  usePages,
} from '../../../design/index.js';
import type { Rows } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { DueBoard } from '../parts/DueBoard.js';
import { Lead } from '../parts/Lead.js';
import { Night } from '../parts/Night.js';
import { Panel } from '../parts/Panel.js';
import { Trouble } from '../parts/Trouble.js';
import { caseChip, useSellerNames, useStaff } from '../types.js';
import type { AccessProblem, Application, QueueLine } from '../types.js';
import classes from '../staff.module.css';

/** Deadlines by day, queues, and what the clock did. */
export default function Home(): ReactNode {
  const { t } = useTranslation(['operator', 'staff']);
  const staff = useStaff();
  return (
    <>
      <PageHeader title={t('home.title')} aside={<Lead>{t('home.text')}</Lead>} />
      {staff.support && <Trouble />}
      <div className={classes['board']}>
        <DueBoard />
        <Stack gap="md">
          {staff.complaints && <ComplaintQueue />}
          {staff.support && <ApplicationQueue />}
          {staff.support && <ProblemQueue />}
          <Night />
        </Stack>
      </div>
    </>
  );
}

const SHOWN = 5;

function Queue<T>(props: {
  title: string;
  to: string;
  rows: Rows<T>;
  empty: string;
  line: (row: T) => ReactNode;
}): ReactNode {
  const { t } = useTranslation('operator');
  const { title, to, rows, empty, line } = props;
  return (
    <Panel
      title={title}
      aside={
        <Anchor component={Link} to={to} size="sm" aria-label={`${title}: ${t('home.all')}`}>
          {t('home.all')}
        </Anchor>
      }
    >
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!rows.items && !rows.problem && <LinesSkeleton lines={3} />}
      {rows.items?.length === 0 && (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      )}
      <ul className={classes['day']}>{rows.items?.slice(0, SHOWN).map(line)}</ul>
      {rows.items && (rows.items.length > SHOWN || rows.hasMore) && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('home.andMore')}
        </Text>
      )}
    </Panel>
  );
}

function ComplaintQueue(): ReactNode {
  const { t } = useTranslation('operator');
  const rows = usePages<QueueLine>('/operator/ip-complaints', { state: 'open' }, { limit: SHOWN + 1 });
  return (
    <Queue
      title={t('nav.complaints')}
      to="/operator/complaints"
      rows={rows}
      empty={t('complaints.emptyShort')}
      line={(row) => (
        <li key={row.id} className={classes['due']} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
          <span className={classes['what']}>
            <Anchor component={Link} to={`/operator/complaints/${row.id}`} size="sm">
              {row.number}
            </Anchor>{' '}
            <Text span size="sm" c="dimmed">
              {row.sellerName} · {row.lessonTitle ?? row.courseTitle}
            </Text>
          </span>
          {row.deadline ? (
            <DeadlineChip deadline={caseChip(row.deadline)} label={row.deadline.title} quiet />
          ) : row.overdue ? (
            <ToneBadge tone="bad">{t('complaints.overdue')}</ToneBadge>
          ) : (
            <StateBadge state={row.status} />
          )}
        </li>
      )}
    />
  );
}

function ApplicationQueue(): ReactNode {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const rows = usePages<Application>(
    '/operator/payment-module-applications',
    { status: 'applied' },
    { limit: SHOWN + 1 },
  );
  return (
    <Queue
      title={t('nav.applications')}
      to="/operator/applications"
      rows={rows}
      empty={t('applications.emptyShort')}
      line={(row) => (
        <li key={row.id} className={classes['due']} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
          <span className={classes['what']}>
            <Anchor component={Link} to={`/operator/applications?application=${row.id}`} size="sm">
              {row.seller.displayName}
            </Anchor>
          </span>
          <span className={classes['when']}>{row.appliedAt && format.date(row.appliedAt)}</span>
        </li>
      )}
    />
  );
}

function ProblemQueue(): ReactNode {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const name = useSellerNames();
  const rows = usePages<AccessProblem>('/operator/access-problems', { state: 'open' }, { limit: SHOWN + 1 });
  return (
    <Queue
      title={t('nav.problems')}
      to="/operator/problems"
      rows={rows}
      empty={t('problems.emptyShort')}
      line={(row) => (
        <li key={row.id} className={classes['due']} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
          <span className={classes['what']}>
            <Group gap={6} wrap="nowrap" component="span">
              <Text span size="sm" truncate>
                {row.description}
              </Text>
            </Group>
            <Text size="xs" c="dimmed" truncate>
              {name(row.sellerId)}
            </Text>
          </span>
          <span className={classes['when']}>{format.date(row.reportedAt)}</span>
        </li>
      )}
    />
  );
}
