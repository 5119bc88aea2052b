import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../design/index.js';
import { DueBoard } from '../parts/DueBoard.js';
import { Lead } from '../parts/Lead.js';
import { PurgesOf } from '../parts/PurgesOf.js';
import classes from '../staff.module.css';

/** Deletions of sellers' data: those that are coming, and those that were, with their documents. */
export default function Purges(): ReactNode {
  const { t } = useTranslation('staffPurge');
  return (
    <>
      <PageHeader title={t('pageTitle')} aside={<Lead>{t('pageText')}</Lead>} />
      <div className={classes['case']}>
        <PurgesOf />
        <DueBoard only="retention.purge" title={t('ahead')} />
      </div>
    </>
  );
}
