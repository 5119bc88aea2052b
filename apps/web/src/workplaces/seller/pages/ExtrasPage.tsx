import { Button, Group, Paper, Radio, Stack, Text, Textarea } from '@mantine/core';
import { IconTools } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import {
  DraftNotice,
  EmptyState,
  LinesSkeleton,
  PageHeader,
  ProblemAlert,
  useDraft,
  usePages,
  useProblemForm,
} from '../../../design/index.js';
import { useRole } from '../data.js';
import { ExtraCard } from '../extras/ExtraCard.js';
import { KINDS } from '../extras/types.js';
import type { Extra } from '../extras/types.js';

/** Extra services apart from the licence: asked for, estimated, prepaid, done, accepted by an act (AT-4.7). */
export default function ExtrasPage(): ReactNode {
  const { t } = useTranslation('sellerExtras');
  const { owner } = useRole();
  const rows = usePages<Extra>('/seller/extras');
  const [asking, setAsking] = useState(false);
  const ask = owner ? (
    <Button onClick={() => setAsking(true)} disabled={asking}>
      {t('ask')}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} actions={rows.items && rows.items.length > 0 ? ask : null} />
      <Stack gap="lg">
        {asking && <Ask onDone={() => setAsking(false)} />}
        {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
        {!rows.items && !rows.problem && <LinesSkeleton lines={6} />}
        {rows.items?.length === 0 && !asking && (
          <EmptyState icon={IconTools} title={t('empty')} text={t('emptyText')} action={ask} />
        )}
        {rows.items?.map((one) => (
          <ExtraCard key={one.id} extra={one} />
        ))}
        {rows.hasMore && (
          <Button variant="default" loading={rows.loadingMore} onClick={rows.loadMore}>
            {t('more')}
          </Button>
        )}
      </Stack>
    </>
  );
}

function Ask({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation(['sellerExtras', 'design']);
  const queries = useQueryClient();
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { kind: 'migration', request: '' },
    validate: { request: (value) => (value.trim().length >= 10 ? null : t('needRequest')) },
    send: ({ kind, request }) => api.request('POST', '/seller/extras', { body: { kind, request: request.trim() } }),
    onDone: async () => {
      draft.clear();
      await queries.invalidateQueries({ queryKey: ['/seller/extras'] });
      onDone();
    },
  });
  const draft = useDraft('extra', form);
  return (
    <Paper withBorder p="md" component="section" maw={720}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DraftNotice draft={draft} />
          <ProblemAlert problem={problem} />
          <Radio.Group label={t('kind')} {...form.getInputProps('kind')}>
            <Stack gap="xs" mt="xs">
              {KINDS.map((one) => (
                <Radio key={one} value={one} label={t(`kinds.${one}`)} description={t(`kindText.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('request')}
            description={t('requestHint')}
            autosize
            minRows={4}
            maxLength={5000}
            {...form.getInputProps('request')}
          />
          <Text size="sm" c="dimmed">
            {t('askText')}
          </Text>
          <Group>
            <Button type="submit" loading={pending}>
              {t('send')}
            </Button>
            <Button variant="default" onClick={onDone}>
              {t('design:act.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
