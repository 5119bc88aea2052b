import { Anchor, List, Paper, Text, ThemeIcon, Title, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { filesOf } from '../data.js';
import type { Course } from '../data.js';
import { usePackPolicy } from './policies.js';

/** What is there and what is missing before a course can be published. */
export function Readiness({ course, onCard }: { course: Course; onCard: () => void }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const clause = usePackPolicy(course, 'catalogue.card')?.clauses[0];
  const files = filesOf(course);
  const note = clause ? t('ready.clause', { clause }) : t('ready.advice');
  const items: { key: 'lesson' | 'files' | 'description' | 'topic' | 'teachers'; done: boolean; card?: boolean }[] = [
    { key: 'lesson', done: course.lessonCount > 0 },
    ...(files.length > 0 ? [{ key: 'files' as const, done: files.every((file) => file.state === 'ready') }] : []),
    { key: 'description', done: course.description !== '', card: true },
    { key: 'topic', done: course.topic !== '', card: true },
    { key: 'teachers', done: course.teachers.length > 0, card: true },
  ];
  if (items.every((item) => item.done)) return null;
  return (
    <Paper withBorder p="md" mb="lg" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('ready.title')}
      </Title>
      <List spacing={6} size="sm" center>
        {items.map((item) => (
          <List.Item
            key={item.key}
            icon={
              <ThemeIcon size={20} radius="xl" variant="light" color={item.done ? 'green' : 'gray'}>
                {item.done ? <IconCheck size={13} aria-hidden /> : <IconMinus size={13} aria-hidden />}
              </ThemeIcon>
            }
          >
            {item.card && !item.done ? (
              <Anchor component="button" type="button" size="sm" onClick={onCard}>
                {t(`ready.${item.key}`)}
              </Anchor>
            ) : (
              <Text span size="sm">
                {t(`ready.${item.key}`)}
              </Text>
            )}
            <VisuallyHidden> — {item.done ? t('ready.yes') : t('ready.no')}</VisuallyHidden>
            {item.card && !item.done && (
              <Text span size="sm" c="dimmed">
                {' '}
                · {note}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
