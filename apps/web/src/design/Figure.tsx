import { Anchor, Group, Paper, Skeleton, Table, Title } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureChartProps } from './FigureChart.js';

const FigureChart = lazy(() => import('./FigureChart.js'));

/** A figure over time, which can also be read as a table. Charts are a chunk of their own. */
export function Figure({ title, aside, ...chart }: FigureChartProps & { title: string; aside?: ReactNode }): ReactNode {
  const { t } = useTranslation('design');
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const value = (raw: unknown): string =>
    typeof raw === 'number' && chart.format ? chart.format(raw) : String(raw ?? '');
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id={id}>
          {title}
        </Title>
        <Group gap="sm">
          {aside}
          <Anchor component="button" type="button" size="sm" onClick={() => setAsTable((on) => !on)}>
            {asTable ? t('figure.asChart') : t('figure.asTable')}
          </Anchor>
        </Group>
      </Group>
      {asTable ? (
        <Table.ScrollContainer minWidth={320} mah={chart.height ?? 240}>
          <Table fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th />
                {chart.series.map((one) => (
                  <Table.Th key={one.name} ta="right">
                    {one.label}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {chart.data.map((row, index) => (
                <Table.Tr key={index}>
                  <Table.Th scope="row" fw={400}>
                    {String(row[chart.x])}
                  </Table.Th>
                  {chart.series.map((one) => (
                    <Table.Td key={one.name} ta="right">
                      {value(row[one.name])}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : (
        <Suspense fallback={<Skeleton height={chart.height ?? 240} />}>
          <div aria-hidden>
            <FigureChart {...chart} />
          </div>
        </Suspense>
      )}
    </Paper>
  );
}
