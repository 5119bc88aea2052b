import { ActionIcon, Button, Group, Paper, Select, Stack, Text, TextInput, Title, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { ProblemAlert } from '../../../design/index.js';
import { useKeepCourse } from '../data.js';
import type { Course, CourseModule } from '../data.js';
import { LessonRow } from './LessonRow.js';
import { Tool } from './Tool.js';
import type { Move } from './order.js';
import classes from './outline.module.css';
import { useCourseAct } from './save.js';

export const LESSON_KINDS = ['video', 'audio', 'text', 'pdf', 'image', 'file'] as const;

/** A module with its lessons. */
export function ModuleBox(props: {
  course: Course;
  module: CourseModule;
  index: number;
  editable: boolean;
  onMove: (move: Move) => void;
  onKeys: (event: KeyboardEvent<HTMLElement>, of: Omit<Move, 'by'>) => void;
}): ReactNode {
  const { course, module, index, editable, onMove, onKeys } = props;
  const { t } = useTranslation('sellerCourses');
  const [renaming, setRenaming] = useState(false);
  const { title } = module;
  const remove = useCourseAct<void>(course, (_, tag) =>
    api.request<Course>('DELETE', `/seller/modules/${module.id}`, { ifMatch: tag }),
  );
  const full = module.lessons.length > 0;

  return (
    <Paper withBorder component="section" aria-label={title} className={classes['module']}>
      {renaming ? (
        <Rename course={course} module={module} onDone={() => setRenaming(false)} />
      ) : (
        <Group
          wrap="nowrap"
          gap={4}
          className={classes['head']}
          data-row={module.id}
          tabIndex={editable ? 0 : undefined}
          onKeyDown={(event) => onKeys(event, { module: module.id })}
        >
          <Title order={2} size="h4" style={{ flex: 1, overflowWrap: 'anywhere' }}>
            {index + 1}. {title}
          </Title>
          <Text size="sm" c="dimmed" visibleFrom="sm" style={{ whiteSpace: 'nowrap' }} mr={4}>
            {t('outline.lessons', { count: module.lessons.length })}
          </Text>
          {editable && (
            <>
              <Tool icon={IconPencil} label={t('outline.rename', { title })} onAct={() => setRenaming(true)} />
              <Tool
                icon={IconChevronUp}
                label={t('outline.up', { title })}
                disabled={index === 0}
                onAct={() => onMove({ module: module.id, by: -1 })}
              />
              <Tool
                icon={IconChevronDown}
                label={t('outline.down', { title })}
                disabled={index === course.modules.length - 1}
                onAct={() => onMove({ module: module.id, by: 1 })}
              />
              <Tooltip
                label={t('outline.moduleFull')}
                disabled={!full}
                events={{ hover: true, focus: true, touch: true }}
              >
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  c={full ? 'dimmed' : 'var(--mantine-color-text)'}
                  size={32}
                  aria-label={t('outline.removeModule', { title })}
                  aria-disabled={full || undefined}
                  aria-description={full ? t('outline.moduleFull') : undefined}
                  loading={remove.isPending}
                  onClick={() => !full && remove.mutate()}
                >
                  <IconTrash size={18} />
                </ActionIcon>
              </Tooltip>
            </>
          )}
        </Group>
      )}
      {full ? (
        <ol className={classes['lessons']}>
          {module.lessons.map((lesson, place) => (
            <LessonRow
              key={lesson.id}
              course={course}
              module={module}
              lesson={lesson}
              first={index === 0 && place === 0}
              last={index === course.modules.length - 1 && place === module.lessons.length - 1}
              editable={editable}
              onMove={onMove}
              onKeys={onKeys}
            />
          ))}
        </ol>
      ) : (
        <Text size="sm" c="dimmed" px="md" py="xs">
          {t('outline.noLessons')}
        </Text>
      )}
      {editable && <AddLesson module={module} />}
    </Paper>
  );
}

function Rename({ course, module, onDone }: { course: Course; module: CourseModule; onDone: () => void }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const [title, setTitle] = useState(module.title);
  const save = useCourseAct<string>(
    course,
    (value, tag) =>
      api.request<Course>('PATCH', `/seller/modules/${module.id}`, { ifMatch: tag, body: { title: value } }),
    { onDone },
  );
  return (
    <form
      className={classes['head']}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === module.title) onDone();
        else if (title.trim() !== '') save.mutate(title.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          aria-label={t('outline.moduleTitle')}
          maxLength={200}
          autoFocus
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          style={{ flex: 1, minWidth: '12rem' }}
        />
        <Button type="submit" loading={save.isPending} disabled={title.trim() === ''}>
          {t('outline.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('outline.cancel')}
        </Button>
      </Group>
    </form>
  );
}

function AddLesson({ module }: { module: CourseModule }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const keep = useKeepCourse();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<string>('video');
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      api.request<{ id: string; course: Course }>('POST', `/seller/modules/${module.id}/lessons`, {
        body: { title: title.trim(), kind },
      }),
    onSuccess: ({ course: saved }) => {
      setTitle('');
      keep(saved);
    },
  });
  if (!open) {
    return (
      <Group px="md" py="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={t('outline.addLessonTo', { title: module.title })}
          onClick={() => setOpen(true)}
        >
          {t('outline.addLesson')}
        </Button>
      </Group>
    );
  }
  return (
    <form
      className={classes['add']}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') add.mutate();
      }}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <Stack gap="xs">
        <ProblemAlert problem={add.error} />
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t('outline.lessonTitle')}
            maxLength={200}
            autoFocus
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            style={{ flex: 1, minWidth: '12rem' }}
          />
          <Select
            label={t('outline.lessonKind')}
            w={140}
            value={kind}
            allowDeselect={false}
            data={LESSON_KINDS.map((value) => ({ value, label: t(`lessonKinds.${value}`) }))}
            onChange={(value) => value && setKind(value)}
          />
          <Button type="submit" loading={add.isPending} disabled={title.trim() === ''}>
            {t('outline.addLesson')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('outline.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
