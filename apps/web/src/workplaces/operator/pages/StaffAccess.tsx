import { Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconEyeCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DataTable, EmptyState, PageHeader, usePages } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useSession } from '../../../session/session.js';
import { useFormat } from '../../../texts/format.js';
import { JournalTabs } from '../parts/JournalTabs.js';
import { Lead } from '../parts/Lead.js';
import classes from '../staff.module.css';
import { actorWords } from '../words.js';

interface Look {
  id: string;
  at: string;
  actor: string;
  reason: string;
}

const DAY_MS = 86_400_000;

/** The first instant of a day by this device's clock, so many days on. */
const startOf = (day: string, add = 0): string =>
  new Date(new Date(`${day}T00:00:00`).getTime() + add * DAY_MS).toISOString();

/** Who of the staff looked at the rows of sellers and people, when and why. */
export default function StaffAccess(): ReactNode {
  const { t } = useTranslation(['staffWatch', 'staff']);
  const { t: s } = useTranslation('staff');
  const format = useFormat();
  const { me } = useSession();
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('reason') ?? '');
  const [reason] = useDebouncedValue(words.trim(), 400);
  const actor = search.get('actor');
  const since = search.get('since') ?? '';
  const until = search.get('until') ?? '';
  const rows = usePages<Look>(
    '/operator/audit/access',
    {
      actor: actor ?? undefined,
      reason: reason || undefined,
      since: since ? startOf(since) : undefined,
      before: until ? startOf(until, 1) : undefined,
    },
    { limit: 50 },
  );
  // Whoever has been seen so far can be chosen.
  const everyone = usePages<Look>('/operator/audit/access', {}, { limit: 100 });
  const actors = [...new Set([...(everyone.items ?? []).map((one) => one.actor), ...(actor ? [actor] : [])])];
  const who = (one: string): string => (one.endsWith(me?.id ?? '-') ? t('access.you') : actorWords(one, s));
  const filtered = Boolean(actor ?? (reason || since || until));

  function set(key: string, value: string | null): void {
    setSearch(
      (now) => {
        if (value) now.set(key, value);
        else now.delete(key);
        return now;
      },
      { replace: true },
    );
  }
  const columns: Column<Look>[] = [
    {
      key: 'at',
      title: t('access.at'),
      width: 185,
      fixed: true,
      render: (row) => `${format.date(row.at)}, ${format.time(row.at, { seconds: true })}`,
    },
    {
      key: 'actor',
      title: t('access.who'),
      fixed: true,
      width: 220,
      render: (row) => <span title={row.actor}>{who(row.actor)}</span>,
    },
    {
      key: 'reason',
      title: t('access.why'),
      fixed: true,
      noWrap: false,
      render: (row) => <span className={classes['prose']}>{row.reason}</span>,
    },
  ];
  return (
    <>
      <PageHeader title={t('access.title')} aside={<Lead>{t('access.text')}</Lead>} />
      <JournalTabs here="access" />
      <DataTable<Look>
        name="staff-access"
        dense
        csv={false}
        rows={rows}
        columns={columns}
        empty={
          <EmptyState
            icon={IconEyeCheck}
            title={filtered ? t('access.nothing') : t('access.empty')}
            text={filtered ? t('access.nothingText') : t('access.emptyText')}
          />
        }
        filters={
          <>
            <Select
              size="xs"
              w={220}
              aria-label={t('access.who')}
              placeholder={t('access.anyone')}
              clearable
              clearButtonProps={{ 'aria-label': t('staff:clear') }}
              data={actors.map((value) => ({ value, label: who(value) }))}
              value={actor}
              onChange={(value) => set('actor', value)}
            />
            <TextInput
              type="search"
              size="xs"
              w={240}
              aria-label={t('access.words')}
              placeholder={t('access.words')}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <Day label={t('access.since')} value={since} onChange={(value) => set('since', value)} />
            <Day label={t('access.until')} value={until} onChange={(value) => set('until', value)} />
          </>
        }
      />
      <Text size="xs" c="dimmed" mt="xs">
        {t('access.real')}
      </Text>
    </>
  );
}

function Day(props: { label: string; value: string; onChange: (value: string) => void }): ReactNode {
  return (
    <TextInput
      type="date"
      size="xs"
      w={150}
      aria-label={props.label}
      title={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
