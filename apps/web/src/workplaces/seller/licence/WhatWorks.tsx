import { Anchor, List, Paper, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSettings } from '../../../app/settings.js';
import { useFormat } from '../../../texts/format.js';
import type { Seller } from '../data.js';
import { PLACES } from '../parts/SuspendedBanner.js';
import classes from './licence.module.css';

/** The words of the staff who decided; nothing where it followed by itself. */
const groundOf = (one: object): string | null => (one as { ground?: string | null }).ground ?? null;

/** Why the seller is suspended and what to do; then every capability: what goes on, and what is stopped by which clause. */
export function WhatWorks({ seller, zone }: { seller: Seller; zone: string }): ReactNode {
  const { t } = useTranslation(['sellerLicence', 'seller']);
  const format = useFormat();
  const email = useSettings()?.supportEmail;
  const { hash } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  // The page's data come after the address was read: whoever was sent here is taken here.
  useEffect(() => {
    if (hash === '#works') place.current?.scrollIntoView({ block: 'start' });
  }, [hash]);
  const stopped = seller.suspensions.flatMap((one) => one.stops.map((what) => ({ what, one })));
  const may = seller.may.filter((what) => !stopped.some((entry) => entry.what === what));
  return (
    <Paper withBorder p="md" component="section" id="works" ref={place} style={{ scrollMarginTop: 110 }}>
      <Title order={2} size="h3" mb="xs">
        {t('works.title')}
      </Title>
      <List size="sm" spacing={6} mb="md">
        {seller.suspensions.map((one) => (
          <List.Item key={one.reason}>
            <b>{t(`seller:suspended.reason.${one.reason}`)}</b>{' '}
            {t('seller:suspended.since', {
              when: format.dateTime(one.since, { style: 'long', zone }),
              clause: one.clause,
            })}{' '}
            {groundOf(one) && `${t('seller:suspended.ground', { ground: groundOf(one) })} `}
            {t(`seller:suspended.todo.${one.reason}`)}{' '}
            {PLACES[one.reason as 'debt'] && (
              <Anchor component={Link} to={PLACES[one.reason as 'debt']} inherit>
                {t(`seller:suspended.go.${one.reason as 'debt'}`)}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
      <ul className={classes['works']}>
        {[...new Set(stopped.map(({ what }) => what))].map((what) => (
          <li key={what}>
            <IconCircleX size={20} color="var(--tone-bad-text)" aria-hidden style={{ flex: 'none' }} />
            <span>
              <b>{t(`seller:may.${what}`)}</b> — {t('works.stopped')}{' '}
              <Text span size="sm" c="dimmed">
                {[...new Set(stopped.filter((entry) => entry.what === what).map(({ one }) => one.clause))].join(', ')}
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
      <Text size="sm" c="dimmed" mt="sm" maw="80ch">
        {t('works.text')}{' '}
        {email && (
          <>
            {t('seller:suspended.disagree')}{' '}
            <Anchor href={`mailto:${email}`} inherit>
              {email}
            </Anchor>
          </>
        )}
      </Text>
    </Paper>
  );
}
