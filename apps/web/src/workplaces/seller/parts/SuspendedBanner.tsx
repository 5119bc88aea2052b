import { Alert, Anchor, List, Stack, Text } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSettings } from '../../../app/settings.js';
import { useFormat } from '../../../texts/format.js';
import type { Licence, Seller } from '../data.js';

const PLACES = {
  expiry: '/seller/licence',
  'over-quota': '/seller/courses',
  debt: '/seller/licence',
  breach: '/seller/complaints',
} as const;

/** Why the seller is suspended, since when, by which clause, what still works and what to do. */
export function SuspendedBanner({ seller, licence }: { seller: Seller; licence: Licence }): ReactNode {
  const { t } = useTranslation('seller');
  const format = useFormat();
  const email = useSettings()?.supportEmail;
  const stopped = new Set(seller.suspensions.flatMap((one) => one.stops));
  const words = (list: readonly string[]): string => format.list(list.map((one) => t(`may.${one as 'sell'}`)));
  return (
    <Alert
      color="red"
      variant="light"
      mb="lg"
      role="status"
      icon={<IconPlayerPause aria-hidden />}
      title={t(`suspended.title.${seller.status as 'suspended'}`, { defaultValue: t('suspended.title.suspended') })}
    >
      <Stack gap="sm">
        <List size="sm" spacing={6}>
          {seller.suspensions.map((one) => {
            const place = PLACES[one.reason as 'debt'];
            return (
              <List.Item key={one.reason}>
                <Text span size="sm">
                  <b>{t(`suspended.reason.${one.reason}`)}</b>{' '}
                  {t('suspended.since', {
                    when: format.dateTime(one.since, { style: 'long', zone: licence.zone }),
                    clause: one.clause,
                  })}{' '}
                  {t(`suspended.todo.${one.reason}`)}{' '}
                  {place && (
                    <Anchor component={Link} to={place} inherit>
                      {t(`suspended.go.${one.reason as 'debt'}`)}
                    </Anchor>
                  )}
                </Text>
              </List.Item>
            );
          })}
        </List>
        <Text size="sm">
          <b>{t('suspended.stopped')}</b> {words([...stopped])}.
        </Text>
        <Text size="sm">
          <b>{t('suspended.works')}</b> {words(seller.may)}.
        </Text>
        {email && (
          <Text size="sm">
            {t('suspended.disagree')}{' '}
            <Anchor href={`mailto:${email}`} inherit>
              {email}
            </Anchor>
          </Text>
        )}
      </Stack>
    </Alert>
  );
}
