import { Alert, Anchor, Button, Group, Loader, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { ProblemAlert, Why } from '../../../design/index.js';
import { useTariffs, useTariffWords } from '../../../tariffs/words.js';
import { useFormat } from '../../../texts/format.js';
import { useRole } from '../data.js';
import { payInvoice } from './paying.js';
import { usePriceWorking } from './PriceWorking.js';
import { clauseOnly } from './words.js';
import type { LicenceOrder, LicencePayment } from './types.js';

const FOLLOW_MS = 2000;
const UNDER_WAY = ['intent', 'pending', 'unknown'];

/** The order that waits for its money, and what became of the last payment of it. Follows a payment under way. */
export function OpenOrder(): ReactNode {
  const { money } = useRole();
  const orders = useQuery({
    queryKey: ['/seller/licence/orders', 'last'],
    queryFn: () => api.request<{ items: LicenceOrder[] }>('GET', '/seller/licence/orders', { query: { limit: 1 } }),
    enabled: money,
    refetchInterval: ({ state }) => (state.data?.items[0]?.status === 'awaiting-payment' ? 2 * FOLLOW_MS : false),
  });
  const last = orders.data?.items[0];
  const queries = useQueryClient();
  const before = useRef(last?.status);
  useEffect(() => {
    // Paid while the page looked on, or while it was loading: the licence may be another one than was read.
    if (last && last.status !== before.current && last.status !== 'awaiting-payment') {
      void queries.invalidateQueries({ queryKey: ['/seller/licence'] });
      void queries.invalidateQueries({ queryKey: ['/seller'] });
    }
    before.current = last?.status;
  }, [last, queries]);
  return last?.status === 'awaiting-payment' ? <Waiting id={last.id} /> : null;
}

function Waiting({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('sellerBuy');
  const format = useFormat();
  const words = useTariffWords();
  const working = usePriceWorking();
  const tariffs = useTariffs().data;
  const queries = useQueryClient();
  const { owner } = useRole();
  const order = useQuery({
    queryKey: ['/seller/licence/orders', id],
    queryFn: () => api.request<LicenceOrder>('GET', `/seller/licence/orders/${id}`),
  }).data;
  const payments = useQuery({
    queryKey: ['/seller/licence/payments'],
    queryFn: () => api.request<{ items: LicencePayment[] }>('GET', '/seller/licence/payments'),
    refetchInterval: FOLLOW_MS,
  }).data;
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['/seller/licence/orders'] });
  const pay = useMutation({ meta: { quiet: true }, mutationFn: payInvoice, onError: again });
  const cancel = useMutation({
    meta: { quiet: true },
    mutationFn: () => api.request('POST', `/seller/licence/orders/${id}/cancel`),
    onSettled: again,
  });
  const { invoice } = order ?? {};
  if (!order || !invoice) return null;
  const title = tariffs?.items.find((one) => one.code === order.tariff)?.title ?? order.tariff;
  const payment = payments?.items.find((one) => one.invoiceId === invoice.id);
  const running = payment !== undefined && UNDER_WAY.includes(payment.status);
  const state = running ? 'running' : payment?.status === 'declined' ? 'declined' : 'waiting';
  return (
    <Alert
      variant="light"
      role="status"
      color={state === 'declined' ? 'red' : state === 'running' ? 'blue' : 'yellow'}
      title={t(`open.${state}`)}
      {...(running ? { icon: <Loader size={18} /> } : {})}
    >
      <Text size="sm" component="div" mb="sm">
        {t('open.what', { tariff: title, term: words.term(order.term) })}{' '}
        <Why working={working(order.lines, order.total)}>{format.money(invoice.remainder)}</Why>.{' '}
        {t('open.until', { when: format.dateTime(invoice.dueAt, { style: 'long' }) })}{' '}
        {clauseOnly(invoice.dueBy) && `(${invoice.dueBy}) `}
        {running && t('open.runningText')}
      </Text>
      <ProblemAlert problem={pay.error ?? cancel.error} />
      <Group gap="sm">
        <Button size="xs" loading={pay.isPending} onClick={() => pay.mutate(invoice.id)}>
          {t('open.pay')}
        </Button>
        <Anchor component={Link} to={`/seller/licence/invoices/${invoice.id}`} size="sm">
          {t('open.invoice', { number: invoice.number })}
        </Anchor>
        {owner && !running && (
          <Anchor component="button" type="button" size="sm" onClick={() => cancel.mutate()}>
            {t('open.cancel')}
          </Anchor>
        )}
      </Group>
    </Alert>
  );
}
