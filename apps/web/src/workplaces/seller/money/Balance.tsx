import { Anchor, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { LinesSkeleton, Money, ProblemAlert, Why } from '../../../design/index.js';
import type { MoneyValue } from '../../../texts/format.js';
import type { Got, PaymentModule } from '../data.js';

/** Minor units, for adding amounts without a float. */
function minor({ amount }: MoneyValue): bigint {
  const [whole = '0', part = ''] = amount.split('.');
  const size = BigInt(`${whole.replace('-', '') || '0'}${part.padEnd(2, '0').slice(0, 2)}`);
  return amount.startsWith('-') ? -size : size;
}

function sum(...all: MoneyValue[]): MoneyValue {
  const total = all.reduce((left, one) => left + minor(one), 0n);
  const digits = (total < 0n ? -total : total).toString().padStart(3, '0');
  return {
    amount: `${total < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`,
    currency: all[0]?.currency ?? '',
  };
}

/** What the platform holds, by account; its commission is another account. */
export function Balance({ module }: { module: PaymentModule | undefined }): ReactNode {
  const { t } = useTranslation('sellerMoney');
  const { data, error, refetch } = useQuery({
    queryKey: ['/seller/balance'],
    queryFn: () => api.request<Got<'/seller/balance'>>('GET', '/seller/balance'),
  });
  const rule = module?.commission;
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('money.balance')}
      </Title>
      {error ? <ProblemAlert problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <LinesSkeleton lines={2} />}
      {data?.items.length === 0 && <Text c="dimmed">{t('money.none')}</Text>}
      <Stack gap="lg">
        {data?.items.map((one) => (
          <SimpleGrid key={one.currency} cols={{ base: 1, xs: 3 }}>
            <Sum label={t('money.payable')} large>
              <Why
                working={{
                  title: t('money.payableWhy'),
                  lines: [
                    {
                      label: t('money.held'),
                      value: sum(one.payable, one.commission, one.refundsUnderWay),
                      note: t('money.payableNote'),
                    },
                    {
                      label: t('money.commission'),
                      value: one.commission,
                      ...(rule ? { note: `${t('money.rate')}: ${rule.value}`, clause: rule.clauses.join(', ') } : {}),
                    },
                    { label: t('money.underWay'), value: one.refundsUnderWay },
                  ],
                  result: one.payable,
                  clause: rule?.clauses.join(', ') ?? null,
                  clauseText: rule?.text || null,
                }}
              >
                <Money value={one.payable} />
              </Why>
            </Sum>
            <Sum label={t('money.underWay')}>
              <Money value={one.refundsUnderWay} />
            </Sum>
            <Sum label={t('money.commission')}>
              <Money value={one.commission} />
            </Sum>
          </SimpleGrid>
        ))}
      </Stack>
      <Anchor component={Link} to="/seller/sales" size="sm" mt="sm" display="inline-block">
        {t('money.lines')}
      </Anchor>
    </Paper>
  );
}

function Sum({ label, large = false, children }: { label: string; large?: boolean; children: ReactNode }): ReactNode {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="div" fz={large ? 24 : 18} fw={600}>
        {children}
      </Text>
    </div>
  );
}
