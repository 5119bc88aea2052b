import { Button, Group, Paper, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { serverNow } from '../../../clock/clock.js';
import { download, LinesSkeleton, Money, ProblemAlert, Why } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { SmsStatement } from './types.js';

/** A month's messages and what was debited for them, day by day; as PDF and CSV too. */
export function SmsStatementPanel(): ReactNode {
  const { t } = useTranslation('sellerSms');
  const format = useFormat();
  const [month, setMonth] = useState(() => new Date(serverNow()).toISOString().slice(0, 7));
  const { data, error, refetch } = useQuery({
    queryKey: ['/seller/sms/statement', month],
    queryFn: () => api.request<SmsStatement>('GET', '/seller/sms/statement', { query: { month } }),
    enabled: /^20\d\d-\d\d$/.test(month),
  });
  const save = useMutation({
    mutationFn: (kind: 'pdf' | 'csv') =>
      kind === 'pdf'
        ? download('/seller/sms/statement.pdf', `sms-${month}.pdf`, { query: { month } })
        : download('/seller/sms/statement', `sms-${month}.csv`, { query: { month }, accept: 'text/csv' }),
  });
  return (
    <Stack gap="md">
      <Group align="flex-end" gap="sm">
        <TextInput
          type="month"
          label={t('statement.month')}
          value={month}
          onChange={(event) => setMonth(event.currentTarget.value)}
        />
        {(['pdf', 'csv'] as const).map((kind) => (
          <Button
            key={kind}
            variant="default"
            leftSection={<IconDownload size={16} />}
            loading={save.isPending && save.variables === kind}
            onClick={() => save.mutate(kind)}
          >
            {kind.toUpperCase()}
          </Button>
        ))}
      </Group>
      {error ? <ProblemAlert problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <LinesSkeleton lines={6} />}
      {data && (
        <Paper withBorder p="md" component="section">
          {data.days.length === 0 ? (
            <Text c="dimmed">{t('statement.none', { month: format.month(data.month) })}</Text>
          ) : (
            <Table.ScrollContainer minWidth={520}>
              <Table fz="sm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('statement.day')}</Table.Th>
                    <Table.Th ta="right">{t('statement.messages')}</Table.Th>
                    <Table.Th ta="right">{t('partsShort')}</Table.Th>
                    <Table.Th ta="right">{t('quote.cost')}</Table.Th>
                    <Table.Th ta="right">{t('commission')}</Table.Th>
                    <Table.Th ta="right">{t('charged')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {data.days.map((day) => (
                    <Table.Tr key={day.date}>
                      <Table.Th scope="row" fw={400}>
                        {format.date(day.date)}
                      </Table.Th>
                      <Table.Td ta="right">{format.number(day.messages)}</Table.Td>
                      <Table.Td ta="right">{format.number(day.parts)}</Table.Td>
                      <Table.Td ta="right">
                        <Money value={day.cost} />
                      </Table.Td>
                      <Table.Td ta="right">
                        <Money value={day.commission} />
                      </Table.Td>
                      <Table.Td ta="right">
                        <Money value={day.total} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
                <Table.Tfoot>
                  <Table.Tr>
                    <Table.Th scope="row">{t('statement.total')}</Table.Th>
                    <Table.Th ta="right">{format.number(data.total.messages)}</Table.Th>
                    <Table.Th ta="right">{format.number(data.total.parts)}</Table.Th>
                    <Table.Th ta="right">
                      <Money value={data.total.cost} />
                    </Table.Th>
                    <Table.Th ta="right">
                      <Money value={data.total.commission} />
                    </Table.Th>
                    <Table.Th ta="right">
                      <Why
                        working={{
                          title: t('chargedWhy'),
                          lines: [
                            { label: t('quote.cost'), value: data.total.cost },
                            { label: t('quote.commission', { rate: data.rate }), value: data.total.commission },
                            { label: t('statement.posted'), value: data.posted },
                          ],
                          result: data.total.total,
                          clause: data.clause,
                        }}
                      >
                        <Money value={data.total.total} />
                      </Why>
                    </Table.Th>
                  </Table.Tr>
                </Table.Tfoot>
              </Table>
            </Table.ScrollContainer>
          )}
          {data.own.messages > 0 && (
            <Text size="sm" mt="sm">
              {t('statement.own', { count: data.own.messages })}
            </Text>
          )}
          <Text size="xs" c="dimmed" mt="sm">
            {t('statement.zone', { zone: data.zone })}
          </Text>
        </Paper>
      )}
    </Stack>
  );
}
