import { Alert, Group, Paper, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DeadlineChip, StateBadge, useWorkingWords, WorkingLines } from '../../../design/index.js';
import { isLanguage } from '../../../texts/languages.js';
import type { Refund } from '../data.js';
import { refundDeadline } from './types.js';
import type { SaleOrder } from './types.js';

/** A refund of the order, with the working that its amount came from. */
export function SaleRefund({ refund, order }: { refund: Refund; order: SaleOrder }): ReactNode {
  const { t, i18n } = useTranslation('sellerSale');
  const read = useWorkingWords();
  const id = useId();
  const lang = isLanguage(i18n.language) ? i18n.language : 'ru';
  const due = refundDeadline(order, refund, t('refundThen'));
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Group gap="sm" mb="sm">
        <Title order={2} size="h3" id={id}>
          {t(refund.cause === 'surplus' ? 'surplus' : 'refund')}
        </Title>
        <StateBadge state={refund.status} />
        {due && <DeadlineChip deadline={due} label={t('refundDue')} quiet />}
      </Group>
      {refund.failure && (
        <Alert color="red" variant="light" mb="sm" title={t('failed')}>
          {refund.failure}
        </Alert>
      )}
      {refund.reason && (
        <Text size="sm" mb="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {t('reason')}: {refund.reason}
        </Text>
      )}
      <WorkingLines
        working={{
          lines: [
            ...refund.working.map((line) => ({ label: read.label(line.label[lang]), value: read.value(line.value) })),
            ...(refund.commission ? [{ label: t('fromCommission'), value: refund.commission }] : []),
          ],
          result: refund.amount,
          clause: refund.clause,
        }}
      />
    </Paper>
  );
}
