import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DeadlineChip, EmptyState, LinesSkeleton, PageHeader, ProblemAlert, usePages } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import classes from '../buyer.module.css';
import { Price } from '../parts/facts.js';
import { OrderState } from '../parts/OrderState.js';
import { deadlineOf } from '../rules.js';
import type { Order } from '../types.js';

/** A buyer's orders, newest first; an unpaid one says so and by when it must be paid (AS-4.3). */
export default function Orders(): ReactNode {
  const { t } = useTranslation('orders');
  const orders = usePages<Order>('/orders');
  return (
    <>
      <PageHeader title={t('list.title')} />
      {orders.problem ? (
        <ProblemAlert problem={orders.problem} onRetry={orders.retry} />
      ) : !orders.items ? (
        <LinesSkeleton />
      ) : orders.items.length === 0 ? (
        <EmptyState
          title={t('list.emptyTitle')}
          text={t('list.empty')}
          action={
            <Button component={Link} to="/">
              {t('list.find')}
            </Button>
          }
        />
      ) : (
        <Stack gap="sm">
          {orders.items.map((order) => (
            <Line key={order.id} order={order} />
          ))}
        </Stack>
      )}
      {orders.hasMore && (
        <Button mt="md" fullWidth variant="default" loading={orders.loadingMore} onClick={orders.loadMore}>
          {t('list.more')}
        </Button>
      )}
    </>
  );
}

function Line({ order }: { order: Order }): ReactNode {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const waiting = order.status === 'awaiting-payment';
  const due = order.expiresAt as string | null;
  return (
    <Paper component="article" withBorder p="md" className={classes['cover']}>
      <div className={classes['row']}>
        <Stack gap={6}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {order.lines.map((line) => line.title).join(', ')}
          </Text>
          <Text size="sm" c="dimmed">
            <Anchor
              component={Link}
              to={`/orders/${order.id}`}
              className={classes['coverLink']}
              aria-label={t('list.open', { number: order.number })}
              inherit
            >
              {order.number}
            </Anchor>{' '}
            · {format.date(order.placedAt)} · {order.seller.displayName}
          </Text>
          <Group gap="xs" className={classes['above']}>
            <OrderState order={order} />
            {waiting && due && (
              <DeadlineChip
                deadline={deadlineOf('order.unpaid', due, order.unpaid, t('order.dueThen'))}
                label={t('order.due')}
                quiet
              />
            )}
          </Group>
        </Stack>
        <Stack gap="xs" align="flex-end">
          <span className={classes['price']}>
            <Price value={order.total} />
          </span>
          {waiting && (
            <Button component={Link} to={`/orders/${order.id}`} size="sm" className={classes['above']}>
              {t('list.pay')}
            </Button>
          )}
        </Stack>
      </div>
    </Paper>
  );
}
