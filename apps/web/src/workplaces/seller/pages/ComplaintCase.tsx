import { Alert, Anchor, Button, Group, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DeadlineChip,
  download,
  DraftNotice,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  StateBadge,
  Timeline,
  ToneBadge,
  useDraft,
  useProblemForm,
} from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import classes from '../case.module.css';
import { caseDeadline, useRole } from '../data.js';
import type { Case } from '../data.js';

const KINDS = ['explanation', 'removal', 'denial'] as const;

export default function ComplaintCase(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['/seller/complaints', id],
    queryFn: () => api.get('/seller/complaints/{id}', { params: { path: { id } } }),
  });
  if (error && !data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <Whole one={data} />;
}

function Whole({ one }: { one: Case }): ReactNode {
  const { t } = useTranslation('sellerCases');
  const { owner } = useRole();
  const ahead = one.ahead.map(caseDeadline);
  const nearest = ahead[0];
  return (
    <>
      <PageHeader
        title={t('case.title', { number: one.number })}
        back={[{ to: '/seller/complaints', title: t('list.title') }]}
        aside={
          <>
            <StateBadge state={one.status} />
            {nearest && <DeadlineChip deadline={nearest} label={nearest.title} />}
          </>
        }
      />
      <Stack gap="md" mb="lg">
        {one.frozen && <Alert color="blue">{t('case.frozen')}</Alert>}
        {one.overdue && one.mayAnswer && <Alert color="red">{t('case.overdue')}</Alert>}
        {one.blocked && <Alert color="red">{t('case.blocked')}</Alert>}
        {one.decision && (
          <Alert
            color={one.decision.outcome === 'upheld' ? 'red' : 'green'}
            title={one.decision.outcome === 'upheld' ? t('case.upheld') : t('case.rejected')}
          >
            <Stack gap={4}>
              <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                {one.decision.text}
              </Text>
              {one.decision.deleted && <Text size="sm">{t('case.deleted')}</Text>}
              <Text size="sm" c="dimmed">
                {t('case.ground', { clause: [one.decision.clause, one.decision.ground].filter(Boolean).join(', ') })}
              </Text>
            </Stack>
          </Alert>
        )}
      </Stack>
      <div className={classes['columns']}>
        <Stack gap="lg">
          <Query one={one} />
          {one.answers.length > 0 && <Answers one={one} />}
          {one.mayAnswer && owner && <Answer one={one} />}
          {one.mayAnswer && !owner && <Alert>{t('case.onlyOwner')}</Alert>}
          {!one.mayAnswer && <Text c="dimmed">{t('case.closed')}</Text>}
        </Stack>
        <Paper withBorder p="md" component="section">
          <Title order={2} size="h3" mb="md">
            {t('case.timeline')}
          </Title>
          <Timeline events={one.timeline} ahead={ahead} zone={nearest?.zone ?? 'Asia/Almaty'} />
        </Paper>
      </div>
    </>
  );
}

function Query({ one }: { one: Case }): ReactNode {
  const { t } = useTranslation('sellerCases');
  const format = useFormat();
  const take = useMutation({ mutationFn: ({ url, name }: { url: string; name: string }) => download(url, name) });
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('case.query')}
      </Title>
      <dl className={classes['facts']}>
        <dt>{t('case.applicant')}</dt>
        <dd>
          {one.applicantName} ({t(`case.who.${one.applicantKind as 'person'}`, { defaultValue: one.applicantKind })})
        </dd>
        <dt>{t('case.target')}</dt>
        <dd>
          {[one.target.courseTitle, one.target.lessonTitle].filter(Boolean).join(' · ')}{' '}
          <Anchor
            component={Link}
            to={
              one.target.lessonId
                ? `/seller/courses/${one.target.courseId}/lessons/${one.target.lessonId}`
                : `/seller/courses/${one.target.courseId}`
            }
            size="sm"
          >
            {t('case.openCourse')}
          </Anchor>
        </dd>
        {one.registeredRight && (
          <>
            <dt>{t('case.right')}</dt>
            <dd>{one.registeredRight}</dd>
          </>
        )}
        <dt>{t('case.filed')}</dt>
        <dd>{format.dateTime(one.filedAt)}</dd>
        <dt>{t('case.asked')}</dt>
        <dd>{format.dateTime(one.askedAt)}</dd>
      </dl>
      <Title order={3} size="h4" mt="md" mb="xs">
        {t('case.claim')}
      </Title>
      <blockquote className={classes['claim']}>{one.description}</blockquote>
      <Title order={3} size="h4" mt="md" mb="xs">
        {t('case.evidence')}
      </Title>
      {one.evidence.length === 0 && <Text c="dimmed">{t('case.noEvidence')}</Text>}
      <Stack gap="xs">
        {one.evidence.map((piece) => (
          <div key={piece.id}>
            {piece.state === 'awaited' || !piece.url ? (
              <Text span>{piece.title}</Text>
            ) : piece.kind === 'link' ? (
              <Anchor href={piece.url} target="_blank" rel="noreferrer noopener">
                {piece.title}
              </Anchor>
            ) : (
              <Anchor
                component="button"
                type="button"
                onClick={() => take.mutate({ url: piece.url ?? '', name: piece.filename ?? piece.title })}
              >
                {piece.title}
              </Anchor>
            )}
            <Text size="sm" c="dimmed">
              {[
                piece.state === 'awaited' ? t('case.awaited') : null,
                piece.bytes ? format.bytes(piece.bytes) : null,
                format.date(piece.addedAt),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}

function Answers({ one }: { one: Case }): ReactNode {
  const { t } = useTranslation('sellerCases');
  const format = useFormat();
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('case.yours')}
      </Title>
      <Stack gap="md">
        {one.answers.map((answer) => (
          <div key={answer.id}>
            <Group gap="xs">
              <Text fw={550}>{t(`case.kinds.${answer.kind as 'denial'}`, { defaultValue: answer.kind })}</Text>
              {answer.late && <ToneBadge tone="warn">{t('case.late')}</ToneBadge>}
            </Group>
            <Text size="sm" c="dimmed">
              {format.dateTime(answer.at)}
            </Text>
            <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{answer.text}</Text>
          </div>
        ))}
      </Stack>
    </Paper>
  );
}

function Answer({ one }: { one: Case }): ReactNode {
  const { t } = useTranslation('sellerCases');
  const queries = useQueryClient();
  const { form, problem, pending, submit } = useProblemForm<{ kind: string; text: string }, Case>({
    initialValues: { kind: 'explanation', text: '' },
    validate: { text: (value) => (value.trim() === '' ? t('case.textBad') : null) },
    send: ({ kind, text }) =>
      api.request<Case>('POST', `/seller/complaints/${one.id}/answer`, { body: { kind, text: text.trim() } }),
    onDone: (answer) => {
      queries.setQueryData(['/seller/complaints', one.id], answer);
      void queries.invalidateQueries({
        predicate: ({ queryKey: [first, second] }) => first === '/seller/complaints' && typeof second !== 'string',
      });
      form.reset();
      draft.clear();
      notifications.show({ color: 'green', message: t('case.sent') });
    },
  });
  const draft = useDraft(`complaint-answer:${one.id}`, form);
  return (
    <Paper withBorder p="md" component="section" id="answer">
      <Title order={2} size="h3" mb="sm">
        {one.answers.length > 0 ? t('case.another') : t('case.answer')}
      </Title>
      <form onSubmit={submit} noValidate>
        <Stack>
          <ProblemAlert problem={problem} />
          <DraftNotice draft={draft} />
          <Radio.Group label={t('case.kind')} {...form.getInputProps('kind')}>
            <Stack gap="xs" mt="xs">
              {KINDS.map((kind) => (
                <Radio key={kind} value={kind} label={t(`case.kinds.${kind}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('case.text')}
            description={t('case.textHint')}
            autosize
            minRows={5}
            maxRows={16}
            maxLength={20_000}
            {...form.getInputProps('text')}
          />
          <Button type="submit" loading={pending} w="fit-content">
            {t('case.send')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
