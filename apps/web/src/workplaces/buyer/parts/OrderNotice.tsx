import { Button, Group, Loader } from '@mantine/core';
import { IconCheck, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../design/index.js';
import type { Order } from '../types.js';
import { isFree } from './facts.js';
import { Notice } from './Notice.js';

/** What has become of the order, in a sentence; changes are spoken. */
export function OrderNotice({ order }: { order: Order }): ReactNode {
  return (
    <div role="status" aria-live="polite">
      <Words order={order} />
    </div>
  );
}

function Words({ order }: { order: Order }): ReactNode {
  const { t } = useTranslation('orders');
  const payment = order.payment as Order['payment'] | null;
  if (payment?.status === 'disputed') {
    return (
      <Notice tone="warn" title={t('order.disputedTitle')}>
        {t('order.disputed')}
      </Notice>
    );
  }
  switch (order.status) {
    case 'awaiting-payment':
      if (payment?.status === 'pending') {
        return (
          <Notice title={t('order.waitingTitle')} icon={<Loader size={18} />}>
            {t('order.waiting')}
          </Notice>
        );
      }
      if (payment?.status === 'unknown') {
        return (
          <Notice tone="warn" title={t('order.unknownTitle')} icon={<Loader size={18} />}>
            {t('order.unknown')}
          </Notice>
        );
      }
      if (payment?.status === 'declined') {
        return (
          <Notice tone="bad" title={t('order.declinedTitle')}>
            {t('order.declined')}
          </Notice>
        );
      }
      return null;
    case 'cancelled':
    case 'expired':
      return (
        <Notice tone="neutral" title={t(`order.closedTitle.${order.status}`)}>
          {t('order.closed')}
        </Notice>
      );
    case 'paid':
      // Asking for the money back closes the course at once: nothing is open any more.
      if (order.refunds.some(({ status }) => ['requested', 'sent', 'unknown'].includes(status))) {
        return <Notice title={t('order.refundRunning')} icon={<Loader size={18} />} />;
      }
      return <Paid order={order} />;
    default:
      return null;
  }
}

function Paid({ order }: { order: Order }): ReactNode {
  const { t } = useTranslation('orders');
  const receipt = useMutation({
    mutationFn: () => download(`/orders/${order.id}/documents/receipt.pdf`, `${order.number}.pdf`),
  });
  const free = isFree(order.total);
  return (
    <Notice tone="good" icon={<IconCheck aria-hidden />} title={free ? t('order.freeDone') : t('order.paidTitle')}>
      {!free && t('order.paid', { email: order.payer.email })}
      {order.documents.length > 0 && (
        <Group mt="sm">
          <Button
            size="sm"
            variant="default"
            leftSection={<IconDownload size={16} />}
            loading={receipt.isPending}
            onClick={() => receipt.mutate()}
          >
            {t('order.receipt')}
          </Button>
        </Group>
      )}
    </Notice>
  );
}
