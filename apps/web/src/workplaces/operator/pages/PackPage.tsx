import { Alert, Code, Group, SimpleGrid, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../app/client.js';
import { EmptyState, PageHeader, PageSkeleton, ProblemAlert, ToneBadge, Why } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Facts } from '../parts/Facts.js';
import { Panel } from '../parts/Panel.js';
import type { Pack, Policies, Policy } from '../types.js';
import classes from '../staff.module.css';
import { valueWords } from '../words.js';

/** A pack: where it comes from, what contradicts itself in the source, and every policy with its clause and words. */
export default function PackPage(): ReactNode {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const { pack: name = '' } = useParams();
  const [typed, setTyped] = useState('');
  const packs = useQuery({
    queryKey: ['/operator/policy-packs'],
    queryFn: () => api.request<{ items: Pack[] }>('GET', '/operator/policy-packs'),
  });
  const pack = packs.data?.items.find((one) => one.pack === name);
  const policies = useQuery({
    queryKey: ['/policies', name],
    queryFn: () =>
      api.request<Policies>('GET', pack?.kind === 'seller' ? `/policies/${encodeURIComponent(name)}` : '/policies'),
    enabled: pack !== undefined,
  });
  if (packs.error) return <ProblemAlert problem={packs.error} onRetry={() => void packs.refetch()} />;
  if (!packs.data) return <PageSkeleton />;
  if (!pack) return <EmptyState order={1} title={t('noPack')} />;

  const wanted = typed.trim().toLowerCase();
  const all = (policies.data?.policies ?? []).filter(
    (policy) => pack.kind === 'seller' || policy.pack === name || wanted !== '',
  );
  const shown = all.filter(
    (policy) =>
      wanted === '' ||
      [policy.key, policy.value, policy.text, ...policy.clauses].some((part) => part.toLowerCase().includes(wanted)),
  );
  const contested = new Set(pack.contradictions.flatMap((one) => (one.policy ? [one.policy] : [])));

  return (
    <>
      <PageHeader
        back={[{ to: '/operator/terms', title: t('title') }]}
        title={pack.title}
        aside={<ToneBadge tone="neutral">{t('versionN', { version: pack.version })}</ToneBadge>}
        text={t(`kinds.${pack.kind}`)}
      />
      <Stack gap="md">
        <Panel title={t('source')}>
          <Facts
            rows={[
              [t('sourceDocument'), pack.terms && `${pack.terms.document}, ${pack.terms.version}`],
              [t('sourceFile'), pack.terms?.source],
              [t('jurisdiction'), [pack.jurisdiction, pack.zone].filter(Boolean).join(', ')],
              [t('calendar'), pack.calendar],
              [t('currency'), pack.currency],
              [t('loaded'), pack.versions.map((one) => `${one.version}: ${format.dateTime(one.loadedAt)}`).join('; ')],
              [
                'SHA-256',
                <span key="sha" className={classes['mono']}>
                  {pack.sha256}
                </span>,
              ],
            ]}
          />
        </Panel>
        {pack.contradictions.length > 0 && (
          <Panel title={t('contradictionsTitle')}>
            <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
              {pack.contradictions.map((one, index) => (
                <Alert
                  key={index}
                  color="yellow"
                  variant="outline"
                  icon={<IconAlertTriangle aria-hidden />}
                  title={one.clauses.join(' ↔ ')}
                  styles={{ title: { color: 'var(--tone-warn-text)' } }}
                >
                  <Text size="sm">{one.note}</Text>
                  <Text size="sm" mt={4}>
                    <b>{t('chosen')}:</b> {one.chosen}
                    {one.policy && (
                      <>
                        {' '}
                        <Code>{one.policy}</Code>
                      </>
                    )}
                  </Text>
                </Alert>
              ))}
            </SimpleGrid>
          </Panel>
        )}
        <Panel
          title={t('policiesTitle')}
          aside={
            <TextInput
              type="search"
              size="xs"
              w={260}
              aria-label={t('findPolicy')}
              placeholder={t('findPolicyHint')}
              leftSection={<IconSearch size={14} />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          }
        >
          {policies.error && <ProblemAlert problem={policies.error} onRetry={() => void policies.refetch()} />}
          {policies.data && shown.length === 0 && <Text c="dimmed">{t('noPolicy')}</Text>}
          {shown.length > 0 && (
            <Table.ScrollContainer minWidth={760}>
              <Table fz="sm" verticalSpacing={4} stickyHeader>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('policy')}</Table.Th>
                    <Table.Th>{t('value')}</Table.Th>
                    <Table.Th>{t('clause')}</Table.Th>
                    <Table.Th>{t('words')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {shown.map((policy) => (
                    <Line key={policy.key} policy={policy} own={name} contested={contested.has(policy.key)} />
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

function Line({ policy, own, contested }: { policy: Policy; own: string; contested: boolean }): ReactNode {
  const { t } = useTranslation('rules');
  const { t: s } = useTranslation('staff');
  const words = valueWords(policy.value, s);
  const extra = Object.entries(policy.extra as Record<string, unknown>);
  return (
    <Table.Tr>
      <Table.Td className={classes['mono']}>
        {policy.key}
        {contested && (
          <Group mt={2}>
            <ToneBadge tone="warn">{t('contested')}</ToneBadge>
          </Group>
        )}
      </Table.Td>
      <Table.Td>
        <Why
          working={{
            title: policy.key,
            lines: [
              { label: t('asWritten'), value: policy.value },
              ...extra.map(([key, value]) => ({
                label: key,
                value: Array.isArray(value) ? value.join(', ') : String(value),
              })),
              { label: t('scope'), value: t(`scopes.${policy.scope}`) },
              { label: t('origin'), value: t(`origins.${policy.origin}`) },
            ],
            result: words,
            clause: policy.clauses.join(', ') || null,
            clauseText: policy.text || null,
            pack: policy.pack,
          }}
        >
          {words}
        </Why>
        {policy.pack !== own && (
          <Text size="xs" c="dimmed">
            {t('fromPack', { pack: policy.pack })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {policy.clauses.join(', ') || (
          <Text span size="sm" c="dimmed">
            {t('origins.default')}
          </Text>
        )}
      </Table.Td>
      <Table.Td maw={440}>
        <Text size="xs" lineClamp={2}>
          {policy.text}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
