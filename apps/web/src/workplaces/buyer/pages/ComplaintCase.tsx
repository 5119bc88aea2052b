import { Anchor, Button, Group, Modal, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { isProblem } from '#api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DeadlineChip,
  EmptyState,
  NextAct,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  StateBadge,
  Timeline,
} from '../../../design/index.js';
import type { Ahead, TimelineEvent } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import classes from '../buyer.module.css';
import { AddEvidence, EvidenceList } from '../parts/CaseEvidence.js';
import { Facts, LegalFacts } from '../parts/facts.js';
import type { ComplainantCase } from '../types.js';
import { Notice } from '../parts/Notice.js';

/** A complaint's case as its complainant sees it; opening the letter's link the first time confirms it. */
export default function ComplaintCase(): ReactNode {
  const { t } = useTranslation('complain');
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['/ip-complaints', token],
    queryFn: () => api.get('/ip-complaints/{token}', { params: { path: { token } } }),
  });
  if (isProblem(error) && (error.status === 404 || error.status === 410)) {
    return (
      <EmptyState
        order={1}
        title={t('case.goneTitle')}
        text={error.status === 410 && error.detail ? error.detail : t('case.gone')}
        action={
          <Button component={Link} to="/complain">
            {t('case.fileNew')}
          </Button>
        }
      />
    );
  }
  if (error) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <Case token={token} it={data} />;
}

function Case({ token, it }: { token: string; it: ComplainantCase }): ReactNode {
  const { t } = useTranslation('complain');
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const ahead = it.ahead as unknown as Ahead[];
  const nearest = [...ahead].sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
  const lesson = it.target.lessonTitle as string | null;
  return (
    <>
      <PageHeader
        title={t('case.title', { number: it.number })}
        text={t('case.secret')}
        aside={
          <>
            <StateBadge state={it.status} />
            {nearest && <DeadlineChip deadline={nearest} label={nearest.title} />}
          </>
        }
        actions={
          <NextAct
            primary={{
              label: t('case.addEvidence'),
              onAct: () => setAdding(true),
              disabledReason: it.mayAddEvidence ? null : t('case.evidenceClosed'),
            }}
            more={[
              {
                label: t('case.withdraw'),
                danger: true,
                onAct: () => setLeaving(true),
                disabledReason: it.mayWithdraw ? null : t('case.withdrawClosed'),
              },
            ]}
          />
        }
      />
      <Stack gap="md">
        <Standing it={it} />
        <div className={classes['twoSides']}>
          <Stack gap="md">
            <Paper withBorder p="md" component="section" aria-labelledby="history">
              <Title order={2} size="h3" id="history" mb="md">
                {t('case.history')}
              </Title>
              <Timeline events={it.timeline as unknown as TimelineEvent[]} ahead={ahead} />
            </Paper>
            <EvidenceList evidence={it.evidence} />
          </Stack>
          <Stack gap="md">
            <Paper withBorder p="md" component="section" aria-labelledby="what">
              <Title order={2} size="h3" id="what" mb="sm">
                {t('case.what')}
              </Title>
              <Facts
                rows={[
                  [
                    t('case.course'),
                    <Anchor component={Link} to={it.target.courseUrl}>
                      {it.target.courseTitle}
                    </Anchor>,
                  ],
                  [t('case.lesson'), lesson ?? t('case.wholeCourse')],
                  [t('case.description'), <span className={classes['text']}>{it.description}</span>],
                  [t('case.right'), <span className={classes['text']}>{it.registeredRight}</span>],
                  [t('case.you'), [it.applicant.name, it.applicant.email].filter(Boolean).join(', ')],
                  [t('case.infringer'), it.infringer.name],
                ]}
              />
            </Paper>
            <Disclosure it={it} />
          </Stack>
        </div>
      </Stack>
      <AddEvidence token={token} opened={adding} onClose={() => setAdding(false)} />
      <Withdraw token={token} opened={leaving} onClose={() => setLeaving(false)} />
    </>
  );
}

/** Where the case stands, in a sentence. */
function Standing({ it }: { it: ComplainantCase }): ReactNode {
  const { t } = useTranslation('complain');
  const decision = it.decision as ComplainantCase['decision'] | null;
  if (decision) {
    const upheld = decision.outcome === 'upheld';
    return (
      <Notice
        tone={upheld ? 'good' : 'neutral'}
        title={`${t('case.decision')}: ${t(upheld ? 'case.upheld' : 'case.rejected')} (${decision.clause})`}
      >
        <Text size="sm" className={classes['text']}>
          {decision.text}
        </Text>
        <Text size="sm" mt="xs">
          {upheld ? t(decision.deleted ? 'case.upheldDeleted' : 'case.upheldBlocked') : t('case.court')}
        </Text>
      </Notice>
    );
  }
  const words =
    it.status === 'received'
      ? t('case.received')
      : it.status === 'forwarded'
        ? t('case.waitSeller')
        : ['answered', 'unanswered', 'checking'].includes(it.status)
          ? t('case.waitOperator')
          : null;
  const lines = [
    words,
    it.frozen ? t('case.frozen') : null,
    it.overdue ? t('case.overdue') : null,
    it.blocked ? t('case.blocked') : null,
  ].filter((line): line is string => line !== null);
  if (lines.length === 0) return null;
  return (
    <Notice tone={it.overdue || it.frozen ? 'warn' : 'info'} role="status">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Notice>
  );
}

/** Who the seller is, once the operator has handed that over for a court (AT-5.6.8b). */
function Disclosure({ it }: { it: ComplainantCase }): ReactNode {
  const { t } = useTranslation('complain');
  const format = useFormat();
  const disclosure = it.disclosure as ComplainantCase['disclosure'] | null;
  if (!disclosure) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="disclosure">
      <Title order={2} size="h3" id="disclosure" mb={4}>
        {t('case.disclosure')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('case.disclosureText', { when: format.dateTime(disclosure.at, { style: 'long' }) })} AT-5.6.8b
      </Text>
      <LegalFacts legal={disclosure.identity} />
    </Paper>
  );
}

function Withdraw({ token, opened, onClose }: { token: string; opened: boolean; onClose: () => void }): ReactNode {
  const { t } = useTranslation('complain');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      api.post('/ip-complaints/{token}/withdraw', {
        params: { path: { token } },
        body: reason.trim() ? { reason: reason.trim() } : {},
      }),
    onSuccess: (answer) => {
      queries.setQueryData(['/ip-complaints', token], answer);
      onClose();
    },
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('case.withdrawTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('case.keep') }}
    >
      <Stack>
        <Text>{t('case.withdrawText')}</Text>
        <ProblemAlert problem={withdraw.error} />
        <Textarea
          label={`${t('case.withdrawReason')} (${t('optional')})`}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('case.keep')}
          </Button>
          <Button color="red" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('case.withdraw')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
