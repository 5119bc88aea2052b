import {
  Anchor,
  Button,
  Checkbox,
  Group,
  Modal,
  Paper,
  Stack,
  Table,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { newIdempotencyKey } from '#api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { Money, ProblemAlert, StateBadge, useProblemForm, Why } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { LicencePayment, PaymentReturn } from './types.js';

const STATES = {
  intent: 'new',
  pending: 'processing',
  unknown: 'unknown',
  succeeded: 'paid',
  declined: 'declined',
  disputed: 'disputed',
} as const;
const RETURN_STATES = {
  asked: 'in_review',
  refused: 'refused',
  granted: 'approved',
  sent: 'sent',
  failed: 'failed',
  returned: 'refunded',
} as const;

/** Card payments, and the cardholder's way back for a mistaken one (AT-4.4). */
export function Payments(): ReactNode {
  const { t } = useTranslation('sellerAccount');
  const format = useFormat();
  const [asking, setAsking] = useState<LicencePayment | null>(null);
  const payments = useQuery({
    queryKey: ['/seller/licence/payments'],
    queryFn: () => api.request<{ items: LicencePayment[] }>('GET', '/seller/licence/payments'),
  });
  const returns = useQuery({
    queryKey: ['/seller/licence/returns'],
    queryFn: () => api.request<{ items: PaymentReturn[] }>('GET', '/seller/licence/returns', { query: { limit: 100 } }),
  }).data;
  if (payments.error) return <ProblemAlert problem={payments.error} onRetry={() => void payments.refetch()} />;
  if (!payments.data || payments.data.items.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="xs">
        {t('payments')}
      </Title>
      <Table.ScrollContainer minWidth={560}>
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('at')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
              <Table.Th ta="right">{t('amount')}</Table.Th>
              <Table.Th>{t('mistake')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {payments.data.items.map((one) => {
              const back = returns?.items.find((entry) => entry.paymentId === one.id);
              return (
                <Table.Tr key={one.id}>
                  <Table.Td>
                    <Anchor component={Link} to={`/seller/licence/invoices/${one.invoiceId}`} size="sm">
                      {format.dateTime(one.createdAt)}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <StateBadge state={STATES[one.status]} />
                  </Table.Td>
                  <Table.Td ta="right">
                    <Money value={one.amount} />
                  </Table.Td>
                  <Table.Td>
                    {back && back.status !== 'refused' ? (
                      <Returned back={back} />
                    ) : one.status === 'succeeded' && one.own ? (
                      <>
                        {back && <Returned back={back} />}
                        <Anchor component="button" type="button" size="sm" onClick={() => setAsking(one)}>
                          {t('askReturn')}
                        </Anchor>
                      </>
                    ) : (
                      '—'
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {asking && <AskReturn payment={asking} onClose={() => setAsking(null)} />}
    </Paper>
  );
}

function Returned({ back }: { back: PaymentReturn }): ReactNode {
  const { t } = useTranslation('sellerAccount');
  const format = useFormat();
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <StateBadge state={RETURN_STATES[back.status]} word={t(`returnStates.${back.status}`)} />
        {back.status !== 'refused' && (
          <Why
            working={{
              title: t('returnWhy'),
              lines: [
                { label: t('paidAmount'), value: back.amount },
                {
                  label: t('costs'),
                  value: back.status === 'asked' ? back.mostCosts : back.costs,
                  note: back.status === 'asked' ? t('costsMost') : null,
                },
              ],
              result: back.back,
              clause: back.clause,
            }}
          >
            {format.money(back.back)}
          </Why>
        )}
      </Group>
      {back.ground && (
        <Text size="xs" c="dimmed">
          {back.ground}
        </Text>
      )}
    </Stack>
  );
}

function AskReturn({ payment, onClose }: { payment: LicencePayment; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['sellerAccount', 'design']);
  const format = useFormat();
  const queries = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { cardholder: '', explanation: '', ownCard: false },
    validate: {
      cardholder: (value) => (value.trim().length >= 2 ? null : t('needCardholder')),
      explanation: (value) => (value.trim().length >= 5 ? null : t('needExplanation')),
      ownCard: (value) => (value ? null : t('needOwnCard')),
    },
    send: ({ cardholder, explanation, ownCard }) =>
      api.request('POST', `/seller/licence/payments/${payment.id}/return-application`, {
        body: { cardholder: cardholder.trim(), explanation: explanation.trim(), ownCard },
        idempotencyKey: key,
      }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: ['/seller/licence/returns'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('askReturn')} closeButtonProps={{ 'aria-label': t('design:act.cancel') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('returnText', { amount: format.money(payment.amount) })}</Text>
          <ProblemAlert problem={problem} />
          <TextInput
            label={t('cardholder')}
            autoComplete="cc-name"
            maxLength={120}
            data-autofocus
            {...form.getInputProps('cardholder')}
          />
          <Textarea
            label={t('explanation')}
            autosize
            minRows={3}
            maxLength={2000}
            {...form.getInputProps('explanation')}
          />
          <Checkbox label={t('ownCard')} {...form.getInputProps('ownCard', { type: 'checkbox' })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('design:act.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {t('sendReturn')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
