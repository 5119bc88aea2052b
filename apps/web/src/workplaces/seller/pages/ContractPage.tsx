import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../design/index.js';
import { useLicence, useRole } from '../data.js';
import { Copies } from '../licence/Copies.js';
import { Exports } from '../licence/Exports.js';
import { LicenceTabs } from '../licence/LicenceTabs.js';
import { Terminations } from '../licence/Terminations.js';

/** The contract itself: everything taken out of it, a printed copy, its end. */
export default function ContractPage(): ReactNode {
  const { t } = useTranslation('sellerContract');
  const { owner } = useRole();
  const zone = useLicence().data?.zone;
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <LicenceTabs />
      <Stack gap="lg">
        {owner && <Exports />}
        <Copies />
        <Terminations zone={zone ?? 'UTC'} />
      </Stack>
    </>
  );
}
