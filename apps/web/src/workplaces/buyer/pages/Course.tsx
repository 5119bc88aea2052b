import { Anchor, Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { isProblem } from '#api-client';
import { IconFlag, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DeadlineChip,
  EmptyState,
  LinesSkeleton,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  Why,
} from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import classes from '../buyer.module.css';
import { isOpen, resumePath, useCourse, useMyCourses } from '../calls.js';
import { useAccessDeadline } from '../parts/access.js';
import { CardContents } from '../parts/CardContents.js';
import { Facts, isFree, LegalFacts, Price, useLength } from '../parts/facts.js';
import { LessonBody } from '../parts/LessonBody.js';
import { useTermWords, workingOf } from '../rules.js';
import type { CourseCard } from '../types.js';

/** A course's public card: all that AS-4.1 has a buyer know before buying. */
export default function Course(): ReactNode {
  const { t } = useTranslation(['catalogue', 'learning']);
  const { slug = '' } = useParams();
  const { data: course, error, refetch } = useCourse(slug);
  const [shown, setShown] = useState<{ id: string; title: string } | null>(null);
  // A seller that may not sell now is said to be closed, and why, as far as it concerns buyers.
  const closed = isProblem(error) && error.code === 'content.seller_closed';
  if (isProblem(error) && (closed || error.status === 404)) {
    return (
      <EmptyState
        order={1}
        title={t('course.goneTitle')}
        text={closed ? error.detail : t('course.gone')}
        action={
          <Button component={Link} to="/">
            {t('course.toCatalogue')}
          </Button>
        }
      />
    );
  }
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!course) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={course.title}
        text={course.summary}
        back={[
          { to: '/', title: t('home.title') },
          ...(course.topic ? [{ to: `/?topic=${encodeURIComponent(course.topic)}`, title: course.topic }] : []),
        ]}
      />
      <div className={classes['twoSides']}>
        <Stack gap="xl">
          <Demo course={course} onOpen={setShown} />
          <section aria-labelledby="about">
            <Title order={2} id="about" mb="xs">
              {t('course.about')}
            </Title>
            <div className={classes['text']} lang={course.language}>
              {course.description || course.summary}
            </div>
          </section>
          <CardContents course={course} onOpen={setShown} />
          {course.teachers.length > 0 && (
            <section aria-labelledby="teachers">
              <Title order={2} id="teachers" mb="xs">
                {t('course.teachers')}
              </Title>
              <Stack gap="xs">
                {course.teachers.map((teacher) => (
                  <div key={teacher.name}>
                    <Text fw={600}>{teacher.name}</Text>
                    {teacher.about && <Text className={classes['text']}>{teacher.about}</Text>}
                  </div>
                ))}
              </Stack>
            </section>
          )}
          <HowTo course={course} />
          <section aria-labelledby="seller">
            <Title order={2} id="seller" mb="xs">
              {t('legal.title')}
            </Title>
            <Anchor component={Link} to={`/sellers/${course.seller.slug}`} fw={600} display="inline-block" mb="sm">
              {course.seller.name}
            </Anchor>
            <LegalFacts legal={course.seller.legal} />
          </section>
        </Stack>
        <aside className={`${classes['aside']} ${classes['asideFirst']}`}>
          <BuyBox course={course} />
        </aside>
      </div>
      <Preview lesson={shown} onClose={() => setShown(null)} />
    </>
  );
}

/** Price, term of access and the one act: buy, enrol or go on. */
function BuyBox({ course }: { course: CourseCard }): ReactNode {
  const { t } = useTranslation(['catalogue', 'learning']);
  const format = useFormat();
  const length = useLength();
  const term = useTermWords();
  const deadline = useAccessDeadline();
  const mine = useMyCourses().data?.items.find((line) => line.course.id === course.id && isOpen(line.status));
  const free = isFree(course.price);
  const window = t('course.windowValue', { term: term(course.window.value) });
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <div>
          <Text className={classes['price']} fz="1.5rem">
            <Price value={course.price} />
          </Text>
          {!free && (
            <Text size="sm" c="dimmed">
              {t('course.noFee')}
            </Text>
          )}
        </div>
        {mine ? (
          <>
            <DeadlineChip deadline={deadline(mine)} label={t('learning:access.until')} />
            <Button
              component={Link}
              to={resumePath(mine)}
              size="md"
              fullWidth
              leftSection={<IconPlayerPlay size={18} />}
            >
              {t('course.goOn')}
            </Button>
          </>
        ) : (
          <Button component={Link} to={`/checkout/${course.slug}`} size="md" fullWidth>
            {t(free ? 'course.enrol' : 'course.buy')}
          </Button>
        )}
        <Facts
          rows={[
            [
              t('course.window'),
              <Why
                spoken={window}
                working={workingOf(course.window, {
                  title: t('course.windowTitle'),
                  label: t('course.window'),
                  value: window,
                })}
              >
                {window}
              </Why>,
            ],
            [t('course.length'), course.durationSeconds > 0 ? length(course.durationSeconds) : null],
            [t('course.lessons'), format.number(course.lessonCount)],
            [t('course.language'), t(`languages.${course.language as 'ru'}`, { defaultValue: course.language })],
            [t('course.topic'), course.topic],
          ]}
        />
        <Text size="sm" c="dimmed">
          {t('course.updated', { when: format.date(course.updatedAt), version: course.version })}
        </Text>
        <Anchor component={Link} to={`/complain?course=${course.slug}`} size="sm">
          <Group gap={6} wrap="nowrap">
            <IconFlag size={16} aria-hidden />
            {t('course.complain')}
          </Group>
        </Anchor>
      </Stack>
    </Paper>
  );
}

function Demo({
  course,
  onOpen,
}: {
  course: CourseCard;
  onOpen: (lesson: { id: string; title: string }) => void;
}): ReactNode {
  const { t } = useTranslation('catalogue');
  const demo = course.demo as CourseCard['demo'] | null;
  return (
    <section aria-labelledby="demo">
      <Title order={2} id="demo" mb="xs">
        {t('course.demo')}
      </Title>
      {demo ? (
        <Button
          variant="light"
          leftSection={<IconPlayerPlay size={18} />}
          onClick={() => onOpen({ id: demo.lessonId, title: demo.title })}
          styles={{ label: { whiteSpace: 'normal' }, root: { height: 'auto', minHeight: 40, paddingBlock: 6 } }}
        >
          {t('course.playDemo', { title: demo.title })}
        </Button>
      ) : (
        <Text c="dimmed">{t('course.demoNone')}</Text>
      )}
    </section>
  );
}

function HowTo({ course }: { course: CourseCard }): ReactNode {
  const { t } = useTranslation('catalogue');
  const free = isFree(course.price);
  const act = t(free ? 'course.enrol' : 'course.buy');
  const steps = free
    ? [t('course.howFree.sign', { act }), t('course.howFree.check')]
    : [t('course.howSteps.sign', { act }), t('course.howSteps.check'), t('course.howSteps.pay')];
  return (
    <section aria-labelledby="how">
      <Title order={2} id="how" mb="xs">
        {t('course.how')}
      </Title>
      <ol style={{ margin: 0, paddingInlineStart: 20 }}>
        {steps.map((step) => (
          <li key={step} style={{ marginBottom: 4 }}>
            {step}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A lesson that is open to everyone, over the card. */
function Preview({
  lesson,
  onClose,
}: {
  lesson: { id: string; title: string } | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('learning');
  return (
    <Modal
      opened={lesson !== null}
      onClose={onClose}
      title={lesson?.title}
      size="xl"
      closeButtonProps={{ 'aria-label': t('player.close') }}
    >
      {lesson && <PreviewBody key={lesson.id} id={lesson.id} />}
    </Modal>
  );
}

function PreviewBody({ id }: { id: string }): ReactNode {
  const { data, error, refetch } = useQuery({
    queryKey: ['/lessons', id],
    queryFn: () => api.get('/lessons/{id}', { params: { path: { id } } }),
  });
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <LinesSkeleton />;
  return <LessonBody lesson={data} />;
}
