import { Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { LinesSkeleton, Money, ProblemAlert, ToneBadge, Why } from '../../../design/index.js';
import type { MoneyValue } from '../../../texts/format.js';
import { useFormat } from '../../../texts/format.js';
import { Panel } from '../parts/Panel.js';
import type { UsageDifference } from '../licensing.js';
import { useTariffWords } from '../../../tariffs/words.js';

interface Account {
  balance: MoneyValue;
  reserved: MoneyValue;
  before: MoneyValue;
  entries: { id: string; kind: string; at: string; amount: MoneyValue; memo: string | null }[];
}

/** The seller's account with the operator: balance, and every entry of a time. */
export function AccountTab({ sellerId }: { sellerId: string }): ReactNode {
  return (
    <Stack gap="md">
      <Statement sellerId={sellerId} />
    </Stack>
  );
}

function Statement({ sellerId }: { sellerId: string }): ReactNode {
  const { t } = useTranslation(['staffMoney', 'sellerAccount']);
  const format = useFormat();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['/billing/sellers', sellerId, 'account', from, to],
    queryFn: () =>
      api.request<Account>('GET', `/billing/sellers/${sellerId}/account`, {
        query: { ...(from ? { from } : {}), ...(to ? { to } : {}) },
      }),
  });
  const owed = data ? data.balance.amount.startsWith('-') && Number(data.balance.amount) !== 0 : false;
  const day = (label: string, value: string, set: (next: string) => void): ReactNode => (
    <TextInput
      type="date"
      size="xs"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <Panel
      title={t('account.title')}
      aside={
        <Group gap="xs">
          {day(t('sellerAccount:from'), from, setFrom)}
          {day(t('sellerAccount:to'), to, setTo)}
        </Group>
      }
    >
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <LinesSkeleton lines={4} />}
      {data && (
        <>
          <Group gap="xs" mb="sm">
            <Text size="sm" component="div">
              {t(owed ? 'account.debt' : 'account.advance')}{' '}
              <Why
                working={{
                  title: t('account.why'),
                  lines: [
                    { label: t('account.before'), value: data.before },
                    ...data.entries.map((one) => ({
                      label: t(`sellerAccount:kinds.${one.kind.replace(/-/g, '_') as 'credited'}`, {
                        defaultValue: one.kind,
                      }),
                      value: one.amount,
                      note: format.date(one.at),
                    })),
                  ],
                  result: data.balance,
                }}
              >
                <Money value={data.balance} />
              </Why>
            </Text>
            {owed && <ToneBadge tone="bad">{t('account.owes')}</ToneBadge>}
            <Text size="sm" c="dimmed">
              {t('account.reserved')}: {format.money(data.reserved)}
            </Text>
          </Group>
          {data.entries.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('account.none')}
            </Text>
          ) : (
            <Table.ScrollContainer
              minWidth={460}
              scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('account.title') } }}
            >
              <Table fz="sm" verticalSpacing={3}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('account.at')}</Table.Th>
                    <Table.Th>{t('account.what')}</Table.Th>
                    <Table.Th ta="right">{t('account.amount')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  <Table.Tr>
                    <Table.Td />
                    <Table.Td c="dimmed">{t('account.before')}</Table.Td>
                    <Table.Td ta="right">
                      <Money value={data.before} />
                    </Table.Td>
                  </Table.Tr>
                  {data.entries.map((one) => (
                    <Table.Tr key={one.id}>
                      <Table.Td>{format.dateTime(one.at)}</Table.Td>
                      <Table.Td style={{ overflowWrap: 'anywhere' }}>
                        {t(`sellerAccount:kinds.${one.kind.replace(/-/g, '_') as 'credited'}`, {
                          defaultValue: one.kind,
                        })}
                        {one.memo && (
                          <Text size="xs" c="dimmed">
                            {one.memo}
                          </Text>
                        )}
                      </Table.Td>
                      <Table.Td ta="right">
                        <Money value={one.amount} sign />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </>
      )}
    </Panel>
  );
}

/** Counters of this seller that the nightly recount set right. */
export function UsageDifferences({ sellerId }: { sellerId: string }): ReactNode {
  const { t } = useTranslation('staffSeller');
  const format = useFormat();
  const words = useTariffWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['/operator/usage-differences', 'seller'],
    queryFn: () =>
      api.request<{ items: UsageDifference[] }>('GET', '/operator/usage-differences', { query: { limit: 100 } }),
  });
  const items = data?.items.filter((one) => one.sellerId === sellerId);
  return (
    <Panel title={t('usage.title')}>
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!items && !error && <LinesSkeleton lines={2} />}
      {items?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('usage.none')}
        </Text>
      )}
      {items?.map((one) => (
        <Text key={one.id} size="sm">
          {format.dateTime(one.foundAt)}, {words.quota(one.quota)}:{' '}
          {t('usage.was', { counted: words.amount(one.quota, one.counted), truth: words.amount(one.quota, one.truth) })}
        </Text>
      ))}
    </Panel>
  );
}
