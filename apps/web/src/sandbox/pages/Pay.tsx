import { Button, Checkbox, Fieldset, Group, NumberInput, Paper, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../app/client.js';
import { Money } from '../../design/Money.js';
import { PageHeader } from '../../design/PageHeader.js';
import { ProblemAlert } from '../../design/ProblemAlert.js';
import { PageSkeleton } from '../../design/Skeletons.js';
import { StateBadge } from '../../design/StateBadge.js';
import type { SandboxPayment } from '../sandbox.js';

const OUTCOMES = ['succeed', 'decline', 'timeout', 'dispute'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** Stands in for a gateway's page: chooses how a payment ends and how the platform hears of it. */
export default function Pay(): ReactNode {
  const { t } = useTranslation('sandbox');
  const { paymentId = '' } = useParams();
  const path = `/api/sandbox/payments/${encodeURIComponent(paymentId)}`;
  const [delay, setDelay] = useState<number | string>(0);
  const [times, setTimes] = useState<number | string>(1);
  const [reversed, setReversed] = useState(false);
  const payment = useQuery({ queryKey: [path], queryFn: () => api.request<SandboxPayment>('GET', path) });

  const choose = useMutation({
    meta: { quiet: true },
    mutationFn: (outcome: Outcome) =>
      api.request('POST', path, {
        body: {
          outcome,
          delivery: {
            delay: `PT${Number(delay) || 0}S`,
            times: Number(times) || 1,
            order: reversed ? 'reversed' : 'normal',
          },
        },
      }),
    onSuccess: () => payment.data && goBack(payment.data.returnUrl),
  });

  if (payment.error) return <ProblemAlert problem={payment.error} onRetry={() => void payment.refetch()} />;
  if (!payment.data) return <PageSkeleton />;
  const { amount, description, returnUrl, status } = payment.data;
  const over = !['pending', 'new', 'created', 'requested', 'open', 'awaiting_payment'].includes(
    status.replace(/-/g, '_'),
  );
  return (
    <Paper withBorder maw={480} mx="auto" p={{ base: 'md', sm: 'xl' }}>
      <PageHeader title={t('pay.title')} text={t('pay.text')} aside={<StateBadge state={status} />} />
      <Stack>
        <div>
          <Text size="sm" c="dimmed">
            {description}
          </Text>
          <Text size="xl" fw={700}>
            <Money value={amount} />
          </Text>
        </div>
        <ProblemAlert problem={choose.error} />
        {over && <Text>{t('pay.settled')}</Text>}
        {OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            size="md"
            variant={outcome === 'succeed' ? 'filled' : 'default'}
            disabled={over}
            loading={choose.isPending && choose.variables === outcome}
            onClick={() => choose.mutate(outcome)}
          >
            {t(`pay.${outcome}`)}
          </Button>
        ))}
        <Fieldset legend={t('pay.delivery')}>
          <Group grow align="flex-start">
            <NumberInput label={t('pay.delay')} min={0} max={3600} value={delay} onChange={setDelay} />
            <NumberInput label={t('pay.times')} min={1} max={5} value={times} onChange={setTimes} />
          </Group>
          <Checkbox
            mt="sm"
            label={t('pay.reversed')}
            checked={reversed}
            onChange={(event) => setReversed(event.currentTarget.checked)}
          />
        </Fieldset>
        <Button variant="subtle" onClick={() => goBack(returnUrl)}>
          {t('pay.back')}
        </Button>
      </Stack>
    </Paper>
  );
}

/** Only back to ourselves, whatever the payment says. */
function goBack(returnUrl: string): void {
  const url = new URL(returnUrl, window.location.href);
  window.location.assign(url.pathname + url.search + url.hash);
}
