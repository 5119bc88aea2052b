import { Alert, Anchor, Button, FileButton, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { newIdempotencyKey } from '#api-client';
import { IconBuildingBank, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { DataTable, EmptyState, PageHeader, ProblemAlert, usePages } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Facts } from '../../operator/parts/Facts.js';
import { Lead } from '../../operator/parts/Lead.js';
import { useRefresh } from '../../operator/parts/refresh.js';
import staffClasses from '../../operator/staff.module.css';
import type { BankStatement, TakenStatement } from '../types.js';
import { sendBytes } from '../sendBytes.js';

interface Sending {
  name: string;
  /** Of the file's bytes that left; the server reads and matches once all have. */
  share: number;
}
type Outcome = { name: string; taken: TakenStatement } | { name: string; problem: unknown };

/** Statements of the operator's bank account: the file goes in, payments find their invoices. */
export default function Statements(): ReactNode {
  const { t } = useTranslation('staffMoney');
  const refresh = useRefresh();
  const [sending, setSending] = useState<Sending | null>(null);
  const [over, setOver] = useState(false);
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);

  async function take(files: readonly File[]): Promise<void> {
    for (const file of files) {
      setSending({ name: file.name, share: 0 });
      try {
        const taken = await sendBytes<TakenStatement>('/api/v1/billing/bank-statements', file, {
          token: await api.token(),
          idempotencyKey: newIdempotencyKey(),
          onShare: (share) => setSending({ name: file.name, share }),
        });
        setOutcomes((all) => [{ name: file.name, taken }, ...all]);
      } catch (problem) {
        setOutcomes((all) => [{ name: file.name, problem }, ...all]);
      }
    }
    setSending(null);
    refresh('/billing');
  }

  return (
    <>
      <PageHeader title={t('statements.title')} aside={<Lead>{t('statements.text')}</Lead>} />
      <Stack gap="md">
        <Paper
          withBorder
          p="md"
          className={staffClasses['drop']}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            if (!sending) void take([...event.dataTransfer.files]);
          }}
        >
          <Group justify="center" gap="md">
            <IconFileUpload size={28} aria-hidden />
            <div>
              <Text size="sm">{t('statements.drop')}</Text>
              <Text size="xs" c="dimmed">
                {t('statements.dropNote')}
              </Text>
            </div>
            <FileButton
              accept=".txt,.csv,text/plain,text/csv"
              multiple
              inputProps={{ 'aria-label': t('statements.choose') }}
              onChange={(files) => void take(files)}
            >
              {(props) => (
                <Button {...props} size="xs" loading={sending !== null}>
                  {t('statements.choose')}
                </Button>
              )}
            </FileButton>
          </Group>
        </Paper>
        {sending && (
          <div role="status">
            <Text size="sm" mb={4}>
              {t(sending.share < 1 ? 'statements.sending' : 'statements.reading', { name: sending.name })}
            </Text>
            <Progress value={sending.share * 100} animated={sending.share >= 1} aria-label={t('statements.progress')} />
          </div>
        )}
        {outcomes.map((one, index) => (
          <Result key={outcomes.length - index} outcome={one} />
        ))}
        <Taken />
      </Stack>
    </>
  );
}

function Result({ outcome }: { outcome: Outcome }): ReactNode {
  const { t } = useTranslation('staffMoney');
  const format = useFormat();
  if ('problem' in outcome)
    return (
      <div>
        <Text size="sm" fw={550} mb={4}>
          {outcome.name}
        </Text>
        <ProblemAlert problem={outcome.problem} />
      </div>
    );
  const { taken, name } = outcome;
  return (
    <Alert
      color={taken.before ? 'gray' : taken.payments.unmatched > 0 ? 'yellow' : 'green'}
      variant="light"
      role="status"
      title={t(taken.before ? 'statements.before' : 'statements.result', { name })}
    >
      <Paper bg="transparent" maw={420}>
        <Facts
          rows={[
            [t('statements.matched'), format.number(taken.payments.matched)],
            [t('statements.waiting'), format.number(taken.payments.unmatched)],
            [t('statements.dismissed'), taken.payments.dismissed > 0 ? format.number(taken.payments.dismissed) : null],
            [t('statements.repeated'), format.number(taken.known)],
            [t('statements.ignored'), format.number(taken.outgoing)],
          ]}
        />
      </Paper>
      {taken.payments.unmatched > 0 && (
        <Anchor
          component={Link}
          to={`/billing/payments?statement=${taken.id}`}
          size="sm"
          mt="xs"
          display="inline-block"
        >
          {t('statements.toWaiting')}
        </Anchor>
      )}
    </Alert>
  );
}

function Taken(): ReactNode {
  const { t } = useTranslation('staffMoney');
  const format = useFormat();
  const rows = usePages<BankStatement>('/billing/bank-statements', {}, { limit: 40 });
  const columns: Column<BankStatement>[] = [
    { key: 'at', title: t('statements.at'), fixed: true, render: (row) => format.dateTime(row.at) },
    {
      key: 'firstDay',
      title: t('statements.days'),
      render: (row) =>
        row.firstDay && row.lastDay
          ? row.firstDay === row.lastDay
            ? format.date(row.firstDay)
            : `${format.date(row.firstDay)} – ${format.date(row.lastDay)}`
          : '—',
    },
    { key: 'account', title: t('statements.account'), render: (row) => row.account },
    { key: 'format', title: t('statements.format'), render: (row) => row.format.toUpperCase() },
    { key: 'incoming', title: t('statements.incoming'), money: true, render: (row) => format.number(row.incoming) },
    { key: 'known', title: t('statements.repeated'), money: true, render: (row) => format.number(row.known) },
    { key: 'outgoing', title: t('statements.ignored'), money: true, render: (row) => format.number(row.outgoing) },
    {
      key: 'sha256',
      title: 'SHA-256',
      hidden: true,
      render: (row) => <span className={staffClasses['mono']}>{row.sha256.slice(0, 16)}</span>,
    },
    {
      key: 'id',
      title: t('statements.payments'),
      fixed: true,
      render: (row) => (
        <Anchor component={Link} to={`/billing/payments?statement=${row.id}&status=all`} size="sm">
          {t('statements.show')}
        </Anchor>
      ),
    },
  ];
  return (
    <DataTable<BankStatement>
      name="bank-statements"
      dense
      csv={false}
      rows={rows}
      columns={columns}
      empty={<EmptyState icon={IconBuildingBank} title={t('statements.empty')} text={t('statements.emptyText')} />}
    />
  );
}
