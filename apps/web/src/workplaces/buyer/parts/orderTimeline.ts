import { useTranslation } from 'react-i18next';
import type { Ahead, TimelineEvent } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { useMyCourses } from '../calls.js';
import { deadlineOf } from '../rules.js';
import type { Order, Refund } from '../types.js';
import { useAccessDeadline } from './access.js';
import { isFree } from './facts.js';

/** What happened with an order, and what the clock has ahead for it. */
export function useOrderTimeline(
  order: Order,
  refunds: readonly Refund[],
): { events: TimelineEvent[]; ahead: Ahead[] } {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const grant = useMyCourses().data?.items.find((line) => line.orderId === order.id);
  const access = useAccessDeadline();
  const paidAt = order.paidAt as string | null;
  const due = order.expiresAt as string | null;

  const events: TimelineEvent[] = [
    { id: 'placed', at: order.placedAt, title: t('order.events.placed'), actor: t('order.events.buyer') },
  ];
  if (paidAt) {
    const title = t(isFree(order.total) ? 'order.events.freePaid' : 'order.events.paid');
    events.push({ id: 'paid', at: paidAt, title });
  }
  const ahead: Ahead[] = [];
  if (order.status === 'awaiting-payment' && due) {
    ahead.push({
      ...deadlineOf('order.unpaid', due, order.unpaid, t('order.dueThen')),
      title: t('order.ahead.unpaid'),
    });
  }
  for (const refund of refunds) {
    const amount = format.money(refund.amount);
    const at = { sent: refund.sentAt as string | null, settled: refund.settledAt as string | null };
    events.push({
      id: `${refund.id}-asked`,
      at: refund.requestedAt,
      title: t('order.events.asked', { amount }),
      actor: refund.cause === 'buyer' ? t('order.events.buyer') : t('order.events.operator'),
      clause: refund.clause as string | null,
      text: refund.reason as string | null,
    });
    if (at.sent) events.push({ id: `${refund.id}-sent`, at: at.sent, title: t('order.events.sent') });
    if (at.settled) {
      events.push({
        id: `${refund.id}-settled`,
        at: at.settled,
        title: t('order.events.settled', { amount }),
      });
    } else if (refund.dueAt) {
      ahead.push({
        ...deadlineOf('refund.pay', refund.dueAt as unknown as string, order.refundPay, t('order.refundThen')),
        title: t('order.ahead.refund'),
      });
    }
  }
  if (grant && ['active', 'limited'].includes(grant.status)) {
    ahead.push({ ...access(grant), title: t('order.ahead.access') });
  }
  events.sort((a, b) => a.at.localeCompare(b.at));
  return { events, ahead };
}
