import { Group, Paper, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { LinesSkeleton, Money, ProblemAlert } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { Account } from './types.js';

/** Every entry of the account, with the balance before the first of them. */
export function Statement(): ReactNode {
  const { t } = useTranslation('sellerAccount');
  const format = useFormat();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['/seller/account', from, to],
    queryFn: () =>
      api.request<Account>('GET', '/seller/account', { query: { ...(from ? { from } : {}), ...(to ? { to } : {}) } }),
  });
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" mb="sm" gap="sm">
        <Title order={2} size="h3">
          {t('statement')}
        </Title>
        <Group gap="xs">
          <TextInput
            type="date"
            size="xs"
            aria-label={t('from')}
            title={t('from')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            size="xs"
            aria-label={t('to')}
            title={t('to')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </Group>
      </Group>
      {error ? <ProblemAlert problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <LinesSkeleton lines={4} />}
      {data?.entries.length === 0 && <Text c="dimmed">{t('noEntries')}</Text>}
      {data && data.entries.length > 0 && (
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('what')}</Table.Th>
              <Table.Th ta="right">{t('amount')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Td c="dimmed">{t('before')}</Table.Td>
              <Table.Td ta="right">
                <Money value={data.before} />
              </Table.Td>
            </Table.Tr>
            {data.entries.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {t(`kinds.${one.kind.replace(/-/g, '_') as 'credited'}`, { defaultValue: one.kind })}
                  <Text size="xs" c="dimmed">
                    {format.dateTime(one.at)}
                    {one.memo && ` · ${one.memo}`}
                  </Text>
                </Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  <Money value={one.amount} sign />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paper>
  );
}
