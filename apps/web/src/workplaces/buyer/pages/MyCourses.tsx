import { Anchor, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  CardsSkeleton,
  DeadlineChip,
  EmptyState,
  PageHeader,
  ProblemAlert,
  StateBadge,
} from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import classes from '../buyer.module.css';
import { isOpen, resumePath, useMyCourses } from '../calls.js';
import { useAccessDeadline } from '../parts/access.js';
import type { MyCourseLine } from '../types.js';

/** What a buyer has: open courses with the time left, then those that are over. */
export default function MyCourses(): ReactNode {
  const { t } = useTranslation('learning');
  const { data, error, refetch } = useMyCourses();
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  const open = data?.items.filter((line) => isOpen(line.status) || line.status === 'suspended');
  const over = data?.items.filter((line) => !isOpen(line.status) && line.status !== 'suspended');
  return (
    <>
      <PageHeader title={t('courses.title')} />
      {!data ? (
        <CardsSkeleton cards={3} />
      ) : data.items.length === 0 ? (
        <EmptyState
          title={t('courses.emptyTitle')}
          text={t('courses.empty')}
          action={
            <Button component={Link} to="/">
              {t('courses.find')}
            </Button>
          }
        />
      ) : (
        <Stack gap="xl">
          <Lines title={t('courses.open')} lines={open ?? []} />
          <Lines title={t('courses.over')} lines={over ?? []} />
        </Stack>
      )}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly MyCourseLine[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <Stack gap="sm">
        {lines.map((line) => (
          <Line key={line.grantId} line={line} />
        ))}
      </Stack>
    </section>
  );
}

function Line({ line }: { line: MyCourseLine }): ReactNode {
  const { t } = useTranslation(['learning', 'catalogue']);
  const format = useFormat();
  const deadline = useAccessDeadline();
  const { completed, lessons, lastLessonId } = line.progress;
  const open = isOpen(line.status);
  const act = !open ? t('courses.look') : t(lastLessonId ? 'courses.goOn' : 'courses.start');
  return (
    <Paper component="article" withBorder p="md">
      <div className={`${classes['row']} ${classes['fold']}`}>
        <Stack gap={6}>
          <Title order={3} style={{ overflowWrap: 'anywhere' }}>
            {line.course.title}
          </Title>
          <Text size="sm" c="dimmed">
            <Anchor component={Link} to={`/sellers/${line.course.seller.slug}`} inherit>
              {line.course.seller.name}
            </Anchor>{' '}
            ·{' '}
            <Anchor component={Link} to={`/orders/${line.orderId}`} inherit>
              {t('courses.order')}
            </Anchor>
          </Text>
          <Group gap="xs">
            {open ? (
              <DeadlineChip deadline={deadline(line)} label={t('access.until')} />
            ) : (
              <StateBadge state={line.status} />
            )}
            {!open && line.status === 'ended' && (
              <Text size="sm" c="dimmed">
                {t('access.ended', { when: format.date(line.endsAt) })}
              </Text>
            )}
            <Text size="sm" c="dimmed">
              {t('catalogue:done', { done: completed, all: lessons })}
            </Text>
          </Group>
        </Stack>
        <Group gap="xs" justify="flex-end">
          {line.status === 'ended' && (
            <Button component={Link} to={`/courses/${line.course.slug}`} variant="default">
              {t('courses.again')}
            </Button>
          )}
          <Button
            component={Link}
            to={open ? resumePath(line) : `/learn/${line.grantId}`}
            variant={open ? 'filled' : 'default'}
            leftSection={open && <IconPlayerPlay size={18} />}
            aria-label={t('courses.openCourse', { act, title: line.course.title })}
          >
            {act}
          </Button>
        </Group>
      </div>
      <Progress
        mt="sm"
        size="sm"
        value={lessons ? (completed / lessons) * 100 : 0}
        aria-label={t('catalogue:progress')}
      />
    </Paper>
  );
}
