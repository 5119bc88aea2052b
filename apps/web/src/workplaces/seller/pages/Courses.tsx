import { Button, Select, Text, TextInput } from '@mantine/core';
import { IconBook, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { DataTable, EmptyState, Money, PageHeader, StateBadge, usePages } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { useRole } from '../data.js';
import type { CourseLine } from '../data.js';
import { useLength } from '../words.js';

const STATES = ['draft', 'published', 'unpublished'] as const;

export default function Courses(): ReactNode {
  const { t } = useTranslation(['sellerCourses', 'states']);
  const lengthOf = useLength();
  const format = useFormat();
  const { author } = useRole();
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState('');
  const status = search.get('status');
  const rows = usePages<CourseLine>('/seller/courses', status ? { status } : {}, { limit: 100 });
  const wanted = words.trim().toLocaleLowerCase();
  const { hasMore, loadingMore, loadMore } = rows;

  // Titles are searched here, so all of them have to be here.
  useEffect(() => {
    if (wanted !== '' && hasMore && !loadingMore) loadMore();
  }, [wanted, hasMore, loadingMore, loadMore]);

  const found =
    wanted === ''
      ? rows
      : {
          ...rows,
          items: rows.items?.filter((one) => `${one.title} ${one.slug}`.toLocaleLowerCase().includes(wanted)),
        };
  const columns: Column<CourseLine>[] = [
    {
      key: 'title',
      title: t('list.course'),
      fixed: true,
      noWrap: false,
      render: (one) => (
        <Text
          component={Link}
          to={`/seller/courses/${one.id}`}
          size="sm"
          fw={550}
          c="var(--mantine-color-anchor)"
          style={{ overflowWrap: 'anywhere' }}
          onClick={(event) => event.stopPropagation()}
        >
          {one.title}
        </Text>
      ),
    },
    { key: 'status', title: t('list.state'), fixed: true, render: (one) => <StateBadge state={one.status} /> },
    { key: 'kind', title: t('list.kind'), render: (one) => t(`kinds.${one.kind as 'lecture'}`) },
    {
      key: 'price',
      title: t('list.price'),
      money: true,
      render: (one) => (Number(one.price.amount) === 0 ? t('list.free') : <Money value={one.price} />),
    },
    { key: 'lessonCount', title: t('list.lessons'), money: true, render: (one) => format.number(one.lessonCount) },
    {
      key: 'durationSeconds',
      title: t('list.length'),
      money: true,
      render: (one) => (one.durationSeconds > 0 ? lengthOf(one.durationSeconds) : '—'),
    },
    { key: 'updatedAt', title: t('list.updated'), render: (one) => format.dateTime(one.updatedAt) },
    {
      key: 'publishedAt',
      title: t('list.published'),
      hidden: true,
      render: (one) => (one.publishedAt ? format.date(one.publishedAt) : '—'),
    },
  ];
  const create = author && (
    <Button component={Link} to="/seller/courses/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('list.create')}
    </Button>
  );

  return (
    <>
      <PageHeader title={t('list.title')} text={t('list.text')} actions={create} />
      <DataTable
        name="seller-courses"
        rows={found}
        columns={columns}
        csv={false}
        to={(one) => `/seller/courses/${one.id}`}
        filters={
          <>
            <TextInput
              aria-label={t('list.search')}
              placeholder={t('list.search')}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              type="search"
            />
            <Select
              aria-label={t('list.state')}
              value={status ?? ''}
              data={[
                { value: '', label: t('list.all') },
                ...STATES.map((one) => ({ value: one, label: t(`states:${one}`) })),
              ]}
              allowDeselect={false}
              onChange={(value) => setSearch(value ? { status: value } : {}, { replace: true })}
              w={200}
            />
          </>
        }
        empty={
          wanted === '' && !status ? (
            <EmptyState icon={IconBook} title={t('list.emptyTitle')} text={t('list.emptyText')} action={create} />
          ) : (
            <EmptyState title={t('list.nothing')} text={t('list.nothingText')} />
          )
        }
      />
    </>
  );
}
