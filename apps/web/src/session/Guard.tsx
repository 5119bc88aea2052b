import { Button } from '@mantine/core';
import { IconBuildingStore, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { EmptyState } from '../design/EmptyState.js';
import { PageSkeleton } from '../design/Skeletons.js';
import { judge } from './access.js';
import type { Access } from './access.js';
import { useSession } from './session.js';

/** Lets through who may; others sign in and come back to where they were, or are told what is missing. */
export function Guard({ access, children }: { access: Access | undefined; children: ReactNode }): ReactNode {
  const { state, me, seller, leftByChoice } = useSession();
  const location = useLocation();
  const { t } = useTranslation('frame');
  // Who stood behind this guard and signed out wants to leave, not to sign in again.
  const [wasIn, setWasIn] = useState(false);
  if (!wasIn && state === 'signed-in') setWasIn(true);
  const open = judge(access, null, null) === 'yes';
  if (open) return children;
  if (state === 'starting') return <PageSkeleton />;
  const verdict = judge(access, me, seller);
  if (verdict === 'yes') return children;
  if (verdict === 'sign-in' && wasIn && leftByChoice) return <Navigate to="/" replace />;
  if (verdict === 'sign-in') {
    const next = `${location.pathname}${location.search}${location.hash}`;
    return <Navigate to={`/sign-in?next=${encodeURIComponent(next)}`} replace />;
  }
  if (verdict === 'no-seller') {
    return (
      <EmptyState
        icon={IconBuildingStore}
        title={t('guard.noSellerTitle')}
        text={t('guard.noSeller')}
        action={
          <Button component={Link} to="/become-seller">
            {t('guard.becomeSeller')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={IconLock}
      title={t('guard.noRoleTitle')}
      text={t('guard.noRole')}
      action={
        <Button component={Link} to="/" variant="default">
          {t('guard.toCatalogue')}
        </Button>
      }
    />
  );
}
