import { Paper, Select, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { Figure, LinesSkeleton, Money, PageHeader, ProblemAlert, Why } from '../../../design/index.js';
import { useTariffWords } from '../../../tariffs/words.js';
import { useFormat } from '../../../texts/format.js';
import { useLicence } from '../data.js';
import { LicenceTabs } from '../licence/LicenceTabs.js';
import { UsageBars } from '../licence/UsageBars.js';
import type { Usages } from '../licence/types.js';

/** What is used of the tariff, day by day, and what was billed above it. */
export default function UsagePage(): ReactNode {
  const { t } = useTranslation('sellerLicence');
  const licence = useLicence().data;
  const { data, error, refetch } = useQuery({
    queryKey: ['/seller/usage'],
    queryFn: () => api.request<Usages>('GET', '/seller/usage'),
  });
  return (
    <>
      <PageHeader title={t('usage.pageTitle')} text={t('usage.pageText')} />
      <LicenceTabs />
      <Stack gap="lg">
        {error ? <ProblemAlert problem={error} onRetry={() => void refetch()} /> : null}
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          {licence && <UsageBars licence={licence} />}
          {data && <Unlimited usages={data} />}
        </SimpleGrid>
        {!data && !error && <LinesSkeleton lines={8} />}
        {data && <History usages={data} />}
        {data && <Charges usages={data} />}
      </Stack>
    </>
  );
}

function Unlimited({ usages }: { usages: Usages }): ReactNode {
  const { t } = useTranslation('sellerLicence');
  const words = useTariffWords();
  if (usages.unlimited.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('usage.unlimited')}
      </Title>
      <Table fz="sm">
        <Table.Tbody>
          {usages.unlimited.map((one) => (
            <Table.Tr key={one.quota}>
              <Table.Th scope="row" fw={500}>
                {words.quota(one.quota)}
              </Table.Th>
              <Table.Td ta="right">{words.amount(one.quota, one.used)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function History({ usages }: { usages: Usages }): ReactNode {
  const { t } = useTranslation('sellerLicence');
  const format = useFormat();
  const words = useTariffWords();
  const quotas = [...new Set(usages.days.map((one) => one.quota))];
  const [chosen, choose] = useState<string | null>(null);
  const quota = chosen ?? quotas[0];
  const days = usages.days.filter((one) => one.quota === quota);
  if (!quota || days.length === 0) {
    return (
      <Paper withBorder p="md" component="section">
        <Title order={2} size="h3" mb="xs">
          {t('usage.byDay')}
        </Title>
        <Text c="dimmed">{t('usage.noDays')}</Text>
      </Paper>
    );
  }
  const limit = days.at(-1)?.limit;
  return (
    <Figure
      title={t('usage.byDay')}
      aside={
        <Select
          size="xs"
          w={220}
          aria-label={t('usage.which')}
          allowDeselect={false}
          value={quota}
          onChange={choose}
          data={quotas.map((value) => ({ value, label: words.quota(value) }))}
        />
      }
      kind="line"
      x="day"
      data={days.map((one) => ({ day: format.date(one.day), used: one.used, peak: one.peak }))}
      series={[
        { name: 'used', label: t('usage.atClose') },
        { name: 'peak', label: t('usage.peak'), tone: 'warn' },
      ]}
      format={(value) => words.amount(quota, Math.round(value))}
      {...(limit ? { limit: { value: limit, label: t('usage.limit') } } : {})}
    />
  );
}

/** Months above a quota, each with how its price came about. */
function Charges({ usages }: { usages: Usages }): ReactNode {
  const { t } = useTranslation('sellerLicence');
  const format = useFormat();
  const words = useTariffWords();
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="xs">
        {t('usage.charges')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm" maw="72ch">
        {t(`usage.measure.${usages.measure}`)}
      </Text>
      {usages.charges.length === 0 ? (
        <Text c="dimmed">{t('usage.noCharges')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={520}>
          <Table fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('usage.month')}</Table.Th>
                <Table.Th>{t('usage.quota')}</Table.Th>
                <Table.Th ta="right">{t('usage.days')}</Table.Th>
                <Table.Th ta="right">{t('usage.charged')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {usages.charges.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Th scope="row" fw={500}>
                    {format.month(one.month)}
                  </Table.Th>
                  <Table.Td>{words.quota(one.quota)}</Table.Td>
                  <Table.Td ta="right">{format.number(one.days)}</Table.Td>
                  <Table.Td ta="right">
                    <Why
                      working={{
                        title: t('usage.chargeWhy', { quota: words.quota(one.quota), month: format.month(one.month) }),
                        lines: [
                          {
                            label: t(one.measure === 'peak' ? 'usage.excessPeak' : 'usage.excessDays'),
                            value: words.amount(one.quota, Math.round(Number(one.excess))),
                            note: t('usage.daysAbove', { count: one.days }),
                          },
                          {
                            label: t('usage.unitPrice', { unit: words.amount(one.quota, one.unit) }),
                            value: one.price,
                          },
                        ],
                        result: one.amount,
                        clause: one.clause,
                      }}
                    >
                      <Money value={one.amount} />
                    </Why>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Paper>
  );
}
