import { Alert, Anchor, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { newIdempotencyKey } from '#api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../app/client.js';
import { LinesSkeleton, Money, ProblemAlert, Why, WorkingLines } from '../../../design/index.js';
import type { Tariff } from '../../../tariffs/types.js';
import { useFormat } from '../../../texts/format.js';
import { payInvoice } from './paying.js';
import { usePriceWorking } from './PriceWorking.js';
import { isZero } from './types.js';
import type { LicenceOrder, Quote } from './types.js';

/** The price now, line by line, when the term would begin and end, and how it is paid. Commits nothing until asked. */
export function QuotePanel(props: {
  tariff: Tariff;
  term: string;
  zone: string | undefined;
  owner: boolean;
}): ReactNode {
  const { tariff, term, zone, owner } = props;
  const { t } = useTranslation('sellerBuy');
  const format = useFormat();
  const working = usePriceWorking();
  const { data, error, refetch } = useQuery({
    queryKey: ['/seller/licence/orders/quote', tariff.code, term],
    queryFn: () => api.request<Quote>('POST', '/seller/licence/orders/quote', { body: { tariff: tariff.code, term } }),
    gcTime: 0,
  });
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <LinesSkeleton lines={4} />;
  const time = (at: string): string => format.dateTime(at, { style: 'long', ...(zone ? { zone } : {}) });
  const total = format.money(data.total);
  const refund = data.policies.find((one) => one.key === 'licence.refund');
  return (
    <Stack gap="md" maw={640}>
      <Alert variant="light" color="blue" title={t(`mode.${data.mode}`)}>
        {t(`modeText.${data.mode}`, { start: time(data.startsAt), end: time(data.endsAt) })}
      </Alert>
      <WorkingLines working={working(data.lines, data.total)} />
      <Text size="sm" component="div">
        {t('why')}{' '}
        <Why working={working(data.lines, data.total)} spoken={total}>
          <Money value={data.total} />
        </Why>
      </Text>
      {!isZero(data.surplus) && <Text size="sm">{t('surplus', { amount: format.money(data.surplus) })}</Text>}
      {refund?.value === 'none' && (
        <Text size="sm" c="dimmed">
          {t('noRefund', { clause: refund.clauses.join(', ') })}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('accepts')}{' '}
        <Anchor href={`/terms/${data.accepts}`} target="_blank" inherit>
          {t('offer')}
        </Anchor>
        .
      </Text>
      {owner ? <Commit quote={data} tariff={tariff} term={term} /> : <Alert variant="light">{t('onlyOwner')}</Alert>}
    </Stack>
  );
}

function Commit({ quote, tariff, term }: { quote: Quote; tariff: Tariff; term: string }): ReactNode {
  const { t } = useTranslation('sellerBuy');
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [method, setMethod] = useState<'card' | 'invoice'>(quote.methods[0] ?? 'card');
  const [key] = useState(newIdempotencyKey);
  const free = isZero(quote.total);
  const order = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const placed = await api.request<LicenceOrder>('POST', '/seller/licence/orders', {
        body: { tariff: tariff.code, term, method },
        idempotencyKey: key,
      });
      await queries.invalidateQueries({ predicate: ({ queryKey: [first] }) => String(first).startsWith('/seller') });
      if (placed.status === 'awaiting-payment' && placed.invoice && method === 'card')
        await payInvoice(placed.invoice.id);
      else if (placed.invoice && placed.status === 'awaiting-payment')
        await navigate(`/seller/licence/invoices/${placed.invoice.id}`);
      else await navigate('/seller/licence');
    },
  });
  return (
    <Stack gap="sm">
      {!free && (
        <Radio.Group label={t('method')} value={method} onChange={(value) => setMethod(value as 'card')}>
          <Stack gap="xs" mt="xs">
            {quote.methods.map((one) => (
              <Radio key={one} value={one} label={t(`methods.${one}`)} description={t(`methodText.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <ProblemAlert problem={order.error} />
      <Group>
        <Button loading={order.isPending} onClick={() => order.mutate()}>
          {free ? t('begin') : t(method === 'card' ? 'pay' : 'issue', { amount: format.money(quote.total) })}
        </Button>
      </Group>
    </Stack>
  );
}
