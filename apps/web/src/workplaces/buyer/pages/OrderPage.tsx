import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import { serverNow } from '../../../clock/clock.js';
import { termsPath } from '../../../auth/terms.js';
import {
  DeadlineChip,
  download,
  NextAct,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  Timeline,
  Why,
  WorkingLines,
} from '../../../design/index.js';
import type { Act } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import classes from '../buyer.module.css';
import { readOrder, resumePath, useMyCourses } from '../calls.js';
import { Facts, isFree, LegalFacts } from '../parts/facts.js';
import { OrderNotice } from '../parts/OrderNotice.js';
import { OrderState } from '../parts/OrderState.js';
import { useOrderTimeline } from '../parts/orderTimeline.js';
import { startPaying } from '../parts/paying.js';
import { deadlineOf, workingOf } from '../rules.js';
import type { Order, Refund } from '../types.js';

const WAITING_MS = 2000;
const PACES = [
  [20_000, 1000],
  [120_000, 4000],
] as const;
const SELDOM_MS = 30_000;

/** Whether the payment system has yet to say what became of the money. */
function isWaiting(order: Order | undefined): boolean {
  const payment = order?.payment as Order['payment'] | null | undefined;
  return order?.status === 'awaiting-payment' && (payment?.status === 'pending' || payment?.status === 'unknown');
}

/** Whether a refund is on its way, so that the page follows it. */
function isRefunding(order: Order | undefined): boolean {
  return order?.refunds.some(({ status }) => ['requested', 'sent', 'unknown'].includes(status)) ?? false;
}

/** A refund is mostly settled within seconds: it is followed closely at first, then now and then. */
function refundPace(order: Order | undefined): number {
  const asked = Math.max(0, ...(order?.refunds ?? []).map(({ requestedAt }) => Date.parse(requestedAt)));
  const age = serverNow() - asked;
  return PACES.find(([until]) => age < until)?.[1] ?? SELDOM_MS;
}

/** One order. After paying, the person returns here and the page waits for the payment system's word. */
export default function OrderPage(): ReactNode {
  const { t } = useTranslation('orders');
  const { id = '' } = useParams();
  const order = useQuery({
    queryKey: ['/orders', id],
    queryFn: () => readOrder(id),
    refetchInterval: ({ state }) =>
      isWaiting(state.data) ? WAITING_MS : isRefunding(state.data) ? refundPace(state.data) : false,
  });
  const refunds = useQueries({
    queries: (order.data?.refunds ?? []).map((refund) => ({
      queryKey: ['/refunds', refund.id, refund.status],
      queryFn: () => api.get('/refunds/{id}', { params: { path: { id: refund.id } } }),
    })),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
  if (order.error) return <ProblemAlert problem={order.error} onRetry={() => void order.refetch()} />;
  if (!order.data) return <PageSkeleton />;
  return <OrderView order={order.data} refunds={refunds} backTitle={t('order.back')} />;
}

function OrderView({
  order,
  refunds,
  backTitle,
}: {
  order: Order;
  refunds: readonly Refund[];
  backTitle: string;
}): ReactNode {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const timeline = useOrderTimeline(order, refunds);
  const unpaid = order.status === 'awaiting-payment';
  const due = order.expiresAt as string | null;
  const acts = useActs(order);
  const { payer } = order;

  return (
    <>
      <PageHeader
        title={t('order.title', { number: order.number })}
        back={[{ to: '/orders', title: backTitle }]}
        aside={
          <>
            <OrderState order={order} />
            {unpaid && due && (
              <DeadlineChip
                deadline={deadlineOf('order.unpaid', due, order.unpaid, t('order.dueThen'))}
                label={t('order.due')}
              />
            )}
          </>
        }
        actions={<NextAct primary={acts.primary} more={acts.more} />}
      />
      <Stack gap="md">
        <OrderNotice order={order} />
        <ProblemAlert problem={acts.problem} />
        <div className={classes['twoSides']}>
          <Stack gap="md">
            <Paper withBorder p="md" component="section" aria-labelledby="contents">
              <Title order={2} size="h3" id="contents" mb="xs">
                {t('order.contents')}
              </Title>
              <WorkingLines
                working={{
                  lines: [
                    ...order.lines.map((line) => {
                      const end = (line.access as { endsAt: string | null } | null)?.endsAt;
                      return {
                        label: line.title,
                        value: line.price,
                        note: end ? t('order.access', { when: format.dateTime(end) }) : null,
                      };
                    }),
                    ...(isFree(order.total) ? [] : [{ label: t('checkout.payerFee'), value: order.payerFee }]),
                    { label: t('checkout.total'), value: order.total },
                    ...(isFree(order.refunded) ? [] : [{ label: t('order.refunded'), value: order.refunded }]),
                  ],
                }}
              />
              {!isFree(order.total) && (
                <Text size="sm" component="div" mt="xs">
                  <Why
                    working={workingOf(order.refund, {
                      title: t('checkout.refundTitle'),
                      label: t('checkout.refundLabel'),
                      value: t(`refund.methods.${order.refund.value as 'full'}`, { defaultValue: order.refund.value }),
                    })}
                  >
                    {t('checkout.refund')}:{' '}
                    {t(`refund.methods.${order.refund.value as 'full'}`, { defaultValue: order.refund.value })}
                  </Why>
                </Text>
              )}
            </Paper>
            <Paper withBorder p="md" component="section" aria-labelledby="history">
              <Title order={2} size="h3" id="history" mb="md">
                {t('order.history')}
              </Title>
              <Timeline {...timeline} />
            </Paper>
          </Stack>
          <Stack gap="md">
            <Paper withBorder p="md" component="section" aria-labelledby="payer">
              <Title order={2} size="h3" id="payer" mb="sm">
                {t('order.payer')}
              </Title>
              <Facts
                rows={[
                  [t('checkout.legalName'), payer.legalName],
                  [t('checkout.taxId'), payer.taxId],
                  [t('checkout.name'), payer.name],
                  [t('checkout.email'), payer.email],
                  [t('checkout.phone'), payer.phone],
                  [t('order.by'), t(`order.method.${order.method}`)],
                ]}
              />
            </Paper>
            <Paper withBorder p="md" component="section" aria-labelledby="seller">
              <Title order={2} size="h3" id="seller" mb="sm">
                {t('checkout.seller')}
              </Title>
              <LegalFacts legal={order.seller} />
            </Paper>
            <Paper withBorder p="md" component="section" aria-labelledby="accepted">
              <Title order={2} size="h3" id="accepted" mb="sm">
                {t('order.accepted')}
              </Title>
              <Stack gap="xs">
                {order.acceptances.map((terms) => (
                  <Text size="sm" key={terms.acceptanceId}>
                    <Anchor component={Link} to={termsPath(terms)} inherit>
                      {terms.title}
                    </Anchor>{' '}
                    ({t('checkout.version', { version: terms.version })})
                  </Text>
                ))}
              </Stack>
            </Paper>
          </Stack>
        </div>
      </Stack>
    </>
  );
}

/** What the buyer may do with the order, the nearest thing first. */
function useActs(order: Order): { primary: Act | null; more: Act[]; problem: unknown } {
  const { t } = useTranslation('orders');
  const queries = useQueryClient();
  const mine = useMyCourses();
  const pay = useMutation({ meta: { quiet: true }, mutationFn: () => startPaying(order.id), onError: () => again() });
  const cancel = useMutation({
    meta: { quiet: true },
    mutationFn: () => api.post('/orders/{id}/cancel', { params: { path: { id: order.id } } }),
    onSettled: () => again(),
  });
  const receipt = useMutation({
    mutationFn: () => download(`/orders/${order.id}/documents/receipt.pdf`, `${order.number}.pdf`),
  });
  function again(): Promise<void> {
    return queries.invalidateQueries({ queryKey: ['/orders'] });
  }
  // Paid opens a course and refunded closes it, also while the page waits: what one has is asked again.
  const before = useRef(order.status);
  useEffect(() => {
    if (before.current !== order.status) void queries.invalidateQueries({ queryKey: ['/me/courses'] });
    before.current = order.status;
  }, [queries, order.status]);
  const problem = pay.error ?? cancel.error;

  if (order.status === 'awaiting-payment') {
    const status = (order.payment as Order['payment'] | null)?.status;
    return {
      problem,
      primary: {
        label: t(status === 'declined' ? 'order.payAgain' : 'order.pay'),
        onAct: () => pay.mutate(),
        pending: pay.isPending,
      },
      more: [
        {
          label: t('order.cancel'),
          onAct: () => cancel.mutate(),
          danger: true,
          confirm: { title: t('order.cancelTitle'), text: t('order.cancelText') },
        },
      ],
    };
  }
  if (order.status === 'cancelled' || order.status === 'expired') return { problem, primary: null, more: [] };

  const grant = mine.data?.items.find((line) => line.orderId === order.id);
  const underWay = isRefunding(order);
  const reason = isFree(order.total)
    ? t('order.refundFree')
    : order.status === 'refunded'
      ? t('order.refundOver')
      : underWay
        ? t('order.refundRunning')
        : (order.payment as Order['payment'] | null)?.status === 'disputed'
          ? t('order.disputed')
          : null;
  const open = grant && ['active', 'limited'].includes(grant.status);
  const save: Act = {
    label: t('order.receipt'),
    icon: IconDownload,
    onAct: () => receipt.mutate(),
    pending: receipt.isPending,
  };
  const has = order.documents.length > 0;
  return {
    problem,
    primary: open ? { label: t('order.learn'), to: resumePath(grant), icon: IconPlayerPlay } : has ? save : null,
    more: [
      ...(open && has ? [save] : []),
      { label: t('order.refund'), to: `/orders/${order.id}/refund`, disabledReason: reason },
    ],
  };
}
