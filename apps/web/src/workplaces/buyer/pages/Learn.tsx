import { Accordion, Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { DeadlineChip, PageHeader, PageSkeleton, ProblemAlert, StateBadge } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import classes from '../buyer.module.css';
import { isOpen, useMyCourse } from '../calls.js';
import { useAccessDeadline } from '../parts/access.js';
import { LessonList } from '../parts/LessonList.js';
import { LessonPane } from '../parts/LessonPane.js';
import { ReportProblem } from '../parts/ReportProblem.js';
import type { MyCourse } from '../types.js';
import { Notice } from '../parts/Notice.js';

/** The player: lessons at the side (on a phone, folded below), one lesson in the middle. */
export default function Learn(): ReactNode {
  const { t } = useTranslation('learning');
  const { grantId = '', lessonId } = useParams();
  const { data: course, error, refetch } = useMyCourse(grantId);
  const deadline = useAccessDeadline();
  const phone = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false });
  const [reporting, setReporting] = useState(false);
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!course) return <PageSkeleton />;

  const lessons = course.modules.flatMap((module) => module.lessons);
  const open = isOpen(course.status);
  const first = lessons.find((lesson) => lesson.status === 'active' && !lesson.completed) ?? lessons[0];
  if (!lessonId && open && first) return <Navigate to={`/learn/${grantId}/lessons/${first.id}`} replace />;
  const lesson = lessons.find((entry) => entry.id === lessonId);
  const list = <LessonList course={course} current={lessonId} linked={open} />;

  return (
    <>
      <PageHeader
        title={course.course.title}
        back={[{ to: '/learn', title: t('courses.title') }]}
        aside={
          open ? (
            <DeadlineChip deadline={deadline(course)} label={t('access.until')} />
          ) : (
            <StateBadge state={course.status} />
          )
        }
      />
      <Stack gap="md">
        <Standing course={course} />
        <div className={classes['twoSides']}>
          <Stack gap="md">
            {lessons.length === 0 && <Text c="dimmed">{t('player.noLessons')}</Text>}
            {open && lesson && <LessonPane key={lesson.id} grantId={grantId} line={lesson} all={lessons} />}
            {!open && !phone && (
              <Paper withBorder p="md">
                {list}
              </Paper>
            )}
            {course.changes.length > 0 && <Changes course={course} />}
            <Anchor component="button" type="button" size="sm" onClick={() => setReporting(true)} ta="start">
              <IconFlag size={16} aria-hidden style={{ verticalAlign: -3, marginInlineEnd: 6 }} />
              {t('player.report')}
            </Anchor>
          </Stack>
          {(open || phone) && (
            <Paper
              component="aside"
              withBorder
              p="xs"
              className={classes['aside']}
              style={{ maxHeight: '80vh', overflow: 'auto' }}
            >
              {list}
            </Paper>
          )}
        </div>
      </Stack>
      <ReportProblem opened={reporting} onClose={() => setReporting(false)} grantId={grantId} />
    </>
  );
}

/** What stands in the way, honestly: term over, seller suspended, access closed, a report under way. */
function Standing({ course }: { course: MyCourse }): ReactNode {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const when = format.dateTime(course.endsAt, { style: 'long' });
  return (
    <>
      {course.status === 'ended' && (
        <Notice tone="warn" title={t('access.endedTitle')}>
          {t('access.endedText', { when })}
          <div style={{ marginTop: 12 }}>
            <Button component={Link} to={`/courses/${course.course.slug}`} size="sm">
              {t('courses.again')}
            </Button>
          </div>
        </Notice>
      )}
      {course.status === 'suspended' && (
        <Notice tone="warn" title={t('access.suspendedTitle')}>
          {t('access.suspendedText')}
        </Notice>
      )}
      {course.status === 'revoked' && (
        <Notice tone="warn" title={t('access.revokedTitle')}>
          {t('access.revokedText')}
        </Notice>
      )}
      {course.status === 'limited' && (
        <Notice tone="warn" title={t('access.limitedTitle')}>
          {t('access.limitedText')}
        </Notice>
      )}
      {course.receipt === 'disputed' && <Notice title={t('access.reportedTitle')}>{t('access.reported')}</Notice>}
    </>
  );
}

function Changes({ course }: { course: MyCourse }): ReactNode {
  const { t } = useTranslation('learning');
  const format = useFormat();
  return (
    <Accordion variant="separated">
      <Accordion.Item value="changes">
        <Accordion.Control>{t('player.changes')}</Accordion.Control>
        <Accordion.Panel>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {course.changes.map((change) => (
              <li key={`${change.version}-${change.change}`}>
                {format.date(change.at)}: {change.change}
              </li>
            ))}
          </ul>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
