import { Anchor, Button, SegmentedControl, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconKey } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import { DataTable, EmptyState, PageHeader, usePages } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { ReasonAct } from '../parts/ReasonAct.js';
import { shortId, useSellerNames } from '../types.js';
import type { AccessProblem } from '../types.js';
import classes from '../staff.module.css';
import { Lead } from '../parts/Lead.js';

/** Buyers who cannot get in, the oldest first. */
export default function Problems(): ReactNode {
  const { t } = useTranslation(['operator', 'staff']);
  const format = useFormat();
  const name = useSellerNames();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? 'open';
  const [solving, setSolving] = useState<AccessProblem | null>(null);
  const rows = usePages<AccessProblem>('/operator/access-problems', { state }, { limit: 40 });

  const columns: Column<AccessProblem>[] = [
    {
      key: 'description',
      title: t('problems.what'),
      fixed: true,
      noWrap: false,
      render: (row) => (
        <>
          <span className={classes['prose']}>{row.description}</span>
          {row.resolution && (
            <Text size="sm" c="dimmed" className={classes['prose']}>
              → {row.resolution}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'sellerId',
      title: t('problems.seller'),
      width: 200,
      render: (row) => (
        <Anchor component={Link} to={`/operator/sellers/${row.sellerId}`} size="sm" className={classes['cut']}>
          {name(row.sellerId)}
        </Anchor>
      ),
    },
    {
      key: 'accountId',
      title: t('problems.buyer'),
      hidden: true,
      render: (row) => <span className={classes['mono']}>{shortId(row.accountId)}</span>,
    },
    { key: 'reportedAt', title: t('problems.reported'), width: 170, render: (row) => format.dateTime(row.reportedAt) },
    state === 'open'
      ? {
          key: 'state',
          title: t('problems.act'),
          width: 130,
          fixed: true,
          render: (row) => (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setSolving(row)}
              aria-label={`${t('problems.resolve')}: ${row.description.slice(0, 60)}`}
            >
              {t('problems.resolve')}
            </Button>
          ),
        }
      : {
          key: 'resolvedAt',
          title: t('problems.resolved'),
          width: 170,
          render: (row) => (row.resolvedAt ? format.dateTime(row.resolvedAt) : '—'),
        },
  ];

  return (
    <>
      <PageHeader title={t('problems.title')} aside={<Lead>{t('problems.text')}</Lead>} />
      <DataTable<AccessProblem>
        name="problems"
        dense
        csv={false}
        rows={rows}
        columns={columns}
        empty={
          <EmptyState
            icon={IconKey}
            title={t(state === 'open' ? 'problems.empty' : 'problems.emptyResolved')}
            text={t('problems.emptyText')}
          />
        }
        filters={
          <SegmentedControl
            size="xs"
            aria-label={t('problems.filter')}
            value={state}
            onChange={(value) => setSearch({ state: value }, { replace: true })}
            data={(['open', 'resolved'] as const).map((value) => ({ value, label: t(`problems.states.${value}`) }))}
          />
        }
      />
      {solving && (
        <ReasonAct<AccessProblem>
          name={`problem:${solving.id}`}
          title={t('problems.resolve')}
          text={<span className={classes['prose']}>{solving.description}</span>}
          label={t('problems.resolution')}
          note={t('problems.resolutionNote')}
          field="resolution"
          submit={t('problems.resolve')}
          send={(words) =>
            api.request<AccessProblem>('POST', `/operator/access-problems/${solving.id}/resolution`, {
              body: { resolution: words },
            })
          }
          onDone={() => {
            void queries.invalidateQueries({ queryKey: ['/operator/access-problems'] });
            notifications.show({ color: 'green', message: t('problems.done') });
          }}
          onClose={() => setSolving(null)}
        />
      )}
    </>
  );
}
