import { newIdempotencyKey } from '#api-client';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSearch } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/client.js';
import { LinesSkeleton, Money, ProblemAlert, StateBadge, ToneBadge } from '../../design/index.js';
import { useFormat } from '../../texts/format.js';
import { useRefresh } from '../operator/parts/refresh.js';
import staffClasses from '../operator/staff.module.css';
import { invoiceBadge } from './types.js';
import type { BankPayment, StaffInvoice } from './types.js';

const MOST = 12;
/** What a likeness weighs: the invoice the payment names, before the amount, before the payer. */
const WEIGHTS = { named: 4, amount: 2, payer: 1 } as const;
type Sign = keyof typeof WEIGHTS;

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** In what an invoice is like a payment. */
function likeness(payment: BankPayment, invoice: StaffInvoice): Sign[] {
  const signs: Sign[] = [];
  if (payment.likelyInvoiceId === invoice.id || payment.purpose.includes(invoice.number)) signs.push('named');
  if (
    invoice.remainder.currency === payment.amount.currency &&
    Number(invoice.remainder.amount) === Number(payment.amount.amount)
  )
    signs.push('amount');
  if (invoice.payer && plain(invoice.payer) === plain(payment.payerName)) signs.push('payer');
  return signs;
}

/** Says for which invoice a payment is: the likely ones first, any other by its number. */
export function MatchPayment({ payment, onClose }: { payment: BankPayment; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['staffMoney', 'staff']);
  const format = useFormat();
  const refresh = useRefresh();
  const [typed, setTyped] = useState('');
  const [key] = useState(newIdempotencyKey);
  const { data, error, refetch } = useQuery({
    queryKey: ['/billing/invoices', 'to match'],
    queryFn: async () => {
      const of = (status: string) =>
        api.request<{ items: StaffInvoice[] }>('GET', '/billing/invoices', { query: { status, limit: 100 } });
      const [issued, expired] = await Promise.all([of('issued'), of('expired')]);
      return [...issued.items, ...expired.items];
    },
  });
  const match = useMutation({
    meta: { quiet: true },
    mutationFn: (invoice: StaffInvoice) =>
      api.request('POST', `/billing/payments/${payment.id}/match`, {
        body: { invoiceId: invoice.id },
        idempotencyKey: `${key}-${invoice.id.slice(-8)}`,
      }),
    onSuccess: (_, invoice) => {
      refresh('/billing');
      notifications.show({ color: 'green', message: t('payments.done', { number: invoice.number }) });
      onClose();
    },
  });
  const wanted = typed.trim().toLowerCase();
  const weight = (signs: readonly Sign[]): number => signs.reduce((sum, sign) => sum + WEIGHTS[sign], 0);
  const shown = (data ?? [])
    .map((invoice) => ({ invoice, signs: likeness(payment, invoice) }))
    .filter(({ invoice, signs }) =>
      wanted ? `${invoice.number} ${invoice.payer ?? ''}`.toLowerCase().includes(wanted) : signs.length > 0,
    )
    .sort((a, b) => weight(b.signs) - weight(a.signs))
    .slice(0, MOST);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('payments.matchTitle')}
      closeButtonProps={{ 'aria-label': t('staff:close') }}
    >
      <Stack gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('payments.matchText', {
            amount: format.money(payment.amount),
            payer: payment.payerName,
            purpose: payment.purpose,
          })}
        </Text>
        <TextInput
          type="search"
          data-autofocus
          aria-label={t('payments.find')}
          placeholder={t('payments.find')}
          leftSection={<IconSearch size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
        <ProblemAlert problem={match.error} />
        {!data && !error && <LinesSkeleton lines={3} />}
        {data && shown.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('payments.noneFound')}
          </Text>
        )}
        {shown.length > 0 && (
          <ul className={staffClasses['day']} aria-label={t('payments.suggested')}>
            {shown.map(({ invoice, signs }) => (
              <li
                key={invoice.id}
                className={staffClasses['due']}
                style={{ gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '8px 0' }}
              >
                <div>
                  <Group gap="xs">
                    <Text size="sm" fw={550}>
                      {invoice.number}
                    </Text>
                    <StateBadge state={invoiceBadge(invoice)} />
                    {signs.map((sign) => (
                      <ToneBadge key={sign} tone="good">
                        {t(`payments.why.${sign}`)}
                      </ToneBadge>
                    ))}
                  </Group>
                  <Text size="sm" c="dimmed">
                    {invoice.payer} · {t('invoices.remainder')}: <Money value={invoice.remainder} />
                  </Text>
                </div>
                <Button
                  size="xs"
                  loading={match.isPending && match.variables === invoice}
                  onClick={() => match.mutate(invoice)}
                >
                  {t('payments.take', { number: invoice.number })}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Modal>
  );
}
