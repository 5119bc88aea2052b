import { Anchor, Group, List, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { IconCreditCard, IconDownload, IconFileInvoice, IconFileText } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DeadlineChip, NextAct, PageHeader, PageSkeleton, ProblemAlert, StateBadge } from '../../../design/index.js';
import type { Act } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { licenceDeadline, useLicence, useRole, useSeller } from '../data.js';
import type { Licence, LicenceDeadline } from '../data.js';
import { GivenBack } from '../licence/GivenBack.js';
import { LicenceTabs } from '../licence/LicenceTabs.js';
import { useDeadlineName } from '../licence/names.js';
import { OpenOrder } from '../licence/OpenOrder.js';
import { UsageBars } from '../licence/UsageBars.js';
import { WhatWorks } from '../licence/WhatWorks.js';

const PLAIN = { free: 'licence.kindFree', extension: 'licence.kindExtension', paid: 'licence.kindPaid' } as const;

/** Where the licence stands: term, countdowns with their clauses, quotas, what works, what comes. */
export default function LicencePage(): ReactNode {
  const { data, error, refetch } = useLicence();
  if (error && !data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <Whole licence={data} />;
}

/** What a person would do with the licence as it stands. */
function useActs(licence: Licence): { primary: Act | null; more: Act[] } {
  const { t } = useTranslation('sellerLicence');
  const { owner, money } = useRole();
  if (!money) return { primary: null, more: [] };
  const label =
    licence.status === 'lapsed' ? t('acts.renew') : licence.kind === 'free' ? t('acts.buy') : t('acts.prolong');
  const over = licence.status !== 'active' && licence.status !== 'lapsed';
  return {
    primary: over
      ? null
      : {
          label,
          to: '/seller/licence/buy',
          icon: IconCreditCard,
          disabledReason: owner ? null : t('acts.onlyOwner'),
        },
    more: [
      { label: t('acts.invoices'), to: '/seller/licence/account', icon: IconFileInvoice },
      { label: t('acts.export'), to: '/seller/licence/contract#export', icon: IconDownload },
      { label: t('acts.contract'), to: '/seller/licence/contract', icon: IconFileText },
    ],
  };
}

function Whole({ licence }: { licence: Licence }): ReactNode {
  const { t } = useTranslation(['sellerMoney', 'sellerLicence']);
  const format = useFormat();
  const seller = useSeller().data;
  const name = useDeadlineName();
  const day = (when: string): string => format.date(when, { style: 'long', zone: licence.zone });
  const expiry = licence.deadlines.find((one) => one.kind === 'licence.expiry' && one.state === 'waiting');
  const purge = licence.deadlines.find((one) => one.kind === 'retention.purge' && one.state === 'waiting');
  const sold = (licence as { soldNow?: { version: number; effectiveAt: string } }).soldNow;

  return (
    <>
      <PageHeader
        title={t('licence.title')}
        text={t('licence.text')}
        aside={
          <>
            <StateBadge state={licence.status} />
            {[expiry, purge].map(
              (one) => one && <DeadlineChip key={one.id} deadline={licenceDeadline(one)} label={name(one.kind)} />,
            )}
          </>
        }
        actions={<NextAct {...useActs(licence)} />}
      />
      <LicenceTabs />
      <Stack gap="lg">
        <OpenOrder />
        <SimpleGrid cols={{ base: 1, md: 3 }}>
          <Fact title={t('licence.tariff')}>
            <Text fw={600}>{licence.tariff.title}</Text>
            <Text size="sm" c="dimmed">
              {licence.kind === 'free' ? t('licence.freeKind') : t('licence.paidKind')}
              {' · '}
              {t('sellerLicence:version', { version: licence.tariff.version })}
            </Text>
            {sold && sold.version > licence.tariff.version && (
              <Text size="sm" c="dimmed">
                {t('sellerLicence:soldNow', { version: sold.version, when: day(sold.effectiveAt) })}
              </Text>
            )}
          </Fact>
          <Fact title={t('licence.term')}>
            <Text fw={600}>
              {licence.endsAt
                ? t('licence.until', { when: format.dateTime(licence.endsAt, { style: 'long', zone: licence.zone }) })
                : t('licence.endless')}
            </Text>
            <Text size="sm" c="dimmed">
              {t('licence.from', { when: day(licence.startsAt) })} ({licence.zone})
            </Text>
          </Fact>
          <Fact title={t('licence.offer')}>
            {licence.offer.acceptedAt && (
              <Text size="sm">
                {t('licence.accepted', {
                  when: format.dateTime(licence.offer.acceptedAt, { zone: licence.zone }),
                  clause: licence.offer.clause,
                })}
              </Text>
            )}
            <Anchor component={Link} to={`/terms/${licence.offer.document}`} size="sm">
              {t('licence.read')}
            </Anchor>
          </Fact>
        </SimpleGrid>
        {seller && seller.suspensions.length > 0 && <WhatWorks seller={seller} zone={licence.zone} />}
        <GivenBack zone={licence.zone} />
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <UsageBars licence={licence} more />
          <Deadlines licence={licence} />
        </SimpleGrid>
        {licence.status === 'active' && licence.endsAt && (
          <Paper withBorder p="md" component="section">
            <Title order={2} size="h3" mb="sm">
              {t('licence.afterTitle')}
            </Title>
            <List spacing="xs" size="sm">
              <List.Item>{t('licence.after1')}</List.Item>
              <List.Item>{t('licence.after2')}</List.Item>
            </List>
          </Paper>
        )}
        {licence.terms.length > 1 && <Terms licence={licence} />}
      </Stack>
    </>
  );
}

function Terms({ licence }: { licence: Licence }): ReactNode {
  const { t } = useTranslation('sellerMoney');
  const format = useFormat();
  const day = (when: string): string => format.date(when, { style: 'long', zone: licence.zone });
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="sm">
        {t('licence.terms')}
      </Title>
      <Table fz="sm">
        <Table.Tbody>
          {licence.terms.map((term) => (
            <Table.Tr key={`${term.kind} ${term.startsAt}`}>
              <Table.Th scope="row" fw={500}>
                {t(PLAIN[term.kind])}
              </Table.Th>
              <Table.Td>
                {t('licence.from', { when: day(term.startsAt) })}{' '}
                {term.endsAt ? t('licence.until', { when: day(term.endsAt) }) : t('licence.endless')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed" mb={4}>
        {title}
      </Text>
      {children}
    </Paper>
  );
}

/** Everything that happens by itself, with its clause behind the chip. */
function Deadlines({ licence }: { licence: Licence }): ReactNode {
  const { t } = useTranslation('sellerMoney');
  const format = useFormat();
  const name = useDeadlineName();
  const ahead = licence.deadlines.filter((one) => one.state === 'waiting' || one.state === 'frozen');
  const row = (one: LicenceDeadline): ReactNode => (
    <li key={one.id} style={{ padding: '8px 0' }}>
      <Group gap="sm" justify="space-between">
        <Text fw={550}>{name(one.kind)}</Text>
        <DeadlineChip deadline={licenceDeadline(one)} label={name(one.kind)} quiet />
      </Group>
      <Text size="sm" c="dimmed">
        {format.dateTime(one.dueAt, { style: 'long', zone: one.zone })}
        {one.clause && ` · ${one.clause}`}
      </Text>
      <Text size="sm">{one.then}</Text>
      {one.provisional && (
        <Text size="xs" c="dimmed">
          {t('licence.provisional')}
        </Text>
      )}
    </li>
  );
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h3" mb="xs">
        {t('licence.deadlines')}
      </Title>
      {ahead.length === 0 ? (
        <Text c="dimmed">{t('licence.noDeadlines')}</Text>
      ) : (
        <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>{ahead.map(row)}</ul>
      )}
    </Paper>
  );
}
