import { Anchor, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import { termsPath } from '../../../auth/terms.js';
import {
  DeadlineChip,
  download,
  NextAct,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  StateBadge,
  Timeline,
  WorkingLines,
} from '../../../design/index.js';
import type { Act } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { SaleRefund } from '../sale/SaleRefund.js';
import type { SaleOrder } from '../sale/types.js';
import { isUnderWay, unpaidDeadline } from '../sale/types.js';
import { useSaleTimeline } from '../sale/timeline.js';

const FOLLOW_MS = 4000;

/** One order as its seller sees it: what was sold, what is theirs of it, refunds with their working, the story. */
export default function SalePage(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['/seller/orders', id],
    queryFn: () => api.request<SaleOrder>('GET', `/seller/orders/${id}`),
    refetchInterval: ({ state }) => (state.data?.refundsWorked.some(isUnderWay) ? FOLLOW_MS : false),
  });
  if (error && !data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <Sale order={data} />;
}

function Sale({ order }: { order: SaleOrder }): ReactNode {
  const { t } = useTranslation(['sellerSale', 'sellerMoney']);
  const format = useFormat();
  const timeline = useSaleTimeline(order);
  const { sale, payer } = order;
  const unpaid = unpaidDeadline(order, t('dueThen'));

  return (
    <>
      <PageHeader
        title={t('title', { number: order.number })}
        back={[{ to: '/seller/sales', title: t('sellerMoney:sales.title') }]}
        aside={
          <>
            <StateBadge state={order.status} />
            {unpaid && <DeadlineChip deadline={unpaid} label={t('due')} />}
          </>
        }
        actions={<NextAct {...useActs(order)} />}
      />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <Stack gap="lg">
          <Part title={t('contents')}>
            <WorkingLines
              working={{
                lines: [
                  ...order.lines.map((line) => ({
                    label: line.title,
                    value: line.price,
                    note: line.access
                      ? line.access.endsAt
                        ? t('access', { when: format.dateTime(line.access.endsAt) })
                        : t('accessEndless')
                      : null,
                  })),
                  { label: t('paidInAll'), value: order.total },
                  ...(sale.refunded.amount === '0.00' ? [] : [{ label: t('refunded'), value: minus(sale.refunded) }]),
                  {
                    label: t('commission', { rate: sale.commissionRate }),
                    value: minus(sale.commission),
                    clause: order.commissionRule?.clauses.join(', ') ?? null,
                    note: sale.refunded.amount === '0.00' ? null : t('commissionLess'),
                  },
                ],
                result: sale.net,
                clauseText: order.commissionRule?.text ?? null,
              }}
            />
            {!sale.paid && (
              <Text size="sm" c="dimmed" mt="xs">
                {t('notYet')}
              </Text>
            )}
          </Part>
          {order.refundsWorked.map((refund) => (
            <SaleRefund key={refund.id} refund={refund} order={order} />
          ))}
          <Part title={t('history')}>
            <Timeline {...timeline} />
          </Part>
        </Stack>
        <Stack gap="lg">
          <Part title={t('buyer')}>
            <Facts
              rows={[
                [t('legalName'), payer.legalName],
                [t('taxId'), payer.taxId],
                [t('address'), payer.address],
                [t('name'), payer.name],
                [t('email'), <Anchor href={`mailto:${payer.email}`}>{payer.email}</Anchor>],
                [t('phone'), payer.phone],
                [t('method'), t(`methods.${order.method}`)],
                [t('payment'), order.payment && <StateBadge state={PAYMENT[order.payment.status]} />],
                [t('failure'), order.payment?.failure],
              ]}
            />
          </Part>
          <Part title={t('documents')}>
            <Stack gap="xs">
              {order.documents.length === 0 && <Text c="dimmed">{t('noReceipt')}</Text>}
              {order.documents.length > 0 && <Receipt order={order} />}
              {order.acceptances.map((terms) => (
                <Text size="sm" key={terms.acceptanceId}>
                  <Anchor component={Link} to={termsPath(terms)} inherit>
                    {terms.title}
                  </Anchor>{' '}
                  <Text span c="dimmed" size="sm">
                    {t('accepted', { version: terms.version })}
                  </Text>
                </Text>
              ))}
            </Stack>
          </Part>
        </Stack>
      </SimpleGrid>
    </>
  );
}

const PAYMENT = {
  intent: 'new',
  pending: 'processing',
  unknown: 'unknown',
  succeeded: 'paid',
  declined: 'declined',
  void: 'cancelled',
  disputed: 'disputed',
} as const;

/** The same amount, taken away. */
const minus = ({ amount, currency }: SaleOrder['total']): SaleOrder['total'] => ({
  amount: Number(amount) === 0 ? amount : `-${amount}`,
  currency,
});

function useReceipt(order: SaleOrder) {
  return useMutation({
    mutationFn: () => download(`/seller/orders/${order.id}/documents/receipt.pdf`, `${order.number}.pdf`),
  });
}

function Receipt({ order }: { order: SaleOrder }): ReactNode {
  const { t } = useTranslation('sellerSale');
  const receipt = useReceipt(order);
  return (
    <Anchor component="button" type="button" size="sm" onClick={() => receipt.mutate()} w="fit-content">
      {t('receipt')}
    </Anchor>
  );
}

/** A refund that failed comes first: the buyer's money is waiting. */
function useActs(order: SaleOrder): { primary: Act | null; more: Act[] } {
  const { t } = useTranslation('sellerSale');
  const queries = useQueryClient();
  const receipt = useReceipt(order);
  const retry = useMutation({
    mutationFn: (id: string) => api.request('POST', `/seller/refunds/${id}/retry`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['/seller/orders'] }),
  });
  const failed = order.refundsWorked.find((one) => one.status === 'failed');
  const save: Act = {
    label: t('receipt'),
    icon: IconDownload,
    onAct: () => receipt.mutate(),
    pending: receipt.isPending,
    disabledReason: order.documents.length > 0 ? null : t('noReceipt'),
  };
  if (!failed) return { primary: order.documents.length > 0 ? save : null, more: [] };
  return {
    primary: { label: t('retry'), icon: IconRefresh, onAct: () => retry.mutate(failed.id), pending: retry.isPending },
    more: [save],
  };
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Title order={2} size="h3" mb="sm" id={id}>
        {title}
      </Title>
      {children}
    </Paper>
  );
}

function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }): ReactNode {
  return (
    <dl
      style={{ margin: 0, display: 'grid', gridTemplateColumns: 'minmax(7rem, 34%) minmax(0, 1fr)', gap: '4px 16px' }}
    >
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .flatMap(([name, value]) => [
          <Text key={`${name} name`} component="dt" size="sm" c="dimmed">
            {name}
          </Text>,
          <Text key={name} component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
            {value}
          </Text>,
        ])}
    </dl>
  );
}
