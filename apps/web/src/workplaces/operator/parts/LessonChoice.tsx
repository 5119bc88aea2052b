import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { ProblemAlert } from '../../../design/index.js';

interface Card {
  modules: { title: string; lessons: { id: string; title: string }[] }[];
}

/** Lessons of the course that a complaint names as a whole. */
export function LessonChoice(props: {
  /** Slug of the course. */
  courseId: string;
  value?: string[];
  onChange?: (value: string[]) => void;
  error?: ReactNode;
}): ReactNode {
  const { t } = useTranslation('operator');
  const { courseId, ...input } = props;
  const { data, error } = useQuery({
    queryKey: ['/catalogue/courses', courseId],
    queryFn: () => api.request<Card>('GET', `/catalogue/courses/${courseId}`),
  });
  if (error) return <ProblemAlert problem={error} />;
  return (
    <MultiSelect
      label={t('decide.lessons')}
      description={t('decide.lessonsText')}
      searchable
      data={(data?.modules ?? []).map((module) => ({
        group: module.title,
        items: module.lessons.map(({ id, title }) => ({ value: id, label: title })),
      }))}
      {...input}
    />
  );
}
