import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../../../design/index.js';
import type { Order } from '../types.js';

/** An order's state; until the money has come it is called what it is: not paid (AS-4.3). */
export function OrderState({ order }: { order: Pick<Order, 'status'> }): ReactNode {
  const { t } = useTranslation('orders');
  return order.status === 'awaiting-payment' ? (
    <StateBadge state={order.status} word={t('order.unpaid')} />
  ) : (
    <StateBadge state={order.status} />
  );
}
