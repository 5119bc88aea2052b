import { Alert, Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { newIdempotencyKey } from '#api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DataTable,
  EmptyState,
  LinesSkeleton,
  Money,
  PageHeader,
  ProblemAlert,
  StateBadge,
  usePages,
  Why,
} from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { LicenceTabs } from '../licence/LicenceTabs.js';
import { Payments } from '../licence/Payments.js';
import { Statement } from '../licence/Statement.js';
import { isNegative, isZero } from '../licence/types.js';
import type { Account, Invoice } from '../licence/types.js';
import { invoiceState } from '../licence/words.js';

/** The seller's account with the operator: what is held or owed, invoices, card payments, the statement. */
export default function AccountPage(): ReactNode {
  const { t } = useTranslation('sellerAccount');
  const { data, error, refetch } = useQuery({
    queryKey: ['/seller/account'],
    queryFn: () => api.request<Account>('GET', '/seller/account'),
  });
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <LicenceTabs />
      <Stack gap="lg">
        {error ? <ProblemAlert problem={error} onRetry={() => void refetch()} /> : null}
        {!data && !error && <LinesSkeleton lines={4} />}
        {data && <Balance account={data} />}
        <Invoices />
        <Payments />
        {data && <Statement />}
      </Stack>
    </>
  );
}

function Balance({ account }: { account: Account }): ReactNode {
  const { t } = useTranslation('sellerAccount');
  const format = useFormat();
  const navigate = useNavigate();
  const owed = isNegative(account.balance);
  const bill = useMutation({
    mutationFn: () => api.request<Invoice>('POST', '/seller/account/invoice', { idempotencyKey: newIdempotencyKey() }),
    onSuccess: (invoice) => navigate(`/seller/licence/invoices/${invoice.id}`),
  });
  const absolute = { ...account.balance, amount: account.balance.amount.replace('-', '') };
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="sm" fw={500} c="dimmed" mb={4}>
        {t(owed ? 'debt' : 'advance')}
      </Title>
      <Text fz={24} fw={600} component="div" c={owed ? 'var(--tone-bad-text)' : undefined}>
        <Why
          working={{
            title: t('balanceWhy'),
            lines: [
              { label: t('balanceLine'), value: account.balance, note: t('balanceNote') },
              { label: t('reserved'), value: account.reserved, note: t('reservedNote') },
            ],
          }}
        >
          <Money value={absolute} />
        </Why>
      </Text>
      {!isZero(account.reserved) && (
        <Text size="sm" c="dimmed">
          {t('reserved')}: {format.money(account.reserved)}
        </Text>
      )}
      {owed && (
        <Alert color="red" variant="light" mt="sm" title={t('debtTitle')}>
          <Text size="sm" mb="sm">
            {t('debtText')}
          </Text>
          <Button size="xs" loading={bill.isPending} onClick={() => bill.mutate()}>
            {t('bill')}
          </Button>
        </Alert>
      )}
    </Paper>
  );
}

function Invoices(): ReactNode {
  const { t } = useTranslation('sellerAccount');
  const format = useFormat();
  const rows = usePages<Invoice>('/seller/invoices');
  const columns: Column<Invoice>[] = [
    {
      key: 'number',
      title: t('invoice'),
      fixed: true,
      render: (one) => (
        <Anchor component={Link} to={`/seller/licence/invoices/${one.id}`} size="sm" fw={550}>
          {one.number}
        </Anchor>
      ),
    },
    {
      key: 'status',
      title: t('state'),
      fixed: true,
      render: (one) => <StateBadge state={invoiceState(one)} />,
    },
    { key: 'purpose', title: t('purpose'), render: (one) => t(`purposes.${one.purpose}`) },
    { key: 'amount', title: t('amount'), money: true, render: (one) => <Money value={one.amount} /> },
    { key: 'remainder', title: t('remainder'), money: true, render: (one) => <Money value={one.remainder} /> },
    { key: 'issuedAt', title: t('issued'), render: (one) => format.date(one.issuedAt) },
    {
      key: 'dueAt',
      title: t('due'),
      render: (one) => (one.status === 'paid' || one.status === 'cancelled' ? '—' : format.date(one.dueAt)),
    },
  ];
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('invoices')}
        </Title>
      </Group>
      <DataTable
        name="seller-invoices"
        csv={false}
        rows={rows}
        columns={columns}
        to={(one) => `/seller/licence/invoices/${one.id}`}
        empty={<EmptyState order={3} title={t('noInvoices')} text={t('noInvoicesText')} />}
      />
    </section>
  );
}
