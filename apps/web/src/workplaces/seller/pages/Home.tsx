import { SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../design/index.js';
import { useSession } from '../../../session/session.js';
import { useRole } from '../data.js';
import { Figures } from '../home/Figures.js';
import { FirstSteps } from '../home/FirstSteps.js';
import { Needs } from '../home/Needs.js';
import { SalesChart } from '../home/SalesChart.js';

export default function Home(): ReactNode {
  const { t } = useTranslation('seller');
  const { seller } = useSession();
  const { money } = useRole();
  return (
    <>
      <PageHeader title={t('home.title')} text={seller?.name} />
      <Stack gap="lg">
        <FirstSteps />
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <Needs />
          <Figures />
        </SimpleGrid>
        {money && <SalesChart />}
      </Stack>
    </>
  );
}
