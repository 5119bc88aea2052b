import { Group, Text } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  DataTable,
  DeadlineChip,
  EmptyState,
  PageHeader,
  StateBadge,
  ToneBadge,
  usePages,
} from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { caseDeadline } from '../data.js';
import type { CaseLine } from '../data.js';

export default function Complaints(): ReactNode {
  const { t } = useTranslation('sellerCases');
  const format = useFormat();
  const rows = usePages<CaseLine>('/seller/complaints');
  const columns: Column<CaseLine>[] = [
    {
      key: 'number',
      title: t('list.number'),
      fixed: true,
      render: (one) => (
        <Text
          component={Link}
          to={`/seller/complaints/${one.id}`}
          size="sm"
          fw={550}
          c="var(--mantine-color-anchor)"
          onClick={(event) => event.stopPropagation()}
        >
          {one.number}
        </Text>
      ),
    },
    {
      key: 'status',
      title: t('list.state'),
      fixed: true,
      render: (one) => (
        <Group gap={6} wrap="nowrap">
          <StateBadge state={one.status} />
          {one.blocked && <ToneBadge tone="bad">{t('list.blocked')}</ToneBadge>}
        </Group>
      ),
    },
    {
      key: 'deadline',
      title: t('list.deadline'),
      fixed: true,
      render: (one) =>
        one.deadline ? <DeadlineChip deadline={caseDeadline(one.deadline)} label={one.deadline.title} quiet /> : '—',
    },
    {
      key: 'courseTitle',
      title: t('list.about'),
      noWrap: false,
      render: (one) => [one.courseTitle, one.lessonTitle].filter(Boolean).join(' · '),
    },
    { key: 'applicantName', title: t('list.applicant'), noWrap: false },
    { key: 'askedAt', title: t('list.asked'), render: (one) => format.dateTime(one.askedAt) },
  ];
  return (
    <>
      <PageHeader title={t('list.title')} text={t('list.text')} />
      <DataTable
        name="seller-complaints"
        rows={rows}
        columns={columns}
        csv={false}
        to={(one) => `/seller/complaints/${one.id}`}
        empty={<EmptyState icon={IconFlag} title={t('list.empty')} text={t('list.emptyText')} />}
      />
    </>
  );
}
