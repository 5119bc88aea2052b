import { NavLink as SideLink } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { judge } from '../session/access.js';
import { useSession } from '../session/session.js';
import type { NavEntry, Workplace } from '../workplaces/workplace.js';
import classes from './frame.module.css';

/** The entries open to this person, with their words. */
function useEntries(workplace: Workplace): { entry: NavEntry; words: string }[] {
  const { t } = useTranslation(workplace.id);
  const { me, seller } = useSession();
  // Who has no part here any more, as after a purge, is not led around in it.
  if (judge(workplace.access, me, seller) !== 'yes') return [];
  return workplace.nav
    .filter((entry) => judge(entry.access, me, seller) === 'yes')
    .map((entry) => ({ entry, words: t(`nav.${entry.label}` as never) as string }));
}

export function SideNavigation({ workplace, onGo }: { workplace: Workplace; onGo: () => void }): ReactNode {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const entries = useEntries(workplace);
  // The nearest entry above the page: one place of the navigation may stand below another.
  const here = entries
    .map(({ entry }) => entry)
    .filter((entry) => pathname === entry.to || (!entry.end && pathname.startsWith(`${entry.to}/`)))
    .sort((a, b) => b.to.length - a.to.length)[0];
  return (
    <nav aria-label={t('mainNavigation')}>
      {entries.map(({ entry, words }) => {
        const active = entry === here;
        return (
          <SideLink
            key={entry.to}
            className={classes['sideLink']}
            component={Link}
            to={entry.to}
            active={active}
            aria-current={active ? 'page' : undefined}
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
