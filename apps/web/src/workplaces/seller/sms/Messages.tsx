import { Select, Text } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { DataTable, EmptyState, StateBadge, usePages, Why } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { SmsMessage } from './types.js';

const STATES = ['queued', 'sending', 'unknown', 'sent', 'delivered', 'undelivered', 'failed'] as const;
const BADGES = {
  queued: 'queued',
  sending: 'processing',
  unknown: 'unknown',
  sent: 'sent',
  delivered: 'delivered',
  undelivered: 'bounced',
  failed: 'failed',
} as const;

/** Messages, newest first, with what became of each and what stands debited. */
export function Messages(): ReactNode {
  const { t } = useTranslation('sellerSms');
  const format = useFormat();
  const [status, setStatus] = useState<string | null>(null);
  const rows = usePages<SmsMessage>('/seller/sms/messages', status ? { status } : {}, { limit: 50 });
  const columns: Column<SmsMessage>[] = [
    { key: 'at', title: t('at'), fixed: true, render: (one) => format.dateTime(one.at) },
    {
      key: 'status',
      title: t('state'),
      fixed: true,
      render: (one) => <StateBadge state={BADGES[one.status]} word={t(`states.${one.status}`)} />,
    },
    { key: 'recipient', title: t('recipient'), fixed: true },
    {
      key: 'text',
      title: t('message'),
      noWrap: false,
      width: 300,
      render: (one) => (
        <>
          <Text size="sm" lineClamp={2} style={{ overflowWrap: 'anywhere' }} title={one.text ?? ''}>
            {one.text ?? t('erased')}
          </Text>
          {one.failure && (
            <Text size="xs" c="var(--tone-bad-text)">
              {one.failure}
            </Text>
          )}
        </>
      ),
    },
    { key: 'parts', title: t('partsShort'), money: true, render: (one) => format.number(one.parts) },
    {
      key: 'charged',
      title: t('charged'),
      money: true,
      render: (one) =>
        one.charged ? (
          <Why
            working={{
              title: t('chargedWhy'),
              lines: [
                { label: t('quote.cost'), value: one.charged.cost },
                { label: t('commission'), value: one.charged.commission },
              ],
              result: one.charged.total,
            }}
          >
            {format.money(one.charged.total)}
          </Why>
        ) : one.contract === 'own' ? (
          t('ownShort')
        ) : (
          '—'
        ),
    },
    { key: 'purpose', title: t('purpose'), hidden: true, render: (one) => t(`purposes.${one.purpose}`) },
    {
      key: 'endedAt',
      title: t('ended'),
      hidden: true,
      render: (one) => (one.endedAt ? format.dateTime(one.endedAt) : '—'),
    },
  ];
  return (
    <DataTable
      name="sms"
      csv={false}
      rows={rows}
      columns={columns}
      filters={
        <Select
          size="xs"
          w={220}
          aria-label={t('state')}
          placeholder={t('anyState')}
          clearable
          clearButtonProps={{ 'aria-label': t('anyState') }}
          value={status}
          onChange={setStatus}
          data={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
      }
      empty={<EmptyState icon={IconMessage} title={t('empty')} text={t('emptyText')} />}
    />
  );
}
