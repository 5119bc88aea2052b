import { SegmentedControl, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money, ToneBadge } from '../design/index.js';
import { useFormat } from '../texts/format.js';
import classes from './tariffs.module.css';
import type { Tariff, TariffsCompared } from './types.js';
import { useTariffWords } from './words.js';

/** Tariffs side by side: prices per term, quotas with what is above them, functions, the version and its date. */
export function TariffTable({
  data,
  current,
  shown,
  act,
}: {
  data: TariffsCompared;
  /** Code of the reader's own tariff. */
  current?: string | undefined;
  /** Code of the tariff that a phone shows first; the reader's own where absent. */
  shown?: string | undefined;
  /** What can be done with a tariff, under its name. */
  act?: (tariff: Tariff) => ReactNode;
}): ReactNode {
  const { t } = useTranslation('tariffs');
  const format = useFormat();
  const words = useTariffWords();
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const [chosen, choose] = useState<string | null>(null);
  // Three columns do not fit a phone: there, one tariff is shown at a time.
  const one = data.items.find(({ code }) => code === (chosen ?? shown ?? current)) ?? data.items[0];
  const items = phone && one ? [one] : data.items;
  const terms = [...new Set(data.items.flatMap((one) => one.prices.map((price) => price.term)))];
  const row = (key: string, name: ReactNode, cell: (tariff: Tariff) => ReactNode): ReactNode => (
    <Table.Tr key={key}>
      <Table.Th scope="row" fw={500} className={classes['name']}>
        {name}
      </Table.Th>
      {items.map((one) => (
        <Table.Td key={one.code}>{cell(one)}</Table.Td>
      ))}
    </Table.Tr>
  );
  const group = (name: string): ReactNode => (
    <Table.Tr className={classes['group']}>
      <Table.Th scope="colgroup" colSpan={items.length + 1}>
        <span className={classes['groupName']}>{name}</span>
      </Table.Th>
    </Table.Tr>
  );

  const table = (
    <Table.ScrollContainer
      minWidth={phone ? 0 : 170 + items.length * 170}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('title') } }}
    >
      <Table verticalSpacing="xs" fz="sm" className={classes['table']}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td className={classes['name']}>
              <VisuallyHidden>{t('what')}</VisuallyHidden>
            </Table.Td>
            {items.map((one) => (
              <Table.Th key={one.code} scope="col" className={classes['head']}>
                <Stack gap={6} align="flex-start">
                  <Text component="span" fw={650} fz="md">
                    {one.title}
                  </Text>
                  {one.code === current && <ToneBadge tone="info">{t('current')}</ToneBadge>}
                  <Text size="xs" c="dimmed" fw={400}>
                    {one.description}
                  </Text>
                  {act?.(one)}
                </Stack>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {group(t('prices'))}
          {terms.map((term) =>
            row(term, t('priceOf', { term: words.term(term) }), (one) => {
              const price = one.prices.find((entry) => entry.term === term)?.price;
              return price ? (
                <Money value={price} />
              ) : one.prices.length === 0 ? (
                t('free')
              ) : (
                <Absent word={t('notSold')} />
              );
            }),
          )}
          {group(t('quotas'))}
          {data.quotas.map((quota) =>
            row(quota, words.quota(quota), (one) => {
              const limit = one.quotas.find((entry) => entry.quota === quota)?.limit;
              const above = one.overage.find((entry) => entry.quota === quota);
              if (limit === undefined) return t('unlimited');
              return (
                <>
                  {words.amount(quota, limit)}
                  <Text size="xs" c="dimmed">
                    {above ? t('above', { price: words.overage(above) }) : t('nothingAbove')}
                  </Text>
                </>
              );
            }),
          )}
          {group(t('functionsTitle'))}
          {data.functions.map((name) =>
            row(name, words.fn(name), (one) =>
              one.functions.includes(name) ? (
                <>
                  <IconCheck size={18} aria-hidden color="var(--tone-good-text)" />
                  <VisuallyHidden>{t('has')}</VisuallyHidden>
                </>
              ) : (
                <Absent word={t('hasNot')} />
              ),
            ),
          )}
          {group(t('versions'))}
          {row('version', t('version'), (one) => (
            <Text size="sm" c="dimmed">
              {t('versionOf', { version: one.version, when: format.date(one.effectiveAt) })}
            </Text>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
  if (!phone || !one) return table;
  return (
    <>
      <SegmentedControl
        fullWidth
        mb="sm"
        aria-label={t('title')}
        value={one.code}
        onChange={choose}
        data={data.items.map(({ code, title }) => ({ value: code, label: title }))}
      />
      {table}
    </>
  );
}

function Absent({ word }: { word: string }): ReactNode {
  return (
    <>
      <span aria-hidden>—</span>
      <VisuallyHidden>{word}</VisuallyHidden>
    </>
  );
}
