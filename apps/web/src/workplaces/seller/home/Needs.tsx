import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { DeadlineChip, LinesSkeleton } from '../../../design/index.js';
import type { Deadline } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { caseDeadline, licenceDeadline, useLicence, usePaymentModule } from '../data.js';
import type { CaseLine } from '../data.js';
import { useDeadlineName } from '../licence/names.js';
import { NEAR_LIMIT } from '../licence/Quotas.js';

interface Need {
  key: string;
  title: string;
  text?: string;
  to: string;
  deadline?: Deadline | undefined;
}

/** What waits for the seller, the nearest deadline first, then the deadlines that come by themselves. */
export function Needs(): ReactNode {
  const { t } = useTranslation(['seller', 'sellerMoney']);
  const format = useFormat();
  const name = useDeadlineName();
  const licence = useLicence().data;
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
  const quotas: Need[] = (licence?.usage ?? [])
    .filter((one) => one.percent >= NEAR_LIMIT)
    .map((one) => ({
      key: one.quota,
      title: t('home.quota', { percent: format.number(one.percent) }),
      text: t('home.quotaText', {
        used: format.bytes(one.used),
        limit: format.bytes(one.limit),
        tariff: licence?.tariff.title ?? '',
      }),
      to: '/seller/licence#tariffs',
    }));
  const money: Need[] =
    module?.status === 'approved'
      ? [{ key: 'module', title: t('home.moduleApproved'), to: '/seller/money#module' }]
      : module?.status === 'refused'
        ? [{ key: 'module', title: t('home.moduleRefused'), text: module.reason ?? '', to: '/seller/money#module' }]
        : [];
  const needs = [...answers, ...quotas, ...money];
  const later = (licence?.deadlines ?? []).filter((one) => one.state === 'waiting').slice(0, 3);

  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('home.needs')}
      </Title>
      {!licence && <LinesSkeleton lines={3} />}
      <Stack gap="sm">
        {needs.map((need) => (
          <Group key={need.key} justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
            <div style={{ minWidth: 0 }}>
              <Anchor component={Link} to={need.to} fw={550}>
                {need.title}
              </Anchor>
              {need.text && (
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {need.text}
                </Text>
              )}
            </div>
            {need.deadline && <DeadlineChip deadline={need.deadline} label={need.title} />}
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
