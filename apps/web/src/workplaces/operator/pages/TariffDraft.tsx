import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import { EmptyState, PageHeader, PageSkeleton, ProblemAlert } from '../../../design/index.js';
import { DraftForm } from '../tariffs/DraftForm.js';
import { formOf } from '../tariffs/formValues.js';
import { namesOf, soldNow, useBoard } from '../tariffs/types.js';
import type { TariffBody } from '../tariffs/types.js';
import { useBase } from '../types.js';

const EMPTY: TariffBody = {
  title: { ru: '', kk: '', en: '' },
  description: { ru: '', kk: '', en: '' },
  rank: 10,
  functions: ['courses', 'uploads', 'catalogue'],
  quotas: [],
  prices: [],
  overage: [],
};

/** Writes a draft: of a new tariff, of the next version of one, or one that there is. */
export default function TariffDraftPage(): ReactNode {
  const { t } = useTranslation('staffTariffs');
  const base = useBase();
  const { id } = useParams();
  const [search] = useSearchParams();
  const from = id ? null : search.get('from');
  const board = useBoard();
  const names = useQuery({
    queryKey: ['/tariffs', 'names', from],
    queryFn: () => namesOf(from ?? ''),
    enabled: from !== null,
    staleTime: 600_000,
  });
  const currency = useQuery({
    queryKey: ['/policies', 'operator'],
    queryFn: () => api.request<{ policies: { key: string; value: string }[] }>('GET', '/policies'),
    staleTime: 600_000,
  }).data?.policies.find((one) => one.key === 'tariffs.currency')?.value;

  const back = [{ to: `${base}/tariffs`, title: t('title') }];
  const problem = board.error ?? names.error;
  if (problem) return <ProblemAlert problem={problem} onRetry={() => void board.refetch()} />;
  if (!board.data || !currency || (from && !names.data)) return <PageSkeleton />;
  const draft = id ? board.data.drafts.find((one) => one.id === id) : undefined;
  if (id && !draft) return <EmptyState title={t('draft.gone')} text={t('draft.goneText')} />;
  const code = draft?.code ?? from ?? undefined;
  const current = code ? soldNow(board.data, code) : undefined;
  const begun: TariffBody =
    draft ??
    (current
      ? {
          ...EMPTY,
          ...names.data,
          rank: current.rank,
          functions: [...current.functions],
          quotas: current.quotas,
          prices: current.prices,
          overage: current.overage.map((one) => ({ ...one, period: 'P1M' as const })),
        }
      : EMPTY);
  return (
    <>
      <PageHeader
        back={back}
        title={
          current
            ? t('editor.next', { title: current.title, version: current.version + 1 })
            : (draft?.title.ru ?? '') || t('newTariff')
        }
        text={t('editor.text')}
      />
      <Stack gap="md">
        {current && (
          <Text size="sm" c="dimmed">
            {t('editor.kept', { version: current.version, count: current.licences })}
          </Text>
        )}
        <DraftForm
          key={id ?? from ?? 'new'}
          draft={draft}
          code={code}
          current={current}
          currency={currency}
          initial={formOf(begun, code ?? '')}
        />
      </Stack>
    </>
  );
}
