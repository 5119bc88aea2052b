import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DeadlineChip,
  NextAct,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  StateBadge,
  Timeline,
  ToneBadge,
} from '../../../design/index.js';
import type { Act } from '../../../design/index.js';
import { CaseActs } from '../parts/CaseActs.js';
import { CaseFile, Decision, Parties } from '../parts/CaseFile.js';
import { Panel } from '../parts/Panel.js';
import { caseChip } from '../types.js';
import type { Case, CaseAct } from '../types.js';
import classes from '../staff.module.css';
import { textKey } from '../words.js';

const DANGEROUS = new Set(['block', 'disclose']);

/** The server names a letter by its kind: `Письмо: complaints.received`. */
function letterName(title: string, t: TFunction<'operator'>): string {
  const kind = title.split('complaints.').at(-1) ?? '';
  return t(`case.letter.${textKey(kind)}` as 'case.letter.received', { defaultValue: title });
}

/** One complaint: parties, target, evidence, timeline, and the act that is the operator's turn. */
export default function ComplaintCase(): ReactNode {
  const { t } = useTranslation('operator');
  const { id = '' } = useParams();
  const queries = useQueryClient();
  const [acting, setActing] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['/operator/ip-complaints', id],
    queryFn: () => api.request<Case>('GET', `/operator/ip-complaints/${id}`),
  });
  if (error && !data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;

  function keep(found: Case): void {
    queries.setQueryData(['/operator/ip-complaints', id], found);
    void queries.invalidateQueries({
      predicate: ({ queryKey: [path, second] }) => path === '/operator/ip-complaints' && typeof second !== 'string',
    });
    void queries.invalidateQueries({ queryKey: ['/operator/deadlines'] });
  }
  const actOf = (act: CaseAct): Act => ({
    label: act.label,
    onAct: () => setActing(act.act),
    danger: DANGEROUS.has(act.act),
    disabledReason: act.allowed ? null : [act.reason, act.clause].filter(Boolean).join(' · '),
  });
  // Data of the seller are handed over when the applicant asks for them, so the menu offers that, never the big button.
  const next = data.nextAct?.act === 'disclose' ? null : data.nextAct;
  const closed = data.status.startsWith('decided') || data.status === 'withdrawn';

  return (
    <>
      <PageHeader
        back={[{ to: '/operator/complaints', title: t('complaints.title') }]}
        title={data.number}
        text={
          <>
            {data.applicant.name} →{' '}
            <Anchor component={Link} to={`/operator/sellers/${data.seller.id}`}>
              {data.seller.name}
            </Anchor>
          </>
        }
        aside={
          <Group gap="xs">
            <StateBadge state={data.status} />
            {data.blocked && <StateBadge state="blocked" />}
            {data.frozen && <StateBadge state="frozen" />}
            {data.overdue && <ToneBadge tone="bad">{t('complaints.overdue')}</ToneBadge>}
            {data.ahead.map((d) => (
              <DeadlineChip key={d.kind} deadline={caseChip(d)} label={d.title} />
            ))}
          </Group>
        }
        actions={
          <div data-next-act>
            <NextAct
              primary={next ? actOf(next) : null}
              more={data.acts.filter((act) => act.act !== next?.act).map(actOf)}
            />
            {!next && (
              <Text size="sm" c="dimmed" ta="end" mt={4}>
                {t(closed ? 'case.closed' : 'complaints.othersAct')}
              </Text>
            )}
          </div>
        }
      />
      <div className={classes['case']}>
        <Stack gap="md">
          {data.decision && <Decision found={data} />}
          <CaseFile found={data} />
          <Parties found={data} />
        </Stack>
        <Panel title={t('case.timeline')}>
          <Timeline
            events={data.timeline.map((event) =>
              event.kind === 'message'
                ? {
                    ...event,
                    automatic: false,
                    title: letterName(event.title, t),
                    deliveries: event.deliveries.map((one) => ({
                      ...one,
                      at: one.at?.slice(0, 16) === event.at.slice(0, 16) ? null : one.at,
                    })),
                  }
                : event,
            )}
            ahead={data.ahead.map(caseChip)}
            {...(data.ahead[0] ? { zone: data.ahead[0].zone } : {})}
          />
        </Panel>
      </div>
      {acting && <CaseActs found={data} act={acting} onDone={keep} onClose={() => setActing(null)} />}
    </>
  );
}
