import { ActionIcon, Alert, Button, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconEye, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { StateBadge } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { Course, LessonFile } from '../data.js';
import { useLength } from '../words.js';
import classes from './outline.module.css';

/** A file with its state: on the way, being checked, ready with its fingerprint, or refused with the reason. */
export function FileLine({
  course,
  file,
  editable,
  sending,
}: {
  course: Course;
  file: LessonFile;
  editable: boolean;
  sending: boolean;
}): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const lengthOf = useLength();
  const format = useFormat();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<{ url: string; type: string } | null>(null);
  const remove = useMutation({
    mutationFn: () => api.request('DELETE', `/seller/media/${file.id}`),
    onSuccess: () => setAsking(false),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['/seller/courses', course.id] });
      void queries.invalidateQueries({ queryKey: ['/seller/licence'] });
    },
  });
  const look = useMutation({
    mutationFn: () => api.get('/seller/media/{id}/link', { params: { path: { id: file.id } } }),
    onSuccess: ({ url, type }) => {
      if (type?.startsWith('video/') || type?.startsWith('audio/') || type?.startsWith('image/'))
        setShown({ url, type });
      else window.open(url, '_blank', 'noopener');
    },
  });
  // Its line is in the tray and below; saying it twice helps nobody.
  if (file.state === 'uploading' && sending) return null;
  const refusal = file.refusal as LessonFile['refusal'] | null;
  const name = file.filename;
  const facts = [
    format.bytes(file.bytes),
    file.type ?? file.claimedType,
    file.durationSeconds ? lengthOf(file.durationSeconds) : null,
  ];

  return (
    <div className={classes['file']}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={550} size="sm" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Text>
            <span role="status">
              <StateBadge state={file.state} />
            </span>
          </Group>
          <Text size="sm" c="dimmed">
            {facts.filter(Boolean).join(' · ')}
          </Text>
        </div>
        {file.state === 'ready' && (
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('files.look', { name })}
            title={t('files.lookWord')}
            loading={look.isPending}
            onClick={() => look.mutate()}
          >
            <IconEye size={18} />
          </ActionIcon>
        )}
        {editable && (file.state === 'ready' || file.state === 'refused') && (
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('files.remove', { name })}
            title={t('files.removeWord')}
            onClick={() => setAsking(true)}
          >
            <IconTrash size={18} />
          </ActionIcon>
        )}
      </Group>
      {file.state === 'checking' && (
        <Text size="sm" mt={4}>
          {t('files.checkingText')}
        </Text>
      )}
      {file.state === 'uploading' && (
        <Text size="sm" mt={4}>
          {t('files.uploadingText')}
        </Text>
      )}
      {file.sha256 && file.state === 'ready' && (
        <Group gap={6} wrap="nowrap" mt={4}>
          <Text span className={classes['sha']}>
            {t('files.sha')}: {file.sha256}
          </Text>
          <CopyButton value={file.sha256}>
            {({ copied, copy }) => (
              <ActionIcon
                variant="subtle"
                color="gray"
                c="var(--mantine-color-text)"
                size={28}
                aria-label={copied ? t('files.copied') : t('files.copy')}
                title={t('files.copy')}
                onClick={copy}
              >
                {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              </ActionIcon>
            )}
          </CopyButton>
        </Group>
      )}
      {refusal && (
        <Alert color="red" mt="xs">
          <Text size="sm">{t('files.refusedWhy', { reason: refusal.detail })}</Text>
          {refusal.clause && (
            <Text size="sm" c="dimmed">
              {refusal.clause}
            </Text>
          )}
        </Alert>
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('files.removeTitle')}
        centered
        closeButtonProps={{ 'aria-label': t('outline.cancel') }}
      >
        <Stack>
          <Text style={{ overflowWrap: 'anywhere' }}>{t('files.removeText', { name })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('outline.cancel')}
            </Button>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('files.removeWord')}
            </Button>
          </Group>
        </Stack>
      </Modal>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={name}
        size="xl"
        centered
        closeButtonProps={{ 'aria-label': t('outline.cancel') }}
      >
        {shown?.type.startsWith('video/') && (
          <video src={shown.url} controls style={{ width: '100%', maxHeight: '70vh' }} />
        )}
        {shown?.type.startsWith('audio/') && <audio src={shown.url} controls style={{ width: '100%' }} />}
        {shown?.type.startsWith('image/') && <img src={shown.url} alt={name} style={{ maxWidth: '100%' }} />}
      </Modal>
    </div>
  );
}
