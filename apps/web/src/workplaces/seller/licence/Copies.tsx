import { Anchor, Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { download, LinesSkeleton, ProblemAlert, StateBadge, useProblemForm, usePages } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { useRole } from '../data.js';
import classes from './licence.module.css';

interface Copy {
  id: string;
  status: 'asked' | 'granted' | 'refused';
  request: string;
  askedAt: string;
  decidedAt: string | null;
  reason: string | null;
  sha256: string | null;
  clause: string;
}

const PATH = '/seller/contract-copies';
const STATES = { asked: 'requested', granted: 'issued', refused: 'refused' } as const;

/** Printed copies of the contract, asked for in writing. */
export function Copies(): ReactNode {
  const { t } = useTranslation('sellerContract');
  const { owner } = useRole();
  const rows = usePages<Copy>(PATH);
  const [open, setOpen] = useState(false);
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={2} size="h3" mb={4}>
            {t('copy.title')}
          </Title>
          <Text size="sm" c="dimmed" maw="68ch">
            {t('copy.text')}
          </Text>
        </div>
        {owner && !open && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('copy.ask')}
          </Button>
        )}
      </Group>
      {open && <Ask onDone={() => setOpen(false)} />}
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!rows.items && !rows.problem && <LinesSkeleton lines={2} />}
      <Stack gap="sm" mt="sm">
        {rows.items?.map((one) => (
          <OneCopy key={one.id} copy={one} />
        ))}
      </Stack>
    </Paper>
  );
}

function OneCopy({ copy }: { copy: Copy }): ReactNode {
  const { t } = useTranslation('sellerContract');
  const format = useFormat();
  const save = useMutation({
    mutationFn: () => download(`${PATH}/${copy.id}/contract.pdf`, `contract-${copy.id}.pdf`),
  });
  return (
    <div>
      <Group gap="sm">
        <Text fw={550}>{t('copy.of', { when: format.date(copy.askedAt, { style: 'long' }) })}</Text>
        <StateBadge state={STATES[copy.status]} word={t(`copy.states.${copy.status}`)} />
        {copy.status === 'granted' && (
          <Anchor component="button" type="button" size="sm" onClick={() => save.mutate()}>
            {t('copy.download')}
          </Anchor>
        )}
      </Group>
      <Text size="sm" c="dimmed" className={classes['pre']}>
        {copy.request}
      </Text>
      {copy.reason && (
        <Text size="sm" className={classes['pre']}>
          {t('copy.reason')} {copy.reason}
        </Text>
      )}
    </div>
  );
}

function Ask({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation(['sellerContract', 'design']);
  const queries = useQueryClient();
  const { form, problem, pending, submit } = useProblemForm({
    initialValues: { request: '' },
    validate: { request: (value) => (value.trim().length >= 10 ? null : t('copy.needed')) },
    send: ({ request }) => api.request('POST', PATH, { body: { request: request.trim() } }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: [PATH] });
      onDone();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw="68ch">
        <ProblemAlert problem={problem} />
        <Textarea
          label={t('copy.request')}
          description={t('copy.requestHint')}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('request')}
        />
        <Group>
          <Button type="submit" loading={pending}>
            {t('copy.send')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('design:act.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
