import { Alert, Tabs, Text } from '@mantine/core';
import { IconExternalLink, IconEyeOff, IconTrash, IconUpload } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import { NextAct, PageHeader, PageSkeleton, ProblemAlert, StateBadge } from '../../../design/index.js';
import type { Act } from '../../../design/index.js';
import { Card } from '../course/Card.js';
import { Outline } from '../course/Outline.js';
import { Readiness } from '../course/Readiness.js';
import { Versions } from '../course/Versions.js';
import { tagOf, useCourse, useKeepCourse, useRole, useSeller } from '../data.js';
import type { Course } from '../data.js';

export default function CoursePage(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, refetch } = useCourse(id);
  if (error && !data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <Editor key={data.id} course={data} />;
}

const TABS = ['programme', 'card', 'versions'] as const;

function Editor({ course }: { course: Course }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const keep = useKeepCourse();
  const { author, role } = useRole();
  const { data: seller } = useSeller();
  const [search, setSearch] = useSearchParams();
  const [refused, setRefused] = useState<unknown>(null);
  // A refusal speaks of the version it met.
  const [seen, setSeen] = useState(course.version);
  if (seen !== course.version) {
    setSeen(course.version);
    setRefused(null);
  }
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'programme';
  const published = course.status === 'published';

  const publish = useMutation({
    meta: { quiet: true },
    mutationFn: (act: 'publish' | 'unpublish') => api.request<Course>('POST', `/seller/courses/${course.id}/${act}`),
    onMutate: () => setRefused(null),
    onSuccess: (saved, act) => {
      keep(saved);
      notifications.show({
        color: 'green',
        message: act === 'publish' ? `${t('acts.published')}. ${t('acts.publishedText')}` : t('acts.unpublished'),
      });
    },
    onError: setRefused,
  });
  const remove = useMutation({
    meta: { quiet: true },
    mutationFn: () => api.request('DELETE', `/seller/courses/${course.id}`, { ifMatch: tagOf(course) }),
    onMutate: () => setRefused(null),
    onSuccess: async () => {
      await navigate('/seller/courses');
      queries.removeQueries({ queryKey: ['/seller/courses', course.id] });
      void queries.invalidateQueries({ queryKey: ['/seller/courses'] });
    },
    onError: (problem) => {
      setRefused(problem);
      void queries.invalidateQueries({ queryKey: ['/seller/courses', course.id] });
    },
  });

  const preview: Act = {
    label: t('acts.preview'),
    icon: IconExternalLink,
    to: `/courses/${course.slug}`,
    disabledReason: published ? null : t('acts.onlyPublished'),
  };
  const acts: Act[] = [
    ...(published
      ? [
          {
            label: t('acts.unpublish'),
            icon: IconEyeOff,
            pending: publish.isPending,
            onAct: () => publish.mutate('unpublish'),
            confirm: { title: t('acts.unpublishTitle'), text: t('acts.unpublishText') },
          },
        ]
      : [preview]),
    {
      label: t('acts.remove'),
      icon: IconTrash,
      danger: true,
      pending: remove.isPending,
      disabledReason: published ? t('acts.unpublishFirst') : null,
      confirm: { title: t('acts.removeTitle'), text: t('acts.removeText', { title: course.title }) },
      onAct: () => remove.mutate(),
    },
  ];
  const primary: Act = published
    ? preview
    : {
        label: t('acts.publish'),
        icon: IconUpload,
        pending: publish.isPending,
        disabledReason:
          seller && !seller.may.includes('publish')
            ? t('acts.suspended')
            : course.lessonCount === 0
              ? t('acts.noLessons')
              : null,
        onAct: () => publish.mutate('publish'),
      };

  return (
    <>
      <PageHeader
        title={course.title}
        back={[{ to: '/seller/courses', title: t('list.title') }]}
        aside={<StateBadge state={course.status} />}
        actions={author ? <NextAct primary={primary} more={acts} /> : null}
      />
      {!author && role !== '' && <Alert mb="md">{t('acts.notAuthor')}</Alert>}
      {refused ? (
        <div style={{ marginBottom: 'var(--mantine-spacing-md)' }}>
          <ProblemAlert problem={refused} />
        </div>
      ) : null}
      {!published && author && <Readiness course={course} onCard={() => setSearch({ tab: 'card' })} />}
      <Tabs
        value={tab}
        onChange={(value) => setSearch(value && value !== 'programme' ? { tab: value } : {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              <Text span size="sm" fw={550}>
                {t(`tabs.${one}`)}
              </Text>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="programme">
          <Outline course={course} editable={author} />
        </Tabs.Panel>
        <Tabs.Panel value="card">
          <Card course={course} editable={author} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <Versions course={course} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
