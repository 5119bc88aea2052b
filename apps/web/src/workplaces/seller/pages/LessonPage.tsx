import { Alert, Button, Checkbox, Fieldset, Group, Paper, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileOff, IconLock, IconTrash } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DraftNotice,
  EmptyState,
  NextAct,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  StateBadge,
  useDraft,
  useProblemForm,
} from '../../../design/index.js';
import { Conflict } from '../course/Conflict.js';
import { Files } from '../course/Files.js';
import { LESSON_KINDS } from '../course/ModuleBox.js';
import { EditConflict, useCourseAct, useSave } from '../course/save.js';
import { useCourse, useRole } from '../data.js';
import type { Course, Lesson } from '../data.js';

const lessonOf = (course: Course, id: string): Lesson | undefined =>
  course.modules.flatMap((module) => module.lessons).find((lesson) => lesson.id === id);

export default function LessonPage(): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const { id = '', lessonId = '' } = useParams();
  const { data: course, error, refetch } = useCourse(id);
  if (error && !course) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!course) return <PageSkeleton />;
  const lesson = lessonOf(course, lessonId);
  if (!lesson) {
    return (
      <EmptyState
        icon={IconFileOff}
        title={t('lesson.gone')}
        text={t('lesson.goneText')}
        action={
          <Button component={Link} to={`/seller/courses/${id}`}>
            {t('lesson.toCourse')}
          </Button>
        }
      />
    );
  }
  return <Editor key={lesson.id} course={course} lesson={lesson} />;
}

function Editor({ course, lesson }: { course: Course; lesson: Lesson }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const navigate = useNavigate();
  const { author } = useRole();
  const blocked = lesson.status !== 'active';
  const remove = useCourseAct<void>(
    course,
    (_, tag) => api.request<Course>('DELETE', `/seller/lessons/${lesson.id}`, { ifMatch: tag }),
    { onDone: () => void navigate(`/seller/courses/${course.id}`) },
  );
  return (
    <>
      <PageHeader
        title={lesson.title}
        back={[
          { to: '/seller/courses', title: t('list.title') },
          { to: `/seller/courses/${course.id}`, title: course.title },
        ]}
        aside={blocked ? <StateBadge state={lesson.status} /> : null}
        actions={
          author && !blocked ? (
            <NextAct
              more={[
                {
                  label: t('lesson.remove'),
                  icon: IconTrash,
                  danger: true,
                  pending: remove.isPending,
                  confirm: { title: t('lesson.removeTitle'), text: t('lesson.removeText', { title: lesson.title }) },
                  onAct: () => remove.mutate(),
                },
              ]}
            />
          ) : null
        }
      />
      {blocked && (
        <Alert color="red" icon={<IconLock aria-hidden />} title={t('lesson.blocked')} mb="lg">
          <Stack gap="sm" align="flex-start">
            {t(`lesson.${lesson.status as 'blocked-check'}`)}
            <Button component={Link} to="/seller/complaints" size="xs" variant="default">
              {t('lesson.toComplaints')}
            </Button>
          </Stack>
        </Alert>
      )}
      <Stack maw="52rem" gap="lg">
        <LessonForm course={course} lesson={lesson} editable={author && !blocked} />
        <Files course={course} lesson={lesson} editable={author && !blocked} />
      </Stack>
    </>
  );
}

function fieldsOf(lesson: Lesson) {
  return { title: lesson.title, kind: lesson.kind, body: lesson.body, freePreview: lesson.freePreview };
}
type Fields = ReturnType<typeof fieldsOf>;
const LABELS = {
  title: 'lesson.title',
  kind: 'lesson.kind',
  body: 'lesson.body',
  freePreview: 'outline.preview',
} as const;

function LessonForm({ course, lesson, editable }: { course: Course; lesson: Lesson; editable: boolean }): ReactNode {
  const { t } = useTranslation('sellerCourses');
  const save = useSave();
  const [base, setBase] = useState(() => fieldsOf(lesson));
  const [latest, setLatest] = useState<Course | null>(null);
  const fieldsIn = (from: Course): Fields | null => {
    const found = lessonOf(from, lesson.id);
    return found ? fieldsOf(found) : null;
  };

  const { form, problem, pending, submit } = useProblemForm<Fields, Course>({
    initialValues: base,
    validate: { title: (value) => (value.trim() === '' ? t('card.required') : null) },
    send: (values) => sendWith(values, base),
    onDone: saved,
  });
  const draft = useDraft(`lesson:${lesson.id}`, form);

  async function sendWith(body: Fields, from: Fields): Promise<Course> {
    try {
      return await save(course.id, fieldsIn, from, (tag) =>
        api.request<Course>('PATCH', `/seller/lessons/${lesson.id}`, { ifMatch: tag, body }),
      );
    } catch (error) {
      if (error instanceof EditConflict) setLatest(error.latest);
      throw error;
    }
  }
  function saved(done: Course): void {
    take(fieldsIn(done));
    notifications.show({ color: 'green', message: t('lesson.saved') });
  }
  function take(fields: Fields | null): void {
    setLatest(null);
    if (!fields) return;
    setBase(fields);
    form.setInitialValues(fields);
    form.setValues(fields);
    form.resetDirty(fields);
    form.clearErrors();
    draft.clear();
  }
  const theirs = latest && fieldsIn(latest);
  async function saveMine(): Promise<void> {
    if (!theirs) return;
    setBase(theirs);
    saved(await sendWith(form.getValues(), theirs));
  }

  const follow = useEffectEvent((now: Fields) => {
    if (!form.isDirty() && JSON.stringify(now) !== JSON.stringify(base)) take(now);
  });
  useEffect(() => follow(fieldsOf(lesson)), [lesson]);

  const differs = theirs
    ? (Object.keys(LABELS) as (keyof Fields)[])
        .filter((name) => theirs[name] !== form.values[name])
        .map((name) => t(LABELS[name]))
    : [];
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
      <form onSubmit={submit} noValidate>
        <Fieldset disabled={!editable} variant="unstyled">
          <Stack>
            {problem instanceof EditConflict && latest ? (
              <Conflict
                latest={latest}
                differs={differs}
                onMine={() => void saveMine().catch(() => undefined)}
                onTheirs={() => take(theirs)}
              />
            ) : (
              <ProblemAlert problem={problem instanceof EditConflict ? null : problem} />
            )}
            <DraftNotice draft={draft} />
            <Group align="flex-start" grow preventGrowOverflow={false}>
              <TextInput label={t('lesson.title')} maxLength={200} miw="16rem" {...form.getInputProps('title')} />
              <Select
                label={t('lesson.kind')}
                maw={180}
                allowDeselect={false}
                data={LESSON_KINDS.map((value) => ({ value, label: t(`lessonKinds.${value}`) }))}
                {...form.getInputProps('kind')}
              />
            </Group>
            <Textarea
              label={t('lesson.body')}
              description={t('lesson.bodyHint')}
              autosize
              minRows={form.values.kind === 'text' ? 10 : 4}
              maxRows={24}
              maxLength={200_000}
              {...form.getInputProps('body')}
            />
            <Checkbox label={t('lesson.preview')} {...form.getInputProps('freePreview', { type: 'checkbox' })} />
            {editable && (
              <Group>
                <Button type="submit" loading={pending} disabled={!form.isDirty()}>
                  {t('lesson.save')}
                </Button>
              </Group>
            )}
          </Stack>
        </Fieldset>
      </form>
    </Paper>
  );
}
