import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import {
  download,
  EmptyState,
  LinesSkeleton,
  PageSkeleton,
  ProblemAlert,
  ToneBadge,
  usePages,
} from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { Purge, PurgeLine } from '../licensing.js';
import { shortId, useBase, useSellerNames } from '../types.js';
import classes from '../staff.module.css';
import { Facts } from './Facts.js';
import { Panel } from './Panel.js';
import { Counts, KeptList } from './PurgeParts.js';

const TONES = { held: 'warn', rows: 'info', objects: 'info', done: 'good' } as const;

/** Deletions: of one seller, or of all, the latest due first; each opens with its counts and documents. */
export function PurgesOf({ sellerId }: { sellerId?: string }): ReactNode {
  const { t } = useTranslation('staffPurge');
  const format = useFormat();
  const base = useBase();
  const name = useSellerNames();
  const [opened, setOpened] = useState<PurgeLine | null>(null);
  const rows = usePages<PurgeLine>('/operator/purges', {}, { limit: sellerId ? 100 : 40 });
  const items = rows.items?.filter((one) => !sellerId || one.sellerId === sellerId);
  return (
    <Panel title={t('purges.title')}>
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!items && !rows.problem && <LinesSkeleton lines={2} />}
      {items?.length === 0 &&
        (sellerId ? (
          <Text size="sm" c="dimmed">
            {t('purges.noneOfSeller')}
          </Text>
        ) : (
          <EmptyState order={3} title={t('purges.none')} text={t('purges.noneText')} />
        ))}
      <ul className={classes['day']}>
        {items?.map((one) => (
          <li key={one.id} className={classes['due']} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
            <div>
              <Group gap="xs">
                <Anchor component="button" type="button" size="sm" onClick={() => setOpened(one)}>
                  {t(`purges.kinds.${one.kind}`)}
                </Anchor>
                <ToneBadge tone={TONES[one.status]}>{t(`purges.states.${one.status}`)}</ToneBadge>
                {!sellerId && (
                  <Anchor component={Link} to={`${base}/sellers/${one.sellerId}?tab=deletion`} size="sm">
                    {name(one.sellerId)}
                  </Anchor>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                {t('rows', { count: one.rows })}, {t('files', { count: one.files })}
              </Text>
            </div>
            <span className={classes['when']}>{format.dateTime(one.endedAt ?? one.dueAt)}</span>
          </li>
        ))}
      </ul>
      {rows.hasMore && (
        <Button mt="sm" size="xs" variant="default" loading={rows.loadingMore} onClick={rows.loadMore}>
          {t('more')}
        </Button>
      )}
      {opened && <One line={opened} onClose={() => setOpened(null)} />}
    </Panel>
  );
}

function One({ line, onClose }: { line: PurgeLine; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['staffPurge', 'staff']);
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['/operator/purges', line.id],
    queryFn: () => api.request<Purge>('GET', `/operator/purges/${line.id}`),
  });
  const save = useMutation({
    mutationFn: ({ name, lang }: { name: string; lang: string }) =>
      download(`/operator/purges/${line.id}/${name}.pdf`, `${name}-${shortId(line.id)}.pdf`, { query: { lang } }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('purges.one', { id: shortId(line.id) })}
      closeButtonProps={{ 'aria-label': t('staff:close') }}
    >
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <PageSkeleton />}
      {data && (
        <Stack gap="sm">
          <Facts
            rows={[
              [t('purges.ground'), data.ground],
              [t('purges.due'), format.dateTime(data.dueAt, { style: 'long' })],
              [t('purges.began'), data.beganAt && format.dateTime(data.beganAt, { style: 'long' })],
              [t('purges.ended'), data.endedAt && format.dateTime(data.endedAt, { style: 'long' })],
              [t('purges.did'), `${t('rows', { count: data.rows })}, ${t('files', { count: data.files })}`],
            ]}
          />
          <Text size="sm" fw={550}>
            {t('purges.documents')}
          </Text>
          {data.documents.length === 0 && <Text size="sm">{t('purges.noDocuments')}</Text>}
          <Group gap="xs">
            {data.documents.map((one) => (
              <Button
                key={`${one.name} ${one.lang}`}
                size="xs"
                variant="default"
                title={`SHA-256 ${one.sha256}`}
                loading={save.isPending && save.variables.name === one.name && save.variables.lang === one.lang}
                onClick={() => save.mutate(one)}
              >
                {t(`purges.document.${one.name}`)} ({one.lang})
              </Button>
            ))}
          </Group>
          {data.held.length > 0 && <Text size="sm">{t('purges.held', { count: data.held.length })}</Text>}
          <Counts title={t('purges.deleted')} lines={data.deleted} />
          <Counts title={t('purges.planned')} lines={data.planned} />
          <KeptList kept={data.kept} />
        </Stack>
      )}
    </Modal>
  );
}
