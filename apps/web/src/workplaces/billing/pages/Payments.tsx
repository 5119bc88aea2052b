import { Anchor, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import { DataTable, EmptyState, Money, PageHeader, StateBadge, ToneBadge, usePages } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Lead } from '../../operator/parts/Lead.js';
import { ReasonAct } from '../../operator/parts/ReasonAct.js';
import { useRefresh } from '../../operator/parts/refresh.js';
import staffClasses from '../../operator/staff.module.css';
import { MatchPayment } from '../MatchPayment.js';
import type { BankPayment } from '../types.js';

const STATES = ['unmatched', 'matched', 'dismissed'] as const;
const BADGES = { unmatched: 'unmatched', matched: 'matched', dismissed: 'closed' } as const;

/** Money on the operator's account; what found no invoice waits here for a person. */
export default function Payments(): ReactNode {
  const { t } = useTranslation(['staffMoney', 'staff']);
  const format = useFormat();
  const refresh = useRefresh();
  const [search, setSearch] = useSearchParams();
  const [matching, setMatching] = useState<BankPayment | null>(null);
  const [dismissing, setDismissing] = useState<BankPayment | null>(null);
  const statement = search.get('statement') ?? undefined;
  const status = search.get('status') ?? 'unmatched';
  const rows = usePages<BankPayment>(
    '/billing/payments',
    { status: status === 'all' ? undefined : status, statement },
    { limit: 60 },
  );
  function set(key: string, value: string | null): void {
    setSearch(
      (now) => {
        if (value) now.set(key, value);
        else now.delete(key);
        return now;
      },
      { replace: true },
    );
  }
  const columns: Column<BankPayment>[] = [
    { key: 'bookedOn', title: t('payments.booked'), fixed: true, render: (row) => format.date(row.bookedOn) },
    {
      key: 'payerName',
      title: t('payments.payer'),
      fixed: true,
      render: (row) => (
        <span className={staffClasses['cut']} title={row.payerName}>
          {row.payerName}
        </span>
      ),
    },
    { key: 'payerTaxId', title: t('payments.taxId'), render: (row) => row.payerTaxId || '—' },
    {
      key: 'purpose',
      title: t('payments.purpose'),
      render: (row) => (
        <span className={staffClasses['cutWide']} title={row.purpose}>
          {row.purpose}
        </span>
      ),
    },
    {
      key: 'amount',
      title: t('payments.amount'),
      money: true,
      fixed: true,
      render: (row) => <Money value={row.amount} />,
    },
    {
      key: 'doubt',
      title: t(status === 'unmatched' ? 'payments.doubt' : 'payments.outcome'),
      render: (row) =>
        row.status === 'unmatched' ? (
          <ToneBadge tone="warn">
            {t(`payments.doubts.${(row.doubt ?? 'no-number') as 'no-number'}`, { defaultValue: row.doubt ?? '' })}
          </ToneBadge>
        ) : (
          <Group gap={6} wrap="nowrap">
            <StateBadge
              state={BADGES[row.status]}
              {...(row.status === 'dismissed' ? { word: t('payments.dismissedWord') } : {})}
            />
            <Text size="sm" c="dimmed" className={staffClasses['cutWide']} title={row.reason ?? ''}>
              {row.reason ??
                (row.outcome && t(`payments.outcomes.${row.outcome as 'paid'}`, { defaultValue: row.outcome }))}
            </Text>
          </Group>
        ),
    },
    {
      key: 'id',
      title: t('payments.act'),
      fixed: true,
      render: (row) =>
        row.status === 'unmatched' ? (
          <Group gap={6} wrap="nowrap">
            <Button size="compact-xs" onClick={() => setMatching(row)}>
              {t('payments.match')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setDismissing(row)}>
              {t('payments.dismiss')}
            </Button>
          </Group>
        ) : row.settledAt ? (
          format.date(row.settledAt)
        ) : (
          '—'
        ),
    },
  ];
  const waiting = status === 'unmatched';
  return (
    <>
      <PageHeader title={t('payments.title')} aside={<Lead>{t('payments.text')}</Lead>} />
      <DataTable<BankPayment>
        name="bank-payments"
        dense
        csv={false}
        rows={rows}
        columns={columns}
        empty={
          <EmptyState
            icon={IconChecks}
            title={t(waiting ? 'payments.empty' : 'payments.emptyOther')}
            text={t(waiting ? 'payments.emptyText' : 'payments.emptyOtherText')}
          />
        }
        filters={
          <>
            <div style={{ maxWidth: '100%', overflowX: 'auto' }}>
              <SegmentedControl
                size="xs"
                aria-label={t('payments.which')}
                value={status}
                onChange={(value) => set('status', value === 'unmatched' ? null : value)}
                data={[
                  ...STATES.map((value) => ({ value, label: t(`payments.states.${value}`) })),
                  { value: 'all', label: t('staff:all') },
                ]}
              />
            </div>
            {statement && (
              <Anchor component="button" type="button" size="sm" onClick={() => set('statement', null)}>
                {t('payments.ofStatement')}
              </Anchor>
            )}
          </>
        }
      />
      {matching && <MatchPayment payment={matching} onClose={() => setMatching(null)} />}
      {dismissing && (
        <ReasonAct
          name={`bank-payment:${dismissing.id}`}
          title={t('payments.dismiss').replace('…', '')}
          text={t('payments.dismissText')}
          note={t('payments.dismissNote')}
          field="reason"
          submit={t('payments.dismiss').replace('…', '')}
          send={(reason) => api.request('POST', `/billing/payments/${dismissing.id}/dismiss`, { body: { reason } })}
          onDone={() => {
            refresh('/billing');
            notifications.show({ color: 'green', message: t('payments.dismissed') });
          }}
          onClose={() => setDismissing(null)}
        />
      )}
    </>
  );
}
