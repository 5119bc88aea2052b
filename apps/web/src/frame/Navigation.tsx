import { NavLink as SideLink } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { judge } from '../session/access.js';
import { useSession } from '../session/session.js';
import type { NavEntry, Workplace } from '../workplaces/workplace.js';
import classes from './frame.module.css';

/** The entries open to this person, with their words. */
function useEntries(workplace: Workplace): { entry: NavEntry; words: string }[] {
  const { t } = useTranslation(workplace.id);
  const { me, seller } = useSession();
  return workplace.nav
    .filter((entry) => judge(entry.access, me, seller) === 'yes')
    .map((entry) => ({ entry, words: t(`nav.${entry.label}` as never) as string }));
}

export function SideNavigation({ workplace, onGo }: { workplace: Workplace; onGo: () => void }): ReactNode {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const entries = useEntries(workplace);
  return (
    <nav aria-label={t('mainNavigation')}>
      {entries.map(({ entry, words }) => {
        const active = entry.end ? pathname === entry.to : pathname === entry.to || pathname.startsWith(`${entry.to}/`);
        return (
          <SideLink
            key={entry.to}
            className={classes['sideLink']}
            component={NavLink}
            to={entry.to}
            end={entry.end ?? false}
            active={active}
            label={words}
            leftSection={<entry.icon size={20} stroke={1.7} />}
            onClick={onGo}
          />
        );
      })}
    </nav>
  );
}

export function TopNavigation({ workplace }: { workplace: Workplace }): ReactNode {
  const { t } = useTranslation('frame');
  const entries = useEntries(workplace);
  return (
    <nav aria-label={t('mainNavigation')} style={{ display: 'flex', gap: 4 }}>
      {entries.map(({ entry, words }) => (
        <NavLink key={entry.to} to={entry.to} end={entry.end ?? false} className={classes['topLink']}>
          {words}
        </NavLink>
      ))}
    </nav>
  );
}

export function BottomNavigation({ workplace }: { workplace: Workplace }): ReactNode {
  const { t } = useTranslation('frame');
  const entries = useEntries(workplace).filter(({ entry }) => entry.phone);
  return (
    <nav aria-label={t('mainNavigation')} className={classes['bottom']}>
      {entries.map(({ entry, words }) => (
        <NavLink key={entry.to} to={entry.to} end={entry.end ?? false} className={classes['bottomLink']}>
          <entry.icon size={22} stroke={1.7} />
          <span>{words}</span>
        </NavLink>
      ))}
    </nav>
  );
}
