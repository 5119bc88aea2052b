import { Button, NumberInput, Select, SimpleGrid, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import { CardsSkeleton, EmptyState, PageHeader, ProblemAlert, usePages } from '../../../design/index.js';
import classes from '../buyer.module.css';
import { ContinueStrip } from '../parts/ContinueStrip.js';
import { CourseTile } from '../parts/CourseTile.js';
import type { CourseLine } from '../types.js';

const TYPING_MS = 350;

/** The catalogue; what is looked for stands in the address. */
export default function Home(): ReactNode {
  const { t } = useTranslation('catalogue');
  const [search, setSearch] = useSearchParams();
  const filters = {
    q: search.get('q') ?? '',
    topic: search.get('topic') ?? '',
    price: search.get('price') ?? '',
    sort: search.get('sort') ?? '',
  };
  const filtered = Object.values(filters).some(Boolean);
  const courses = usePages<CourseLine>('/catalogue/courses', filters, { limit: 18 });

  function change(part: Partial<typeof filters>): void {
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [key, value] of Object.entries(part)) {
          if (value) next.set(key, value);
          else next.delete(key);
        }
        // Without words there is nothing to match best.
        if (!next.get('q') && next.get('sort') === 'relevance') next.delete('sort');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  }

  return (
    <>
      <PageHeader title={t('home.title')} text={t('home.text')} />
      <ContinueStrip />
      <Filters filters={filters} change={change} />
      <VisuallyHidden component="h2">{t('home.results')}</VisuallyHidden>
      {courses.problem ? (
        <ProblemAlert problem={courses.problem} onRetry={courses.retry} />
      ) : !courses.items ? (
        <CardsSkeleton />
      ) : courses.items.length === 0 ? (
        <EmptyState
          order={3}
          title={t(filtered ? 'home.nothingTitle' : 'home.emptyTitle')}
          text={t(filtered ? 'home.nothing' : 'home.empty')}
          action={
            filtered ? (
              <Button variant="default" onClick={() => setSearch({}, { replace: true })}>
                {t('home.reset')}
              </Button>
            ) : (
              <Button component={Link} to="/become-seller">
                {t('home.sell')}
              </Button>
            )
          }
        />
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
          {courses.items.map((course) => (
            <CourseTile key={course.id} course={course} order={3} />
          ))}
        </SimpleGrid>
      )}
      {courses.hasMore && (
        <Button mt="lg" fullWidth variant="default" loading={courses.loadingMore} onClick={courses.loadMore}>
          {t('home.more')}
        </Button>
      )}
    </>
  );
}

interface Wanted {
  q: string;
  topic: string;
  price: string;
  sort: string;
}

function Filters({ filters, change }: { filters: Wanted; change: (part: Partial<Wanted>) => void }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { data } = useQuery({ queryKey: ['/catalogue/topics'], queryFn: () => api.get('/catalogue/topics') });
  const topics = data?.items.map(({ topic, courses }) => ({ value: topic, label: `${topic} (${courses})` })) ?? [];
  const { q, topic, price, sort } = filters;
  const ranged = price !== '' && price !== 'free' && price !== 'paid';
  const any = q || topic || price || sort;
  return (
    <search>
      <div className={classes['filters']}>
        <Words value={q} onChange={(words) => change({ q: words })} />
        <Select
          label={t('home.topic')}
          placeholder={t('home.anyTopic')}
          data={topic && !topics.some((entry) => entry.value === topic) ? [...topics, topic] : topics}
          value={topic || null}
          onChange={(value) => change({ topic: value ?? '' })}
          searchable
          clearable
        />
        <Select
          label={t('home.price')}
          data={[
            { value: 'any', label: t('home.anyPrice') },
            { value: 'free', label: t('home.free') },
            { value: 'paid', label: t('home.paid') },
            { value: 'range', label: t('home.range') },
          ]}
          value={ranged ? 'range' : price || 'any'}
          onChange={(value) => change({ price: value === 'range' ? '-' : value === 'any' || !value ? '' : value })}
          allowDeselect={false}
        />
        <Select
          label={t('home.sort')}
          data={[
            ...(q ? [{ value: 'relevance', label: t('home.sorts.relevance') }] : []),
            { value: 'new', label: t('home.sorts.new') },
            { value: 'price', label: t('home.sorts.cheap') },
            { value: '-price', label: t('home.sorts.dear') },
          ]}
          value={sort || (q ? 'relevance' : 'new')}
          onChange={(value) => change({ sort: value === (q ? 'relevance' : 'new') ? '' : (value ?? '') })}
          allowDeselect={false}
        />
        {ranged && <Range price={price} onChange={(value) => change({ price: value })} />}
      </div>
      <div style={{ minHeight: 44, paddingBlock: 6 }}>
        {any && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconX size={14} />}
            onClick={() => change({ q: '', topic: '', price: '', sort: '' })}
          >
            {t('home.reset')}
          </Button>
        )}
      </div>
    </search>
  );
}

/** Words reach the address when typing pauses. */
function Words({ value, onChange }: { value: string; onChange: (words: string) => void }): ReactNode {
  const { t } = useTranslation('catalogue');
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // The address changed by other means: a link, "back", the filters put back.
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  const tell = useEffectEvent((words: string) => {
    if (words === known) return;
    setKnown(words);
    onChange(words);
  });
  useEffect(() => {
    const timer = setTimeout(() => tell(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextInput
      type="search"
      label={t('home.search')}
      placeholder={t('home.searchHint')}
      leftSection={<IconSearch size={18} aria-hidden />}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function Range({ price, onChange }: { price: string; onChange: (price: string) => void }): ReactNode {
  const { t } = useTranslation('catalogue');
  const [from = '', to = ''] = price.split('-');
  const field = (label: string, value: string, put: (value: string) => string): ReactNode => (
    <NumberInput
      label={label}
      min={0}
      max={9_999_999_999}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator=" "
      defaultValue={value}
      onBlur={(event) => onChange(put(event.currentTarget.value.replace(/\D/g, '')))}
      onKeyDown={(event) => event.key === 'Enter' && onChange(put(event.currentTarget.value.replace(/\D/g, '')))}
    />
  );
  return (
    <>
      {field(t('home.from'), from, (value) => `${value}-${to}`)}
      {field(t('home.to'), to, (value) => `${from}-${value}`)}
    </>
  );
}
