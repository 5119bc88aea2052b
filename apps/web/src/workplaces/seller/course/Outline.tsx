import { Button, Group, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconListTree, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { EmptyState, ProblemAlert } from '../../../design/index.js';
import { useKeepCourse } from '../data.js';
import type { Course } from '../data.js';
import { ModuleBox } from './ModuleBox.js';
import { moved, orderOf, withModules } from './order.js';
import type { Move } from './order.js';
import { useCourseAct } from './save.js';

/** Modules and lessons: added, renamed, put in order. */
export function Outline({ course, editable }: { course: Course; editable: boolean }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const [said, say] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const follow = useRef<string | null>(null);

  // A row that moved may have been drawn anew elsewhere: focus goes with it.
  useEffect(() => {
    if (follow.current) list.current?.querySelector<HTMLElement>(`[data-row="${follow.current}"]`)?.focus();
    follow.current = null;
  }, [course.modules]);

  const reorder = useCourseAct<Move>(
    course,
    // What is sent is the guess: it was made from the course that was shown.
    (move, tag) =>
      api.request<Course>('PUT', `/seller/courses/${course.id}/order`, {
        ifMatch: tag,
        body: orderOf(moved(course.modules, move) ?? course.modules),
      }),
    { guess: (move) => withModules(course, moved(course.modules, move)) },
  );

  function move(step: Move): void {
    if (!editable || reorder.isPending) return;
    const after = moved(course.modules, step);
    if (!after) return;
    reorder.mutate(step);
    follow.current = step.lesson ?? step.module;
    say(announce(after, step));
  }
  function announce(after: Course['modules'], step: Move): string {
    const at = after.findIndex((one) =>
      step.lesson ? one.lessons.some((lesson) => lesson.id === step.lesson) : one.id === step.module,
    );
    const module = after[at];
    if (!module) return '';
    if (!step.lesson) return t('outline.moved', { title: module.title, place: at + 1, of: after.length });
    const place = module.lessons.findIndex((lesson) => lesson.id === step.lesson);
    return t('outline.movedTo', { title: module.lessons[place]?.title ?? '', module: module.title, place: place + 1 });
  }
  function onKeys(event: KeyboardEvent<HTMLElement>, of: Omit<Move, 'by'>): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move({ ...of, by: event.key === 'ArrowUp' ? -1 : 1 });
  }

  return (
    <Stack ref={list}>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {course.modules.length === 0 && (
        <EmptyState icon={IconListTree} order={2} title={t('outline.empty')} text={t('outline.emptyText')} />
      )}
      {course.modules.map((module, index) => (
        <ModuleBox
          key={module.id}
          course={course}
          module={module}
          index={index}
          editable={editable}
          onMove={move}
          onKeys={onKeys}
        />
      ))}
      {editable && <AddModule course={course} />}
      {editable && course.modules.length > 0 && (
        <Text size="xs" c="dimmed" visibleFrom="sm">
          {t('outline.keys')}
        </Text>
      )}
    </Stack>
  );
}

function AddModule({ course }: { course: Course }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const keep = useKeepCourse();
  const [title, setTitle] = useState('');
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      api.request<{ id: string; course: Course }>('POST', `/seller/courses/${course.id}/modules`, {
        body: { title: title.trim() },
      }),
    onSuccess: (answer) => {
      setTitle('');
      keep(answer.course);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') add.mutate();
      }}
    >
      <ProblemAlert problem={add.error} />
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t('outline.newModule')}
          placeholder={t('outline.moduleTitle')}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          style={{ flex: 1, maxWidth: '26rem' }}
        />
        <Button
          type="submit"
          variant="default"
          loading={add.isPending}
          disabled={title.trim() === ''}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {t('outline.addModule')}
        </Button>
      </Group>
    </form>
  );
}
