import { Anchor, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuildingStore, IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  DataTable,
  DeadlineChip,
  EmptyState,
  PageHeader,
  StateBadge,
  ToneBadge,
  usePages,
} from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { useTariffWords } from '../../../tariffs/words.js';
import type { LicenceLine } from '../licensing.js';
import { chipOf, shortId, useBase } from '../types.js';
import classes from '../staff.module.css';
import { textKey } from '../words.js';
import { Lead } from '../parts/Lead.js';

const STATUSES = ['active', 'suspended', 'lapsed', 'purging', 'purged'] as const;

/** All sellers, newest first. */
export default function Sellers(): ReactNode {
  const { t } = useTranslation(['operator', 'staff', 'states']);
  const { t: x } = useTranslation('staffSeller');
  const words = useTariffWords();
  const format = useFormat();
  const base = useBase();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const [asked] = useDebouncedValue(typed.trim(), 300);
  const status = search.get('status');
  const rows = usePages<LicenceLine>(
    '/operator/licences',
    { q: asked || undefined, status: status ?? undefined },
    { limit: 40 },
  );

  const keep = useEffectEvent((name: string, value: string | null) =>
    setSearch(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true },
    ),
  );
  useEffect(() => {
    if ((new URLSearchParams(location.search).get('q') ?? '') !== asked) keep('q', asked);
  }, [asked]);

  const columns: Column<LicenceLine>[] = [
    {
      key: 'displayName',
      title: t('sellers.name'),
      fixed: true,
      render: (row) => (
        <Anchor
          component={Link}
          to={`${base}/sellers/${row.id}`}
          size="sm"
          className={classes['cutWide']}
          title={row.displayName}
          onClick={(event) => event.stopPropagation()}
        >
          {row.displayName || shortId(row.id)}
        </Anchor>
      ),
    },
    {
      key: 'status',
      title: t('sellers.state'),
      render: (row) => (
        <Group gap={4} wrap="nowrap">
          <StateBadge state={row.status} />
          {row.suspensions.map((reason) => (
            <ToneBadge key={reason} tone="warn">
              {t(`sellers.reason.${textKey(reason)}` as 'sellers.reason.debt')}
            </ToneBadge>
          ))}
        </Group>
      ),
    },
    {
      key: 'tariff',
      title: x('list.licence'),
      render: (row) =>
        row.tariff ? (
          <span title={x('version', { version: row.version ?? 0 })}>
            {row.tariff}
            {row.licence === 'free' && row.version !== null ? '' : `, ${x('paid')}`}
          </span>
        ) : (
          '—'
        ),
    },
    {
      key: 'ends',
      title: x('list.ends'),
      render: (row) => (row.ends ? <DeadlineChip deadline={chipOf(row.ends)} label={x('list.ends')} quiet /> : '—'),
    },
    {
      key: 'purge',
      title: x('list.purge'),
      render: (row) => (row.purge ? <DeadlineChip deadline={chipOf(row.purge)} label={x('list.purge')} quiet /> : '—'),
    },
    {
      key: 'quota',
      title: x('list.quota'),
      render: (row) =>
        row.quota ? (
          <span
            title={words.quota(row.quota.quota)}
            style={
              row.quota.percent >= 80
                ? { color: `var(--tone-${row.quota.percent >= 100 ? 'bad' : 'warn'}-text)`, fontWeight: 600 }
                : undefined
            }
          >
            {format.percent(row.quota.percent / 100, 0)} <small>{words.quota(row.quota.quota)}</small>
          </span>
        ) : (
          '—'
        ),
    },
    {
      key: 'legalName',
      hidden: true,
      title: t('staff:legal.legalName'),
      render: (row) => (
        <span className={classes['cut']} title={row.legalName ?? ''}>
          {row.legalName ?? '—'}
        </span>
      ),
    },
    {
      key: 'kind',
      hidden: true,
      title: t('staff:legal.kind'),
      render: (row) => (row.kind ? t(`staff:legal.${textKey(row.kind)}` as 'staff:legal.company') : '—'),
    },
    {
      key: 'country',
      hidden: true,
      title: t('staff:legal.country'),
      render: (row) =>
        row.country ? t(`staff:legal.${row.country}` as 'staff:legal.RU', { defaultValue: row.country }) : '—',
    },
    { key: 'taxId', title: t('staff:legal.taxId'), render: (row) => row.taxId ?? '—' },
    { key: 'createdAt', hidden: true, title: t('sellers.since'), render: (row) => format.date(row.createdAt) },
  ];

  return (
    <>
      <PageHeader title={t('sellers.title')} aside={<Lead>{t('sellers.text')}</Lead>} />
      <DataTable<LicenceLine>
        name="sellers"
        dense
        rows={rows}
        columns={columns}
        to={(row) => `${base}/sellers/${row.id}`}
        empty={
          <EmptyState
            icon={IconBuildingStore}
            title={asked || status ? t('sellers.notFound') : t('sellers.empty')}
            text={asked || status ? t('sellers.notFoundText') : t('sellers.emptyText')}
          />
        }
        filters={
          <>
            <TextInput
              type="search"
              size="xs"
              w={260}
              aria-label={t('sellers.search')}
              placeholder={t('sellers.searchHint')}
              leftSection={<IconSearch size={14} />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Select
              size="xs"
              w={180}
              aria-label={t('sellers.state')}
              placeholder={t('sellers.anyState')}
              clearable
              clearButtonProps={{ 'aria-label': t('staff:clear') }}
              data={STATUSES.map((value) => ({ value, label: t(`states:${value}`) }))}
              value={status}
              onChange={(value) => keepStatus(value)}
            />
          </>
        }
      />
    </>
  );

  function keepStatus(value: string | null): void {
    setSearch(
      (now) => {
        if (value) now.set('status', value);
        else now.delete('status');
        return now;
      },
      { replace: true },
    );
  }
}
