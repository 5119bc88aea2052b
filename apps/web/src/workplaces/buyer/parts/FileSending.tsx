import { Anchor, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadPlace } from '../types.js';
import { sendFile } from './evidence.js';

export interface Sending {
  place: UploadPlace;
  file: File;
}

/** Files on their way to a case, each with what became of it. */
export function FileSending({ files, onSent }: { files: readonly Sending[]; onSent?: () => void }): ReactNode {
  const { t } = useTranslation('complain');
  if (files.length === 0) return null;
  return (
    <Stack gap="xs" role="status">
      <Text fw={600}>{t('filed.uploads')}</Text>
      {files.map((sending) => (
        <One key={sending.place.evidenceId} sending={sending} {...(onSent ? { onSent } : {})} />
      ))}
      <Text size="sm" c="dimmed">
        {t('filed.keepOpen')}
      </Text>
    </Stack>
  );
}

function One({ sending, onSent }: { sending: Sending; onSent?: () => void }): ReactNode {
  const { t } = useTranslation('complain');
  const send = useMutation({
    meta: { quiet: true },
    mutationFn: () => sendFile(sending.place, sending.file),
    onSuccess: () => onSent?.(),
  });
  const { mutate } = send;
  useEffect(() => mutate(), [mutate]);
  return (
    <Group gap="xs" wrap="nowrap">
      {send.isSuccess ? (
        <IconCheck size={18} aria-hidden color="var(--tone-good-text)" />
      ) : send.isError ? (
        <IconAlertTriangle size={18} aria-hidden color="var(--tone-bad-text)" />
      ) : (
        <Loader size={16} />
      )}
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {sending.file.name}: {t(send.isSuccess ? 'filed.sent' : send.isError ? 'filed.failed' : 'filed.sending')}
      </Text>
      {send.isError && (
        <Anchor component="button" type="button" size="sm" onClick={() => mutate()}>
          {t('filed.retry')}
        </Anchor>
      )}
    </Group>
  );
}
