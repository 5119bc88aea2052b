import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import { serverNow } from '../../../clock/clock.js';
import {
  countedBy,
  DeadlineChip,
  LinesSkeleton,
  ProblemAlert,
  StateBadge,
  useWorkingWords,
  WorkingLines,
} from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Copies } from '../parts/Copies.js';
import { Panel } from '../parts/Panel.js';
import type { Caps, Termination } from '../licensing.js';
import { useStaff } from '../types.js';
import { dayOf } from '../parts/days.js';
import classes from '../staff.module.css';
import { textKey } from '../words.js';

const STATES = { given: 'pending', withdrawn: 'withdrawn', ended: 'terminated' } as const;

/** The seller's contract: notices and ends, copies asked for, and how much of a claim is borne at most. */
export function ContractTab({ sellerId, zone }: { sellerId: string; zone: string }): ReactNode {
  const { t } = useTranslation('staffSeller');
  const staff = useStaff();
  return (
    <div className={classes['case']}>
      <Stack gap="md">
        <Terminations sellerId={sellerId} zone={zone} />
        {staff.support && (
          <Panel title={t('copies.title')}>
            <Copies sellerId={sellerId} />
          </Panel>
        )}
      </Stack>
      {(staff.billing || staff.complaints) && <LiabilityCap sellerId={sellerId} zone={zone} />}
    </div>
  );
}

/** The seller's terminations. */
export function useTerminations(sellerId: string) {
  return useQuery({
    queryKey: ['/operator/sellers', sellerId, 'termination'],
    queryFn: () => api.request<{ items: Termination[] }>('GET', `/operator/sellers/${sellerId}/termination`),
  });
}

function Terminations({ sellerId, zone }: { sellerId: string; zone: string }): ReactNode {
  const { t } = useTranslation('staffSeller');
  const format = useFormat();
  const { data, error, refetch } = useTerminations(sellerId);
  return (
    <Panel title={t('end.panel')}>
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <LinesSkeleton lines={3} />}
      {data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('end.none')}
        </Text>
      )}
      <Stack gap="sm">
        {data?.items.map((one) => {
          const where = one.term?.zone ?? zone;
          return (
            <div key={one.id}>
              <Group gap="xs">
                <Text size="sm" fw={550}>
                  {t(`end.by.${one.kind === 'ground' ? 'ground' : one.giver}`, {
                    when: format.date(one.givenAt, { zone: where }),
                  })}
                </Text>
                <StateBadge state={STATES[one.status]} word={t(`end.states.${one.status}`)} />
                {one.status === 'given' && (
                  <DeadlineChip
                    label={t('end.due')}
                    deadline={{
                      kind: 'termination.notice',
                      dueAt: one.dueAt,
                      zone: where,
                      clause: one.clause,
                      calendar: one.term ? countedBy(one.term.value, one.term.calendar) : null,
                      skipped: (one.term?.skipped ?? []).map(({ date, reason }) => ({ date, why: reason })),
                      then: t('end.dueThen'),
                    }}
                  />
                )}
              </Group>
              <Text size="sm" c="dimmed">
                {[
                  one.ground &&
                    t(`end.grounds.${textKey(one.ground)}` as 'end.grounds.breach', { defaultValue: one.ground }),
                  one.endedAt && t('end.endedAt', { when: format.dateTime(one.endedAt, { zone: where }) }),
                  one.clause,
                  one.refund.value === 'none' && t('end.noRefund', { clause: one.refund.clause ?? '' }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {one.text && (
                <Text size="sm" className={classes['prose']}>
                  {one.text}
                </Text>
              )}
            </div>
          );
        })}
      </Stack>
    </Panel>
  );
}

/** The most that is borne of a claim for an event of a day, with its working (AT-6.9). */
function LiabilityCap({ sellerId, zone }: { sellerId: string; zone: string }): ReactNode {
  const { t } = useTranslation('staffSeller');
  const words = useWorkingWords();
  const [typed, setTyped] = useState(() => dayOf(serverNow(), zone));
  const [event, setEvent] = useState<string | null>(null);
  const { data, error, isFetching } = useQuery({
    queryKey: ['/operator/sellers', sellerId, 'liability-cap', event],
    queryFn: () =>
      api.request<Caps>('GET', `/operator/sellers/${sellerId}/liability-cap`, { query: { event: event ?? '' } }),
    enabled: event !== null,
  });
  return (
    <Panel title={t('cap.title')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('cap.text')}
      </Text>
      <Group align="flex-end" gap="xs" mb="sm">
        <TextInput
          type="date"
          size="xs"
          label={t('cap.event')}
          value={typed}
          onChange={(change) => setTyped(change.currentTarget.value)}
        />
        <Button size="xs" variant="default" loading={isFetching} disabled={!typed} onClick={() => setEvent(typed)}>
          {t('cap.count')}
        </Button>
      </Group>
      {error && <ProblemAlert problem={error} />}
      <Stack gap="md">
        {data?.items.map((cap) => (
          <div key={`${cap.side} ${cap.pack}`}>
            <Text size="sm" fw={550} mb={4}>
              {t(`cap.sides.${textKey(cap.side)}` as 'cap.sides.operator_to_seller', { defaultValue: cap.side })}
            </Text>
            <WorkingLines
              working={{
                lines: [
                  ...cap.working.map((line) => ({ label: words.label(line.label), value: words.value(line.value) })),
                  ...(cap.amounts ?? []).slice(1).map((more) => ({ label: t('cap.also'), value: more })),
                ],
                result: cap.amounts ? (cap.amounts[0] ?? t('cap.zero')) : t('cap.noCap'),
                clause: cap.clause,
                pack: cap.pack,
              }}
            />
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
