import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconExternalLink, IconFile } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinesSkeleton, ProblemAlert } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import classes from '../buyer.module.css';
import type { Lesson, LessonFile } from '../types.js';
import { mediaLink, useMediaLink } from './media.js';
import { Video } from './Video.js';

/** What a lesson shows: its film, its document, its words, and what is handed out beside it. */
export function LessonBody(props: {
  lesson: Lesson;
  onPosition?: (seconds: number, ended: boolean) => void;
  onBroken?: (problem: unknown) => void;
}): ReactNode {
  const { lesson } = props;
  const { t } = useTranslation('learning');
  const media = fileOf(lesson.media);
  return (
    <Stack gap="md">
      {media?.type.startsWith('video/') && (
        <Video
          key={lesson.id}
          lessonId={lesson.id}
          title={lesson.title}
          startAt={progressOf(lesson)?.positionSeconds ?? 0}
          {...(props.onPosition ? { onPosition: props.onPosition } : {})}
          {...(props.onBroken ? { onBroken: props.onBroken } : {})}
        />
      )}
      {media && !media.type.startsWith('video/') && <Shown lesson={lesson} file={media} />}
      {!media && lesson.kind !== 'text' && <Text c="dimmed">{t('player.notReady')}</Text>}
      {lesson.body && <div className={classes['text']}>{lesson.body}</div>}
      {lesson.materials.length > 0 && (
        <section aria-label={t('player.materials')}>
          <Text fw={600} mb={4}>
            {t('player.materials')}
          </Text>
          <Stack gap={4}>
            {lesson.materials.map((file) => (
              <Material key={file.id} lessonId={lesson.id} file={file} />
            ))}
          </Stack>
        </section>
      )}
    </Stack>
  );
}

/** The contract describes nullable parts loosely. */
export function fileOf(value: unknown): LessonFile | null {
  return (value as LessonFile | null) ?? null;
}

export function progressOf(lesson: Lesson): { positionSeconds: number; completed: boolean } | null {
  return (lesson.progress as { positionSeconds: number; completed: boolean } | null) ?? null;
}

/** A document, sound or picture, in its place on the page. */
function Shown({ lesson, file }: { lesson: Lesson; file: LessonFile }): ReactNode {
  const { t } = useTranslation('learning');
  const link = useMediaLink(lesson.id);
  if (link.error) return <ProblemAlert problem={link.error} onRetry={() => void link.refetch()} />;
  if (!link.data) return <LinesSkeleton lines={6} />;
  const { url } = link.data;
  if (file.type.startsWith('image/')) {
    return <img src={url} alt={lesson.title} style={{ maxWidth: '100%', borderRadius: 8 }} />;
  }
  if (file.type.startsWith('audio/')) {
    return <audio src={url} controls controlsList="nodownload" aria-label={lesson.title} style={{ width: '100%' }} />;
  }
  return (
    <Stack gap="xs">
      {file.type === 'application/pdf' && (
        <iframe className={classes['pdf']} src={`${url}#toolbar=0&view=FitH`} title={lesson.title} />
      )}
      {/* A phone's browser may show no documents within a page. */}
      <OpenFile lessonId={lesson.id} fileId={file.id} words={t('player.openDocument')} />
    </Stack>
  );
}

function Material({ lessonId, file }: { lessonId: string; file: LessonFile }): ReactNode {
  const format = useFormat();
  return (
    <Group gap="xs" wrap="nowrap" align="baseline">
      <IconFile size={16} aria-hidden style={{ flex: 'none', alignSelf: 'center' }} />
      <OpenFile lessonId={lessonId} fileId={file.id} words={file.filename} />
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {format.bytes(file.bytes)}
      </Text>
    </Group>
  );
}

/** The link is asked for at the press: one made with the page would be dead by then. */
function OpenFile({ lessonId, fileId, words }: { lessonId: string; fileId: string; words: string }): ReactNode {
  const open = useMutation({
    mutationFn: async () => {
      // Opened at once, so that no browser takes it for an advertisement.
      const tab = window.open('about:blank', '_blank');
      try {
        const { url } = await mediaLink(lessonId, fileId);
        if (tab) tab.location.replace(url);
        else window.location.assign(url);
      } catch (error) {
        tab?.close();
        throw error;
      }
    },
  });
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="start"
      style={{ overflowWrap: 'anywhere' }}
      onClick={() => open.mutate()}
    >
      {words} <IconExternalLink size={14} aria-hidden style={{ verticalAlign: -2 }} />
    </Anchor>
  );
}
