import { Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { Figure, LinesSkeleton, ProblemAlert } from '../../../design/index.js';
import { serverNow } from '../../../clock/clock.js';
import { useFormat } from '../../../texts/format.js';
import type { Got } from '../data.js';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** Every day up to today, also those without a sale. */
function everyDay(items: readonly { day: string }[]): string[] {
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  const last = [today, ...items.map((one) => one.day)].sort().at(-1) ?? today;
  const end = Date.parse(last);
  return Array.from({ length: DAYS }, (_, index) =>
    new Date(end - (DAYS - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  );
}

/** Sales by day, a chart a currency. */
export function SalesChart(): ReactNode {
  const { t } = useTranslation('seller');
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['/seller/sales'],
    queryFn: () => api.request<Got<'/seller/sales'>>('GET', '/seller/sales'),
  });
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <LinesSkeleton />;
  const currencies = [...new Set(data.items.map((one) => one.amount.currency))];
  if (currencies.length === 0) {
    return (
      <Paper withBorder p="md" component="section">
        <Title order={2} size="h3" mb="xs">
          {t('home.salesTitle')}
        </Title>
        <Text c="dimmed">{t('home.salesNone')}</Text>
      </Paper>
    );
  }
  const days = everyDay(data.items);
  return currencies.map((currency) => {
    const known = new Map(data.items.filter((one) => one.amount.currency === currency).map((one) => [one.day, one]));
    return (
      <Figure
        key={currency}
        title={t('home.salesTitle')}
        kind="bar"
        x="day"
        data={days.map((day) => ({
          day: format.date(day),
          sold: Number(known.get(day)?.amount.amount ?? 0),
          refunded: Number(known.get(day)?.refunded.amount ?? 0),
        }))}
        series={[
          { name: 'sold', label: t('home.salesOf', { currency }) },
          { name: 'refunded', label: t('home.refundsOf', { currency }), tone: 'bad' },
        ]}
        format={(value) => format.money({ amount: value.toFixed(2), currency })}
      />
    );
  });
}
