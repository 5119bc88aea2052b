import { Button, Group, Menu, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconColumns3, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { DataTable as MantineDataTable } from 'mantine-datatable';
import type { DataTableColumn, DataTableSortStatus } from 'mantine-datatable';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { stored, useStored } from '../app/stored.js';
import type { Stored } from '../app/stored.js';
import classes from './design.module.css';
import { download } from './download.js';
import { EmptyState } from './EmptyState.js';
import { ProblemAlert } from './ProblemAlert.js';
import { LinesSkeleton } from './Skeletons.js';
import type { Rows } from './usePages.js';
import 'mantine-datatable/styles.layer.css';

/** A column. `money` right-aligns with tabular numerals; `fixed` cannot be hidden; `hidden` waits in the column choice. */
export interface Column<T> {
  key: keyof T & string;
  title: string;
  render?: (row: T) => ReactNode;
  money?: boolean;
  fixed?: boolean;
  hidden?: boolean;
  sortable?: boolean;
  width?: number | string;
  noWrap?: boolean;
}

/** Twenty rows and the head on a screen of 1366 by 768. */
const TALLEST = 'max(30rem, calc(100dvh - 7rem))';

const choices = new Map<string, Stored<Record<string, boolean>>>();
function choiceOf(name: string): Stored<Record<string, boolean>> {
  let choice = choices.get(name);
  if (!choice) choices.set(name, (choice = stored<Record<string, boolean>>(`mediary.columns.${name}`, {})));
  return choice;
}

function isShown(column: Column<never>, choice: Record<string, boolean>): boolean {
  return column.fixed || (choice[column.key] ?? !column.hidden);
}

/** A list to look through: sticky head, "show more", column choice remembered under `name`, CSV of all of it. */
export function DataTable<T extends { id: string }>(props: {
  name: string;
  rows: Rows<T>;
  columns: readonly Column<T>[];
  /** Where a row leads. */
  to?: (row: T) => string;
  csv?: boolean;
  empty?: ReactNode;
  /** Filters, at the left above the table. */
  filters?: ReactNode;
  sort?: DataTableSortStatus<T>;
  onSort?: (sort: DataTableSortStatus<T>) => void;
  /** Fills this height. Without it the table scrolls inside a tall screen, so that its head stays, and with the page on a phone. */
  height?: number | string;
  /** Lower rows, for the staff's long lists. */
  dense?: boolean;
  selected?: T[];
  onSelect?: (rows: T[]) => void;
}): ReactNode {
  const {
    name,
    rows,
    columns,
    to,
    csv = true,
    empty,
    filters,
    sort,
    onSort,
    height,
    dense = false,
    selected,
    onSelect,
  } = props;
  const { t } = useTranslation('design');
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const [store] = useState(() => choiceOf(name));
  const [choice, choose] = useStored(store);
  const save = useMutation({
    mutationFn: () =>
      download(rows.path ?? '', `${name}.csv`, { ...(rows.query ? { query: rows.query } : {}), accept: 'text/csv' }),
  });

  const shown = useMemo<DataTableColumn<T>[]>(
    () =>
      columns
        .filter((column) => isShown(column, choice))
        .map((column) => ({
          accessor: column.key,
          title: column.title,
          ...(column.render ? { render: column.render } : {}),
          ...(column.money ? { textAlign: 'right' as const, cellsClassName: classes['numeric'] } : {}),
          ...(column.width ? { width: column.width } : {}),
          // Words that may wrap would be squeezed to a letter a line on a phone.
          ...(column.noWrap === false
            ? { cellsStyle: () => ({ minWidth: 168, overflowWrap: 'anywhere' as const }) }
            : {}),
          sortable: column.sortable ?? false,
          noWrap: column.noWrap ?? true,
        })),
    [columns, choice],
  );

  // The table's own types tell sorting apart from paging by a union that optional parts do not fit.
  const chosen: object = {
    ...(sort && onSort ? { sortStatus: sort, onSortStatusChange: onSort } : {}),
    ...(selected && onSelect ? { selectedRecords: selected, onSelectedRecordsChange: onSelect } : {}),
  };

  // Of an empty list there is nothing to arrange or to take away.
  const any = (rows.items?.length ?? 0) > 0;
  return (
    <div>
      <Group justify="space-between" mb="sm" gap="sm">
        <Group gap="sm" maw="100%" miw={0}>
          {filters}
        </Group>
        <Group gap="xs">
          {any && columns.some((column) => !column.fixed) && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="subtle" size="compact-sm" leftSection={<IconColumns3 size={16} />}>
                  {t('table.columns')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {columns
                  .filter((column) => !column.fixed)
                  .map((column) => (
                    <Menu.CheckboxItem
                      key={column.key}
                      checked={isShown(column, choice)}
                      onChange={(on) => choose({ ...choice, [column.key]: on })}
                    >
                      {column.title}
                    </Menu.CheckboxItem>
                  ))}
              </Menu.Dropdown>
            </Menu>
          )}
          {any && csv && rows.path && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconDownload size={16} />}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('table.csv')}
            </Button>
          )}
        </Group>
      </Group>
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!rows.items && !rows.problem && <LinesSkeleton lines={8} />}
      {rows.items?.length === 0 && (empty ?? <EmptyState title={t('table.empty')} />)}
      {rows.items && rows.items.length > 0 && (
        <>
          <MantineDataTable<T>
            records={rows.items}
            columns={shown}
            idAccessor="id"
            withTableBorder
            borderRadius="md"
            highlightOnHover={to !== undefined}
            verticalSpacing={dense ? 2 : 4}
            {...(dense ? { className: classes['dense'] } : {})}
            horizontalSpacing="sm"
            fz="sm"
            {...(height !== undefined ? { height } : phone ? {} : { maxHeight: TALLEST })}
            {...(to ? { onRowClick: ({ record }: { record: T }) => void navigate(to(record)) } : {})}
            {...chosen}
          />
          <div className={classes['tableFoot']}>
            <Text size="sm" c="dimmed" role="status">
              {t('table.shown', { count: rows.items.length })}
            </Text>
            {rows.hasMore && (
              <Button variant="default" size="sm" loading={rows.loadingMore} onClick={rows.loadMore}>
                {t('table.more')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
