import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTools } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import {
  DeadlineChip,
  download,
  EmptyState,
  LinesSkeleton,
  NextAct,
  PageHeader,
  ProblemAlert,
  StateBadge,
  usePages,
} from '../../../design/index.js';
import type { Act } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import type { MoneyValue } from '../../../texts/format.js';
import { ActForm } from '../parts/ActForm.js';
import { Facts } from '../parts/Facts.js';
import { Lead } from '../parts/Lead.js';
import { Panel } from '../parts/Panel.js';
import { useRefresh } from '../parts/refresh.js';
import { chipOf, useBase, useSellerNames } from '../types.js';
import type { BoardLine } from '../types.js';
import classes from '../staff.module.css';

interface Extra {
  id: string;
  sellerId: string;
  kind: 'migration' | 'set-up' | 'consulting';
  status: keyof typeof BADGES;
  request: string;
  askedAt: string;
  estimate: string | null;
  amount: MoneyValue | null;
  days: number | null;
  estimatedAt: string | null;
  offerUntil: string | null;
  paidAt: string | null;
  workDueAt: string | null;
  late: boolean;
  actNumber: string | null;
  actText: string | null;
  deliveredAt: string | null;
  objection: string | null;
  closedAt: string | null;
  closedReason: string | null;
  terms: { prepayment: string; refund: string | null; clause: string };
}

const BADGES = {
  asked: 'requested',
  estimated: 'answered',
  'awaiting-prepayment': 'awaiting_payment',
  'in-work': 'running',
  delivered: 'awaiting_confirmation',
  closed: 'completed',
  declined: 'refused',
  cancelled: 'cancelled',
  expired: 'expired',
} as const;

/** Extra services of all sellers: a request is estimated, paid in advance, worked on and handed over (AT-4.7). */
export default function Extras(): ReactNode {
  const { t } = useTranslation('staffExtras');
  const [search, setSearch] = useSearchParams();
  const all = search.get('all') === 'true';
  const rows = usePages<Extra>('/operator/extras', { open: all ? undefined : 'true' }, { limit: 30 });
  const due = useQuery({
    queryKey: ['/operator/deadlines', 'extras'],
    queryFn: async () => {
      const kinds = ['extras.estimate', 'extras.offer', 'extras.work', 'extras.act'];
      const pages = await Promise.all(
        kinds.map((kind) =>
          api.request<{ items: BoardLine[] }>('GET', '/operator/deadlines', { query: { kind, limit: 100 } }),
        ),
      );
      return pages.flatMap((page) => page.items);
    },
  }).data;
  return (
    <>
      <PageHeader title={t('title')} aside={<Lead>{t('text')}</Lead>} />
      <SegmentedControl
        size="xs"
        mb="md"
        aria-label={t('which')}
        value={all ? 'all' : 'open'}
        onChange={(value) => setSearch(value === 'all' ? { all: 'true' } : {}, { replace: true })}
        data={[
          { value: 'open', label: t('open') },
          { value: 'all', label: t('all') },
        ]}
      />
      {rows.problem ? <ProblemAlert problem={rows.problem} onRetry={rows.retry} /> : null}
      {!rows.items && !rows.problem && <LinesSkeleton lines={6} />}
      {rows.items?.length === 0 && (
        <EmptyState icon={IconTools} title={t(all ? 'emptyAll' : 'empty')} text={t('emptyText')} />
      )}
      <Stack gap="md">
        {rows.items?.map((one) => (
          <One key={one.id} one={one} due={due?.filter((line) => line.subjectId === one.id) ?? []} />
        ))}
      </Stack>
      {rows.hasMore && (
        <Button mt="md" variant="default" loading={rows.loadingMore} onClick={rows.loadMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function One({ one, due }: { one: Extra; due: readonly BoardLine[] }): ReactNode {
  const { t } = useTranslation(['staffExtras', 'sellerExtras', 'staff']);
  const format = useFormat();
  const name = useSellerNames();
  const base = useBase();
  const acts = useActs(one);
  return (
    <Panel
      title={`${t(`sellerExtras:kinds.${one.kind}`)}, ${format.dateTime(one.askedAt)}`}
      aside={
        <Group gap="xs">
          <StateBadge state={BADGES[one.status]} word={t(`states.${one.status}`)} />
          {due.map((line) => (
            <DeadlineChip key={line.id} deadline={chipOf(line)} label={t('due')} />
          ))}
        </Group>
      }
    >
      <Text size="sm" c="dimmed">
        <Anchor component={Link} to={`${base}/sellers/${one.sellerId}`} size="sm">
          {name(one.sellerId)}
        </Anchor>
        {` · ${one.terms.clause}`}
      </Text>
      <Text size="sm" className={classes['prose']} my="xs" maw="80ch">
        {one.request}
      </Text>
      <div style={{ maxWidth: 860 }}>
        <Facts
          rows={[
            [t('estimate'), one.estimate],
            [t('price'), one.amount && format.money(one.amount)],
            [t('days'), one.days && t('sellerExtras:days', { count: one.days })],
            [t('paid'), one.paidAt && format.dateTime(one.paidAt)],
            [t('workDue'), one.workDueAt && `${format.dateTime(one.workDueAt)}${one.late ? ` (${t('late')})` : ''}`],
            [one.actNumber ? t('actOf', { number: one.actNumber }) : t('act'), one.actText],
            [t('objection'), one.objection],
            [t('closed'), one.closedAt && format.dateTime(one.closedAt)],
            [t('reason'), one.closedReason],
          ]}
        />
      </div>
      {(acts.primary || acts.more.length > 0) && (
        <div style={{ marginTop: 12 }}>
          <NextAct primary={acts.primary} more={acts.more} />
        </div>
      )}
      {acts.forms}
    </Panel>
  );
}

function useActs(one: Extra): { primary: Act | null; more: Act[]; forms: ReactNode } {
  const { t } = useTranslation('staffExtras');
  const refresh = useRefresh();
  const [opened, open] = useState<'estimate' | 'refusal' | 'act' | null>(null);
  const currency = useQuery({
    queryKey: ['/policies', 'operator'],
    queryFn: () => api.request<{ policies: { key: string; value: string }[] }>('GET', '/policies'),
    staleTime: 600_000,
  }).data?.policies.find(({ key }) => key === 'tariffs.currency')?.value;
  const save = useMutation({
    mutationFn: () => download(`/operator/extras/${one.id}/act.pdf`, `act-${one.actNumber}.pdf`),
  });
  const done = (words: string): void => {
    refresh('/operator/extras');
    notifications.show({ color: 'green', message: words });
  };
  const send = (verb: string, body: object) => api.request('POST', `/operator/extras/${one.id}/${verb}`, { body });
  const refuse: Act = { label: t('acts.refuse'), onAct: () => open('refusal'), danger: true };
  const pdf: Act = { label: t('acts.pdf'), onAct: () => save.mutate(), pending: save.isPending };
  let primary: Act | null = null;
  let more: Act[] = [];
  if (one.status === 'asked')
    [primary, more] = [{ label: t('acts.estimate'), onAct: () => open('estimate') }, [refuse]];
  if (one.status === 'in-work') primary = { label: t('acts.deliver'), onAct: () => open('act') };
  if ((one.status === 'delivered' || one.status === 'closed') && one.actNumber) primary = pdf;
  const common = { onClose: () => open(null) };
  return {
    primary,
    more,
    forms: (
      <>
        {opened === 'estimate' && currency && (
          <ActForm
            {...common}
            name={`extra:${one.id}:estimate`}
            title={t('acts.estimate')}
            text={t('acts.estimateText', { clause: one.terms.clause })}
            submit={t('acts.send')}
            rename={{ 'amount.amount': 'amount' }}
            fields={[
              { name: 'text', label: t('acts.what'), kind: 'area', note: t('acts.whatNote'), min: 10 },
              { name: 'amount', label: t('acts.amount', { currency }), kind: 'number', min: 1 },
              { name: 'days', label: t('acts.days'), kind: 'number', min: 1 },
            ]}
            send={({ text, amount, days }) =>
              send('estimate', { text, amount: { amount: Number(amount).toFixed(2), currency }, days: Number(days) })
            }
            onDone={() => done(t('acts.done.estimate'))}
          />
        )}
        {opened === 'refusal' && (
          <ActForm
            {...common}
            name={`extra:${one.id}:refusal`}
            title={t('acts.refuse')}
            danger
            submit={t('acts.refuse')}
            fields={[{ name: 'text', label: t('acts.why'), kind: 'area', note: t('acts.sellerReads'), min: 5 }]}
            send={({ text }) => send('refusal', { text })}
            onDone={() => done(t('acts.done.refusal'))}
          />
        )}
        {opened === 'act' && (
          <ActForm
            {...common}
            name={`extra:${one.id}:act`}
            title={t('acts.deliver')}
            text={t('acts.deliverText')}
            submit={t('acts.deliver')}
            fields={[{ name: 'text', label: t('acts.didWhat'), kind: 'area', note: t('acts.sellerReads'), min: 5 }]}
            send={({ text }) => send('act', { text })}
            onDone={() => done(t('acts.done.act'))}
          />
        )}
      </>
    ),
  };
}
