import { Alert, Anchor, Group, Text } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DeadlineChip } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { licenceDeadline } from '../data.js';
import type { Licence, Seller } from '../data.js';
import { useDeadlineName } from '../licence/names.js';

/** Where each reason is mended. */
export const PLACES = {
  expiry: '/seller/licence/buy',
  'over-quota': '/seller/licence/usage',
  debt: '/seller/licence/account',
  breach: '/seller/complaints',
  notice: '/seller/licence/contract',
} as const;

/** That the seller is suspended, why, and what the clock has ahead, in one line that leaves room for the work. */
export function SuspendedBanner({ seller, licence }: { seller: Seller; licence: Licence }): ReactNode {
  const { t } = useTranslation('seller');
  const format = useFormat();
  const name = useDeadlineName();
  const purge = licence.deadlines.find((one) => one.kind === 'retention.purge' && one.state === 'waiting');
  const title = t(`suspended.title.${seller.status as 'suspended'}`, { defaultValue: t('suspended.title.suspended') });
  return (
    <Alert color="red" variant="light" mb="lg" role="status" p="xs" icon={<IconPlayerPause aria-hidden />}>
      <Group gap="sm">
        <Text size="sm">
          <b>{title}.</b>{' '}
          {seller.suspensions
            .map((one) => {
              const when = format.date(one.since, { style: 'long', zone: licence.zone });
              const since = t('suspended.since', { when, clause: one.clause });
              // The state says already that the term is over.
              const said = seller.status === 'lapsed' && one.reason === 'expiry';
              return said ? since : `${t(`suspended.reason.${one.reason}`)} ${since}`;
            })
            .join(' ')}
        </Text>
        {purge && (
          <Group gap={6} wrap="nowrap">
            <Text size="sm">{name(purge.kind)}:</Text>
            <DeadlineChip deadline={licenceDeadline(purge)} label={name(purge.kind)} quiet />
          </Group>
        )}
        <Anchor component={Link} to="/seller/licence#works" size="sm">
          {t('suspended.more')}
        </Anchor>
      </Group>
    </Alert>
  );
}
