import { Anchor, Button, Drawer, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import { DataTable, EmptyState, PageHeader, StateBadge, usePages } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Facts } from '../parts/Facts.js';
import { LegalProfile } from '../parts/LegalProfile.js';
import { Panel } from '../parts/Panel.js';
import { ReasonAct } from '../parts/ReasonAct.js';
import { useBase, useStaff } from '../types.js';
import type { Application } from '../types.js';
import classes from '../staff.module.css';
import { Lead } from '../parts/Lead.js';

const STATES = ['applied', 'approved', 'activated', 'refused', 'all'] as const;
const WORDS: Record<string, string> = {
  applied: 'submitted',
  approved: 'approved',
  activated: 'active',
  refused: 'rejected',
};

/** Applications for the payment module, the oldest first. */
export default function Applications(): ReactNode {
  const { t } = useTranslation(['operator', 'staff']);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? 'applied';
  const chosen = search.get('application');
  const rows = usePages<Application>(
    '/operator/payment-module-applications',
    { status: state === 'all' ? undefined : state },
    { limit: 40 },
  );
  const [kept, setKept] = useState<Application | null>(null);
  const shown = rows.items?.find((row) => row.id === chosen) ?? (kept?.id === chosen ? kept : null);

  function set(name: string, value: string | null): void {
    setSearch((now) => {
      if (value) now.set(name, value);
      else now.delete(name);
      return now;
    });
  }
  const badge = (status: string): ReactNode => (
    <StateBadge
      state={WORDS[status] ?? status}
      word={t(`applications.states.${status}` as 'applications.states.applied', { defaultValue: status })}
    />
  );

  const columns: Column<Application & { name: string }>[] = [
    {
      key: 'name',
      title: t('applications.seller'),
      fixed: true,
      render: (row) => (
        <Anchor component="button" type="button" size="sm" className={classes['cut']} onClick={() => open(row)}>
          {row.seller.displayName}
        </Anchor>
      ),
    },
    { key: 'status', title: t('applications.state'), render: (row) => badge(row.status) },
    {
      key: 'seller',
      title: t('staff:legal.legalName'),
      render: (row) => (
        <span className={classes['cut']} title={row.seller.legalName}>
          {row.seller.legalName}
        </span>
      ),
    },
    {
      key: 'actions',
      title: t('staff:legal.country'),
      render: (row) => t(`staff:legal.${row.seller.country}` as 'staff:legal.RU', { defaultValue: row.seller.country }),
    },
    { key: 'reason', title: t('staff:legal.taxId'), render: (row) => row.seller.taxId },
    {
      key: 'appliedAt',
      title: t('applications.applied'),
      render: (row) => (row.appliedAt ? format.date(row.appliedAt) : '—'),
    },
    {
      key: 'decidedAt',
      title: t('applications.decided'),
      render: (row) => (row.decidedAt ? format.date(row.decidedAt) : '—'),
    },
  ];

  function open(row: Application): void {
    setKept(row);
    set('application', row.id);
  }

  const named = { ...rows, items: rows.items?.map((row) => ({ ...row, name: row.seller.displayName })) };
  return (
    <>
      <PageHeader title={t('applications.title')} aside={<Lead>{t('applications.text')}</Lead>} />
      <DataTable
        name="applications"
        dense
        csv={false}
        rows={named}
        columns={columns}
        empty={<EmptyState icon={IconFileCheck} title={t('applications.empty')} text={t('applications.emptyText')} />}
        filters={
          <SegmentedControl
            size="xs"
            aria-label={t('applications.state')}
            value={state}
            onChange={(value) => set('state', value)}
            data={STATES.map((value) => ({
              value,
              label: value === 'all' ? t('staff:all') : t(`applications.states.${value}`),
            }))}
          />
        }
      />
      <Drawer
        opened={shown !== null}
        onClose={() => set('application', null)}
        size="xl"
        title={shown?.seller.displayName}
        closeButtonProps={{ 'aria-label': t('staff:close') }}
      >
        {shown && <OneApplication found={shown} badge={badge(shown.status)} onDecided={setKept} />}
      </Drawer>
    </>
  );
}

function OneApplication({
  found,
  badge,
  onDecided,
}: {
  found: Application;
  badge: ReactNode;
  onDecided: (found: Application) => void;
}): ReactNode {
  const { t } = useTranslation(['operator', 'staff']);
  const format = useFormat();
  const base = useBase();
  const staff = useStaff();
  const queries = useQueryClient();
  const [deciding, setDeciding] = useState<'approve' | 'refuse' | null>(null);
  const open = found.actions.includes('approve');

  function decided(answer: Application): void {
    onDecided(answer);
    void queries.invalidateQueries({ queryKey: ['/operator/payment-module-applications'] });
    notifications.show({
      color: 'green',
      message: t(`applications.done.${answer.status}` as 'applications.done.approved', {
        seller: answer.seller.displayName,
      }),
    });
  }
  return (
    <Stack gap="md">
      <Panel title={t('applications.application')} aside={badge}>
        <Facts
          rows={[
            [t('applications.applied'), found.appliedAt && format.dateTime(found.appliedAt)],
            [t('applications.note'), found.note && <span className={classes['prose']}>{found.note}</span>],
            [t('applications.decided'), found.decidedAt && format.dateTime(found.decidedAt)],
            [t('applications.reason'), found.reason && <span className={classes['prose']}>{found.reason}</span>],
            [t('applications.activated'), found.activatedAt && format.dateTime(found.activatedAt)],
            [t('applications.termsVersion'), found.termsVersion],
          ]}
        />
        {!found.note && open && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('applications.noNote')}
          </Text>
        )}
      </Panel>
      <LegalProfile profile={found.seller} />
      <Group justify="space-between">
        <Anchor component={Link} to={`${base}/sellers/${found.seller.id}`} size="sm">
          {t('applications.toSeller')}
        </Anchor>
        {open && staff.billing && (
          <Group>
            <Button variant="default" onClick={() => setDeciding('refuse')}>
              {t('applications.refuse')}
            </Button>
            <Button onClick={() => setDeciding('approve')}>{t('applications.approve')}</Button>
          </Group>
        )}
      </Group>
      {open && !staff.billing && (
        <Text size="sm" c="dimmed" ta="end">
          {t('applications.billingOnly')}
        </Text>
      )}
      {deciding && (
        <ReasonAct<Application>
          name={`application:${found.id}:${deciding}`}
          title={t(`applications.${deciding}`)}
          text={t(deciding === 'approve' ? 'applications.approveText' : 'applications.refuseText')}
          label={deciding === 'approve' ? t('applications.words') : t('staff:reason.label')}
          note={t('applications.sellerReads')}
          optional={deciding === 'approve'}
          field="reason"
          submit={t(`applications.${deciding}`)}
          danger={deciding === 'refuse'}
          send={(words) =>
            api.request<Application>('POST', `/operator/payment-module-applications/${found.id}/decision`, {
              body: { decision: deciding, ...(words ? { reason: words } : {}) },
            })
          }
          onDone={decided}
          onClose={() => setDeciding(null)}
        />
      )}
    </Stack>
  );
}
