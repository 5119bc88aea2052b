import { Alert, Anchor, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconPackageExport } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { LinesSkeleton, ProblemAlert, StateBadge } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { ExportFiles } from './ExportFiles.js';
import classes from './licence.module.css';
import type { SellerExport } from './types.js';

const BUILDING_MS = 2000;
const KEY = ['/seller/export'];

/** Everything that is the seller's, to take away: built in the background, downloaded as it is needed. */
export function Exports(): ReactNode {
  const { t } = useTranslation('sellerContract');
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => api.request<{ items: SellerExport[] }>('GET', '/seller/export'),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.status === 'building') ? BUILDING_MS : false),
  });
  const ask = useMutation({
    meta: { quiet: true },
    mutationFn: () => api.request<SellerExport>('POST', '/seller/export'),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  const building = data?.items.some((one) => one.status === 'building') ?? false;
  return (
    <Paper withBorder p="md" component="section" id="export">
      <Group justify="space-between" align="flex-start" gap="sm" mb="sm">
        <div>
          <Title order={2} size="h3" mb={4}>
            {t('export.title')}
          </Title>
          <Text size="sm" c="dimmed" maw="68ch">
            {t('export.text')}
          </Text>
        </div>
        <Button
          leftSection={<IconPackageExport size={18} />}
          loading={ask.isPending}
          disabled={building}
          onClick={() => ask.mutate()}
        >
          {building ? t('export.running') : t('export.ask')}
        </Button>
      </Group>
      <ProblemAlert problem={ask.error} />
      {error ? <ProblemAlert problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <LinesSkeleton lines={3} />}
      {data?.items.length === 0 && <Text c="dimmed">{t('export.none')}</Text>}
      <Stack gap="md" mt="sm">
        {data?.items.map((one, index) => (
          <OneExport key={one.id} made={one} first={index === 0} />
        ))}
      </Stack>
    </Paper>
  );
}

function OneExport({ made, first }: { made: SellerExport; first: boolean }): ReactNode {
  const { t } = useTranslation('sellerContract');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const share = made.steps > 0 ? (made.done / made.steps) * 100 : 0;
  return (
    <div>
      <Group gap="sm">
        <Text fw={550}>{t('export.of', { when: format.dateTime(made.requestedAt, { style: 'long' }) })}</Text>
        <StateBadge
          state={{ building: 'processing', ready: 'ready', expired: 'expired' }[made.status]}
          word={t(`export.states.${made.status}`)}
        />
      </Group>
      {made.status === 'building' && (
        <>
          <Progress value={share} animated mt={6} aria-label={t('export.progress')} />
          <Text size="sm" c="dimmed" mt={4} role="status">
            {t('export.step', { done: made.done, steps: made.steps })}
            {made.step &&
              ` · ${t(`export.areas.${made.step.split('.')[0] as 'content'}`, { defaultValue: made.step })}`}
          </Text>
        </>
      )}
      {made.status === 'ready' && (
        <Stack gap="xs" mt={4}>
          <Text size="sm" c="dimmed">
            {t('export.contents', {
              count: made.files,
              files: format.number(made.files),
              size: format.bytes(made.bytes),
            })}
            {made.expiresAt && ` ${t('export.until', { when: format.dateTime(made.expiresAt, { style: 'long' }) })}`}
          </Text>
          <Group gap="sm">
            {made.archive && (
              <Button
                component="a"
                href={made.archive.url}
                download
                size="xs"
                variant={first ? 'filled' : 'default'}
                leftSection={<IconDownload size={16} />}
              >
                {t('export.archive', { size: format.bytes(made.bytes) })}
              </Button>
            )}
            {made.manifest && (
              <Anchor href={made.manifest.url} download size="sm">
                {t('export.manifest')}
              </Anchor>
            )}
            <Anchor
              component="button"
              type="button"
              size="sm"
              aria-expanded={open}
              onClick={() => setOpen((on) => !on)}
            >
              {open ? t('export.hideFiles') : t('export.showFiles')}
            </Anchor>
          </Group>
          {made.manifestSha256 && (
            <Text size="xs" c="dimmed" className={classes['mono']}>
              {t('export.hash')} {made.manifestSha256}
            </Text>
          )}
          {open && (
            <>
              <Alert variant="light" color="blue">
                {t('export.resume')}
              </Alert>
              <ExportFiles id={made.id} />
            </>
          )}
        </Stack>
      )}
    </div>
  );
}
