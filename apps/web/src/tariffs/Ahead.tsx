import { Alert, List } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../texts/format.js';
import type { Tariff } from './types.js';

/** New versions that are published and not yet in force: nobody learns of a price on the day it changes. */
export function Ahead({ tariffs }: { tariffs: readonly Tariff[] }): ReactNode {
  const { t } = useTranslation('tariffs');
  const format = useFormat();
  if (tariffs.length === 0) return null;
  return (
    <Alert color="blue" variant="light" title={t('aheadTitle')}>
      <List size="sm">
        {tariffs.map((one) => (
          <List.Item key={`${one.code} ${one.version}`}>
            {t('aheadOne', {
              title: one.title,
              version: one.version,
              when: format.dateTime(one.effectiveAt, { style: 'long' }),
              prices: one.prices.map(({ price }) => format.money(price)).join(' / ') || t('free'),
            })}
          </List.Item>
        ))}
      </List>
      {t('aheadText')}
    </Alert>
  );
}
