import { useTranslation } from 'react-i18next';
import type { Ahead, TimelineEvent } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { refundDeadline, unpaidDeadline } from './types.js';
import type { SaleOrder } from './types.js';

/** What happened with a sale, and what the clock has ahead for it. */
export function useSaleTimeline(order: SaleOrder): { events: TimelineEvent[]; ahead: Ahead[] } {
  const { t } = useTranslation('sellerSale');
  const format = useFormat();
  const buyer = order.payer.name;
  const events: TimelineEvent[] = [{ id: 'placed', at: order.placedAt, title: t('events.placed'), actor: buyer }];
  const ahead: Ahead[] = [];
  const unpaid = unpaidDeadline(order, t('dueThen'));
  if (unpaid) ahead.push({ ...unpaid, title: t('due') });
  if (order.paidAt) {
    const title = order.method === 'free' ? t('events.free') : t('events.paid');
    events.push({ id: 'paid', at: order.paidAt, title });
  }
  if (order.status === 'expired' && order.expiresAt)
    events.push({ id: 'expired', at: order.expiresAt, title: t('events.expired'), automatic: true });
  for (const refund of order.refundsWorked) {
    const amount = format.money(refund.amount);
    events.push({
      id: `${refund.id} asked`,
      at: refund.requestedAt,
      title: t('events.asked', { amount }),
      ...(refund.cause === 'buyer' ? { actor: buyer } : { automatic: true }),
      clause: refund.clause,
      text: refund.reason,
    });
    if (refund.sentAt) events.push({ id: `${refund.id} sent`, at: refund.sentAt, title: t('events.sent') });
    if (refund.settledAt)
      events.push({ id: `${refund.id} done`, at: refund.settledAt, title: t('events.settled', { amount }) });
    const due = refundDeadline(order, refund, t('refundThen'));
    if (due) ahead.push({ ...due, title: t('refundDue') });
  }
  events.sort((a, b) => a.at.localeCompare(b.at));
  return { events, ahead };
}
