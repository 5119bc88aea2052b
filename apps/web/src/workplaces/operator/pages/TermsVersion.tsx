import { Alert, Paper, Select, Switch, Tabs, Text, Typography } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  EmptyState,
  LinesSkeleton,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  StateBadge,
} from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { TermsDiff } from '../types.js';
import classes from '../staff.module.css';

interface Version {
  version: string;
  state: 'current' | 'upcoming' | 'past';
  effectiveAt: string;
  publishedAt: string;
}
interface Text_ {
  title: string;
  html: string;
  lang: string;
  langs: string[];
  sha256: string;
}

const STATE = { current: 'active', upcoming: 'scheduled', past: 'archived' };

/** One version of a document: its text, and what it changed. */
export default function TermsVersion(): ReactNode {
  const { t, i18n } = useTranslation('rules');
  const format = useFormat();
  const { document: name = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const path = `/terms/${encodeURIComponent(name)}/versions`;
  const versions = useQuery({ queryKey: [path], queryFn: () => api.request<{ items: Version[] }>('GET', path) });
  const all = versions.data?.items ?? [];
  const chosen =
    all.find((one) => one.version === search.get('version')) ?? all.find((one) => one.state === 'current') ?? all[0];
  const text = useQuery({
    queryKey: [path, chosen?.version, i18n.language],
    queryFn: () => api.request<Text_>('GET', `${path}/${chosen?.version ?? ''}`),
    enabled: chosen !== undefined,
  });
  if (versions.error) return <ProblemAlert problem={versions.error} onRetry={() => void versions.refetch()} />;
  if (!chosen) return <PageSkeleton />;
  const tab = search.get('tab') ?? 'text';

  function set(key: string, value: string | null): void {
    setSearch(
      (now) => {
        if (value) now.set(key, value);
        return now;
      },
      { replace: true },
    );
  }
  return (
    <>
      <PageHeader
        back={[{ to: '/operator/terms', title: t('title') }]}
        title={text.data?.title ?? name}
        text={t('versionLine', {
          version: chosen.version,
          since: format.date(chosen.effectiveAt, { style: 'long' }),
          published: format.date(chosen.publishedAt, { style: 'long' }),
        })}
        aside={<StateBadge state={STATE[chosen.state]} word={t(`states.${chosen.state}`)} />}
        actions={
          <Select
            w={260}
            label={t('version')}
            allowDeselect={false}
            value={chosen.version}
            onChange={(value) => set('version', value)}
            data={all.map((one) => ({ value: one.version, label: `${one.version} (${t(`states.${one.state}`)})` }))}
          />
        }
      />
      <Tabs value={tab} onChange={(value) => set('tab', value)} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="text">{t('textTab')}</Tabs.Tab>
          <Tabs.Tab value="changes">{t('changesTab')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="text">
          {text.error && <ProblemAlert problem={text.error} onRetry={() => void text.refetch()} />}
          {!text.data && !text.error && <LinesSkeleton lines={12} />}
          {text.data && (
            <>
              {text.data.lang !== i18n.language && <Alert mb="md">{t('otherLanguage')}</Alert>}
              <Paper withBorder p="lg" maw="84ch" lang={text.data.lang}>
                <Typography>
                  <div dangerouslySetInnerHTML={{ __html: text.data.html }} />
                </Typography>
              </Paper>
              <Text size="xs" c="dimmed" mt="sm" className={classes['mono']}>
                SHA-256: {text.data.sha256}
              </Text>
            </>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="changes">
          <Changes
            path={`${path}/${chosen.version}/diff`}
            others={all.filter((one) => one.version !== chosen.version).map((one) => one.version)}
          />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** Lines that changed, each with two of the same around it. */
function Changes({ path, others }: { path: string; others: string[] }): ReactNode {
  const { t, i18n } = useTranslation('rules');
  const [since, setSince] = useState<string | null>(null);
  const [whole, setWhole] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [path, since, i18n.language],
    queryFn: () => api.request<TermsDiff>('GET', path, { query: since ? { since } : {} }),
  });
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <LinesSkeleton lines={10} />;
  const changed = data.lines.flatMap((line, index) => (line.kind === 'same' ? [] : [index]));
  const near = (index: number): boolean => whole || changed.some((at) => Math.abs(at - index) <= 2);
  return (
    <>
      {others.length > 0 && (
        <Select
          w={260}
          mb="sm"
          label={t('compareWith')}
          data={others}
          value={since ?? data.from}
          onChange={setSince}
          placeholder={t('previous')}
        />
      )}
      {data.from === null && <Text c="dimmed">{t('firstVersion')}</Text>}
      {data.from !== null && changed.length === 0 && <EmptyState order={3} title={t('noChanges')} />}
      {data.from !== null && changed.length > 0 && (
        <>
          <Switch
            mb="sm"
            label={t('wholeText')}
            checked={whole}
            onChange={(event) => setWhole(event.currentTarget.checked)}
          />
          <Paper withBorder maw="84ch" py="sm">
            <ol className={classes['diff']} lang={data.lang} aria-label={t('changesTab')}>
              {data.lines.map((line, index) =>
                near(index) ? (
                  <li key={index} data-kind={line.kind}>
                    {line.parts.map((part, at) =>
                      part.kind === 'added' ? (
                        <ins key={at}>{part.text}</ins>
                      ) : part.kind === 'removed' ? (
                        <del key={at}>{part.text}</del>
                      ) : (
                        <span key={at}>{part.text}</span>
                      ),
                    )}
                    {line.parts.length === 0 && ' '}
                  </li>
                ) : near(index - 1) ? (
                  <li key={index} className={classes['gap']}>
                    …
                  </li>
                ) : null,
              )}
            </ol>
          </Paper>
        </>
      )}
    </>
  );
}
