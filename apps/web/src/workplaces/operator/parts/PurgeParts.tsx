import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../texts/format.js';
import type { Kept, TableCount } from '../licensing.js';
import classes from '../staff.module.css';

/** Rows of each table; empty ones are left out and said so. */
export function Counts({ title, lines }: { title: string; lines: readonly TableCount[] }): ReactNode {
  const { t } = useTranslation('staffPurge');
  const format = useFormat();
  const full = lines.filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows);
  return (
    <details>
      <summary style={{ cursor: 'pointer', fontSize: 14 }}>
        {title}: {t('tables', { count: full.length })}
      </summary>
      <Table fz="sm" verticalSpacing={2} mt={4}>
        <Table.Tbody>
          {full.map((line) => (
            <Table.Tr key={line.table}>
              <Table.Td className={classes['mono']}>{line.table}</Table.Td>
              <Table.Td ta="right">{format.number(line.rows)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {lines.length > full.length && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('emptyTables', { count: lines.length - full.length })}
        </Text>
      )}
    </details>
  );
}

/** What outlives the seller, each kind with its reason. */
export function KeptList({ kept }: { kept: readonly Kept[] }): ReactNode {
  const { t } = useTranslation('staffPurge');
  const format = useFormat();
  if (kept.length === 0) return null;
  const there = kept.filter(({ rows }) => rows !== 0);
  const none = kept.length - there.length;
  return (
    <details open>
      <summary style={{ cursor: 'pointer', fontSize: 14 }}>{t('kept.title')}</summary>
      <Text size="sm" c="dimmed" my={4}>
        {t('kept.text')}
      </Text>
      <ul className={classes['day']}>
        {there.map((one) => (
          <li key={one.table} className={classes['due']} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
            <span>
              {one.what}
              <Text size="xs" c="dimmed">
                {one.reason} <span className={classes['mono']}>{one.table}</span>
              </Text>
            </span>
            {one.rows !== undefined && <span className={classes['when']}>{format.number(one.rows)}</span>}
          </li>
        ))}
      </ul>
      {none > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('kept.none', { count: none })}
        </Text>
      )}
    </details>
  );
}
