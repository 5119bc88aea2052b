import { Anchor, Button, Drawer, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconListDetails } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import { DataTable, EmptyState, PageHeader, ProblemAlert, ToneBadge, usePages } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Facts } from '../parts/Facts.js';
import { JournalTabs } from '../parts/JournalTabs.js';
import { Lead } from '../parts/Lead.js';
import { Panel } from '../parts/Panel.js';
import { placeOf, shortId, useSellerNames } from '../types.js';
import type { AuditEntry, Verification } from '../types.js';
import classes from '../staff.module.css';
import { actorWords } from '../words.js';

const AREAS = [
  'complaints.',
  'content.',
  'identity.',
  'legal.',
  'licensing.',
  'payments.',
  'platform.',
  'tenancy.',
] as const;

/** What can be proved: every entry of the hash chain. */
export default function Journal(): ReactNode {
  const { t } = useTranslation(['rules', 'staff']);
  const { t: s } = useTranslation('staff');
  const format = useFormat();
  const name = useSellerNames();
  const [search, setSearch] = useSearchParams();
  const [subject, setSubject] = useState(search.get('subject') ?? '');
  const [asked] = useDebouncedValue(subject.trim(), 400);
  const [opened, setOpened] = useState<AuditEntry | null>(null);
  const kind = search.get('kind');
  const seller = search.get('seller');
  const rows = usePages<AuditEntry>(
    '/operator/audit',
    { kind: kind ?? undefined, subject: asked || undefined, seller: seller ?? undefined },
    { limit: 50 },
  );

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
  const columns: Column<AuditEntry>[] = [
    { key: 'seq', title: '№', width: 70, render: (row) => row.seq ?? '…' },
    {
      key: 'at',
      title: t('journal.at'),
      width: 175,
      fixed: true,
      render: (row) => `${format.date(row.at)}, ${format.time(row.at, { seconds: true })}`,
    },
    {
      key: 'kind',
      title: t('journal.kind'),
      fixed: true,
      render: (row) => (
        <Anchor component="button" type="button" size="sm" onClick={() => setOpened(row)}>
          {row.kind}
        </Anchor>
      ),
    },
    {
      key: 'subjectType',
      title: t('journal.subject'),
      render: (row) => (
        <span>
          {row.subjectType} <span className={classes['mono']}>{shortId(row.subjectId)}</span>
        </span>
      ),
    },
    { key: 'actor', title: t('journal.actor'), render: (row) => actorWords(row.actor, s) },
    {
      key: 'tenantId',
      title: t('journal.seller'),
      render: (row) => (row.tenantId ? <span className={classes['cut']}>{name(row.tenantId)}</span> : '—'),
    },
    {
      key: 'hash',
      title: t('journal.hash'),
      hidden: true,
      render: (row) => <span className={classes['mono']}>{row.hash?.slice(0, 16) ?? '…'}</span>,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('journal.title')}
        aside={
          <>
            <Chain />
            <Lead>{t('journal.text')}</Lead>
          </>
        }
      />
      <JournalTabs here="journal" />
      <DataTable<AuditEntry>
        name="journal"
        dense
        csv={false}
        rows={rows}
        columns={columns}
        empty={<EmptyState icon={IconListDetails} title={t('journal.empty')} text={t('journal.emptyText')} />}
        filters={
          <>
            <Select
              size="xs"
              w={200}
              aria-label={t('journal.kind')}
              placeholder={t('journal.anyKind')}
              clearable
              clearButtonProps={{ 'aria-label': t('staff:clear') }}
              data={AREAS.map((value) => ({
                value,
                label: t(`journal.areas.${value.slice(0, -1)}` as 'journal.areas.legal'),
              }))}
              value={AREAS.find((area) => area === kind) ?? null}
              onChange={(value) => set('kind', value)}
            />
            <TextInput
              type="search"
              size="xs"
              w={300}
              aria-label={t('journal.subjectId')}
              placeholder={t('journal.subjectId')}
              value={subject}
              onChange={(event) => setSubject(event.currentTarget.value)}
            />
            {seller && (
              <Anchor component="button" type="button" size="sm" onClick={() => set('seller', null)}>
                {t('journal.onlySeller', { seller: name(seller) })}
              </Anchor>
            )}
          </>
        }
      />
      <Drawer
        opened={opened !== null}
        onClose={() => setOpened(null)}
        size="lg"
        title={opened?.kind}
        closeButtonProps={{ 'aria-label': t('staff:close') }}
      >
        {opened && <Entry entry={opened} />}
      </Drawer>
    </>
  );
}

function Entry({ entry }: { entry: AuditEntry }): ReactNode {
  const { t } = useTranslation('rules');
  const { t: s } = useTranslation('staff');
  const format = useFormat();
  const name = useSellerNames();
  const place = placeOf(entry.subjectType, entry.subjectId, entry.tenantId);
  return (
    <Stack gap="md">
      <Facts
        rows={[
          ['№', entry.seq],
          [t('journal.at'), `${format.date(entry.at, { style: 'long' })}, ${format.time(entry.at, { seconds: true })}`],
          [
            t('journal.actor'),
            <span key="actor">
              {actorWords(entry.actor, s)} <span className={classes['mono']}>{entry.actor}</span>
            </span>,
          ],
          [
            t('journal.subject'),
            <span key="subject">
              {entry.subjectType} <span className={classes['mono']}>{entry.subjectId}</span>
            </span>,
          ],
          [
            t('journal.seller'),
            entry.tenantId && (
              <Anchor component={Link} to={`/operator/sellers/${entry.tenantId}`} size="sm">
                {name(entry.tenantId)}
              </Anchor>
            ),
          ],
          [t('journal.hash'), entry.hash && <span className={classes['mono']}>{entry.hash}</span>],
        ]}
      />
      {place && (
        <Anchor component={Link} to={place} size="sm">
          {t('journal.openSubject')}
        </Anchor>
      )}
      <Panel title={t('journal.payload')}>
        {entry.payload === null ? (
          <Text size="sm" c="dimmed">
            {t('journal.erased')}
          </Text>
        ) : (
          <pre className={classes['payload']} tabIndex={0} aria-label={t('journal.payload')}>
            {JSON.stringify(entry.payload, null, 2)}
          </pre>
        )}
      </Panel>
    </Stack>
  );
}

/** Whether the chain is whole: recomputed by the server when the page opens, and again when asked. */
function Chain(): ReactNode {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['/operator/audit/verification'],
    queryFn: () => api.request<Verification>('GET', '/operator/audit/verification'),
    staleTime: 60_000,
  });
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  return (
    <Group gap="xs" role="status">
      {data ? (
        <ToneBadge tone={data.ok ? 'good' : 'bad'}>
          {data.ok
            ? t('journal.whole', { count: data.entries, number: format.number(data.entries) })
            : t('journal.broken', {
                seq: data.broken?.seq,
                why: t(`journal.why.${data.broken?.why ?? 'hash'}` as 'journal.why.hash'),
              })}
        </ToneBadge>
      ) : (
        <ToneBadge tone="neutral">{t('journal.checking')}</ToneBadge>
      )}
      {data && data.erasedPayloads > 0 && (
        <Text size="sm" c="dimmed">
          {t('journal.erasedCount', { count: data.erasedPayloads })}
        </Text>
      )}
      <Button size="compact-xs" variant="subtle" loading={isFetching} onClick={() => void refetch()}>
        {t('journal.verify')}
      </Button>
    </Group>
  );
}
