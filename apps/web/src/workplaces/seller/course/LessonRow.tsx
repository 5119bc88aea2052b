import { Anchor, Checkbox, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { StateBadge } from '../../../design/index.js';
import type { Course, CourseModule, Lesson } from '../data.js';
import { useLength } from '../words.js';
import { Tool } from './Tool.js';
import type { Move } from './order.js';
import classes from './outline.module.css';
import { useCourseAct } from './save.js';

/** A lesson in its module. */
export function LessonRow(props: {
  course: Course;
  module: CourseModule;
  lesson: Lesson;
  first: boolean;
  last: boolean;
  editable: boolean;
  onMove: (move: Move) => void;
  onKeys: (event: KeyboardEvent<HTMLElement>, of: Omit<Move, 'by'>) => void;
}): ReactNode {
  const { course, module, lesson, first, last, editable, onMove, onKeys } = props;
  const { t } = useTranslation('sellerCourses');
  const lengthOf = useLength();
  const { title } = lesson;
  const of = { module: module.id, lesson: lesson.id };
  const preview = useCourseAct<boolean>(course, (freePreview, tag) =>
    api.request<Course>('PATCH', `/seller/lessons/${lesson.id}`, { ifMatch: tag, body: { freePreview } }),
  );
  const main = lesson.files.find((file) => file.role === 'main');
  const blocked = lesson.status !== 'active';
  const state = blocked ? lesson.status : main && main.state !== 'ready' ? main.state : null;
  const shown = preview.isPending ? preview.variables : lesson.freePreview;
  const facts = [
    t(`lessonKinds.${lesson.kind as 'video'}`),
    lesson.durationSeconds ? lengthOf(lesson.durationSeconds) : null,
    lesson.kind !== 'text' && !main ? t('outline.noFile') : null,
  ].filter(Boolean);

  return (
    <li className={classes['lesson']} onKeyDown={(event) => onKeys(event, of)}>
      <div className={classes['name']}>
        <Anchor
          component={Link}
          to={`/seller/courses/${course.id}/lessons/${lesson.id}`}
          data-row={lesson.id}
          aria-label={t('outline.openLesson', { title })}
          fw={550}
          size="sm"
          style={{ overflowWrap: 'anywhere' }}
        >
          {title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </div>
      {state && <StateBadge state={state} />}
      <Checkbox
        size="xs"
        label={t('outline.preview')}
        aria-label={t('outline.previewOf', { title })}
        checked={shown}
        disabled={!editable || blocked || preview.isPending}
        onChange={(event) => preview.mutate(event.currentTarget.checked)}
      />
      {editable && (
        <div className={classes['tools']}>
          <Tool
            icon={IconChevronUp}
            label={t('outline.up', { title })}
            disabled={first}
            onAct={() => onMove({ ...of, by: -1 })}
          />
          <Tool
            icon={IconChevronDown}
            label={t('outline.down', { title })}
            disabled={last}
            onAct={() => onMove({ ...of, by: 1 })}
          />
        </div>
      )}
    </li>
  );
}
