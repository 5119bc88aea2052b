import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

const PLACES = { journal: '/operator/journal', access: '/operator/journal/access' } as const;

/** The two records of the operator: what was done, and who looked. */
export function JournalTabs({ here }: { here: keyof typeof PLACES }): ReactNode {
  const { t } = useTranslation('staffWatch');
  return (
    <Group component="nav" gap="xs" mb="md" aria-label={t('tabs.title')}>
      {(['journal', 'access'] as const).map((name) => (
        <Button
          key={name}
          component={Link}
          to={PLACES[name]}
          size="xs"
          variant={name === here ? 'light' : 'subtle'}
          aria-current={name === here ? 'page' : undefined}
        >
          {t(`tabs.${name}`)}
        </Button>
      ))}
    </Group>
  );
}
