import { Alert, Paper, Text, Typography } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { PageHeader } from '../../design/PageHeader.js';
import { ProblemAlert } from '../../design/ProblemAlert.js';
import { PageSkeleton } from '../../design/Skeletons.js';
import { useFormat } from '../../texts/format.js';
import { useTerms } from '../terms.js';

/** A terms document as people read it, in force or the version a link names. */
export default function TermsPage(): ReactNode {
  const { t, i18n } = useTranslation('auth');
  const format = useFormat();
  const { document = '' } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useTerms(document, search.get('version'));
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={data.title}
        text={`${t('register.version', { version: data.version })} · ${t('terms.since', { when: format.date(data.effectiveAt, { style: 'long' }) })}`}
      />
      {data.lang !== i18n.language && <Alert mb="md">{t('terms.otherLanguage')}</Alert>}
      <Paper withBorder p={{ base: 'md', sm: 'xl' }} maw="80ch" lang={data.lang}>
        <Typography>
          <div dangerouslySetInnerHTML={{ __html: data.html }} />
        </Typography>
      </Paper>
      <Text size="xs" c="dimmed" mt="md" style={{ overflowWrap: 'anywhere' }}>
        SHA-256: {data.sha256}
      </Text>
    </>
  );
}
