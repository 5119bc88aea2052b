import { Accordion, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFile, IconFileText, IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../texts/format.js';
import classes from '../buyer.module.css';
import type { CardLesson, CourseCard } from '../types.js';
import { useLength } from './facts.js';

/** What a course consists of, lesson by lesson, and the files handed out with it. */
export function CardContents({
  course,
  onOpen,
}: {
  course: CourseCard;
  onOpen: (lesson: { id: string; title: string }) => void;
}): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  return (
    <>
      <section aria-labelledby="contents">
        <Title order={2} id="contents" mb="xs">
          {t('course.programme')}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('course.contents', { count: course.modules.length })}, {t('lessons', { count: course.lessonCount })}
        </Text>
        <Accordion multiple variant="separated" defaultValue={course.modules.slice(0, 2).map((module) => module.id)}>
          {course.modules.map((module) => (
            <Accordion.Item key={module.id} value={module.id}>
              <Accordion.Control>
                <Text fw={600} component="span">
                  {module.title}
                </Text>
              </Accordion.Control>
              <Accordion.Panel>
                <ul className={classes['lessons']}>
                  {module.lessons.map((lesson) => (
                    <li key={lesson.id}>
                      <LessonLine lesson={lesson} onOpen={onOpen} />
                    </li>
                  ))}
                </ul>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      </section>
      {course.materials.length > 0 && (
        <section aria-labelledby="materials">
          <Title order={2} id="materials" mb="xs">
            {t('course.materials')}
          </Title>
          <Stack gap={4}>
            {course.materials.map((file, at) => (
              <Group key={at} gap="xs" wrap="nowrap">
                <IconFile size={16} aria-hidden />
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {file.filename}
                </Text>
                <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                  {format.bytes(file.bytes)}
                </Text>
              </Group>
            ))}
          </Stack>
        </section>
      )}
    </>
  );
}

function LessonLine({
  lesson,
  onOpen,
}: {
  lesson: CardLesson;
  onOpen: (lesson: { id: string; title: string }) => void;
}): ReactNode {
  const { t } = useTranslation('catalogue');
  const length = useLength();
  const Icon = lesson.kind === 'video' ? IconPlayerPlay : IconFileText;
  const seconds = lesson.durationSeconds as number | null;
  return (
    <div className={classes['lesson']}>
      <Icon size={18} aria-hidden />
      <span className={classes['grow']}>{lesson.title}</span>
      {seconds !== null && seconds > 0 && (
        <Text size="sm" c="dimmed" component="span">
          {length(seconds)}
        </Text>
      )}
      {lesson.freePreview && (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={`${t('course.openLesson')}: ${lesson.title}`}
          onClick={() => onOpen({ id: lesson.id, title: lesson.title })}
        >
          {t('course.openLesson')}
        </Button>
      )}
    </div>
  );
}
