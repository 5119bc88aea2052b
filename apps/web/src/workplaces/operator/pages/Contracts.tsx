import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../../design/index.js';
import { Copies } from '../parts/Copies.js';
import { DueBoard } from '../parts/DueBoard.js';
import { Lead } from '../parts/Lead.js';
import { Panel } from '../parts/Panel.js';
import classes from '../staff.module.css';

const STATES = ['asked', 'granted', 'refused'] as const;

/** Contracts that are coming to their end by notice, and copies that sellers have asked for. */
export default function Contracts(): ReactNode {
  const { t } = useTranslation(['staffContracts', 'staff']);
  const [search, setSearch] = useSearchParams();
  const status = search.get('copies') ?? 'asked';
  return (
    <>
      <PageHeader title={t('title')} aside={<Lead>{t('text')}</Lead>} />
      <div className={classes['case']}>
        <Panel
          title={t('copies')}
          aside={
            <SegmentedControl
              size="xs"
              aria-label={t('which')}
              value={status}
              onChange={(value) => setSearch(value === 'asked' ? {} : { copies: value }, { replace: true })}
              data={[
                ...STATES.map((value) => ({ value, label: t(`states.${value}`) })),
                { value: 'all', label: t('staff:all') },
              ]}
            />
          }
        >
          <Copies status={status === 'all' ? undefined : status} />
        </Panel>
        <DueBoard only="termination.notice" title={t('notices')} />
      </div>
    </>
  );
}
