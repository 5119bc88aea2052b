import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useRole } from '../data.js';

const BASE = '/seller/licence';

/** The parts of the licence; money and the contract are for the owner and the accountant. */
export function LicenceTabs(): ReactNode {
  const { t } = useTranslation('sellerLicence');
  const { pathname } = useLocation();
  const { money } = useRole();
  const parts = [
    { name: 'overview' as const, to: BASE },
    ...(money ? [{ name: 'buy' as const, to: `${BASE}/buy` }] : []),
    { name: 'usage' as const, to: `${BASE}/usage` },
    ...(money
      ? [
          { name: 'account' as const, to: `${BASE}/account` },
          { name: 'contract' as const, to: `${BASE}/contract` },
        ]
      : []),
  ];
  return (
    <Group component="nav" gap={4} mb="lg" aria-label={t('tabs.title')}>
      {parts.map(({ name, to }) => (
        <Button
          key={name}
          component={Link}
          to={to}
          size="xs"
          variant={pathname === to ? 'light' : 'subtle'}
          aria-current={pathname === to ? 'page' : undefined}
        >
          {t(`tabs.${name}`)}
        </Button>
      ))}
    </Group>
  );
}
