import { Button, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DeadlineChip, StateBadge, ToneBadge, Why } from '../../../design/index.js';
import { useTariffWords } from '../../../tariffs/words.js';
import { useFormat } from '../../../texts/format.js';
import { Facts } from '../parts/Facts.js';
import { Panel } from '../parts/Panel.js';
import { chipOf, shortId } from '../types.js';
import type { Licence, Seller } from '../types.js';
import classes from '../staff.module.css';
import { deadlineName, textKey } from '../words.js';

/** What is suspended and why, and what goes on. */
export function Suspensions({ seller }: { seller: Seller }): ReactNode {
  const { t } = useTranslation('operator');
  const format = useFormat();
  return (
    <Panel title={t('seller.suspensions')}>
      {seller.suspensions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('seller.noSuspensions')}
        </Text>
      )}
      <Stack gap="sm">
        {seller.suspensions.map((one) => (
          <div key={one.reason}>
            <Group gap="xs">
              <ToneBadge tone="warn">{t(`sellers.reason.${textKey(one.reason)}` as 'sellers.reason.debt')}</ToneBadge>
              <Text size="sm" c="dimmed">
                {t('seller.since', { when: format.dateTime(one.since) })} · {one.clause}
              </Text>
            </Group>
            {one.ground && (
              <Text size="sm" className={classes['prose']}>
                {one.ground}
              </Text>
            )}
            <Text size="sm">
              {t('seller.stops', {
                what: format.list(one.stops.map((what) => t(`seller.may.${textKey(what)}` as 'seller.may.sell'))),
              })}
            </Text>
          </div>
        ))}
        {seller.may.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('seller.allowed', {
              what: format.list(seller.may.map((what) => t(`seller.may.${textKey(what)}` as 'seller.may.sell'))),
            })}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}

/** The licence with its countdowns, terms and quotas. */
export function LicencePanel({ licence }: { licence: Licence }): ReactNode {
  const { t } = useTranslation('operator');
  const { t: s } = useTranslation('staff');
  const { t: x } = useTranslation('staffSeller');
  const words = useTariffWords();
  const format = useFormat();
  const open = licence.deadlines.filter((d) => d.state === 'waiting' || d.state === 'frozen');
  const name = (kind: string): string => deadlineName(kind, s);
  return (
    <Panel title={t('seller.licence')} aside={<StateBadge state={licence.status} />}>
      <Facts
        rows={[
          [
            t('seller.tariff'),
            `${licence.tariff.title}, ${x('version', { version: licence.tariff.version })}${licence.soldNow && licence.soldNow.version !== licence.tariff.version ? ` (${x('soldNow', { version: licence.soldNow.version })})` : ''}`,
          ],
          [t('seller.starts'), format.date(licence.startsAt, { zone: licence.zone })],
          [
            t('seller.ends'),
            licence.endsAt ? format.dateTime(licence.endsAt, { zone: licence.zone }) : t('seller.endless'),
          ],
          [t('seller.keptUntil'), licence.keptUntil && format.date(licence.keptUntil, { zone: licence.zone })],
          [
            t('seller.offer'),
            licence.offer.accepted
              ? `${t('seller.accepted')}${licence.offer.acceptedAt ? `, ${format.dateTime(licence.offer.acceptedAt)}` : ''} · ${licence.offer.clause}`
              : `${t('seller.notAccepted')} · ${licence.offer.clause}`,
          ],
        ]}
      />
      <ul className={classes['day']} style={{ marginTop: 8 }}>
        {open.map((d) => (
          <li key={d.id} className={classes['due']} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
            <span>{name(d.kind)}</span>
            <DeadlineChip deadline={chipOf(d)} label={name(d.kind)} quiet />
          </li>
        ))}
      </ul>
      {licence.terms.length > 1 && (
        <ul className={classes['day']} style={{ marginTop: 8 }}>
          {licence.terms.map((term) => (
            <li key={term.startsAt} className={classes['due']} style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
              <span>{t(`seller.term.${term.kind}`)}</span>
              <span className={classes['when']}>
                {format.date(term.startsAt, { zone: licence.zone })} –{' '}
                {term.endsAt ? format.date(term.endsAt, { zone: licence.zone }) : '…'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {licence.usage.map((usage) => {
        const label = words.quota(usage.quota);
        return (
          <div key={usage.quota} style={{ marginTop: 10 }}>
            <Group justify="space-between">
              <Text size="sm">{label}</Text>
              <Text size="sm" component="div">
                <Why
                  working={{
                    title: label,
                    lines: [
                      { label: x('usage.limit'), value: words.amount(usage.quota, usage.limit) },
                      { label: x('usage.used'), value: words.amount(usage.quota, usage.used) },
                      {
                        label: x('usage.beyond'),
                        value:
                          usage.beyond === 'billed' && usage.overage
                            ? x('usage.billed', { price: words.overage(usage.overage) })
                            : x('usage.refused'),
                        clause: usage.clause,
                      },
                    ],
                    result: format.percent(usage.percent / 100, 0),
                  }}
                >
                  {t('seller.used', {
                    used: words.amount(usage.quota, usage.used),
                    limit: words.amount(usage.quota, usage.limit),
                  })}
                </Why>
              </Text>
            </Group>
            <Progress
              value={Math.min(100, usage.percent)}
              color={usage.percent >= 100 ? 'red' : 'accent'}
              aria-label={label}
              size="sm"
            />
          </div>
        );
      })}
    </Panel>
  );
}

/** The seller's people, without their names. */
export function Members({ seller }: { seller: Seller }): ReactNode {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? seller.members : seller.members.slice(0, 6);
  return (
    <Panel title={t('seller.members')}>
      <Table fz="sm" verticalSpacing={4}>
        <Table.Tbody>
          {shown.map((member) => (
            <Table.Tr key={member.accountId}>
              <Table.Td>{t(`seller.role.${member.role}`)}</Table.Td>
              <Table.Td className={classes['mono']}>{shortId(member.accountId)}</Table.Td>
              <Table.Td ta="right">{format.date(member.since)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {seller.members.length > shown.length && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setAll(true)}>
          {t('home.all')}
        </Button>
      )}
    </Panel>
  );
}
