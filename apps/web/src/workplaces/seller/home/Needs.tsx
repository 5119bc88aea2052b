import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { DeadlineChip, LinesSkeleton } from '../../../design/index.js';
import type { Deadline } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { caseDeadline, licenceDeadline, useLicence, usePaymentModule, useSeller } from '../data.js';
import type { CaseLine, Licence } from '../data.js';
import { useTariffWords } from '../../../tariffs/words.js';
import { useOwed } from './owed.js';
import { useDeadlineName } from '../licence/names.js';
import { NEAR_LIMIT } from '../licence/UsageBars.js';
import { PLACES } from '../parts/SuspendedBanner.js';

interface Need {
  key: string;
  title: string;
  text?: string;
  to: string;
  deadline?: Deadline | undefined;
  /** The one thing to do, as a button: for what cannot wait. */
  act?: string;
}

/** What waits for the seller, the nearest deadline first, then the deadlines that come by themselves. */
export function Needs(): ReactNode {
  const { t } = useTranslation(['seller', 'sellerMoney']);
  const format = useFormat();
  const name = useDeadlineName();
  const { quota: quotaName, amount: written } = useTariffWords();
  const licence = useLicence().data;
  const seller = useSeller().data;
  const module = usePaymentModule().data;
  const cases = useQuery({
    queryKey: ['/seller/complaints', { limit: 50 }],
    queryFn: () => api.request<{ items: CaseLine[] }>('GET', '/seller/complaints', { query: { limit: 50 } }),
  });

  const answers: Need[] = (cases.data?.items ?? [])
    .filter((one) => one.mayAnswer && (one.status === 'forwarded' || one.status === 'unanswered'))
    .map((one) => ({
      key: one.id,
      title: t('home.answer', { number: one.number }),
      text: t('home.answerText', { applicant: one.applicantName, course: one.courseTitle }),
      to: `/seller/complaints/${one.id}`,
      deadline: one.deadline ? caseDeadline(one.deadline) : undefined,
    }))
    .sort((a, b) => (a.deadline?.dueAt ?? '9').localeCompare(b.deadline?.dueAt ?? '9'));
  const owed: Need[] = useOwed(licence?.zone ?? 'UTC');
  const lapse: Need[] = licence ? lapseOf(licence) : [];
  // What else is suspended waits for the seller too; the end of the licence has been said already.
  const suspended: Need[] = (seller?.suspensions ?? [])
    .filter(({ reason }) => reason !== 'expiry' && reason !== 'maintenance')
    .map(({ reason, clause }) => ({
      key: reason,
      title: t(`suspended.reason.${reason}`),
      text: `${t(`suspended.todo.${reason}`)} ${clause}`,
      to: PLACES[reason as 'debt'],
    }));
  const quotas: Need[] = (licence?.usage ?? [])
    .filter((one) => one.percent >= NEAR_LIMIT)
    .map((one) => ({
      key: one.quota,
      title: t('home.quota', { what: quotaName(one.quota), percent: format.number(one.percent) }),
      text: t('home.quotaText', {
        used: written(one.quota, one.used),
        limit: written(one.quota, one.limit),
        tariff: licence?.tariff.title ?? '',
      }),
      to: '/seller/licence#usage',
    }));
  const money: Need[] =
    module?.status === 'approved'
      ? [{ key: 'module', title: t('home.moduleApproved'), to: '/seller/money#module' }]
      : module?.status === 'refused'
        ? [{ key: 'module', title: t('home.moduleRefused'), text: module.reason ?? '', to: '/seller/money#module' }]
        : [];
  const needs = [...lapse, ...suspended, ...answers, ...owed, ...quotas, ...money];
  const shown = new Set(lapse.map((one) => one.deadline?.kind));
  const later = (licence?.deadlines ?? []).filter((one) => one.state === 'waiting' && !shown.has(one.kind)).slice(0, 3);

  /** The licence that has run out comes before everything else: what is left, and the way back. */
  function lapseOf({ status, endsAt, zone, deadlines }: Licence): Need[] {
    if (status === 'active') return [];
    if (status !== 'lapsed')
      return [
        {
          key: 'lapse',
          title: t('home.purging'),
          text: t('home.purgingText'),
          to: '/become-seller',
          act: t('home.again'),
        },
      ];
    const purge = deadlines.find((one) => one.kind === 'retention.purge' && one.state === 'waiting');
    return [
      {
        key: 'lapse',
        title: t('home.lapsed', { when: endsAt ? format.date(endsAt, { style: 'long', zone }) : '' }),
        text: purge
          ? t('home.lapsedUntil', {
              when: format.dateTime(purge.dueAt, { style: 'long', zone: purge.zone }),
              clause: purge.clause ?? purge.policy.clauses.join(', '),
            })
          : t('home.lapsedText'),
        to: '/seller/licence#buy',
        act: t('home.renew'),
        deadline: purge && licenceDeadline(purge),
      },
    ];
  }

  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('home.needs')}
      </Title>
      {(!licence || !cases.data) && needs.length === 0 && <LinesSkeleton lines={3} />}
      <Stack gap="sm">
        {needs.map((need) => (
          <Group key={need.key} justify="space-between" gap="sm" wrap={need.act ? 'wrap' : 'nowrap'} align="flex-start">
            <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
              <Anchor component={Link} to={need.to} fw={550}>
                {need.title}
              </Anchor>
              {need.text && (
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {need.text}
                </Text>
              )}
            </div>
            <Stack gap="xs" align="flex-start" style={{ flex: 'none' }}>
              {need.deadline && <DeadlineChip deadline={need.deadline} label={need.title} />}
              {need.act && (
                <Button component={Link} to={need.to} size="xs">
                  {need.act}
                </Button>
              )}
            </Stack>
          </Group>
        ))}
        {licence && cases.data && needs.length === 0 && (
          <Group gap="sm" wrap="nowrap">
            <IconCircleCheck size={28} stroke={1.5} color="var(--tone-good-text)" aria-hidden />
            <div>
              <Text fw={550}>{t('home.calm')}</Text>
              <Text size="sm" c="dimmed">
                {t('home.calmText')}
              </Text>
            </div>
          </Group>
        )}
        {later.length > 0 && (
          <>
            <Text size="sm" c="dimmed" mt="xs">
              {t('home.later')}
            </Text>
            {later.map((one) => (
              <Group key={one.id} justify="space-between" gap="sm" wrap="nowrap">
                <Text size="sm">{name(one.kind)}</Text>
                <DeadlineChip deadline={licenceDeadline(one)} label={name(one.kind)} quiet />
              </Group>
            ))}
          </>
        )}
      </Stack>
    </Paper>
  );
}
