import { AppShell, Burger, Group, Progress } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useSettings } from '../app/settings.js';
import { PageSkeleton } from '../design/Skeletons.js';
import { NewerTerms } from '../auth/NewerTerms.js';
import { SandboxBar } from '../sandbox/SandboxBar.js';
import { judge } from '../session/access.js';
import { Guard } from '../session/Guard.js';
import { useSession } from '../session/session.js';
import { UploadTray } from '../uploads/UploadTray.js';
import { AccountMenu } from './AccountMenu.js';
import classes from './frame.module.css';
import { MaintenanceBanner } from './MaintenanceBanner.js';
import { BottomNavigation, SideNavigation, TopNavigation } from './Navigation.js';
import { LanguageSwitch, SchemeSwitch } from './Preferences.js';
import { useFramePlace } from './useFramePlace.js';
import { WorkplaceSwitch } from './WorkplaceSwitch.js';

const HEADER = 56;
const SANDBOX = 36;
const BOTTOM = 56;

/** What stays while pages change. Buyers have their sections on top (on a phone, below), staff at the side. */
export function Frame(): ReactNode {
  const { t } = useTranslation('frame');
  const { workplace, demands } = useFramePlace();
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const { state, me, seller } = useSession();
  const sandbox = useSettings()?.mode === 'sandbox';
  const forBuyers = workplace.id === 'buyer';
  // A stranger to this workplace has no sections in it; while that is being found out, their place is kept.
  const sections = !forBuyers && (state === 'starting' || judge(workplace.access, me, seller) === 'yes');
  const bottom = forBuyers && Boolean(phone) && me !== null;
  const top = HEADER + (sandbox ? SANDBOX : 0);

  useEffect(close, [pathname, close]);

  return (
    <AppShell
      header={{ height: top }}
      {...(!sections ? {} : { navbar: { width: 224, breakpoint: 'sm', collapsed: { mobile: !opened } } })}
      {...(bottom ? { footer: { height: `calc(${BOTTOM}px + env(safe-area-inset-bottom))` } } : {})}
      padding={{ base: 'md', sm: 'lg' }}
    >
      <a className={classes['skip']} href="#content">
        {t('skip')}
      </a>
      <AppShell.Header className={classes['header']}>
        {sandbox && <SandboxBar height={SANDBOX} />}
        <div className={classes['bar']}>
          {sections && (
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('openNavigation')}
              aria-expanded={opened}
            />
          )}
          <WorkplaceSwitch here={workplace} />
          <Group ml="md" visibleFrom="sm">
            {forBuyers && <TopNavigation workplace={workplace} />}
          </Group>
          <Group ml="auto" gap={4} wrap="nowrap">
            <LanguageSwitch />
            <SchemeSwitch />
            <AccountMenu />
          </Group>
        </div>
        <GoingOn />
      </AppShell.Header>
      {sections && (
        <AppShell.Navbar p="xs" className={classes['navbar']}>
          <SideNavigation workplace={workplace} onGo={close} />
        </AppShell.Navbar>
      )}
      <AppShell.Main id="content" tabIndex={-1} className={classes['main']}>
        <div className={classes['content']} data-narrow={forBuyers || undefined}>
          <MaintenanceBanner />
          <NewerTerms />
          <Guarded demands={demands}>
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </Guarded>
        </div>
      </AppShell.Main>
      {bottom && (
        <AppShell.Footer className={classes['footer']}>
          <BottomNavigation workplace={workplace} />
        </AppShell.Footer>
      )}
      <UploadTray above={bottom ? BOTTOM : 0} />
      <ScrollRestoration />
    </AppShell>
  );
}

function Guarded({
  demands,
  children,
}: {
  demands: ReturnType<typeof useFramePlace>['demands'];
  children: ReactNode;
}): ReactNode {
  return demands.reduceRight<ReactNode>(
    (inner, access, index) => (
      <Guard key={index} access={access}>
        {inner}
      </Guard>
    ),
    children,
  );
}

/** A hair of progress while the next page's chunk is on its way. */
function GoingOn(): ReactNode {
  const { t } = useTranslation('frame');
  const going = useNavigation().state === 'loading';
  return going ? (
    <Progress
      value={100}
      animated
      size={2}
      radius={0}
      pos="absolute"
      bottom={0}
      left={0}
      right={0}
      aria-label={t('loading')}
    />
  ) : null;
}
