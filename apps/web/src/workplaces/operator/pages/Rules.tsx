import { Anchor, Button, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { useNow } from '../../../clock/clock.js';
import { EmptyState, LinesSkeleton, PageHeader, ProblemAlert, StateBadge, ToneBadge } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Panel } from '../parts/Panel.js';
import { useStaff } from '../types.js';
import type { Pack, TermsDocument } from '../types.js';

/** Which version binds now: the latest whose date has come. */
function stateOf(
  version: TermsDocument['versions'][number],
  all: TermsDocument['versions'],
  now: number,
): 'current' | 'upcoming' | 'past' {
  if (Date.parse(version.effectiveAt) > now) return 'upcoming';
  const newest = all
    .filter((one) => Date.parse(one.effectiveAt) <= now)
    .sort((a, b) => b.effectiveAt.localeCompare(a.effectiveAt))[0];
  return newest?.version === version.version ? 'current' : 'past';
}

/** Terms documents with their versions, and the packs of policies by which the platform counts. */
export default function Rules(): ReactNode {
  const { t, i18n } = useTranslation('rules');
  const format = useFormat();
  const now = useNow();
  const { admin } = useStaff();
  const terms = useQuery({
    queryKey: ['/operator/terms'],
    queryFn: () => api.request<{ items: TermsDocument[] }>('GET', '/operator/terms'),
  });
  const packs = useQuery({
    queryKey: ['/operator/policy-packs'],
    queryFn: () => api.request<{ items: Pack[] }>('GET', '/operator/policy-packs'),
  });

  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <Stack gap="lg">
        <Panel
          title={t('documents')}
          aside={
            admin && (
              <Button component={Link} to="/operator/terms/new" size="xs">
                {t('publishNew')}
              </Button>
            )
          }
        >
          {terms.error && <ProblemAlert problem={terms.error} onRetry={() => void terms.refetch()} />}
          {!terms.data && !terms.error && <LinesSkeleton />}
          {terms.data?.items.length === 0 && <EmptyState order={3} title={t('noDocuments')} />}
          {terms.data && terms.data.items.length > 0 && (
            <Table.ScrollContainer minWidth={640}>
              <Table fz="sm" verticalSpacing={4} highlightOnHover>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('document')}</Table.Th>
                    <Table.Th>{t('version')}</Table.Th>
                    <Table.Th>{t('state')}</Table.Th>
                    <Table.Th>{t('effective')}</Table.Th>
                    <Table.Th>{t('published')}</Table.Th>
                    <Table.Th>{t('languages')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {terms.data.items.flatMap((document) =>
                    document.versions.map((version, index) => {
                      const titles = version.titles as Record<string, string>;
                      const state = stateOf(version, document.versions, now);
                      return (
                        <Table.Tr key={`${document.document} ${version.version}`}>
                          <Table.Td>
                            {index === 0 ? (
                              <Anchor component={Link} to={`/operator/terms/${document.document}`} size="sm">
                                {titles[i18n.language] ?? titles['ru'] ?? document.document}
                              </Anchor>
                            ) : (
                              <Text span size="sm" c="dimmed">
                                {t('earlier')}
                              </Text>
                            )}
                          </Table.Td>
                          <Table.Td>
                            <Anchor
                              component={Link}
                              to={`/operator/terms/${document.document}?version=${version.version}`}
                              size="sm"
                            >
                              {version.version}
                            </Anchor>
                          </Table.Td>
                          <Table.Td>
                            <StateBadge
                              state={{ current: 'active', upcoming: 'scheduled', past: 'archived' }[state]}
                              word={t(`states.${state}`)}
                            />
                          </Table.Td>
                          <Table.Td>{format.date(version.effectiveAt)}</Table.Td>
                          <Table.Td>{format.date(version.publishedAt)}</Table.Td>
                          <Table.Td>{version.langs.join(', ')}</Table.Td>
                        </Table.Tr>
                      );
                    }),
                  )}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </Panel>
        <Panel title={t('packs')}>
          <Text size="sm" c="dimmed" mb="sm" maw="72ch">
            {t('packsText')}
          </Text>
          {packs.error && <ProblemAlert problem={packs.error} onRetry={() => void packs.refetch()} />}
          {!packs.data && !packs.error && <LinesSkeleton />}
          {packs.data && (
            <Table.ScrollContainer minWidth={760}>
              <Table fz="sm" verticalSpacing={4} highlightOnHover>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('pack')}</Table.Th>
                    <Table.Th>{t('jurisdiction')}</Table.Th>
                    <Table.Th>{t('version')}</Table.Th>
                    <Table.Th ta="right">{t('policies')}</Table.Th>
                    <Table.Th ta="right">{t('contradictions')}</Table.Th>
                    <Table.Th ta="right">{t('sellers')}</Table.Th>
                    <Table.Th>{t('used')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {packs.data.items.map((pack) => (
                    <Table.Tr key={pack.pack}>
                      <Table.Td>
                        <Anchor component={Link} to={`/operator/packs/${pack.pack}`} size="sm">
                          {pack.title}
                        </Anchor>{' '}
                        <Text span size="xs" c="dimmed">
                          {pack.pack}
                        </Text>
                      </Table.Td>
                      <Table.Td>{[pack.jurisdiction, pack.zone].filter(Boolean).join(', ') || '—'}</Table.Td>
                      <Table.Td>{pack.version}</Table.Td>
                      <Table.Td ta="right">{format.number(pack.policies)}</Table.Td>
                      <Table.Td ta="right">
                        {pack.contradictions.length > 0 ? (
                          <ToneBadge tone="warn">{format.number(pack.contradictions.length)}</ToneBadge>
                        ) : (
                          '0'
                        )}
                      </Table.Td>
                      <Table.Td ta="right">{format.number(pack.sellers)}</Table.Td>
                      <Table.Td>
                        {pack.usedAs
                          .map((use) => t(`usedAs.${use.replace('-', '_')}` as 'usedAs.operator'))
                          .join(', ') || '—'}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </Panel>
      </Stack>
    </>
  );
}
