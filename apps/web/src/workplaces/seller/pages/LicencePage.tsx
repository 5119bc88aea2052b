import { Alert, Anchor, Group, List, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DeadlineChip, PageHeader, PageSkeleton, ProblemAlert, StateBadge } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { licenceDeadline, useLicence } from '../data.js';
import type { Licence, LicenceDeadline } from '../data.js';
import { Quotas } from '../licence/Quotas.js';
import { Tariffs } from '../licence/Tariffs.js';
import { useDeadlineName } from '../licence/names.js';

const PLAIN = { free: 'licence.kindFree', extension: 'licence.kindExtension', paid: 'licence.kindPaid' } as const;

export default function LicencePage(): ReactNode {
  const { t } = useTranslation('sellerMoney');
  const { data, error, refetch } = useLicence();
  if (error && !data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <Whole licence={data} title={t('licence.title')} text={t('licence.text')} />;
}

function Whole({ licence, title, text }: { licence: Licence; title: string; text: string }): ReactNode {
  const { t } = useTranslation('sellerMoney');
  const format = useFormat();
  const day = (when: string): string => format.date(when, { style: 'long', zone: licence.zone });
  const expiry = licence.deadlines.find((one) => one.kind === 'licence.expiry' && one.state === 'waiting');
  const purge = licence.deadlines.find((one) => one.kind === 'retention.purge' && one.state === 'waiting');
  const name = useDeadlineName();

  return (
    <>
      <PageHeader
        title={title}
        text={text}
        aside={
          <>
            <StateBadge state={licence.status} />
            {[expiry, purge].map(
              (one) => one && <DeadlineChip key={one.id} deadline={licenceDeadline(one)} label={name(one.kind)} />,
            )}
          </>
        }
      />
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, md: 3 }}>
          <Fact title={t('licence.tariff')}>
            <Text fw={600}>{licence.tariff.title}</Text>
            <Text size="sm" c="dimmed">
              {licence.kind === 'free' ? t('licence.freeKind') : t('licence.paidKind')}
            </Text>
          </Fact>
          <Fact title={t('licence.term')}>
            <Text fw={600}>
              {licence.endsAt ? t('licence.until', { when: day(licence.endsAt) }) : t('licence.endless')}
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
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <Quotas licence={licence} />
          <Deadlines licence={licence} />
        </SimpleGrid>
        {licence.endsAt && (
          <Paper withBorder p="md" component="section">
            <Title order={2} size="h3" mb="sm">
              {t('licence.afterTitle')}
            </Title>
            <List spacing="xs">
              <List.Item>{t('licence.after1')}</List.Item>
              <List.Item>{t('licence.after2')}</List.Item>
            </List>
            {licence.keptUntil && (
              <Alert color="yellow" mt="md" title={t('licence.kept', { when: day(licence.keptUntil) })}>
                {purge && <DeadlineChip deadline={licenceDeadline(purge)} label={name(purge.kind)} />}
              </Alert>
            )}
          </Paper>
        )}
        {licence.terms.length > 1 && (
          <Paper withBorder p="md" component="section">
            <Title order={2} size="h3" mb="sm">
              {t('licence.terms')}
            </Title>
            <Table fz="sm">
              <Table.Tbody>
                {licence.terms.map((term) => (
                  <Table.Tr key={term.startsAt}>
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
        )}
        <Tariffs licence={licence} />
      </Stack>
    </>
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
