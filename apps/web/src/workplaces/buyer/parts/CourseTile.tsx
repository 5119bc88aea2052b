import { Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import classes from '../buyer.module.css';
import type { CourseLine } from '../types.js';
import { Price, useLength } from './facts.js';

/** A course in the catalogue. */
export function CourseTile({ course, order = 2 }: { course: CourseLine; order?: 2 | 3 }): ReactNode {
  const { t } = useTranslation('catalogue');
  const length = useLength();
  const { seller, lessons, durationSeconds } = course;
  return (
    <Paper component="article" withBorder p="md" className={classes['cover']}>
      <Text size="sm" c="dimmed">
        {[course.topic, t(`kinds.${course.kind as 'lecture'}`, { defaultValue: course.kind })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Title order={order} size="h3" style={{ overflowWrap: 'anywhere' }} lang={course.language}>
        <Link to={`/courses/${course.slug}`} className={classes['coverLink']}>
          {course.title}
        </Link>
      </Title>
      {course.summary && (
        <Text size="sm" lineClamp={3} lang={course.language}>
          {course.summary}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {[t('lessons', { count: lessons }), durationSeconds > 0 ? length(durationSeconds) : null]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <div className={classes['foot']}>
        <Group gap={4} className={classes['above']}>
          <Anchor component={Link} to={`/sellers/${seller.slug}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
            {seller.name}
          </Anchor>
        </Group>
        <span className={classes['price']}>
          <Price value={course.price} />
        </span>
      </div>
    </Paper>
  );
}
