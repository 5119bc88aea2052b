import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, usePages } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import classes from './licence.module.css';
import type { ExportFile } from './types.js';

/** The files of an export, one by one: each answers ranges, so a download that broke off goes on. */
export function ExportFiles({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('sellerContract');
  const format = useFormat();
  const rows = usePages<ExportFile>(`/seller/export/${id}/files`, {}, { limit: 50 });
  const columns: Column<ExportFile & { id: string }>[] = [
    {
      key: 'path',
      title: t('export.file'),
      fixed: true,
      noWrap: false,
      render: (row) => (
        <Anchor href={row.link.url} download size="sm" style={{ overflowWrap: 'anywhere' }}>
          {row.path}
        </Anchor>
      ),
    },
    { key: 'bytes', title: t('export.size'), money: true, render: (row) => format.bytes(row.bytes) },
    {
      key: 'rows',
      title: t('export.rows'),
      money: true,
      render: (row) => (row.rows === null ? '—' : format.number(row.rows)),
    },
    {
      key: 'sha256',
      title: 'SHA-256',
      render: (row) => (
        <span className={classes['mono']} title={row.sha256}>
          {row.sha256.slice(0, 16)}…
        </span>
      ),
    },
  ];
  return (
    <DataTable
      name="export-files"
      csv={false}
      rows={{ ...rows, items: rows.items?.map((row) => ({ ...row, id: String(row.n) })) }}
      columns={columns}
    />
  );
}
