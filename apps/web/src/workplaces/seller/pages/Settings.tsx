import { Alert, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader, PageSkeleton, ProblemAlert } from '../../../design/index.js';
import { useRole, useSeller } from '../data.js';
import { LegalForm } from '../settings/LegalForm.js';
import { PageForm } from '../settings/PageForm.js';

export default function Settings(): ReactNode {
  const { t } = useTranslation('sellerCases');
  const { owner } = useRole();
  const { data, error, refetch } = useSeller();
  const [search, setSearch] = useSearchParams();
  if (error && !data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader title={t('settings.title')} text={t('settings.text')} />
      {!owner && <Alert mb="md">{t('settings.onlyOwner')}</Alert>}
      <Tabs
        value={search.get('tab') ?? 'page'}
        onChange={(value) => setSearch(value === 'legal' ? { tab: 'legal' } : {}, { replace: true })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="page">{t('settings.page')}</Tabs.Tab>
          <Tabs.Tab value="legal">{t('settings.legal')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="page">
          <PageForm key={data.id} seller={data} editable={owner} />
        </Tabs.Panel>
        <Tabs.Panel value="legal">
          <LegalForm key={data.id} seller={data} editable={owner} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
