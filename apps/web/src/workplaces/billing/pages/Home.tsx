import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { LinesSkeleton, PageHeader, ProblemAlert, usePages } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { DueBoard } from '../../operator/parts/DueBoard.js';
import { Lead } from '../../operator/parts/Lead.js';
import { Panel } from '../../operator/parts/Panel.js';
import classes from '../../operator/staff.module.css';
import { shortId } from '../../operator/types.js';
import type { Application } from '../../operator/types.js';
import { Accounts } from '../parts.js';
import { ByAmount, ByNumber, nearness, RatioState } from '../ratios.js';
import type { Account, Ratio } from '../ratios.js';

const SHOWN = 5;

/** What of the operator's money needs somebody today. */
export default function Home(): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <>
      <PageHeader title={t('home.title')} aside={<Lead>{t('home.text')}</Lead>} />
      <div className={classes['board']}>
        <Stack gap="md">
          <Nearest />
          <Totals />
          <DueBoard only="payments.refund-due" title={t('home.refundsDue')} />
        </Stack>
        <Stack gap="md">
          <Waiting />
          <DueBoard only="payments.order-unpaid" title={t('home.unpaid')} />
        </Stack>
      </div>
    </>
  );
}

function All({ to, of }: { to: string; of: string }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <Anchor component={Link} to={to} size="sm" aria-label={`${of}: ${t('home.all')}`}>
      {t('home.all')}
    </Anchor>
  );
}

function Nearest(): ReactNode {
  const { t } = useTranslation('billing');
  const { data, error, refetch } = useQuery({
    queryKey: ['/billing/refund-ratios', {}],
    queryFn: () => api.request<{ items: Ratio[] }>('GET', '/billing/refund-ratios'),
  });
  const items = [...(data?.items ?? [])].sort((a, b) => nearness(b) - nearness(a)).slice(0, SHOWN);
  return (
    <Panel title={t('home.nearest')} aside={<All to="/billing/refund-ratios" of={t('nav.refundRatios')} />}>
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <LinesSkeleton lines={3} />}
      {data && items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('ratio.emptyText')}
        </Text>
      )}
      <ul className={classes['day']}>
        {items.map((ratio) => (
          <li
            key={ratio.sellerId}
            className={classes['due']}
            style={{ gridTemplateColumns: 'minmax(0, 1fr) auto auto auto' }}
          >
            <span className={classes['what']}>
              <Anchor component={Link} to={`/billing/refund-ratios/${ratio.sellerId}`} size="sm">
                {ratio.sellerName || shortId(ratio.sellerId)}
              </Anchor>
            </span>
            <span title={t('ratio.byNumber')}>
              <ByNumber ratio={ratio} />
            </span>
            <span title={t('ratio.byAmount')}>
              <ByAmount ratio={ratio} />
            </span>
            <RatioState ratio={ratio} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Totals(): ReactNode {
  const { t } = useTranslation('billing');
  const { data, error, refetch } = useQuery({
    queryKey: ['/billing/ledger', 'accounts', null],
    queryFn: () => api.request<{ accounts: Account[] }>('GET', '/billing/ledger', { query: { limit: 1 } }),
  });
  return (
    <Panel title={t('ledger.allAccounts')} aside={<All to="/billing/ledger" of={t('nav.ledger')} />}>
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <LinesSkeleton lines={4} />}
      {data && data.accounts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('ledger.emptyText')}
        </Text>
      )}
      {data && data.accounts.length > 0 && <Accounts accounts={data.accounts} />}
    </Panel>
  );
}

function Waiting(): ReactNode {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const rows = usePages<Application>('/operator/payment-module-applications', { status: 'applied' }, { limit: SHOWN });
  return (
    <Panel title={t('home.applications')} aside={<All to="/billing/applications" of={t('nav.applications')} />}>
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!rows.items && !rows.problem && <LinesSkeleton lines={3} />}
      {rows.items?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('home.noApplications')}
        </Text>
      )}
      <ul className={classes['day']}>
        {rows.items?.map((row) => (
          <li key={row.id} className={classes['due']} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
            <span className={classes['what']}>
              <Anchor component={Link} to={`/billing/applications?application=${row.id}`} size="sm">
                {row.seller.displayName}
              </Anchor>
            </span>
            <span className={classes['when']}>{row.appliedAt && format.date(row.appliedAt)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
