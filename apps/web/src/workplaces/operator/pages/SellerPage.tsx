import { Anchor, Button, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DeadlineChip,
  NextAct,
  PageHeader,
  PageSkeleton,
  ProblemAlert,
  StateBadge,
  Timeline,
  ToneBadge,
} from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Extension } from '../parts/Extension.js';
import { Facts } from '../parts/Facts.js';
import { LegalProfile } from '../parts/LegalProfile.js';
import { Panel } from '../parts/Panel.js';
import { chipOf, shortId, useBase, useStaff } from '../types.js';
import type { Licence, Seller } from '../types.js';
import classes from '../staff.module.css';
import { actorWords, deadlineName, textKey } from '../words.js';

/** A seller as the staff sees it: who it is, its licence, what is suspended, its people and history. */
export default function SellerPage(): ReactNode {
  const { t } = useTranslation('operator');
  const { t: s } = useTranslation('staff');
  const { id = '' } = useParams();
  const base = useBase();
  const staff = useStaff();
  const [extending, setExtending] = useState(false);
  const seller = useQuery({
    queryKey: ['/operator/sellers', id],
    queryFn: () => api.request<Seller>('GET', `/operator/sellers/${id}`),
    staleTime: 60_000,
  });
  const licence = useQuery({
    queryKey: ['/operator/sellers', id, 'licence'],
    queryFn: () => api.request<Licence>('GET', `/operator/sellers/${id}/licence`),
  });
  if (seller.error && !seller.data)
    return <ProblemAlert problem={seller.error} onRetry={() => void seller.refetch()} />;
  if (!seller.data) return <PageSkeleton />;
  const { data } = seller;
  const gone = data.status === 'purging' || data.status === 'purged';
  const reason = !staff.billing
    ? t('seller.billingOnly')
    : gone
      ? t('seller.gone')
      : licence.data?.kind === 'paid'
        ? t('seller.paidAlready')
        : null;

  return (
    <>
      <PageHeader
        back={[{ to: `${base}/sellers`, title: t('sellers.title') }]}
        title={data.displayName}
        text={
          <Anchor component={Link} to={`/sellers/${data.slug}`}>
            {t('seller.publicPage')}
          </Anchor>
        }
        aside={<StateBadge state={data.status} />}
        actions={
          <div data-next-act>
            <NextAct
              primary={{ label: t('seller.extend'), onAct: () => setExtending(true), disabledReason: reason }}
              more={[
                ...(staff.complaints
                  ? [{ label: t('seller.complaints'), to: `/operator/complaints?seller=${id}&state=all` }]
                  : []),
                ...(staff.billing
                  ? [
                      { label: t('seller.ratio'), to: `/billing/refund-ratios/${id}` },
                      { label: t('seller.ledger'), to: `/billing/ledger?seller=${id}` },
                    ]
                  : []),
                ...(staff.admin ? [{ label: t('seller.journal'), to: `/operator/journal?seller=${id}` }] : []),
              ]}
            />
          </div>
        }
      />
      <div className={classes['case']}>
        <Stack gap="md">
          <LegalProfile profile={data.profile} />
          <Suspensions seller={data} />
          <Panel title={t('seller.history')}>
            <Timeline
              events={data.history.map((line, index) => ({
                id: String(index),
                at: line.at,
                title: t(`seller.transition.${textKey(line.transition)}` as 'seller.transition.suspend', {
                  defaultValue: line.transition,
                }),
                actor: line.actor === 'system' ? null : actorWords(line.actor, s),
                automatic: line.actor === 'system',
                text:
                  line.reason &&
                  t(`sellers.reason.${textKey(line.reason)}` as 'sellers.reason.debt', { defaultValue: line.reason }),
              }))}
              ahead={(licence.data?.deadlines ?? [])
                .filter((d) => d.state === 'waiting')
                .map((d) => ({ ...chipOf(d), title: deadlineName(d.kind, s) }))}
            />
          </Panel>
        </Stack>
        <Stack gap="md">
          {licence.error && <ProblemAlert problem={licence.error} onRetry={() => void licence.refetch()} />}
          {licence.data && <LicencePanel licence={licence.data} />}
          <Members seller={data} />
        </Stack>
      </div>
      {extending && <Extension sellerId={id} onClose={() => setExtending(false)} />}
    </>
  );
}

function Suspensions({ seller }: { seller: Seller }): ReactNode {
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

function LicencePanel({ licence }: { licence: Licence }): ReactNode {
  const { t } = useTranslation('operator');
  const { t: s } = useTranslation('staff');
  const format = useFormat();
  const open = licence.deadlines.filter((d) => d.state === 'waiting' || d.state === 'frozen');
  const name = (kind: string): string => deadlineName(kind, s);
  return (
    <Panel title={t('seller.licence')} aside={<StateBadge state={licence.status} />}>
      <Facts
        rows={[
          [t('seller.tariff'), licence.tariff.title],
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
        const label = t(`seller.quota.${textKey(usage.quota)}` as 'seller.quota.storage', {
          defaultValue: usage.quota,
        });
        const amount = (value: number): string =>
          usage.quota === 'storage' ? format.bytes(value) : format.number(value);
        return (
          <div key={usage.quota} style={{ marginTop: 10 }}>
            <Group justify="space-between">
              <Text size="sm">{label}</Text>
              <Text size="sm" c="dimmed">
                {t('seller.used', { used: amount(usage.used), limit: amount(usage.limit) })}
              </Text>
            </Group>
            <Progress
              value={Math.min(100, usage.percent)}
              color={usage.percent > 100 ? 'red' : 'accent'}
              aria-label={label}
              size="sm"
            />
          </div>
        );
      })}
    </Panel>
  );
}

function Members({ seller }: { seller: Seller }): ReactNode {
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
