import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Select, Stack } from '@mantine/core';
import { api } from '../../../app/client.js';
import { LinesSkeleton, PageHeader, ProblemAlert } from '../../../design/index.js';
import { PublishForm } from '../parts/PublishForm.js';
import type { KnownText } from '../parts/PublishForm.js';
import type { TermsDocument } from '../types.js';

const NEW = 'new';

/** The newest version's text in each of its languages: what a new version is written from. */
async function textsOf(document: TermsDocument): Promise<KnownText[]> {
  const newest = [...document.versions].sort((a, b) => b.effectiveAt.localeCompare(a.effectiveAt))[0];
  if (!newest) return [];
  const path = `/terms/${encodeURIComponent(document.document)}/versions/${encodeURIComponent(newest.version)}`;
  return Promise.all(
    newest.langs.map(async (lang) => {
      const { title, text } = await api.request<{ title: string; text: string }>('GET', path, { query: { lang } });
      return { lang, title, body: text, version: newest.version };
    }),
  );
}

/** A new version of a terms document: written from the last one, compared with it, then published. */
export default function PublishTerms(): ReactNode {
  const { t, i18n } = useTranslation('publishing');
  const [search, setSearch] = useSearchParams();
  const documents = useQuery({
    queryKey: ['/operator/terms'],
    queryFn: () => api.request<{ items: TermsDocument[] }>('GET', '/operator/terms'),
  });
  const name = search.get('document') ?? documents.data?.items[0]?.document ?? NEW;
  const document = documents.data?.items.find((one) => one.document === name);
  const known = useQuery({
    queryKey: ['/operator/terms', 'texts', name, document?.versions.length],
    queryFn: () => (document ? textsOf(document) : []),
    enabled: documents.data !== undefined,
    staleTime: Infinity,
  });
  const problem = documents.error ?? known.error;
  const titleOf = (one: TermsDocument): string => {
    const titles = (one.versions[0]?.titles ?? {}) as Record<string, string>;
    return titles[i18n.language] ?? titles['ru'] ?? one.document;
  };
  return (
    <>
      <PageHeader back={[{ to: '/operator/terms', title: t('back') }]} title={t('title')} text={t('text')} />
      <Stack maw="84ch">
        {problem ? <ProblemAlert problem={problem} /> : null}
        {documents.data && (
          <Select
            label={t('document')}
            allowDeselect={false}
            value={document ? name : NEW}
            onChange={(value) => setSearch({ document: value ?? NEW }, { replace: true })}
            data={[
              ...documents.data.items.map((one) => ({ value: one.document, label: titleOf(one) })),
              { value: NEW, label: t('newDocument') },
            ]}
          />
        )}
        {known.data ? (
          <PublishForm key={name} document={document ? name : null} known={known.data} />
        ) : problem ? null : (
          <LinesSkeleton lines={12} />
        )}
      </Stack>
    </>
  );
}
