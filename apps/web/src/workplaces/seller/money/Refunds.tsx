import { Anchor, Button, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { DataTable, Money, StateBadge, usePages, useWorkingWords, Why } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { isLanguage } from '../../../texts/languages.js';
import type { Refund } from '../data.js';

/** Refunds with their working; a failed one can be tried again. */
export function Refunds(): ReactNode {
  const { t, i18n } = useTranslation('sellerMoney');
  const format = useFormat();
  const read = useWorkingWords();
  const queries = useQueryClient();
  const rows = usePages<Refund>('/seller/refunds');
  const retry = useMutation({
    mutationFn: (id: string) => api.request('POST', `/seller/refunds/${id}/retry`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['/seller/refunds'] }),
  });
  const lang = isLanguage(i18n.language) ? i18n.language : 'ru';
  const columns: Column<Refund>[] = [
    {
      key: 'requestedAt',
      title: t('money.requested'),
      fixed: true,
      render: (one) => (
        <Anchor component={Link} to={`/seller/sales/${one.orderId}`} size="sm">
          {format.dateTime(one.requestedAt)}
        </Anchor>
      ),
    },
    {
      key: 'status',
      title: t('money.state'),
      fixed: true,
      render: (one) => (
        <>
          <StateBadge state={one.status} />{' '}
          {one.status === 'failed' && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('money.retryOf', { amount: format.money(one.amount) })}
              loading={retry.isPending && retry.variables === one.id}
              onClick={() => retry.mutate(one.id)}
            >
              {t('money.retry')}
            </Button>
          )}
        </>
      ),
    },
    {
      key: 'amount',
      title: t('money.amount'),
      money: true,
      fixed: true,
      render: (one) => (
        <Why
          working={{
            title: t('money.refundWhy'),
            lines: one.working.map((line) => ({ label: read.label(line.label[lang]), value: read.value(line.value) })),
            result: one.amount,
            clause: one.clause,
          }}
        >
          <Money value={one.amount} />
        </Why>
      ),
    },
    {
      key: 'commission',
      title: t('money.fromCommission'),
      money: true,
      render: (one) => (one.commission ? <Money value={one.commission} /> : '—'),
    },
    {
      key: 'reason',
      title: t('money.reason'),
      noWrap: false,
      width: 260,
      render: (one) => one.failure ?? one.reason ?? (one.cause === 'surplus' ? t('money.surplus') : '—'),
    },
    {
      key: 'dueAt',
      title: t('money.due'),
      render: (one) => (one.dueAt && !one.settledAt ? format.dateTime(one.dueAt) : '—'),
    },
    {
      key: 'settledAt',
      title: t('money.settled'),
      render: (one) => (one.settledAt ? format.dateTime(one.settledAt) : '—'),
    },
  ];
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('money.refunds')}
      </Title>
      <DataTable
        name="seller-refunds"
        rows={rows}
        columns={columns}
        csv={false}
        empty={<EmptyQuiet title={t('money.refundsEmpty')} text={t('money.refundsEmptyText')} />}
      />
    </section>
  );
}

function EmptyQuiet({ title, text }: { title: string; text: string }): ReactNode {
  return (
    <div>
      <Text fw={550}>{title}</Text>
      <Text c="dimmed">{text}</Text>
    </div>
  );
}
