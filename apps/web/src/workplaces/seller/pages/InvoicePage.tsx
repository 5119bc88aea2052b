import { Alert, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCreditCard, IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DeadlineChip,
  download,
  NextAct,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  StateBadge,
  WorkingLines,
} from '../../../design/index.js';
import type { Act } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { useLicence } from '../data.js';
import { payInvoice } from '../licence/paying.js';
import { isZero } from '../licence/types.js';
import type { Invoice } from '../licence/types.js';
import { clauseOnly, invoiceState } from '../licence/words.js';

const FOLLOW_MS = 5000;

/** One invoice: what for, how much is left, until when, and how it is paid. */
export default function InvoicePage(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['/seller/invoices', id],
    queryFn: () => api.request<Invoice>('GET', `/seller/invoices/${id}`),
    refetchInterval: ({ state }) => (isOpen(state.data) ? FOLLOW_MS : false),
  });
  if (error && !data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <View invoice={data} />;
}

const isOpen = (one: Invoice | undefined): boolean => one?.status === 'issued' || one?.status === 'expired';

function View({ invoice }: { invoice: Invoice }): ReactNode {
  const { t } = useTranslation('sellerAccount');
  const format = useFormat();
  const zone = useLicence().data?.zone ?? 'UTC';
  const open = isOpen(invoice);
  const pay = useMutation({ meta: { quiet: true }, mutationFn: payInvoice });
  const save = useMutation({
    mutationFn: () => download(`/seller/invoices/${invoice.id}.pdf`, `invoice-${invoice.number}.pdf`),
  });
  const card: Act = {
    label: t('payCard', { amount: format.money(invoice.remainder) }),
    icon: IconCreditCard,
    onAct: () => pay.mutate(invoice.id),
    pending: pay.isPending,
  };
  const pdf: Act = { label: t('pdf'), icon: IconDownload, onAct: () => save.mutate(), pending: save.isPending };
  const acts = invoice.pdf ? { primary: pdf, more: open ? [card] : [] } : { primary: open ? card : null, more: [] };
  return (
    <>
      <PageHeader
        title={t('title1', { number: invoice.number })}
        back={[{ to: '/seller/licence/account', title: t('title') }]}
        aside={
          <>
            <StateBadge state={invoiceState(invoice)} />
            {open && (
              <DeadlineChip
                label={t('due')}
                deadline={{
                  kind: 'invoice.due',
                  dueAt: invoice.dueAt,
                  zone,
                  clause: clauseOnly(invoice.dueBy),
                  then: t('dueThen'),
                }}
              />
            )}
          </>
        }
        actions={<NextAct {...acts} />}
      />
      <Stack gap="lg" maw={680}>
        <ProblemAlert problem={pay.error} />
        <Paper withBorder p="md" component="section">
          <Title order={2} size="h3" mb="xs">
            {t(`purposes.${invoice.purpose}`)}
          </Title>
          <WorkingLines
            working={{
              lines: [
                ...invoice.lines.map((line) => ({ label: line.title, value: line.amount })),
                { label: t('toPay'), value: invoice.amount },
                ...(isZero(invoice.received) ? [] : [{ label: t('received'), value: invoice.received }]),
                { label: t('remainder'), value: invoice.remainder },
              ],
            }}
          />
          <Text size="sm" c="dimmed" mt="xs">
            {t('inWords', { words: invoice.inWords })}
          </Text>
        </Paper>
        {open && invoice.pdf && <Alert variant="light">{t('bankText', { number: invoice.number })}</Alert>}
        {invoice.paidAt && (
          <Alert variant="light" color="green">
            {t('paidAt', { when: format.dateTime(invoice.paidAt, { style: 'long' }) })}
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          {t('issuedAt', { when: format.dateTime(invoice.issuedAt, { style: 'long' }) })}
        </Text>
      </Stack>
    </>
  );
}
