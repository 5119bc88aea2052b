import { Paper, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seller } from '../data.js';
import classes from './licence.module.css';

/** Every capability of a seller: what goes on, what is stopped, and by which reason and clause. */
export function WhatWorks({ seller }: { seller: Seller }): ReactNode {
  const { t } = useTranslation(['sellerLicence', 'seller']);
  const stopped = seller.suspensions.flatMap((one) => one.stops.map((what) => ({ what, one })));
  const may = seller.may.filter((what) => !stopped.some((entry) => entry.what === what));
  return (
    <Paper withBorder p="md" component="section" id="works">
      <Title order={2} size="h3" mb="xs">
        {t('works.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm" maw="72ch">
        {t('works.text')}
      </Text>
      <ul className={classes['works']}>
        {[...new Set(stopped.map(({ what }) => what))].map((what) => (
          <li key={what}>
            <IconCircleX size={20} color="var(--tone-bad-text)" aria-hidden style={{ flex: 'none' }} />
            <span>
              <b>{t(`seller:may.${what}`)}</b> — {t('works.stopped')}
              <Text span size="sm" c="dimmed" display="block">
                {stopped
                  .filter((entry) => entry.what === what)
                  .map(({ one }) => `${t(`seller:suspended.reason.${one.reason}`)} ${one.clause}`)
                  .join(' ')}
              </Text>
            </span>
          </li>
        ))}
        {may.map((what) => (
          <li key={what}>
            <IconCircleCheck size={20} color="var(--tone-good-text)" aria-hidden style={{ flex: 'none' }} />
            <span>
              {t(`seller:may.${what}`)} — {t('works.goesOn')}
            </span>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
