import { Text, VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import classes from '../buyer.module.css';
import type { MyCourse, MyLesson } from '../types.js';
import { useLength } from './facts.js';

/** The outline of a bought course, with what is done. */
export function LessonList(props: { course: MyCourse; current: string | undefined; linked: boolean }): ReactNode {
  const { t } = useTranslation('learning');
  return (
    <nav aria-label={t('player.lessons')}>
      {props.course.modules.map((module) => (
        <section key={module.id} aria-label={module.title}>
          <Text size="sm" fw={600} c="dimmed" px={10} pt="xs" pb={4} style={{ overflowWrap: 'anywhere' }}>
            {module.title}
          </Text>
          <ul className={classes['lessons']}>
            {module.lessons.map((lesson) => (
              <li key={lesson.id}>
                {props.linked ? (
                  <NavLink className={classes['lesson']} to={`/learn/${props.course.grantId}/lessons/${lesson.id}`}>
                    <Line lesson={lesson} />
                  </NavLink>
                ) : (
                  <div className={classes['lesson']}>
                    <Line lesson={lesson} />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Line({ lesson }: { lesson: MyLesson }): ReactNode {
  const { t } = useTranslation('learning');
  const length = useLength();
  const blocked = lesson.status !== 'active';
  const seconds = lesson.durationSeconds as number | null;
  return (
    <>
      {blocked ? (
        <IconLock size={18} aria-hidden />
      ) : lesson.completed ? (
        <IconCircleCheckFilled size={18} aria-hidden color="var(--tone-good-text)" />
      ) : (
        <IconCircle size={18} aria-hidden color="var(--mantine-color-dimmed)" />
      )}
      <span className={classes['grow']}>
        {lesson.title}
        <VisuallyHidden>
          {' '}
          ({blocked ? t('player.blocked') : t(lesson.completed ? 'player.doneMark' : 'player.notDoneMark')})
        </VisuallyHidden>
      </span>
      {seconds !== null && seconds > 0 && (
        <Text component="span" size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {length(seconds)}
        </Text>
      )}
    </>
  );
}
