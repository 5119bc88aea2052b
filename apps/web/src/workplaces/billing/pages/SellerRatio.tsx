import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DataTable,
  EmptyState,
  Figure,
  Money,
  NextAct,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  rowsHere,
} from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Panel } from '../../operator/parts/Panel.js';
import { shortId } from '../../operator/types.js';
import staffClasses from '../../operator/staff.module.css';
import { shareOf } from '../../operator/words.js';
import { ByAmount, ByNumber, RatioState } from '../ratios.js';
import type { RatioDetail } from '../ratios.js';

type Refund = RatioDetail['refunds'][number];

/** One seller's ratio: how it went day by day, and the refunds behind it. */
export default function SellerRatio(): ReactNode {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['/billing/sellers', id, 'refund-ratio'],
    queryFn: () => api.request<RatioDetail>('GET', `/billing/sellers/${id}/refund-ratio`),
  });
  if (error && !data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const currencies = data.amounts.map((amount) => amount.currency);
  const chart = data.series.map((day) => ({
    day: format.date(day.day),
    number: shareOf(day.number.ratio) ?? 0,
    ...Object.fromEntries(
      currencies.map((currency) => [
        currency,
        shareOf(day.amounts.find((one) => one.currency === currency)?.ratio ?? null) ?? 0,
      ]),
    ),
  }));
  const limit = shareOf(data.limit) ?? 0;

  const columns: Column<Refund>[] = [
    { key: 'settledAt', title: t('refund.settled'), fixed: true, render: (row) => format.dateTime(row.settledAt) },
    {
      key: 'amount',
      title: t('refund.amount'),
      money: true,
      fixed: true,
      render: (row) => <Money value={row.amount} />,
    },
    {
      key: 'method',
      title: t('refund.method'),
      render: (row) =>
        t(`refund.methods.${row.method.replace(/-/g, '_')}` as 'refund.methods.full', { defaultValue: row.method }),
    },
    { key: 'reason', title: t('refund.reason'), noWrap: false, render: (row) => row.reason ?? '—' },
    {
      key: 'orderId',
      title: t('refund.order'),
      render: (row) => <span className={staffClasses['mono']}>{shortId(row.orderId)}</span>,
    },
  ];
  return (
    <>
      <PageHeader
        back={[{ to: '/billing/refund-ratios', title: t('ratio.title') }]}
        title={data.sellerName || shortId(id)}
        text={t('ratio.period', {
          from: format.date(data.from, { zone: data.zone, style: 'long' }),
          to: format.date(new Date(Date.parse(data.to) - 1), { zone: data.zone, style: 'long' }),
          zone: data.zone,
        })}
        aside={<RatioState ratio={data} />}
        actions={
          <div data-next-act>
            <NextAct
              primary={{ label: t('ratio.openSeller'), to: `/billing/sellers/${id}` }}
              more={[{ label: t('ratio.openLedger'), to: `/billing/ledger?seller=${id}` }]}
            />
          </div>
        }
      />
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Panel title={t('ratio.byNumber')}>
            <Text fz={28} fw={650} component="div">
              <ByNumber ratio={data} />
            </Text>
            <Text size="sm" c="dimmed">
              {t('ratio.of', { refunds: format.number(data.number.refunds), sales: format.number(data.number.sales) })}
            </Text>
          </Panel>
          <Panel title={t('ratio.byAmount')}>
            <Text fz={28} fw={650} component="div">
              <ByAmount ratio={data} />
            </Text>
            <Text size="sm" c="dimmed">
              {data.amounts
                .map((amount) =>
                  t('ratio.of', { refunds: format.money(amount.refunds), sales: format.money(amount.sales) }),
                )
                .join('; ')}
            </Text>
          </Panel>
          <Panel title={t('ratio.limit')}>
            <Text fz={28} fw={650}>
              {format.percent(limit)}
            </Text>
            <Text size="sm" c="dimmed">
              {t(data.mustExceed === 'both' ? 'ratio.both' : 'ratio.any')} {data.clause}
            </Text>
          </Panel>
        </SimpleGrid>
        <Figure
          title={t('ratio.daily')}
          data={chart}
          x="day"
          series={[
            { name: 'number', label: t('ratio.byNumber') },
            ...currencies.map((currency, index) => ({
              name: currency,
              label: `${t('ratio.byAmount')}, ${currency}`,
              tone: (['warn', 'good', 'info'] as const)[index % 3] ?? ('warn' as const),
            })),
          ]}
          format={(value) => format.percent(value)}
          limit={{ value: limit, label: `${t('ratio.limit')} ${format.percent(limit)}` }}
        />
        <Panel title={t('refund.title')}>
          <DataTable<Refund>
            name="refunds-behind"
            csv={false}
            rows={rowsHere(data.refunds)}
            columns={columns}
            empty={<EmptyState order={3} title={t('refund.none')} text={t('refund.noneText')} />}
          />
        </Panel>
      </Stack>
    </>
  );
}
