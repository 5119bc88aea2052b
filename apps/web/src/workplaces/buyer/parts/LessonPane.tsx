import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { isProblem } from '#api-client';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { LinesSkeleton, ProblemAlert } from '../../../design/index.js';
import classes from '../buyer.module.css';
import type { MyLesson } from '../types.js';
import { LessonBody, fileOf, progressOf } from './LessonBody.js';
import { Notice } from './Notice.js';

/** How long a text must stand open to count as opened. */
const OPENED_AFTER_MS = 3000;

/** One lesson: what it shows, where the person is in it, and the way on. */
export function LessonPane({
  grantId,
  line,
  all,
}: {
  grantId: string;
  line: MyLesson;
  all: readonly MyLesson[];
}): ReactNode {
  const { t } = useTranslation('learning');
  const queries = useQueryClient();
  const [unsaved, setUnsaved] = useState(false);
  const position = useRef<number | null>(null);
  const blocked = line.status !== 'active';
  const lesson = useQuery({
    queryKey: ['/lessons', line.id],
    queryFn: () => api.get('/lessons/{id}', { params: { path: { id: line.id } } }),
    enabled: !blocked,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['/me/courses'] });

  async function save(positionSeconds: number, completed: boolean): Promise<void> {
    position.current = positionSeconds;
    await api.put('/lessons/{id}/progress', {
      params: { path: { id: line.id } },
      body: completed ? { positionSeconds, completed } : { positionSeconds },
    });
  }
  /** Where one is, kept quietly: a lost connection is said once, and the next save mends it. */
  function keep(seconds: number, ended: boolean): void {
    save(seconds, ended).then(
      () => {
        setUnsaved(false);
        if (ended) void again();
      },
      (error: unknown) => setUnsaved(isProblem(error) && error.status === 0),
    );
  }
  const done = useMutation({
    mutationFn: () =>
      save(position.current ?? (lesson.data ? (progressOf(lesson.data)?.positionSeconds ?? 0) : 0), true),
    onSuccess: again,
  });

  const film = fileOf(lesson.data?.media)?.type.startsWith('video/') ?? false;
  const reading = lesson.data !== undefined && !film && progressOf(lesson.data) === null;
  const opened = useEffectEvent(() => keep(0, false));
  useEffect(() => {
    if (!reading) return;
    const timer = setTimeout(() => opened(), OPENED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [reading]);

  const following = all.slice(all.findIndex((entry) => entry.id === line.id) + 1).find((e) => e.status === 'active');
  const completed = line.completed || done.isSuccess;
  const closed = blocked || (isProblem(lesson.error) && lesson.error.code === 'content.lesson_blocked');
  const next = following && (
    <Button
      component={Link}
      to={`/learn/${grantId}/lessons/${following.id}`}
      variant={completed || closed ? 'filled' : 'default'}
      size="md"
      rightSection={<IconArrowRight size={18} />}
    >
      {t('player.next')}
    </Button>
  );

  return (
    <Stack gap="md" component="article">
      <Title order={2} style={{ overflowWrap: 'anywhere' }}>
        {line.title}
      </Title>
      {closed ? (
        <Notice tone="warn" title={t('player.blockedTitle')}>
          {t('player.blockedText')}
        </Notice>
      ) : lesson.error ? (
        <ProblemAlert problem={lesson.error} onRetry={() => void lesson.refetch()} />
      ) : !lesson.data ? (
        <LinesSkeleton lines={8} />
      ) : (
        <LessonBody lesson={lesson.data} onPosition={keep} onBroken={() => void again()} />
      )}
      {unsaved && (
        <Text size="sm" c="dimmed" role="status">
          {t('player.saveFailed')}
        </Text>
      )}
      <Group gap="sm" wrap="nowrap" className={classes['thumb']}>
        {!closed &&
          (completed ? (
            <Group gap={6} wrap="nowrap" role="status" c="var(--tone-good-text)">
              <IconCheck size={18} aria-hidden />
              <Text fw={600}>
                {t(following ? 'player.done' : allDone(all, line.id) ? 'player.allDone' : 'player.done')}
              </Text>
            </Group>
          ) : (
            <Button
              size="md"
              leftSection={<IconCheck size={18} />}
              loading={done.isPending}
              disabled={!lesson.data}
              onClick={() => done.mutate()}
            >
              {t('player.markDone')}
            </Button>
          ))}
        {next}
      </Group>
    </Stack>
  );
}

function allDone(all: readonly MyLesson[], here: string): boolean {
  return all.every((lesson) => lesson.completed || lesson.id === here || lesson.status !== 'active');
}
