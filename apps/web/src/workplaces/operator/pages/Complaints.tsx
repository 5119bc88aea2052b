import { Anchor, Group, SegmentedControl, Select } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  DataTable,
  DeadlineChip,
  EmptyState,
  PageHeader,
  StateBadge,
  ToneBadge,
  usePages,
} from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { caseChip } from '../types.js';
import type { QueueLine } from '../types.js';
import classes from '../staff.module.css';
import { Lead } from '../parts/Lead.js';

const STATES = ['open', 'overdue', 'closed', 'all'] as const;
const STATUSES = [
  'received',
  'forwarded',
  'answered',
  'checking',
  'decided-upheld',
  'decided-rejected',
  'withdrawn',
] as const;

/** The officers' queue, nearest deadline first. */
export default function Complaints(): ReactNode {
  const { t } = useTranslation(['operator', 'states']);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? 'open';
  const status = search.get('status');
  const sellerId = search.get('seller');
  const rows = usePages<QueueLine>(
    '/operator/ip-complaints',
    { state: state === 'all' ? undefined : state, status: status ?? undefined, sellerId: sellerId ?? undefined },
    { limit: 40 },
  );

  function narrow(name: string, value: string | null): void {
    setSearch(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true },
    );
  }

  const columns: Column<QueueLine>[] = [
    {
      key: 'number',
      title: t('complaints.number'),
      fixed: true,
      width: 70,
      render: (row) => (
        <Anchor
          component={Link}
          to={`/operator/complaints/${row.id}`}
          size="sm"
          onClick={(event) => event.stopPropagation()}
        >
          {row.number}
        </Anchor>
      ),
    },
    {
      key: 'deadline',
      title: t('complaints.deadline'),
      width: 136,
      render: (row) =>
        row.deadline ? (
          <DeadlineChip deadline={caseChip(row.deadline)} label={row.deadline.title} quiet />
        ) : row.overdue ? (
          <ToneBadge tone="bad">{t('complaints.overdue')}</ToneBadge>
        ) : (
          '—'
        ),
    },
    {
      key: 'status',
      title: t('complaints.state'),
      render: (row) => (
        <Group gap={4} wrap="nowrap">
          <StateBadge state={row.status} />
          {row.blocked && <StateBadge state="blocked" />}
          {row.frozen && <StateBadge state="frozen" />}
        </Group>
      ),
    },
    {
      key: 'nextActLabel',
      title: t('complaints.nextAct'),
      render: (row) => row.nextActLabel ?? t('complaints.othersAct'),
    },
    {
      key: 'applicantName',
      title: t('complaints.applicant'),
      render: (row) => (
        <span className={classes['cut']} title={row.applicantName}>
          {row.applicantName}
        </span>
      ),
    },
    {
      key: 'sellerName',
      title: t('complaints.seller'),
      render: (row) => (
        <span className={classes['cut']} title={row.sellerName}>
          {row.sellerName}
        </span>
      ),
    },
    {
      key: 'lessonTitle',
      title: t('complaints.target'),
      render: (row) => (
        <span
          className={classes['cut']}
          title={row.lessonTitle ? `${row.courseTitle}: ${row.lessonTitle}` : row.courseTitle}
        >
          {row.lessonTitle ?? row.courseTitle}
        </span>
      ),
    },
    { key: 'receivedAt', title: t('complaints.received'), render: (row) => format.date(row.receivedAt) },
  ];

  return (
    <>
      <PageHeader title={t('complaints.title')} aside={<Lead>{t('complaints.text')}</Lead>} />
      <DataTable<QueueLine>
        name="ip-complaints"
        dense
        rows={rows}
        columns={columns}
        to={(row) => `/operator/complaints/${row.id}`}
        empty={<EmptyState icon={IconFlag} title={t('complaints.empty')} text={t('complaints.emptyText')} />}
        filters={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('complaints.filter')}
              value={state}
              onChange={(value) => narrow('state', value)}
              data={STATES.map((value) => ({ value, label: t(`complaints.states.${value}`) }))}
            />
            <Select
              size="xs"
              w={200}
              aria-label={t('complaints.status')}
              placeholder={t('complaints.status')}
              clearable
              clearButtonProps={{ 'aria-label': t('staff:clear' as never) as string }}
              data={STATUSES.map((value) => ({
                value,
                label: t(`states:${value.replace('-', '_')}` as never) as string,
              }))}
              value={status}
              onChange={(value) => narrow('status', value)}
            />
            {sellerId && (
              <Anchor component="button" type="button" size="sm" onClick={() => narrow('seller', null)}>
                {t('complaints.allSellers')}
              </Anchor>
            )}
          </>
        }
      />
    </>
  );
}
