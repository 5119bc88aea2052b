import { SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinesSkeleton, PageHeader, ProblemAlert } from '../../../design/index.js';
import { usePaymentModule, useRefundRatio } from '../data.js';
import { Balance } from '../money/Balance.js';
import { Module } from '../money/Module.js';
import { RatioFigures } from '../money/RatioFigures.js';
import { Refunds } from '../money/Refunds.js';

export default function MoneyPage(): ReactNode {
  const { t } = useTranslation('sellerMoney');
  const module = usePaymentModule();
  const ratio = useRefundRatio();
  return (
    <>
      <PageHeader title={t('money.title')} text={t('money.text')} />
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <Balance module={module.data} />
          {module.error ? (
            <ProblemAlert problem={module.error} onRetry={() => void module.refetch()} />
          ) : module.data ? (
            <Module module={module.data} />
          ) : (
            <LinesSkeleton />
          )}
        </SimpleGrid>
        {ratio.error ? (
          <ProblemAlert problem={ratio.error} onRetry={() => void ratio.refetch()} />
        ) : ratio.data ? (
          <RatioFigures ratio={ratio.data} />
        ) : (
          <LinesSkeleton />
        )}
        <Refunds />
      </Stack>
    </>
  );
}
