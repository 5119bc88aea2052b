import { Anchor, Button, Group, Modal, Select, Stack, Switch, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTags } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { EmptyState, NextAct, PageHeader, PageSkeleton, ProblemAlert, ToneBadge } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Lead } from '../parts/Lead.js';
import { Panel } from '../parts/Panel.js';
import { useRefresh } from '../parts/refresh.js';
import { Compare } from '../tariffs/Compare.js';
import { Publish } from '../tariffs/Publish.js';
import { soldNow, useBoard } from '../tariffs/types.js';
import type { PublishedTariff, TariffDraft, TariffsBoard } from '../tariffs/types.js';
import { useTariffWords } from '../../../tariffs/words.js';
import { useBase, useStaff } from '../types.js';
import { actorWords } from '../words.js';

const TONES = { 'in-force': 'good', ahead: 'info', past: 'neutral' } as const;

/** Tariffs with every version ever published, and the drafts of the next. */
export default function Tariffs(): ReactNode {
  const { t } = useTranslation('staffTariffs');
  const base = useBase();
  const { billing } = useStaff();
  const { data, error, refetch } = useBoard();
  const codes = [...new Set([...(data?.versions ?? []), ...(data?.drafts ?? [])].map((one) => one.code))];
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={<Lead>{t('text')}</Lead>}
        actions={
          <NextAct
            primary={{
              label: t('newTariff'),
              to: `${base}/tariffs/new`,
              disabledReason: billing ? null : t('billingOnly'),
            }}
          />
        }
      />
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <PageSkeleton />}
      {data && codes.length === 0 && <EmptyState icon={IconTags} title={t('empty')} text={t('emptyText')} />}
      <Stack gap="md">{data && codes.map((code) => <One key={code} code={code} board={data} />)}</Stack>
    </>
  );
}

function One({ code, board }: { code: string; board: TariffsBoard }): ReactNode {
  const { t } = useTranslation('staffTariffs');
  const format = useFormat();
  const words = useTariffWords();
  const base = useBase();
  const { billing } = useStaff();
  const [comparing, setComparing] = useState(false);
  const versions = board.versions.filter((one) => one.code === code).sort((a, b) => b.version - a.version);
  const draft = board.drafts.find((one) => one.code === code);
  const now = soldNow(board, code);
  return (
    <Panel
      title={now?.title ?? draft?.title.ru ?? code}
      aside={
        <Group gap="xs">
          {versions.length > 1 && (
            <Button size="xs" variant="default" onClick={() => setComparing(true)}>
              {t('compare.act')}
            </Button>
          )}
          {!draft && (
            <Button
              size="xs"
              variant="default"
              disabled={!billing}
              title={billing ? undefined : t('billingOnly')}
              component={Link}
              to={`${base}/tariffs/new?from=${code}`}
            >
              {t('newVersion')}
            </Button>
          )}
        </Group>
      }
    >
      {draft && <DraftLine draft={draft} current={now} />}
      {versions.length > 0 && (
        <Table.ScrollContainer
          minWidth={800}
          scrollAreaProps={{
            viewportProps: { tabIndex: 0, role: 'region', 'aria-label': `${now?.title ?? code}: ${t('version')}` },
          }}
        >
          <Table fz="sm" verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('version')}</Table.Th>
                <Table.Th>{t('state')}</Table.Th>
                <Table.Th>{t('effective')}</Table.Th>
                <Table.Th>{t('prices')}</Table.Th>
                <Table.Th>{t('quotas')}</Table.Th>
                <Table.Th ta="right">{t('licences')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {versions.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>{one.version}</Table.Td>
                  <Table.Td>
                    <ToneBadge tone={TONES[one.state]}>{t(`states.${one.state}`)}</ToneBadge>
                  </Table.Td>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.dateTime(one.effectiveAt)}</Table.Td>
                  <Table.Td>
                    {one.prices.map(({ term, price }) => `${format.money(price)} / ${words.term(term)}`).join(', ') ||
                      t('free')}
                  </Table.Td>
                  <Table.Td>
                    {one.quotas
                      .map(({ quota, limit }) => `${words.quota(quota)}: ${words.amount(quota, limit)}`)
                      .join(', ') || t('compare.unlimited')}
                  </Table.Td>
                  <Table.Td ta="right">{format.number(one.licences)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {comparing && <Comparison versions={versions} onClose={() => setComparing(false)} />}
    </Panel>
  );
}

function DraftLine({ draft, current }: { draft: TariffDraft; current: PublishedTariff | undefined }): ReactNode {
  const { t } = useTranslation('staffTariffs');
  const { t: s } = useTranslation('staff');
  const format = useFormat();
  const base = useBase();
  const { billing } = useStaff();
  const refresh = useRefresh();
  const [publishing, setPublishing] = useState(false);
  const discard = useMutation({
    mutationFn: () => api.request('DELETE', `/operator/tariffs/${draft.id}`),
    onSuccess: () => {
      refresh('/operator/tariffs');
      notifications.show({ color: 'green', message: t('draft.discarded') });
    },
  });
  const reason = billing ? null : t('billingOnly');
  return (
    <Group justify="space-between" mb="sm" gap="sm" align="flex-start">
      <div>
        <Group gap="xs">
          <ToneBadge tone="warn">{t('draft.word')}</ToneBadge>
          <Anchor component={Link} to={`${base}/tariffs/drafts/${draft.id}`} size="sm">
            {t('draft.edit')}
          </Anchor>
        </Group>
        <Text size="sm" c="dimmed">
          {t('draft.changed', { when: format.dateTime(draft.changedAt), who: actorWords(draft.madeBy, s) })}
        </Text>
      </div>
      <NextAct
        primary={{ label: t('publish.act'), onAct: () => setPublishing(true), disabledReason: reason }}
        more={[
          {
            label: t('draft.discard'),
            onAct: () => discard.mutate(),
            danger: true,
            disabledReason: reason,
            confirm: { title: t('draft.discardTitle'), text: t('draft.discardText') },
          },
        ]}
      />
      {publishing && <Publish draft={draft} current={current} onClose={() => setPublishing(false)} />}
    </Group>
  );
}

function Comparison({ versions, onClose }: { versions: readonly PublishedTariff[]; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['staffTariffs', 'staff']);
  const [left, setLeft] = useState(versions[1]?.id ?? '');
  const [right, setRight] = useState(versions[0]?.id ?? '');
  const [all, setAll] = useState(false);
  const data = versions.map((one) => ({ value: one.id, label: t('versionOf', { version: one.version }) }));
  const before = versions.find((one) => one.id === left);
  const after = versions.find((one) => one.id === right);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('compare.title', { title: versions[0]?.title ?? '' })}
      closeButtonProps={{ 'aria-label': t('staff:close') }}
    >
      <Group align="flex-end" mb="md">
        <Select
          size="xs"
          label={t('compare.from')}
          data={data}
          allowDeselect={false}
          value={left}
          onChange={(value) => setLeft(value ?? left)}
        />
        <Select
          size="xs"
          label={t('compare.to')}
          data={data}
          allowDeselect={false}
          value={right}
          onChange={(value) => setRight(value ?? right)}
        />
        <Switch
          size="sm"
          label={t('compare.all')}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      </Group>
      {before && after && (
        <Compare
          before={before}
          after={after}
          all={all}
          names={[t('versionOf', { version: before.version }), t('versionOf', { version: after.version })]}
        />
      )}
    </Modal>
  );
}
