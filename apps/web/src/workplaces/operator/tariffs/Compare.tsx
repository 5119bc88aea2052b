import { Table, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTariffWords } from '../../../tariffs/words.js';
import { useFormat } from '../../../texts/format.js';
import { QUOTAS } from './types.js';
import type { Comparable } from './types.js';

interface Line {
  name: string;
  before: string;
  after: string;
}

/** Prices, quotas and functions of two versions side by side; what differs is marked. */
export function Compare({
  before,
  after,
  names,
  all = false,
}: {
  before: Comparable;
  after: Comparable;
  names: readonly [string, string];
  /** Also what is the same. */
  all?: boolean;
}): ReactNode {
  const { t } = useTranslation('staffTariffs');
  const lines = useLines(before, after);
  const shown = all ? lines : lines.filter((line) => line.before !== line.after);
  if (shown.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('compare.same')}
      </Text>
    );
  return (
    <Table.ScrollContainer
      minWidth={340}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('compare.what') } }}
    >
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td>
              <VisuallyHidden>{t('compare.what')}</VisuallyHidden>
            </Table.Td>
            <Table.Th>{names[0]}</Table.Th>
            <Table.Th>{names[1]}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((line) => {
            const differs = line.before !== line.after;
            return (
              <Table.Tr key={line.name}>
                <Table.Th scope="row" fw={500}>
                  {line.name}
                </Table.Th>
                <Table.Td>
                  {differs ? <del style={{ color: 'var(--tone-bad-text)' }}>{line.before}</del> : line.before}
                </Table.Td>
                <Table.Td>
                  {differs ? (
                    <ins style={{ color: 'var(--tone-good-text)', textDecoration: 'none', fontWeight: 600 }}>
                      {line.after}
                    </ins>
                  ) : (
                    line.after
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function useLines(before: Comparable, after: Comparable): Line[] {
  const { t } = useTranslation('staffTariffs');
  const words = useTariffWords();
  const format = useFormat();
  const terms = [...new Set([...before.prices, ...after.prices].map((one) => one.term))];
  const functions = [...new Set([...before.functions, ...after.functions])];
  const price = (of: Comparable, term: string): string => {
    const found = of.prices.find((one) => one.term === term);
    return found ? format.money(found.price) : t('compare.none');
  };
  const quota = (of: Comparable, name: string): string => {
    const found = of.quotas.find((one) => one.quota === name);
    return found ? words.amount(name, found.limit) : t('compare.unlimited');
  };
  const above = (of: Comparable, name: string): string => {
    const found = of.overage.find((one) => one.quota === name);
    return found ? words.overage(found) : t('compare.none');
  };
  const has = (of: Comparable, name: string): string => t(of.functions.includes(name) ? 'compare.yes' : 'compare.no');
  return [
    ...terms.map((term) => ({
      name: t('compare.price', { term: words.term(term) }),
      before: price(before, term),
      after: price(after, term),
    })),
    ...QUOTAS.map((name) => ({ name: words.quota(name), before: quota(before, name), after: quota(after, name) })),
    ...QUOTAS.map((name) => ({
      name: t('compare.above', { quota: words.quota(name) }),
      before: above(before, name),
      after: above(after, name),
    })),
    ...functions.map((name) => ({ name: words.fn(name), before: has(before, name), after: has(after, name) })),
  ];
}
